import { confidentialities, parts } from '../../../server/contacts/kinds.ts';

/*
 * A synthesis being written, as one flat record of texts: its parts, who reads it, what was promised. The server's
 * draft is the truth about what was agreed, by its version; the device's record about what was typed there and not yet
 * acknowledged. Both meet in `merge`, which never drops a text: what two sides wrote differently is kept aside, in the
 * draft itself, until somebody chooses.
 */

/** Texts by key; what is absent is empty. */
export type Content = Readonly<Record<string, string>>;

/** A draft as the server has it. */
export interface Draft {
  readonly id: string | null;
  readonly version: number;
  readonly content: Content;
}

/** What a device keeps of one text. */
export interface Kept {
  /** What the server last said that it has; before the first save, what was there to begin with. */
  readonly base: Draft;
  readonly mine: Content;
  /** What was sent and not answered: sent again, as it was, until there is an answer. */
  readonly sent: Content | null;
}

const ASIDE = '~';
const PROMISE = 'promise.';
export const DROP = 'dropped.';
/** Under this key stands which version of the published synthesis was read; absent before there is one. */
export const SEEN = 'seen';

export const asideOf = (part: string): string => ASIDE + part;
export const promiseKey = (key: string): string => PROMISE + key;
/** Under this key stands that a promise noted before was noted by mistake. */
export const dropKey = (id: string): string => DROP + id;
export const isPromise = (key: string): boolean => key.startsWith(PROMISE);

const at = (content: Content, key: string): string => content[key] ?? '';
const keysOf = (...all: Content[]): string[] => [...new Set(all.flatMap((one) => Object.keys(one)))];
const filled = (content: Content): Content =>
  Object.fromEntries(
    Object.entries(content)
      .filter(([, text]) => text !== '')
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** A content as the server keeps it: the same for the same texts. */
export const textOf = (content: Content): string => JSON.stringify(filled(content));

/** The content that a draft's text holds; one that no form wrote is its summary. */
export function contentOf(text: string): Content {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === 'object' && found !== null && Object.values(found).every((one) => typeof one === 'string'))
      return filled(found as Content);
  } catch {
    // Not of this form's making.
  }
  return filled({ summary: text });
}

export const isSame = (one: Content, other: Content): boolean => textOf(one) === textOf(other);

/** Two texts one under the other, unless one holds the other already. */
function joined(one: string, other: string): string {
  if (one.includes(other)) return one;
  return other.includes(one) ? other : `${one}\n\n${other}`;
}

const narrower = (one: string, other: string): string => {
  const wide = (text: string): number => confidentialities.findIndex((name) => name === text);
  return wide(one) <= wide(other) ? one : other;
};

/** Where both sides wrote differently: mine stays, theirs is kept beside it, each in the way of what it is. */
function keepBoth(result: Record<string, string>, key: string, mine: string, theirs: string): void {
  if (key === SEEN) result[key] = String(Math.min(Number(mine), Number(theirs)));
  else if (key === 'confidentiality') result[key] = narrower(mine, theirs);
  else if (key.startsWith(ASIDE)) result[key] = joined(mine, theirs);
  else if (isPromise(key))
    Object.assign(result, { [key]: mine || theirs, ...(mine && theirs ? { [`${key}+`]: theirs } : {}) });
  else if (theirs) result[asideOf(key)] = joined(at(result, asideOf(key)), theirs);
}

/** What two sides made of the same text: what one alone changed is taken, what both changed is kept twice (C11). */
export function merge(before: Content, mine: Content, theirs: Content): Content {
  const result: Record<string, string> = {};
  const both: string[] = [];
  for (const key of keysOf(before, mine, theirs)) {
    const [was, here, there] = [at(before, key), at(mine, key), at(theirs, key)];
    result[key] = here === was ? there : here;
    if (here !== was && there !== was && here !== there) both.push(key);
  }
  // Texts last: what is kept aside of them joins what was aside already.
  for (const key of both.toSorted((a, b) => Number(b.startsWith(ASIDE)) - Number(a.startsWith(ASIDE))))
    keepBoth(result, key, at(mine, key), at(theirs, key));
  return filled(result);
}

/** Where a text begins: with the server's draft, or with what there is to correct. */
export const begunWith = (base: Draft): Kept => ({ base, mine: base.content, sent: null });

/** A form was typed in; the record may have changed since the form was last told of it. */
export function typed(kept: Kept, shown: Content, now: Content): Kept {
  const mine = merge(shown, now, kept.mine);
  return isSame(mine, kept.mine) ? kept : { ...kept, mine };
}

/** A form follows what is kept, but for what was typed since `asOf`: what it holds then, and what it was told. */
export function follow(form: Content, asOf: Content, next: Content): { form: Content; shown: Content } {
  const isTypedSince = (key: string): boolean => at(form, key) !== at(asOf, key);
  const each = (text: (key: string) => string): Content =>
    Object.fromEntries(keysOf(form, asOf, next).map((key) => [key, text(key)]));
  return {
    form: each((key) => at(isTypedSince(key) ? form : next, key)),
    shown: each((key) => at(isTypedSince(key) ? asOf : next, key)),
  };
}

/** Whether something was typed that the server did not acknowledge. */
export const isAhead = ({ base, mine, sent }: Kept): boolean => sent !== null || !isSame(mine, base.content);

/** Notes what is being sent; nothing where the server has it all. */
export const sending = (kept: Kept): Kept => (isAhead(kept) ? { ...kept, sent: kept.sent ?? kept.mine } : kept);

/** The server showed its draft, in answer to a save or to a question; an older one than is known says nothing. */
export function met(kept: Kept, draft: Draft): Kept {
  const { base, mine, sent } = kept;
  const isOld = draft.id === base.id ? draft.version <= base.version : (draft.id ?? '') < (base.id ?? '');
  if (isOld) return kept;
  // What this device had sent is no news to it, whatever became of the answer.
  const own = Object.fromEntries(keysOf(draft.content, sent ?? {}, base.content).map((key) =>
    [key, sent && at(sent, key) === at(draft.content, key) ? at(sent, key) : at(base.content, key)]));
  return { base: draft, mine: merge(own, mine, draft.content), sent: null };
}

/** The server has no draft any more: it was published, or handed over. */
export const gone = ({ base, mine }: Kept): Kept => ({ base: { ...base, id: null, version: 0 }, mine, sent: null });

interface Published {
  readonly version: number;
  /** Whether it was made of all that the server had of this text, so that only what was typed since is news. */
  readonly isOfThis: boolean;
  /** What one of its versions says. */
  readonly saidIn: (version: number) => Content;
  /** Whether it has this promise. */
  readonly hasPromise: (text: string) => boolean;
}

/** It was published, or corrected, since this text was begun: what both changed stands twice, to choose from (C12). */
export function readPublished(kept: Kept, { version, isOfThis, saidIn, hasPromise }: Published): Kept {
  const seen = Number(at(kept.mine, SEEN));
  if (seen >= version) return kept;
  const marked = (number: number): Content => ({ ...saidIn(number), [SEEN]: String(number) });
  const begun = isOfThis ? partsOf(kept.base.content) : {};
  const isSaid = ([key, text]: [string, string]): boolean =>
    key === 'confidentiality' || (isPromise(key) && hasPromise(text));
  const unsaid = Object.fromEntries(Object.entries(kept.mine).filter((one) => !isSaid(one)));
  const mine = merge(seen ? marked(seen) : begun, unsaid, marked(version));
  // Nothing is left to say: what was published is what was written.
  return isSame(mine, marked(version)) ? begunWith({ ...kept.base, content: mine }) : { ...kept, mine };
}

/** Another's draft was handed over: it is taken in once, beside what is there. */
export function taken(kept: Kept, { id, content }: Draft): Kept {
  const mark = `taken.${String(id)}`;
  return at(kept.mine, mark) ? kept : { ...kept, mine: { ...merge({}, kept.mine, content), [mark]: 'yes' } };
}

/** The parts alone of a content. */
export const partsOf = (content: Content): Content =>
  Object.fromEntries(parts.flatMap((part) => (content[part] ? [[part, content[part]]] : [])));

/** The parts of which there are two versions, to choose from. */
export const undecided = (content: Content): string[] => parts.filter((part) => at(content, asideOf(part)) !== '');

/** One of two versions of a part is chosen, or both, one under the other. */
export function choose(content: Content, part: string, choice: 'mine' | 'theirs' | 'both'): Content {
  const [mine, theirs] = [at(content, part), at(content, asideOf(part))];
  const chosen = { mine, theirs, both: [mine, theirs].filter(Boolean).join('\n\n') }[choice];
  return filled({ ...content, [part]: chosen, [asideOf(part)]: '' });
}

/** What the page says of a text: where it is safe, or what keeps it from the server. */
export type Safety = 'saved' | 'saving' | 'onDevice' | 'signedOut' | 'refused' | 'nowhere';

interface Facts {
  readonly isAhead: boolean;
  /** Why the last save was not answered. */
  readonly fault: 'offline' | 'signedOut' | 'refused' | null;
  /** Whether this device keeps anything: a private window may not. */
  readonly isKept: boolean;
}

/** Where a text is safe, from what is known of it (C11). */
export function safetyOf({ isAhead: isTyped, fault, isKept }: Facts): Safety {
  if (!isTyped) return fault === 'signedOut' ? 'signedOut' : 'saved';
  if (fault === 'signedOut' || fault === 'refused') return fault;
  if (fault === null) return 'saving';
  return isKept ? 'onDevice' : 'nowhere';
}
