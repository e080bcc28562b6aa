import { permit } from '../../access/permit.ts';
import { edit, type Deed } from '../../core/command/deed.ts';
import { refuse, require } from '../../core/command/refusal.ts';
import { Employment } from '../employment.ts';
import { settings, type MemberState } from '../kinds.ts';
import { Mandate } from '../mandate.ts';
import { fullName, Member } from '../member.ts';
import { Organisation } from '../organisation.ts';
import * as rules from '../rules.ts';
import { Skill } from '../vocabulary.ts';
import type { AdmitMemberInput, EditProfileInput, GiveMandateInput } from './inputs.ts';

/** Admits a person (M9); where dues are asked, the membership begins once they are paid (M11). */
export async function admitMember(deed: Deed, input: AdmitMemberInput): Promise<Member> {
  permit(deed, 'admitMember');
  const member = await newMember(deed, input, rules.stateAdmitted(deed.charter(settings.duesIndividualCents) > 0));
  if (input.organisation) {
    const organisation = await deed.see(Organisation, input.organisation);
    deed.create(Employment, { member, organisation, title: member.headline ?? null, since: deed.today });
  }
  return member;
}

type Newcomer = Omit<AdmitMemberInput, 'idempotencyKey' | 'organisation'>;

/** A new member in a state, and the journal's word of it. Refuses M9.ADDRESS_TAKEN. */
export async function newMember(deed: Deed, input: Newcomer, state: MemberState): Promise<Member> {
  const email = input.email.trim().toLowerCase();
  require(rules.admit({ addressTaken: (await deed.em.count(Member, { email } as never)) > 0 }));
  const [firstName, lastName] = [input.firstName.trim(), input.lastName.trim()];
  const member = deed.create(Member, {
    firstName,
    lastName,
    name: fullName(firstName, lastName),
    email,
    state,
    since: state === 'active' ? deed.today : null,
    side: input.side ?? null,
    headline: input.headline?.trim() || null,
    place: input.place?.trim() || null,
    ...(input.language ? { language: input.language } : {}),
  });
  deed.record({ kind: 'member.admitted', subject: member, rule: 'M9', about: { person: member } });
  if (state === 'active') deed.record({ kind: 'member.activated', subject: member, rule: 'M11', about: { person: member } });
  return member;
}

/** Edits one's own page; an older version is refused and shown today's (P7). */
export async function editProfile(
  deed: Deed,
  { id, version, language, showsEmail, skills, ...texts }: EditProfileInput,
): Promise<Member> {
  const actor = permit(deed, 'editProfile');
  const member = await deed.lock(Member, id);
  if (member.id !== actor) refuse('P4', 'NOT_YOURS');
  edit(member, version);
  const { headline, place, about, offers, seeks } = texts;
  for (const [name, value] of Object.entries({ headline, place, about, offers, seeks })) {
    if (value !== undefined) Object.assign(member, { [name]: value?.trim() || null });
  }
  member.language = language ?? member.language;
  member.showsEmail = showsEmail ?? member.showsEmail;
  if (skills) {
    await member.skills.init();
    member.skills.set(await deed.seeAll(Skill, skills));
  }
  deed.record({ kind: 'member.profileEdited', subject: member, rule: 'M8', about: { person: member } });
  return member;
}

/** Gives a member a role for a time (P5). */
export async function giveMandate(
  deed: Deed,
  { member: id, kind, since: from, until = null }: GiveMandateInput,
): Promise<Mandate> {
  permit(deed, 'giveMandate');
  const member = await deed.lock(Member, id);
  const since = from ?? deed.today;
  const already = {
    member: id,
    kind,
    ...(until ? { since: { $lte: until } } : {}),
    $or: [{ until: null }, { until: { $gte: since } }],
  };
  const heldAlready = (await deed.em.count(Mandate, already as never)) > 0;
  require(rules.mandate({ state: member.state as MemberState, kind, since, until, heldAlready }));
  const mandate = deed.create(Mandate, { member, kind, since, until });
  deed.record({
    kind: 'mandate.given',
    subject: member,
    rule: 'P5',
    facts: { mandate: kind, since, until },
    about: { person: member },
  });
  return mandate;
}
