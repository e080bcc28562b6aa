import { client } from '../../api/client.ts';
import { viewer } from '../../identity/session.ts';
import { findMembers } from '../../initiatives/team/findMembers.ts';
import type { Option } from '../../pieces/option.ts';
import type { Words } from './labels.ts';
import { initiativesQuery } from './operations.ts';

/** Initiatives that go on, by their words, but for one's own. Throws when there is no answer. */
export async function findInitiatives(text: string, words: Words, without: string | undefined): Promise<Option[]> {
  const { data, error } = await client.value.query(initiativesQuery, { words: text.trim() }).toPromise();
  if (!data) throw error ?? new Error('no initiatives');
  return data.initiatives.nodes.filter(({ id }) => id !== without).map(({ id, title, pilot }) =>
    ({ value: id, label: title, hint: pilot ? words.form.pilotedBy(pilot.name) : undefined }));
}

/** Members by name, but for oneself. */
export const findPeople = (text: string): Promise<Option[]> =>
  findMembers(text, { without: viewer.value ? [viewer.value.id] : [] });
