import { actorId } from '../../access/permit.ts';
import { edit, type Deed } from '../../core/command/deed.ts';
import { refuse, require } from '../../core/command/refusal.ts';
import { Member } from '../../members/member.ts';
import { Commitment } from '../commitment.ts';
import { SynthesisDraft } from '../draft.ts';
import { parts, type ChannelName, type MeetingState, type Part } from '../kinds.ts';
import * as rules from '../rules.ts';
import { Synthesis } from '../synthesis.ts';
import { SynthesisVersion } from '../synthesis-version.ts';
import type { Target } from '../target.ts';
import { allow, lockMeeting, lockTarget, organisationMemberOf, signOfLife, tell } from '../ties.ts';
import type {
  CorrectSynthesisInput, PromisedInput, PublishSynthesisInput, SeenDraftInput, SetConfidentialityInput,
  SynthesisTextsInput,
} from './inputs.ts';

/** Publishes the synthesis of a meeting held; the author's draft of it is done with (C10, C12). */
export async function publishSynthesis(deed: Deed, input: PublishSynthesisInput): Promise<Synthesis> {
  const { meeting, target } = await lockMeeting(deed, 'publishSynthesis', input.meeting);
  const { state, channel, synthesisOn } = meeting;
  require(
    rules.publish({ state: state as MeetingState, channel: channel as ChannelName, isPublished: Boolean(synthesisOn) }),
  );
  const author = deed.em.getReference(Member, actorId(deed));
  const confidentiality = input.confidentiality ?? 'team';
  const { initiative } = target;
  const made = {
    initiative, meeting, target, metOn: meeting.day, author, confidentiality, publishedAt: deed.now, version: 1,
  };
  const synthesis = deed.create(Synthesis, { ...made, ...textsOf(input.texts) });
  keepVersion(deed, synthesis);
  promise(deed, synthesis, target, input.commitments ?? []);
  meeting.synthesisOn = deed.today;
  await replaceDrafts(deed, meeting.id, input.drafts);
  await signOfLife(deed, target);
  told(deed, 'synthesis.published', target, synthesis, await otherOfPair(deed, target));
  return synthesis;
}

/** Corrects a synthesis by a version of its own; an older one is refused and shown today's (C12, P7). */
export async function correctSynthesis(deed: Deed, input: CorrectSynthesisInput): Promise<Synthesis> {
  const { synthesis, target } = await open(deed, 'correctSynthesis', input.id);
  edit(synthesis, input.version);
  Object.assign(synthesis, textsOf(input.texts), { correctedAt: deed.now });
  keepVersion(deed, synthesis);
  await replaceDrafts(deed, synthesis.meeting.id, input.drafts);
  await drop(deed, synthesis, input.dropped ?? []);
  promise(deed, synthesis, target, input.commitments ?? []);
  told(deed, 'synthesis.corrected', target, synthesis);
  return synthesis;
}

/** Chooses who reads a synthesis, in all its versions; its author or a pilot does (C10). */
export async function setConfidentiality(
  deed: Deed,
  { id, confidentiality }: SetConfidentialityInput,
): Promise<Synthesis> {
  const { synthesis, target } = await open(deed, 'setConfidentiality', id);
  const { isPilot } = await allow(deed, 'setConfidentiality', target.initiative.id);
  if (!isPilot && synthesis.author.id !== deed.actor.id) refuse('C10', 'NOT_THEIRS');
  synthesis.confidentiality = confidentiality;
  told(deed, 'synthesis.opened', target, synthesis, null, { confidentiality });
  return synthesis;
}

async function open(deed: Deed, verb: 'correctSynthesis' | 'setConfidentiality', id: string) {
  const seen = await deed.see(Synthesis, id);
  const target = await lockTarget(deed, verb, seen.target.id);
  return { target, synthesis: await deed.lock(Synthesis, id) };
}

/** The author's drafts of it are done with, unless one of them was not seen: what it says would be lost (C11). */
async function replaceDrafts(
  deed: Deed, meeting: string, seen: readonly SeenDraftInput[] | null | undefined,
): Promise<void> {
  const own = { meeting, author: actorId(deed) } as never;
  const drafts = seen ? await deed.em.find(SynthesisDraft, own) : [];
  require(rules.replace(drafts, seen ?? []));
  await deed.em.nativeDelete(SynthesisDraft, own);
}

/** Every part of what was written; one that was left out says nothing. */
const textsOf = (texts: SynthesisTextsInput): Record<Part, string> =>
  Object.fromEntries(parts.map((part) => [part, texts[part]?.trim() ?? ''])) as Record<Part, string>;

function keepVersion(deed: Deed, synthesis: Synthesis): void {
  const author = deed.em.getReference(Member, actorId(deed));
  const said = Object.fromEntries(parts.map((part) => [part, synthesis[part]])) as Record<Part, string>;
  deed.create(SynthesisVersion, { synthesis, number: synthesis.version, author, at: deed.now, ...said });
}

function promise(deed: Deed, synthesis: Synthesis, target: Target, promised: readonly PromisedInput[]): void {
  for (const { side, what, dueOn } of promised)
    deed.create(Commitment, {
      initiative: target.initiative, target, synthesis, side, what: what.trim(), dueOn: dueOn ?? null,
    });
}

async function drop(deed: Deed, synthesis: Synthesis, ids: readonly string[]): Promise<void> {
  for (const commitment of await deed.seeAll(Commitment, ids)) {
    if (commitment.synthesis.id !== synthesis.id) refuse('C10', 'OTHER_COMMITMENT');
    if (commitment.doneOn || commitment.droppedOn) refuse('C10', 'COMMITMENT_CLOSED');
    commitment.droppedOn = deed.today;
  }
}

/** Who reads it first: the other one of the pair that keeps contact. */
async function otherOfPair(deed: Deed, { initiative, owner }: Target): Promise<Member | null> {
  if (!owner) return null;
  return owner.id === deed.actor.id ? organisationMemberOf(deed, initiative.id, owner.id) : owner;
}

function told(
  deed: Deed, kind: string, target: Target, synthesis: Synthesis, person: Member | null = null, facts = {},
): void {
  tell(deed, kind, target, { rule: 'C12', subject: synthesis, person, facts: { on: synthesis.metOn, ...facts } });
}
