import { describe, expect, test } from 'vitest';
import { circles } from '../../server/demo/material/circles.ts';
import { ambassadors } from '../../server/demo/material/initiatives/ambassadors.ts';
import { ended } from '../../server/demo/material/initiatives/ended.ts';
import type { Initiative, Role } from '../../server/demo/material/initiatives/initiative.ts';
import { outreach } from '../../server/demo/material/initiatives/outreach.ts';
import { running } from '../../server/demo/material/initiatives/running.ts';
import { starting } from '../../server/demo/material/initiatives/starting.ts';
import { boardReasons, letters } from '../../server/demo/material/initiatives/words.ts';
import { organisations } from '../../server/demo/material/organisations.ts';
import { crowdSize, nameOf, people } from '../../server/demo/material/people.ts';
import { community, places } from '../../server/demo/material/places.ts';
import { sectors } from '../../server/demo/material/sectors.ts';
import { skills } from '../../server/demo/material/skills.ts';
import { themes } from '../../server/demo/material/themes.ts';
import { offers, trades, wishes } from '../../server/demo/material/trades.ts';

const initiatives: readonly Initiative[] = [...outreach, ...running, ...starting, ...ended, ...ambassadors];
const lists = { circles, organisations, people, places, sectors, skills, themes, trades, initiatives, letters };
const everything = { community, ...lists, boardReasons, offers, wishes };
const keysOf = (list: readonly { key: string }[]): string[] => list.map(({ key }) => key);
const initiative = (key: string): Initiative => {
  const found = initiatives.find((one) => one.key === key);
  if (!found) throw new Error(`no initiative ${key}`);
  return found;
};
const seats = (roles: readonly Role[], kind: Role['kind']): number =>
  roles.filter((role) => role.kind === kind).reduce((sum, role) => sum + role.seats, 0);
const strings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
};
const texts = strings(everything);
const isPerson = (person: string | number): boolean =>
  typeof person === 'number' ? person < crowdSize : keysOf(people).includes(person);

describe('the demo’s material', () => {
  test.each([...Object.entries(lists), ['boardReasons', boardReasons] as const])(
    'every key of %s is a slug of its own',
    (_name, list) => {
      expect(new Set(keysOf(list)).size).toBe(list.length);
      for (const key of keysOf(list)) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    },
  );

  test('has as much of each as the story counts on', () => {
    const counts = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length]));
    expect(counts).toEqual({
      circles: 8, organisations: 40, people: 16, places: 15, sectors: 12, skills: 60, themes: 18, trades: 36,
      initiatives: 25, letters: 20,
    });
    expect(boardReasons).toHaveLength(8);
  });

  test('has initiatives in every state and three ambassador programmes', () => {
    const states = Object.groupBy(initiatives, ({ state }) => state);
    expect(Object.fromEntries(Object.entries(states).map(([state, list]) => [state, list.length]))).toEqual({
      draft: 3, proposed: 3, launching: 4, running: 9, paused: 2, closed: 4,
    });
    expect(initiatives.filter(({ nature }) => nature === 'ambassador')).toHaveLength(3);
  });

  test('gives 250 people of the crowd, and the named ones, different names', () => {
    const crowd = Array.from({ length: 250 }, (_, number) => nameOf(number));
    const names = [...crowd, ...people].map(({ firstName, lastName }) => `${firstName} ${lastName}`);
    expect(new Set(names).size).toBe(250 + people.length);
    expect(nameOf(crowdSize)).toEqual(nameOf(0));
  });

  test('refers to nothing that is not there', () => {
    const known = {
      skills: keysOf(skills), themes: keysOf(themes), circles: keysOf(circles), sectors: keysOf(sectors),
      places: keysOf(places), organisations: keysOf(organisations), initiatives: keysOf(initiatives),
    };
    const roles = initiatives.flatMap((one) => one.roles);
    expect(known.skills).toEqual(expect.arrayContaining(
      [...people, ...trades, ...roles].flatMap((one): readonly string[] => one.skills),
    ));
    expect(known.skills).toEqual(expect.arrayContaining(letters.flatMap((one): readonly string[] => one.brings)));
    expect(known.themes).toEqual(expect.arrayContaining(
      [...initiatives, ...circles].flatMap((one): readonly string[] => one.themes),
    ));
    expect(known.sectors).toEqual(expect.arrayContaining(organisations.map(({ sector }) => sector)));
    expect([...known.places, 'remote']).toEqual(expect.arrayContaining(
      [...organisations, ...people, ...initiatives].map(({ place }) => place),
    ));
    expect([...known.organisations, null]).toEqual(expect.arrayContaining(people.map((one) => one.organisation)));
    expect([...known.circles, null]).toEqual(expect.arrayContaining(initiatives.map(({ circle }) => circle)));
    expect([...known.initiatives, null]).toEqual(expect.arrayContaining(
      [...letters, ...boardReasons].map((one) => one.initiative),
    ));
    expect([...circles.map(({ lead }) => lead), ...initiatives.map(({ pilot }) => pilot)].every(isPerson)).toBe(true);
    expect(letters.every(({ person }) => person === null || isPerson(person))).toBe(true);
  });

  test('a named person works on the side of the organisation that employs them', () => {
    for (const { organisation: key, side, firstName } of people) {
      const employer = organisations.find((one) => one.key === key);
      if (employer?.side) expect({ firstName, side }).toEqual({ firstName, side: employer.side });
    }
  });

  test('a letter signed by somebody promises only skills that they hold, for a role that is looked for', () => {
    for (const letter of letters) {
      const signer = people.find(({ key }) => key === letter.person);
      if (signer) expect(signer.skills).toEqual(expect.arrayContaining([...letter.brings]));
      if (letter.initiative) expect(seats(initiative(letter.initiative).roles, letter.kind)).toBeGreaterThan(0);
    }
  });

  test('names no host but example.org and .example', () => {
    const text = texts.join('\n');
    const hosts = [...text.matchAll(/https?:\/\/([^/\s)]+)/g)].map(([, host]) => host);
    expect(hosts.length).toBeGreaterThan(60);
    expect(hosts.filter((host) => !/(^example\.org|\.example)$/.test(host ?? ''))).toEqual([]);
    expect(text.match(/[\w-]+\.(com|fr|net|eu|io|org|info)\b/g)?.filter((host) => host !== 'example.org')).toEqual([]);
    expect(text).not.toMatch(/@/);
  });

  test('writes French: no straight apostrophe, no double space, nothing empty', () => {
    expect(texts.filter((text) => /['"]|\S {2,}|^\s|\s$/.test(text) || text === '')).toEqual([]);
  });
});

describe('the demo’s initiatives', () => {
  test.each(initiatives.map((one) => [one.key, one] as const))(
    'I1 I5 %s is whole: a summary of at most 280 characters, a need, Markdown, one kind of pilot, roles of 1 seat or more',
    (_key, one) => {
      expect(one.summary.length).toBeLessThanOrEqual(280);
      expect(one.need.length).toBeGreaterThan(60);
      expect(one.description).toMatch(/^## /m);
      expect(one.description).toMatch(/\]\(https:\/\/example\.org\//);
      expect(seats(one.roles, 'pilot')).toBe(1);
      expect(one.roles.every((role) => role.seats >= 1 && (role.months ?? 1) >= 1)).toBe(true);
      expect(new Set(keysOf(one.roles)).size).toBe(one.roles.length);
    },
  );

  test('I5 the flagship looks for 1 pilot, 2 organisation and 4 contact members, and Paul pilots it', () => {
    const { roles, pilot } = initiative('passerelles');
    expect([seats(roles, 'pilot'), seats(roles, 'organisation'), seats(roles, 'contact')]).toEqual([1, 2, 4]);
    expect(pilot).toBe('paul');
  });

  test('I11 the canteens have 7 seats, and of those named Oriane alone brings internal communication', () => {
    const { roles } = initiative('cordee-des-cantines');
    expect(roles.reduce((sum, role) => sum + role.seats, 0)).toBe(7);
    expect(roles.flatMap((role): readonly string[] => role.skills)).toContain('internal-communication');
    const holders = people.filter((one) => (one.skills as readonly string[]).includes('internal-communication'));
    expect(keysOf(holders)).toEqual(['oriane']);
  });

  test('I14 I15 an ambassador programme, and it alone, has needs of both sides and no commitment', () => {
    for (const one of initiatives) {
      expect(one.programme !== null).toBe(one.nature === 'ambassador');
      expect(one.roles.every((role) => (role.months === null) === (one.nature === 'ambassador'))).toBe(true);
    }
  });

  test('I2 what is paused or closed says why', () => {
    const stopped = initiatives.filter(({ state }) => state === 'paused' || state === 'closed');
    expect(stopped.filter(({ stateReason }) => stateReason === null)).toEqual([]);
  });
});
