import { addDays } from '../../server/core/kernel/day.ts';
import { narrowerInContacts, readsTeamEntry, rulesOfContacts } from './contacts.ts';
import { rulesOfExchange } from './exchange.ts';
import { TODAY } from './data.ts';
import { narrowerInIntroductions, receives, rulesOfIntroductions } from './introductions.ts';
import { rulesOfSearch } from './search.ts';
import type { Row, World } from './world.ts';

/* Who sees what, from the statutes' own words, row by row over the whole community: never from the product's SQL. */

/** The figures of the charter that decide who sees what. */
export interface Figures {
  /** Whether the list of initiatives is public (I3). */
  readonly publicList: boolean;
  /** Whether the community asks for dues (M13), and the days of grace (M14). */
  readonly dues: boolean;
  readonly graceDays: number;
}

type Rule = (eyes: Eyes, row: Row) => boolean;

/** What one person sees of a community; nobody in particular when the id is null. */
export class Eyes {
  readonly isSignedIn: boolean;
  readonly isInGoodStanding: boolean;
  /** Administrators and the board keep the community. */
  readonly isKeeper: boolean;
  readonly isAdministrator: boolean;
  readonly isTreasurer: boolean;
  readonly #seen = new Map<string, boolean>();

  constructor(
    readonly world: World,
    readonly id: string | null,
    readonly figures: Figures,
  ) {
    const me = world.find(id);
    this.isSignedIn = me !== undefined;
    this.isInGoodStanding = me !== undefined && ['CURRENT', 'DUE'].includes(standingOf(me, figures));
    this.isAdministrator = this.holds('administrator');
    this.isTreasurer = this.holds('treasurer');
    this.isKeeper = this.isAdministrator || this.holds('board');
  }

  /** P5: a role given for a time counts on its first and last days too, and only for members. */
  holds(kind: string): boolean {
    const isMember = this.world.find(this.id)?.['state'] === 'active';
    return (
      isMember &&
      this.world
        .all('Mandate')
        .some((mandate) => mandate['kind'] === kind && this.is(mandate['member']) && isInForce(mandate))
    );
  }

  /** P5, M14: what the statutes let this person do, by name. */
  get rights(): string[] {
    const isMember = this.world.find(this.id)?.['state'] === 'active';
    const held = this.world.all('Mandate').filter((mandate) => this.is(mandate['member']) && isInForce(mandate));
    return [
      ...(this.isSignedIn ? ['signedIn'] : []),
      ...(isMember ? ['member', ...new Set(held.map(({ kind }) => String(kind)))] : []),
      ...(this.isInGoodStanding ? ['goodStanding'] : []),
      ...(this.world.all('Initiative').some(({ id }) => this.leads(id)) ? ['leads'] : []),
      ...(this.figures.publicList ? ['publicInitiatives'] : []),
    ];
  }

  is(person: unknown): boolean {
    return this.id !== null && person === this.id;
  }

  sees(row: Row | undefined): row is Row {
    if (!row) return false;
    const known = this.#seen.get(row.id);
    if (known !== undefined) return known;
    const rule = rules[row.noun];
    if (!rule) throw new Error(`The oracle does not know who sees a ${row.noun}: say it in oracle.ts.`);
    const seen = rule(this, row);
    this.#seen.set(row.id, seen);
    return seen;
  }

  seesId(id: unknown): boolean {
    return this.sees(this.world.find(id));
  }

  /** I7, I13: a member who holds a pilot's seat today, or is the board referent. */
  leads(initiative: unknown): boolean {
    return isMember(this) && (this.isPilotOf(initiative) || this.is(this.world.find(initiative)?.['referent']));
  }

  isPilotOf(initiative: unknown): boolean {
    const seats = this.world.all('Seat').filter((seat) => seat['initiative'] === initiative && seat['leftOn'] === null);
    return seats.some((seat) => seat['kind'] === 'pilot' && this.is(seat['member']));
  }
}

/** M14: up to date until the last day paid, then due for the days of grace, then overdue. */
export function standingOf({ state, paidUntil }: Row, { dues, graceDays }: Figures): string {
  if (state !== 'active') return 'NOT_A_MEMBER';
  if (!dues) return 'CURRENT';
  if (paidUntil === null) return 'OVERDUE';
  if (String(paidUntil) >= TODAY) return 'CURRENT';
  return addDays(String(paidUntil), graceDays) >= TODAY ? 'DUE' : 'OVERDUE';
}

/** P5: begun, and not ended before today. */
export function isInForce({ since, until }: Row): boolean {
  return String(since) <= TODAY && (until === null || String(until) >= TODAY);
}

const everybody: Rule = () => true;
const withIts =
  (relation: string): Rule =>
  (eyes, row) =>
    eyes.seesId(row[relation]);

/** Who sees a row of each noun. */
export const rules: Readonly<Record<string, Rule>> = {
  // P3: sessions and tokens are one's own.
  Session: (eyes, row) => eyes.is(row['member']),
  ApiToken: (eyes, row) => eyes.is(row['member']),
  CalendarFeed: (eyes, row) => eyes.is(row['member']),
  Community: everybody,
  Skill: everybody,
  Theme: everybody,
  Sector: everybody,
  CharterVersion: everybody,
  CharterAcceptance: (eyes, row) => eyes.isKeeper || eyes.is(row['member']),
  // I3: a public list shows the circles that initiatives belong to.
  Circle: (eyes) => eyes.figures.publicList || eyes.isInGoodStanding || eyes.isKeeper,
  // M17: the directory is for members in good standing; one sees oneself. M16: the treasurer sees who owes what.
  Member: (eyes, row) =>
    eyes.isKeeper || eyes.isTreasurer || eyes.is(row.id) || (eyes.isInGoodStanding && row['state'] === 'active'),
  Payment: (eyes, row) => eyes.isAdministrator || eyes.isTreasurer || eyes.is(row['member']),
  Mandate: withIts('member'),
  Employment: withIts('member'),
  Organisation: (eyes) => eyes.isInGoodStanding || eyes.isKeeper,
  Initiative: seesInitiative,
  Link: withIts('initiative'),
  Picture: withIts('initiative'),
  Role: withIts('initiative'),
  Seat: withIts('initiative'),
  // I7: the candidate's word is the candidate's, the pilot's and the referent's alone.
  Application: (eyes, row) =>
    eyes.seesId(row['initiative']) && (eyes.is(row['member']) || eyes.leads(row['initiative'])),
  // I8: an invitation is between who is invited and who leads.
  Invitation: (eyes, row) =>
    eyes.seesId(row['initiative']) && (eyes.is(row['member']) || eyes.leads(row['initiative'])),
  Pair: withIts('initiative'),
  ...rulesOfContacts,
  ...rulesOfIntroductions,
  ...rulesOfSearch,
  ...rulesOfExchange,
  Entry: seesEntry,
  // P1: of what one may no longer see, nothing is told either.
  Notice: (eyes, row) => eyes.is(row['member']) && eyes.seesId(row['entry']),
};

/** I7, I8: where the others see nothing, who holds a seat or waits sees what they can leave. */
function takesPart(eyes: Eyes, id: string): boolean {
  if (eyes.isInGoodStanding || eyes.figures.publicList) return false;
  const own = (noun: string) =>
    eyes.world.all(noun).filter((row) => row['initiative'] === id && eyes.is(row['member']));
  return (
    own('Seat').some(({ leftOn }) => leftOn === null) ||
    own('Application').some(({ state }) => state === 'open' || state === 'offered') ||
    own('Invitation').some(({ state }) => state === 'open')
  );
}

/** I2, I3. */
function seesInitiative(eyes: Eyes, row: Row): boolean {
  if (eyes.holds('board') || eyes.is(row['author']) || eyes.leads(row.id)) return true;
  if (eyes.isAdministrator && row['state'] !== 'draft') return true;
  if (takesPart(eyes, row.id)) return true;
  switch (row['state']) {
    case 'draft':
      return false;
    case 'proposed':
      return eyes.isInGoodStanding;
    default:
      return eyes.isInGoodStanding || eyes.figures.publicList;
  }
}

/** P1, P4: nobody reads of an initiative that they do not see; then each entry is for somebody. */
function seesEntry(eyes: Eyes, row: Row): boolean {
  const { initiative, person, actor } = row;
  if (initiative !== null && !eyes.seesId(initiative)) return false;
  if (row['audience'] === 'team') return initiative !== null && readsTeamEntry(eyes, row);
  if (row['audience'] === 'parties') return readsOfIntroduction(eyes, row);
  if (eyes.is(person) || eyes.is(actor)) return true;
  switch (row['audience']) {
    case 'all':
      return initiative !== null || eyes.isInGoodStanding || eyes.isKeeper;
    case 'leads':
      return eyes.isKeeper || (initiative !== null && eyes.leads(initiative));
    case 'keepers':
      return eyes.isKeeper;
    default:
      return false;
  }
}

/** P1, C15: what happens to an introduction is for the team of today, and for who receives it today. */
function readsOfIntroduction(eyes: Eyes, row: Row): boolean {
  const subject = eyes.world.find(row['subjectId']);
  return (row['initiative'] !== null && readsTeamEntry(eyes, row)) || (subject?.noun === 'Introduction' && receives(eyes, subject));
}

/** Fields that fewer people see than see their noun: P4 says so with an error. */
export const narrower: Readonly<Record<string, Rule>> = {
  'Member.language': ownOrDuesKeepers,
  'Member.showsEmail': ownOrDuesKeepers,
  'Member.paidUntil': ownOrDuesKeepers,
  'Member.myRights': ownOrDuesKeepers,
  'Member.standing': ownOrDuesKeepers,
  // I13: the cockpit is for who leads.
  'Initiative.cockpit': (eyes, row) => eyes.leads(row.id),
  ...narrowerInContacts,
  ...narrowerInIntroductions,
  'Member.unreadNotices': ownOrDuesKeepers,
  'Member.noticeChoices': ownOrDuesKeepers,
};

function ownOrDuesKeepers(eyes: Eyes, row: Row): boolean {
  return eyes.isAdministrator || eyes.isTreasurer || eyes.is(row.id);
}

const isMember = ({ world, id }: Eyes): boolean => world.find(id)?.['state'] === 'active';

/** Questions that not everybody may ask. */
export const askedBy: Readonly<Record<string, (eyes: Eyes) => boolean>> = {
  members: (eyes) => eyes.isInGoodStanding || eyes.isKeeper,
  referents: (eyes) => eyes.holds('board'),
  organisations: (eyes) => eyes.isInGoodStanding || eyes.isKeeper,
  journal: (eyes) => eyes.isSignedIn,
  target: isMember,
  targets: isMember,
  dueTargets: isMember,
  meeting: isMember,
  meetings: isMember,
  synthesis: isMember,
  search: isMember,
  introduction: isMember,
  introductions: isMember,
  acquaintanceCall: isMember,
  acquaintanceCalls: isMember,
  syntheses: isMember,
  import: isMember,
  outsiders: isMember,
  applications: (eyes) => eyes.isSignedIn,
  invitations: (eyes) => eyes.isSignedIn,
  endingSeats: (eyes) => eyes.isSignedIn,
  mySessions: (eyes) => eyes.isSignedIn,
  myApiTokens: (eyes) => eyes.isSignedIn,
  myCalendarFeed: (eyes) => eyes.isSignedIn,
  notices: (eyes) => eyes.isSignedIn,
};
