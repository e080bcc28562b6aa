import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import type { Day } from '../../core/kernel/day.ts';
import type { Columns, Needs, SqlViewer } from '../../core/noun/registry.ts';
import { isKept } from '../filters.ts';
import { settings } from '../kinds.ts';
import { comingMonths } from './months.ts';
import { planYear, type PlannedTarget } from './planner.ts';
import { sizeOf } from '../rules.ts';

const shown = { simple: true } as const;

@ObjectType({ description: 'A meeting of the coming twelve months, as the plan lays it (C7).' })
export class PlannedMeeting {
  @Field(() => ID, { ...shown, description: 'With which target, by its id.' }) target!: string;
  @Field(() => String, { ...shown, description: 'Its name.' }) name!: string;
  @Field(() => String, { ...shown, description: 'In which month, as 2026-11.' }) month!: string;
  @Field(() => Boolean, { ...shown, description: 'In person, or by telephone or video: by turns where they can.' })
  inPerson!: boolean;
  @Field(() => Boolean, { ...shown, description: 'Beyond the monthly figure, because the portfolio needs it.' })
  isExtra!: boolean;
  @Field(() => Boolean, { ...shown, description: 'Put into that month by hand.' }) isMoved!: boolean;
  @Field(() => Boolean, { ...shown, description: 'Its target was to be met before today.' }) isOverdue!: boolean;
}

@ObjectType({ description: 'A month of the coming twelve, and what stands in the way of meeting people in it (C7).' })
export class PortfolioMonth {
  @Field(() => String, { ...shown, description: 'Which month, as 2026-11.' }) month!: string;
  @Field(() => Int, { ...shown, description: 'On how many of its days the member is away.' }) daysAway!: number;
  @Field(() => Boolean, { ...shown, description: 'Whether the charter names it as a month in which nobody is met.' })
  isNamed!: boolean;
}

@ObjectType({
  description: 'The targets of a contact member, beside the charter’s figures, and the coming year (C4, C6, C7).',
})
export class Portfolio {
  @Field(() => Int, { ...shown, description: 'How many targets the member keeps contact with.' }) targets!: number;
  @Field(() => Int, { ...shown, description: 'How many a portfolio usually has at least.' }) least!: number;
  @Field(() => Int, { ...shown, description: 'How many it usually has at most.' }) most!: number;
  @Field(() => Int, { ...shown, description: 'How many meetings a month one aims at, at least.' })
  monthlyLeast!: number;
  @Field(() => Int, { ...shown, description: 'At most.' }) monthlyMost!: number;
  @Field(() => Int, { ...shown, description: 'Meetings held this month.' }) heldThisMonth!: number;
  @Field(() => Float, { ...shown, description: 'Meetings held a month, over the last twelve months.' })
  heldAMonth!: number;
  @Field(() => [PortfolioMonth], { ...shown, description: 'The months that the plan is laid over.' })
  months!: PortfolioMonth[];
  @Field(() => [PlannedMeeting], { ...shown, description: 'The coming twelve months, in their order.' })
  year!: PlannedMeeting[];
  @Field(() => [String], { ...shown, description: 'What there is to say of it, in your language; no blame.' })
  because!: string[];
}

export const portfolioTables = ['target', 'meeting', 'planned_move', 'absence'] as const;

const rows = (select: string): string => `array(select r from (${select}) r)`;
const ofOwner = (row: Columns, alias: string): string =>
  `${alias}.initiative_id = ${row['initiative']} and ${alias}.owner_id = ${row['member']}`;
const kept = isKept({ state: 't.state' });
const counted = (row: Columns, condition: string): string =>
  `(select count(*)::int from meeting m where m.initiative_id = ${row['initiative']} and m.author_id = ${row['member']}` +
  ` and m.state = 'held' and m.channel <> 'mail' and ${condition})`;

/** No portfolio is planned further. */
const MOST_PLANNED = 200;

/** What the planner asks of a contact member's seat: targets with their last meeting, moves, absences, this month. */
export const portfolioNeeds: Needs = {
  kind: (row) => String(row['kind']),
  leftOn: (row) => String(row['leftOn']),
  targets: (row) =>
    rows(
      `select t.id, t.name, t.priority, t.due_on::text as "dueOn", t.last_held_on::text as "lastHeldOn", coalesce((select l.channel in` +
        ` ('in_person', 'event') from meeting l where l.target_id = t.id and l.state = 'held' and l.channel <> 'mail'` +
        ` order by l.day desc, l.id desc limit 1), false) as "lastInPerson" from target t where ${ofOwner(row, 't')} and ${kept}` +
        ` order by t.due_on, t.id limit ${MOST_PLANNED}`,
    ),
  moves: (row) =>
    rows(
      `select v.target_id as target, v.month, v.left_month as left from planned_move v join target t on t.id = v.target_id where ${ofOwner(row, 't')} and ${kept}` +
        ' order by v.id',
    ),
  absences: (row, { today }) =>
    rows(
      `select a.first_day::text as "from", a.last_day::text as "until" from absence a where a.initiative_id = ${row['initiative']}` +
        ` and a.member_id = ${row['member']} and a.withdrawn_on is null and a.last_day >= ${today} order by a.id`,
    ),
  heldThisMonth: (row, { today }: SqlViewer) =>
    counted(row, `date_trunc('month', m.day) = date_trunc('month', ${today})`),
  heldThisYear: (row, { today }: SqlViewer) => counted(row, `m.day > ${today} - 365`),
};

interface KeptTarget {
  readonly id: string;
  readonly name: string;
  readonly priority: number;
  readonly dueOn: Day;
  readonly lastHeldOn: Day | null;
  readonly lastInPerson: boolean;
}
interface Facts {
  readonly kind: string;
  readonly leftOn: Day | null;
  readonly targets: readonly KeptTarget[];
  readonly moves: readonly { readonly target: string; readonly month: string; readonly left: string | null }[];
  readonly absences: readonly { readonly from: Day; readonly until: Day }[];
  readonly heldThisMonth: number;
  readonly heldThisYear: number;
}

/** The portfolios of contact seats that are held; null for others. */
export function portfolios(all: readonly Readonly<Record<string, unknown>>[], context: unknown): (Portfolio | null)[] {
  return all.map((row) => {
    const facts = row as unknown as Facts;
    return facts.kind === 'contact' && facts.leftOn === null ? portfolioOf(facts, context as Context) : null;
  });
}

function portfolioOf(facts: Facts, { charter, asking, tell }: Context): Portfolio {
  const [least, most] = [charter(settings.portfolioLeast), charter(settings.portfolioMost)];
  const [monthlyLeast, monthlyMost] = [charter(settings.monthlyLeast), charter(settings.monthlyMost)];
  const { targets, moves, absences, heldThisMonth, heldThisYear } = facts;
  const calendar = { today: asking.today, absences, closedMonths: monthsIn(charter(settings.closedMonths)) };
  const plan = planYear({
    ...calendar,
    targets: targets.map(plannedOf),
    moves,
    perYear: charter(settings.meetingsPerYear),
    most: monthlyMost,
    heldThisMonth,
  });
  const names = new Map(targets.map(({ id, name }) => [id, name]));
  return {
    targets: targets.length, least, most, monthlyLeast, monthlyMost, heldThisMonth,
    heldAMonth: Math.round((heldThisYear / 12) * 10) / 10,
    months: comingMonths(calendar),
    year: plan.meetings.map((meeting) => ({ ...meeting, name: names.get(meeting.target) ?? '' })),
    because: [...sizeOf({ count: targets.length, least, most }), ...plan.reasons].map(tell),
  };
}

function plannedOf({ id, priority, dueOn, lastHeldOn, lastInPerson }: KeptTarget): PlannedTarget {
  return { id, priority, dueOn, lastHeld: lastHeldOn ? { on: lastHeldOn, inPerson: lastInPerson } : null };
}

/** The months of the year that the charter names, 1 to 12. */
const monthsIn = (named: string): number[] => (named === 'none' ? [] : named.split(',').map(Number));
