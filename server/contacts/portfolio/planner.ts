import type { Day } from '../../core/kernel/day.ts';
import { reason, type Reason } from '../../core/kernel/decision.ts';
import { comingMonths, MONTHS_PLANNED, monthOf, type Calendar, type Month } from './months.ts';

/* The coming twelve months of one portfolio (C7): pure, and the same for the same facts. */

/** Two meetings with one target are so many months apart at least, unless one of them was moved by hand. */
const LEAST_APART = 2;

export interface PlannedTarget {
  readonly id: string;
  /** 1 comes before 3. */
  readonly priority: number;
  /** The day by which it is to be met. */
  readonly dueOn: Day;
  /** The last meeting held; null before the first. */
  readonly lastHeld: { readonly on: Day; readonly inPerson: boolean } | null;
}

export interface Portfolio extends Calendar {
  readonly targets: readonly PlannedTarget[];
  /** Meetings that the member put in a month by hand, and the month that they left, if it is known. */
  readonly moves: readonly { readonly target: string; readonly month: Month; readonly left: Month | null }[];
  /** How often a year a target is met. */
  readonly perYear: number;
  /** The most meetings a month. */
  readonly most: number;
  /** Meetings already held in the month of today. */
  readonly heldThisMonth: number;
}

export interface PlannedMeeting {
  readonly target: string;
  readonly month: Month;
  readonly inPerson: boolean;
  /** Beyond the monthly figure, because the portfolio needs it. */
  readonly isExtra: boolean;
  /** Put there by hand. */
  readonly isMoved: boolean;
  /** Its target was to be met before today. */
  readonly isOverdue: boolean;
}

export interface Plan {
  /** In the order of the months; within one, whom to meet first comes first. */
  readonly meetings: readonly PlannedMeeting[];
  /** C7.EXTRA where a month has more than its figure, C7.PACE where the portfolio cannot be kept at its pace. */
  readonly reasons: readonly Reason[];
}

/** What is known of a target while the year is laid; months are places in the plan. */
interface Course {
  readonly target: PlannedTarget;
  readonly isOverdue: boolean;
  /** The place of the last meeting held: negative, or minus infinity before the first. */
  readonly before: number;
  /** The place by which it is to be met; negative where that is past. */
  readonly dueAt: number;
  readonly moved: readonly number[];
  /** From the place that a meeting left to the one where it was put, both counted: it is not laid there again. */
  readonly put: readonly (readonly [from: number, until: number])[];
  readonly planned: number[];
}

interface Place {
  readonly month: Month;
  readonly share: number;
  /** The monthly figure, less what is held or moved there already. */
  readonly room: number;
}

/** The plan of a portfolio: overdue first, then priority, then the longest silence, evenly over the months (C7). */
export function planYear(given: Portfolio): Plan {
  const portfolio = withLeft(given);
  const places = placesOf(portfolio);
  const courses = portfolio.targets.map((target) => courseOf(portfolio, places, target));
  const { perYear } = portfolio;
  const wanted = sum(courses.map(({ moved }) => Math.max(perYear, moved.length)));
  lay(courses, places, perYear);
  forceFirsts(courses, places);
  const meetings = tell(courses, places, portfolio);
  return { meetings, reasons: reasonsOf(portfolio, places, meetings, wanted) };
}

/** A move that does not say which month it left has left the nearest one in which the plan would lay its target. */
function withLeft(portfolio: Portfolio): Portfolio {
  const known = portfolio.moves.filter(({ left }) => left !== null);
  if (known.length === portfolio.moves.length) return portfolio;
  const { meetings } = planYear({ ...portfolio, moves: known });
  const moves = portfolio.moves.map((move) => ({ ...move, left: move.left ?? nearest(meetings, move) }));
  return { ...portfolio, moves };
}

function nearest(meetings: Plan['meetings'], { target, month }: { target: string; month: Month }): Month | null {
  const laid = meetings.filter((one) => one.target === target && !one.isMoved).map((one) => one.month);
  const apart = (other: Month) => Math.abs(monthsFrom(month, other));
  return laid.toSorted((one, other) => apart(one) - apart(other))[0] ?? null;
}

const sum = (figures: readonly number[]): number => figures.reduce((total, one) => total + one, 0);

function placesOf(portfolio: Portfolio): Place[] {
  const { most, heldThisMonth, moves, targets, today } = portfolio;
  const known = new Set(targets.map(({ id }) => id));
  const coming = comingMonths(portfolio);
  // Where no month is open all are: the reasons say that the pace cannot be kept.
  const isShut = coming.every(({ share }) => share === 0);
  return coming.map(({ month, share: left }) => {
    const share = isShut ? 1 : left;
    const held = month === monthOf(today) ? heldThisMonth : 0;
    const moved = moves.filter((move) => move.month === month && known.has(move.target)).length;
    const figure = share === 0 || isShut ? 0 : Math.max(1, Math.round(most * share));
    return { month, share, room: Math.max(0, figure - held - moved) };
  });
}

function courseOf({ moves, today }: Portfolio, places: readonly Place[], target: PlannedTarget): Course {
  const placeOf = (month: Month) => monthsFrom(places[0]?.month ?? '', month);
  const ofTarget = moves
    .filter((move) => move.target === target.id)
    .map(({ month, left }) => ({ at: placeOf(month), from: placeOf(left ?? month) }))
    .filter(({ at }) => at in places);
  const { lastHeld } = target;
  const before = lastHeld ? placeOf(monthOf(lastHeld.on)) : -Infinity;
  const moved = ofTarget.map(({ at }) => at);
  const put = ofTarget.map(({ at, from }) => [Math.min(at, from), Math.max(at, from)] as const);
  const dueAt = placeOf(monthOf(target.dueOn));
  return { target, isOverdue: target.dueOn < today, before, dueAt, moved, put, planned: [] };
}

function monthsFrom(first: Month, month: Month): number {
  const count = (one: Month) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5));
  return count(month) - count(first);
}

/**
 * Month by month, each gets its even share of what is left, one more than its figure where the portfolio needs it; none
 * is left empty in which somebody is due.
 */
function lay(courses: readonly Course[], places: readonly Place[], perYear: number): void {
  const missing = ({ moved, planned }: Course) => Math.max(0, perYear - moved.length - planned.length);
  for (const [at, { share, room }] of places.entries()) {
    if (share === 0) continue;
    const rest = places.slice(at);
    const left = sum(courses.map(missing));
    const isTight = left > sum(rest.map((place) => place.room));
    const even = Math.round((left * share) / sum(rest.map((place) => place.share)));
    const able = courses.filter((course) => missing(course) > 0 && isApart(course, at) && !isPutOff(course, at));
    // Later there would be too few months for all its meetings.
    const isUrgent = (course: Course) => (missing(course) - 1) * LEAST_APART >= rest.length - 1;
    const order = able.toSorted((one, other) => Number(isUrgent(other)) - Number(isUrgent(one)) || inOrder(one, other));
    const enough = even || Number(able.some((course) => isDue(course, at, perYear)));
    for (const course of order.slice(0, Math.min(enough, room + (isTight ? 1 : 0)))) course.planned.push(at);
  }
}

const isApart = ({ before, moved, planned }: Course, at: number): boolean =>
  [before, ...moved, ...planned].every((other) => Math.abs(at - other) >= LEAST_APART);

/** It is to be met by then: on its day, and so many months after each meeting of the plan (C6). */
function isDue({ dueAt, moved, planned }: Course, at: number, perYear: number): boolean {
  const laid = [...moved, ...planned];
  return (laid.length ? Math.max(...laid) + Math.floor(MONTHS_PLANNED / perYear) : dueAt) <= at;
}

const isPutOff = ({ put }: Course, at: number): boolean => put.some(([from, until]) => from <= at && at <= until);

/** Who has fewer meetings in the plan; then overdue first, then priority, then the longest silence (C7). */
function inOrder(one: Course, other: Course): number {
  const met = ({ moved, planned }: Course) => moved.length + planned.length;
  const silence = ({ target }: Course) => target.lastHeld?.on ?? '';
  return met(one) - met(other)
    || Number(other.isOverdue) - Number(one.isOverdue)
    || one.target.priority - other.target.priority
    || silence(one).localeCompare(silence(other))
    || one.target.id.localeCompare(other.target.id);
}

/** Who found no place is met all the same, in the month with the fewest meetings. */
function forceFirsts(courses: readonly Course[], places: readonly Place[]): void {
  const open = [...places.keys()].filter((at) => places[at]?.share !== 0);
  for (const course of courses.filter(({ moved, planned }) => moved.length + planned.length === 0).toSorted(inOrder)) {
    const load = (at: number) => countAt(courses, at) + (isApart(course, at) ? 0 : courses.length);
    const [least] = open.toSorted((one, other) => load(one) - load(other));
    if (least !== undefined) course.planned.push(least);
  }
}

function countAt(courses: readonly Course[], at: number): number {
  return sum(courses.map(({ moved, planned }) => [...moved, ...planned].filter((one) => one === at).length));
}

type Laid = PlannedMeeting & { readonly course: Course; readonly nth: number };

function tell(courses: readonly Course[], places: readonly Place[], portfolio: Portfolio): PlannedMeeting[] {
  const laid = courses.flatMap((course) => courseTold(course, places));
  return places.flatMap(({ month }) => {
    const ofMonth = laid.filter((one) => one.month === month).toSorted(byTurn);
    const held = month === monthOf(portfolio.today) ? portfolio.heldThisMonth : 0;
    const movable = ofMonth.filter(({ isMoved }) => !isMoved);
    const extras = new Set(
      movable.slice(Math.max(0, movable.length - Math.max(0, ofMonth.length + held - portfolio.most))),
    );
    return ofMonth.map((one) => {
      const { target, inPerson, isMoved, isOverdue } = one;
      return { target, month, inPerson, isExtra: extras.has(one), isMoved, isOverdue };
    });
  });
}

const byTurn = (one: Laid, other: Laid): number => one.nth - other.nth || inOrder(one.course, other.course);

/** One target's meetings in their order, in person and otherwise by turns. */
function courseTold(course: Course, places: readonly Place[]): Laid[] {
  const { target, moved, planned, isOverdue } = course;
  const first = target.lastHeld ? !target.lastHeld.inPerson : true;
  const all = [...moved.map((at) => ({ at, isMoved: true })), ...planned.map((at) => ({ at, isMoved: false }))];
  return all.toSorted((one, other) => one.at - other.at).map(({ at, isMoved }, nth) => ({
    target: target.id,
    month: places[at]?.month ?? '',
    inPerson: nth % 2 === 0 ? first : !first,
    isExtra: false,
    isMoved,
    isOverdue: isOverdue && nth === 0,
    course,
    nth,
  }));
}

function reasonsOf(
  { targets, most }: Portfolio, places: readonly Place[], meetings: Plan['meetings'], wanted: number,
): Reason[] {
  const extra = meetings.filter(({ isExtra }) => isExtra).length;
  const fullest = Math.max(
    ...places.map(({ month }) => meetings.filter((one) => one.month === month && !one.isMoved).length),
  );
  const planned = meetings.length;
  const figures = { targets: targets.length, wanted, planned, most };
  const isShut = places.every(({ room }) => room === 0) && planned > 0;
  const cannot = planned < wanted || fullest > most + 1 || isShut;
  return [
    ...(extra ? [reason('C7', 'EXTRA', { extra, most })] : []),
    ...(cannot ? [reason('C7', 'PACE', figures)] : []),
  ];
}
