import { Collection } from '@mikro-orm/core';
import { Circle } from '../community/circle.ts';
import { Entry } from '../core/journal/entry.ts';
import { renderMarkdown } from '../core/markdown.ts';
import { Choice, DayColumn, Derived, Flag, Id, Instant, Linked, Many, One, Pages, Text, Version, Whole } from '../core/noun/fields.ts';
import { Noun } from '../core/noun/noun.ts';
import { Member } from '../members/member.ts';
import { Theme } from '../members/vocabulary.ts';
import { Application } from './application.ts';
import { Cockpit, cockpitNeeds, cockpits, cockpitTables } from './cockpit.ts';
import { Coverage, coverageNeeds, coverages, teamTables, Staffing, staffingNeeds, staffings } from './coverage.ts';
import { InitiativeState, InitiativeVerb, Nature, Origin } from './enums.ts';
import { filters } from './filters.ts';
import { Invitation } from './invitation.ts';
import { Link } from './link.ts';
import { Pair } from './pair.ts';
import { Picture } from './picture.ts';
import { Role } from './role.ts';
import { isUnpaired, Seat } from './seat.ts';
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
  @One(() => Circle, 'The body inside that asked for it.', { nullable: true, index: false })
  originCircle?: Circle | null;
  @One(() => Member, 'The member who asked for it.', { nullable: true, index: false }) originMember?: Member | null;
  @Text('How it came to be asked for.', { nullable: true, most: 280 }) originNote?: string | null;
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
  @Many(() => Pair, 'The pairs of today (I9).', {
    by: 'initiative', where: (row) => `${row['endedOn']} is null`, limit: 100,
  })
  pairs?: never;
  @Many(() => Seat, 'The seats of contact members without a pair (I9).', {
    by: 'initiative', where: isUnpaired, openly: ['pair'], limit: 100,
  })
  unpairedSeats?: never;
  @Many(() => Seat, 'The seats whose end was announced, and those held past their term (I8).', {
    by: 'initiative',
    where: (row, { today }) =>
      `${row['leftOn']} is null and (${row['endingToldOn']} is not null or ${row['lastDay']} < ${today})`,
    limit: 100,
  })
  endingSeats?: never;
  @Many(() => Picture, 'Its picture; one at most.', { by: 'initiative', limit: 1 }) pictures?: never;
  @Many(() => Link, 'Links and resources.', { by: 'initiative', limit: 50 }) links?: never;
  @Pages(() => Application, 'The applications that you may see.', { by: 'initiative', order: 'LATEST' })
  applications?: never;
  @Pages(() => Invitation, 'The invitations that you may see.', { by: 'initiative', order: 'LATEST' })
  invitations?: never;
  @Pages(() => Entry, 'What happened, the latest first.', { by: 'initiative', order: 'LATEST' }) entries?: never;
  @Derived(() => [InitiativeVerb], 'What you may do to it today.', {
    needs: verbNeeds,
    derive: verbsOf,
    // The viewer's own seat.
    openly: ['seat'],
  })
  viewerMay?: never;
  @Whole('How many seats are still open, in all its roles.', { default: 0 }) seatsOpen!: number;
  @Derived(() => Coverage, 'The skills looked for in its roles, covered by its team or missing (I11).', {
    needs: coverageNeeds,
    derive: coverages,
    openly: teamTables,
  })
  coverage?: never;
  @Derived(() => Staffing, 'How far its team is staffed, in number and in skills (I11).', {
    needs: staffingNeeds,
    derive: staffings,
    openly: teamTables,
  })
  staffing?: never;
  @DayColumn('The day its pilot declared the running-in over; null until then (I6).', { nullable: true })
  runningInEndedOn?: string | null;
  /** How many seats its roles had when it began to run: no more until the running-in is over (I6). */
  @Whole('', { hidden: true, nullable: true }) firstSeats?: number | null;
  @Derived(() => Cockpit, 'What its pilot has to look after (I13).', {
    needs: cockpitNeeds,
    derive: cockpits,
    audience: 'leads',
    openly: cockpitTables,
  })
  cockpit?: never;
  @Instant('The last sign of life.') lastSignAt!: Date;
}
