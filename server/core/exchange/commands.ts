import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Deed, Entity } from '../command/deed.ts';
import { refuse } from '../command/refusal.ts';
import { newId } from '../noun/id.ts';
import { nounSpec } from '../noun/registry.ts';
import { insertAll } from './batch.ts';
import { recognise } from './column.ts';
import { ImportLine } from './import-line.ts';
import { Import, type FileColumn } from './import.ts';
import type { ApplyImportInput, PreviewImportInput, UndoImportInput } from './inputs.ts';
import { lineOutcomes, type LineOutcome } from './kinds.ts';
import { exchangeNamed, type Exchange, type Plan, type PlannedLine, type Saying } from './offer.ts';
import { rowsOf, type Row } from './rows.ts';
import { readTable, type Table } from './table.ts';
import { textOf } from './bytes.ts';

/** A file for the things of a room, sent for what is called `about`. */
export interface Sent {
  readonly kind: string;
  readonly about: string;
  readonly fileName: string;
  readonly bytes: Buffer;
}

const offered = (kind: string): Exchange => exchangeNamed(kind) ?? refuse('P4', 'NOT_THERE');

/** Whether the actor may send a file there, before it is opened; P4 otherwise. */
export function askToImport(deed: Deed, { kind, about }: Pick<Sent, 'kind' | 'about'>): Promise<Entity> {
  return offered(kind).admit(deed, about, 'previewImport');
}

/** Keeps a file with the columns that were recognised; M20 says why it is none, and on which line. */
export async function keepImport(deed: Deed, { kind, about, fileName, bytes }: Sent): Promise<Import> {
  const exchange = offered(kind);
  await exchange.admit(deed, about, 'previewImport');
  const { table, encoding } = tableOf(bytes);
  const names = recognise(table.headings, exchange.columns);
  const headings = table.headings.map((heading, at): FileColumn => ({ heading, samples: samplesOf(table, at), name: names[at] ?? '' }));
  return deed.create(Import, {
    kind, about, bytes, encoding, headings,
    fileName: fileName.slice(0, 200),
    separator: table.separator,
    state: 'read',
    lines: table.lines.length,
    hash: createHash('sha256').update(bytes).digest('hex'),
    createdAt: deed.now,
    workedAt: deed.now,
    member: deed.actor.id,
  } as never);
}

const SAMPLES = 3;
const samplesOf = ({ lines }: Table, at: number): string[] =>
  lines.map(({ cells }) => (cells[at] ?? '').slice(0, 80)).filter(Boolean).slice(0, SAMPLES);

function tableOf(bytes: Buffer): { table: Table; encoding: string } {
  const read = textOf(bytes);
  if ('fault' in read) refuse('M20', read.fault);
  const table = readTable(read.text);
  if ('fault' in table) refuse('M20', table.fault, { line: table.line });
  return { table, encoding: read.encoding };
}

/** Says line by line what would happen, and changes nothing but that. */
export async function previewImport(deed: Deed, { id, columns }: PreviewImportInput): Promise<Import> {
  const own = await open(deed, id);
  if (own.state !== 'read' && own.state !== 'shown') refuse('M20', 'DONE');
  const names = columns ? own.headings.map((_heading, at) => columns[at] ?? '') : own.headings.map(({ name }) => name);
  return working(deed, own, async (said) => {
    const plan = await planOf(deed, own, names, { isReal: false, said: partOf(said, 0, 0.8) });
    await keepLines(deed, own, plan.lines);
    const headings = own.headings.map((heading, at) => ({ ...heading, name: names[at] ?? '' }));
    return Object.assign(own, figuresOf(plan.lines), { state: 'shown', headings, seen: nameOf(own.hash, names, plan.lines) });
  });
}

/** Does what was shown, all of it or nothing; M20.STALE where it would become something else by now. */
export async function applyImport(deed: Deed, { id, seen, evenSo }: ApplyImportInput): Promise<Import> {
  const own = await open(deed, id);
  if (own.state === 'read') refuse('M20', 'NOT_SHOWN');
  if (own.state !== 'shown') refuse('M20', 'DONE');
  const names = own.headings.map(({ name }) => name);
  return working(deed, own, async (said) => {
    const plan = await planOf(deed, own, names, { isReal: true, said: partOf(said, 0, 0.5) });
    if (nameOf(own.hash, names, plan.lines) !== seen) refuse('M20', 'STALE');
    const { refused, doubtful, ...figures } = figuresOf(plan.lines);
    if (refused) refuse('M20', 'LINES_REFUSED', { refused });
    if (doubtful && !evenSo) refuse('M20', 'LINES_DOUBTFUL', { doubtful });
    const added = await plan.carryOut(partOf(said, 0.5, 0.9));
    await noteAdded(deed, own, added);
    // What came in needs no second copy of outsiders' data.
    return Object.assign(own, figures, { doubtful, state: 'applied', bytes: null });
  });
}

/** Takes back what an import added, as far as nothing else has touched it since; what it changed stays. */
export async function undoImport(deed: Deed, { id }: UndoImportInput): Promise<Import> {
  const own = await open(deed, id);
  if (own.state !== 'applied') refuse('M20', own.state === 'undone' ? 'UNDONE' : 'NOT_APPLIED');
  const exchange = offered(own.kind);
  const about = await exchange.admit(deed, own.about, 'undoImport');
  const added = 'select added as id from import_line where import_id = ? and added is not null';
  const ids = (await deed.em.execute<{ id: string }[]>(added, [id])).map((line) => line.id);
  const takenBack = await exchange.takeBack(deed, about, ids);
  if (!takenBack) refuse('M20', 'NOTHING_TO_UNDO');
  return Object.assign(own, { state: 'undone', takenBack, workedAt: deed.now, version: own.version + 1 });
}

/** One's own import, behind a lock of its own: a lock of the row would hide from others how far the work is. */
async function open(deed: Deed, id: string): Promise<Import> {
  await deed.em.execute('select pg_advisory_xact_lock(55, hashtext(?))', [id]);
  return deed.see(Import, id);
}

async function planOf(
  deed: Deed, own: Import, names: readonly string[], { isReal, said }: { isReal: boolean; said: Saying },
): Promise<Plan> {
  const exchange = offered(own.kind);
  const about = await exchange.admit(deed, own.about, isReal ? 'applyImport' : 'previewImport');
  const { table } = tableOf(own.bytes ?? Buffer.alloc(0));
  const used = new Set(names.filter(Boolean));
  const missing = exchange.columns.find(({ name, isNeeded }) => isNeeded === 'always' && !used.has(name));
  if (missing) refuse('M20', 'NO_COLUMN', { fr: missing.headings.fr[0] ?? '', en: missing.headings.en[0] ?? '' });
  const rows: Row[] = rowsOf(table.lines, names, exchange.columns);
  return exchange.plan(deed, { about, rows, names: used, isReal, said });
}

function figuresOf(lines: readonly PlannedLine[]): Record<LineOutcome, number> {
  const count = (outcome: LineOutcome) => lines.filter((line) => line.outcome === outcome).length;
  return Object.fromEntries(lineOutcomes.map((outcome) => [outcome, count(outcome)])) as Record<LineOutcome, number>;
}

/** A name of what is shown: another file, other columns or other facts have another one. */
function nameOf(hash: string, names: readonly string[], lines: readonly PlannedLine[]): string {
  return createHash('sha256').update(JSON.stringify([hash, names, lines])).digest('hex');
}

async function keepLines(deed: Deed, own: Import, lines: readonly PlannedLine[]): Promise<void> {
  await deed.em.execute('delete from import_line where import_id = ?', [own.id]);
  const { tag } = nounSpec(ImportLine);
  const rows = lines.map(({ number, name, outcome, changes, reasons }) => ({
    id: newId(tag, deed.now), import_id: own.id, number, outcome, reasons,
    name: name.slice(0, 200), changed: changes,
  }));
  await insertAll(deed, 'import_line', rows);
}

/** Lines stay as they were shown; those that added something know what. */
async function noteAdded(deed: Deed, own: Import, added: ReadonlyMap<number, string>): Promise<void> {
  const rows = [...added].map(([number, thing]) => ({ number, thing }));
  await deed.em.execute(
    `update import_line l set added = g.thing from jsonb_to_recordset(?::jsonb) g(number int, thing uuid)
      where l.import_id = ? and l.number = g.number`,
    [JSON.stringify(rows), own.id],
  );
}

/** Does a long work of an import, and says how far it is beside the transaction. */
async function working(deed: Deed, own: Import, work: (said: Saying) => Promise<Import>): Promise<Import> {
  const { id, version } = own;
  let telling = Promise.resolve();
  // A deed has one instant; its signs of life are as far apart as they are given.
  const began = performance.now();
  const tell = (percent: number | null) => {
    const at = new Date(deed.now.getTime() + performance.now() - began);
    const text = 'update import set percent = ?, worked_at = ? where id = ? and version = ?';
    // Nobody waits for it: every connection may be held by somebody who does.
    telling = telling.then(() => deed.aside(text, [percent, at, id, version])).catch(() => undefined);
  };
  let last = 0;
  const said: Saying = async (share) => {
    const percent = Math.round(share * 100);
    if (percent > last) tell((last = percent));
    await turn();
  };
  try {
    tell(0);
    const done = Object.assign(await work(said), { version: version + 1, workedAt: deed.now });
    // What was written beside the transaction, the entity does not know.
    await deed.em.execute('update import set percent = null where id = ?', [id]);
    return done;
  } catch (error) {
    tell(null);
    throw error;
  }
}

const partOf = (said: Saying, from: number, until: number): Saying => (share) => said(from + (until - from) * share);
