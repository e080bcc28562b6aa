import { actorId } from '../../access/permit.ts';
import type { Deed, Entity } from '../../core/command/deed.ts';
import { insertAll } from '../../core/exchange/batch.ts';
import { Entry } from '../../core/journal/entry.ts';
import type { Details } from '../../core/kernel/decision.ts';
import { newId } from '../../core/noun/id.ts';
import { nounSpec } from '../../core/noun/registry.ts';
import { Member } from '../../members/member.ts';
import { journal } from '../kinds.ts';
import type { TargetFacts, TargetLine } from './plan-targets.ts';

/** What an import of targets did. */
export interface Happened {
  readonly initiative: Entity;
  readonly added: readonly TargetLine[];
  readonly changed: readonly TargetLine[];
  readonly ids: ReadonlyMap<number, string>;
  readonly facts: TargetFacts;
}

/** What happened to one target: for its line of time, telling nobody. */
export interface Told {
  readonly kind: keyof typeof journal;
  readonly rule: string;
  readonly target: string;
  readonly facts: Details;
  readonly person?: string | null;
}

/** Writes into many lines of time at once. Their subject is the initiative: what was only imported can be taken back. */
export async function tellMany(deed: Deed, initiative: Entity, told: readonly Told[]): Promise<void> {
  const { tag } = nounSpec(Entry);
  const common = { at: deed.now, subject_type: 'Initiative', subject_id: initiative.id, actor_id: actorId(deed), initiative_id: initiative.id };
  await insertAll(deed, 'entry', told.map(({ kind, rule, target, facts, person = null }) => ({
    ...common, id: newId(tag, deed.now), kind, rule, audience: journal[kind].audience, facts, target_id: target, person_id: person,
  })));
}

/** The lines of time of targets that were added or changed, and who keeps contact from now on. */
export async function tellTargets(deed: Deed, { initiative, added, changed, ids }: Happened): Promise<void> {
  const ofLine = (kind: 'target.imported' | 'target.updated') => (line: TargetLine): Told[] => {
    const about = { target: line.thing ?? String(ids.get(line.number)), facts: { target: line.name } };
    const given: Told[] = line.owner ? [{ kind: 'target.entrusted', rule: 'C3', ...about, person: line.owner }] : [];
    return [{ kind, rule: 'C17', ...about }, ...given];
  };
  await tellMany(deed, initiative, [...added.flatMap(ofLine('target.imported')), ...changed.flatMap(ofLine('target.updated'))]);
}

/** One notice a person: how many they keep contact with from now on, no more, or are proposed for their sector (C3, C5). */
export function tellPeople(deed: Deed, { initiative, added, changed, facts }: Happened): void {
  const given = [...added, ...changed].map(({ owner }) => owner);
  const taken = changed.filter(({ owner }) => owner).map(({ thing }) => facts.standing.get(String(thing))?.ownerId ?? null);
  const sectors = new Map(facts.sectors.map(({ id, member }) => [id, member]));
  const proposed = added.map(({ owner, sector }) => (owner || !sector ? null : sectors.get(sector) ?? null));
  const rows = [['import.entrusted', 'C3', given], ['import.givenAway', 'C3', taken], ['import.proposed', 'C5', proposed]] as const;
  for (const [kind, rule, people] of rows)
    for (const [person, count] of counted(people))
      deed.record({ kind, rule, subject: initiative, facts: { count }, about: { initiative, person: deed.em.getReference(Member, person) } });
}

function counted(people: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) if (person) counts.set(person, (counts.get(person) ?? 0) + 1);
  return counts;
}

/** One entry for the import as a whole, with its figures. */
export function tellTeam(deed: Deed, initiative: Entity, facts: { of: string; added: number; changed: number }): void {
  if (facts.added + facts.changed > 0) deed.record({ kind: 'import.done', subject: initiative, rule: 'M20', facts, about: { initiative } });
}
