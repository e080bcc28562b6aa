import { chance, pick, some } from './chance.ts';
import { idOf, type Row, type Rows } from './rows.ts';

const FIRST = ['Camille', 'Inès', 'Paul', 'Nadia', 'Lucien', 'Maïa', 'Omar', 'Élodie', 'Yann', 'Soizic', 'Tom', 'Awa'];
const LAST = ['Berthier', 'Kaplan', 'Roussel', 'Nguyen', 'Delorme', 'Haddad', 'Le Goff', 'Ferrand', 'Costa', 'Weiss'];
const WORK = ['Stratégie de marque', 'Planning stratégique', 'Études', 'Médias', 'Données', 'Design', 'Conseil'];

/** The index of the member who asks: in good standing, without a role or a tie. */
export const VIEWER = 0;

/** Members with their skills, jobs and mandates, organisations, vocabularies and circles. */
export function rowsOfPeople(size: number): Rows {
  const words = (noun: string, count: number): Row[] =>
    Array.from({ length: count }, (_, n) => ({ id: idOf(noun), label: `${noun} ${n}`, label_en: `${noun} ${n} (en)` }));
  const [skills, themes, sectors] = [words('Skill', 60), words('Theme', 12), words('Sector', 10)];
  const members = Array.from({ length: 250 * size }, (_, n) => member(n));
  const organisations = Array.from({ length: 40 * size }, (_, n) => organisation(n, sectors));
  const circles = Array.from({ length: 6 * size }, (_, n) => circle(n, members));
  return {
    skill: skills,
    theme: themes,
    sector: sectors.map((sector) => ({ ...sector, open: true })),
    member: members,
    member_skill: members.flatMap(({ id }) => some(skills, 4).map((skill) => ({ member_id: id, skill_id: skill['id'] }))),
    organisation: organisations,
    employment: members.map(({ id }) => employment(id, pick(organisations))),
    mandate: members.slice(1, 1 + 6 * size).map(({ id }) => (
      { id: idOf('Mandate'), member_id: id, kind: 'board', since: '2024-02-01', until: null })),
    circle: circles,
  };
}

function member(n: number): Row {
  const [first, last] = [pick(FIRST), pick(LAST)];
  return {
    id: idOf('Member'), version: 1, first_name: first, last_name: last, name: `${first} ${last}`,
    // One in twelve has left: absent for a plain member.
    state: n % 12 === 11 ? 'left' : 'active', side: pick(['agency', 'advertiser']),
    headline: `${pick(WORK)}, ${pick(['Paris', 'Lyon', 'Nantes', 'Lille'])}`, language: 'fr',
    email: `member${n}@example.org`, shows_email: chance(0.3), paid_until: '2999-12-31', since: '2024-01-15',
  };
}

function organisation(n: number, sectors: readonly Row[]): Row {
  return {
    id: idOf('Organisation'), version: 1, name: `Maison ${pick(LAST)} ${n}`, legal_kind: 'SAS', expertise: pick(WORK),
    sector_id: pick(sectors)['id'], head_count: 10 + (n % 200), adherent: chance(0.6),
  };
}

function circle(n: number, members: readonly Row[]): Row {
  const lead = members[1 + n * 12]?.['id'];
  return { id: idOf('Circle'), version: 1, name: `Cercle ${n}`, purpose: 'Ce que la communauté y travaille.', lead_id: lead };
}

function employment(memberId: unknown, { id }: Row): Row {
  return { id: idOf('Employment'), member_id: memberId, organisation_id: id, title: pick(WORK), since: '2022-03-01' };
}
