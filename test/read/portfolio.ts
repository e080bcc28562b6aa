import { addDays, addMonths, isDay } from '../../server/core/kernel/day.ts';
import { planYear } from '../../server/contacts/portfolio/planner.ts';
import { tell } from '../../server/words.ts';
import { TODAY } from './data.ts';
import type { Eyes } from './oracle.ts';
import type { Row } from './world.ts';

const inOrder = (...columns: string[]) => (a: Row, b: Row) => {
  const place = (row: Row) => columns.map((one) => String(row[one])).join(' ');
  return place(a) < place(b) ? -1 : 1;
};

/** C4, C6, C7: told by the planner, of facts found naively, under the charter's defaults. */
export function portfolio(seat: Row, { world }: Eyes): object | null {
  const { initiative, member, kind, leftOn } = seat as Row & Record<string, unknown>;
  if (kind !== 'contact' || leftOn !== null) return null;
  const ofMember = (noun: string, column: string) =>
    world.all(noun).filter((row) => row['initiative'] === initiative && row[column] === member);
  const targets = ofMember('Target', 'owner').filter(({ state }) => state === 'assigned' || state === 'in_touch').toSorted(inOrder('dueOn', 'id'));
  const isHeld = ({ state, channel }: Row) => state === 'held' && channel !== 'mail';
  const met = (id: string) => world.all('Meeting').filter((one) => one['target'] === id && isHeld(one)).toSorted(inOrder('day', 'id')).at(-1);
  const held = ofMember('Meeting', 'author').filter(isHeld);
  const heldThisMonth = held.filter(({ day }) => String(day).startsWith(TODAY.slice(0, 7))).length;
  const absences = ofMember('Absence', 'member').filter((one) => one['withdrawnOn'] === null && String(one['lastDay']) >= TODAY)
    .map(({ firstDay, lastDay }) => ({ from: String(firstDay), until: String(lastDay) }));
  const plan = planYear({
    today: TODAY,
    targets: targets.map(({ id, priority, dueOn, lastHeldOn }) => ({
      id,
      priority: Number(priority),
      dueOn: String(dueOn),
      lastHeld: lastHeldOn ? { on: String(lastHeldOn), inPerson: ['in_person', 'event'].includes(String(met(id)?.['channel'])) } : null,
    })),
    moves: world.all('PlannedMove').filter(({ target }) => targets.some(({ id }) => id === target)).toSorted(inOrder('id'))
      .map(({ target, month, leftMonth }) => ({ target: String(target), month: String(month), left: leftMonth as string | null })),
    absences,
    closedMonths: [],
    perYear: 2,
    most: 4,
    heldThisMonth,
  });
  const count = targets.length;
  const size = count < 10 ? [{ rule: 'C4', code: 'LIGHT', details: { count, least: 10 } }] : [];
  return {
    targets: count, least: 10, most: 25, monthlyLeast: 2, monthlyMost: 4, heldThisMonth,
    heldAMonth: Math.round((held.filter(({ day }) => String(day) > addDays(TODAY, -365)).length / 12) * 10) / 10,
    months: coming(absences),
    year: plan.meetings.map((one) => ({ ...one, name: world.find(one.target)?.['name'] })),
    because: [...size, ...plan.reasons].map((one) => tell('fr', one)),
  };
}

/** C7: from the middle of a month on it begins with the next; each with the days away, counted one by one. */
function coming(absences: readonly { from: string; until: string }[]): object[] {
  const first = Number(TODAY.slice(8)) <= 15 ? 0 : 1;
  return Array.from({ length: 12 }, (_, place) => {
    const month = addMonths(`${TODAY.slice(0, 7)}-01`, first + place).slice(0, 7);
    const days = Array.from({ length: 31 }, (_day, n) => `${month}-${String(n + 1).padStart(2, '0')}`).filter(isDay);
    const daysAway = days.filter((day) => absences.some(({ from, until }) => from <= day && day <= until)).length;
    return { month, daysAway, isNamed: false };
  });
}
