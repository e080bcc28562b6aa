import { addDays, addMonths } from '../../server/core/kernel/day.ts';
import type { Details } from '../../server/core/kernel/decision.ts';
import { tell } from '../../server/words.ts';
import { TODAY } from './data.ts';
import type { Listed, Order } from './listed.ts';
import { isNear, plain } from './near.ts';
import {
  filtersOfIntroductions, introductionFigures, listsOfIntroductions, ordersOfIntroductions, pagesOfIntroductions,
} from './introductions.ts';
import type { Eyes } from './oracle.ts';
import { portfolio } from './portfolio.ts';
import type { Row } from './world.ts';

/* Contacts, told naively: who sees what (C1, C10, C11), what lists hold, what is computed. */

type Rule = (eyes: Eyes, row: Row) => boolean;

const isMember = ({ world, id }: Eyes): boolean => world.find(id)?.['state'] === 'active';
const holdsSeat = (eyes: Eyes, initiative: unknown, member: unknown = eyes.id): boolean =>
  member !== null && eyes.world.all('Seat').some((seat) =>
    seat['initiative'] === initiative && seat['leftOn'] === null && seat['member'] === member);

/** C10: holds any seat today. */
const inTeam: Rule = (eyes, row) => isMember(eyes) && holdsSeat(eyes, row['initiative']);
const refersTo: Rule = (eyes, row) => isMember(eyes) && eyes.is(eyes.world.find(row['initiative'])?.['referent']);
/** C1: outsiders are noted for the team and the referent: not for the board, nor administrators. */
const teamAndReferent: Rule = (eyes, row) => inTeam(eyes, row) || refersTo(eyes, row);
const withIts = (relation: string): Rule => (eyes, row) => eyes.seesId(row[relation]);

function readsSynthesis(eyes: Eyes, row: Row): boolean {
  if (inTeam(eyes, row)) return true;
  if (row['confidentiality'] === 'team') return false;
  return refersTo(eyes, row) || eyes.holds('board') || (row['confidentiality'] === 'community' && eyes.isInGoodStanding);
}

export const rulesOfContacts: Readonly<Record<string, Rule>> = {
  Target: teamAndReferent,
  TargetPerson: withIts('target'),
  Meeting: withIts('target'),
  Synthesis: readsSynthesis,
  SynthesisVersion: withIts('synthesis'),
  Commitment: withIts('synthesis'),
  // C11: its author's alone, while of the team.
  SynthesisDraft: (eyes, row) => eyes.seesId(row['meeting']) && eyes.is(row['author']) && inTeam(eyes, row),
  Absence: teamAndReferent,
  PlannedMove: withIts('target'),
  SectorShare: teamAndReferent,
};

/** P1, C10: what a team does outside is for today's team, and for nobody who did it once. */
export const readsTeamEntry: Rule = (eyes, row) => inTeam(eyes, row) || refersTo(eyes, row);

export const narrowerInContacts: Readonly<Record<string, Rule>> = {
  'Initiative.contacts': (eyes, row) => eyes.leads(row.id),
  'Seat.portfolio': keepsPortfolio,
};

/** C4: whose it is, and the organisation member of that one's pair of today. */
function keepsPortfolio(eyes: Eyes, seat: Row): boolean {
  const pairs = eyes.world.all('Pair').filter((pair) => pair['contactSeat'] === seat.id && pair['endedOn'] === null);
  const others = pairs.map((pair) => eyes.world.find(pair['organisationSeat'])).filter((one) => one?.['leftOn'] === null);
  return isMember(eyes) && (eyes.is(seat['member']) || others.some((one) => eyes.is(one?.['member'])));
}

/** C1: mail and telephone are the team's, not the referent's. */
export const silentInContacts: Readonly<Record<string, Rule>> = {
  'TargetPerson.mail': inTeam, 'TargetPerson.phone': inTeam, 'Meeting.draftsLeft': (eyes, row) => eyes.leads(row['initiative']),
};

const by = (...order: [string, 1 | -1][]): Order => [...order, ['id', order[0]?.[1] ?? 1]];

export const ordersOfContacts: Readonly<Record<string, Readonly<Record<string, Order>>>> = {
  ...ordersOfIntroductions,
  Target: { POSITION: by(['position', 1]), DUE: by(['dueOn', 1]), NAME: by(['name', 1]) },
  TargetPerson: { NAME: by(['name', 1]), CONTACT: by(['lastContactOn', 1]) },
  Meeting: { LATEST: by(['day', -1]), DAY: by(['day', 1]) },
  Synthesis: { LATEST: by(['metOn', -1]) },
  SynthesisVersion: { LATEST: by(['number', -1]) },
  Commitment: { LATEST: [['id', -1]] },
  SynthesisDraft: { LATEST: by(['savedAt', -1]) },
  Absence: { DAY: by(['firstDay', 1]) },
};

const all = () => true;
const itsOwn = (relation: string) => (row: Row, parent: Row) => row[relation] === parent.id;
const isKept = ({ state }: Row) => state === 'assigned' || state === 'in_touch';
const isCurrent = ({ mergedInto }: Row) => mergedInto === null;

export const pagesOfContacts: Readonly<Record<string, Listed>> = {
  ...pagesOfIntroductions,
  'Query.targets': { noun: 'Target', order: 'NAME', keeps: isCurrent },
  'Query.dueTargets': { noun: 'Target', order: 'DUE', keeps: isKept },
  'Query.meetings': { noun: 'Meeting', order: 'LATEST', keeps: all },
  'Query.outsiders': { noun: 'TargetPerson', order: 'CONTACT', keeps: all },
  'Query.syntheses': { noun: 'Synthesis', order: 'LATEST', keeps: all },
  'Initiative.targets': { noun: 'Target', order: 'POSITION', keeps: (row, parent) => row['initiative'] === parent.id && isCurrent(row) },
  'Initiative.dueTargets': { noun: 'Target', order: 'DUE', keeps: (row, parent) => row['initiative'] === parent.id && isKept(row) },
  'Initiative.meetings': { noun: 'Meeting', order: 'LATEST', keeps: itsOwn('initiative') },
  'Initiative.syntheses': { noun: 'Synthesis', order: 'LATEST', keeps: itsOwn('initiative') },
  'Target.meetings': { noun: 'Meeting', order: 'LATEST', keeps: itsOwn('target') },
  'Target.syntheses': { noun: 'Synthesis', order: 'LATEST', keeps: itsOwn('target') },
  'Target.entries': { noun: 'Entry', order: 'LATEST', keeps: itsOwn('target') },
};

const linkedBy = (pivot: string) => (row: Row, parent: Row, { world }: Eyes) =>
  world.linked(pivot).some(([mine, theirs]) => mine === parent.id && theirs === row.id);

export const listsOfContacts: Readonly<Record<string, Listed>> = {
  ...listsOfIntroductions,
  'Initiative.news': {
    noun: 'Entry', order: 'LATEST', most: 5, keeps: (row, parent) => row['initiative'] === parent.id && row['audience'] === 'all',
  },
  'Initiative.sectorShares': {
    noun: 'SectorShare', order: 'ID', most: 100,
    keeps: (row, parent) => row['initiative'] === parent.id && row['endedOn'] === null,
  },
  'Initiative.absences': {
    noun: 'Absence', order: 'DAY', most: 100,
    keeps: (row, parent) => row['initiative'] === parent.id && row['withdrawnOn'] === null && String(row['lastDay']) >= TODAY,
  },
  'Target.people': { noun: 'TargetPerson', order: 'NAME', most: 50, keeps: itsOwn('target') },
  'Target.plannedMeetings': {
    noun: 'Meeting', order: 'DAY', most: 20,
    keeps: (row, parent) => row['target'] === parent.id && row['state'] === 'planned',
  },
  'Target.lastSyntheses': { noun: 'Synthesis', order: 'LATEST', most: 1, keeps: itsOwn('target') },
  'Target.commitments': { noun: 'Commitment', order: 'LATEST', most: 100, keeps: itsOwn('target') },
  'Target.plannedMoves': { noun: 'PlannedMove', order: 'ID', most: 12, keeps: itsOwn('target') },
  'Meeting.ours': { noun: 'Member', order: 'NAME', most: 20, keeps: linkedBy('meeting_ours') },
  'Meeting.theirs': { noun: 'TargetPerson', order: 'NAME', most: 20, keeps: linkedBy('meeting_theirs') },
  'Meeting.syntheses': { noun: 'Synthesis', order: 'ID', most: 1, keeps: itsOwn('meeting') },
  'Meeting.drafts': { noun: 'SynthesisDraft', order: 'LATEST', most: 5, keeps: itsOwn('meeting') },
  'Synthesis.commitments': { noun: 'Commitment', order: 'ID', most: 40, keeps: itsOwn('synthesis') },
  'Synthesis.versions': { noun: 'SynthesisVersion', order: 'LATEST', most: 50, keeps: itsOwn('synthesis') },
};

type Keeps = (row: Row, value: unknown, eyes: Eyes) => boolean;
const equals = (column: string): Keeps => (row, value) => row[column] === value;
const among = (column: string): Keeps => (row, values) =>
  (values as unknown[]).some((one) => (typeof one === 'string' && one === one.toUpperCase() ? one.toLowerCase() : one) === row[column]);

export const filtersOfContacts: Readonly<Record<string, Keeps>> = {
  ...filtersOfIntroductions,
  'Target.initiative': equals('initiative'),
  'Target.owner': equals('owner'),
  'Target.unowned': ({ initiative, owner }, asked, eyes) => !holdsSeat(eyes, initiative, owner) === asked,
  'Target.sectors': among('sector'),
  'Target.categories': among('category'),
  'Target.stances': among('stance'),
  'Target.priorities': among('priority'),
  'Target.states': among('state'),
  'Target.dueBy': (row, day) => isKept(row) && String(row['dueOn']) <= String(day),
  'Target.checkedBefore': ({ checkedOn }, day) => String(checkedOn) < String(day),
  // C2: twelve months, as no charter of this world says otherwise.
  'Target.unchecked': ({ state, checkedOn }, asked) =>
    (state !== 'dormant' && state !== 'closed' && String(checkedOn) < addMonths(TODAY, -12)) === asked,
  'Target.words': ({ name, acronym }, words) => plain(`${String(name)} ${String(acronym ?? '')}`).includes(plain(words)),
  'Target.near': isNear,
  'TargetPerson.initiative': equals('initiative'),
  'Meeting.initiative': equals('initiative'),
  'Meeting.author': equals('author'),
  'Meeting.ofMyPairs': ({ initiative, author }, asked, { world, id }) => world.all('Pair').some((pair) =>
    pair['initiative'] === initiative && pair['endedOn'] === null && world.find(pair['contactSeat'])?.['member'] === author
    && id !== null && world.find(pair['organisationSeat'])?.['member'] === id) === asked,
  'Meeting.states': among('state'),
  'Meeting.since': ({ day }, since) => String(day) >= String(since),
  'Meeting.until': ({ day }, until) => String(day) <= String(until),
  'Meeting.synthesisMissing': ({ synthesisDueOn, synthesisOn }, asked) => (synthesisDueOn !== null && synthesisOn === null) === asked,
  'Synthesis.initiative': equals('initiative'),
  'Synthesis.author': equals('author'),
  'Synthesis.since': ({ metOn }, since) => String(metOn) >= String(since),
  'Synthesis.until': ({ metOn }, until) => String(metOn) <= String(until),
};

/** C4. */
function figures({ id }: Row, eyes: Eyes): object {
  const { world } = eyes;
  const targets = world.all('Target').filter((one) => one['initiative'] === id);
  const worked = targets.filter((one) => isCurrent(one) && one['state'] !== 'dormant' && one['state'] !== 'closed');
  const kept = targets.filter(isKept);
  const meetings = world.all('Meeting').filter((one) => one['initiative'] === id && one['state'] === 'held');
  const missing = meetings.filter((one) => one['synthesisDueOn'] !== null && one['synthesisOn'] === null);
  const soon = addDays(TODAY, 30);
  return {
    targets: worked.length,
    unowned: worked.filter(({ owner }) => !holdsSeat(eyes, id, owner)).length,
    dueSoon: kept.filter(({ dueOn }) => String(dueOn) >= TODAY && String(dueOn) <= soon).length,
    overdue: kept.filter(({ dueOn }) => String(dueOn) < TODAY).length,
    held: meetings.filter(({ channel, day }) => channel !== 'mail' && String(day) > addDays(TODAY, -365)).length,
    synthesesMissing: missing.length,
    synthesesOverdue: missing.filter(({ synthesisDueOn }) => String(synthesisDueOn) < TODAY).length,
    ...introductionFigures(world, id),
  };
}

/** C3: who organises in the pair that the owner has today. */
function organisationMember({ initiative, owner }: Row, { world }: Eyes): unknown {
  const pair = world.all('Pair').find((one) =>
    one['initiative'] === initiative && one['endedOn'] === null && owner !== null && world.find(one['contactSeat'])?.['member'] === owner);
  return pair ? world.find(pair['organisationSeat'])?.['member'] : null;
}

/** C9c. */
function whyNotNow(row: Row, eyes: Eyes): object[] {
  const { lastHeldOn, callAfter, owner } = row as Row & { lastHeldOn: string | null; callAfter: string | null };
  const ours = eyes.world.all('Meeting').filter((one) => one['target'] === row.id);
  const mails = ours.filter(({ state, channel }) => state === 'held' && channel === 'mail').map(({ day }) => String(day)).toSorted();
  const planned = ours.filter(({ state, day }) => state === 'planned' && String(day) >= TODAY).map(({ day }) => String(day)).toSorted();
  const lastMail = mails.at(-1);
  const told: object[] = [];
  const say = (code: string, details: Details, until: string | null) =>
    told.push({ code, sentence: tell('fr', { rule: 'C9c', code, details }), until });
  const quiet = lastHeldOn && addDays(lastHeldOn, 30);
  if (quiet && quiet > TODAY) say('MET_RECENTLY', { on: lastHeldOn, until: quiet }, quiet);
  if (callAfter && callAfter > TODAY) say('CALL_AFTER', { until: callAfter }, callAfter);
  const answer = lastMail && addDays(lastMail, 14);
  if (answer && answer > TODAY && !(lastHeldOn && lastHeldOn >= lastMail)) say('ANSWER_AWAITED', { on: lastMail, until: answer }, answer);
  const introductions = eyes.world.all('Introduction').filter((one) => one['target'] === row.id);
  if (introductions.some(({ state }) => state === 'accepted' || state === 'under_way')) say('INTRODUCTION', {}, null);
  if (owner !== null && eyes.isSignedIn && !eyes.is(owner)) say('SOMEBODY_ELSE', { plannedOn: planned[0] ?? null }, null);
  return told;
}

/** Who holds a seat of the team today, and is up to date with the community. */
const worksIn = (eyes: Eyes, initiative: unknown): boolean => eyes.isInGoodStanding && holdsSeat(eyes, initiative);

/** C2: what rests is reopened first; a merged one is left alone. */
function targetVerbs({ initiative, state, mergedInto }: Row, eyes: Eyes): string[] {
  if (mergedInto !== null || !worksIn(eyes, initiative)) return [];
  const calls = eyes.world.all('Seat').some((seat) =>
    seat['initiative'] === initiative && seat['leftOn'] === null && eyes.is(seat['member']) && ['pilot', 'contact'].includes(String(seat['kind'])));
  const live = [
    'planMeeting', 'logMeeting', 'askLater', 'sayDue', 'movePlanned', 'assignTarget', 'proposeIntroduction',
    ...(calls ? ['callForAcquaintances'] : []), 'restTarget', 'closeTarget',
  ];
  return [
    ...(state === 'dormant' || state === 'closed' ? ['reopenTarget'] : live),
    'describeTarget', 'checkTarget', 'placeTarget', 'mergeTargets', 'addTargetPerson', 'editTargetPerson',
    'removeTargetPerson', 'keepCommitment', 'reopenCommitment',
  ];
}

const verbs = (allowed: Readonly<Record<string, boolean>>) => Object.keys(allowed).filter((verb) => allowed[verb]);

/** C9, C10, C11: the whole team's, as far as it makes sense; writing and handing over is for who owes dues too. */
function meetingVerbs({ initiative, state, channel, synthesisOn }: Row, eyes: Eyes): string[] {
  const [works, isSeated] = [worksIn(eyes, initiative), isMember(eyes) && holdsSeat(eyes, initiative)];
  const isPublished = synthesisOn !== null;
  const isOwed = state === 'held' && channel !== 'mail' && !isPublished;
  return verbs({
    holdMeeting: works && state === 'planned',
    moveMeeting: works && state === 'planned',
    cancelMeeting: works && state !== 'cancelled' && !isPublished,
    correctMeeting: works && state === 'held',
    saveDraft: isSeated && (isOwed || isPublished),
    publishSynthesis: works && isOwed,
    handOverDraft: isSeated && isOwed,
  });
}

/** C10, C12: corrected by the team; who reads it, its author or a pilot chooses. */
function synthesisVerbs({ initiative, author }: Row, eyes: Eyes): string[] {
  const works = worksIn(eyes, initiative);
  return verbs({
    correctSynthesis: works,
    setConfidentiality: works && (eyes.is(author) || eyes.isPilotOf(String(initiative))),
    keepCommitment: works,
    reopenCommitment: works,
  });
}

/** C17: files are for the pilot and the organisation members. */
const organisesIn = (eyes: Eyes, initiative: unknown): boolean =>
  eyes.world.all('Seat').some((seat) =>
    seat['initiative'] === initiative && seat['leftOn'] === null && eyes.is(seat['member']) && ['pilot', 'organisation'].includes(String(seat['kind'])));

export const computedInContacts: Readonly<Record<string, (row: Row, eyes: Eyes) => unknown>> = {
  'Initiative.contacts': figures,
  'Seat.portfolio': portfolio,
  'TargetPerson.keptUntil': ({ lastContactOn }) => String(lastContactOn).replace(/^\d+/, (year) => String(Number(year) + 3)),
  'Target.organisationMemberId': organisationMember,
  'Target.whyNotNow': whyNotNow,
  'Target.viewerMay': targetVerbs,
  'Initiative.viewerMayInTeam': ({ id }, eyes) =>
    (worksIn(eyes, id) ? ['addTarget', 'shareSector', 'declareAbsence', ...(organisesIn(eyes, id) ? ['previewImport'] : [])] : []),
  'Meeting.synthesisOverdue': ({ synthesisDueOn, synthesisOn }) =>
    synthesisDueOn !== null && String(synthesisDueOn) < TODAY && synthesisOn === null,
  'Meeting.draftsLeft': ({ id, initiative }, eyes) =>
    eyes.world.all('SynthesisDraft').filter((one) => one['meeting'] === id && !holdsSeat(eyes, initiative, one['author'])).length,
  'Meeting.viewerMay': meetingVerbs,
  'Synthesis.viewerMay': synthesisVerbs,
  'Synthesis.targetName': ({ target }, { world }) => world.find(target)?.['name'],
};
