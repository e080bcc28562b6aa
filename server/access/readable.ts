import type { SqlViewer } from '../core/noun/registry.ts';

/**
 * The marks by which the index of search finds what a viewer may read, as an array in SQL: neither found nor counted is
 * what holds none of them (C13). They say in the index what `sees.ts` says of a passage, which the reader asks as well:
 * a mark too many would find nothing more.
 */
export function readable(v: SqlViewer): string {
  const marks = [
    v.has('member') && `array(select '=t' || w.initiative_id from seat w where w.member_id = ${v.id} and w.left_on is null)`,
    v.has('member') && v.has('leads') && `array(select '=r' || f.id from initiative f where f.referent_id = ${v.id})`,
    v.has('board') && `array['=board']`,
    v.has('goodStanding') && `array['=community']`,
  ].filter(Boolean);
  return `(${['array[]::text[]', ...marks].join(' || ')})`;
}
