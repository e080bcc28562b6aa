import { edit, type Deed } from '../../core/command/deed.ts';
import { refuse } from '../../core/command/refusal.ts';
import { forget, recountPeople } from '../outsiders/retention.ts';
import { TargetPerson } from '../target-person.ts';
import type { Target } from '../target.ts';
import { lockTarget, tell } from '../ties.ts';
import type { AddTargetPersonInput, EditTargetPersonInput, RemoveTargetPersonInput } from './inputs.ts';

/** Notes somebody at a target, and where that is known from; the journal says that somebody was, not who (C1). */
export async function addTargetPerson(deed: Deed, input: AddTargetPersonInput): Promise<TargetPerson> {
  const target = await lockTarget(deed, 'addTargetPerson', input.target);
  if (input.consent === 'refused') refuse('C17', 'REFUSED');
  const person = deed.create(TargetPerson, {
    initiative: target.initiative,
    target,
    name: input.name.trim(),
    jobTitle: input.jobTitle?.trim() || null,
    mail: input.mail?.trim() || null,
    phone: input.phone?.trim() || null,
    howKnown: input.howKnown?.trim() || null,
    source: input.source.trim(),
    consent: input.consent ?? null,
    consentOn: input.consent ? deed.today : null,
    notedOn: deed.today,
    lastContactOn: deed.today,
  });
  tell(deed, 'person.added', target, { rule: 'C1' });
  return person;
}

/** Edits what is noted of somebody; an older version is refused and shown today’s (P7). Who refuses is erased (C17). */
export async function editTargetPerson(deed: Deed, input: EditTargetPersonInput): Promise<TargetPerson> {
  const { person, target } = await open(deed, 'editTargetPerson', input.id);
  edit(person, input.version);
  if (input.consent === 'refused') return withdraw(deed, person, target);
  const { name, source, jobTitle, mail, phone, howKnown, consent } = input;
  for (const [field, value] of Object.entries({ name, source }))
    if (value) Object.assign(person, { [field]: value.trim() });
  for (const [field, value] of Object.entries({ jobTitle, mail, phone, howKnown }))
    if (value !== undefined) Object.assign(person, { [field]: value?.trim() || null });
  if (consent !== undefined && consent !== person.consent)
    Object.assign(person, { consent, consentOn: consent ? deed.today : null });
  await recountPeople(deed, target);
  tell(deed, 'person.edited', target, { rule: 'C1' });
  return person;
}

/** Erases somebody: nothing of the person is kept, in meetings neither (C1). */
export async function removeTargetPerson(deed: Deed, { id }: RemoveTargetPersonInput): Promise<Target> {
  const { person, target } = await open(deed, 'removeTargetPerson', id);
  await forget(deed, person);
  tell(deed, 'person.removed', target, { rule: 'C1' });
  return target;
}

/** Erases somebody who does not want to be noted, and tells who keeps contact, and the pilots (C17). */
export async function withdraw(deed: Deed, person: TargetPerson, target: Target): Promise<TargetPerson> {
  await forget(deed, person);
  tell(deed, 'person.withdrew', target, { rule: 'C17', person: target.owner ?? null });
  return person;
}

async function open(deed: Deed, verb: 'editTargetPerson' | 'removeTargetPerson', id: string) {
  const seen = await deed.see(TargetPerson, id);
  const target = await lockTarget(deed, verb, seen.target.id);
  return { target, person: await deed.lock(TargetPerson, id) };
}
