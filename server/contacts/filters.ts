import { ID, Int } from 'type-graphql';
import { contains } from '../core/noun/contains.ts';
import type { Columns, Filter } from '../core/noun/registry.ts';
import { DayScalar } from '../core/noun/scalars.ts';
import { Category, Stance, TargetState } from './enums.ts';
import { keptStates, settings } from './kinds.ts';

/** Somebody keeps contact with it: what falls due. The same words as in the indexes, so that they are used. */
export const isKept = (row: Columns): string =>
  `${row['state']} in (${keptStates.map((state) => `'${state}'`).join(', ')})`;

/** Nobody of today's team keeps contact with it. */
export const isUnowned = (row: Columns): string =>
  `(not exists (select 1 from seat h where h.initiative_id = ${row['initiative']} and h.member_id = ${row['owner']} and h.left_on is null))`;

/**
 * After how many months what is noted is checked again: the charter's figure, which is saved where it is not the usual
 * one.
 */
const CHECK_MONTHS =
  `coalesce((select c.value::text::int from charter_setting c where c.key = '${settings.checkMonths.key}'),` +
  ` ${settings.checkMonths.default})`;

const among = (column: string, type: () => unknown, description: string, sqlType = 'text[]'): Filter => ({
  type,
  description,
  sqlType,
  sql: (row, values) => `${row[column]} = any(${values})`,
});
const is = (column: string, description: string): Filter => ({
  type: () => ID,
  description,
  sqlType: 'uuid',
  sql: (row, id) => `${row[column]} = ${id}`,
});

/** What lists of targets can be narrowed by. */
export const targetFilters: Readonly<Record<string, Filter>> = {
  initiative: is('initiative', 'Of this initiative, by its id.'),
  owner: is('owner', 'With whom this member keeps contact, by id.'),
  unowned: {
    type: () => Boolean,
    description: 'Without a contact member of today, or with one: who left the team keeps contact no more.',
    sqlType: 'boolean',
    sql: (row, asked) => `${isUnowned(row)} = ${asked}`,
    openly: ['seat'],
  },
  sectors: among('sector', () => [ID], 'In one of these sectors, by id.', 'uuid[]'),
  categories: among('category', () => [Category], 'Of one of these kinds.'),
  stances: among('stance', () => [Stance], 'Standing so towards us.'),
  priorities: among('priority', () => [Int], 'Of one of these priorities.', 'integer[]'),
  states: among('state', () => [TargetState], 'In one of these states.'),
  dueBy: {
    type: () => DayScalar,
    description: 'To be met by this day, itself counted, by who keeps contact.',
    sqlType: 'date',
    sql: (row, day) => `(${isKept(row)} and ${row['dueOn']} <= ${day})`,
  },
  checkedBefore: {
    type: () => DayScalar,
    description: 'Whose notes were last checked before this day (C2).',
    sqlType: 'date',
    sql: (row, day) => `${row['checkedOn']} < ${day}`,
  },
  unchecked: {
    type: () => Boolean,
    description: 'Worked on, and not checked for as long as the charter says; or else (C2).',
    sqlType: 'boolean',
    sql: (row, asked, { today }) => `(${row['state']} not in ('dormant', 'closed') and ${row['checkedOn']} <` +
      ` (${today} - make_interval(months => ${CHECK_MONTHS}))::date) = ${asked}`,
    openly: ['charter_setting'],
  },
  words: {
    type: () => String,
    description: 'Whose name or acronym contains this, whatever the case and the accents.',
    sqlType: 'text',
    sql: (row, words) => contains(`(${row['name']} || ' ' || coalesce(${row['acronym']}, ''))`, words),
  },
  near: {
    type: () => [String],
    description: 'Near to one of these names, acronyms or web sites: accents, one typing error, the same site (C2).',
    sqlType: 'text[]',
    sql: (row, given) => isNear(String(row['name']), String(row['acronym']), String(row['site']), given),
  },
};

/**
 * Whether a target is near to one of some texts, names or web sites, as SQL that indexes answer: much the same name,
 * a short one with one typing error, the same acronym, the same site (C2).
 */
export function isNear(name: string, acronym: string, site: string, given: string): string {
  const said = (shown: string) =>
    `array(select public.${shown}(trim(g.said)) from unnest(${given}) g(said) where length(trim(g.said)) > 1)`;
  const plain = `public.cordee_plain(${name})`;
  const anySaid = (condition: string) =>
    `exists (select 1 from unnest(${said('cordee_plain')}) s(said) where ${condition})`;
  return (
    `((${plain} operator(public.%) any(${said('cordee_plain')}) and ${anySaid(`public.similarity(${plain}, s.said) >= 0.5`)})` +
    ` or public.cordee_plain(${acronym}) = any(${said('cordee_plain')})` +
    ` or (length(${name}) <= 8 and ${anySaid(`length(s.said) > 3 and public.cordee_one_error(${plain}, s.said)`)})` +
    ` or ${site} = any(${said('cordee_site')}))`
  );
}
