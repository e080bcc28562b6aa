import { Field, Int, ObjectType } from 'type-graphql';
import type { Columns, Needs } from '../core/noun/registry.ts';
import { isKept, isUnowned } from './filters.ts';

const figure = (description: string) => Field(() => Int, { simple: true, description });

@ObjectType({ description: 'The contacts of a team as a whole: figures, never by person (C4).' })
export class ContactFigures {
  @figure('Targets that are worked on.') targets!: number;
  @figure('Targets without a contact member of today.') unowned!: number;
  @figure('Targets to be met within 30 days.') dueSoon!: number;
  @figure('Targets whose day to be met is past.') overdue!: number;
  @figure('Meetings held in the last twelve months.') held!: number;
  @figure('Meetings held whose synthesis is not there.') synthesesMissing!: number;
  @figure('Those whose day for the synthesis is past.') synthesesOverdue!: number;
}

const kept = isKept({ state: 'c.state' });
const unowned = isUnowned({ initiative: 'c.initiative_id', owner: 'c.owner_id' });
const counted =
  (table: string, condition: (today: string) => string) =>
  (row: Columns, { today }: { readonly today: string }): string =>
    `(select count(*)::int from ${table} c where c.initiative_id = ${row['id']} and ${condition(today)})`;
const owing = "c.state = 'held' and c.synthesis_due_on is not null and c.synthesis_on is null";

export const figureTables = ['target', 'meeting', 'seat'] as const;

export const figureNeeds: Needs = {
  targets: counted('target', () => "c.merged_into_id is null and c.state not in ('dormant', 'closed')"),
  unowned: counted('target', () => "c.merged_into_id is null and c.state not in ('dormant', 'closed') and " + unowned),
  dueSoon: counted('target', (today) => `${kept} and c.due_on >= ${today} and c.due_on <= ${today} + 30`),
  overdue: counted('target', (today) => `${kept} and c.due_on < ${today}`),
  held: counted('meeting', (today) => `c.state = 'held' and c.channel <> 'mail' and c.day > ${today} - 365`),
  synthesesMissing: counted('meeting', () => owing),
  synthesesOverdue: counted('meeting', (today) => `${owing} and c.synthesis_due_on < ${today}`),
};

/** The figures as they are. */
export const figures = (rows: readonly Readonly<Record<string, unknown>>[]) => rows;
