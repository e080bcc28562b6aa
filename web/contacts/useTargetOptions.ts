import { computed } from 'vue';
import { useAsk } from '../api/useAsk.ts';
import { vocabularyOption } from '../words/vocabulary.ts';
import { useWords } from '../words/wordbook.ts';
import { categoryNames, levelNames, stanceNames } from './labels.ts';
import { sectorsQuery } from './operations.ts';
import { contactsWords } from './words.ts';

/** What can be chosen of a target, each as it is called. */
export function useTargetOptions() {
  const words = useWords(contactsWords);
  const sectors = useAsk(sectorsQuery, () => ({}));
  const called = <Name extends string>(names: readonly Name[], labels: Readonly<Record<Name, string>>) =>
    names.map((value) => ({ value, label: labels[value] }));
  return computed(() => ({
    sector: (sectors.data.value?.sectors.nodes ?? []).map(vocabularyOption),
    category: called(categoryNames, words.value.categories),
    stance: called(stanceNames, words.value.stances),
    level: called(levelNames, words.value.levels),
    priority: called(['1', '2', '3'], words.value.priorities),
  }));
}
