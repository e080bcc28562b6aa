import { mandates, memberStates, paymentMethods, sides } from '../../server/members/kinds.ts';
import { Chance } from './chance.ts';
import { addInitiatives } from './data-initiatives.ts';
import { addImports } from './exchange.ts';
import { noteBrings } from './team.ts';
import { addPassages } from './search.ts';
import { World, type Row } from './world.ts';

/** The day on which the world is looked at. */
export const TODAY = '2026-06-15';

/** Texts that a careless hand-over to SQL or JSON would break. */
export const HARD_TEXTS = ["L'été, c'est “ici”", 'a\\b "c" \n d', '$1 or 1 = 1', '%_', '', 'Œuvre 🌿'];

/** Paid till then: up to date, the last day, in grace, its last day, too late, never. */
const PAID = ['2027-01-01', TODAY, '2026-06-14', '2026-04-16', '2026-04-15', '2025-01-01', null];

/** A small community in which the rare combinations occur, made anew from its seed. */
export function makeWorld(seed: number): World {
  const chance = new Chance(seed);
  const world = new World(chance);
  world.add('Community', { name: 'Cime', purpose: null, preset: 'shifters', demo: false });
  addVocabulary(world);
  addPeople(world, chance);
  addOrganisations(world, chance);
  addCharter(world, chance);
  addInitiatives(world, chance);
  addImports(world, chance);
  addPassages(world);
  noteBrings(world);
  return world;
}

// One word each, for databases sort spaces and case in ways of their own.
const LETTERS = [...'ABCDEFGHIJKLM'];

function addVocabulary(world: World): void {
  for (const letter of LETTERS) {
    world.add('Skill', { label: `Savoir${letter}`, labelEn: `Skill${letter}` });
    world.add('Theme', { label: `Idee${letter}`, labelEn: `Theme${letter}` });
    world.add('Sector', { label: `Secteur${letter}`, labelEn: `Sector${letter}`, open: letter < 'C' });
  }
}

interface Person {
  readonly state?: string;
  readonly paidUntil?: string | null;
  readonly mandates?: readonly string[];
}

const SPECIAL: Readonly<Record<string, Person>> = {
  member: {},
  pilot: {},
  author: {},
  referent: {},
  board: { mandates: ['board'] },
  treasurer: { mandates: ['treasurer'] },
  administrator: { mandates: ['administrator'] },
  inGrace: { paidUntil: '2026-05-01' },
  overdue: { paidUntil: '2026-01-01' },
  overduePilot: { paidUntil: null },
  overdueBoard: { paidUntil: '2026-01-01', mandates: ['board'] },
  lapsedAuthor: { state: 'lapsed', paidUntil: '2025-01-01' },
  leftBoard: { state: 'left', mandates: ['board'] },
  applicant: { state: 'applied', paidUntil: null },
};

function addPeople(world: World, chance: Chance): void {
  for (const [key, person] of Object.entries(SPECIAL)) world.people.set(key, addPerson(world, chance, person).id);
  for (const state of memberStates) addPerson(world, chance, { state, paidUntil: chance.pick(PAID) });
  for (const paidUntil of [...PAID, ...PAID]) addPerson(world, chance, { paidUntil });
}

function addPerson(world: World, chance: Chance, person: Person): Row {
  const { state = 'active', paidUntil = '2027-01-01', mandates: given = [] } = person;
  const [firstName, lastName] = [chance.pick(['Ada', 'Bea', 'Cleo']), chance.pick(['Arnal', 'Brun', 'Caron', 'Denis'])];
  const text = () => chance.pick([null, ...HARD_TEXTS]);
  const member = world.add('Member', {
    version: 1 + chance.below(3),
    firstName,
    lastName,
    name: `${firstName} ${lastName} ${chance.pick(HARD_TEXTS)}`,
    state,
    side: chance.pick([null, ...sides]),
    headline: text(),
    place: chance.pick([null, 'Lyon', 'Lyon-Vaise']),
    about: text(),
    offers: text(),
    seeks: text(),
    language: chance.pick(['fr', 'en']),
    email: `person${world.all('Member').length}@example.org`,
    showsEmail: chance.happens(0.4),
    paidUntil,
    since: chance.pick([null, '2024-02-29']),
  });
  world.link('member_skill', member, chance.some(world.all('Skill'), 6));
  for (const kind of given) world.add('Mandate', { member: member.id, kind, since: '2024-01-01', until: null });
  addPayments(world, chance, member);
  addKeys(world, chance, member);
  if (chance.happens(0.4)) addMandatesOutOfForce(world, chance, member);
  return member;
}

function addKeys(world: World, chance: Chance, { id: member }: Row): void {
  const secret = () => ({ member, secretHash: `${world.all('Session').length}-${world.all('ApiToken').length}` });
  const seen = () =>
    chance.pick(['2026-05-15T23:59:59+00:00', '2026-05-16T00:00:01+00:00', '2026-06-14T08:00:00+00:00']);
  const revokedAt = () => chance.pick([null, null, '2026-06-14T09:00:00+00:00']);
  for (let n = chance.below(4); n > 0; n -= 1) {
    const createdAt = chance.pick(['2025-12-16T08:00:00+00:00', '2026-05-01T08:00:00+00:00']);
    const [browser, system] = [chance.pick([null, 'Firefox']), chance.pick([null, 'Linux'])];
    world.add('Session', { ...secret(), browser, system, createdAt, lastSeenAt: seen(), revokedAt: revokedAt() });
  }
  for (let n = chance.below(3); n > 0; n -= 1) {
    const instants = {
      createdAt: seen(),
      endsAt: '2027-01-01T00:00:00+00:00',
      lastUsedAt: null,
      revokedAt: revokedAt(),
    };
    world.add('ApiToken', { ...secret(), name: 'script', scope: chance.pick(['read', 'write']), ...instants });
  }
  for (const endedAt of chance.pick([[], [null], [revokedAt(), '2026-06-14T09:00:00+00:00']]))
    world.add('CalendarFeed', { member, secretHash: `feed-${world.all('CalendarFeed').length}`, createdAt: seen(), lastReadAt: null, endedAt });
}

function addPayments(world: World, chance: Chance, { id: member }: Row): void {
  for (let n = chance.below(4); n > 0; n -= 1) {
    const [paidOn, note] = [chance.pick(['2025-01-01', '2026-01-01']), chance.pick([null, ...HARD_TEXTS])];
    const amountCents = chance.pick([7500, -7500]);
    world.add('Payment', {
      member,
      amountCents,
      paidOn,
      coversUntil: '2027-01-01',
      method: chance.pick(paymentMethods),
      note,
    });
  }
}

/** Ended, or not begun; and the seven that give no right here, on their first and last days. */
function addMandatesOutOfForce(world: World, chance: Chance, { id: member }: Row): void {
  const kind = () => chance.pick(mandates);
  world.add('Mandate', { member, kind: kind(), since: '2024-01-01', until: '2026-06-14' });
  world.add('Mandate', { member, kind: kind(), since: '2026-06-16', until: null });
  const idle = mandates.slice(2);
  world.add('Mandate', { member, kind: chance.pick(idle), since: TODAY, until: TODAY });
  if (chance.happens(0.2))
    for (let n = 0; n < 14; n += 1) world.add('Mandate', { member, kind: 'ethics', since: '2026-01-01', until: null });
}

function addOrganisations(world: World, chance: Chance): void {
  for (let n = 0; n < 9; n += 1) {
    const organisation = world.add('Organisation', {
      version: 1,
      name: `Maison${chance.pick(LETTERS)}`,
      legalKind: chance.pick([null, 'SARL']),
      expertise: chance.pick([null, ...HARD_TEXTS]),
      side: chance.pick([null, ...sides]),
      sector: chance.pick([null, chance.pick(world.all('Sector')).id]),
      headCount: chance.pick([null, 0, 12]),
      description: null,
      webSite: null,
      place: chance.pick([null, 'Lyon']),
      adherent: chance.happens(0.5),
    });
    for (const { id } of chance.some(world.all('Member'), 8)) addEmployment(world, chance, id, organisation.id);
  }
  // More than a list shows.
  const [busy, maison] = [chance.pick(world.all('Member')), chance.pick(world.all('Organisation'))];
  for (let n = 0; n < 25; n += 1) addEmployment(world, chance, busy.id, maison.id);
}

function addEmployment(world: World, chance: Chance, member: string, organisation: string): void {
  const since = chance.pick(['2019-01-01', '2021-05-05', '2021-05-05', '2025-12-31']);
  world.add('Employment', { member, organisation, title: chance.pick([null, ...HARD_TEXTS]), since, until: null });
}

function addCharter(world: World, chance: Chance): void {
  for (const number of [1, 2]) {
    const version = world.add('CharterVersion', {
      number,
      text: `# Charte\n\n<b>${number}</b>`,
      adoptedOn: '2024-01-01',
    });
    for (const { id } of [...world.all('Member').slice(0, 3), ...chance.some(world.all('Member').slice(3), 9)]) {
      world.add('CharterAcceptance', { member: id, version: version.id, at: '2025-02-02T10:00:00+00:00' });
    }
  }
}
