import type { PlannedLine } from '../../core/exchange/offer.ts';
import { m20, type LineReason, type Row } from '../../core/exchange/rows.ts';
import { siteOf } from '../near.ts';
import type { Known } from './known.ts';
import { Neighbours } from './known.ts';

/** Somebody at a target as it stands; `plain` is the name without case and accents. */
export interface Noted {
  readonly id: string;
  readonly version: number;
  readonly target: string;
  readonly plain: string;
  readonly mail: string | null;
  readonly [column: string]: string | number | null;
}

/** A line with the target that it is at. */
export interface PersonLine extends PlannedLine {
  readonly values: Row['values'];
  readonly target: string | null;
}

export interface PeopleFacts {
  readonly known: readonly Known[];
  readonly noted: readonly Noted[];
  readonly plainly: (text: string) => string;
}

/** Says what becomes of each line of people: at which target, and whether they are noted there already. */
export class PeoplePlanner {
  readonly #targets = new Map<string, Known[]>();
  readonly #people = new Map<string, Noted[]>();
  readonly #byId: ReadonlyMap<string, Noted>;
  readonly #neighbours: Neighbours;
  readonly #seen = new Map<string, number>();

  constructor(private readonly facts: PeopleFacts) {
    const ours = facts.known.filter(({ isOurs }) => isOurs);
    for (const one of ours)
      for (const said of new Set([one.plain, one.short, one.site])) if (said) this.#targets.set(said, [...(this.#targets.get(said) ?? []), one]);
    for (const one of facts.noted) for (const key of keysOf(one)) this.#people.set(key, [...(this.#people.get(key) ?? []), one]);
    this.#byId = new Map(facts.noted.map((one) => [one.id, one]));
    this.#neighbours = new Neighbours(ours);
  }

  plan(row: Row): PersonLine {
    const { values } = row;
    const name = String(values['name'] ?? '');
    const target = this.#target(values['target']);
    const missing = values['name'] === undefined && !row.faults.some(({ column }) => column === 'name') ? [m20('name', 'MISSING')] : [];
    if ('rule' in target) return refused(row, [target, ...missing, ...row.faults]);
    const noted = this.#noted(row, String(target.id));
    if ('rule' in noted) return refused(row, [noted, ...missing, ...row.faults]);
    const { one } = noted;
    const sourceless = !one && values['source'] === undefined ? [m20('source', 'MISSING')] : [];
    const unwilling = values['consent'] === 'refused' ? [{ column: 'consent', rule: 'C17', code: 'REFUSED', details: {} }] : [];
    const reasons = [...row.faults, ...missing, ...unwilling, ...sourceless, ...this.#twice(row, one?.id ?? `${target.id} ${this.facts.plainly(name)} ${String(values['mail'] ?? '').toLowerCase()}`)];
    if (reasons.length) return refused(row, reasons);
    const said = Object.entries(values).filter(([column]) => column !== 'target' && column !== 'id');
    const changes = said.flatMap(([column, after]) => {
      const before = one?.[column] ?? null;
      const isWay = column === 'name' && one && values['id'] === undefined;
      return before === after || isWay ? [] : [{ column, before, after }];
    });
    const outcome = one ? (changes.length ? 'changed' : 'unchanged') : 'added';
    return { number: row.number, name: `${name} · ${target.name}`, outcome, changes, reasons: [], thing: one?.id ?? null, values, target: target.id };
  }

  /** The target of that name, acronym or site; near ones are named where there is none. */
  #target(said: string | number | undefined): Known | LineReason {
    if (said === undefined) return m20('target', 'MISSING');
    const text = String(said);
    const plain = this.facts.plainly(text);
    const found = this.#targets.get(plain) ?? this.#targets.get(siteOf(text) ?? '') ?? [];
    const current = found.filter(({ mergedInto }) => !mergedInto);
    const exact = current.filter((one) => one.plain === plain);
    const [one] = exact.length === 1 ? exact : current;
    if (one && (current.length === 1 || exact.length === 1)) return one;
    if (one) return reason('SEVERAL', { count: current.length });
    if (found[0]) return { column: 'target', rule: 'C2', code: 'MERGED', details: { into: found[0].mergedInto } };
    const near = this.#neighbours.near({ plain, short: null, site: null });
    return reason(near.length ? 'NO_TARGET_BUT' : 'NO_TARGET', { said: text.slice(0, 80), names: near.map(({ name }) => name) });
  }

  /** Who is noted there under that name or mail address; two of one name are told apart by it. */
  #noted({ values }: Row, target: string): { one: Noted | null } | LineReason {
    if (values['id'] !== undefined) {
      const one = this.#byId.get(String(values['id']));
      return one && one.target === target ? { one } : m20('id', 'NO_SUCH');
    }
    const mail = values['mail'] === undefined ? null : String(values['mail']).toLowerCase();
    const called = this.#people.get(`${target} ${this.facts.plainly(String(values['name'] ?? ''))}`) ?? [];
    const byMail = called.filter((one) => mail !== null && one.mail?.toLowerCase() === mail);
    if (byMail.length === 1) return { one: byMail[0] ?? null };
    // Somebody of the same name with another address is somebody else only where that one's is known.
    const possible = mail === null ? called : called.filter((one) => one.mail === null);
    return possible.length > 1 ? { column: 'name', rule: 'C17', code: 'SEVERAL_PEOPLE', details: { count: possible.length } } : { one: possible[0] ?? null };
  }

  #twice({ number }: Row, who: string): LineReason[] {
    const line = this.#seen.get(who);
    if (line === undefined) this.#seen.set(who, number);
    return line === undefined ? [] : [m20('name', 'TWICE', { line })];
  }
}

const keysOf = ({ target, plain }: Noted): string[] => [`${target} ${plain}`];
const reason = (code: string, details: LineReason['details']): LineReason => ({ column: 'target', rule: 'C17', code, details });

function refused({ number, values }: Row, reasons: readonly LineReason[]): PersonLine {
  const name = [values['name'], values['target']].filter((one) => one !== undefined).join(' · ');
  return { number, name, outcome: 'refused', changes: [], reasons, thing: null, values, target: null };
}
