import { may } from '../../access/may.ts';
import { actorId } from '../../access/permit.ts';
import { edit, type Deed } from '../../core/command/deed.ts';
import { refuse, require } from '../../core/command/refusal.ts';
import { Circle } from '../../community/circle.ts';
import { Mandate } from '../../members/mandate.ts';
import { Member } from '../../members/member.ts';
import { Theme } from '../../members/vocabulary.ts';
import { Initiative } from '../initiative.ts';
import { settings, type InitiativeState } from '../kinds.ts';
import { declineNow, tell } from '../answers.ts';
import { Application } from '../application.ts';
import { Role } from '../role.ts';
import * as rules from '../rules.ts';
import { fillSeat } from '../seats.ts';
import { lockFor } from '../ties.ts';
import { seatsIn } from './growth.ts';
import { withdrawAll } from './invitations.ts';
import type {
  AnswerProposalInput,
  ChangeInitiativeStateInput,
  DescribeInitiativeInput,
  DraftInitiativeInput,
  ProposeInitiativeInput,
} from './inputs.ts';

/** Begins a draft, its author in the pilot's seat (I2). Refuses M14 outside good standing. */
export async function draftInitiative(deed: Deed, input: DraftInitiativeInput): Promise<Initiative> {
  const author = deed.em.getReference(Member, actorId(deed));
  if (!may.draftInitiative(deed.actor)) refuse('M14', 'GOOD_STANDING_NEEDED');
  const initiative = deed.create(Initiative, {
    title: input.title.trim(),
    summary: input.summary.trim(),
    nature: input.nature ?? 'team',
    need: '',
    description: '',
    state: 'draft',
    origin: 'member',
    createdOn: deed.today,
    author,
    lastSignAt: deed.now,
  });
  const months = deed.charter(settings.commitmentMonths);
  const role = deed.create(Role, {
    initiative,
    kind: 'pilot',
    name: 'Pilote',
    description: '',
    seats: 1,
    months,
    position: 0,
  });
  await fillSeat(deed, initiative, role, author);
  deed.record({
    kind: 'initiative.drafted',
    subject: initiative,
    rule: 'I2',
    facts: { title: initiative.title },
    about: { initiative },
  });
  return initiative;
}

/** Edits what an initiative says of itself; an older version is refused and shown today's (P7). */
export async function describeInitiative(deed: Deed, input: DescribeInitiativeInput): Promise<Initiative> {
  const initiative = await lockFor(deed, 'describeInitiative', input.id);
  require(rules.change(initiative.state as InitiativeState));
  edit(initiative, input.version);
  const { title, summary, need, description, origin, place, remote } = input;
  const texts = { title, summary, need, description, origin, remote };
  for (const [name, value] of Object.entries(texts))
    if (value !== undefined && value !== null) Object.assign(initiative, { [name]: value });
  if (place !== undefined) initiative.place = place?.trim() || null;
  if (input.circle !== undefined) initiative.circle = input.circle ? await deed.see(Circle, input.circle) : null;
  await setOrigin(deed, initiative, input);
  if (input.themes) await setThemes(deed, initiative, input.themes);
  initiative.lastSignAt = deed.now;
  deed.record({ kind: 'initiative.described', subject: initiative, about: { initiative } });
  return initiative;
}

/** Which body inside or which member asked for it, and how that came (I1). */
async function setOrigin(deed: Deed, initiative: Initiative, input: DescribeInitiativeInput): Promise<void> {
  const { originCircle, originMember, originNote } = input;
  if (originCircle !== undefined) initiative.originCircle = originCircle ? await deed.see(Circle, originCircle) : null;
  if (originMember !== undefined) initiative.originMember = originMember ? await deed.see(Member, originMember) : null;
  if (originNote !== undefined) initiative.originNote = originNote?.trim() || null;
}

async function setThemes(deed: Deed, initiative: Initiative, ids: readonly string[]): Promise<void> {
  await initiative.themes.init();
  initiative.themes.set(await deed.seeAll(Theme, ids));
}

/** Proposes a complete draft to the board (I2). */
export async function proposeInitiative(deed: Deed, { id }: ProposeInitiativeInput): Promise<Initiative> {
  const initiative = await lockFor(deed, 'proposeInitiative', id);
  const { summary, need, description } = initiative;
  require(rules.propose({ state: initiative.state as InitiativeState, summary, need, description }));
  enter(deed, initiative, 'proposed');
  deed.record({
    kind: 'initiative.proposed',
    subject: initiative,
    rule: 'I2',
    facts: { title: initiative.title },
    about: { initiative },
  });
  return initiative;
}

/** The board opens a proposal and names its referent, asks, or declines with a reason (I2). */
export async function answerProposal(
  deed: Deed,
  { id, verdict, why = null, referent }: AnswerProposalInput,
): Promise<Initiative> {
  const initiative = await lockFor(deed, 'answerProposal', id);
  const state = initiative.state as InitiativeState;
  require(rules.answerProposal({ state, verdict, why, hasReferent: Boolean(referent) }));
  const about = { initiative, person: initiative.author };
  if (verdict === 'approve') {
    initiative.referent = await boardMember(deed, String(referent));
    enter(deed, initiative, 'launching');
    const opened = { initiative, person: initiative.referent };
    deed.record({
      kind: 'initiative.opened',
      subject: initiative,
      rule: 'I2',
      facts: { title: initiative.title, why },
      about: opened,
    });
  } else if (verdict === 'decline') {
    enter(deed, initiative, 'draft');
    deed.record({ kind: 'initiative.declined', subject: initiative, rule: 'I2', facts: { why }, about });
  } else {
    deed.record({ kind: 'initiative.asked', subject: initiative, rule: 'I2', facts: { why }, about });
  }
  return initiative;
}

async function boardMember(deed: Deed, id: string): Promise<Member> {
  const inForce = {
    member: { id, state: 'active' },
    kind: 'board',
    since: { $lte: deed.today },
    $or: [{ until: null }, { until: { $gte: deed.today } }],
  };
  const mandate = await deed.em.findOne(Mandate, inForce as never, { populate: ['member'] });
  return mandate?.member ?? refuse('I2', 'REFERENT_NOT_BOARD');
}

/** Runs, pauses, resumes or closes an initiative, for a reason; a paused or closed one answers what still waits (I2). */
export async function changeInitiativeState(
  deed: Deed,
  { id, state: to, why = null }: ChangeInitiativeStateInput,
): Promise<Initiative> {
  const initiative = await lockFor(deed, 'changeInitiativeState', id);
  const from = initiative.state as InitiativeState;
  if (from === 'draft' || from === 'proposed') refuse('I2', 'NO_SUCH_STEP', { from, to });
  require(rules.changeState(from, to, why));
  enter(deed, initiative, to);
  if (to === 'running') initiative.firstSeats ??= await seatsIn(deed, initiative);
  if (to === 'paused' || to === 'closed') await answerAll(deed, initiative, why);
  deed.record({
    kind: 'initiative.changed',
    subject: initiative,
    rule: 'I2',
    facts: { from, to, why },
    about: { initiative },
  });
  return initiative;
}

function enter(deed: Deed, initiative: Initiative, state: InitiativeState): void {
  initiative.state = state;
  initiative.version += 1;
  initiative.lastSignAt = deed.now;
}

/** Where nobody is taken in any more, nobody waits: written answers are told at once, what is open is declined (I2). */
async function answerAll(deed: Deed, initiative: Initiative, why: string | null): Promise<void> {
  const waiting = { initiative: initiative.id, state: { $in: ['open', 'offered'] } };
  const relations = ['role', 'offeredRole', 'member'] as never;
  for (const application of await deed.em.find(Application, waiting as never, { populate: relations })) {
    if (application.verdict && application.verdict !== 'offered') await tell(deed, application);
    else await declineNow(deed, application, why);
  }
  await withdrawAll(deed, initiative);
}
