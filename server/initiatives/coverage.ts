import { Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../core/context.ts';
import type { Detail } from '../core/kernel/decision.ts';
import { reason } from '../core/kernel/decision.ts';
import type { Columns, Needs } from '../core/noun/registry.ts';
import { Skill } from '../members/vocabulary.ts';
import { coverageOf } from './team-rules.ts';

@ObjectType({ description: 'The skills that a team looks for: what its members have, and what is missing (I11).' })
export class Coverage {
  @Field(() => [Skill], { simple: true, description: 'What at least one of them has.' }) covered!: Skill[];
  @Field(() => [Skill], { simple: true, description: 'What none of them has.' }) missing!: Skill[];
}

@ObjectType({ description: 'How far a team is staffed: in number, and in skills (I11).' })
export class Staffing {
  @Field(() => Int, { simple: true, description: 'How many seats are still open.' }) seatsOpen!: number;
  @Field(() => [Skill], { simple: true, description: 'The skills that are missing.' }) missing!: Skill[];
  @Field(() => String, { simple: true, description: 'Both in a sentence, in your language.' }) sentence!: string;
}

/** No team is told to look for more. */
export const MOST_SKILLS = 100;

/* What a team looks for is in its roles; what it has, in the skills of who holds a seat: told of the whole team. */
const wanted = (initiative: string): string =>
  `array(select r from (select distinct k.id, k.label, k.label_en as "labelEn" from role n` +
  ` join role_skill w on w.role_id = n.id join skill k on k.id = w.skill_id` +
  ` where n.initiative_id = ${initiative} order by k.label, k.id limit ${MOST_SKILLS}) r)`;
const held = (initiative: string): string =>
  `array(select distinct t.skill_id from seat h join member_skill t on t.member_id = h.member_id` +
  ` where h.initiative_id = ${initiative} and h.left_on is null)`;

export const teamTables = ['role', 'role_skill', 'seat', 'member_skill'] as const;

export const coverageNeeds: Needs = {
  wanted: (row) => wanted(String(row['id'])),
  held: (row) => held(String(row['id'])),
};
export const staffingNeeds: Needs = { ...coverageNeeds, seatsOpen: (row) => String(row['seatsOpen']) };
export const broughtNeeds: Needs = {
  wanted: (row) => wanted(String(row['initiative'])),
  held: (row) => held(String(row['initiative'])),
  own: (row) => `array(select o.skill_id from member_skill o where o.member_id = ${row['member']})`,
};

type Facts = { wanted: Skill[]; held: string[]; own: string[]; seatsOpen: number };
type Rows = readonly Readonly<Record<string, unknown>>[];
const factsOf = (row: Readonly<Record<string, unknown>>) => row as Facts;

/** What is covered and what is missing, for many teams at once. */
export function coverages(rows: Rows): Coverage[] {
  return rows.map(factsOf).map((facts) => coverageOf(facts.wanted, facts.held));
}

/** The seats still open and the skills that are missing, with their sentence, for many teams at once. */
export function staffings(rows: Rows, context: unknown): Staffing[] {
  const { tell, language } = context as Context;
  return rows.map(factsOf).map(({ wanted: looked, held: has, seatsOpen }) => {
    const { missing } = coverageOf(looked, has);
    const labels: Detail = missing.map(({ label, labelEn }) => (language === 'fr' ? label : labelEn));
    return { seatsOpen, missing, sentence: tell(reason('I11', 'STAFFING', { seatsOpen, missing: labels })) };
  });
}

/** What a candidate would bring of what is missing, for many at once. */
export function brought(rows: Rows): Skill[][] {
  return rows.map(factsOf).map((facts) => {
    const { missing } = coverageOf(facts.wanted, facts.held);
    return missing.filter(({ id }) => facts.own.includes(id));
  });
}

/** The same as a figure, to sort by. */
export function countBrought(row: Columns): string {
  const { initiative, member } = row;
  const looked =
    `select 1 from role n join role_skill w on w.role_id = n.id` +
    ` where n.initiative_id = ${initiative} and w.skill_id = o.skill_id`;
  const has =
    `select 1 from seat h join member_skill t on t.member_id = h.member_id` +
    ` where h.initiative_id = ${initiative} and h.left_on is null and t.skill_id = o.skill_id`;
  return (
    `(select count(*)::int from member_skill o where o.member_id = ${member}` +
    ` and exists (${looked}) and not exists (${has}))`
  );
}
