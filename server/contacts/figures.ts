import { Field, Int, ObjectType } from 'type-graphql';
import type { Columns, Needs } from '../core/noun/registry.ts';
import { isKept, isUnowned } from './filters.ts';
import type { OutcomeTag } from './introductions/kinds.ts';

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
  @figure('Introductions that wait for the word of one side (C15).') introductionsProposed!: number;
  @figure('Introductions that both sides accepted, started or not.') introductionsUnderWay!: number;
  @figure('Introductions done in the last twelve months.') introductionsDone!: number;
  @figure('Of these, those that brought a new public.') newPublics!: number;
  @figure('Of these, those of which an idea was taken up.') ideasTakenUp!: number;
  @figure('Of these, those that made an ally.') allies!: number;
  @figure('Of these, those that made a partner.') partners!: number;
  @figure('Calls to the community that are open (C14).') callsOpen!: number;
}

const kept = isKept({ state: 'c.state' });
const unowned = isUnowned({ initiative: 'c.initiative_id', owner: 'c.owner_id' });
const counted =
  (table: string, condition: (today: string) => string) =>
  (row: Columns, { today }: { readonly today: string }): string =>
    `(select count(*)::int from ${table} c where c.initiative_id = ${row['id']} and ${condition(today)})`;
const done = (tag?: OutcomeTag) =>
  counted(
    'introduction',
    (today) => `c.state = 'done' and c.ended_on > ${today} - 365${tag ? ` and c.outcome_tag = '${tag}'` : ''}`,
  );
const owing = "c.state = 'held' and c.synthesis_due_on is not null and c.synthesis_on is null";

export const figureTables = ['target', 'meeting', 'seat', 'introduction', 'acquaintance_call'] as const;

export const figureNeeds: Needs = {
  targets: counted('target', () => "c.merged_into_id is null and c.state not in ('dormant', 'closed')"),
  unowned: counted('target', () => "c.merged_into_id is null and c.state not in ('dormant', 'closed') and " + unowned),
  dueSoon: counted('target', (today) => `${kept} and c.due_on >= ${today} and c.due_on <= ${today} + 30`),
  overdue: counted('target', (today) => `${kept} and c.due_on < ${today}`),
  held: counted('meeting', (today) => `c.state = 'held' and c.channel <> 'mail' and c.day > ${today} - 365`),
  synthesesMissing: counted('meeting', () => owing),
  synthesesOverdue: counted('meeting', (today) => `${owing} and c.synthesis_due_on < ${today}`),
  introductionsProposed: counted('introduction', () => "c.state = 'proposed'"),
  introductionsUnderWay: counted('introduction', () => "c.state in ('accepted', 'under_way')"),
  introductionsDone: done(),
  newPublics: done('new_public'),
  ideasTakenUp: done('idea_taken_up'),
  allies: done('ally'),
  partners: done('partner'),
  callsOpen: counted('acquaintance_call', () => "c.state = 'open'"),
};

/** The figures as they are. */
export const figures = (rows: readonly Readonly<Record<string, unknown>>[]) => rows;
