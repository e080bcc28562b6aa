import type { ResultOf } from 'gql.tada';
import {
  confidentialities, parts, sides, type CommitmentSide, type Confidentiality, type Part,
} from '../../../server/contacts/kinds.ts';
import {
  begunWith, contentOf, DROP, gone, isPromise, met, partsOf, promiseKey, readPublished, SEEN, taken, type Content,
  type Draft, type Kept,
} from './drafting.ts';
import type { writingQuery } from './operations.ts';

/** A meeting as the page where its synthesis is written asks for it. */
export type Written = NonNullable<ResultOf<typeof writingQuery>['meeting']>;
type Parts = Readonly<Record<Part, string>>;

const draftOf = ({ id, version, text }: Written['drafts'][number]): Draft => ({
  id, version, content: contentOf(text),
});
const ownDraft = ({ drafts }: Written): Draft | null =>
  drafts.filter(({ handedBy }) => !handedBy).map(draftOf)[0] ?? null;
const saidBy = (said: Parts): Content => partsOf(Object.fromEntries(parts.map((part) => [part, said[part]])));

/** What a version of the published synthesis says, or nothing. */
export function saidIn({ syntheses: [synthesis] }: Written, version: number): Content {
  if (!synthesis) return {};
  const said = version === synthesis.version ? synthesis : synthesis.versions.find(({ number }) => number === version);
  return said ? saidBy(said) : {};
}

/** Where a text begins on this device: with the server's draft, else with what there is to correct. */
export function firstOf(meeting: Written): Kept {
  const version = meeting.syntheses[0]?.version;
  const begun = version ? { ...saidIn(meeting, version), [SEEN]: String(version) } : {};
  return begunWith(ownDraft(meeting) ?? { id: null, version: 0, content: begun });
}

/** What the server shows today comes into the text: the draft, those handed over, what was published. */
export function meet(kept: Kept, meeting: Written, person: string): Kept {
  const own = ownDraft(meeting);
  const synthesis = meeting.syntheses[0];
  let next = kept;
  if (own) next = met(kept, own);
  else if (kept.base.id) next = gone(kept);
  for (const draft of meeting.drafts) if (draft.handedBy) next = taken(next, draftOf(draft));
  if (!synthesis) return next;
  const promised = synthesis.commitments.map(({ side, what, dueOn }) =>
    textOfPromise({ side: side === 'OURS' ? 'ours' : 'theirs', what, dueOn }),
  );
  return readPublished(next, {
    version: synthesis.version,
    // Publishing takes one's drafts away: one that is there was begun since.
    isOfThis: synthesis.author?.id === person && !own,
    saidIn: (version) => saidIn(meeting, version),
    hasPromise: (text) => promised.includes(textOfPromise(promisedIn(text))),
  });
}

/** What was promised, as it is written in a line of the form. */
export interface Promised {
  readonly side: CommitmentSide;
  readonly what: string;
  readonly dueOn: string | null;
}

/** What a side promised, as the form keeps it, by its key. */
export function promisesOf(content: Content, side: CommitmentSide): { key: string; promised: Promised }[] {
  return Object.entries(content)
    .filter(([key, text]) => isPromise(key) && text)
    .map(([key, text]) => ({ key, promised: promisedIn(text) }))
    .filter(({ promised }) => promised.side === side);
}

function promisedIn(text: string): Promised {
  try {
    const { side, what, dueOn } = JSON.parse(text) as Partial<Promised>;
    return { side: side === 'theirs' ? side : 'ours', what: String(what ?? ''), dueOn: dueOn ?? null };
  } catch {
    return { side: 'ours', what: text, dueOn: null };
  }
}

/** A new line for a promise, under a key of its own. */
export function newPromise(side: CommitmentSide): [key: string, text: string] {
  const key = [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');
  return [promiseKey(key), textOfPromise({ side, what: '', dueOn: null })];
}
export const textOfPromise = ({ side, what, dueOn }: Promised): string =>
  JSON.stringify({ side, what: what.trim(), dueOn });

const upper = <T extends string>(name: T): Uppercase<T> => name.toUpperCase() as Uppercase<T>;

/** What is sent to publish or to correct: its parts, and what was promised besides. */
export function inputOf(content: Content) {
  const texts = { ...Object.fromEntries(parts.map((part) => [part, content[part] ?? ''])) } as Record<Part, string>;
  const all = sides.flatMap((side) => promisesOf(content, side)).map(({ promised }) => promised);
  const commitments = all
    .filter(({ what }) => what.trim())
    .map(({ side, what, dueOn }) => ({ side: upper(side), what, dueOn }));
  return { texts, commitments };
}

/** The promises noted before that are dropped, by id. */
export const droppedIn = (content: Content): string[] =>
  Object.keys(content).filter((key) => key.startsWith(DROP) && content[key]).map((key) => key.slice(DROP.length));

/** Who shall read it, as far as it was chosen: the team otherwise. */
export function confidentialityOf(content: Content): Confidentiality {
  return confidentialities.find((name) => name === content['confidentiality']) ?? 'team';
}
