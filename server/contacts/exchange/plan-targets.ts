import type { Deed } from '../../core/command/deed.ts';
import type { Change, PlannedLine } from '../../core/exchange/offer.ts';
import { m20, type LineReason, type Row } from '../../core/exchange/rows.ts';
import type { Details } from '../../core/kernel/decision.ts';
import { targetStates, type TargetState } from '../kinds.ts';
import { siteOf } from '../near.ts';
import * as rules from '../rules.ts';
import { Neighbours, type Known } from './known.ts';
import { isCalled, sectorCalled, type Contact, type Surroundings } from './resolve.ts';

/** A target as it stands, with what its file would say of it. */
export interface Standing {
  readonly id: string;
  readonly version: number;
  readonly state: TargetState;
  readonly ownerId: string | null;
  readonly ownerEmail: string | null;
  readonly owner: string | null;
  readonly lastHeldOn: string | null;
  readonly [column: string]: string | number | null;
}

/** A line with what is to be written: its owner and sector by id. */
export interface TargetLine extends PlannedLine {
  readonly values: Row['values'];
  readonly owner: string | null;
  readonly sector: string | null;
}

export interface TargetFacts extends Surroundings {
  readonly isPilot: boolean;
  readonly known: readonly Known[];
  /** Today's state of those that lines are about. */
  readonly standing: ReadonlyMap<string, Standing>;
  readonly plainly: (text: string) => string;
  /** The names in the file, without case and accents. */
  readonly coming: readonly string[];
}

/** Which target a line is about: one of the team's, a new one, or why that cannot be told. */
export type Match = { readonly id: string | null } | LineReason;

/** Finds what lines are about: by reference, else by name, and among several of one name by acronym or site (C2). */
export class Matching {
  readonly #byId = new Map<string, Known>();
  readonly #byName = new Map<string, Known[]>();

  constructor(known: readonly Known[], private readonly plainly: (text: string) => string) {
    for (const one of known.filter(({ isOurs }) => isOurs)) {
      this.#byId.set(String(one.id), one);
      this.#byName.set(one.plain, [...(this.#byName.get(one.plain) ?? []), one]);
    }
  }

  match({ values: { id, name, acronym, website } }: Row): Match {
    if (id !== undefined) return this.#found(this.#byId.get(String(id))) ?? m20('id', 'NO_SUCH');
    if (name === undefined) return m20('name', 'MISSING');
    const called = this.#byName.get(this.plainly(String(name))) ?? [];
    const current = called.filter(({ mergedInto }) => !mergedInto);
    if (current.length === 0 && called[0]) return this.#found(called[0]) as Match;
    if (current.length < 2) return { id: current[0]?.id ?? null };
    const short = acronym === undefined ? null : this.plainly(String(acronym));
    const site = siteOf(website === undefined ? null : String(website));
    const exact = current.filter((one) => (short && one.short === short) || (site && one.site === site));
    return exact.length === 1 ? { id: String(exact[0]?.id) } : { column: 'name', rule: 'C17', code: 'SEVERAL', details: { count: current.length } };
  }

  #found(one: Known | undefined): Match | null {
    if (!one) return null;
    return one.mergedInto ? { column: 'name', rule: 'C2', code: 'MERGED', details: { into: one.mergedInto } } : { id: one.id };
  }
}

/** Says what becomes of each line, in their order: what an earlier one adds counts for the later ones. */
export class TargetPlanner {
  readonly #neighbours: Neighbours;
  readonly #matching: Matching;
  readonly #counts: Map<string, number>;
  readonly #seen = new Map<string, number>();

  constructor(private readonly facts: TargetFacts) {
    this.#neighbours = new Neighbours(facts.known, facts.coming);
    this.#matching = new Matching(facts.known, facts.plainly);
    this.#counts = new Map(facts.contacts.map(({ id, count }) => [id, count]));
  }

  plan(row: Row): TargetLine {
    const match = this.#matching.match(row);
    if ('rule' in match) return refused(row, [match, ...row.faults]);
    const standing = match.id === null ? null : this.facts.standing.get(match.id) ?? null;
    const name = String(row.values['name'] ?? standing?.['name'] ?? '');
    const twice = this.#twice(row.number, match.id ?? this.facts.plainly(name));
    const { owner, reasons: ofOwner } = this.#owner(row, standing);
    const sector = row.values['sector'] === undefined ? null : sectorCalled(this.facts.sectors, String(row.values['sector']));
    const values = { ...row.values, ...(owner ? { owner: owner.name } : {}), ...(sector ? { sector: sector.label } : {}) };
    const reasons = [
      ...row.faults,
      ...twice,
      ...(sector === undefined ? [because('sector', 'C1', 'NO_SECTOR', { said: String(row.values['sector']).slice(0, 60) })] : []),
      ...ofOwner,
    ];
    if (!standing && row.values['category'] === undefined && !row.faults.some(({ column }) => column === 'category'))
      reasons.push(m20('category', 'MISSING'));
    if (reasons.length) return refused(row, reasons, name);
    return this.#taken({ ...row, values }, { standing, name, owner: owner?.id ?? null, sector: sector?.id ?? null });
  }

  #taken(row: Row, { standing, name, owner, sector }: { standing: Standing | null; name: string; owner: string | null; sector: string | null }): TargetLine {
    const changes = standing ? changesOf(row, standing) : Object.entries(row.values).map(([column, after]) => ({ column, before: null, after }));
    const doubts = [...this.#near(changes, name, standing), ...(owner ? this.#taking(owner, standing) : [])];
    const full = doubts.find(({ code }) => code === 'PORTFOLIO_FULL');
    if (full && !this.facts.isPilot) return refused(row, [full], name);
    const plainOutcome = standing ? (changes.length ? 'changed' : 'unchanged') : 'added';
    const outcome = doubts.length ? 'doubtful' : plainOutcome;
    return { number: row.number, name, outcome, changes, reasons: doubts, thing: standing?.id ?? null, values: row.values, owner, sector };
  }

  #twice(number: number, what: string): LineReason[] {
    const line = this.#seen.get(what);
    if (line === undefined) this.#seen.set(what, number);
    return line === undefined ? [] : [m20('name', 'TWICE', { line })];
  }

  /** Who is to keep contact, unless they do already (C3). */
  #owner({ values }: Row, standing: Standing | null): { owner: Contact | null; reasons: LineReason[] } {
    if (values['owner'] === undefined) return { owner: null, reasons: [] };
    const said = String(values['owner']);
    const isTheirs = standing?.ownerId && isCalled({ name: String(standing.owner), email: String(standing.ownerEmail) }, said);
    if (isTheirs) return { owner: null, reasons: [] };
    const called = this.facts.contacts.filter((one) => isCalled(one, said));
    if (called.length !== 1)
      return { owner: null, reasons: [because('owner', 'C3', called.length ? 'SEVERAL_CALLED' : 'NOT_CONTACT', { said: said.slice(0, 60) })] };
    const isAtRest = standing && targetStates[standing.state].isAtRest;
    return { owner: called[0] ?? null, reasons: isAtRest ? [because('owner', 'C2', 'AT_REST', {})] : [] };
  }

  /** Counts a target into a portfolio and out of another one; over the charter's figure a pilot confirms it (C4). */
  #taking(owner: string, standing: Standing | null): LineReason[] {
    const count = (this.#counts.get(owner) ?? 0) + 1;
    this.#counts.set(owner, count);
    if (standing?.ownerId) this.#counts.set(standing.ownerId, (this.#counts.get(standing.ownerId) ?? 1) - 1);
    const { outcome, reasons } = rules.takeIn({ count, most: this.facts.portfolioMost, isPilot: false, evenSo: false });
    return outcome === 'refused' ? reasons.map(({ rule, code, details }) => because('owner', rule, code, details)) : [];
  }

  /** Near ones of what it is called from now on and was not before: here, or further up in the file (C2). */
  #near(changes: readonly Change[], name: string, standing: Standing | null): LineReason[] {
    const anew = new Map(changes.map(({ column, after }) => [column, String(after)]));
    if (!['name', 'acronym', 'website'].some((column) => anew.has(column))) return [];
    const short = anew.has('acronym') ? this.facts.plainly(String(anew.get('acronym'))) : null;
    const site = siteOf(anew.get('website') ?? null);
    const plain = anew.has('name') ? this.facts.plainly(name) : '';
    const near = this.#neighbours.near({ plain, short, site }).filter(({ id }) => id === null || id !== standing?.id);
    this.#neighbours.add({ id: standing?.id ?? null, name, plain: this.facts.plainly(name), short, site, mergedInto: null, isOurs: true });
    return near.length ? [because('name', 'C2', 'NEAR', { names: near.map((one) => one.name) })] : [];
  }
}

const because = (column: string, rule: string, code: string, details: Details): LineReason => ({ column, rule, code, details });

function refused({ number, values }: Row, reasons: readonly LineReason[], name = String(values['name'] ?? '')): TargetLine {
  return { number, name, outcome: 'refused', changes: [], reasons, thing: null, values, owner: null, sector: null };
}

/** What a line says that is not so already; a target found by its name keeps the way it is written. */
function changesOf({ values }: Row, standing: Standing): Change[] {
  const compared = Object.entries(values).filter(([column]) => column !== 'id' && !(column === 'name' && values['id'] === undefined));
  const today = (column: string) => (standing[column] === '' ? null : standing[column] ?? null);
  const isSame = (column: string, after: string | number) =>
    today(column) === after || (column === 'owner' && standing.ownerId !== null && isCalled({ name: String(standing.owner), email: String(standing.ownerEmail) }, String(after)));
  return compared.flatMap(([column, after]) => (isSame(column, after) ? [] : [{ column, before: today(column), after }]));
}

const STANDING = `select t.id, t.version, t.state, t.owner_id as "ownerId", m.name as owner, m.email as "ownerEmail", s.label as sector,
    t.last_held_on::text as "lastHeldOn", t.name, t.acronym, t.category, t.stance, t.level, t.priority, t.priority_reason as "priorityReason",
    t.activity, t.stakes, t.place, t.website, t.sector_id as "sectorId", t.assigned_on::text as "assignedOn", t.due_on::text as "dueOn",
    t.due_said_on::text as "dueSaidOn", t.created_on::text as "createdOn"
  from target t left join member m on m.id = t.owner_id left join sector s on s.id = t.sector_id
 where t.id in (select jsonb_array_elements_text(?::jsonb)::uuid) order by t.id`;

/** How these targets stand; locked where they are about to change. */
export async function standingOf(deed: Deed, ids: readonly string[], isReal: boolean): Promise<Map<string, Standing>> {
  const rows = await deed.em.execute<Standing[]>(`${STANDING}${isReal ? ' for update of t' : ''}`, [JSON.stringify(ids)]);
  return new Map(rows.map((row) => [row.id, row]));
}
