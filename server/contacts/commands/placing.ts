import type { Deed } from '../../core/command/deed.ts';
import { refuse } from '../../core/command/refusal.ts';
import { Target } from '../target.ts';
import { lockTarget, tell } from '../ties.ts';
import type { PlaceTargetInput } from './inputs.ts';
import { STEP } from './targets.ts';

/** Puts a target after another one of its list, or first (C2). */
export async function placeTarget(deed: Deed, { id, after }: PlaceTargetInput): Promise<Target> {
  const seen = await deed.see(Target, id);
  await deed.em.execute('select pg_advisory_xact_lock(38, hashtext(?))', [seen.initiative.id]);
  const target = await lockTarget(deed, 'placeTarget', id);
  const place = (await placeAfter(deed, target, after ?? null)) ?? (await spread(deed, target, after ?? null));
  target.position = place;
  tell(deed, 'target.placed', target, { rule: 'C2' });
  return target;
}

/** A free place between one target and the next; null when there is none left. */
async function placeAfter(deed: Deed, { id, initiative }: Target, after: string | null): Promise<number | null> {
  const previous = after === null ? null : await deed.see(Target, after);
  if (previous && (previous.initiative.id !== initiative.id || previous.id === id)) refuse('C2', 'TWO_TARGETS');
  if (previous) await deed.em.refresh(previous);
  const from = previous?.position ?? 0;
  const next = 'select min(position) as place from target where initiative_id = ? and id <> ? and position > ?';
  const [row] = await deed.em.execute<{ place: number | null }[]>(next, [initiative.id, id, from]);
  const until = row?.place ?? null;
  if (until === null) return from + STEP;
  return until - from > 1 ? from + Math.floor((until - from) / 2) : null;
}

/** Spreads the whole list anew, and finds the place then. */
async function spread(deed: Deed, target: Target, after: string | null): Promise<number> {
  await deed.em.execute(
    `update target t set position = o.place * ${STEP}
       from (select id, row_number() over (order by position, id) as place from target where initiative_id = ?) o
      where o.id = t.id`,
    [target.initiative.id],
  );
  return (await placeAfter(deed, target, after)) ?? STEP;
}
