import { Field, Int, ObjectType } from 'type-graphql';
import type { Columns, Needs } from '../core/noun/registry.ts';

const figure = (description: string) => Field(() => Int, { simple: true, description });

@ObjectType({ description: 'What a pilot has to look after, in figures (I13).' })
export class Cockpit {
  @figure('Seats still open.') seatsOpen!: number;
  @figure('Seats that an answer gives away which nobody was told yet.') seatsReserved!: number;
  @figure('Applications waiting for an answer.') applicationsWaiting!: number;
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

export const cockpitTables = ['role', 'application', 'invitation', 'seat', 'pair'] as const;

export const cockpitNeeds: Needs = {
  seatsOpen: (row) => String(row['seatsOpen']),
  seatsReserved: ({ id }) =>
    `(select coalesce(sum(c.seats_reserved), 0)::int from role c where c.initiative_id = ${id})`,
  applicationsWaiting: counted('application', "c.state = 'open' and c.verdict is null"),
  answersToTell: counted('application', 'c.verdict is not null'),
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
