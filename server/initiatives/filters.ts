import { contains } from '../core/noun/contains.ts';
import type { Filter } from '../core/noun/registry.ts';
import { InitiativeState } from './enums.ts';
import { stateNames, states } from './kinds.ts';

/* A seat is open to somebody only where applications are taken. */
const recruiting = stateNames.filter((name) => states[name].recruits).map((name) => `'${name}'`);
const recruits = (state: unknown): string => `${String(state)} in (${recruiting.join(', ')})`;

/** What the list of initiatives can be narrowed by (I3). */
export const filters = {
  states: {
    type: () => [InitiativeState],
    description: 'In one of these states.',
    sqlType: 'text[]',
    sql: (row, states) => `${row['state']} = any(${states})`,
  },
  theme: {
    type: () => String,
    description: 'About this theme, by its id.',
    sqlType: 'uuid',
    sql: (row, theme) =>
      `exists (select 1 from initiative_theme f where f.initiative_id = ${row['id']} and f.theme_id = ${theme})`,
    openly: ['initiative_theme'],
  },
  place: {
    type: () => String,
    description: 'At a place whose name contains this, whatever the case and the accents; remote ones too.',
    sqlType: 'text',
    sql: (row, place) => `(${row['remote']} or ${contains(row['place'] as string, place)})`,
  },
  words: {
    type: () => String,
    description: 'Whose title or summary contains this, whatever the case and the accents.',
    sqlType: 'text',
    sql: (row, words) => contains(`(${row['title']} || ' ' || ${row['summary']})`, words),
  },
  openSeats: {
    type: () => Boolean,
    description: 'With seats that one can apply for, or without.',
    sqlType: 'boolean',
    sql: (row, open) => `(${row['seatsOpen']} > 0 and ${recruits(row['state'])}) = ${open}`,
  },
  needsMySkills: {
    type: () => Boolean,
    description: 'Looking for a skill of yours in a role with a seat that one can apply for.',
    sqlType: 'boolean',
    sql: (row, asked, viewer) =>
      `(not ${asked} or ${recruits(row['state'])} and exists (select 1 from role n join role_skill s on s.role_id = n.id join member_skill m on m.skill_id = s.skill_id` +
      ` where n.initiative_id = ${row['id']} and n.seats_taken < n.seats and m.member_id = ${viewer.id}))`,
    // The roles of an initiative that is seen, the viewer's own skills.
    openly: ['role', 'role_skill', 'member_skill'],
  },
  mine: {
    type: () => Boolean,
    description: 'Of which you hold a seat.',
    sqlType: 'boolean',
    sql: (row, asked, viewer) =>
      `(not ${asked} or exists (select 1 from seat h where h.initiative_id = ${row['id']} and h.member_id = ${viewer.id} and h.left_on is null))`,
    // The viewer's own.
    openly: ['seat'],
  },
} as const satisfies Record<string, Filter>;
