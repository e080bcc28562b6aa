import { insertAll, updateAll } from '../../core/exchange/batch.ts';
import type { Deed, Entity } from '../../core/command/deed.ts';
import type { Exchange, Plan, Planning, Saying } from '../../core/exchange/offer.ts';
import { newId } from '../../core/noun/id.ts';
import { nounSpec } from '../../core/noun/registry.ts';
import { lastContacts } from '../outsiders/retention.ts';
import { TargetPerson } from '../target-person.ts';
import { personColumns } from './columns.ts';
import { knownTargets, plainly } from './known.ts';
import { outgoingPeople } from './outgoing.ts';
import { PeoplePlanner, type Noted, type PersonLine } from './plan-people.ts';
import { admit } from './targets.ts';
import { tellMany, tellTeam } from './telling.ts';

const AT_ONCE = 200;

const NOTED = `select p.id, p.version, p.target_id as target, public.cordee_plain(p.name) as plain, p.name, p.job_title as "jobTitle",
    p.mail, p.phone, p.how_known as "howKnown", p.source, p.consent, p.consent_on::text as "consentOn"
  from target_person p where p.initiative_id = ? order by p.id`;

/** Says what becomes of a file of people at targets, and does it (C17, M20). Nothing of them stands in the journal. */
async function plan(deed: Deed, { about, rows, isReal, said }: Planning): Promise<Plan> {
  // Whoever writes people down holds their target's lock.
  if (isReal) await deed.em.execute('select id from target where initiative_id = ? order by id for update', [about.id]);
  const known = await knownTargets(deed, about.id);
  const noted = await deed.em.execute<Noted[]>(NOTED, [about.id]);
  const texts = rows.flatMap(({ values: { name, target } }) => [name, target].filter((one) => one !== undefined).map(String));
  const planner = new PeoplePlanner({ known, noted, plainly: await plainly(deed, texts) });
  const lines: PersonLine[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % AT_ONCE === 0) await said(at / rows.length);
    lines.push(planner.plan(row));
  }
  const shown = lines.map(({ values: _values, target: _target, ...line }) => line);
  return { lines: shown, carryOut: (told) => carryOut(deed, about, lines, new Map(noted.map((one) => [one.id, one])), told) };
}

async function carryOut(
  deed: Deed, initiative: Entity, lines: readonly PersonLine[], noted: ReadonlyMap<string, Noted>, said: Saying,
): Promise<Map<number, string>> {
  const added = lines.filter(({ outcome }) => outcome === 'added');
  const changed = lines.filter(({ outcome }) => outcome === 'changed');
  const ids = new Map(added.map(({ number }) => [number, newId(nounSpec(TargetPerson).tag, deed.now)]));
  await insertAll(deed, 'target_person', added.map(({ number, target, values }) => ({
    id: ids.get(number), version: 1, initiative_id: initiative.id, target_id: target, noted_on: deed.today, last_contact_on: deed.today, ...notedAs(deed, values),
  })));
  await said(0.4);
  await updateAll(deed, 'target_person', changed.map(({ thing, values, changes }) => {
    const was = noted.get(String(thing)) as Noted;
    const isWay = values['id'] === undefined;
    return { id: was.id, version: was.version + 1, ...notedAs(deed, { ...filled(was), ...values, ...(isWay ? { name: was['name'] as string } : {}) }, changes.some(({ column }) => column === 'consent') ? values : was) };
  }));
  await deed.em.execute(
    `update target_person p set last_contact_on = c.day from (${lastContacts('o.initiative_id = ?')}) c
      where c.id = p.id and p.last_contact_on <> c.day`,
    [initiative.id],
  );
  await said(0.7);
  await tellMany(deed, initiative, toldOf([...added, ...changed].map((line) => ({ ...line, target: line.target as string })), new Set(added.map(({ number }) => number))));
  tellTeam(deed, initiative, { of: 'people', added: added.length, changed: changed.length });
  return ids;
}

const filled = (was: Noted) => Object.fromEntries(Object.entries(was).filter(([, value]) => value !== null)) as Record<string, string | number>;

/** What is noted of somebody; the day of a consent is today where the file does not say it. */
function notedAs(deed: Deed, values: Readonly<Record<string, string | number>>, consenting: Readonly<Record<string, string | number | null>> = values) {
  const { name, jobTitle, mail, phone, howKnown, source, consent } = values;
  return {
    name, source,
    job_title: jobTitle ?? null,
    mail: mail ?? null,
    phone: phone ?? null,
    how_known: howKnown ?? null,
    consent: consent ?? null,
    consent_on: consent ? (values['consentOn'] ?? consenting['consentOn'] ?? deed.today) : null,
  };
}

/** One line a target: how many, never who (C1). */
function toldOf(lines: readonly { readonly number: number; readonly target: string }[], added: ReadonlySet<number>) {
  const byTarget = new Map<string, { added: number; changed: number }>();
  for (const { number, target } of lines) {
    const counts = byTarget.get(target) ?? { added: 0, changed: 0 };
    counts[added.has(number) ? 'added' : 'changed'] += 1;
    byTarget.set(target, counts);
  }
  return [...byTarget].map(([target, facts]) => ({ kind: 'people.imported', rule: 'C17', target, facts }) as const);
}

/** Erases those whom nobody edited or met since they came (M20). */
async function takeBack(deed: Deed, about: Entity, ids: readonly string[]): Promise<number> {
  const taken = await deed.em.execute<{ id: string }[]>(
    `delete from target_person p where p.id in (select jsonb_array_elements_text(?::jsonb)::uuid) and p.initiative_id = ? and p.version = 1
        and not exists (select 1 from meeting_theirs m where m.target_person_id = p.id) returning p.id`,
    [JSON.stringify(ids), about.id],
  );
  for (const { id } of taken) await deed.em.execute('delete from mail where starts_with(message_id, ?)', [`<outsider.${id}.`]);
  const facts = { of: 'people', count: taken.length };
  if (taken.length) deed.record({ kind: 'import.undone', subject: about, rule: 'M20', facts, about: { initiative: about } });
  return taken.length;
}

export const peopleExchange: Exchange = { name: 'people', columns: personColumns, admit, plan, takeBack, outgoing: outgoingPeople };
