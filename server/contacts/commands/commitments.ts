import { actorId } from '../../access/permit.ts';
import type { Deed } from '../../core/command/deed.ts';
import { refuse } from '../../core/command/refusal.ts';
import { Member } from '../../members/member.ts';
import { Commitment } from '../commitment.ts';
import { lockTarget, tell } from '../ties.ts';
import type { CommitmentInput } from './inputs.ts';

/** Says that what one side promised is done (C10). */
export async function keepCommitment(deed: Deed, { id }: CommitmentInput): Promise<Commitment> {
  const { commitment, target } = await lockCommitment(deed, 'keepCommitment', id);
  if (commitment.doneOn || commitment.droppedOn) refuse('C10', 'COMMITMENT_CLOSED');
  Object.assign(commitment, { doneOn: deed.today, doneBy: deed.em.getReference(Member, actorId(deed)) });
  tell(deed, 'commitment.kept', target, { rule: 'C10', subject: commitment });
  return commitment;
}

/** Says that what was noted as done is not: it is open again, by its day (C9b, C10). */
export async function reopenCommitment(deed: Deed, { id }: CommitmentInput): Promise<Commitment> {
  const { commitment, target } = await lockCommitment(deed, 'reopenCommitment', id);
  if (!commitment.doneOn) refuse('C10', 'COMMITMENT_OPEN');
  Object.assign(commitment, { doneOn: null, doneBy: null });
  tell(deed, 'commitment.reopened', target, { rule: 'C10', subject: commitment });
  return commitment;
}

async function lockCommitment(deed: Deed, verb: 'keepCommitment' | 'reopenCommitment', id: string) {
  const seen = await deed.see(Commitment, id);
  const target = await lockTarget(deed, verb, seen.target.id);
  return { commitment: await deed.lock(Commitment, id), target };
}
