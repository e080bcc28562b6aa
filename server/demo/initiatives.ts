import { acceptApplication, declineApplication } from '../initiatives/commands/answers.ts';
import { applyToRole, withdrawApplication } from '../initiatives/commands/applications.ts';
import { endRunningIn } from '../initiatives/commands/growth.ts';
import { addLink } from '../initiatives/commands/links.ts';
import {
  answerProposal,
  changeInitiativeState,
  describeInitiative,
  draftInitiative,
  proposeInitiative,
} from '../initiatives/commands/proposals.ts';
import { keepPicture } from '../initiatives/commands/pictures.ts';
import { addRole, editRole } from '../initiatives/commands/roles.ts';
import { tellAnswers } from '../initiatives/commands/telling.ts';
import { announceTerms } from '../initiatives/commands/terms.ts';
import { keyOf } from './cast.ts';
import { planFlagship } from './flagship.ts';
import { Chance } from './chance.ts';
import { landscape } from './landscape.ts';
import { ambassadors } from './material/initiatives/ambassadors.ts';
import { regrets, welcomes } from './material/initiatives/candidates.ts';
import { ended } from './material/initiatives/ended.ts';
import type { Initiative, Role } from './material/initiatives/initiative.ts';
import { outreach } from './material/initiatives/outreach.ts';
import { running } from './material/initiatives/running.ts';
import { starting } from './material/initiatives/starting.ts';
import { boardReasons } from './material/initiatives/words.ts';
import { places } from './material/places.ts';
import type { Stage } from './people.ts';
import { Casting, type Candidate, type Season } from './teams.ts';
import { line, type Teller } from './teller.ts';

const initiatives: readonly Initiative[] = [...outreach, ...running, ...starting, ...ended, ...ambassadors];
const FLAGSHIP = 'passerelles';
const BEGINNING = 'L’équipe est prête, le travail commence.';
const BOARD = ['amadou', 'crowd-61', 'crowd-62', 'solange'] as const;

/** Days before the story's end; `stopped` is the day of a pause or of the close, 0 while it goes on. */
interface Dates {
  readonly drafted: number;
  readonly proposed: number;
  readonly answered: number;
  readonly running: number;
  readonly stopped: number;
}

/** The days between which an initiative was drafted, by the state that it has at the end. */
const draftedWithin: Readonly<Record<Initiative['state'], readonly [from: number, to: number]>> = {
  draft: [4, 20],
  proposed: [14, 20],
  launching: [55, 95],
  running: [210, 340],
  paused: [320, 345],
  closed: [520, 600],
};

/** The life of every initiative: drafted, proposed, opened, staffed, run, paused or closed. */
export function planInitiatives(stage: Stage): void {
  const casting = new Casting(stage.cast, stage.chance, (before) => stage.teller.day(before));
  for (const initiative of initiatives) planLife(stage, casting, initiative);
  planFlagship(stage);
  for (let before = 596; before > 0; before -= 7) planAnnouncements(stage, before);
}

/** What the timetables do by themselves, as often as it shows. */
function planAnnouncements({ teller }: Stage, before: number): void {
  teller.plan(teller.day(before), '06:00', () => teller.round(announceTerms));
}

function planLife(stage: Stage, casting: Casting, initiative: Initiative): void {
  const { state, key } = initiative;
  const dates = datesOf(initiative, stage.chance);
  planDraft(stage, initiative, dates);
  planPicture(stage, initiative, dates);
  const isDeclined = boardReasons.some(({ answer, initiative: which }) => answer === 'decline' && which === key);
  if (state === 'draft' && !isDeclined) return;
  planProposal(stage, initiative, dates, isDeclined);
  if (state === 'draft' || state === 'proposed') return;
  if (state === 'launching' || state === 'running') planSign(stage, initiative);
  for (const role of initiative.roles) planRole(stage, casting, initiative, role, dates);
  if (state !== 'launching') planChange(stage, initiative, dates.running, 'running', state === 'running');
  if (state !== 'launching') planRunningIn(stage, initiative, dates);
  if (state === 'paused' || state === 'closed') planChange(stage, initiative, dates.stopped, state, true);
}

/** Ten weeks on, a team has found its pace. */
function planRunningIn({ teller }: Stage, initiative: Initiative, { running: began, stopped }: Dates): void {
  const before = began - 70;
  if (before <= stopped + 1) return;
  teller.plan(teller.day(before), '18:15', () =>
    teller.run(keyOf(initiative.pilot), endRunningIn, { id: teller.id(idOf(initiative)) }),
  );
}

function datesOf({ key, state }: Initiative, chance: Chance): Dates {
  if (key === FLAGSHIP) return { drafted: 595, proposed: 592, answered: 585, running: 561, stopped: 0 };
  if (key === 'facile-a-lire') return { drafted: 34, proposed: 27, answered: 19, running: 0, stopped: 0 };
  const drafted = chance.whole(...draftedWithin[state]);
  const proposed = drafted - chance.whole(2, 5);
  const answered = Math.max(2, proposed - chance.whole(5, 12));
  const stopped = state === 'paused' ? chance.whole(25, 50) : state === 'closed' ? chance.whole(60, 120) : 0;
  return { drafted, proposed, answered, running: answered - chance.whole(15, 30), stopped };
}

const idOf = (initiative: Initiative): string => `initiative:${initiative.key}`;
const roleOf = (initiative: Initiative, role: Role): string => `role:${initiative.key}/${role.key}`;

/** The draft as its author leaves it: described, with its roles and its links. */
function planDraft({ teller }: Stage, initiative: Initiative, { drafted }: Dates): void {
  const pilot = keyOf(initiative.pilot);
  const { title, summary, nature } = initiative;
  teller.plan(teller.day(drafted), '17:00', () =>
    teller.run(pilot, draftInitiative, { title, summary, nature }, idOf(initiative)),
  );
  teller.plan(teller.day(drafted), '18:00', async () => {
    const [pilots] = initiative.roles.filter(({ kind }) => kind === 'pilot');
    const others = initiative.roles.filter((role) => role !== pilots);
    const id = teller.id(idOf(initiative));
    const links = initiative.resources.map(({ title: label, url: address }) =>
      line(addLink, { initiative: id, label, address }),
    );
    await teller.runAll(pilot, [
      line(describeInitiative, descriptionOf(teller, initiative)),
      line(editRole, { ...wordsOf(teller, pilots as Role), id: await pilotsRole(teller, id), version: 1 }),
      ...others.map((role) =>
        line(
          addRole,
          { ...wordsOf(teller, role), kind: role.kind, initiative: id, months: firstMonths(initiative, role) },
          roleOf(initiative, role),
        ),
      ),
      ...links,
    ]);
  });
}

/** Every third initiative has a picture. */
function planPicture({ teller }: Stage, initiative: Initiative, { drafted }: Dates): void {
  const number = initiatives.indexOf(initiative);
  if (number % 3 !== 0) return;
  teller.plan(teller.day(drafted), '18:30', async () => {
    const picture = await landscape(new Chance(number));
    const alternative = 'Les crêtes de la vallée, l’une derrière l’autre';
    await teller.run(keyOf(initiative.pilot), keepPicture, { id: teller.id(idOf(initiative)), alternative, ...picture });
  });
}

function descriptionOf(teller: Teller, initiative: Initiative) {
  const { need, description, origin, circle, place, pilot, themes } = initiative;
  return {
    id: teller.id(idOf(initiative)),
    version: 1,
    need,
    description,
    origin: origin.from,
    originCircle: origin.from === 'body' && circle ? teller.id(`circle:${circle}`) : null,
    originMember: origin.from === 'member' ? teller.id(keyOf(pilot)) : null,
    originNote: origin.words,
    circle: circle && teller.id(`circle:${circle}`),
    place: places.find(({ key }) => key === place)?.name ?? null,
    remote: place === 'remote',
    themes: themes.map((theme) => teller.id(`theme:${theme}`)),
  };
}

function wordsOf(teller: Teller, { name, description, rhythm, skills, months, presence, seats }: Role) {
  return {
    name,
    description,
    rhythm,
    months,
    seats,
    place: presence,
    skills: skills.map((skill) => teller.id(`skill:${skill}`)),
  };
}

/** The flagship's first contact members committed themselves for nine months; it was too short, and was changed. */
const firstMonths = (initiative: Initiative, role: Role): number | null =>
  initiative.key === FLAGSHIP && role.kind === 'contact' ? 9 : role.months;

/** The pilots' role is there from the draft on. */
async function pilotsRole(teller: Teller, initiative: string): Promise<string> {
  const find = "select id from role where initiative_id = $1 and kind = 'pilot'";
  const { rows } = await teller.house.pool.query<{ id: string }>(find, [initiative]);
  return rows[0]?.id ?? '';
}

/** A team that goes on shows that it does. */
function planSign({ teller, chance }: Stage, initiative: Initiative): void {
  const before = initiative.key === FLAGSHIP ? 3 : chance.whole(4, 45);
  const address = `https://example.org/${initiative.key}/compte-rendu`;
  teller.plan(teller.day(before), '21:30', () =>
    teller.run(keyOf(initiative.pilot), addLink, {
      initiative: teller.id(idOf(initiative)),
      label: 'Compte rendu de la dernière réunion',
      address,
    }),
  );
}

/** The proposal, and what the board has to say to it. */
function planProposal({ teller, chance }: Stage, initiative: Initiative, dates: Dates, isDeclined: boolean): void {
  const { key, state } = initiative;
  const pilot = keyOf(initiative.pilot);
  const id = () => teller.id(idOf(initiative));
  const wordsFor = (verdict: 'approve' | 'ask' | 'decline') =>
    boardReasons.find(({ answer, initiative: which }) => answer === verdict && which === key)?.words;
  teller.plan(teller.day(dates.proposed), '18:30', () => teller.run(pilot, proposeInitiative, { id: id() }));
  const question = wordsFor('ask');
  if (question) {
    const asked = Math.max(1, dates.proposed - 4);
    teller.plan(teller.day(asked), '20:00', () =>
      teller.run('amadou', answerProposal, { id: id(), verdict: 'ask', why: question }),
    );
  }
  if (isDeclined) {
    const why = wordsFor('decline') ?? null;
    teller.plan(teller.day(dates.answered), '20:30', () =>
      teller.run('amadou', answerProposal, { id: id(), verdict: 'decline', why }),
    );
  } else if (state !== 'proposed') {
    const others = BOARD.filter((member) => member !== pilot);
    const referent = key === FLAGSHIP ? 'solange' : chance.pick(others);
    const why = wordsFor('approve') ?? (chance.next() < 0.5 ? boardReasons[0].words : null);
    teller.plan(teller.day(dates.answered), '20:30', () =>
      teller.run('amadou', answerProposal, { id: id(), verdict: 'approve', why, referent: teller.id(referent) }),
    );
  }
}

function planChange(
  { teller }: Stage,
  initiative: Initiative,
  before: number,
  state: Initiative['state'],
  isLast: boolean,
): void {
  if (state === 'draft' || state === 'proposed') return;
  const why = (isLast && initiative.stateReason) || BEGINNING;
  teller.plan(teller.day(before), '11:30', () =>
    teller.run(keyOf(initiative.pilot), changeInitiativeState, { id: teller.id(idOf(initiative)), state, why }),
  );
}

function planRole(stage: Stage, casting: Casting, initiative: Initiative, role: Role, dates: Dates): void {
  if (role.kind === 'pilot') return;
  for (const candidate of casting.candidates(initiative, role, seasonOf(role, dates)))
    planCandidate(stage, initiative, role, candidate);
  if (initiative.key === FLAGSHIP && role.key === 'contact') {
    const { teller } = stage;
    const months = () => ({ id: teller.id(roleOf(initiative, role)), version: 1, months: role.months });
    teller.plan(teller.day(210), '18:00', () => teller.run(keyOf(initiative.pilot), editRole, months()));
  }
}

/** Nobody's term is over in a team that goes on, but where the story says so. */
function seasonOf({ months }: Role, { answered, stopped }: Dates): Season {
  const opened = answered - 1;
  const to = stopped ? stopped + 12 : Math.min(15, opened - 5);
  const from = stopped || months === null ? opened : Math.min(opened, months * 30 - 25);
  return { from: Math.max(from, to), to };
}

function planCandidate({ teller, chance }: Stage, initiative: Initiative, role: Role, candidate: Candidate): void {
  const { player, fate, before, word } = candidate;
  const pilot = keyOf(initiative.pilot);
  const letter = `letter:${initiative.key}/${role.key}/${player}`;
  const at = (days: number, play: () => Promise<unknown>) => {
    const time = `${String(chance.whole(8, 21)).padStart(2, '0')}:${String(chance.whole(0, 59)).padStart(2, '0')}`;
    teller.plan(teller.day(days), time, play);
  };
  at(before, () => teller.run(player, applyToRole, { role: teller.id(roleOf(initiative, role)), word }, letter));
  const answered = before - chance.whole(1, 6);
  const id = () => ({ id: teller.id(letter) });
  if (fate === 'withdrawn') at(answered, () => teller.run(player, withdrawApplication, id()));
  const answer = fate === 'accepted' ? chance.pick(welcomes) : chance.pick(regrets);
  if (fate === 'accepted') at(answered, () => teller.run(pilot, acceptApplication, { ...id(), answer }));
  if (fate === 'declined') at(answered, () => teller.run(pilot, declineApplication, { ...id(), answer }));
  if (fate === 'accepted' || fate === 'declined')
    teller.plan(teller.day(answered), '23:00', () => teller.round(tellAnswers));
}
