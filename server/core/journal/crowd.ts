import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Audience } from '../kernel/audience.ts';
import type { Columns, NounClass, SqlViewer } from '../noun/registry.ts';
import type { Asking } from '../read/asking.ts';
import { Compiler } from '../read/compiler.ts';
import { onlyUsed } from '../read/parameters.ts';
import { Permission, type SeesTable } from '../read/permission.ts';
import type { Tables } from '../read/tables.ts';
import { Entry } from './entry.ts';
import type { Question } from './question.ts';

/*
 * What a crowd sees. The table of permission says of a row who sees it by their rights, and who by their id, always as
 * `column = id`. Written `column = any(crowd)`, the same statement says what some of a crowd see; for nobody, what all
 * see by their rights alone. Whoever is in the crowd sees no less than the second and no more than the first: where
 * both are the same text, it is each one's own answer (test/live/crowd.test.ts). A rule that excludes somebody by name
 * is none of these: its document is told to each apart, as one with fields about who asks.
 */
// Named as nothing is in the conditions of rooms, which would hide it.
const CROWD = 'any(crowds_.members)';
const ALONE = 'crowds_.members[1]';
/** Stands where each must be asked apart: no PostgreSQL could read it. */
const PERSONAL = '«the viewer»';

/** The viewer's filter for each of a crowd at once. */
export class CrowdPermission extends Permission {
  override filter(noun: NounClass, row: Columns, viewer: SqlViewer, from?: string): string | boolean {
    return askable(super.filter(noun, row, crowded(viewer), from));
  }

  override audience(noun: NounClass, audience: Audience, row: Columns, viewer: SqlViewer): string | boolean {
    return askable(super.audience(noun, audience, row, crowded(viewer)));
  }
}

/** What excludes by name, or names by anything but `=`, cannot be asked of a crowd. */
const EXCLUDES = /\bnot\b(?! null)|\bcase\b|\bexcept\b|\bcount\(|[<>!]= any\(crowds_|(?<!= )any\(crowds_/;

const askable = (condition: string | boolean): string | boolean =>
  typeof condition === 'string' && condition.includes(CROWD) && EXCLUDES.test(condition)
    ? `(${condition}) ${PERSONAL}`
    : condition;

const crowded = (viewer: SqlViewer): SqlViewer => Object.create(viewer, { id: { value: CROWD } }) as SqlViewer;

/** Ids of members, crowd by crowd. */
type Crowds = readonly (readonly string[])[];

/** The statement that reads entries for several crowds, or for several members where fields are about the viewer. */
export interface CrowdPlan {
  readonly name: string;
  readonly text: string;
  readonly values: (crowds: Crowds, ids: readonly string[], asking: Asking) => unknown[];
  /** Whether a crowd can be asked; else each of its members must be asked apart. */
  readonly isShared: boolean;
}

/** What the reader needs to make such statements. */
export interface CrowdHouse {
  readonly tables: Tables;
  readonly sees: SeesTable;
}

/** Makes the statement for these rights. */
export function crowdPlan({ tables, sees }: CrowdHouse, question: Question, asking: Asking): CrowdPlan {
  const crowd = new CrowdPermission(sees, tables);
  const shared = new Compiler({ tables, permission: crowd }, question.asked, asking, 'rows', PERSONAL);
  const plan = planOf(shared, question, true);
  if (!plan.text.includes(PERSONAL)) return plan;
  const permission = new Permission(sees, tables);
  const alone = new Compiler({ tables, permission }, question.asked, asking, 'rows', ALONE);
  return planOf(alone, question, false);
}

function planOf(compiler: Compiler, question: Question, isShared: boolean): CrowdPlan {
  const { tables, permission } = compiler.house;
  const crowds = compiler.parameter((_variables, _asking, [given]) => given, 'text[]');
  const ids = compiler.parameter((_variables, _asking, [, given]) => given, 'uuid[]');
  const entry = compiler.alias();
  const row = tables.columns(Entry, entry);
  const filter = permission.filter(Entry, row, compiler.viewer);
  const list = compiler.columns(Entry, row, question.sets, false);
  // `offset 0` keeps the texts from being read as arrays once a row.
  const whole = `select crowds_.place::int - 1 as place, told.id, told.told from
    (select u.place, u.members::uuid[] as members
      from unnest(${crowds}) with ordinality u(members, place) offset 0) crowds_,
    lateral (select ${row['id']} as id, (select row_to_json(r)::text from (select ${list}) r) as told
      from ${tables.table(Entry)} ${entry} where ${row['id']} = any(${ids}) and (${filter})) told`;
  const { text, values: sources } = onlyUsed(whole, compiler.sources);
  return {
    name: `n${createHash('md5').update(text).digest('hex')}`,
    text,
    isShared,
    values: (given, entries, today) => {
      const texts = given.map((members) => `{${members.join()}}`);
      return sources.map((source) => source(question.asked.variableValues, today, [texts, entries]));
    },
  };
}

type Told = ReadonlyMap<string, string>;

/** What each crowd sees of these entries: for each, texts of JSON by the entry's id. One statement. */
export async function readCrowds(
  pool: Pick<pg.Pool, 'query'>, plan: CrowdPlan, asking: Asking, crowds: Crowds, ids: readonly string[],
): Promise<Told[]> {
  const { name, text } = plan;
  const query = { text, values: plan.values(crowds, ids, asking), ...(asking.free ? {} : { name }) };
  const { rows } = await pool.query<{ place: number; id: string; told: string }>(query);
  const told = crowds.map(() => new Map<string, string>());
  for (const row of rows) told[row.place]?.set(row.id, row.told);
  return told;
}
