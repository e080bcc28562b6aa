import { LockMode } from '@mikro-orm/core';
import { edit, type Deed } from '../../../core/command/deed.ts';
import { refuse } from '../../../core/command/refusal.ts';
import { recountPeople } from '../retention.ts';
import { TargetPerson } from '../../target-person.ts';
import { Target } from '../../target.ts';
import { lockTarget, tell } from '../../ties.ts';
import type { CorrectHeldAboutMeInput, OutsiderLinkInput } from './inputs.ts';
import { withdraw } from '../../commands/people.ts';

/** Somebody of the team has a person read what is noted of them; by mail, that asks for their consent too (C17). */
export async function informOutsider(deed: Deed, { id, byMail }: OutsiderLinkInput): Promise<TargetPerson> {
  const seen = await deed.see(TargetPerson, id);
  const target = await lockTarget(deed, 'outsiderLink', seen.target.id);
  const person = await deed.lock(TargetPerson, id);
  if (!byMail) return person;
  if (!person.mail) refuse('C17', 'NO_MAIL');
  if (!person.consent) Object.assign(person, { consent: 'asked', consentOn: deed.today });
  tell(deed, 'person.informed', target, { rule: 'C17' });
  return person;
}

/** What a person outside does, and whose link says who it is. */
type ByLink<I> = Omit<I, 'link'> & { readonly id: string };

/** A person corrects what is noted of them, or agrees to it: the team is told, not what (C17). */
export async function correctHeld(deed: Deed, input: ByLink<CorrectHeldAboutMeInput>): Promise<TargetPerson> {
  const { person, target } = await find(deed, input.id);
  edit(person, input.version);
  const { name, jobTitle, mail, phone, agrees } = input;
  if (name) person.name = name.trim();
  for (const [field, value] of Object.entries({ jobTitle, mail, phone }))
    if (value !== undefined) Object.assign(person, { [field]: value?.trim() || null });
  if (agrees) Object.assign(person, { consent: 'given', consentOn: deed.today });
  await recountPeople(deed, target);
  tell(deed, 'person.corrected', target, { rule: 'C17', person: target.owner ?? null });
  return person;
}

/** A person withdraws: all that is noted of them is erased at once, and the team is told (C17). */
export async function eraseHeld(deed: Deed, { id }: { id: string }): Promise<TargetPerson> {
  const { person, target } = await find(deed, id);
  return withdraw(deed, person, target);
}

/* The link is the permission: nobody is signed in. */
async function find(deed: Deed, id: string): Promise<{ person: TargetPerson; target: Target }> {
  const found = (await deed.em.findOne(TargetPerson, id as never)) ?? refuse('C17', 'LINK_UNKNOWN');
  const target = await deed.em.findOneOrFail(Target, found.target.id as never, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });
  const person = (await deed.em.refresh(found)) ?? refuse('C17', 'LINK_UNKNOWN');
  return { person, target };
}
