import type { Deed } from '../../core/command/deed.ts';
import { runForEach, type Round } from '../../core/command/round.ts';
import { tell } from '../answers.ts';
import { Application } from '../application.ts';
import { freshRole } from '../openings.ts';
import { lockForNobody } from '../ties.ts';

const MOST_AT_ONCE = 500;

/**
 * Tells every answer whose ten minutes are over, each in a transaction of its own, and says how many (I7). Several
 * processes can run it at once: each answer is told by one.
 */
export async function tellAnswers(round: Round): Promise<number> {
  const { rows } = await round.pool.query<{ id: string }>(
    'select id from application where tells_at <= $1 order by tells_at, id limit $2',
    [round.circumstances.now, MOST_AT_ONCE],
  );
  return runForEach(
    round,
    tellAnswer,
    rows.map(({ id }) => id),
  );
}

/** Tells one answer, unless it was taken back or told meanwhile. */
async function tellAnswer(deed: Deed, { id }: { id: string }): Promise<Application> {
  const application = await deed.em.findOneOrFail(Application, id as never);
  application.initiative = await lockForNobody(deed, application.initiative.id);
  await deed.em.refresh(application);
  if (!application.tellsAt || application.tellsAt > deed.now) return application;
  application.role = await freshRole(deed, application.role.id);
  if (application.offeredRole) application.offeredRole = await freshRole(deed, application.offeredRole.id);
  await tell(deed, application);
  return application;
}
