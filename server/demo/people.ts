import { openCircle } from '../community/commands/circles.ts';
import { foundCommunity } from '../community/commands/founding.ts';
import { acceptCharter } from '../charter/commands.ts';
import { addDays, lastDayOf, type Day } from '../core/kernel/day.ts';
import { recordPayment } from '../members/commands/dues.ts';
import { admitMember, editProfile, giveMandate } from '../members/commands/people.ts';
import { addOrganisation, addSector, addSkill, addTheme } from '../members/commands/vocabulary.ts';
import { paymentMethods, settings, type MandateKind } from '../members/kinds.ts';
import { ELDERS, FOUNDED, keyOf, type Player } from './cast.ts';
import type { Chance } from './chance.ts';
import { charter } from './material/charter.ts';
import { circles } from './material/circles.ts';
import { organisations } from './material/organisations.ts';
import { places } from './material/places.ts';
import { sectors } from './material/sectors.ts';
import { skills } from './material/skills.ts';
import { themes } from './material/themes.ts';
import { dressOf, type PresetName } from './presets.ts';
import { line, type Teller } from './teller.ts';

const ADMINISTRATOR = 'camille';
const TREASURER = 'mireille';

/** What a year of the community's people needs of the story. */
export interface Stage {
  readonly teller: Teller;
  readonly cast: readonly Player[];
  readonly chance: Chance;
  readonly preset: PresetName | 'none';
}

/** The founding: the community, its charter, its first administrator, its vocabularies and its organisations. */
export function planFounding({ teller, cast, preset }: Stage): void {
  const founded = teller.day(FOUNDED);
  teller.plan(founded, '08:00', () => found(teller, cast, preset));
  const words = [
    [sectors, addSector, 'sector'],
    [themes, addTheme, 'theme'],
    [skills, addSkill, 'skill'],
  ] as const;
  for (const [list, command, noun] of words) {
    const lines = list.map(({ key, fr, en }) => line(command, { label: fr, labelEn: en }, `${noun}:${key}`));
    teller.plan(founded, '10:00', () => teller.runAll(ADMINISTRATOR, lines));
  }
  teller.plan(founded, '11:00', () =>
    teller.runAll(
      ADMINISTRATOR,
      organisations.map((one) => addOne(teller, one, preset)),
    ),
  );
}

async function found(teller: Teller, cast: readonly Player[], preset: PresetName | 'none'): Promise<void> {
  const { name, purpose, settings: chosen } = dressOf(preset);
  const { firstName, lastName, email, language } = cast.find(({ key }) => key === ADMINISTRATOR) as Player;
  const administrator = { firstName, lastName, email, language };
  const founding = { name, purpose, preset, charter, settings: chosen, demo: true, administrator };
  await teller.run(null, foundCommunity, founding, 'community');
  const { pool } = teller.house;
  const {
    rows: [member],
  } = await pool.query<{ id: string }>('select id from member');
  const {
    rows: [version],
  } = await pool.query<{ id: string }>('select id from charter_version');
  teller.name(ADMINISTRATOR, member?.id ?? '');
  teller.name('charter', version?.id ?? '');
}

function addOne(teller: Teller, organisation: (typeof organisations)[number], preset: PresetName | 'none') {
  const { key, name, legalKind, expertise, side, sector, headCount, description, website, place, adherent } =
    organisation;
  return line(
    addOrganisation,
    {
      name,
      legalKind,
      expertise,
      headCount,
      description,
      adherent,
      side: dressOf(preset).hasSides ? side : null,
      sector: teller.id(`sector:${sector}`),
      webSite: website,
      place: places.find((one) => one.key === place)?.name ?? null,
    },
    `organisation:${key}`,
  );
}

/** Everybody's way in: admission, dues, charter, profile, and the dues of the years after. */
export function planPeople(stage: Stage): void {
  for (const player of stage.cast) {
    const { teller } = stage;
    const { key, admittedOn } = player;
    if (key !== ADMINISTRATOR) teller.plan(admittedOn, '09:00', () => admit(stage, player));
    planDues(stage, player);
    teller.plan(admittedOn, '12:00', () => settleIn(teller, player));
  }
}

function admit({ teller, preset }: Stage, player: Player): Promise<string> {
  const { key, firstName, lastName, email, language, headline, place, organisation } = player;
  return teller.run(
    ADMINISTRATOR,
    admitMember,
    {
      firstName,
      lastName,
      email,
      language,
      headline,
      place,
      side: dressOf(preset).hasSides ? player.side : null,
      organisation: organisation && teller.id(`organisation:${organisation}`),
    },
    key,
  );
}

function planDues({ teller, chance, preset }: Stage, player: Player): void {
  const amountCents =
    dressOf(preset).settings[settings.duesIndividualCents.key] ?? settings.duesIndividualCents.default;
  if (amountCents === 0) return;
  const { key, admittedOn, years } = player;
  const byWhom = key === ADMINISTRATOR || key === TREASURER ? ADMINISTRATOR : TREASURER;
  for (let year = 1; year <= years; year += 1) {
    const paidOn = year === 1 ? admittedOn : addDays(lastDayOf(admittedOn, 12 * (year - 1)), -chance.whole(1, 20));
    const dues = {
      amountCents: Number(amountCents),
      paidOn,
      coversUntil: lastDayOf(admittedOn, 12 * year),
      method: chance.pick(paymentMethods),
    };
    const hour = year > 1 ? '18:00' : key === ADMINISTRATOR ? '08:30' : key === TREASURER ? '09:30' : '10:00';
    teller.plan(paidOn, hour, () => teller.run(byWhom, recordPayment, { ...dues, member: teller.id(key) }));
  }
}

/** What a person does on the first day: most read and accept the charter, all fill in their page. */
function settleIn(teller: Teller, player: Player): Promise<string[]> {
  const { key, about, offers, seeks, headline, place, acceptsCharter } = player;
  const skillIds = player.skills.map((skill) => teller.id(`skill:${skill}`));
  const profile = { id: teller.id(key), version: 1, about, offers, seeks, headline, place, skills: skillIds };
  const acceptance = acceptsCharter ? [line(acceptCharter, { version: teller.id('charter') })] : [];
  return teller.runAll(key, [...acceptance, line(editProfile, profile)]);
}

/** Who holds what: from how many days before the story's end, and until when if it ended or has an end. */
const mandates: readonly (readonly [who: string, kind: MandateKind, from: number, until?: number])[] = [
  [TREASURER, 'treasurer', FOUNDED - 1],
  ['amadou', 'board', FOUNDED - 5],
  ['solange', 'board', FOUNDED - 5],
  ['crowd-61', 'board', 620],
  ['crowd-62', 'board', 620, -400],
  ['crowd-60', 'board', 620, 200],
  ['crowd-63', 'board', 199],
  ['crowd-64', 'sponsorship', 600, -200],
  ['crowd-65', 'sponsorship', 600, -200],
  ['crowd-66', 'sponsorship', 600, 90],
  ['crowd-67', 'ethics', 600],
  ['crowd-68', 'ethics', 600, -30],
  ['crowd-69', 'moderator', 600, 150],
  ['crowd-58', 'moderator', 149],
  ['crowd-11', 'organiser', 600],
  ['gaelle', 'organiser', 500, 120],
];

/** Mandates for a time, some of them ended, and circles with their leads. */
export function planOffices({ teller, preset }: Stage): void {
  for (const [who, kind, from, until] of mandates) {
    const days = { since: teller.day(from), until: until === undefined ? null : teller.day(until) };
    // The treasurer is needed before anybody else's dues can be recorded.
    const hour = kind === 'treasurer' ? '09:50' : '19:00';
    teller.plan(days.since, hour, () => giveTo(teller, who, kind, days));
  }
  for (const { key, name, purpose, lead } of circles) {
    const called = name.replace(/^(Cercle|Club technique)/, dressOf(preset).circle);
    const circle = () => ({ name: called, purpose, lead: teller.id(keyOf(lead)) });
    const opened = teller.day(FOUNDED - 2 * ELDERS - 20);
    teller.plan(opened, '19:30', () => teller.run(ADMINISTRATOR, openCircle, circle(), `circle:${key}`));
  }
}

function giveTo(
  teller: Teller,
  who: string,
  kind: MandateKind,
  days: { since: Day; until: Day | null },
): Promise<string> {
  return teller.run(ADMINISTRATOR, giveMandate, { member: teller.id(who), kind, ...days });
}
