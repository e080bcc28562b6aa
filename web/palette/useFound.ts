import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import { viewer } from '../identity/session.ts';
import { useWords } from '../words/wordbook.ts';
import { ask, askRecent } from './ask.ts';
import type { Found, Group } from './found.ts';
import { actionsFor, named, pagesFor } from './places.ts';
import { recentOf } from './recent.ts';
import { paletteWords } from './words.ts';

const PAUSE = 150;
const FEWEST_LETTERS = 2;

/** What the palette shows for the text: what was seen recently, things, pages, actions; late answers are dropped. */
export function useFound(text: Ref<string>): { groups: ComputedRef<Group[]>; state: Ref<'ready' | 'busy' | 'failed'> } {
  const words = useWords(paletteWords);
  const things = shallowRef<readonly Group[]>([]);
  const recent = shallowRef<readonly Found[]>([]);
  const state = ref<'ready' | 'busy' | 'failed'>('ready');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  void askRecent(recentOf(viewer.value?.id ?? '')).then((found) => { recent.value = found; });

  async function look(wanted: string, turn: number): Promise<void> {
    const found = await ask(wanted).catch(() => null);
    if (turn !== latest) return;
    things.value = found ?? [];
    state.value = found ? 'ready' : 'failed';
  }

  watch(() => text.value.trim(), (wanted) => {
    const turn = (latest += 1);
    clearTimeout(timer);
    const isAsked = wanted.length >= FEWEST_LETTERS;
    state.value = isAsked ? 'busy' : 'ready';
    if (isAsked) timer = setTimeout(() => void look(wanted, turn), PAUSE);
    else things.value = [];
  });
  onScopeDispose(() => clearTimeout(timer));

  const groups = computed((): Group[] => {
    const wanted = text.value.trim();
    const pages = pagesFor(words.value);
    const actions = actionsFor(words.value);
    const all: Group[] = wanted
      ? [...things.value, { key: 'pages', found: named(pages, wanted) }, { key: 'actions', found: named(actions, wanted) }]
      : [{ key: 'recent', found: recent.value }, { key: 'pages', found: pages }, { key: 'actions', found: actions }];
    return all.filter(({ found }) => found.length);
  });
  return { groups, state };
}
