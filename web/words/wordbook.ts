import { computed, shallowRef } from 'vue';
import type { ComputedRef, ShallowRef } from 'vue';
import { typeset } from '../../server/core/kernel/typeset.ts';
import { firstLanguage, keepLanguage, language, settle } from './language.ts';
import type { Language } from './language.ts';

/**
 * How words reach a page.
 *
 * A place with labels has `words/fr.ts` and `words/en.ts`, which export one plain object named `words`: strings, and
 * functions of typed arguments that return strings. French is written first and gives the type, so that in English a
 * missing key is a type error, and one too many as well:
 *
 *     export const words = { title: 'Équipe', seats: (open: number) => … };           // fr.ts
 *     export const words: typeof import('./fr.ts').words = { title: 'Team', … };      // en.ts
 *
 * A wordbook joins the two; a server's catalogue of reasons is joined the same way:
 *
 *     export const teamWords = wordbook({ fr: () => import('./words/fr.ts'), en: () => import('./words/en.ts') });
 *
 * The router fetches it beside the page, in the language in use only:
 * `lazy(() => import('./TeamPage.vue'), teamWords)`.
 * The page reads `const words = useWords(teamWords)` and shows `{{ words.title }}`.
 * What all pages share is `web/words/{fr,en}.ts`, there before the first page: `useWords(commonWords)`.
 */
export interface Wordbook<Words> {
  readonly sources: Sources<Words>;
  readonly loaded: ShallowRef<{ language: Language; words: Words } | null>;
}

type Sources<Words> = Record<Language, () => Promise<{ words: Words }>>;

const inUse = new Set<Wordbook<unknown>>();

/** Joins the two languages of one place; nothing is fetched yet. */
export function wordbook<Words>(sources: Sources<Words>): Wordbook<Words> {
  return { sources, loaded: shallowRef(null) };
}

/** Words as they are printed, those that functions make as well: a mark never begins a line. */
function printed<Words>(words: Words): Words {
  const set = (one: unknown): unknown => {
    if (typeof one === 'string') return typeset(one);
    if (typeof one === 'function') return (...given: unknown[]) => set(one(...given));
    if (Array.isArray(one)) return one.map(set);
    if (!one || typeof one !== 'object') return one;
    return Object.fromEntries(Object.entries(one).map(([key, part]) => [key, set(part)]));
  };
  return set(words) as Words;
}

/** Fetches what is missing in a language; the function that it gives back shows all of it at once. */
async function fetchWords(books: Iterable<Wordbook<unknown>>, next: Language): Promise<() => void> {
  const missing = [...books].filter(({ loaded }) => loaded.value?.language !== next);
  const found = await Promise.all(missing.map(async (book) => {
    const { words } = await book.sources[next]();
    return { book, words: printed(words) };
  }));
  return () => found.forEach(({ book, words }) => { book.loaded.value = { language: next, words }; });
}

/** Loads wordbooks in the language in use, and again should it change meanwhile. */
export async function loadWords(books: Wordbook<unknown>[]): Promise<void> {
  const asked = language.value;
  const show = await fetchWords(books, asked);
  if (asked !== language.value) return loadWords(books);
  books.forEach((book) => inUse.add(book));
  show();
}

async function change(next: Language): Promise<void> {
  const show = await fetchWords(inUse, next);
  show();
  settle(next);
}

/**
 * Changes the language of all that is shown, at once and without a reload, and keeps the choice in this browser.
 * Fails, and changes nothing, when the words cannot be fetched.
 */
export async function speak(chosen: Language): Promise<void> {
  await change(chosen);
  keepLanguage(chosen);
}

/** Takes the language that the person's account names, unless another was chosen in this browser. */
export async function followAccount(account: string | null): Promise<void> {
  await change(firstLanguage(account));
}

/** The words of a wordbook in the language in use. Throws where the route has not loaded them. */
export function useWords<Words>({ loaded }: Wordbook<Words>): ComputedRef<Words> {
  return computed(() => {
    if (!loaded.value) throw new Error('These words are not loaded: name their wordbook in router.ts, with lazy().');
    return loaded.value.words;
  });
}

/** A page and its words, fetched side by side when it is first opened. */
export function lazy<Page>(page: () => Promise<Page>, ...books: Wordbook<unknown>[]): () => Promise<Page> {
  return async () => {
    const [loaded] = await Promise.all([page(), loadWords(books)]);
    return loaded;
  };
}
