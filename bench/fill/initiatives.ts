import { pick, some } from './chance.ts';
import { VIEWER } from './people.ts';
import { idOf, type Row, type Rows } from './rows.ts';

const STATES = ['running', 'running', 'launching', 'paused', 'closed'];
const TEAM = [
  { kind: 'pilot', name: 'Pilote', seats: 1, held: 1 },
  { kind: 'organisation', name: 'Organisation', seats: 3, held: 2 },
  { kind: 'contact', name: 'Relais auprès des annonceurs', seats: 4, held: 3 },
  { kind: 'other', name: 'Rédaction', seats: 2, held: 1 },
  { kind: 'other', name: 'Études', seats: 3, held: 2 },
];
const PARAGRAPH = 'Nous rassemblons ce que chacun sait, nous le vérifions ensemble et nous le rendons à tous. ';
const ENTRIES = 24;
const WEEK = 7 * 86_400_000;

/** Initiatives, each with five roles, nine seats held, four applications and 24 journal entries. */
export function rowsOfInitiatives(size: number, people: Rows): Rows {
  const rows: Rows = {
    initiative: [], initiative_theme: [], link: [], role: [], role_skill: [], seat: [], application: [], entry: [],
  };
  const others = (people['member'] as Row[]).slice(VIEWER + 1);
  const teams = Array.from({ length: 25 * size }, (_, n) => addInitiative(rows, n, people, others));
  // By turns, as a journal is written: the entries of one initiative lie apart.
  for (let n = 0; n < ENTRIES; n += 1) for (const team of teams) rows['entry']?.push(entry(n, team));
  return rows;
}

interface Team {
  readonly initiative: Row;
  readonly roles: readonly Row[];
  readonly seats: readonly Row[];
  readonly applications: readonly Row[];
}

function addInitiative(rows: Rows, n: number, people: Rows, others: readonly Row[]): Team {
  const team = some(others.filter(({ state }) => state === 'active' || n % 5 === 0), 10).map(({ id }) => id);
  const initiative = initiativeRow(n, team[0], pick(people['circle'] as Row[]));
  const { id } = initiative;
  const roles = TEAM.map(({ held, ...role }, position) => (
    { id: idOf('Role'), version: 1, initiative_id: id, ...role, seats_taken: held, months: 12, position }));
  const holders = team.values();
  const seats = TEAM.flatMap(({ kind, held }, at) => Array.from({ length: held }, () => (
    { id: idOf('Seat'), initiative_id: id, role_id: roles[at]?.id, kind, member_id: holders.next().value, held_from: '2026-01-12' })));
  const applications = roles.slice(1).map((role) => ({
    id: idOf('Application'), initiative_id: id, role_id: role.id, member_id: pick(others)['id'],
    word: PARAGRAPH, state: 'accepted', made_at: '2026-01-10T09:00:00Z',
  }));
  rows['initiative']?.push(initiative);
  rows['initiative_theme']?.push(...some(people['theme'] as Row[], 2).map((theme) => ({ initiative_id: id, theme_id: theme['id'] })));
  rows['link']?.push({ id: idOf('Link'), initiative_id: id, label: 'Le dossier', address: `https://example.org/${n}` });
  rows['role']?.push(...roles);
  rows['role_skill']?.push(...roles.flatMap((role) =>
    some(people['skill'] as Row[], 2).map((skill) => ({ role_id: role.id, skill_id: skill['id'] }))));
  rows['seat']?.push(...seats);
  rows['application']?.push(...applications);
  return { initiative, roles, seats, applications };
}

function initiativeRow(n: number, pilot: unknown, circle: Row): Row {
  return {
    id: idOf('Initiative'), version: 1, title: `Initiative ${n} : ce que nous savons faire`,
    // One in 25 is a draft of somebody else's: absent for a plain member.
    state: n % 25 === 24 ? 'draft' : STATES[n % 5], summary: PARAGRAPH.repeat(2), need: PARAGRAPH.repeat(3),
    description: PARAGRAPH.repeat(12), origin: 'community', nature: 'team', created_on: '2026-01-05', place: 'Paris',
    remote: n % 2 === 0, circle_id: circle['id'], author_id: pilot, pilot_id: pilot, referent_id: null,
    seats_open: 4, last_sign_at: new Date(Date.UTC(2026, 5, 1) + n * 60_000).toISOString(),
  };
}

// Ten kinds by turns; what only the leads or a person may read is one entry in five.
function entry(n: number, { initiative, roles, seats, applications }: Team): Row {
  const about = (type: string, kind: string, subject: Row, audience = 'all') => ({
    id: idOf('Entry'), at: new Date(Date.UTC(2026, 0, 5) + n * WEEK).toISOString(), kind, rule: null, audience,
    subject_type: type, subject_id: subject['id'], facts: {}, actor_id: pick(seats)['member_id'],
    person_id: subject['member_id'] ?? null, initiative_id: initiative['id'],
  });
  const application = pick(applications);
  if (n % 10 === 3) return about('Application', 'application.made', application, 'leads');
  if (n % 10 === 8) return about('Application', 'application.declined', application, 'person');
  if (n % 3 === 0) return about('Role', 'role.edited', pick(roles));
  if (n % 3 === 1) return about('Initiative', 'initiative.described', initiative);
  return about('Seat', 'application.accepted', pick(seats));
}
