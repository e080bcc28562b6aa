import { invitationStates, natures, origins, roleKinds, stateNames } from '../../server/initiatives/kinds.ts';
import { journalKinds } from '../../server/kinds.ts';
import { paces, topicNames } from '../../server/notices/kinds.ts';
import { addContacts } from './data-contacts.ts';
import type { Chance } from './chance.ts';
import type { Row, World } from './world.ts';

const PEOPLE_TIED = ['pilot', 'author', 'referent', 'overduePilot', 'lapsedAuthor', 'member', 'board'] as const;

/** Initiatives in all states, tied to people in all ways, with all that hangs on them. */
export function addInitiatives(world: World, chance: Chance): void {
  const leads = [null, ...chance.some(world.all('Member'), 3).map(({ id }) => id)];
  for (const name of ['Nord', 'Ouest', 'Sud']) {
    world.add('Circle', { version: 1, name, purpose: '', lead: chance.pick(leads) });
  }
  const states = [...stateNames, ...stateNames, ...stateNames, 'draft', 'running', 'running'];
  for (const state of states) addInitiative(world, chance, state);
  addEntriesOfNoInitiative(world, chance);
  addLongJournal(world, chance);
  addNotices(world, chance);
}

const PICTURE = { alternative: 'Une cordée', width: 1600, height: 900, bytes: '\\x00' };

const person = (world: World, chance: Chance): string =>
  chance.happens(0.6) ? (world.people.get(chance.pick(PEOPLE_TIED)) as string) : chance.pick(world.all('Member')).id;

function addInitiative(world: World, chance: Chance, state: string): void {
  const initiative = world.add('Initiative', {
    version: 1,
    title: `Passerelle${chance.below(5)}`,
    state,
    summary: chance.pick(['Tisser', "L'eau", 'Rencontrer 50 % des gens']),
    need: '',
    description: chance.pick(['', '# Bonjour\n\n[ici](https://example.org)', '<script>x</script>']),
    origin: chance.pick(origins),
    originCircle: chance.pick([null, ...world.all('Circle').map(({ id }) => id)]),
    originMember: chance.pick([null, person(world, chance)]),
    originNote: chance.pick([null, 'Décidé ensemble']),
    runningInEndedOn: chance.pick([null, '2026-02-01']),
    nature: chance.pick(natures),
    createdOn: '2026-01-02',
    place: chance.pick([null, 'Lyon', 'Lyon-Vaise', 'Brest']),
    remote: chance.happens(0.3),
    circle: chance.pick([null, ...world.all('Circle').map(({ id }) => id)]),
    author: person(world, chance),
    pilot: chance.pick([null, person(world, chance)]),
    referent: chance.pick([null, person(world, chance)]),
    seatsOpen: chance.below(4),
    lastSignAt: chance.pick([
      '2026-06-01T08:00:00+00:00',
      '2026-06-01T08:00:00.5+00:00',
      '2026-05-31T22:30:00.123456+00:00',
    ]),
  });
  world.link('initiative_theme', initiative, chance.some(world.all('Theme'), 13));
  for (let n = chance.below(4); n > 0; n -= 1) {
    world.add('Link', { initiative: initiative.id, label: `Lien${n}`, address: 'https://example.org' });
  }
  if (chance.happens(0.5)) world.add('Picture', { initiative: initiative.id, ...PICTURE });
  for (let n = chance.below(5); n > 0; n -= 1) addRole(world, chance, initiative);
  addPairs(world, chance, initiative.id);
  addContacts(world, chance, initiative, () => person(world, chance));
  for (let n = chance.below(9); n > 0; n -= 1) addEntry(world, chance, initiative);
}

function addRole(world: World, chance: Chance, initiative: Row): void {
  const seats = 1 + chance.below(3);
  const seatsTaken = chance.below(seats + 1);
  const role = world.add('Role', {
    version: 1,
    initiative: initiative.id,
    kind: chance.pick(roleKinds),
    name: `Role${chance.below(3)}`,
    description: '',
    seats,
    seatsTaken,
    seatsReserved: chance.below(seats - seatsTaken + 1),
    months: 12,
    place: null,
    rhythm: chance.pick([null, '2 h / mois']),
    position: chance.below(2),
  });
  world.link('role_skill', role, chance.some(world.all('Skill'), 4));
  addSeats(world, chance, role, initiative);
  addApplications(world, chance, role, initiative);
  addInvitations(world, chance, role, initiative);
}

function addSeats(world: World, chance: Chance, { id: role, kind }: Row, { id: initiative }: Row): void {
  const holders = new Set(Array.from({ length: chance.below(4) }, () => person(world, chance)));
  for (const member of holders) {
    const lastDay = chance.pick([null, '2026-06-14', '2026-06-15', '2027-06-14']);
    const leftOn = chance.pick([null, null, '2026-03-01']);
    const handOver = chance.pick([null, 'Les clés', 'Le carnet']);
    const endingToldOn = lastDay && chance.pick([null, '2026-05-20']);
    world.add('Seat', { initiative, role, kind, member, heldFrom: '2025-06-15', lastDay, endingToldOn, leftOn, handOver });
  }
}

function addApplications(world: World, chance: Chance, { id: role }: Row, { id: initiative }: Row): void {
  const candidates = new Set(Array.from({ length: chance.below(5) }, () => person(world, chance)));
  for (const member of candidates) {
    const state = chance.pick(['open', 'open', 'open', 'accepted', 'declined', 'offered', 'refused', 'withdrawn']);
    const verdict = state === 'open' ? chance.pick([null, 'accepted', 'declined', 'offered']) : null;
    const answered = verdict !== null || (state !== 'open' && state !== 'withdrawn');
    // Still to be taken back at this instant, or due.
    const tellsAt = chance.pick(['2026-06-15T08:05:00+00:00', '2026-06-15T07:55:00+00:00']);
    world.add('Application', {
      initiative,
      role,
      member,
      word: "J'arrive",
      state,
      madeAt: '2026-06-01T08:00:00+00:00',
      verdict,
      tellsAt: verdict && tellsAt,
      offeredRole: chance.pick([null, role]),
      answer: chance.pick([null, 'Merci']),
      answeredBy: answered ? person(world, chance) : null,
      answeredAt: answered ? '2026-06-02T08:00:00+00:00' : null,
    });
  }
}

function addInvitations(world: World, chance: Chance, { id: role }: Row, { id: initiative }: Row): void {
  const invited = new Set(Array.from({ length: chance.below(4) }, () => person(world, chance)));
  for (const member of invited) {
    const state = chance.pick(['open', 'open', ...invitationStates]);
    world.add('Invitation', {
      initiative,
      role,
      member,
      invitedBy: person(world, chance),
      word: 'Venez',
      state,
      madeAt: '2026-06-01T08:00:00+00:00',
      answer: chance.pick([null, 'Volontiers']),
      answeredAt: state === 'open' ? null : '2026-06-02T08:00:00+00:00',
    });
  }
}

/** Of whatever seats, today's and former ones; a contact seat is in one pair of today at most. */
function addPairs(world: World, chance: Chance, initiative: string): void {
  const seats = world.all('Seat').filter((seat) => seat['initiative'] === initiative);
  for (const { id: contactSeat } of chance.some(seats, 3)) {
    const others = seats.filter(({ id }) => id !== contactSeat);
    if (!others.length) continue;
    const pair = { initiative, contactSeat, organisationSeat: chance.pick(others).id, formedOn: '2026-01-10' };
    world.add('Pair', { ...pair, endedOn: chance.pick([null, null, '2026-03-01']) });
  }
}

const SUBJECTS = [
  'Initiative',
  'Role',
  'Seat',
  'Application',
  'Invitation',
  'Pair',
  'Target',
  'Meeting',
  'Synthesis',
  'Commitment',
  'Introduction',
  'AcquaintanceCall',
  'Member',
  'Organisation',
  'Circle',
  'CharterVersion',
] as const;

function addEntry(
  world: World,
  chance: Chance,
  initiative: Row | null,
  audience = chance.pick(['all', 'leads', 'team', 'parties', 'person', 'keepers']),
): void {
  const subject = chance.pick(world.all(chance.pick(SUBJECTS.filter((noun) => world.all(noun).length > 0))));
  world.add('Entry', {
    at: '2026-06-03T08:00:00+00:00',
    kind: chance.pick([...Object.keys(journalKinds), 'unknown.kind']),
    rule: chance.pick([null, 'I2']),
    audience,
    subjectType: subject.noun,
    subjectId: subject.id,
    facts: {
      title: 'Titre',
      role: 'Rôle',
      seats: 2,
      why: 'parce que',
      from: 'draft',
      to: 'proposed',
      mandate: 'board',
      version: 1,
    },
    actor: chance.pick([null, person(world, chance)]),
    person: chance.pick([null, person(world, chance)]),
    initiative: initiative?.id ?? null,
    target: initiative && chance.pick([null, ...world.all('Target').filter((one) => one['initiative'] === initiative.id).map(({ id }) => id)]),
  });
}

function addEntriesOfNoInitiative(world: World, chance: Chance): void {
  for (let n = 0; n < 40; n += 1) addEntry(world, chance, null);
}

/** What some were told of, whether or not they may see it today. */
function addNotices(world: World, chance: Chance): void {
  const [first, ...others] = world.all('Entry').slice(0, 300) as [Row, ...Row[]];
  for (const { id: entry } of [first, ...chance.some(others, 80)]) {
    const told = new Set(Array.from({ length: 1 + chance.below(8) }, () => person(world, chance)));
    for (const member of told) {
      const at = () => chance.pick([null, '2026-06-04T08:00:00+00:00']);
      const chosen = { topic: chance.pick(topicNames), pace: chance.pick(paces) };
      world.add('Notice', { member, entry, ...chosen, readAt: at(), mailedAt: at() });
    }
  }
}

/** More entries than are counted. */
function addLongJournal(world: World, chance: Chance): void {
  const running = world.all('Initiative').find(({ state }) => state === 'running') as Row;
  for (let n = 0; n < 1005; n += 1) addEntry(world, chance, running, 'all');
}
