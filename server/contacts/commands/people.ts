import { edit, type Deed } from '../../core/command/deed.ts';
import { TargetPerson } from '../target-person.ts';
import type { Target } from '../target.ts';
import { lockTarget, tell } from '../ties.ts';
import type { AddTargetPersonInput, EditTargetPersonInput, RemoveTargetPersonInput } from './inputs.ts';

/** Notes somebody at a target, and where that is known from; the journal says that somebody was, not who (C1). */
export async function addTargetPerson(deed: Deed, input: AddTargetPersonInput): Promise<TargetPerson> {
  const target = await lockTarget(deed, 'addTargetPerson', input.target);
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
  });
  tell(deed, 'person.added', target, { rule: 'C1' });
  return person;
}

/** Edits what is noted of somebody; an older version is refused and shown today's (P7). */
export async function editTargetPerson(deed: Deed, input: EditTargetPersonInput): Promise<TargetPerson> {
  const { person, target } = await open(deed, 'editTargetPerson', input.id);
  edit(person, input.version);
  const { name, source, jobTitle, mail, phone, howKnown, consent } = input;
  for (const [field, value] of Object.entries({ name, source })) if (value) Object.assign(person, { [field]: value.trim() });
  for (const [field, value] of Object.entries({ jobTitle, mail, phone, howKnown }))
    if (value !== undefined) Object.assign(person, { [field]: value?.trim() || null });
  if (consent !== undefined && consent !== person.consent)
    Object.assign(person, { consent, consentOn: consent ? deed.today : null });
  tell(deed, 'person.edited', target, { rule: 'C1' });
  return person;
}

/** Erases somebody: nothing of the person is kept, in meetings neither (C1). */
export async function removeTargetPerson(deed: Deed, { id }: RemoveTargetPersonInput): Promise<Target> {
  const { person, target } = await open(deed, 'removeTargetPerson', id);
  deed.em.remove(person);
  tell(deed, 'person.removed', target, { rule: 'C1' });
  return target;
}

async function open(deed: Deed, verb: 'editTargetPerson' | 'removeTargetPerson', id: string) {
  const seen = await deed.see(TargetPerson, id);
  const target = await lockTarget(deed, verb, seen.target.id);
  return { target, person: await deed.lock(TargetPerson, id) };
}
