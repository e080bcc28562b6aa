import { actorId } from '../../access/permit.ts';
import { edit, type Deed } from '../../core/command/deed.ts';
import { refuse } from '../../core/command/refusal.ts';
import { Seat } from '../../initiatives/seat.ts';
import { Member } from '../../members/member.ts';
import { SynthesisDraft } from '../draft.ts';
import { Meeting } from '../meeting.ts';
import { Target } from '../target.ts';
import { allow, holdSeats, tell } from '../ties.ts';
import type { HandOverDraftInput, SaveDraftInput } from './inputs.ts';

/**
 * Saves what was typed of a meeting's synthesis. From an older version it is refused, and shown what is kept: nothing
 * is written over (C11). The same text again is done already: an answer that was lost on its way is asked for once
 * more.
 */
export async function saveDraft(deed: Deed, input: SaveDraftInput): Promise<SynthesisDraft> {
  const meeting = await deed.lock(Meeting, input.meeting);
  await allow(deed, 'saveDraft', meeting.initiative.id);
  if (input.author && input.author !== deed.actor.id) refuse('P4', 'NOT_YOURS');
  const draft = await own(deed, input);
  if (!draft) return begin(deed, meeting, input);
  if (draft.text === input.text) return draft;
  edit(draft, input.version);
  draft.text = input.text;
  draft.savedAt = deed.now;
  return draft;
}

async function own(deed: Deed, { id, meeting }: SaveDraftInput): Promise<SynthesisDraft | null> {
  if (id) return deed.lock(SynthesisDraft, id);
  return deed.em.findOne(SynthesisDraft, { meeting, author: actorId(deed), handedBy: null } as never);
}

function begin(deed: Deed, meeting: Meeting, { text, version }: SaveDraftInput): SynthesisDraft {
  if (version !== 0) refuse('P7', 'STALE', { seen: version, current: 0 });
  const author = deed.em.getReference(Member, actorId(deed));
  return deed.create(SynthesisDraft, {
    initiative: meeting.initiative, meeting, author, text, savedAt: deed.now, version: 1,
  });
}

/** Hands one's drafts of a meeting over, or, as a pilot, those of people who are no longer of the team (C11). */
export async function handOverDraft(deed: Deed, { meeting: id, to }: HandOverDraftInput): Promise<Meeting> {
  const meeting = await deed.lock(Meeting, id);
  const { isPilot } = await allow(deed, 'handOverDraft', meeting.initiative.id);
  const next = await deed.see(Member, to);
  if (!(await holdSeats(deed, meeting.initiative.id, [to]))) refuse('C11', 'NOT_OF_TEAM');
  const all = await deed.em.find(SynthesisDraft, { meeting: id, author: { $ne: to } } as never);
  const team = await deed.em.find(Seat, { initiative: meeting.initiative.id, leftOn: null } as never);
  const isLeft = ({ author }: SynthesisDraft) => !team.some(({ member }) => member.id === author.id);
  const drafts = all.filter((draft) => draft.author.id === deed.actor.id || (isPilot && isLeft(draft)));
  if (!drafts.length) refuse('C11', 'NO_DRAFT');
  for (const draft of drafts)
    Object.assign(draft, { handedBy: draft.author, author: next, version: draft.version + 1 });
  const target = await deed.em.findOneOrFail(Target, meeting.target.id as never);
  tell(deed, 'draft.handedOver', target, { rule: 'C11', subject: meeting, person: next });
  return meeting;
}
