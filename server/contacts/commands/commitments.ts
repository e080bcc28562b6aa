import { actorId } from '../../access/permit.ts';
import type { Deed } from '../../core/command/deed.ts';
import { refuse } from '../../core/command/refusal.ts';
import { Member } from '../../members/member.ts';
import { Commitment } from '../commitment.ts';
import { lockTarget, tell } from '../ties.ts';
import type { KeepCommitmentInput } from './inputs.ts';

/** Says that what one side promised is done (C10). */
export async function keepCommitment(deed: Deed, { id }: KeepCommitmentInput): Promise<Commitment> {
  const seen = await deed.see(Commitment, id);
  const target = await lockTarget(deed, 'keepCommitment', seen.target.id);
  const commitment = await deed.lock(Commitment, id);
  if (commitment.doneOn || commitment.droppedOn) refuse('C10', 'COMMITMENT_CLOSED');
  commitment.doneOn = deed.today;
  commitment.doneBy = deed.em.getReference(Member, actorId(deed));
  tell(deed, 'commitment.kept', target, { rule: 'C10', subject: commitment });
  return commitment;
}
