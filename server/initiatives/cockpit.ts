import { Field, Int, ObjectType } from 'type-graphql';
import type { Columns, Needs, SqlViewer } from '../core/noun/registry.ts';

const figure = (description: string) => Field(() => Int, { simple: true, description });

@ObjectType({ description: 'What a pilot has to look after, in figures (I13).' })
export class Cockpit {
  @figure('Seats still open.') seatsOpen!: number;
  @figure('Seats that an answer gives away which nobody was told yet.') seatsReserved!: number;
  @figure('Applications waiting for an answer, your own left out.') applicationsWaiting!: number;
  @figure('Answers that can still be taken back.') answersToTell!: number;
  @figure('Offers of another role that wait for the candidate.') offersWaiting!: number;
  @figure('Invitations that wait for the member.') invitationsWaiting!: number;
  @figure('Contact members without a pair.') unpaired!: number;
  @figure('Seats whose end was announced and that are not past it.') seatsEnding!: number;
  @figure('Seats held past their term.') seatsPastTerm!: number;
}

const counted =
  (table: string, condition: string) =>
  (row: Columns): string =>
    `(select count(*)::int from ${table} c where c.initiative_id = ${row['id']} and ${condition})`;

/* What is not told yet to a pilot who is a candidate is in no figure of theirs (I7). */
const isOthers = ({ id }: SqlViewer): string => `c.member_id <> ${id}`;

export const cockpitTables = ['application', 'invitation', 'seat', 'pair'] as const;

export const cockpitNeeds: Needs = {
  seatsOpen: (row) => String(row['seatsOpen']),
  seatsReserved: (row, viewer) => counted('application', `c.verdict = 'accepted' and ${isOthers(viewer)}`)(row),
  applicationsWaiting: (row, viewer) =>
    counted('application', `c.state = 'open' and c.verdict is null and ${isOthers(viewer)}`)(row),
  answersToTell: (row, viewer) => counted('application', `c.verdict is not null and ${isOthers(viewer)}`)(row),
  offersWaiting: counted('application', "c.state = 'offered'"),
  invitationsWaiting: counted('invitation', "c.state = 'open'"),
  unpaired: counted(
    'seat',
    "c.kind = 'contact' and c.left_on is null and not exists" +
      ' (select 1 from pair p where p.contact_seat_id = c.id and p.ended_on is null)',
  ),
  seatsEnding: (row, { today }) =>
    counted('seat', `c.left_on is null and c.ending_told_on is not null and c.last_day >= ${today}`)(row),
  seatsPastTerm: (row, { today }) => counted('seat', `c.left_on is null and c.last_day < ${today}`)(row),
};

/** The figures as they are. */
export const cockpits = (rows: readonly Readonly<Record<string, unknown>>[]) => rows;
