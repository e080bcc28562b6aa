import * as kinds from '../../server/contacts/introductions/kinds.ts';
import type { Chance } from './chance.ts';
import type { Row, World } from './world.ts';

type Someone = () => string;
const DAY = '2026-06-01';

/** Introductions of a target, in all states and to everybody, and the calls about it with their answers. */
export function addIntroductions(world: World, chance: Chance, target: Row, someone: Someone): void {
  for (let n = chance.below(4); n > 0; n -= 1) addIntroduction(world, chance, target, someone);
  const open = chance.below(3);
  for (let n = 0; n <= open; n += 1) addCall(world, chance, target, someone, n === 0 && chance.happens(0.7));
}

function addIntroduction(world: World, chance: Chance, target: Row, someone: Someone): void {
  const people = world.all('TargetPerson').filter((one) => one['target'] === target.id);
  const state = chance.pick(kinds.introductionStateNames);
  const agreed = !['proposed', 'dropped'].includes(state) || chance.happens(0.4);
  const accepted = !['proposed', 'dropped'].includes(state) || (!agreed && chance.happens(0.4));
  const isStarted = ['under_way', 'done'].includes(state);
  const isEnded = ['dropped', 'done'].includes(state);
  const row = world.add('Introduction', {
    version: 1,
    initiative: target['initiative'],
    target: target.id,
    kind: chance.pick(kinds.introductionKinds),
    purpose: 'Une salle',
    ...receivingOf(world, chance, target, someone),
    state,
    proposedBy: someone(),
    proposedOn: DAY,
    follower: someone(),
    targetAgreedOn: agreed ? DAY : null,
    targetAgreedPerson: agreed ? chance.pick([null, ...people.map(({ id }) => id)]) : null,
    agreementNotedBy: agreed ? someone() : null,
    receiverAcceptedOn: accepted ? DAY : null,
    owner: accepted ? someone() : null,
    acceptedOn: agreed && accepted ? DAY : null,
    startedOn: isStarted ? DAY : null,
    endedOn: isEnded ? chance.pick([DAY, '2025-01-01']) : null,
    endedBy: isEnded ? someone() : null,
    outcome: state === 'done' ? 'Une alliance' : null,
    outcomeTag: state === 'done' ? chance.pick([null, ...kinds.outcomeTags]) : null,
    dropReason: state === 'dropped' ? 'Sans suite' : null,
  });
  world.link('introduction_people', row, chance.some(people, 2));
}

function receivingOf(world: World, chance: Chance, target: Row, someone: Someone): object {
  const nobody = { circle: null, receivingInitiative: null, receivingMember: null, parentBody: null };
  const others = world.all('Initiative').filter(({ id }) => id !== target['initiative']);
  const receiving = chance.pick(kinds.receivingNames.filter((name) => name !== 'initiative' || others.length > 0));
  switch (receiving) {
    case 'circle': return { ...nobody, receiving, circle: chance.pick(world.all('Circle')).id };
    case 'initiative': return { ...nobody, receiving, receivingInitiative: chance.pick(others).id };
    case 'member': return { ...nobody, receiving, receivingMember: someone() };
    case 'board': return { ...nobody, receiving };
    case 'parent': return { ...nobody, receiving, parentBody: 'Fédération' };
  }
}

function addCall(world: World, chance: Chance, target: Row, someone: Someone, isOpen: boolean): void {
  const { id: call } = world.add('AcquaintanceCall', {
    initiative: target['initiative'],
    target: target.id,
    question: 'Qui connaît quelqu’un ?',
    state: isOpen ? 'open' : 'closed',
    openedBy: someone(),
    openedOn: chance.pick([DAY, '2026-06-15']),
    closedOn: isOpen ? null : DAY,
  });
  for (const author of new Set(Array.from({ length: chance.below(4) }, someone)))
    world.add('AcquaintanceAnswer', {
      initiative: target['initiative'], call, author, closeness: chance.pick(kinds.closenesses), mayName: chance.happens(0.5),
      note: chance.pick([null, 'Ma cousine']), answeredOn: DAY,
    });
}
