import { ref } from 'vue';
import { language } from '../../words/language.ts';
import type { Kind } from './types.ts';

/**
 * Sends a file to be imported. `send` answers the import's id; else `refusal` says why not, or '' without an answer.
 */
export function useSending() {
  const busy = ref(false);
  const refusal = ref<string | null>(null);

  async function send(kind: Kind, about: string, file: File): Promise<string | null> {
    busy.value = true;
    refusal.value = null;
    try {
      const address = `/imports/${kind}/${about}?name=${encodeURIComponent(file.name)}`;
      const headers = { 'content-type': 'text/csv', 'accept-language': language.value };
      const response = await fetch(address, { method: 'POST', headers, body: file });
      const told = (await response.json()) as { id?: string; errors?: readonly { message: string }[] };
      if (told.id) return told.id;
      refusal.value = told.errors?.[0]?.message ?? '';
    } catch {
      refusal.value = '';
    } finally {
      busy.value = false;
    }
    return null;
  }

  return { busy, refusal, send };
}

/** Where what one sees of an initiative is had as a file; of a kind alone, its headings. */
export const exportAddress = (kind: Kind, about = 'template'): string =>
  `/exports/${kind}/${about}?language=${language.value}`;
