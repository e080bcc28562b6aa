import type { Columns, SqlViewer } from '../core/noun/registry.ts';

/**
 * A held seat of a team that goes on, whose end was announced or is past: the viewer's own, or in an initiative that
 * the viewer leads (I8). How long before it is announced, the charter says.
 */
export function endsForViewer(row: Columns, { id, today }: SqlViewer): string {
  const led =
    `${row['initiative']} in (select p.initiative_id from seat p where p.member_id = ${id} and p.kind = 'pilot'` +
    ` and p.left_on is null union select f.id from initiative f where f.referent_id = ${id})`;
  const goesOn = `exists (select 1 from initiative o where o.id = ${row['initiative']} and o.state <> 'closed')`;
  const ends = `${row['leftOn']} is null and (${row['endingToldOn']} is not null or ${row['lastDay']} < ${today})`;
  return `${ends} and ${goesOn} and (${row['member']} = ${id} or ${led})`;
}
