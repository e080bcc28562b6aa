import { Field, ObjectType } from 'type-graphql';
import { Refusal } from '../core/command/payload.ts';
import { askNode, askOne, askPage, queries } from '../core/noun/asks.ts';
import { act, deed, mutations } from '../core/noun/commands.ts';
import { Entry } from '../core/journal/entry.ts';
import { makeCalendarFeed } from './acts.ts';
import { CalendarFeed } from './calendar-feed.ts';
import { endCalendarFeed } from './commands/calendar.ts';
import { recordPayment } from './commands/dues.ts';
import * as input from './commands/inputs.ts';
import { admitMember, editProfile, giveMandate } from './commands/people.ts';
import { addOrganisation, addSector, addSkill, addTheme } from './commands/vocabulary.ts';
import { Mandate } from './mandate.ts';
import { Member } from './member.ts';
import { Organisation } from './organisation.ts';
import { Payment } from './payment.ts';
import { Sector, Skill, Theme } from './vocabulary.ts';

const FEED = { simple: true, nullable: true, description: 'The address, unless it was refused.' };
const ADDRESS = { simple: true, nullable: true, description: 'Where calendar programs read it, secret, shown this once.' };
const WHY = { simple: true, description: 'Why it was refused; empty when it was done.' };

@ObjectType({ description: 'The secret address of one’s own calendar.' })
class MakeCalendarFeedPayload {
  @Field(() => CalendarFeed, FEED) calendarFeed?: CalendarFeed;
  @Field(() => String, ADDRESS) address?: string;
  @Field(() => [Refusal], WHY) refusals!: Refusal[];
}

/* Those who see the rows: members in good standing, and the keepers whatever they owe. */
const directory = ['goodStanding', 'administrator', 'board'] as const;

export const declareQueries = () =>
  queries({
    node: askNode,
    me: askOne(() => Member, 'Yourself, or null when you are not signed in.', 'everyone', (row, viewer) => `${row['id']} = ${viewer.id}`),
    myCalendarFeed: askOne(
      () => CalendarFeed, 'The address of your calendar; null where you made none (C17).', 'signedIn',
      (row, viewer) => `${row['member']} = ${viewer.id} and ${row['endedAt']} is null`,
    ),
    member: askOne(() => Member, 'One person.', 'everyone'),
    members: askPage(() => Member, 'The directory of members (M17).', directory, {
      order: 'NAME',
      where: (row) => `${row['state']} = 'active'`,
    }),
    organisation: askOne(() => Organisation, 'One organisation.', 'everyone'),
    organisations: askPage(() => Organisation, 'The organisations.', directory, { order: 'NAME' }),
    skills: askPage(() => Skill, 'The vocabulary of skills.', 'everyone', { order: 'LABEL' }),
    themes: askPage(() => Theme, 'The themes.', 'everyone', { order: 'LABEL' }),
    sectors: askPage(() => Sector, 'The sectors.', 'everyone', { order: 'LABEL' }),
    journal: askPage(() => Entry, 'What happened, as far as you may see it (P1).', 'signedIn', { order: 'LATEST' }),
  });

export const declareMutations = () =>
  mutations({
    admitMember: deed('Admits a person to the community (M9).', Member, input.AdmitMemberInput, admitMember),
    editProfile: deed('Edits your own page (M8).', Member, input.EditProfileInput, editProfile),
    makeCalendarFeed: act(
      'Makes the secret address of your calendar and shows it once; the one before ends (C17).',
      () => MakeCalendarFeedPayload, input.MakeCalendarFeedInput, makeCalendarFeed,
    ),
    endCalendarFeed: deed('Ends the secret address of your calendar (C17).', CalendarFeed, input.EndCalendarFeedInput, endCalendarFeed),
    giveMandate: deed('Gives a member a role for a time (P5).', Mandate, input.GiveMandateInput, giveMandate),
    recordPayment: deed('Records dues, or reverses a mistake (M13).', Payment, input.RecordPaymentInput, recordPayment),
    addSkill: deed('Adds a skill to the vocabulary (I11).', Skill, input.AddWordInput, addSkill),
    addTheme: deed('Adds a theme (I1).', Theme, input.AddWordInput, addTheme),
    addSector: deed('Adds a sector (M3).', Sector, input.AddWordInput, addSector),
    addOrganisation: deed('Adds an organisation (M3).', Organisation, input.AddOrganisationInput, addOrganisation),
  });
