import { ref } from 'vue';
import { language } from '../words/language.ts';
import { refreshShown } from './shown.ts';

/** The kinds of pictures that the server opens. */
export const pictureKinds = 'image/jpeg,image/png,image/webp,image/avif';

interface Refused {
  readonly errors?: readonly { readonly message: string }[];
}

/** Gives a thing its picture. `send` answers whether it was kept; else `refusal` says why not, or '' without an answer. */
export function usePicture() {
  const busy = ref(false);
  const refusal = ref<string | null>(null);

  async function send(id: string, file: File, alternative: string): Promise<boolean> {
    busy.value = true;
    refusal.value = null;
    try {
      const response = await fetch(`/pictures/of/${id}?alternative=${encodeURIComponent(alternative)}`, {
        method: 'PUT',
        headers: { 'content-type': file.type, 'accept-language': language.value },
        body: file,
      });
      if (!response.ok) refusal.value = ((await response.json()) as Refused).errors?.[0]?.message ?? '';
      else refreshShown();
    } catch {
      refusal.value = '';
    } finally {
      busy.value = false;
    }
    return refusal.value === null;
  }

  return { busy, refusal, send };
}
