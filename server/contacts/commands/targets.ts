import { edit, type Deed } from '../../core/command/deed.ts';
import { refuse, require } from '../../core/command/refusal.ts';
import { Initiative } from '../../initiatives/initiative.ts';
import { Member } from '../../members/member.ts';
import { Sector } from '../../members/vocabulary.ts';
import { actorId } from '../../access/permit.ts';
import { recount } from '../cadence.ts';
import { targetStates, type TargetState } from '../kinds.ts';
import { nearTargets, siteOf } from '../near.ts';
import { giveTo } from '../portfolio/portfolios.ts';
import * as rules from '../rules.ts';
import { SectorShare } from '../sector-share.ts';
import { Target } from '../target.ts';
import { allow, lockTarget, tell } from '../ties.ts';
import type { AddTargetInput, DescribeTargetInput, TargetInput } from './inputs.ts';

/** How far apart the places of a list are, so that one can be put between two others. */
export const STEP = 1024;

/**
 * Adds a target; near ones are shown first (C2). One without a contact member is proposed to who has its sector (C5).
 */
export async function addTarget(deed: Deed, input: AddTargetInput): Promise<Target> {
  const initiative = await deed.lock(Initiative, input.initiative);
  const ties = await allow(deed, 'addTarget', initiative.id);
  const evenSo = Boolean(input.evenSo);
  const said = [input.name, input.acronym, input.website].filter((one): one is string => Boolean(one?.trim()));
  require(rules.add(await nearTargets(deed, said), evenSo));
  const target = deed.create(Target, {
    initiative,
    ...(await textsOf(deed, input)),
    name: input.name.trim(),
    category: input.category,
    stance: input.stance ?? 'neutral',
    level: input.level ?? 'national',
    priority: input.priority ?? 2,
    state: input.priority ? 'prioritised' : 'identified',
    dueOn: deed.today,
    checkedOn: deed.today,
    createdOn: deed.today,
    position: await lastPlace(deed, initiative.id) + STEP,
    addedBy: deed.em.getReference(Member, actorId(deed)),
  });
  tell(deed, 'target.added', target, { rule: 'C1' });
  if (input.owner) await giveTo(deed, target, input.owner, { isPilot: ties.isPilot, evenSo });
  else await propose(deed, target);
  await recount(deed, target);
  return target;
}

async function propose(deed: Deed, target: Target): Promise<void> {
  if (!target.sector) return;
  const ofSector = { initiative: target.initiative.id, sector: target.sector.id, endedOn: null };
  const share = await deed.em.findOne(SectorShare, ofSector as never, { populate: ['member'] as never });
  if (share) tell(deed, 'target.proposed', target, { rule: 'C5', person: share.member });
}

async function lastPlace(deed: Deed, initiative: string): Promise<number> {
  const last = 'select coalesce(max(position), 0) as place from target where initiative_id = ?';
  const [row] = await deed.em.execute<{ place: number }[]>(last, [initiative]);
  return Number(row?.place ?? 0);
}

type Described = Omit<DescribeTargetInput, 'id' | 'version' | 'evenSo'>;

/** The texts that were given, empty ones as none. */
async function textsOf(deed: Deed, input: Described): Promise<Partial<Target>> {
  const { acronym, activity, stakes, priorityReason, place, website, sector } = input;
  const optional = { acronym, priorityReason, place, website };
  const given = Object.entries(optional).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given.map(([name, value]) => [name, value?.trim() || null])),
    ...(website === undefined ? {} : { site: siteOf(website) }),
    ...(typeof activity === 'string' ? { activity: activity.trim() } : {}),
    ...(typeof stakes === 'string' ? { stakes: stakes.trim() } : {}),
    ...(sector === undefined ? {} : { sector: sector ? await deed.see(Sector, sector) : null }),
  };
}

/**
 * Edits what is noted of a target; an older version is refused and shown today's (P7). What is edited is checked, and
 * under another name, acronym or site near ones are shown first (C2).
 */
export async function describeTarget(deed: Deed, input: DescribeTargetInput): Promise<Target> {
  const target = await lockTarget(deed, 'describeTarget', input.id);
  edit(target, input.version);
  const near = (await nearTargets(deed, saidAnew(target, input))).filter(({ id }) => id !== target.id);
  require(rules.add(near, Boolean(input.evenSo)));
  Object.assign(target, await textsOf(deed, input));
  const { name, category, stance, level, priority } = input;
  for (const [field, value] of Object.entries({ name: name?.trim(), category, stance, level, priority }))
    if (value !== undefined && value !== null) Object.assign(target, { [field]: value });
  if (priority && target.state === 'identified') target.state = 'prioritised';
  target.checkedOn = deed.today;
  tell(deed, 'target.described', target, { rule: 'C1' });
  return target;
}

/** What it is called from now on and was not before. */
function saidAnew({ name, acronym, website }: Target, input: DescribeTargetInput): string[] {
  const known = [name, acronym, website];
  return [input.name, input.acronym, input.website]
    .map((one) => one?.trim() ?? '')
    .filter((one) => one && !known.includes(one));
}

/** Says that what is noted of a target still holds (C2). */
export async function checkTarget(deed: Deed, { id }: TargetInput): Promise<Target> {
  const target = await lockTarget(deed, 'checkTarget', id);
  target.checkedOn = deed.today;
  tell(deed, 'target.checked', target, { rule: 'C2' });
  return target;
}

/** Goes on with a target that was dormant or closed (C2). */
export async function reopenTarget(deed: Deed, { id }: TargetInput): Promise<Target> {
  const target = await lockTarget(deed, 'reopenTarget', id);
  if (!targetStates[target.state as TargetState].isAtRest) refuse('C2', 'NOT_AT_REST');
  target.state = target.owner ? 'assigned' : 'prioritised';
  target.restReason = null;
  await recount(deed, target);
  tell(deed, 'target.reopened', target, { rule: 'C2' });
  return target;
}
