import { edit, type Deed } from '../../core/command/deed.ts';
import { require } from '../../core/command/refusal.ts';
import { Skill } from '../../members/vocabulary.ts';
import { settings, type InitiativeState } from '../kinds.ts';
import { seatsFor } from '../openings.ts';
import { Role } from '../role.ts';
import { change } from '../rules.ts';
import { recountSeats } from '../seats.ts';
import * as rules from '../team-rules.ts';
import { lockFor } from '../ties.ts';
import { allowGrowth } from './growth.ts';
import type { AddRoleInput, EditRoleInput } from './inputs.ts';

/** Adds a role with its seats (I5). */
export async function addRole(deed: Deed, input: AddRoleInput): Promise<Role> {
  const initiative = await lockFor(deed, 'addRole', input.initiative);
  require(change(initiative.state as InitiativeState));
  require(rules.resizeRole({ seats: input.seats, taken: 0 }));
  await allowGrowth(deed, initiative, input.seats);
  const { kind, seats, description, place, rhythm } = input;
  const role = deed.create(Role, {
    initiative,
    kind,
    seats,
    name: input.name.trim(),
    description: description ?? '',
    months: input.months ?? deed.charter(settings.commitmentMonths),
    place: place?.trim() || null,
    rhythm: rhythm?.trim() || null,
    position: await deed.em.count(Role, { initiative: initiative.id } as never),
  });
  role.skills.set(await deed.seeAll(Skill, input.skills ?? []));
  initiative.lastSignAt = deed.now;
  await recountSeats(deed, initiative);
  deed.record({
    kind: 'role.added',
    subject: role,
    rule: 'I5',
    facts: { role: role.name, seats },
    about: { initiative },
  });
  return role;
}

/** Edits a role; it never has fewer seats than are taken (I6). */
export async function editRole(deed: Deed, input: EditRoleInput): Promise<Role> {
  const { id, version, name, description, seats, months, place, rhythm, skills } = input;
  const seen = await deed.see(Role, id);
  const initiative = await lockFor(deed, 'editRole', seen.initiative.id);
  const role = await deed.em.findOneOrFail(Role, id, { refresh: true, populate: ['skills'] as never });
  require(change(initiative.state as InitiativeState));
  edit(role, version);
  require(rules.resizeRole({ seats: seats ?? role.seats, taken: (await seatsFor(deed, role)).taken }));
  await allowGrowth(deed, initiative, (seats ?? role.seats) - role.seats);
  role.name = name?.trim() ?? role.name;
  role.description = description ?? role.description;
  role.seats = seats ?? role.seats;
  role.months = months ?? role.months;
  if (place !== undefined) role.place = place?.trim() || null;
  if (rhythm !== undefined) role.rhythm = rhythm?.trim() || null;
  if (skills) role.skills.set(await deed.seeAll(Skill, skills));
  initiative.lastSignAt = deed.now;
  await recountSeats(deed, initiative);
  deed.record({
    kind: 'role.edited',
    subject: role,
    facts: { role: role.name, seats: role.seats },
    about: { initiative },
  });
  return role;
}
