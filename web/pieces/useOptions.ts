import { nextTick, ref, shallowRef, watch } from 'vue';
import { plain } from '../words/plain.ts';
import type { Option } from './option.ts';

/** Finds options for what was typed. Throws when it cannot. */
export type SearchOptions = (text: string) => Promise<readonly Option[]>;

const pause = 200;

/** Options that hold the text, whatever its case and accents. */
export function matching(options: readonly Option[], text: string): readonly Option[] {
  const wanted = plain(text.trim());
  return options.filter(({ label, hint }) => plain(`${label} ${hint ?? ''}`).includes(wanted));
}

/** Where options come from: known ones, or a search for each text. */
export interface OptionSource {
  readonly options?: readonly Option[] | undefined;
  readonly search?: SearchOptions | undefined;
}

/**
 * What a combobox shows for the text typed: known options at once, searched ones after a pause, late answers dropped.
 * `highlightFirst` is called once new options stand in the list, so that Enter takes the first.
 */
export function useOptions(source: OptionSource, highlightFirst: () => void) {
  const found = shallowRef<readonly Option[]>([]);
  const state = ref<'ready' | 'busy' | 'failed'>('ready');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  async function ask(text: string, search: SearchOptions, turn: number): Promise<void> {
    const answer = await search(text).catch(() => null);
    if (turn !== latest) return;
    found.value = answer ?? [];
    state.value = answer ? 'ready' : 'failed';
  }

  function look(text: string, wait = pause): void {
    const { options = [], search } = source;
    const turn = ++latest;
    clearTimeout(timer);
    if (!search) {
      found.value = matching(options, text);
      return;
    }
    state.value = 'busy';
    timer = setTimeout(() => void ask(text, search, turn), wait);
  }

  watch(found, () => nextTick(highlightFirst));

  return { found, state, look };
}
