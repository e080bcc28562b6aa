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
  const moved = shallowRef<{ key: string; to: string } | null>(null);
  const said = ref('');

  const meetings = computed(() => portfolio().year.map((one) =>
    (keyOf(one) === moved.value?.key ? { ...one, month: moved.value.to, isMoved: true } : one)));

  watch(portfolio, () => { moved.value = null; });

  async function focus(key: string): Promise<void> {
    await nextTick();
    document.querySelector<HTMLElement>(`[data-planned="${key}"] a`)?.focus();
  }

  /** Puts a meeting into another month; null gives it back to the plan. */
  async function move(meeting: PlannedMeeting, month: string | null): Promise<void> {
    if (month === meeting.month) return;
    const { target, name } = meeting;
    if (month) {
      moved.value = { key: keyOf(meeting), to: month };
      said.value = words.value.year.said(name, dates.month(month));
      void focus(keyOf({ target, month }));
    }
    const from = meeting.isMoved ? meeting.month : null;
    if (!(await command.run({ id: target, month, from }))) moved.value = null;
  }

  const drag = useDrag<PlannedMeeting>((meeting, month) => void move(meeting, month));
  return { command, meetings, said, move, drag };
}
