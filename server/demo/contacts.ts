import { saveDraft } from '../contacts/commands/drafts.ts';
import { keepCommitment } from '../contacts/commands/commitments.ts';
import { logMeeting, planMeeting } from '../contacts/commands/meetings.ts';
import { assignTarget, shareSector } from '../contacts/commands/owners.ts';
import { addTargetPerson } from '../contacts/commands/people.ts';
import { remindSyntheses } from '../contacts/commands/reminding.ts';
import { closeTarget, restTarget } from '../contacts/commands/resting.ts';
import { publishSynthesis } from '../contacts/commands/syntheses.ts';
import { addTarget } from '../contacts/commands/targets.ts';
import { askLater, declareAbsence } from '../contacts/commands/year.ts';
import type { ChannelName } from '../contacts/kinds.ts';
import { Chance } from './chance.ts';
import { places } from './material/places.ts';
import type { SectorKey } from './material/sectors.ts';
import * as material from './material/targets.ts';
import type { Stage } from './people.ts';
import { line, type Teller } from './teller.ts';

const FLAGSHIP = 'initiative:passerelles';
const PILOT = 'paul';
/** Chance of its own: the rest of the story stays as it is. */
const SEED = 20_261_122;
const TARGETS = 80;
const WITH_OWNER = 72;
/** Left in peace at the story's end, and never met. */
const AT_REST: readonly number[] = [3, 5];

/** When each contact member begins to meet people, in days before the story's end. */
const members = [
  { key: 'gaelle', from: 296 },
  { key: 'ines', from: 156 },
  { key: 'hugo', from: 150 },
] as const;

interface Cible {
  readonly number: number;
  readonly owner: (typeof members)[number] | null;
  readonly sector: SectorKey;
  readonly place: string;
}

/** The flagship's year outside: eighty targets over six sectors, who keeps contact, meetings and what was learnt. */
export function planContacts({ teller }: Pick<Stage, 'teller'>): void {
  const chance = new Chance(SEED);
  const targets = castTargets();
  planTargets(teller, chance, targets);
  for (const target of targets) planMeetings(teller, chance, target);
  planEnd(teller, targets);
}

const keyOf = ({ number }: Cible): string => `target:${number}`;

function castTargets(): Cible[] {
  const sectors = Object.keys(material.bodies) as SectorKey[];
  return Array.from({ length: TARGETS }, (_, number) => ({
    number,
    owner: number < WITH_OWNER ? (members[number % members.length] ?? null) : null,
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
  const isFirst = ({ owner, number }: Cible) => owner?.key === 'gaelle' || number % 4 === 1;
  const sent = { first: targets.filter(isFirst), rest: targets.filter((target) => !isFirst(target)) };
  teller.plan(teller.day(310), '18:20', () => teller.runAll(PILOT, sent.first.map(add)));
  teller.plan(teller.day(162), '18:20', () => teller.runAll(PILOT, sent.rest.map(add)));
  for (const [place, member] of members.entries()) planOwner(teller, chance, member, place, targets.filter(({ owner }) => owner === member));
}

/** A portfolio is given at one go, with two sectors; who is known there is noted by who keeps contact. */
function planOwner(teller: Teller, chance: Chance, { key, from }: (typeof members)[number], place: number, targets: readonly Cible[]): void {
  teller.plan(teller.day(from + 3), '19:10', () => {
    const initiative = teller.id(FLAGSHIP);
    const member = teller.id(key);
    const sectors = Object.keys(material.bodies).slice(place * 2, place * 2 + 2);
    return teller.runAll(PILOT, [
      ...targets.map((target) => line(assignTarget, { id: teller.id(keyOf(target)), member })),
      ...sectors.map((sector) => line(shareSector, { initiative, sector: teller.id(`sector:${sector}`), member })),
    ]);
  });
  const known = targets.filter(({ number }) => number % 2 === 0);
  teller.plan(teller.day(from + 2), '20:10', () =>
    teller.runAll(key, known.map((target) => line(addTargetPerson, {
      target: teller.id(keyOf(target)), name: chance.pick(material.outsiders), jobTitle: chance.pick(material.posts),
      mail: `contact-${target.number}@example.net`, source: 'Carte de visite', consent: chance.pick(['asked', 'given', 'given'] as const),
    }))),
  );
}

/** One meeting in five months or so, in person and otherwise by turns, each with its synthesis some days later. */
function planMeetings(teller: Teller, chance: Chance, target: Cible): void {
  const { owner, number } = target;
  if (!owner || AT_REST.includes(number)) return;
  let inPerson = chance.next() < 0.5;
  for (let before = owner.from - chance.whole(2, 130); before > 10; before -= chance.whole(140, 185)) {
    const channel: ChannelName = inPerson ? 'in_person' : chance.pick(['phone', 'phone', 'video']);
    inPerson = !inPerson;
    const meeting = `meeting:${number}/${before}`;
    const day = teller.day(before);
    teller.plan(day, `1${chance.whole(2, 8)}:${chance.whole(10, 59)}`, () =>
      teller.run(owner.key, logMeeting, { target: teller.id(keyOf(target)), day, channel }, meeting),
    );
    // Two in forty are still owed when the story ends.
    if (before < 40 && number % 20 === 0) continue;
    planSynthesis(teller, chance, target, meeting, before);
  }
}

function planSynthesis(teller: Teller, chance: Chance, { owner, number }: Cible, meeting: string, before: number): void {
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
    teller.run(owner?.key ?? PILOT, publishSynthesis, { meeting: teller.id(meeting), texts, commitments, confidentiality }, key),
  );
  if (written > 40 && chance.next() < 0.6) teller.plan(teller.day(written - 20), '08:05', () => keep(teller, owner?.key ?? PILOT, key));
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
  for (let before = 280; before > 0; before -= 7) teller.plan(teller.day(before), '06:05', () => teller.round(remindSyntheses));
}
