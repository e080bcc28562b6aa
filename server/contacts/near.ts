import { actorId } from '../access/permit.ts';
import type { Deed } from '../core/command/deed.ts';
import { isNear } from './filters.ts';
import { MOST_NEAR } from './kinds.ts';

const NEAR = `
  with given as (select array(select jsonb_array_elements_text(?::jsonb)) as said)
  select t.id, t.name from target t
   where t.merged_into_id is null and t.initiative_id in (
           select s.initiative_id from seat s where s.member_id = ? and s.left_on is null
           union select i.id from initiative i where i.referent_id = ?)
     and ${isNear('t.name', 't.acronym', 't.site', '(select said from given)')}
   order by t.name, t.id limit ${MOST_NEAR}`;

/** Targets near to one of these names, acronyms or web sites, in whatever team the actor sees; nothing else (C2). */
export function nearTargets(deed: Deed, said: readonly string[]): Promise<{ id: string; name: string }[]> {
  return deed.em.execute<{ id: string; name: string }[]>(NEAR, [JSON.stringify(said), actorId(deed), actorId(deed)]);
}

/** The site that an address is on, without what many sites share; the same as in SQL. */
export function siteOf(address: string | null): string | null {
  const shape = /^(?:https?:\/\/)?(?:www\d?\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?:[:/?#].*)?$/;
  return shape.exec(address?.trim().toLowerCase() ?? '')?.[1] ?? null;
}
