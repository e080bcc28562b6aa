import type { Round } from '../../core/command/round.ts';
import { addMonths } from '../../core/kernel/day.ts';
import { instantAt } from '../../core/zone.ts';
import { settings } from '../kinds.ts';

/** Deletes the words of applications that were declined so long ago, and of their answers; says how many (I7). */
export async function forgetWords({ pool, circumstances }: Round): Promise<number> {
  const { charter, asking } = circumstances;
  const before = instantAt(addMonths(asking.today, -charter(settings.wordsKeptMonths)), '00:00');
  const { rowCount } = await pool.query(
    `update application set word = '', answer = null
      where state in ('declined', 'refused') and answered_at < $1 and (word <> '' or answer is not null)`,
    [before],
  );
  return rowCount ?? 0;
}
