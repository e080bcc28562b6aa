import { allow } from '../ties.ts';
import { insertAll, updateAll } from '../../core/exchange/batch.ts';
import { newId } from '../../core/noun/id.ts';
import { nounSpec } from '../../core/noun/registry.ts';
import type { Deed, Entity } from '../../core/command/deed.ts';
import type { Exchange, ImportVerb, Plan, Planning, Saying } from '../../core/exchange/offer.ts';
import { Initiative } from '../../initiatives/initiative.ts';
import { actorId } from '../../access/permit.ts';
import { STEP } from '../commands/targets.ts';
import { siteOf } from '../near.ts';
import * as rules from '../rules.ts';
import { Target } from '../target.ts';
import { targetColumns } from './columns.ts';
import { knownTargets, plainly } from './known.ts';
import { Matching, standingOf, TargetPlanner, type Standing, type TargetFacts, type TargetLine } from './plan-targets.ts';
import { outgoingTargets } from './outgoing.ts';
import { surroundingsOf } from './resolve.ts';
import { tellTeam, tellTargets, tellPeople, type Happened } from './telling.ts';

/** How many lines are looked at in one turn. */
const AT_ONCE = 200;

/** Whether the actor may import into an initiative, or why not (C17). */
export async function admit(deed: Deed, about: string, verb: ImportVerb): Promise<Entity> {
  const initiative = await deed.see(Initiative, about);
  await allow(deed, verb, initiative.id);
  return initiative;
}

/** Says what becomes of a file of targets, and does it: as many commands would, in a few statements (C17, M20). */
async function plan(deed: Deed, { about, rows, isReal, said }: Planning): Promise<Plan> {
  // Portfolios and places are counted behind it, as for one target.
  if (isReal) await deed.lock(Initiative, about.id);
  const { isPilot } = await allow(deed, isReal ? 'applyImport' : 'previewImport', about.id);
  const known = await knownTargets(deed, about.id);
  const texts = rows.flatMap(({ values: { name, acronym } }) => [name, acronym].filter((one) => one !== undefined).map(String));
  const plain = await plainly(deed, texts);
  const matching = new Matching(known, plain);
  const ids = rows.map((row) => matching.match(row)).flatMap((match) => ('id' in match && match.id ? [match.id] : []));
  const standing = await standingOf(deed, ids, isReal);
  const facts: TargetFacts = { ...(await surroundingsOf(deed, about.id)), isPilot, known, standing, plainly: plain, coming: rows.map(({ values }) => plain(String(values['name'] ?? ''))) };
  const planner = new TargetPlanner(facts);
  const lines: TargetLine[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % AT_ONCE === 0) await said(at / rows.length);
    lines.push(planner.plan(row));
  }
  return { lines: lines.map(shown), carryOut: (told) => carryOut(deed, about, { lines, facts }, told) };
}

const shown = ({ values: _values, owner: _owner, sector: _sector, ...line }: TargetLine) => line;

interface Planned {
  readonly lines: readonly TargetLine[];
  readonly facts: TargetFacts;
}

async function carryOut(deed: Deed, initiative: Entity, { lines, facts }: Planned, said: Saying): Promise<Map<number, string>> {
  const added = lines.filter(({ thing, outcome }) => thing === null && outcome !== 'refused');
  const changed = lines.filter(({ thing, changes }) => thing !== null && changes.length > 0);
  const ids = new Map(added.map(({ number }) => [number, newId(nounSpec(Target).tag, deed.now)]));
  const place = await lastPlace(deed, initiative.id);
  await insertAll(deed, 'target', added.map((line, at) => ({
    id: ids.get(line.number), initiative_id: initiative.id, position: place + (at + 1) * STEP, ...newOf(deed, line, facts),
  })));
  await said(0.4);
  const becoming = changed.map((line) => changedOf(deed, line, facts));
  await updateAll(deed, 'target', becoming);
  await said(0.6);
  const handedOver = changed.filter(({ owner }) => owner !== null);
  await moveWhatIsPlanned(deed, handedOver, facts);
  const happened: Happened = { initiative, added, changed, ids, facts };
  await tellTargets(deed, happened);
  await said(0.9);
  tellPeople(deed, happened);
  tellTeam(deed, initiative, { of: 'targets', added: added.length, changed: changed.length });
  return ids;
}

async function lastPlace(deed: Deed, initiative: string): Promise<number> {
  const last = 'select coalesce(max(position), 0) as place from target where initiative_id = ?';
  const [row] = await deed.em.execute<{ place: number }[]>(last, [initiative]);
  return Number(row?.place ?? 0);
}

/** A new target, as adding it by itself makes it. */
function newOf(deed: Deed, { values, owner, sector }: TargetLine, { perYear }: TargetFacts): Record<string, unknown> {
  const { name, acronym, category, stance, level, priority, priorityReason, activity, stakes, place, website } = values;
  const [assignedOn, createdOn] = [owner ? deed.today : null, deed.today];
  return {
    version: 1, name, category,
    acronym: acronym ?? null,
    sector_id: sector,
    stance: stance ?? 'neutral',
    level: level ?? 'national',
    priority: priority ?? 2,
    priority_reason: priorityReason ?? null,
    activity: activity ?? '',
    stakes: stakes ?? '',
    place: place ?? null,
    website: website ?? null,
    site: siteOf(website === undefined ? null : String(website)),
    state: owner ? 'assigned' : priority ? 'prioritised' : 'identified',
    owner_id: owner,
    assigned_on: assignedOn,
    due_on: rules.dueOn({ lastHeldOn: null, assignedOn, createdOn, saidOn: null, perYear }),
    checked_on: deed.today,
    created_on: createdOn,
    added_by_id: actorId(deed),
  };
}

/** A target that is there already, with what its line says; what it is silent about stays as it is. */
function changedOf(deed: Deed, line: TargetLine, facts: TargetFacts) {
  const was = facts.standing.get(String(line.thing)) as Standing;
  const after = new Map(line.changes.map(({ column, after: value }) => [column, value]));
  const now = (column: string) => after.get(column) ?? was[column] ?? null;
  return {
    id: was.id,
    version: was.version + 1,
    name: now('name'), acronym: now('acronym'), category: now('category'), stance: now('stance'), level: now('level'),
    priority: now('priority'), priority_reason: now('priorityReason'), activity: now('activity') ?? '', stakes: now('stakes') ?? '',
    place: now('place'), website: now('website'),
    site: siteOf(now('website') as string | null),
    sector_id: line.sector ?? was['sectorId'] ?? null,
    checked_on: deed.today,
    ...ownedOf(deed, line, was, facts),
  };
}

/** Who keeps contact from now on, since when, and by which day it is due (C3, C6). */
function ownedOf(deed: Deed, { owner, changes }: TargetLine, was: Standing, { perYear }: TargetFacts) {
  const isPrioritised = was.state === 'identified' && changes.some(({ column }) => column === 'priority');
  const state = owner ? (was.lastHeldOn ? 'in_touch' : 'assigned') : isPrioritised ? 'prioritised' : was.state;
  const since = was['assignedOn'] as string | null;
  const assignedOn = owner ? (since ?? deed.today) : since;
  const due = { lastHeldOn: was.lastHeldOn, assignedOn, createdOn: String(was['createdOn']), saidOn: was['dueSaidOn'] as string | null, perYear };
  return { owner_id: owner ?? was.ownerId, assigned_on: assignedOn, state, due_on: owner ? rules.dueOn(due) : was['dueOn'] };
}

/** Meetings to come go along; months that the one before chose by hand were of that one's year (C3). */
async function moveWhatIsPlanned(deed: Deed, lines: readonly TargetLine[], { standing }: TargetFacts): Promise<void> {
  const given = lines.map(({ thing, owner }) => ({ target: thing, from: standing.get(String(thing))?.ownerId ?? null, to: owner }));
  const moved = given.filter(({ from }) => from !== null);
  if (!moved.length) return;
  await deed.em.execute(
    `update meeting m set author_id = g."to" from jsonb_to_recordset(?::jsonb) g(target uuid, "from" uuid, "to" uuid)
      where m.target_id = g.target and m.author_id = g."from" and m.state = 'planned'`,
    [JSON.stringify(moved)],
  );
  await deed.em.execute(
    'delete from planned_move where target_id in (select jsonb_array_elements_text(?::jsonb)::uuid)',
    [JSON.stringify(moved.map(({ target }) => target))],
  );
}

const UNTOUCHED = `t.version = 1 and t.merged_into_id is null
  and not exists (select 1 from meeting m where m.target_id = t.id)
  and not exists (select 1 from target_person p where p.target_id = t.id)
  and not exists (select 1 from planned_move v where v.target_id = t.id)
  and not exists (select 1 from target o where o.merged_into_id = t.id)
  and not exists (select 1 from entry e where e.target_id = t.id and e.kind not in ('target.imported', 'target.entrusted'))`;

/** Takes away those that nobody did anything with since they came (M20). */
async function takeBack(deed: Deed, about: Entity, ids: readonly string[]): Promise<number> {
  await deed.lock(Initiative, about.id);
  const taken = await deed.em.execute<unknown[]>(
    `with locked as (select id from target where id in (select jsonb_array_elements_text(?::jsonb)::uuid) order by id for update)
     delete from target t using locked l where t.id = l.id and ${UNTOUCHED} returning t.id`,
    [JSON.stringify(ids)],
  );
  if (taken.length) deed.record({ kind: 'import.undone', subject: about, rule: 'M20', facts: { of: 'targets', count: taken.length }, about: { initiative: about } });
  return taken.length;
}

export const targetsExchange: Exchange = { name: 'targets', columns: targetColumns, admit, plan, takeBack, outgoing: outgoingTargets };
