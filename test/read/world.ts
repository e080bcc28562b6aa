import type pg from 'pg';
import { nounByName, nounSpec, type NounClass } from '../../server/core/noun/registry.ts';
import type { Tables } from '../../server/core/read/tables.ts';
import type { Chance } from './chance.ts';

/** One thing: properties as the schema names them, relations as ids. */
export type Row = { readonly noun: string; readonly id: string } & Readonly<Record<string, unknown>>;

/** The links of a many-to-many relation, from the side that owns it. */
export type Links = readonly (readonly [mine: string, theirs: string])[];

/** A whole community in memory, by noun, and its links, by pivot table. */
export class World {
  readonly rows = new Map<string, Row[]>();
  readonly links = new Map<string, [string, string][]>();
  /** The people that questions are asked as, by what is special about them; the visitor is null. */
  readonly people = new Map<string, string | null>([['visitor', null]]);
  readonly #byId = new Map<string, Row>();
  #made = 0;

  constructor(private readonly chance: Chance) {}

  all(noun: string): readonly Row[] {
    return this.rows.get(noun) ?? [];
  }

  find(id: unknown): Row | undefined {
    return this.#byId.get(String(id));
  }

  linked(pivot: string): Links {
    return this.links.get(pivot) ?? [];
  }

  add(noun: string, properties: Readonly<Record<string, unknown>>): Row {
    const row = { noun, id: this.#id(nounByName(noun) as NounClass), ...properties };
    if (!this.rows.get(noun)?.push(row)) this.rows.set(noun, [row]);
    this.#byId.set(row.id, row);
    return row;
  }

  link(pivot: string, mine: Row, theirs: readonly Row[]): void {
    const links = theirs.map(({ id }) => [mine.id, id] as [string, string]);
    this.links.set(pivot, [...this.linked(pivot), ...links] as [string, string][]);
  }

  // The product's ids take chance from the machine: these come from the seed, with the noun's tag at the same place.
  #id(noun: NounClass): string {
    const hex = (length: number) => Array.from({ length }, () => this.chance.below(16).toString(16)).join('');
    const time = (1_780_000_000_000 + Math.floor(this.#made++ / 3)).toString(16).padStart(12, '0');
    const tag = nounSpec(noun).tag.toString(16).padStart(2, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(1)}${tag}-${hex(12)}`;
  }
}

const column = (quoted: string): string => quoted.slice(quoted.indexOf('.') + 1);

/** Writes a world into an empty database, one statement a table. */
export async function settle(world: World, pool: pg.Pool, tables: Tables): Promise<void> {
  for (const [name, rows] of inOrderOfNeed(world)) {
    const noun = nounByName(name) as NounClass;
    // Written by the database, with what they are of.
    if (name === 'Passage') continue;
    const columns = tables.columns(noun, 't');
    const named = rows.map((row) => {
      const entries = Object.entries(row).filter(([property]) => property !== 'noun');
      return Object.fromEntries(entries.map(([property, value]) => [column(columns[property] as string), value]));
    });
    await insert(pool, tables.table(noun), named);
  }
  for (const [pivot, links] of world.links) await insertLinks(pool, pivot, links);
  await pool.query('analyze');
}

function inOrderOfNeed({ rows }: World): [string, Row[]][] {
  const late = [
    'Session',
    'ApiToken',
    'CalendarFeed',
    'Mandate',
    'Payment',
    'Employment',
    'CharterAcceptance',
    'Circle',
    'Initiative',
    'Link',
    'Picture',
    'Role',
    'Seat',
    'Application',
    'Invitation',
    'Pair',
    'Target',
    'TargetPerson',
    'Meeting',
    'Synthesis',
    'SynthesisVersion',
    'Commitment',
    'SynthesisDraft',
    'Absence',
    'PlannedMove',
    'SectorShare',
    'Introduction',
    'AcquaintanceCall',
    'AcquaintanceAnswer',
    'Entry',
    'Notice',
  ];
  return [...rows].toSorted(([a], [b]) => late.indexOf(a) - late.indexOf(b));
}

async function insert(pool: pg.Pool, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const plain = rows.map((row) => Object.fromEntries(columns.map((name) => [name.replaceAll('"', ''), row[name]])));
  // `circle` alone is a type of PostgreSQL's own.
  const text = `insert into ${table} (${columns})
    select ${columns} from json_populate_recordset(null::public.${table}, $1)`;
  await pool.query(text, [JSON.stringify(plain)]);
}

async function insertLinks(pool: pg.Pool, pivot: string, links: Links): Promise<void> {
  const [mine, theirs] = [links.map(([id]) => id), links.map(([, id]) => id)];
  await pool.query(`insert into ${pivot} select * from unnest($1::uuid[], $2::uuid[])`, [mine, theirs]);
}
