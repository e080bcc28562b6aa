import { saveDraft } from '../contacts/commands/drafts.ts';
import { keepCommitment } from '../contacts/commands/commitments.ts';
import { logMeeting, planMeeting } from '../contacts/commands/meetings.ts';
import { assignTarget, shareSector } from '../contacts/commands/owners.ts';
import { addTargetPerson } from '../contacts/commands/people.ts';
import { remindSyntheses } from '../contacts/commands/reminding.ts';
import { closeTarget, restTarget } from '../contacts/commands/resting.ts';
import { publishSynthesis } from '../contacts/commands/syntheses.ts';
import { addTarget } from '../contacts/commands/targets.ts';
import { askLater, declareAbsence } from '../contacts/portfolio/commands/year.ts';
import type { ChannelName } from '../contacts/kinds.ts';
import { Chance } from './chance.ts';
import { firstTeam } from './flagship.ts';
import { places } from './material/places.ts';
import type { SectorKey } from './material/sectors.ts';
import * as material from './material/targets.ts';
import type { Stage } from './people.ts';
import { planMiddle } from './middle.ts';
import { line, type Teller } from './teller.ts';

const FLAGSHIP = 'initiative:passerelles';
const PILOT = 'paul';
/** Chance of its own: the rest of the story stays as it is. */
const SEED = 20_261_122;
const TARGETS = 80;
const WITH_OWNER = 72;
/** Left in peace at the story's end, and never met. */
const AT_REST: readonly number[] = [3, 5];

interface Keeper {
  readonly key: string;
  /** Meets people from so many days before the story's end on. */
  readonly from: number;
  readonly to: number;
}

/** The contact members of today, and those who came before them. */
const members: readonly Keeper[] = [
  { key: 'gaelle', from: 296, to: 10 },
  { key: 'ines', from: 156, to: 10 },
  { key: 'hugo', from: 150, to: 10 },
];
const firsts: readonly Keeper[] = firstTeam.map((key) => ({ key, from: 545, to: 300 }));

interface Cible {
  readonly number: number;
  readonly owner: Keeper | null;
  /** Who kept contact with it at first. */
  readonly first: Keeper | null;
  readonly sector: SectorKey;
  readonly place: string;
}

/** The flagship's eighteen months outside: eighty targets over six sectors, who keeps contact, meetings, what was learnt. */
export function planContacts({ teller }: Pick<Stage, 'teller'>): void {
  const chance = new Chance(SEED);
  const targets = castTargets();
  planTargets(teller, chance, targets);
  for (const target of targets) {
    for (const keeper of [target.first, target.owner]) if (keeper) planMeetings(teller, chance, target, keeper);
  }
  planMiddle(teller, targets);
  planEnd(teller, targets);
}

/** Those that the first team began with: all of Gaëlle's, and some more. */
const isFirst = (number: number): boolean => number < WITH_OWNER && (number % 3 === 0 || number % 4 === 1);

const keyOf = ({ number }: Cible): string => `target:${number}`;

function castTargets(): Cible[] {
  const sectors = Object.keys(material.bodies) as SectorKey[];
  return Array.from({ length: TARGETS }, (_, number) => ({
    number,
    owner: number < WITH_OWNER ? (members[number % members.length] ?? null) : null,
    first: isFirst(number) ? (firsts[Math.floor(number / 3) % firsts.length] ?? null) : null,
    sector: sectors[Math.floor(number / members.length) % sectors.length] as SectorKey,
    place: places[(number * 3 + Math.floor(number / 18)) % places.length]?.name ?? '',
  }));
}

function planTargets(teller: Teller, chance: Chance, targets: readonly Cible[]): void {
  const add = (target: Cible) => {
    const bodies = material.bodies[target.sector] ?? [];
    const { name, category, activity } = bodies[(target.number + Math.floor(target.number / 6)) % bodies.length] as (typeof bodies)[number];
    return line(addTarget, {
      initiative: teller.id(FLAGSHIP), name: `${name} de ${target.place}`, category, activity, sector: teller.id(`sector:${target.sector}`),
      stance: chance.pick(material.stancesMet), level: chance.pick(['local', 'local', 'regional'] as const), stakes: chance.pick(material.stakesHeard),
      priority: chance.pick([1, 2, 2, 3]), priorityReason: null, place: target.place, evenSo: true,
    }, keyOf(target));
  };
  const sent = { first: targets.filter(({ first }) => first), rest: targets.filter(({ first }) => !first) };
  teller.plan(teller.day(552), '18:20', () => teller.runAll(PILOT, sent.first.map(add)));
  teller.plan(teller.day(162), '18:20', () => teller.runAll(PILOT, sent.rest.map(add)));
  for (const keeper of firsts) planOwner(teller, chance, keeper, [], targets.filter(({ first }) => first === keeper));
  for (const [place, member] of members.entries()) {
    const sectors = Object.keys(material.bodies).slice(place * 2, place * 2 + 2);
    planOwner(teller, chance, member, sectors, targets.filter(({ owner }) => owner === member));
  }
}

/** A portfolio is given at one go, with its sectors; who is known there is noted by who keeps contact. */
function planOwner(teller: Teller, chance: Chance, keeper: Keeper, sectors: readonly string[], targets: readonly Cible[]): void {
  const { key, from } = keeper;
  teller.plan(teller.day(from + 3), '19:10', () => {
    const initiative = teller.id(FLAGSHIP);
    const member = teller.id(key);
    return teller.runAll(PILOT, [
      ...targets.map((target) => line(assignTarget, { id: teller.id(keyOf(target)), member })),
      ...sectors.map((sector) => line(shareSector, { initiative, sector: teller.id(`sector:${sector}`), member })),
    ]);
  });
  // Half the targets have somebody who is known; those who come later know somebody else here and there.
  const known = targets.filter(({ number, first }) => (first && first !== keeper ? number % 5 === 0 : number % 2 === 0));
  teller.plan(teller.day(from + 2), '20:10', () =>
    teller.runAll(key, known.map((target) => line(addTargetPerson, {
      target: teller.id(keyOf(target)), name: chance.pick(material.outsiders), jobTitle: chance.pick(material.posts),
      mail: `contact-${target.number}@example.net`, source: 'Carte de visite', consent: chance.pick(['asked', 'given', 'given'] as const),
    }))),
  );
}

/** One meeting in five months or so, in person and otherwise by turns, each with its synthesis some days later. */
function planMeetings(teller: Teller, chance: Chance, target: Cible, keeper: Keeper): void {
  const { key, from, to } = keeper;
  const { number } = target;
  if (AT_REST.includes(number)) return;
  let inPerson = chance.next() < 0.5;
  for (let before = from - chance.whole(2, 130); before > to; before -= chance.whole(140, 185)) {
    const channel: ChannelName = inPerson ? 'in_person' : chance.pick(['phone', 'phone', 'video']);
    inPerson = !inPerson;
    const meeting = `meeting:${number}/${before}`;
    log(teller, chance, target, { key, before, channel, meeting });
    // Now and then somebody writes, a month or so after.
    if (before > to + 50 && chance.next() < 0.15) log(teller, chance, target, { key, before: before - chance.whole(25, 45), channel: 'mail' });
    // Two in forty are still owed when the story ends.
    if (before < 40 && number % 20 === 0) continue;
    planSynthesis(teller, chance, keeper, { number, meeting, before });
  }
}

interface Logged {
  readonly key: string;
  readonly before: number;
  readonly channel: ChannelName;
  readonly meeting?: string;
}

function log(teller: Teller, chance: Chance, target: Cible, { key, before, channel, meeting }: Logged): void {
  const day = teller.day(before);
  teller.plan(day, `1${chance.whole(2, 8)}:${chance.whole(10, 59)}`, async () => {
    const id = teller.id(keyOf(target));
    await teller.run(key, logMeeting, { target: id, day, channel, theirs: await knownAt(teller, id) }, meeting);
  });
}

/** Whom one meets at a target: who was noted there first. */
async function knownAt({ house }: Teller, target: string): Promise<string[]> {
  const find = 'select id from target_person where target_id = $1 order by id limit 1';
  return (await house.pool.query<{ id: string }>(find, [target])).rows.map(({ id }) => id);
}

interface Met {
  readonly number: number;
  readonly meeting: string;
  readonly before: number;
}

function planSynthesis(teller: Teller, chance: Chance, { key: who, to }: Keeper, { number, meeting, before }: Met): void {
  const written = before - chance.whole(1, 6);
  const texts = {
    summary: chance.pick(material.summaries), stakes: chance.pick(material.stakesHeard), position: chance.pick(material.positions),
    needs: chance.pick(material.needsHeard), agreements: chance.pick(material.agreed), disagreements: chance.pick(material.disagreed),
    theirNews: chance.pick(material.newsHeard), nextStep: chance.pick(material.nextSteps),
  };
  const commitments = [
    { side: 'ours' as const, what: chance.pick(material.promises.ours), dueOn: teller.day(written - 30) },
    ...(chance.next() < 0.5 ? [{ side: 'theirs' as const, what: chance.pick(material.promises.theirs) }] : []),
  ];
  const confidentiality = chance.pick(['team', 'team', 'team', 'board', 'community'] as const);
  const key = `synthesis:${number}/${before}`;
  teller.plan(teller.day(written), `2${chance.whole(0, 2)}:${chance.whole(10, 59)}`, () =>
    teller.run(who, publishSynthesis, { meeting: teller.id(meeting), texts, commitments, confidentiality }, key),
  );
  if (written - 20 > Math.max(to, 20) && chance.next() < 0.6) teller.plan(teller.day(written - 20), '08:05', () => keep(teller, who, key));
}

/** What was promised on our side is done. */
async function keep(teller: Teller, who: string, synthesis: string): Promise<void> {
  const find = "select id from commitment where synthesis_id = $1 and side = 'ours' order by id limit 1";
  const { rows } = await teller.house.pool.query<{ id: string }>(find, [teller.id(synthesis)]);
  await teller.run(who, keepCommitment, { id: rows[0]?.id ?? '' });
}

/** What waits at the story's end: a meeting to write up, meetings to come, somebody away, targets left in peace. */
function planEnd(teller: Teller, targets: readonly Cible[]): void {
  const id = (number: number) => teller.id(keyOf(targets[number] as Cible));
  teller.plan(teller.day(30), '12:05', () => teller.run('gaelle', restTarget, { id: id(3), why: 'Élections internes jusqu’au printemps' }));
  teller.plan(teller.day(25), '12:05', () => teller.run('hugo', closeTarget, { id: id(5), why: 'Le groupement s’est dissous' }));
  teller.plan(teller.day(12), '12:05', () => teller.run('ines', askLater, { id: id(4), until: teller.day(-45) }));
  teller.plan(teller.day(9), '17:05', () =>
    teller.run('gaelle', logMeeting, { target: id(6), day: teller.day(9), channel: 'in_person' }, 'meeting:owed'),
  );
  teller.plan(teller.day(2), '17:05', () =>
    teller.run('ines', logMeeting, { target: id(7), day: teller.day(2), channel: 'phone' }, 'meeting:written'),
  );
  teller.plan(teller.day(2), '22:55', () => {
    const text = JSON.stringify({ summary: 'Deux heures, et un carnet plein. Reprendre par la ligne du matin :' });
    return teller.run('ines', saveDraft, { id: null, meeting: teller.id('meeting:written'), text, version: 0 });
  });
  teller.plan(teller.day(5), '19:05', () => {
    const away = { initiative: teller.id(FLAGSHIP), firstDay: teller.day(-30), lastDay: teller.day(-44) };
    return teller.run('hugo', declareAbsence, away);
  });
  for (const [place, who] of ['gaelle', 'ines', 'hugo'].entries()) {
    const day = teller.day(-2 - 3 * place);
    const target = () => id(9 + place);
    teller.plan(teller.day(4), `18:4${place}`, () => teller.run(who, planMeeting, { target: target(), day, hour: '14:30', channel: 'in_person' }));
  }
  for (let before = 539; before > 0; before -= 7) teller.plan(teller.day(before), '06:05', () => teller.round(remindSyntheses));
}
