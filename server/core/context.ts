import type DataLoader from 'dataloader';
import type { Language } from './kernel/words.ts';
import type { FieldSpec } from './noun/registry.ts';
import type { Asking } from './read/asking.ts';
import type { Reader } from './read/reader.ts';
import type { Charter } from './kernel/charter.ts';
import type { Detail, Details, Reason } from './kernel/decision.ts';
import type { Commander } from './command/run.ts';
import type { Door } from './identity/door.ts';
import type { Identity } from './identity/identity.ts';

/** What a request knows, made once: who asks, in which language, when. */
export interface Context {
  readonly asker: { readonly key: string; readonly signedIn: boolean; readonly byToken: boolean };
  readonly asking: Asking;
  readonly language: Language;
  readonly requestId: string;
  readonly now: Date;
  readonly charter: Charter;
  /** The sentence for a reason, in the reader's language. */
  readonly tell: (reason: Reason) => string;
  /** The sentence for a journal kind and its facts, in the reader's language. */
  readonly narrate: (kind: string, facts: Details) => string;
  /** What a setting of the charter means at this value, in the reader's language. */
  readonly explain: (setting: string, value: Detail) => string;
  /** Whether the one who asks may do that, with these ties to the thing. */
  readonly may: (verb: string, ties: unknown) => boolean;
  readonly reader: Reader;
  readonly commander: Commander;
  /** How the one who asks came in, and what the answer gives or takes back. */
  readonly door: Door;
  readonly identity: Identity;
  readonly loaders: Map<FieldSpec, DataLoader<Readonly<Record<string, unknown>>, unknown>>;
}
