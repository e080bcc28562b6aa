import * as kinds from '../../server/contacts/kinds.ts';
import type { Chance } from './chance.ts';
import { addIntroductions } from './data-introductions.ts';
import type { Row, World } from './world.ts';

const DAYS = ['2026-01-12', '2026-05-31', '2026-06-14', '2026-06-15', '2026-06-16', '2026-09-01'];
// One word each, for databases sort spaces, case and accents in ways of their own.
const NAMES = ['Cfdt', 'Cgt', 'Ligue', 'Ligues', 'Ecoles', 'Ecolles', 'Interprofessionnelle', 'Interproffessionnelle'];
const SITES = [null, 'ligue.example.org', 'ecoles.example.org'];

type Someone = () => string;

/** What the team of an initiative has outside: targets, people there, meetings, syntheses, drafts. */
export function addContacts(world: World, chance: Chance, { id: initiative }: Row, someone: Someone): void {
  for (let n = chance.below(5); n > 0; n -= 1) addTarget(world, chance, initiative, someone);
  if (chance.happens(0.5)) addAbsence(world, chance, initiative, someone());
  if (chance.happens(0.5)) addShare(world, chance, initiative, someone());
}

function addAbsence(world: World, chance: Chance, initiative: string, member: string): void {
  const withdrawnOn = chance.pick([null, null, '2026-06-01']);
  world.add('Absence', { initiative, member, firstDay: '2026-05-01', lastDay: chance.pick(DAYS.slice(1)), withdrawnOn });
}

function addShare(world: World, chance: Chance, initiative: string, member: string): void {
  const sector = chance.pick(world.all('Sector')).id;
  world.add('SectorShare', { initiative, sector, member, since: '2026-01-01', endedOn: chance.pick([null, '2026-05-01']) });
}

function addTarget(world: World, chance: Chance, initiative: string, someone: Someone): void {
  const others = world.all('Target').filter((one) => one['initiative'] === initiative).map(({ id }) => id);
  const site = chance.pick(SITES);
  const target = world.add('Target', {
    version: 1,
    initiative,
    name: chance.pick(NAMES),
    acronym: chance.pick([null, 'CFDT', 'FÉ']),
    category: chance.pick(kinds.categories),
    sector: chance.pick([null, chance.pick(world.all('Sector')).id]),
    stance: chance.pick(kinds.stances),
    activity: '',
    stakes: chance.pick(['', "L'eau"]),
    priority: 1 + chance.below(3),
    priorityReason: null,
    level: chance.pick(kinds.levels),
    place: chance.pick([null, 'Lyon']),
    website: site && `https://www.${site}/contact`,
    site,
    state: chance.pick(kinds.targetStateNames),
    owner: chance.pick([null, someone()]),
    assignedOn: chance.pick([null, '2026-01-10']),
    dueOn: chance.pick(DAYS),
    lastHeldOn: chance.pick([null, '2026-01-12', '2026-06-10']),
    callAfter: chance.pick([null, '2026-06-15', '2026-07-01']),
    checkedOn: chance.pick(DAYS),
    position: chance.below(3),
    createdOn: '2026-01-02',
    addedBy: someone(),
    restReason: null,
    mergedInto: others.length ? chance.pick([null, null, ...others]) : null,
  });
  for (let n = chance.below(3); n > 0; n -= 1) addPerson(world, chance, target);
  for (let n = chance.below(4); n > 0; n -= 1) addMeeting(world, chance, target, someone);
  addIntroductions(world, chance, target, someone);
  if (chance.happens(0.3)) {
    const leftMonth = chance.pick([null, '2026-07', '2026-12']);
    world.add('PlannedMove', { initiative, target: target.id, month: '2026-09', leftMonth });
  }
}

function addPerson(world: World, chance: Chance, { id: target, initiative }: Row): void {
  const consent = chance.pick([null, 'asked', 'given']);
  world.add('TargetPerson', {
    version: 1,
    initiative,
    target,
    name: `Personne${chance.below(3)}`,
    jobTitle: chance.pick([null, 'Déléguée']),
    mail: chance.pick([null, 'dehors@example.org']),
    phone: chance.pick([null, '01 02 03 04 05']),
    howKnown: null,
    source: 'Site public',
    consent,
    consentOn: consent && '2026-02-01',
    notedOn: '2026-01-10',
    lastContactOn: chance.pick(['2026-01-10', '2026-02-01', '2026-06-10']),
  });
}

function addMeeting(world: World, chance: Chance, target: Row, someone: Someone): void {
  const state = chance.pick([...kinds.meetingStates, 'held', 'held']);
  const channel = chance.pick(kinds.channelNames);
  const owes = state === 'held' && channel !== 'mail';
  const isWritten = owes && chance.happens(0.6);
  const day = chance.pick(DAYS);
  const { id: meeting } = world.add('Meeting', {
    version: 1,
    initiative: target['initiative'],
    target: target.id,
    day,
    hour: chance.pick([null, '14:30']),
    channel,
    note: null,
    author: someone(),
    state,
    cancelReason: state === 'cancelled' ? chance.pick([null, 'Une grève']) : null,
    heldAt: state === 'held' ? '2026-06-10T08:00:00+00:00' : null,
    synthesisDueOn: owes ? chance.pick(DAYS) : null,
    synthesisOn: isWritten ? '2026-06-12' : null,
  });
  const row = world.find(meeting) as Row;
  world.link('meeting_ours', row, chance.some(world.all('Member'), 2));
  world.link('meeting_theirs', row, chance.some(world.all('TargetPerson').filter((one) => one['target'] === target.id), 2));
  if (isWritten) addSynthesis(world, chance, row, someone);
  const authors = new Set(Array.from({ length: chance.below(3) }, someone));
  for (const author of authors) {
    const draft = { version: 1, initiative: target['initiative'], meeting, author, text: '{"summary":"…"}' };
    world.add('SynthesisDraft', { ...draft, savedAt: '2026-06-11T08:00:00+00:00', handedBy: null });
  }
}

const NOTHING = {
  activity: '', stakes: '', position: '', needs: 'Des salles', agreements: '', disagreements: '', theirNews: '', ourNews: '', nextStep: '',
};

function addSynthesis(world: World, chance: Chance, { id: meeting, target, initiative, day, author }: Row, someone: Someone): void {
  const { id: synthesis } = world.add('Synthesis', {
    version: 1,
    initiative,
    meeting,
    target,
    metOn: day,
    author,
    confidentiality: chance.pick(kinds.confidentialities),
    publishedAt: '2026-06-12T08:00:00+00:00',
    correctedAt: null,
    summary: 'Un échange utile',
    ...NOTHING,
  });
  world.add('SynthesisVersion', { synthesis, number: 1, author, at: '2026-06-12T08:00:00+00:00', summary: 'Un échange', ...NOTHING });
  for (let n = chance.below(3); n > 0; n -= 1) {
    const doneOn = chance.pick([null, '2026-06-14']);
    const promised = { initiative, target, synthesis, side: chance.pick(kinds.sides), what: 'Envoyer le rapport', dueOn: chance.pick([null, ...DAYS]) };
    world.add('Commitment', { ...promised, doneOn, doneBy: doneOn && someone(), droppedOn: null });
  }
}
