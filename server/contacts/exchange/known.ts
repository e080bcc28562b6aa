import { actorId } from '../../access/permit.ts';
import type { Deed } from '../../core/command/deed.ts';
import { Names } from '../../core/exchange/near.ts';
import { MOST_NEAR } from '../kinds.ts';

/** A target as comparing needs it; `plain` and `short` are its name and acronym without case and accents. */
export interface Known {
  readonly id: string | null;
  readonly name: string;
  readonly plain: string;
  readonly short: string | null;
  readonly site: string | null;
  readonly mergedInto: string | null;
  readonly isOurs: boolean;
}

const KNOWN = `select t.id, t.name, public.cordee_plain(t.name) as plain, public.cordee_plain(t.acronym) as short, t.site,
    m.name as "mergedInto", t.initiative_id = ? as "isOurs"
  from target t left join target m on m.id = t.merged_into_id
 where t.initiative_id = ? or t.initiative_id in (
   select s.initiative_id from seat s where s.member_id = ? and s.left_on is null
   union select i.id from initiative i where i.referent_id = ?)
 order by t.name, t.id`;

/** The targets of an initiative, and those of the other teams that the actor sees (C2). */
export function knownTargets(deed: Deed, initiative: string): Promise<Known[]> {
  const actor = actorId(deed);
  return deed.em.execute<Known[]>(KNOWN, [initiative, initiative, actor, actor]);
}

/** Texts without case and accents, as the database compares them. */
export async function plainly(deed: Deed, texts: Iterable<string>): Promise<(text: string) => string> {
  const all = [...new Set(texts)];
  const select = 'select s.said, public.cordee_plain(s.said) as plain from jsonb_array_elements_text(?::jsonb) s(said)';
  const rows = await deed.em.execute<{ said: string; plain: string }[]>(select, [JSON.stringify(all)]);
  const found = new Map(rows.map(({ said, plain }) => [said, plain]));
  return (text) => found.get(text) ?? text;
}

/** What finds near targets among many at once: the same rule as `isNear` in filters.ts, by an index in memory (C2). */
export class Neighbours {
  readonly #names: Names<Known>;
  readonly #bySaying = new Map<string, Known[]>();
  readonly #short: Known[] = [];

  /** @param coming Names that will be asked for or added. */
  constructor(known: readonly Known[], coming: readonly string[] = []) {
    this.#names = new Names([...known.map(({ plain }) => plain), ...coming]);
    for (const one of known) if (!one.mergedInto) this.add(one);
  }

  add(one: Known): void {
    this.#names.add(one.plain, one);
    if (one.name.length <= 8) this.#short.push(one);
    for (const said of [one.short, one.site]) if (said) this.#bySaying.set(said, [...(this.#bySaying.get(said) ?? []), one]);
  }

  /** Those near to a name, an acronym or a site, some of the nearest. */
  near({ plain, short, site }: Pick<Known, 'plain' | 'short' | 'site'>): Known[] {
    const said = [plain, short].filter((one): one is string => one !== null && one.length > 1);
    const found = [
      ...[...said, site].flatMap((one) => (one ? this.#bySaying.get(one) ?? [] : [])),
      ...said.flatMap((one) => (one.length > 3 ? this.#short.filter((other) => isOneErrorAway(other.plain, one)) : [])),
      ...said.flatMap((one) => this.#names.near(one, MOST_NEAR)),
    ];
    return [...new Set(found)].slice(0, MOST_NEAR);
  }
}

/** Whether one letter more, less or another, or two exchanged, makes the other text. */
function isOneErrorAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwap = short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return isSwap || short.slice(at + 1) === long.slice(at + 1);
}
