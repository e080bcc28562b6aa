import { Collection } from '@mikro-orm/core';
import { renderMarkdown } from '../core/markdown.ts';
import { contains } from '../core/noun/contains.ts';
import { Choice, Computed, DayColumn, Derived, Flag, Id, Linked, Many, Pages, Text, Version } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import type { Columns } from '../core/noun/registry.ts';
import { Employment } from './employment.ts';
import { MemberState, Side } from './enums.ts';
import { Mandate } from './mandate.ts';
import { Payment } from './payment.ts';
import { standingsOf, Standing } from './standing.ts';
import { Skill } from './vocabulary.ts';

const column = (name: string) => (row: Columns) => row[name] as string;

/** A person admitted to the community, or on the way. */
@Noun({
  tag: 15,
  description: 'A person admitted to the community, or on the way (M8).',
  subject: true,
  orders: { NAME: [['lastName', 'asc'], ['firstName', 'asc'], ['id', 'asc']] },
  filters: {
    named: {
      type: () => String,
      description: 'Whose name contains this, whatever the case and the accents.',
      sqlType: 'text',
      sql: (row, words) => contains(row['name'] as string, words),
    },
    skills: {
      type: () => [String],
      description: 'Who has all these skills, by id.',
      sqlType: 'uuid[]',
      sql: (row, ids) =>
        `not exists (select 1 from unnest(${ids}) w(id) where not exists` +
        ` (select 1 from member_skill k where k.member_id = ${row['id']} and k.skill_id = w.id))`,
      // Who sees a member sees the member's skills.
      openly: ['member_skill'],
    },
  },
})
export class Member {
  @Id() id!: string;
  @Version() version!: number;
  @Text('First name.', { most: 80 }) firstName!: string;
  @Text('Last name.', { most: 80 }) lastName!: string;
  @Text('The name to show.', { most: 170 }) name!: string;
  @Choice(() => MemberState, 'Where the person stands (M11).') state!: string;
  @Choice(() => Side, 'The side worked on.', { nullable: true }) side?: string | null;
  @Text('What the person does, in a line.', { most: 160, nullable: true }) headline?: string | null;
  @Text('Where the person lives or works.', { most: 120, nullable: true }) place?: string | null;
  @Text('The page that the person writes freely, Markdown.', { most: 8000, nullable: true }) about?: string | null;
  @Derived(() => String, 'That page as safe HTML (P9b).', {
    nullable: true,
    needs: { source: column('about') },
    derive: (rows) => rows.map(({ source }) => (source ? renderMarkdown(String(source)) : null)),
  })
  aboutHtml?: never;
  @Text('What the person offers.', { most: 1000, nullable: true }) offers?: string | null;
  @Text('What the person looks for.', { most: 1000, nullable: true }) seeks?: string | null;
  @Text('The language to be written to in, fr or en.', { audience: 'self', default: 'fr' }) language!: string;
  @Text('', { hidden: true, unique: true, most: 254 }) email!: string;
  @Flag('Whether other members see the mail address.', { audience: 'self', default: false }) showsEmail!: boolean;
  @Computed(() => String, 'The mail address, if its owner shows it or it is yours.', emailShown, { nullable: true }) shownEmail?: string | null;
  @DayColumn('The last day that the dues paid cover.', { audience: 'self', nullable: true }) paidUntil?: string | null;
  @DayColumn('Since when the person is a member.', { nullable: true }) since?: string | null;
  @Derived(() => Standing, 'Whether the dues are up to date today, and why (M14).', {
    audience: 'self',
    needs: { state: column('state'), paidUntil: column('paidUntil') },
    derive: standingsOf,
  })
  standing?: never;
  @Linked(() => Skill, 'What the person can do.', { pivot: 'member_skill', order: 'LABEL' }) skills = new Collection<Skill>(this);
  @Many(() => Employment, 'The jobs, the latest first.', { by: 'member', order: 'LATEST', limit: 20 }) employments?: never;
  @Many(() => Mandate, 'The roles held for a time today (P5).', { by: 'member', where: inForce, limit: 10 }) mandates?: never;
  @Pages(() => Payment, 'The dues paid, the latest first, if you may see them.', { by: 'member', order: 'LATEST' }) payments?: never;
}

function emailShown(row: Columns, viewer: { id: string; has(right: 'administrator'): boolean }): string {
  if (viewer.has('administrator')) return row['email'] as string;
  return `case when ${row['showsEmail']} or ${row['id']} = ${viewer.id} then ${row['email']} end`;
}

function inForce(row: Columns, viewer: { today: string }): string {
  return `${row['since']} <= ${viewer.today} and (${row['until']} is null or ${row['until']} >= ${viewer.today})`;
}

/** The name to show, made of its parts. */
export const fullName = (firstName: string, lastName: string): string => `${firstName} ${lastName}`.trim();
