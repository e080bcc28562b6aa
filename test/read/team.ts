import { addDays } from '../../server/core/kernel/day.ts';
import type { Details } from '../../server/core/kernel/decision.ts';
import { tell } from '../../server/words.ts';
import { TODAY } from './data.ts';
import type { Eyes } from './oracle.ts';
import type { Row, World } from './world.ts';

/* What is told of teams that is no column: skills, places left, who may do what; naively, from the whole community. */

const said = (rule: string, code: string, details: Details = {}) => tell('fr', { rule, code, details });
const heldIn = (world: World, initiative: unknown) =>
  world.all('Seat').filter((seat) => seat['initiative'] === initiative && seat['leftOn'] === null);
const skillsOf = (world: World, pivot: string, ids: readonly unknown[]) =>
  new Set(
    world
      .linked(pivot)
      .filter(([owner]) => ids.includes(owner))
      .map(([, skill]) => skill),
  );

/** I11: what the roles look for, sorted by its name, in what the team has and what it has not. */
function covered(world: World, initiative: unknown): { covered: Row[]; missing: Row[] } {
  const roles = world.all('Role').filter((role) => role['initiative'] === initiative);
  const wanted = skillsOf(
    world,
    'role_skill',
    roles.map(({ id }) => id),
  );
  const has = skillsOf(
    world,
    'member_skill',
    heldIn(world, initiative).map(({ member }) => member),
  );
  const sorted = world
    .all('Skill')
    .filter(({ id }) => wanted.has(id))
    .toSorted((a, b) => (String(a['label']) < String(b['label']) ? -1 : 1));
  return { covered: sorted.filter(({ id }) => has.has(id)), missing: sorted.filter(({ id }) => !has.has(id)) };
}

function brings(world: World, application: Row): Row[] {
  const own = skillsOf(world, 'member_skill', [application['member']]);
  return covered(world, application['initiative']).missing.filter(({ id }) => own.has(id));
}

const keys = new WeakMap<Row, number>();

/** Notes by what applications can be sorted, once the world is made. */
export function noteBrings(world: World): void {
  for (const application of world.all('Application')) keys.set(application, brings(world, application).length);
}

/** What a row is sorted by: its column, or what was noted of it. */
export const keyOf = (row: Row, property: string): string | number =>
  (property === 'bringsCount' ? keys.get(row) : row[property]) as string | number;

function staffing({ id, seatsOpen }: Row, { world }: Eyes): object {
  const { missing } = covered(world, id);
  const details = { seatsOpen: Number(seatsOpen), missing: missing.map(({ label }) => String(label)) };
  return { seatsOpen, missing, sentence: said('I11', 'STAFFING', details) };
}

/** I9: a contact seat that is held and in no pair of today. */
export function isUnpaired(seat: Row, world: World): boolean {
  const isPaired = world.all('Pair').some((pair) => pair['contactSeat'] === seat.id && pair['endedOn'] === null);
  return seat['kind'] === 'contact' && seat['leftOn'] === null && !isPaired;
}

/** I13. */
function cockpit({ id, seatsOpen }: Row, eyes: Eyes): object {
  const { world } = eyes;
  const of = (noun: string) => world.all(noun).filter((row) => row['initiative'] === id);
  const held = heldIn(world, id);
  const applications = of('Application').filter(({ member }) => !eyes.is(member));
  const isPast = ({ lastDay }: Row) => lastDay !== null && String(lastDay) < TODAY;
  return {
    seatsOpen,
    seatsReserved: applications.filter(({ verdict }) => verdict === 'accepted').length,
    applicationsWaiting: applications.filter(({ state, verdict }) => state === 'open' && verdict === null).length,
    answersToTell: applications.filter(({ verdict }) => verdict !== null).length,
    // An offer is told: a pilot who is the candidate knows of it.
    offersWaiting: of('Application').filter(({ state }) => state === 'offered').length,
    invitationsWaiting: of('Invitation').filter(({ state }) => state === 'open').length,
    unpaired: held.filter((seat) => isUnpaired(seat, world)).length,
    seatsEnding: held.filter((seat) => seat['endingToldOn'] !== null && seat['lastDay'] !== null && !isPast(seat))
      .length,
    seatsPastTerm: held.filter(isPast).length,
  };
}

const because = (...reasons: (string | false)[]) => {
  const told = reasons.filter((one) => one !== false);
  return { granted: told.length === 0, because: told };
};

const stateOf = (row: Row, { world }: Eyes) => String(world.find(row['initiative'])?.['state']);
const isSeated = (role: unknown, eyes: Eyes) =>
  eyes.world.all('Seat').some((seat) => seat['role'] === role && seat['leftOn'] === null && eyes.is(seat['member']));
const notIn = (state: string) => !['launching', 'running'].includes(state) && said('I7', 'NOT_RECRUITING', { state });

/** I7: in good standing, where the initiative takes people in, neither waiting, nor invited, nor seated. */
function applying(role: Row, eyes: Eyes): object {
  const isWaiting = (noun: string) =>
    eyes.world.all(noun).some((row) => row['role'] === role.id && row['state'] === 'open' && eyes.is(row['member']));
  return because(
    !eyes.isInGoodStanding && said('M14', 'GOOD_STANDING_NEEDED'),
    notIn(stateOf(role, eyes)),
    isWaiting('Application') && said('I7', 'ALREADY_APPLIED'),
    isWaiting('Invitation') && said('I8', 'INVITED'),
    isSeated(role.id, eyes) && said('I7', 'ALREADY_SEATED'),
  );
}

/** I8: open, in good standing, where people are taken in, and a seat is left that no answer gives away. */
function joining(invitation: Row, eyes: Eyes): object {
  const role = eyes.world.find(invitation['role']) as Row;
  const [seats, taken] = [Number(role['seats']), Number(role['seatsTaken']) + Number(role['seatsReserved'])];
  const state = String(invitation['state']);
  return because(
    state !== 'open' && said('I8', 'INVITATION_CLOSED', { invitation: state }),
    !eyes.isInGoodStanding && said('M14', 'GOOD_STANDING_NEEDED'),
    notIn(stateOf(invitation, eyes)),
    isSeated(role.id, eyes) && said('I7', 'ALREADY_SEATED'),
    taken >= seats && said('I7', 'FULL', { role: String(role['name']), seats, taken }),
  );
}

/** I8: within 30 days of the last day, or past it. */
function renewing(seat: Row, eyes: Eyes): object {
  const { lastDay, leftOn } = seat;
  if (stateOf(seat, eyes) === 'closed') return because(said('I2', 'CLOSED'));
  if (leftOn !== null) return because(said('I8', 'LEFT'));
  if (lastDay === null) return because(said('I8', 'NO_TERM'));
  const from = addDays(String(lastDay), -30);
  return because(TODAY < from && said('I8', 'TOO_EARLY', { lastDay: String(lastDay), from }));
}

const verbs = (allowed: Readonly<Record<string, boolean>>) => Object.keys(allowed).filter((verb) => allowed[verb]);

function seatVerbs(seat: Row, eyes: Eyes): string[] {
  const [isHeld, isOwn] = [seat['leftOn'] === null, eyes.is(seat['member'])];
  const mayRenew = eyes.isInGoodStanding && (isOwn || eyes.leads(seat['initiative']));
  return verbs({
    renewSeat: isHeld && stateOf(seat, eyes) !== 'closed' && seat['lastDay'] !== null && mayRenew,
    leaveSeat: isHeld && isOwn,
    handOverPilot: isHeld && isOwn && seat['kind'] === 'pilot',
  });
}

/** I7: whoever leads answers everybody's but their own, once; an answer is taken back before it is told. */
function applicationVerbs(row: Row, eyes: Eyes): string[] {
  const [isOwn, isOpen] = [eyes.is(row['member']), row['state'] === 'open'];
  const answers = eyes.isInGoodStanding && eyes.leads(row['initiative']) && !isOwn;
  const waits = answers && isOpen && row['verdict'] === null;
  return verbs({
    withdrawApplication: isOwn && isOpen,
    answerOffer: isOwn && row['state'] === 'offered',
    acceptApplication: waits,
    declineApplication: waits,
    offerOtherRole: waits,
    takeBackAnswer: answers && row['tellsAt'] !== null && String(row['tellsAt']) > `${TODAY}T08:00:00`,
  });
}

function invitationVerbs(row: Row, eyes: Eyes): string[] {
  const isOpen = row['state'] === 'open';
  return verbs({
    answerInvitation: isOpen && eyes.is(row['member']),
    withdrawInvitation: isOpen && eyes.isInGoodStanding && eyes.leads(row['initiative']),
  });
}

export const ofTeams: Readonly<Record<string, (row: Row, eyes: Eyes) => unknown>> = {
  'Initiative.coverage': ({ id }, { world }) => covered(world, id),
  'Initiative.staffing': staffing,
  'Initiative.cockpit': cockpit,
  'Application.brings': (row, { world }) => brings(world, row),
  'Application.bringsCount': (row, { world }) => brings(world, row).length,
  'Application.viewerMay': applicationVerbs,
  'Invitation.viewerAdmission': joining,
  'Invitation.viewerMay': invitationVerbs,
  'Role.viewerAdmission': applying,
  'Seat.unpaired': (row, { world }) => isUnpaired(row, world),
  'Seat.viewerRenewal': renewing,
  'Seat.viewerMay': seatVerbs,
};

type Rule = (eyes: Eyes, row: Row) => boolean;

/** I7: the pilots and the referent, of everybody's but their own. */
const answersIt: Rule = (eyes, row) => eyes.leads(row['initiative']) && !eyes.is(row['member']);
const wasTold: Rule = (eyes, row) => row['tellsAt'] === null || answersIt(eyes, row);
const inTeam: Rule = (eyes, row) =>
  eyes.is(row['member']) ||
  eyes.leads(row['initiative']) ||
  (eyes.world.find(eyes.id)?.['state'] === 'active' &&
    heldIn(eyes.world, row['initiative']).some(({ member }) => eyes.is(member)));

/** I7: a candidate for a role is not told of the seats that answers keep there. */
const isCandidate: Rule = (eyes, role) =>
  eyes.world
    .all('Application')
    .some((row) => row['role'] === role.id && row['state'] === 'open' && eyes.is(row['member']));

/** Fields that are null for whoever is not meant, without a word: an error would tell that there is something. */
export const silent: Readonly<Record<string, Rule>> = {
  'Application.verdict': answersIt,
  'Application.tellsAt': answersIt,
  'Application.answer': wasTold,
  'Application.offeredRole': wasTold,
  'Application.answeredBy': wasTold,
  'Application.answeredAt': wasTold,
  'Role.seatsReserved': (eyes, row) => eyes.leads(row['initiative']) && !isCandidate(eyes, row),
  'Seat.handOver': inTeam,
};
