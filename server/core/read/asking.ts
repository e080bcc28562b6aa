import type { Day } from '../kernel/day.ts';
import type { Right } from '../kernel/rights.ts';
import type { Columns, NounClass, SqlViewer } from '../noun/registry.ts';

/** Who is asking. `key` names the set of rights: one key, one statement. */
export interface Asking {
  readonly id: string | null;
  readonly rights: ReadonlySet<Right>;
  readonly key: string;
  /** Whether the document is the asker's own: its statements go without a name, for a connection forgets none. */
  readonly free?: boolean;
  readonly today: Day;
}

/** Who may ask a question: everyone, or who has the right; of several rights one is enough. */
export type Askers = Right | 'everyone' | readonly Right[];

/** Whether a question of this audience is for the one who asks. */
export function isAskedBy({ rights }: Asking, { audience }: { readonly audience: Askers }): boolean {
  return audience === 'everyone' || [audience].flat().some((right) => rights.has(right as Right));
}

export type Variables = Readonly<Record<string, unknown>>;

/** A parameter's value at run time: from the variables, from who asks, or from the values a root field hands over. */
export type Source = (variables: Variables, asking: Asking, values: readonly unknown[]) => unknown;

/** The arguments that a root field was asked with. */
export type Given = Readonly<Record<string, unknown>>;

/** Makes a value taken from the root field's arguments a parameter of that SQL type. */
export type RootParameter = (take: (given: Given) => unknown, sqlType: string) => string;

/** What a root field hands over to its statement: the id that it was asked with, and all its arguments. */
export const handedOver = (given: Given): readonly unknown[] => [given['id'], given];

/**
 * What a root field asks for: one constant a field, for plans are kept by document. `at` is the way from the root
 * field's type to the noun, for the payload of a mutation. A `node` takes its noun from the id.
 */
export interface Root {
  readonly kind: 'one' | 'page' | 'node';
  readonly noun?: () => NounClass;
  readonly order?: string;
  readonly at?: string;
  /** Which rows; where they are chosen for the page alone, `counting` asks which ones to count. */
  readonly where?: (row: Columns, viewer: SqlViewer, parameter: RootParameter, counting: boolean) => string;
  /** What its words are, where it searches for some; SQL finds them as `viewer.said`. */
  readonly words?: string;
  /** Tables that `where` reads without the viewer's filter, deliberately. */
  readonly openly?: readonly string[];
}

/** SQL with its parameters' sources; `name` is for documents that are known. */
export interface Plan {
  readonly name: string;
  readonly text: string;
  readonly sources: readonly Source[];
}
