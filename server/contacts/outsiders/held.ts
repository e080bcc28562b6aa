import type pg from 'pg';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Charter } from '../../core/kernel/charter.ts';
import type { Day } from '../../core/kernel/day.ts';
import { DayScalar } from '../../core/noun/scalars.ts';
import { Consent } from '../enums.ts';
import { settings } from '../kinds.ts';
import { keptUntil } from '../rules.ts';

const text = (description: string, nullable = false) => Field(() => String, { simple: true, nullable, description });
const day = (description: string, nullable = false) => Field(() => DayScalar, { simple: true, nullable, description });

@ObjectType({ description: 'What is held about somebody outside, for that person alone (C17).' })
export class Held {
  @Field(() => Int, { simple: true, description: 'Counts its edits: give it back with a correction.' })
  version!: number;
  @text('The name.') name!: string;
  @text('What the person does there.', true) jobTitle!: string | null;
  @text('The mail address.', true) mail!: string | null;
  @text('The telephone.', true) phone!: string | null;
  @text('How the person is known.', true) howKnown!: string | null;
  @text('Where these data come from.') source!: string;
  @Field(() => Consent, { simple: true, nullable: true, description: 'What the person answered to being noted.' })
  consent!: string | null;
  @day('On which day.', true) consentOn!: Day | null;
  @day('The day these data were noted.') notedOn!: Day;
  @Field(() => [DayScalar], {
    simple: true,
    description: 'The days of meetings and mails that name the person, the latest 50.',
  })
  metOn!: Day[];
  @day('The last day on which they are kept, unless there is another contact.') keptUntil!: Day;
  @text('The organisation where the person is noted.') organisation!: string;
  @text('The initiative whose team notes it.') initiative!: string;
  @text('The community.') community!: string;
}

const HELD = `select p.version, p.name, p.job_title as "jobTitle", p.mail, p.phone, p.how_known as "howKnown", p.source,
    p.consent, p.consent_on::text as "consentOn", p.noted_on::text as "notedOn", p.last_contact_on::text as "lastContactOn",
    array(select m.day::text from meeting_theirs w join meeting m on m.id = w.meeting_id
      where w.target_person_id = p.id and m.state = 'held' order by m.day desc, m.id desc limit 50) as "metOn",
    t.name as organisation, i.title as initiative, coalesce((select name from community), 'Cordée') as community
  from target_person p join target t on t.id = p.target_id join initiative i on i.id = p.initiative_id where p.id = $1`;

/** What is held about a person outside; null where nothing is. */
export async function heldAbout(pool: Pick<pg.Pool, 'query'>, charter: Charter, person: string): Promise<Held | null> {
  const {
    rows: [row],
  } = await pool.query<Held & { lastContactOn: Day }>({ name: 'held', text: HELD, values: [person] });
  return row ? { ...row, keptUntil: keptUntil(row.lastContactOn, charter(settings.outsidersYears)) } : null;
}
