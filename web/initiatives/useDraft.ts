import type { VariablesOf } from 'gql.tada';
import { computed, ref, shallowRef } from 'vue';
import type { Option } from '../pieces/option.ts';
import { vocabularyOption } from '../words/vocabulary.ts';
import type { Initiative } from './labels.ts';
import type { describeInitiative } from './operations.ts';

type Input = VariablesOf<typeof describeInitiative>['input'];

/** What of an initiative can be edited here, as text; two versions of it can be compared part by part. */
export const parts = ['title', 'summary', 'need', 'description', 'place'] as const;
export type Part = (typeof parts)[number];
type Texts = Record<Part, string>;

const textsOf = (initiative: Pick<Initiative, Part>): Texts =>
  Object.fromEntries(parts.map((part) => [part, initiative[part] ?? ''])) as Texts;

/** The texts of an initiative in the hands of somebody who edits them, and what somebody else wrote meanwhile (P7). */
export function useDraft(initiative: Initiative) {
  const seen = shallowRef({ version: initiative.version, texts: textsOf(initiative) });
  const theirs = shallowRef<{ version: number; texts: Texts } | null>(null);
  const texts = ref(textsOf(initiative));
  const remote = ref(initiative.remote);
  const origin = ref<Initiative['origin'] | null>(initiative.origin);
  const circle = ref(initiative.circle?.id ?? null);
  const themes = shallowRef<readonly Option[]>(initiative.themes.map(vocabularyOption));

  /** What both changed, and differently: only there is a choice to make. */
  const conflicts = computed(() => (theirs.value === null ? [] : parts.filter((part) => {
    const other = theirs.value?.texts[part];
    return other !== seen.value.texts[part] && other !== texts.value[part];
  })));

  return {
    texts, remote, origin, circle, themes, theirs, conflicts,
    /** Another version appeared: what only they changed is taken over at once. */
    meet(today: Pick<Initiative, Part | 'version'>): void {
      const found = { version: today.version, texts: textsOf(today) };
      for (const part of parts) {
        if (texts.value[part] === seen.value.texts[part]) texts.value[part] = found.texts[part];
      }
      theirs.value = found;
    },
    /** The choices are made: from now on today's version is the one that is edited. */
    settle(): void {
      if (theirs.value) seen.value = theirs.value;
      theirs.value = null;
    },
    input: (): Input => ({
      id: initiative.id,
      version: seen.value.version,
      ...texts.value,
      remote: remote.value,
      origin: origin.value,
      circle: circle.value,
      themes: themes.value.map(({ value }) => value),
    }),
  };
}
