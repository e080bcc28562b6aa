import { Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { Choice, Data, Derived, Id, Instant, Pages, Text, Uuid, Version, Whole } from '../noun/fields.ts';
import { Noun } from '../noun/noun.ts';
import { ImportState } from './enums.ts';
import { ImportLine } from './import-line.ts';
import { exchangeNamed } from './offer.ts';

/** A column of a file: its heading, a few of its cells, and what it was taken for; '' for nothing. */
export interface FileColumn {
  readonly heading: string;
  readonly samples: readonly string[];
  readonly name: string;
}

const shown = { simple: true } as const;

@ObjectType({ description: 'A column of a file, and what it is taken for (M20).' })
export class ImportColumn {
  @Field(() => String, { ...shown, description: 'Its heading in the file.' }) heading!: string;
  @Field(() => [String], { ...shown, description: 'What stands in its first lines.' }) samples!: string[];
  @Field(() => String, { ...shown, nullable: true, description: 'The field that it is taken for, by name; null when it is left out.' })
  field!: string | null;
}

@ObjectType({ description: 'What a column of a file can be taken for (M20).' })
export class ImportField {
  @Field(() => String, { ...shown, description: 'Its name.' }) name!: string;
  @Field(() => String, { ...shown, description: 'Its heading, in your language.' }) label!: string;
  @Field(() => Boolean, { ...shown, description: 'Whether a new thing cannot do without.' }) isNeeded!: boolean;
}

/** A long work says how far it is; one that says nothing for so long, in milliseconds, is under way no more. */
const SILENT = 30_000;

/** A file to be imported: what was read of it, what would become of its lines, and what became of them. */
@Noun({
  tag: 55,
  description: 'A file to be imported: what was read of it, and what becomes of its lines (M20).',
  orders: { LATEST: [['id', 'desc']] },
  indexes: { import_worked: 'create index import_worked on import (worked_at)' },
})
export class Import {
  @Id() id!: string;
  @Version() version!: number;
  @Text('What its lines are: `targets`, `people`.') kind!: string;
  @Uuid('What it is imported into, by id: an initiative.') about!: string;
  @Text('The name of the file.', { most: 200 }) fileName!: string;
  @Text('How the file was written, as `utf-8` or `windows-1252`.') encoding!: string;
  @Text('What stands between its cells.') separator!: string;
  @Choice(() => ImportState, 'Where it stands.') state!: string;
  @Whole('How many lines it has.') lines!: number;
  @Whole('How many of them add something.', { default: 0 }) added!: number;
  @Whole('How many change something.', { default: 0 }) changed!: number;
  @Whole('How many change nothing.', { default: 0 }) unchanged!: number;
  @Whole('How many are to be confirmed.', { default: 0 }) doubtful!: number;
  @Whole('How many cannot be taken: one is enough to take none.', { default: 0 }) refused!: number;
  @Whole('How many of what it added were taken back.', { default: 0 }) takenBack!: number;
  @Text('Names what is shown of it: give it back to apply that and nothing else.', { nullable: true }) seen?: string | null;
  @Instant('When the file came.') createdAt!: Date;
  /** When it was last worked on. */
  @Instant('', { hidden: true }) workedAt!: Date;
  /** How far the work under way is, in percent. */
  @Whole('', { hidden: true, nullable: true }) percent?: number | null;
  @Text('', { hidden: true }) hash!: string;
  @Data() headings!: FileColumn[];
  /** The file; taken away once it is imported. */
  @Property({ type: 'blob', columnType: 'bytea', lazy: true, hidden: true, nullable: true }) bytes?: Buffer | null;
  @Derived(() => Int, 'How far the work under way is, in percent; null when nothing is under way.', {
    nullable: true,
    needs: { percent: (row) => String(row['percent']), workedAt: (row) => String(row['workedAt']) },
    derive: (rows, context) => rows.map((row) => progressOf(row as never, context as Context)),
  })
  progress?: never;
  @Derived(() => [ImportColumn], 'The columns of the file, in their order.', {
    needs: { headings: (row) => String(row['headings']) },
    derive: (rows) => rows.map(({ headings }) => (headings as FileColumn[]).map(({ name, ...column }) => ({ ...column, field: name || null }))),
    limit: 60,
  })
  columns?: never;
  @Derived(() => [ImportField], 'What its columns can be taken for.', {
    needs: { kind: (row) => String(row['kind']) },
    derive: (rows, context) => rows.map(({ kind }) => fieldsOf(String(kind), context as Context)),
    limit: 60,
  })
  fields?: never;
  @Pages(() => ImportLine, 'Its lines and what becomes of them, once that is shown.', { by: 'import', order: 'NUMBER' }) found?: never;
}

function progressOf({ percent, workedAt }: { percent: number | null; workedAt: string }, { now }: Context): number | null {
  return percent === null || now.getTime() - new Date(workedAt).getTime() > SILENT ? null : percent;
}

function fieldsOf(kind: string, { language }: Context): ImportField[] {
  const columns = exchangeNamed(kind)?.columns ?? [];
  return columns.filter(({ isOnlyShown }) => !isOnlyShown).map(({ name, headings, isNeeded }) => ({
    name, label: headings[language][0] ?? name, isNeeded: isNeeded !== undefined,
  }));
}
