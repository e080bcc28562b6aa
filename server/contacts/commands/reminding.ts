import { LockMode } from '@mikro-orm/core';
import type { Deed } from '../../core/command/deed.ts';
import { runForEach, type Round } from '../../core/command/round.ts';
import { settings } from '../kinds.ts';
import { Meeting } from '../meeting.ts';
import { monthsBetween } from '../rules.ts';
import { Target } from '../target.ts';
import { organisationMemberOf, tell } from '../ties.ts';

/** Reminds the author of every synthesis that is past its day, and tells the pair, once; says of how many (C10). */
export async function remindSyntheses(round: Round): Promise<number> {
  const { rows } = await round.pool.query<{ id: string }>(
    `select id from meeting
      where synthesis_due_on is not null and synthesis_on is null and reminded_on is null and synthesis_due_on < $1
      order by synthesis_due_on, id limit 500`,
    [round.circumstances.asking.today],
  );
  return runForEach(round, remindSynthesis, rows.map(({ id }) => id));
}

async function remindSynthesis(deed: Deed, { id }: { id: string }): Promise<Meeting> {
  const found = await deed.em.findOneOrFail(Meeting, id as never);
  const target = await deed.em.findOneOrFail(Target, found.target.id as never, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });
  const meeting = await deed.em.refreshOrFail(found);
  const { synthesisDueOn, synthesisOn, remindedOn, author } = meeting;
  if (!synthesisDueOn || synthesisOn || remindedOn || synthesisDueOn >= deed.today) return meeting;
  meeting.remindedOn = deed.today;
  const told = { rule: 'C10', subject: meeting, facts: { on: meeting.day } };
  tell(deed, 'synthesis.missing', target, { ...told, person: author });
  const organisation = await organisationMemberOf(deed, target.initiative.id, author.id);
  if (organisation) tell(deed, 'synthesis.missingOfPair', target, { ...told, person: organisation });
  return meeting;
}

/**
 * Counts again when each target was last met and by when it is to be met, sets right what differs and says how many
 * did: none, unless the charter's figure changed since (C6).
 */
export async function recountDue({ pool, circumstances }: Round): Promise<number> {
  const { rowCount } = await pool.query(
    `update target t set last_held_on = c.last_held_on, due_on = c.due_on
       from (select o.id, l.day as last_held_on,
                    coalesce(o.due_said_on, (coalesce(l.day, o.assigned_on, o.created_on) + make_interval(months => $1))::date) as due_on
               from target o left join lateral (
                 select max(m.day) as day from meeting m
                  where m.target_id = o.id and m.state = 'held' and m.channel <> 'mail') l on true
              where o.merged_into_id is null) c
      where c.id = t.id and (t.last_held_on, t.due_on) is distinct from (c.last_held_on, c.due_on)`,
    [monthsBetween(circumstances.charter(settings.meetingsPerYear))],
  );
  return rowCount ?? 0;
}
