import { addDays, addMonths, daysBetween, lastDayOf, type Day } from '../core/kernel/day.ts';
import type { Chance } from './chance.ts';
import { organisations } from './material/organisations.ts';
import { nameOf, people, type PersonRef } from './material/people.ts';
import { places } from './material/places.ts';
import { offers, trades, wishes } from './material/trades.ts';
import { addressOf } from './personas.ts';

/** Somebody of the demo, with all that the story tells of them. */
export interface Player {
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly language: 'fr' | 'en';
  readonly side: 'agency' | 'advertiser' | null;
  readonly headline: string;
  readonly place: string;
  readonly organisation: string | null;
  readonly about: string | null;
  readonly offers: string;
  readonly seeks: string;
  readonly skills: readonly string[];
  readonly admittedOn: Day;
  /** How many years of dues were paid since; 0 for who has not paid yet. */
  readonly years: number;
  readonly acceptsCharter: boolean;
}

/** How many people there are, the named ones among them. */
const CAST = 250;
/** The crowd's first ones have been there from the beginning: they pilot, lead and hold mandates. */
export const ELDERS = 70;
/** How many days before the story's end the community was founded. */
export const FOUNDED = 800;

/** The key of a person that the material names or counts. */
export const keyOf = (person: PersonRef): string => (typeof person === 'number' ? `crowd-${person}` : person);

/** The day until which somebody's dues are paid, or null. */
const paidUntil = ({ admittedOn, years }: Player): Day | null =>
  years ? lastDayOf(admittedOn, 12 * years) : null;

/** All people of the demo in the order of their admission, for the year that ends on a Monday. */
export function castFor(monday: Day, chance: Chance): Player[] {
  const named = people.map((person, place) => namedPlayer(person, place, monday));
  const crowd = Array.from({ length: CAST - people.length }, (_, number) => crowdPlayer(number, monday, chance));
  return [...named, ...crowd].toSorted((a, b) => a.admittedOn.localeCompare(b.admittedOn));
}

/** Those who came after the beginning: days before the story's end. */
const latecomers: Readonly<Record<string, number>> = {
  mireille: FOUNDED - 1,
  tomasz: 24,
  malik: 210,
  clemence: 190,
  oriane: 260,
  samuel: 420,
  hugo: 400,
};

function namedPlayer(person: (typeof people)[number], place: number, monday: Day): Player {
  const { key, firstName, lastName, side, headline, skills, organisation, bio } = person;
  const days = latecomers[key] ?? (key === 'camille' ? FOUNDED : FOUNDED - 1 - Math.floor(place / 4));
  const language = 'fr';
  return {
    key,
    firstName,
    lastName,
    language,
    side,
    headline,
    skills,
    organisation,
    ...current(monday, days),
    email: addressOf(key),
    place: placeNamed(person.place),
    about: bio,
    offers: person.offers,
    seeks: person.looksFor,
    acceptsCharter: true,
  };
}

function crowdPlayer(number: number, monday: Day, chance: Chance): Player {
  const { firstName, lastName } = nameOf(number);
  const { side, headline, skills } = trades[number % trades.length] as (typeof trades)[number];
  const employers = organisations.filter((one) => one.side === side);
  const isEmployed = chance.next() < 0.7;
  return {
    key: `crowd-${number}`,
    firstName,
    lastName,
    side,
    headline,
    skills,
    email: addressOf(`${slug(firstName)}.${slug(lastName)}`),
    language: number % 25 === 24 ? 'en' : 'fr',
    place: chance.pick(places).name,
    organisation: isEmployed ? chance.pick(employers).key : null,
    about: null,
    offers: chance.pick(offers),
    seeks: chance.pick(wishes),
    acceptsCharter: number < ELDERS || number % 17 !== 3,
    ...(number < ELDERS ? current(monday, FOUNDED - 10 - 2 * number) : duesOf(number, monday, chance)),
  };
}

/** Admitted so many days ago, and paid up today. */
function current(monday: Day, days: number): Pick<Player, 'admittedOn' | 'years'> {
  return { admittedOn: addDays(monday, -days), years: Math.floor(days / 365) + 1 };
}

/** Of twenty people: two in the days of grace, one late, one of whom the dues are awaited, sixteen paid up. */
function duesOf(number: number, monday: Day, chance: Chance): Pick<Player, 'admittedOn' | 'years'> {
  const ended = (days: number) => {
    const years = days + 2 * 366 < FOUNDED ? chance.whole(1, 2) : 1;
    return { admittedOn: addDays(addMonths(addDays(monday, -days), -12 * years), 1), years };
  };
  const turn = number % 20;
  if (turn < 2) return ended(chance.whole(3, 50));
  if (turn === 2) return ended(chance.whole(75, 170));
  if (turn === 3) return { admittedOn: addDays(monday, -chance.whole(2, 20)), years: 0 };
  return current(monday, chance.whole(20, 600));
}

/** Whether somebody could take part on a day: a member for two weeks, paid up. */
export function takesPart(player: Player, day: Day): boolean {
  const until = paidUntil(player);
  return until !== null && day <= until && daysBetween(player.admittedOn, day) >= 14;
}

const placeNamed = (key: string): string => places.find((place) => place.key === key)?.name ?? key;

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-');
