import { client } from '../../api/client.ts';
import type { Option } from '../../pieces/option.ts';
import { vocabularyLabel } from '../../words/vocabulary.ts';
import { findMembersQuery } from './operations.ts';

interface Wanted {
  /** Skills to look for as long as no name is written. */
  readonly skills?: readonly string[];
  /** Members who are not to be found: they are there already. */
  readonly without?: readonly string[];
}

/** Members by name; before a name is written, those with one of the skills first. Throws when there is no answer. */
export async function findMembers(text: string, { skills = [], without = [] }: Wanted): Promise<Option[]> {
  const named = text.trim();
  const filters = named || !skills.length ? [{ named }] : skills.slice(0, 5).map((skill) => ({ skills: [skill] }));
  const asked = filters.map((filter) => client.value.query(findMembersQuery, { filter }).toPromise());
  const answers = await Promise.all(asked);
  const nodes = answers.flatMap(({ data, error }) => {
    if (!data) throw error ?? new Error('no members');
    return data.members.nodes;
  });
  const found = [...new Map(nodes.map((node) => [node.id, node])).values()].filter(({ id }) => !without.includes(id));
  return found.map(({ id, name, headline, place, skills: known }) => ({
    value: id,
    label: name,
    hint: [headline, place, known.map(vocabularyLabel).join(', ')].filter(Boolean).join(' · '),
  }));
}
