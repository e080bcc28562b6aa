import { computed, nextTick, ref, shallowRef, watch } from 'vue';
import { useCommand } from '../../api/useCommand.ts';
import { useDrag } from '../../pieces/useDrag.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/wordbook.ts';
import { movePlanned } from './operations.ts';
import type { PlannedMeeting, Portfolio } from './types.ts';
import { portfolioWords } from './words.ts';

/** Names a meeting of the plan: a target is in a month once. */
export const keyOf = ({ target, month }: Pick<PlannedMeeting, 'target' | 'month'>): string => `${target}/${month}`;

/** The coming year in hand: what is moved shows at once where it was put, and is taken back when refused (C7). */
export function useYear(portfolio: () => Portfolio) {
  const words = useWords(portfolioWords);
  const dates = useDates();
  const command = useCommand(movePlanned);
  const moved = shallowRef<{ keys: readonly string[]; to: string } | null>(null);
  const said = ref('');

  const meetings = computed(() => portfolio().year.map((one) =>
    (moved.value?.keys.includes(keyOf(one)) ? { ...one, month: moved.value.to, isMoved: true } : one)));

  watch(portfolio, () => { if (!command.busy.value) moved.value = null; });

  async function focus(key: string): Promise<void> {
    await nextTick();
    document.querySelector<HTMLElement>(`[data-planned="${key}"] a`)?.focus();
  }

  // One after the other: who moves a meeting twice moves it from where it was just put.
  let before: Promise<void> = Promise.resolve();
  async function send({ target, month: from }: PlannedMeeting, month: string | null): Promise<void> {
    if (!(await command.run({ id: target, month, from }))) moved.value = null;
  }

  /** Puts a meeting into another month; null gives it back to the plan. */
  function move(meeting: PlannedMeeting, month: string | null): void {
    if (month === meeting.month) return;
    const { target, name } = meeting;
    if (month) {
      const same = moved.value && keyOf(meeting) === keyOf({ target, month: moved.value.to }) ? moved.value.keys : [];
      moved.value = { keys: [...same, keyOf(meeting)], to: month };
      said.value = words.value.year.said(name, dates.month(month));
      void focus(keyOf({ target, month }));
    }
    before = before.then(() => send(meeting, month));
  }

  const drag = useDrag<PlannedMeeting>(move);
  return { command, meetings, said, move, drag };
}
