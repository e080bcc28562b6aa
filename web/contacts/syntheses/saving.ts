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
  if (refusals.some(({ code }) => code === 'STALE')) return look(meeting);
  return { fault: 'refused', message: refusals.map(({ message }) => message).join(' ') };
}

/** The draft was written elsewhere since, or is there no more. */
async function look(meeting: string): Promise<Answer> {
  const asked = client.value.query(draftsQuery, { id: meeting }, { requestPolicy: 'network-only' }).toPromise();
  const found = (await inTime(asked))?.data?.meeting;
  if (!found) return { fault: 'offline', message: '' };
  const own = found.drafts.find(({ handedBy }) => !handedBy);
  return own ? { draft: draftOf(own) } : { gone: true };
}

const draftOf = ({ id, version, text }: { id: string; version: number; text: string }): Draft =>
  ({ id, version, content: contentOf(text) });
