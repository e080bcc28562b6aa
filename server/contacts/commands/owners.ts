import type { Deed } from '../../core/command/deed.ts';
import { refuse } from '../../core/command/refusal.ts';
import { Initiative } from '../../initiatives/initiative.ts';
import { Member } from '../../members/member.ts';
import { Sector } from '../../members/vocabulary.ts';
import { recount } from '../cadence.ts';
import { giveTo } from '../portfolio/portfolios.ts';
import { SectorShare } from '../sector-share.ts';
import { Target } from '../target.ts';
import { allow, holdSeats, lockLiveTarget } from '../ties.ts';
import type { AssignTargetInput, ShareSectorInput } from './inputs.ts';

/** Gives a target to a contact member, or hands it over with its history, due date and open commitments (C3). */
export async function assignTarget(deed: Deed, { id, member, evenSo }: AssignTargetInput): Promise<Target> {
  const { initiative } = await deed.see(Target, id);
  // Portfolios are counted behind the initiative's lock: two targets at once do not pass for one.
  await deed.lock(Initiative, initiative.id);
  const target = await lockLiveTarget(deed, 'assignTarget', id);
  const { isPilot } = await allow(deed, 'assignTarget', target.initiative.id);
  await giveTo(deed, target, member, { isPilot, evenSo: Boolean(evenSo) });
  await recount(deed, target);
  return target;
}

/** Gives a sector to a contact member: its new targets are proposed to them (C5). */
export async function shareSector(deed: Deed, input: ShareSectorInput): Promise<SectorShare> {
  const initiative = await deed.lock(Initiative, input.initiative);
  await allow(deed, 'shareSector', initiative.id);
  const sector = await deed.see(Sector, input.sector);
  const member = await deed.see(Member, input.member);
  if (!(await holdSeats(deed, initiative.id, [member.id], 'contact'))) refuse('C3', 'NOT_CONTACT');
  const earlier = await deed.em.findOne(SectorShare, {
    initiative: initiative.id, sector: sector.id, endedOn: null,
  } as never);
  if (earlier?.member.id === member.id) return earlier;
  if (earlier) {
    earlier.endedOn = deed.today;
    await deed.em.flush();
  }
  const share = deed.create(SectorShare, { initiative, sector, member, since: deed.today });
  const told = { kind: 'sector.shared', subject: share, rule: 'C5', facts: { sector: sector.label } };
  deed.record({ ...told, about: { initiative, person: member } });
  return share;
}
