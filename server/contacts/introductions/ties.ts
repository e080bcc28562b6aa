import { LockMode } from '@mikro-orm/core';
import { may, type Ties } from '../../access/may.ts';
import { actorId } from '../../access/permit.ts';
import type { Deed } from '../../core/command/deed.ts';
import { refuse, require } from '../../core/command/refusal.ts';
import type { Details } from '../../core/kernel/decision.ts';
import type { IntroductionState, IntroductionVerb } from './kinds.ts';
import { rules } from './rules.ts';
import { Introduction } from './introduction.ts';
import { receivers } from './receivers.ts';
import { Target } from '../target.ts';
import { tiesTo } from '../ties.ts';

type Receives = Pick<Introduction, 'receiving' | 'circle' | 'receivingInitiative' | 'receivingMember'>;

const RECEIVERS = `select r.id from (${receivers(
  { receiving: 'g.receiving', circle: 'g.circle', initiative: 'g.initiative', member: 'g.member' },
  'g.today',
)}) r (id) join member m on m.id = r.id where m.state = 'active'`;

/**
 * The members who accept for the receiving side today; nobody where a circle has no lead, an initiative no pilot (C15).
 */
export async function receiversOf(
  deed: Deed,
  { receiving, circle, receivingInitiative, receivingMember }: Receives,
): Promise<string[]> {
  const given =
    'with g as (select ?::text as receiving, ?::uuid as circle, ?::uuid as initiative, ?::uuid as member, ?::date as today)';
  const values = [
    receiving, circle?.id ?? null, receivingInitiative?.id ?? null, receivingMember?.id ?? null, deed.today,
  ];
  const rows = await deed.em.execute<{ id: string }[]>(
    `${given} select t.id from g cross join lateral (${RECEIVERS}) t`,
    values,
  );
  return rows.map(({ id }) => id);
}

/** An introduction with its target, both locked, the target first: as those do who merge it. */
async function lock(deed: Deed, id: string): Promise<{ introduction: Introduction; target: Target }> {
  const seen = await deed.see(Introduction, id);
  const target = await deed.em.findOneOrFail(Target, seen.target.id as never, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });
  const introduction = await deed.lock(Introduction, id);
  // Merged meanwhile: it hangs on the other one now.
  return introduction.target.id === target.id ? { introduction, target } : lock(deed, id);
}

/**
 * An introduction, locked, if the actor may do this with it and it can be done: P4.NOT_YOURS, or the rule's reasons
 * (C15).
 */
export async function lockIntroduction(
  deed: Deed, verb: IntroductionVerb, id: string,
): Promise<{ introduction: Introduction; target: Target; isReceiver: boolean }> {
  const { introduction, target } = await lock(deed, id);
  const found = await receiversOf(deed, introduction);
  const isReceiver = found.includes(actorId(deed));
  const ties: Ties = { ...(await tiesTo(deed, introduction.initiative.id)), isReceiver };
  if (!may[verb](deed.actor, ties)) refuse('P4', 'NOT_YOURS');
  require(
    rules[verb]({
      state: introduction.state as IntroductionState,
      isTargetAgreed: Boolean(introduction.targetAgreedOn),
      isReceiverAgreed: Boolean(introduction.receiverAcceptedOn),
      isTeam: Boolean(ties.inTeam),
      isReceiver,
      isReceived: found.length > 0,
    }),
  );
  introduction.version += 1;
  return { introduction, target, isReceiver };
}

/** Writes what happened into the target's line of time, for the team and who receives (C15, C16). */
export function tellBoth(
  deed: Deed, kind: string, introduction: Introduction, target: Target, facts: Details = {},
): void {
  const about = { initiative: introduction.initiative, target, person: introduction.follower };
  const told = { target: target.name, kind: introduction.kind, ...facts };
  deed.record({ kind, subject: introduction, rule: 'C15', facts: told, about });
}
