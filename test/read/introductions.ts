import { addDays } from '../../server/core/kernel/day.ts';
import { TODAY } from './data.ts';
import type { Listed, Order } from './listed.ts';
import type { Eyes } from './oracle.ts';
import type { Row, World } from './world.ts';

/* Introductions and calls to the community, told naively (C14, C15). */

type Rule = (eyes: Eyes, row: Row) => boolean;

const isMember = ({ world, id }: Eyes): boolean => world.find(id)?.['state'] === 'active';
const seats = (world: World, initiative: unknown) =>
  world.all('Seat').filter((seat) => seat['initiative'] === initiative && seat['leftOn'] === null);
const inTeam: Rule = (eyes, row) => isMember(eyes) && seats(eyes.world, row['initiative']).some(({ member }) => eyes.is(member));
const refersTo: Rule = (eyes, row) => isMember(eyes) && eyes.is(eyes.world.find(row['initiative'])?.['referent']);

/** C15: the member, the circle's lead, the pilots of the other initiative, the board. */
export function receives(eyes: Eyes, row: Row): boolean {
  const { receiving, circle, receivingInitiative, receivingMember } = row as Row & Record<string, unknown>;
  if (!isMember(eyes)) return false;
  if (receiving === 'member') return eyes.is(receivingMember);
  if (receiving === 'circle') return eyes.is(eyes.world.find(circle)?.['lead']);
  if (receiving === 'initiative') return eyes.isPilotOf(receivingInitiative);
  return eyes.holds('board');
}

/** C15: those of them who can accept today: an initiative that goes on, whoever is a member of the community. */
function receivers({ world }: Eyes, row: Row): unknown[] {
  const goesOn = (id: unknown) => ['launching', 'running', 'paused'].includes(String(world.find(id)?.['state']));
  switch (row['receiving']) {
    case 'member': return [row['receivingMember']];
    case 'circle': return [world.find(row['circle'])?.['lead']];
    case 'initiative': {
      const pilots = seats(world, row['receivingInitiative']).filter(({ kind }) => kind === 'pilot');
      return goesOn(row['receivingInitiative']) ? pilots.map(({ member }) => member) : [];
    }
    default: return world.all('Mandate').filter((one) => one['kind'] === 'board' && isInForce(one)).map(({ member }) => member);
  }
}

/** P5: begun, and not ended before today. */
const isInForce = ({ since, until }: Row) => String(since) <= TODAY && (until === null || String(until) >= TODAY);

const answered = (eyes: Eyes, { id }: Row): boolean =>
  eyes.world.all('AcquaintanceAnswer').some((one) => one['call'] === id && eyes.is(one['author']));

export const rulesOfIntroductions: Readonly<Record<string, Rule>> = {
  Introduction: (eyes, row) => inTeam(eyes, row) || refersTo(eyes, row) || receives(eyes, row),
  AcquaintanceCall: (eyes, row) =>
    inTeam(eyes, row) || refersTo(eyes, row) || (row['state'] === 'open' && eyes.isInGoodStanding) || (isMember(eyes) && answered(eyes, row)),
  AcquaintanceAnswer: (eyes, row) =>
    (row['closeness'] !== 'nobody' && inTeam(eyes, row)) || (isMember(eyes) && eyes.is(row['author'])),
};

export const narrowerInIntroductions: Readonly<Record<string, Rule>> = {
  // C15: contact details pass only once both sides have accepted.
  'Introduction.contacts': (eyes, row) =>
    inTeam(eyes, row) || (row['acceptedOn'] !== null && row['state'] !== 'dropped' && receives(eyes, row)),
  'AcquaintanceCall.openedBy': inTeam,
  'AcquaintanceCall.answersCount': inTeam,
};

export const ordersOfIntroductions: Readonly<Record<string, Readonly<Record<string, Order>>>> = {
  Introduction: { LATEST: [['id', -1]] },
  AcquaintanceCall: { LATEST: [['id', -1]] },
  AcquaintanceAnswer: { LATEST: [['id', -1]] },
};

const all = () => true;
const itsOwn = (relation: string) => (row: Row, parent: Row) => row[relation] === parent.id;

export const pagesOfIntroductions: Readonly<Record<string, Listed>> = {
  'Query.introductions': { noun: 'Introduction', order: 'LATEST', keeps: all },
  'Query.acquaintanceCalls': { noun: 'AcquaintanceCall', order: 'LATEST', keeps: all },
  'Initiative.introductions': { noun: 'Introduction', order: 'LATEST', keeps: itsOwn('initiative') },
  'Target.introductions': { noun: 'Introduction', order: 'LATEST', keeps: itsOwn('target') },
  'AcquaintanceCall.answers': { noun: 'AcquaintanceAnswer', order: 'LATEST', keeps: itsOwn('call') },
};

export const listsOfIntroductions: Readonly<Record<string, Listed>> = {
  'Target.calls': { noun: 'AcquaintanceCall', order: 'LATEST', most: 10, keeps: itsOwn('target') },
  'AcquaintanceCall.viewerAnswers': {
    noun: 'AcquaintanceAnswer', order: 'ID', most: 1, keeps: (row, parent, eyes) => row['call'] === parent.id && eyes.is(row['author']),
  },
  'Introduction.people': {
    noun: 'TargetPerson', order: 'NAME', most: 20,
    keeps: (row, parent, { world }) => world.linked('introduction_people').some(([mine, theirs]) => mine === parent.id && theirs === row.id),
  },
};

export const filtersOfIntroductions: Readonly<Record<string, (row: Row, value: unknown, eyes: Eyes) => boolean>> = {
  'Introduction.initiative': (row, id) => row['initiative'] === id,
  'Introduction.states': ({ state }, states) => (states as string[]).some((one) => one.toLowerCase() === state),
  'Introduction.received': (row, asked, eyes) => receivers(eyes, row).some((one) => eyes.is(one)) === asked,
  'Introduction.awaitsMe': (row, asked, eyes) => awaits(row, eyes) === asked,
  'AcquaintanceCall.initiative': (row, id) => row['initiative'] === id,
  'AcquaintanceCall.open': ({ state }, asked) => (state === 'open') === asked,
  'AcquaintanceCall.answered': (row, asked, eyes) => answered(eyes, row) === asked,
  'AcquaintanceCall.since': ({ openedOn }, day) => String(openedOn) >= String(day),
};

function awaits(row: Row, eyes: Eyes): boolean {
  const { state, receiverAcceptedOn, targetAgreedOn, follower } = row as Row & Record<string, unknown>;
  const isMine = receivers(eyes, row).some((one) => eyes.is(one));
  if (isMine && ((state === 'proposed' && receiverAcceptedOn === null) || state === 'accepted')) return true;
  return state === 'proposed' && targetAgreedOn === null && eyes.is(follower);
}

/** C15: who sees it as being of the team, or by name, does not refuse to be noted. */
function contacts({ id }: Row, { world }: Eyes): object[] {
  const linked = world.linked('introduction_people').filter(([mine]) => mine === id).map(([, person]) => world.find(person) as Row);
  const told = linked.filter(({ consent }) => consent !== 'refused');
  const key = ({ name, id: own }: Row) => `${String(name)} ${own}`;
  return told.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ name, jobTitle, mail, phone }) => ({ name, jobTitle, mail, phone }));
}

/** C15: what each side may do, by where it stands. */
function verbs(row: Row, eyes: Eyes): string[] {
  const { state, targetAgreedOn, receiverAcceptedOn } = row as Row & Record<string, unknown>;
  const works = eyes.isInGoodStanding && inTeam(eyes, row);
  const found = receivers(eyes, row).filter((one) => eyes.world.find(one)?.['state'] === 'active');
  const isReceiver = found.some((one) => eyes.is(one));
  const isOpen = state !== 'done' && state !== 'dropped';
  const canLetGo = state === 'proposed' || found.length === 0 || isReceiver;
  const allowed: Readonly<Record<string, boolean>> = {
    noteTargetAgreed: works && isOpen && targetAgreedOn === null,
    followIntroduction: works && isOpen,
    acceptIntroduction: isReceiver && eyes.isInGoodStanding && isOpen && receiverAcceptedOn === null,
    startIntroduction: isReceiver && eyes.isInGoodStanding && state === 'accepted',
    finishIntroduction: isReceiver && eyes.isInGoodStanding && state === 'under_way',
    dropIntroduction: isOpen && (works || isReceiver) && canLetGo,
  };
  return Object.keys(allowed).filter((verb) => allowed[verb]);
}

const named = (property: string) => ({ target }: Row, { world }: Eyes) => world.find(target)?.[property];

export const computedInIntroductions: Readonly<Record<string, (row: Row, eyes: Eyes) => unknown>> = {
  'Introduction.targetName': named('name'),
  'Introduction.targetCategory': named('category'),
  'Introduction.contacts': contacts,
  'Introduction.viewerMay': verbs,
  'AcquaintanceCall.targetName': named('name'),
  'AcquaintanceCall.targetCategory': named('category'),
  'AcquaintanceCall.answersCount': ({ id }, { world }) =>
    world.all('AcquaintanceAnswer').filter((one) => one['call'] === id && one['closeness'] !== 'nobody').length,
};

/** C15: what the pilot reads of them as a whole. */
export function introductionFigures(world: World, initiative: string): object {
  const ours = world.all('Introduction').filter((one) => one['initiative'] === initiative);
  const done = ours.filter(({ state, endedOn }) => state === 'done' && String(endedOn) > addDays(TODAY, -365));
  const tagged = (tag: string) => done.filter(({ outcomeTag }) => outcomeTag === tag).length;
  return {
    introductionsProposed: ours.filter(({ state }) => state === 'proposed').length,
    introductionsUnderWay: ours.filter(({ state }) => state === 'accepted' || state === 'under_way').length,
    introductionsDone: done.length,
    newPublics: tagged('new_public'), ideasTakenUp: tagged('idea_taken_up'), allies: tagged('ally'), partners: tagged('partner'),
    callsOpen: world.all('AcquaintanceCall').filter((one) => one['initiative'] === initiative && one['state'] === 'open').length,
  };
}
