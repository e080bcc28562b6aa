import { addDays } from '../../server/core/kernel/day.ts';
import { filtersOfContacts, listsOfContacts, ordersOfContacts, pagesOfContacts } from './contacts.ts';
import { TODAY } from './data.ts';
import { filtersOfExchange, ordersOfExchange, pagesOfExchange } from './exchange.ts';
import { isInForce, type Eyes } from './oracle.ts';
import { filtersOfSearch, ordersOfSearch, pagesOfSearch } from './search.ts';
import { isUnpaired } from './team.ts';
import type { Row } from './world.ts';

/* What lists hold, how they are sorted and narrowed, told naively. */

export type Order = readonly (readonly [property: string, sign: 1 | -1])[];

/** A list or a page: whose rows, in which order, which of them, how many at most. */
export interface Listed {
  readonly noun: string;
  readonly order: string;
  readonly most?: number;
  readonly keeps: (row: Row, parent: Row, eyes: Eyes) => boolean;
  /** What is found of those that are left, by the arguments given. */
  readonly finds?: (row: Row, eyes: Eyes, given: Readonly<Record<string, unknown>>, isNarrowed: (row: Row) => boolean) => boolean;
}

const byLabel: Order = [['label', 1], ['id', 1]];
const byName: Order = [['name', 1], ['id', 1]];

export const orders: Readonly<Record<string, Readonly<Record<string, Order>>>> = {
  Skill: { LABEL: byLabel },
  Theme: { LABEL: byLabel },
  Sector: { LABEL: byLabel },
  Circle: { NAME: byName },
  Organisation: { NAME: byName },
  Member: {
    NAME: [
      ['lastName', 1],
      ['firstName', 1],
      ['id', 1],
    ],
  },
  Employment: { LATEST: [['since', -1], ['id', -1]] },
  Payment: { LATEST: [['paidOn', -1], ['id', -1]] },
  Session: { LATEST: [['lastSeenAt', -1], ['id', -1]] },
  ApiToken: { LATEST: [['id', -1]] },
  CharterVersion: { LATEST: [['number', -1], ['id', -1]] },
  CharterAcceptance: { LATEST: [['at', -1], ['id', -1]] },
  Initiative: {
    LATEST: [
      ['lastSignAt', -1],
      ['id', -1],
    ],
    TITLE: [
      ['title', 1],
      ['id', 1],
    ],
    OPEN_SEATS: [
      ['seatsOpen', -1],
      ['id', -1],
    ],
  },
  Role: {
    PLACE: [
      ['position', 1],
      ['id', 1],
    ],
  },
  Application: {
    LATEST: [['id', -1]],
    BRINGS: [
      ['bringsCount', -1],
      ['id', 1],
    ],
  },
  Invitation: { LATEST: [['id', -1]] },
  Seat: { LATEST: [['id', -1]] },
  ...ordersOfContacts,
  ...ordersOfSearch,
  ...ordersOfExchange,
  Entry: { LATEST: [['id', -1]] },
  Notice: { LATEST: [['id', -1]] },
};

const all = () => true;
const itsOwn = (relation: string) => (row: Row, parent: Row) => row[relation] === parent.id;
const linkedBy =
  (pivot: string) =>
  (row: Row, parent: Row, { world }: Eyes) =>
    world.linked(pivot).some(([mine, theirs]) => mine === parent.id && theirs === row.id);

export const pages: Readonly<Record<string, Listed>> = {
  'Query.notices': { noun: 'Notice', order: 'LATEST', keeps: all },
  'Query.members': { noun: 'Member', order: 'NAME', keeps: ({ state }) => state === 'active' },
  'Query.referents': { noun: 'Member', order: 'NAME', keeps: holdsBoardMandate },
  'Query.organisations': { noun: 'Organisation', order: 'NAME', keeps: all },
  'Query.skills': { noun: 'Skill', order: 'LABEL', keeps: all },
  'Query.themes': { noun: 'Theme', order: 'LABEL', keeps: all },
  'Query.sectors': { noun: 'Sector', order: 'LABEL', keeps: all },
  'Query.charterVersions': { noun: 'CharterVersion', order: 'LATEST', keeps: all },
  'Query.circles': { noun: 'Circle', order: 'NAME', keeps: all },
  'Query.initiatives': { noun: 'Initiative', order: 'LATEST', keeps: all },
  'Query.applications': { noun: 'Application', order: 'LATEST', keeps: all },
  'Query.endingSeats': { noun: 'Seat', order: 'LATEST', keeps: endsForViewer },
  'Query.invitations': { noun: 'Invitation', order: 'LATEST', keeps: all },
  'Query.journal': { noun: 'Entry', order: 'LATEST', keeps: all },
  'Query.mySessions': { noun: 'Session', order: 'LATEST', keeps: isOpenSession },
  'Query.myApiTokens': { noun: 'ApiToken', order: 'LATEST', keeps: ({ revokedAt }) => revokedAt === null },
  ...pagesOfContacts,
  ...pagesOfSearch,
  ...pagesOfExchange,
  'Member.payments': { noun: 'Payment', order: 'LATEST', keeps: itsOwn('member') },
  'Organisation.employments': { noun: 'Employment', order: 'LATEST', keeps: itsOwn('organisation') },
  'Initiative.applications': { noun: 'Application', order: 'LATEST', keeps: itsOwn('initiative') },
  'Initiative.invitations': { noun: 'Invitation', order: 'LATEST', keeps: itsOwn('initiative') },
  'Initiative.entries': { noun: 'Entry', order: 'LATEST', keeps: itsOwn('initiative') },
};

export const lists: Readonly<Record<string, Listed>> = {
  'Member.skills': { noun: 'Skill', order: 'LABEL', most: 100, keeps: linkedBy('member_skill') },
  'Member.employments': { noun: 'Employment', order: 'LATEST', most: 20, keeps: itsOwn('member') },
  'Member.mandates': {
    noun: 'Mandate',
    order: 'ID',
    most: 10,
    keeps: (row, parent) => row['member'] === parent.id && isInForce(row),
  },
  'Member.heldSeats': {
    noun: 'Seat',
    order: 'ID',
    most: 20,
    keeps: (row, parent) => row['member'] === parent.id && row['leftOn'] === null,
  },
  'Initiative.themes': { noun: 'Theme', order: 'LABEL', most: 10, keeps: linkedBy('initiative_theme') },
  'Initiative.roles': { noun: 'Role', order: 'PLACE', most: 50, keeps: itsOwn('initiative') },
  'Initiative.pictures': { noun: 'Picture', order: 'ID', most: 1, keeps: itsOwn('initiative') },
  'Initiative.links': { noun: 'Link', order: 'ID', most: 50, keeps: itsOwn('initiative') },
  'Role.skills': { noun: 'Skill', order: 'LABEL', most: 20, keeps: linkedBy('role_skill') },
  'Role.heldSeats': {
    noun: 'Seat',
    order: 'ID',
    most: 100,
    keeps: (row, parent) => row['role'] === parent.id && row['leftOn'] === null,
  },
  'Initiative.pairs': {
    noun: 'Pair',
    order: 'ID',
    most: 100,
    keeps: (row, parent) => row['initiative'] === parent.id && row['endedOn'] === null,
  },
  'Initiative.unpairedSeats': {
    noun: 'Seat',
    order: 'ID',
    most: 100,
    keeps: (row, parent, { world }) => row['initiative'] === parent.id && isUnpaired(row, world),
  },
  'Initiative.endingSeats': {
    noun: 'Seat',
    order: 'ID',
    most: 100,
    keeps: (row, parent) => row['initiative'] === parent.id && isAnnouncedOrPast(row),
  },
  ...listsOfContacts,
  'Role.viewerInvitations': { noun: 'Invitation', order: 'ID', most: 1, keeps: isOwnOpenOne },
  'Role.openInvitations': {
    noun: 'Invitation',
    order: 'ID',
    most: 100,
    keeps: (row, parent) => row['role'] === parent.id && row['state'] === 'open',
  },
  'Role.viewerApplications': { noun: 'Application', order: 'ID', most: 1, keeps: isOwnOpenOne },
};

/** I8: held, and its end was announced or is past. */
function isAnnouncedOrPast({ leftOn, lastDay, endingToldOn }: Row): boolean {
  return leftOn === null && (endingToldOn !== null || (lastDay !== null && String(lastDay) < TODAY));
}

function isOwnOpenOne(row: Row, parent: Row, eyes: Eyes): boolean {
  return row['role'] === parent.id && row['state'] === 'open' && eyes.is(row['member']);
}

/** Questions about one thing that no id names. */
export const roots: Readonly<Record<string, (eyes: Eyes) => Row | undefined>> = {
  me: ({ world, id }) => world.find(id),
  myCalendarFeed: ({ world, id }) => world.all('CalendarFeed').find(({ member, endedAt }) => member === id && endedAt === null),
  charter: ({ world }) => world.all('CharterVersion').toSorted((a, b) => Number(b['number']) - Number(a['number']))[0],
  community: ({ world }) => world.all('Community')[0],
};

/** P3: not ended, used within 30 days and opened within 180, counted from this morning. */
function isOpenSession({ revokedAt, lastSeenAt, createdAt }: Row): boolean {
  const within = (at: unknown, days: number) => String(at) > `${addDays(TODAY, -days)}T00:00:00+00:00`;
  return revokedAt === null && within(lastSeenAt, 30) && within(createdAt, 180);
}

function holdsBoardMandate({ id, state }: Row, _parent: Row, { world }: Eyes): boolean {
  if (state !== 'active') return false;
  return world
    .all('Mandate')
    .some((mandate) => mandate['member'] === id && mandate['kind'] === 'board' && isInForce(mandate));
}

/** I7: applications are taken while it launches and while it runs. */
const takesPeople = (state: unknown): boolean => state === 'launching' || state === 'running';

type Keeps = (row: Row, value: unknown, eyes: Eyes) => boolean;
const plain = (text: unknown): string =>
  String(text ?? '').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('’', "'");
const contains = (text: unknown, part: string) => plain(text).includes(plain(part));
const among: Keeps = (row, states) => (states as string[]).some((state) => state.toLowerCase() === row['state']);

export const filters: Readonly<Record<string, Keeps>> = {
  'Notice.unread': ({ readAt }, unread) => (readAt === null) === unread,
  'Notice.topic': ({ topic }, wanted) => topic === String(wanted).toLowerCase(),
  'Notice.awaits': ({ mailedAt, readAt, pace }, paces) =>
    mailedAt === null && readAt === null && (paces as string[]).some((one) => one.toLowerCase() === pace),
  'Member.named': ({ name }, words) => contains(name, String(words)),
  'Member.skills': hasAllSkills,
  'Organisation.named': ({ name }, words) => contains(name, String(words)),
  'Application.states': among,
  'Invitation.states': among,
  'Invitation.mine': ({ member }, asked, eyes) => !asked || eyes.is(member),
  'Application.mine': ({ member }, asked, eyes) => !asked || eyes.is(member),
  'Initiative.states': among,
  'Initiative.theme': ({ id }, theme, { world }) =>
    world.linked('initiative_theme').some(([mine, theirs]) => mine === id && theirs === theme),
  'Initiative.place': ({ place, remote }, part) => Boolean(remote) || (place !== null && contains(place, String(part))),
  'Initiative.words': ({ title, summary }, words) => contains(`${String(title)} ${String(summary)}`, String(words)),
  'Initiative.openSeats': ({ seatsOpen, state }, open) => (Number(seatsOpen) > 0 && takesPeople(state)) === open,
  'Initiative.needsMySkills': (row, asked, eyes) => !asked || (takesPeople(row['state']) && needsSkillOf(row, eyes)),
  'Initiative.mine': (row, asked, eyes) => !asked || holdsSeatIn(row, eyes),
  ...filtersOfContacts,
  ...filtersOfSearch,
  ...filtersOfExchange,
  'Entry.mine': (row, asked, eyes) => !asked || isOfMine(row, eyes),
  'Entry.concernsMe': ({ person, actor }, asked, eyes) => !asked || eyes.is(person) || eyes.is(actor),
};

function hasAllSkills({ id }: Row, skills: unknown, { world }: Eyes): boolean {
  return (skills as string[]).every((skill) =>
    world.linked('member_skill').some(([mine, theirs]) => mine === id && theirs === skill),
  );
}

function needsSkillOf({ id }: Row, { world, id: me }: Eyes): boolean {
  const mine = world
    .linked('member_skill')
    .filter(([person]) => person === me)
    .map(([, skill]) => skill);
  const open = world
    .all('Role')
    .filter((role) => role['initiative'] === id && Number(role['seatsTaken']) < Number(role['seats']));
  return open.some((role) =>
    world.linked('role_skill').some(([asking, skill]) => asking === role.id && mine.includes(skill)),
  );
}

function isOfMine({ initiative: id }: Row, eyes: Eyes): boolean {
  const initiative = eyes.world.all('Initiative').find((one) => one.id === id);
  if (!initiative) return false;
  return holdsSeatIn(initiative, eyes) || eyes.is(initiative['author']) || eyes.is(initiative['referent']);
}

/** I8: held in a team that goes on, its end announced or past; one's own, or of an initiative that one pilots or follows. */
function endsForViewer(row: Row, _parent: Row, eyes: Eyes): boolean {
  if (!isAnnouncedOrPast(row)) return false;
  const { member, initiative: id } = row;
  const isPiloted = eyes.world
    .all('Seat')
    .some((seat) => seat['initiative'] === id && seat['kind'] === 'pilot' && seat['leftOn'] === null && eyes.is(seat['member']));
  const initiative = eyes.world.all('Initiative').find((one) => one.id === id);
  const waits = eyes.is(member) || isPiloted || eyes.is(initiative?.['referent']);
  return waits && initiative?.['state'] !== 'closed';
}

function holdsSeatIn({ id }: Row, eyes: Eyes): boolean {
  return eyes.world
    .all('Seat')
    .some((seat) => seat['initiative'] === id && seat['leftOn'] === null && eyes.is(seat['member']));
}
