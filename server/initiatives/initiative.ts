import { Collection } from '@mikro-orm/core';
import { Circle } from '../community/circle.ts';
import { Entry } from '../core/journal/entry.ts';
import { renderMarkdown } from '../core/markdown.ts';
import { Choice, DayColumn, Derived, Flag, Id, Instant, Linked, Many, One, Pages, Text, Version, Whole } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Member } from '../members/member.ts';
import { Theme } from '../members/vocabulary.ts';
import { Application } from './application.ts';
import { InitiativeState, InitiativeVerb, Nature, Origin } from './enums.ts';
import { filters } from './filters.ts';
import { Link } from './link.ts';
import { Role } from './role.ts';
import { verbNeeds, verbsOf } from './verbs.ts';

/** A project with a pilot, a team and a board referent. */
@Noun({
  tag: 30,
  description: 'A project with a pilot, a team and a board referent (I1).',
  subject: true,
  checks: { initiative_seats_open: 'seats_open >= 0' },
  orders: {
    LATEST: [['lastSignAt', 'desc'], ['id', 'desc']],
    TITLE: [['title', 'asc'], ['id', 'asc']],
    OPEN_SEATS: [['seatsOpen', 'desc'], ['id', 'desc']],
  },
  filters,
  indexes: {
    initiative_latest: 'create index initiative_latest on initiative (last_sign_at desc, id desc)',
  },
})
export class Initiative {
  @Id() id!: string;
  @Version() version!: number;
  @Text('Its title.', { most: 120 }) title!: string;
  @Choice(() => InitiativeState, 'Where it stands (I2).', { index: true }) state!: string;
  @Text('What it is, in 280 characters.', { most: 280 }) summary!: string;
  @Text('What it needs.', { most: 2000 }) need!: string;
  @Text('All about it, Markdown.', { most: 20_000 }) description!: string;
  @Derived(() => String, 'The description as safe HTML (P9b).', {
    needs: { source: (row) => row['description'] as string },
    derive: (rows) => rows.map(({ source }) => renderMarkdown(String(source))),
  })
  descriptionHtml?: never;
  @Choice(() => Origin, 'Who asked for it.') origin!: string;
  @Choice(() => Nature, 'A team, or a programme of ambassadors.') nature!: string;
  @DayColumn('The day it was drafted.') createdOn!: string;
  @Text('Where it happens.', { nullable: true, most: 120 }) place?: string | null;
  @Flag('Whether one can help from anywhere.', { default: false }) remote!: boolean;
  @One(() => Circle, 'The circle it belongs to.', { nullable: true }) circle?: Circle | null;
  @One(() => Member, 'Who drafted it.') author!: Member;
  @One(() => Member, 'Who answers for it.', { nullable: true }) pilot?: Member | null;
  @One(() => Member, 'The board member who follows it.', { nullable: true }) referent?: Member | null;
  @Linked(() => Theme, 'What it is about.', { pivot: 'initiative_theme', order: 'LABEL', limit: 10 }) themes = new Collection<Theme>(this);
  @Many(() => Role, 'What the team needs.', { by: 'initiative', order: 'PLACE', limit: 50 }) roles?: never;
  @Many(() => Link, 'Links and resources.', { by: 'initiative', limit: 50 }) links?: never;
  @Pages(() => Application, 'The applications that you may see.', { by: 'initiative', order: 'LATEST' }) applications?: never;
  @Pages(() => Entry, 'What happened, the latest first.', { by: 'initiative', order: 'LATEST' }) entries?: never;
  @Derived(() => [InitiativeVerb], 'What you may do to it today.', {
    needs: verbNeeds,
    derive: verbsOf,
    // The viewer's own seat.
    openly: ['seat'],
  })
  viewerMay?: never;
  @Whole('How many seats are still open, in all its roles.', { default: 0 }) seatsOpen!: number;
  @Instant('The last sign of life.') lastSignAt!: Date;
}
