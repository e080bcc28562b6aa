import { Enum, ManyToMany, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ID, Int } from 'type-graphql';
import type { Audience } from '../kernel/audience.ts';
import type { Columns, Derive, FieldSpec, Needs, NounClass, Origin, SqlViewer, ToMany } from './registry.ts';
import { noteField } from './registry.ts';
import { DayScalar, InstantScalar } from './scalars.ts';

/** A hidden column is stored and shows no field. A narrower audience makes the field nullable in the schema. */
export interface ColumnOptions {
  readonly nullable?: boolean;
  readonly audience?: Audience;
  /** Whether who is outside the audience gets null alone: an error would tell that there is something. */
  readonly silent?: boolean;
  readonly hidden?: boolean;
  readonly unique?: boolean;
  readonly index?: boolean;
  /** The most characters; a check in the database too. */
  readonly most?: number;
  readonly default?: string | number | boolean | null;
  readonly defaultRaw?: string;
}

function show(
  target: object,
  name: string | symbol,
  type: () => unknown,
  description: string,
  options: ColumnOptions,
): void {
  if (options.hidden) return;
  const nullable = Boolean(options.nullable || options.audience);
  noteField(target, { name: String(name), description, type, nullable, origin: { kind: 'column' }, ...narrowed(options) });
}

/** The audience of a field, where it has one. */
function narrowed({ audience, silent = false }: Pick<ColumnOptions, 'audience' | 'silent'>): Pick<FieldSpec, 'audience' | 'silent'> {
  return audience ? { audience, silent } : {};
}

function storage(name: string, options: ColumnOptions): Record<string, unknown> {
  const { hidden: _hidden, audience: _audience, silent: _silent, most, ...stored } = options;
  const check = (columns: Columns) => `length(${columns[name]}) <= ${most}`;
  return { ...stored, nullable: Boolean(options.nullable), ...(most ? { check } : {}) };
}

function column(type: () => unknown, sqlType: string) {
  return (description: string, options: ColumnOptions = {}): PropertyDecorator =>
    (target, name) => {
      show(target, name, type, description, options);
      const stored = { type: sqlType, columnType: sqlType, ...storage(String(name), options) };
      Property(stored as never)(target, String(name));
    };
}

export const Text = column(() => String, 'text');
export const Whole = column(() => Int, 'integer');
export const Flag = column(() => Boolean, 'boolean');
export const DayColumn = column(() => DayScalar, 'date');
export const Instant = column(() => InstantScalar, 'timestamptz');
export const Uuid = column(() => ID, 'uuid');
/** Data without a field of its own: always hidden, a derived field tells what there is to tell. */
export const Data = (options: ColumnOptions = {}): PropertyDecorator =>
  column(() => String, 'jsonb')('', { ...options, hidden: true });

/** What an index of texts finds a row by: always hidden. */
export const Terms = (): PropertyDecorator => column(() => String, 'tsvector')('', { hidden: true });

/** The noun's UUIDv7. */
export const Id = (): PropertyDecorator => (target, name) => {
  show(target, name, () => ID, 'Its id, for ever: a UUIDv7.', {});
  PrimaryKey({ type: 'uuid' })(target as never, String(name) as never);
};

/** Counts the edits; a command with an older one is refused and shown today's state. */
export const Version = (): PropertyDecorator => (target, name) => {
  show(target, name, () => Int, 'Counts its edits: give it back when you edit.', {});
  Property({ type: 'integer', default: 1 } as never)(target, String(name));
};

/** One of a closed list, stored as its key; the enum is one of `enums.ts`. */
export const Choice =
  (values: () => Record<string, string>, description: string, options: ColumnOptions = {}): PropertyDecorator =>
  (target, name) => {
    show(target, name, values, description, options);
    const stored = { items: () => Object.values(values()), columnType: 'text', ...storage(String(name), options) };
    Enum(stored as never)(target as never, name as never);
  };

/**
 * A to-one relation. Its field is nullable unless its noun is seen by everybody who sees this one (`always`), for what
 * one may not see is absent.
 */
export const One =
  (
    to: () => NounClass,
    description: string,
    options: ColumnOptions & { readonly always?: boolean } = {},
  ): PropertyDecorator =>
  (target, name) => {
    const { audience, hidden, unique = false, index = true } = options;
    const nullable = Boolean(options.nullable || audience || !options.always);
    const origin = { kind: 'one', to } as const;
    if (!hidden) noteField(target, { name: String(name), description, type: to, nullable, origin, ...narrowed(options) });
    const stored = { entity: to, nullable: Boolean(options.nullable), unique, ...(index ? { index } : {}) };
    ManyToOne(stored as never)(target, String(name));
  };

/** A to-one relation to any noun that the journal can be about, by two hidden columns. */
export const AnySubject =
  (description: string, columns: { typeColumn: string; idColumn: string }): PropertyDecorator =>
  (target, name) => {
    const origin = { kind: 'any', ...columns } as const;
    noteField(target, { name: String(name), description, type: () => 'Subject', nullable: true, origin });
  };

/** A stored many-to-many relation, shown as a bounded list. */
export const Linked =
  (to: () => NounClass, description: string, options: ToMany & { readonly pivot: string }): PropertyDecorator =>
  (target, name) => {
    const origin = { kind: 'many', to, through: String(name), ...options } as const;
    noteField(target, { name: String(name), description, type: () => [to()], nullable: false, origin });
    ManyToMany({ entity: to, pivotTable: options.pivot, owner: true } as never)(target, name as never);
  };

const toMany =
  (kind: 'many' | 'page') =>
  (to: () => NounClass, description: string, options: ToMany): PropertyDecorator =>
  (target, name) =>
    noteField(target, {
      name: String(name),
      description,
      type: kind === 'many' ? () => [to()] : to,
      nullable: false,
      origin: { kind, to, ...options },
    });

/** A bounded list of what points here (`by`) or is linked from there (`through`). */
export const Many = toMany('many');
/** The same as a connection: paged, ordered, narrowed by its reader. */
export const Pages = toMany('page');

function noteMade(
  target: object,
  name: string | symbol,
  type: () => unknown,
  description: string,
  { nullable, ...narrower }: { readonly nullable?: boolean; readonly audience?: Audience; readonly silent?: boolean },
  origin: Origin,
): void {
  noteField(target, {
    name: String(name), description, type, nullable: Boolean(nullable || narrower.audience), origin, ...narrowed(narrower),
  });
}

/** A field that is SQL of its own row; tables that it reads without the viewer's filter are named in `openly`. */
export const Computed =
  (
    type: () => unknown,
    description: string,
    sql: (row: Columns, viewer: SqlViewer) => string,
    options: {
      readonly nullable?: boolean; readonly audience?: Audience; readonly silent?: boolean; readonly openly?: readonly string[];
    } = {},
  ): PropertyDecorator =>
  (target, name) => {
    const { openly = [], ...shown } = options;
    noteMade(target, name, type, description, shown, { kind: 'computed', sql, openly });
  };

/** A field that SQL cannot compute: a pure rule over rows already read, batched by a DataLoader; `openly` as above. */
export const Derived =
  (
    type: () => unknown,
    description: string,
    options: {
      readonly needs: Needs;
      readonly derive: Derive;
      readonly limit?: number;
      readonly nullable?: boolean;
      readonly audience?: Audience;
      readonly openly?: readonly string[];
    },
  ): PropertyDecorator =>
  (target, name) => {
    const { needs, derive, limit, openly = [], ...shown } = options;
    const bound = limit === undefined ? {} : { limit };
    noteMade(target, name, type, description, shown, { kind: 'derived', needs, derive, openly, ...bound });
  };
