import type { ResultOf } from 'gql.tada';
import { client } from '../../api/client.ts';
import { faultOf } from '../../api/fault.ts';
import type { Place } from './device.ts';
import { contentOf, textOf, type Content, type Draft } from './drafting.ts';
import { draftsQuery, saveDraft } from './operations.ts';

/** Why a save was not answered, or was refused. */
export type Fault = 'offline' | 'signedOut' | 'refused';
/** What became of a save: the draft that the server has now, that it has none any more, or why it is not known. */
export type Answer =
  { readonly draft: Draft } | { readonly gone: true } | { readonly fault: Fault; readonly message: string };

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 20_000;

const faults: Readonly<Record<string, Fault>> = {
  offline: 'offline', later: 'offline', unexpected: 'offline', signIn: 'signedOut',
};

const inTime = <T>(answer: Promise<T>): Promise<T | null> =>
  Promise.race([answer, new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE))]);

/** Sends a text as a version of its author's draft. */
export async function save({ person: author, meeting }: Place, sent: Content, version: number): Promise<Answer> {
  const input = { id: null, meeting, author, text: textOf(sent), version };
  const answer = await inTime(client.value.mutation(saveDraft, { input }).toPromise());
  if (!answer) return { fault: 'offline', message: '' };
  if (answer.error) return { fault: faults[faultOf(answer.error).kind] ?? 'refused', message: answer.error.message };
  const { synthesisDraft: draft, refusals = [] } = answer.data?.saveDraft ?? {};
  if (draft) return { draft: draftOf(draft) };
  const today = await look(meeting);
  if (!today) return { fault: 'offline', message: '' };
  // To somebody whose session has ended, the meeting is one that is not there.
  if (today.me?.id !== author) return { fault: 'signedOut', message: '' };
  const message = refusals.map((one) => one.message).join(' ');
  if (!today.meeting || !refusals.some(({ code }) => code === 'STALE')) return { fault: 'refused', message };
  const own = today.meeting.drafts.find(({ handedBy }) => !handedBy);
  return own ? { draft: draftOf(own) } : { gone: true };
}

/** What the server has today, for a draft that was written elsewhere since, or is there no more; null where unknown. */
async function look(meeting: string): Promise<ResultOf<typeof draftsQuery> | null> {
  const asked = client.value.query(draftsQuery, { id: meeting }, { requestPolicy: 'network-only' }).toPromise();
  return (await inTime(asked))?.data ?? null;
}

const draftOf = ({ id, version, text }: { id: string; version: number; text: string }): Draft =>
  ({ id, version, content: contentOf(text) });
