import type { Deed, Entity } from '../command/deed.ts';
import type { Language } from '../kernel/words.ts';
import type { Column } from './column.ts';
import type { LineOutcome } from './kinds.ts';
import type { LineReason, Row } from './rows.ts';

/** What a line changes in one column; `before` is null where there was nothing. */
export interface Change {
  readonly column: string;
  readonly before: string | number | null;
  readonly after: string | number;
}

/** What becomes of a line, and of what thing. */
export interface PlannedLine {
  readonly number: number;
  /** What it is about, as people call it. */
  readonly name: string;
  readonly outcome: LineOutcome;
  readonly changes: readonly Change[];
  readonly reasons: readonly LineReason[];
  /** The thing that is there already, by id; null for a new one. */
  readonly thing: string | null;
}

/** What would become of a file's lines, and how to do it: in this transaction, before anything else happens. */
export interface Plan {
  readonly lines: readonly PlannedLine[];
  /** Does it, and says which things are new, by the number of their line. */
  carryOut(said: Saying): Promise<ReadonlyMap<number, string>>;
}

/** Told how far a long work is, 0 to 1; also lets others have their turn. */
export type Saying = (share: number) => Promise<void>;

/** What a planner is given: `isSure` where the actor confirmed what is doubtful. */
export interface Planning {
  readonly about: Entity;
  readonly rows: readonly Row[];
  readonly names: ReadonlySet<string>;
  /** Whether it will be carried out: what is compared stays as it is until then. */
  readonly isReal: boolean;
  readonly said: Saying;
}

/** The verbs about an import, by the names of their mutations. */
export type ImportVerb = 'previewImport' | 'applyImport' | 'undoImport';

/** What a room lets in from a file, and out into one. */
export interface Exchange {
  /** The word for it in addresses. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** What it is imported into, if the actor may do this there; refused otherwise. */
  admit(deed: Deed, about: string, verb: ImportVerb): Promise<Entity>;
  plan(deed: Deed, planning: Planning): Promise<Plan>;
  /** Takes away which of these new things nothing else has touched since, and says how many. */
  takeBack(deed: Deed, about: Entity, ids: readonly string[]): Promise<number>;
  readonly outgoing: Outgoing;
}

/** How a room's things are read to be written into a file: page by page, as who asks sees them. */
export interface Outgoing {
  /** A document with `$about`, `$after` and what `given` names. */
  readonly document: string;
  /** The address's own parameters that the document takes, such as whose portfolio. */
  readonly given: readonly string[];
  /** The lines of an answer, and where the next page begins; null when there is nothing to be seen. */
  readonly pick: (data: unknown) => { readonly title: string; readonly rows: readonly Outgone[]; readonly after: string | null } | null;
  /** How the file is called. */
  readonly title: Readonly<Record<Language, string>>;
}

/** A thing's values by column. */
export type Outgone = Readonly<Record<string, string | number | null | undefined>>;

const offered = new Map<string, Exchange>();

/** Lets a room's things in and out under a name. */
export function offerExchange(exchange: Exchange): void {
  offered.set(exchange.name, exchange);
}

/** What is let in and out under a name. */
export const exchangeNamed = (name: string): Exchange | undefined => offered.get(name);
