import { actorId } from '../../../access/permit.ts';
import type { Deed } from '../../../core/command/deed.ts';
import { refuse, require } from '../../../core/command/refusal.ts';
import { Circle } from '../../../community/circle.ts';
import { Initiative } from '../../../initiatives/initiative.ts';
import { Member } from '../../../members/member.ts';
import { stateWith, propose } from '../rules.ts';
import { lockIntroduction, receiversOf, tellBoth } from '../ties.ts';
import { Introduction } from '../introduction.ts';
import { TargetPerson } from '../../target-person.ts';
import type { Target } from '../../target.ts';
import { holdSeats, lockLiveTarget, signOfLife } from '../../ties.ts';
import type { FollowIntroductionInput, NoteTargetAgreedInput, ProposeIntroductionInput } from './inputs.ts';

/** Proposes to put a target in touch with somebody inside, who is told; the target may have agreed already (C15). */
export async function proposeIntroduction(deed: Deed, input: ProposeIntroductionInput): Promise<Introduction> {
  const target = await lockLiveTarget(deed, 'proposeIntroduction', input.target);
  const { initiative } = target;
  const receiving = await receivingOf(deed, input);
  const isOwn = receiving.receivingInitiative?.id === initiative.id;
  require(propose({ isOwn, isReceived: (await receiversOf(deed, receiving)).length > 0 }));
  const introduction = deed.create(Introduction, {
    initiative, target, kind: input.kind, purpose: input.purpose.trim(), ...receiving, state: 'proposed',
    proposedBy: deed.em.getReference(Member, actorId(deed)), proposedOn: deed.today,
    follower: await follower(deed, initiative.id, input.follower ?? actorId(deed)),
  });
  await deed.em.flush();
  if (input.people) await introduce(deed, introduction, target, input.people);
  if (input.targetAgreedOn)
    await agree(deed, introduction, target, { on: input.targetAgreedOn, person: input.targetAgreedPerson });
  await signOfLife(deed, target);
  tellBoth(deed, 'introduction.proposed', introduction, target);
  return introduction;
}

type Receiving = Pick<Introduction, 'receiving' | 'circle' | 'receivingInitiative' | 'receivingMember' | 'parentBody'>;

async function receivingOf(
  deed: Deed,
  { receiving, receiver, parentBody }: ProposeIntroductionInput,
): Promise<Receiving> {
  const id = () => receiver ?? refuse('C15', 'NO_RECEIVER');
  switch (receiving) {
    case 'circle': return { receiving, circle: await deed.see(Circle, id()) };
    case 'initiative': return { receiving, receivingInitiative: await deed.see(Initiative, id()) };
    case 'member': return { receiving, receivingMember: await deed.see(Member, id()) };
    case 'board': return { receiving };
    case 'parent': return { receiving, parentBody: parentBody?.trim() || refuse('C15', 'NO_RECEIVER') };
  }
}

async function follower(deed: Deed, initiative: string, member: string): Promise<Member> {
  if (!(await holdSeats(deed, initiative, [member]))) refuse('C15', 'NOT_OF_TEAM');
  return deed.em.getReference(Member, member);
}

async function introduce(deed: Deed, introduction: Introduction, target: Target, ids: string[]): Promise<void> {
  const people = await deed.seeAll(TargetPerson, ids);
  for (const person of people) checkPerson(person, target);
  await introduction.people.init();
  introduction.people.set(people);
}

function checkPerson({ target: { id } }: TargetPerson, target: Target): void {
  if (id !== target.id) refuse('C15', 'NOT_OF_TARGET');
}

interface Agreement {
  readonly on?: string | null;
  readonly person?: string | null | undefined;
}

async function agree(deed: Deed, introduction: Introduction, target: Target, { on, person }: Agreement): Promise<void> {
  const day = on ?? deed.today;
  if (day > deed.today) refuse('C15', 'NOT_YET');
  const who = person ? await deed.see(TargetPerson, person) : null;
  if (who && who.target.id !== target.id) refuse('C15', 'NOT_OF_TARGET');
  introduction.targetAgreedOn = day;
  introduction.targetAgreedPerson = who;
  introduction.agreementNotedBy = deed.em.getReference(Member, actorId(deed));
  settle(deed, introduction);
}

/** Accepted once both sides have: contact details pass from then on (C15). */
export function settle(deed: Deed, introduction: Introduction): void {
  introduction.state = stateWith(Boolean(introduction.targetAgreedOn), Boolean(introduction.receiverAcceptedOn));
  if (introduction.state === 'accepted') introduction.acceptedOn = deed.today;
}

/** Notes that the target agreed, on which day and by whom; once the receiving side accepts too, details pass (C15). */
export async function noteTargetAgreed(
  deed: Deed,
  { id, people, ...agreement }: NoteTargetAgreedInput,
): Promise<Introduction> {
  const { introduction, target } = await lockIntroduction(deed, 'noteTargetAgreed', id);
  if (people) await introduce(deed, introduction, target, people);
  await agree(deed, introduction, target, agreement);
  tellBoth(deed, introduction.acceptedOn ? 'introduction.accepted' : 'introduction.targetAgreed', introduction, target);
  return introduction;
}

/** Says who of the team follows an introduction from now on (C15). */
export async function followIntroduction(deed: Deed, { id, member }: FollowIntroductionInput): Promise<Introduction> {
  const { introduction, target } = await lockIntroduction(deed, 'followIntroduction', id);
  introduction.follower = await follower(deed, introduction.initiative.id, member);
  tellBoth(deed, 'introduction.followed', introduction, target);
  return introduction;
}
