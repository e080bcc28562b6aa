import type { ResultOf } from 'gql.tada';
import { categories, channelNames as channels, levels, stances } from '../../server/contacts/kinds.ts';
import type { Tone } from '../pieces/Badge.vue';
import { shownNames } from '../words/shown.ts';
import type { targetQuery, targetsQuery, teamQuery } from './operations.ts';

/** A target as its page shows it. */
export type Target = NonNullable<ResultOf<typeof targetQuery>['target']>;
export type ListedTarget = NonNullable<ResultOf<typeof targetsQuery>['initiative']>['targets']['nodes'][number];
export type TargetState = Target['state'];
/** The team of an initiative as its contacts need it. */
export type Team = NonNullable<ResultOf<typeof teamQuery>['initiative']>;

/** How each state looks; its word is in the wordbook. */
export const tones = {
  IDENTIFIED: 'neutral',
  PRIORITISED: 'info',
  ASSIGNED: 'info',
  IN_TOUCH: 'good',
  DORMANT: 'neutral',
  CLOSED: 'neutral',
} as const satisfies Record<TargetState, Tone>;

export const stateNames = Object.keys(tones) as TargetState[];
export const categoryNames = shownNames(categories);
export const stanceNames = shownNames(stances);
export const levelNames = shownNames(levels);
export const channelNames = shownNames(channels);

/** Somebody keeps contact with it: it falls due. */
export const isKept = ({ state }: { state: TargetState }): boolean => state === 'ASSIGNED' || state === 'IN_TOUCH';
/** Nobody works on it for now. */
export const isAtRest = ({ state }: { state: TargetState }): boolean => state === 'DORMANT' || state === 'CLOSED';

/** Who holds a seat of the team, each once, in the order of their names; of one kind of seat if it is said. */
export function membersOf(team: Pick<Team, 'roles'>, kind?: string): { id: string; name: string }[] {
  const seats = team.roles.flatMap(({ heldSeats }) => heldSeats).filter((seat) => !kind || seat.kind === kind);
  const members = seats.flatMap(({ member }) => member ?? []);
  return [...new Map(members.map((one) => [one.id, one])).values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Whether its targets are somebody's to read: a seat in the team, or its referent (C1). */
export function isOfTeam(team: Pick<Team, 'roles' | 'referent'>, member: string | undefined): boolean {
  return team.referent?.id === member || membersOf(team).some(({ id }) => id === member);
}

/** Whether somebody pilots it or is its referent: who reads its sums (C4). */
export function leads(team: Pick<Team, 'roles' | 'referent'>, member: string | undefined): boolean {
  return team.referent?.id === member || membersOf(team, 'PILOT').some(({ id }) => id === member);
}
