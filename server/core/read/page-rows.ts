import { namesOf } from '../noun/connection.ts';
import { rowsOf, type Page } from './page.ts';
import { setsOf } from './selection.ts';
import { CURSOR_SLOT } from './slots.ts';
import { quote } from './tables.ts';

/** A connection as `{ rows, order, first, after, total }`, of which `wire` makes edges, nodes and pageInfo. */
export function pageAsRows(page: Page): { list: string; from?: string } {
  const { asked } = page;
  const out = asked.has('edges') || asked.has('nodes') || asked.has('pageInfo') ? rows(page) : [];
  if (asked.has('totalCount')) out.push(`(${page.count()}) as "total"`);
  return { list: out.join(', ') };
}

function rows(page: Page): string[] {
  const { asked, compiler, noun, order } = page;
  const edges = compiler.fields(setsOf(asked.get('edges')), namesOf(noun).edge);
  const sets = [...setsOf(edges.get('node')), ...setsOf(asked.get('nodes'))];
  const withCursor = edges.has('cursor') || asked.has('pageInfo');
  const place = withCursor ? [`json_build_array(${page.places().join(', ')}) as ${quote(CURSOR_SLOT)}`] : [];
  const list = [compiler.columns(noun, page.rows, sets, false), ...place].filter(Boolean).join(', ');
  const more = asked.has('pageInfo') ? 1 : 0;
  return [
    `${rowsOf(page.select(list, more))} as "rows"`,
    `'${order.name}' as "order"`,
    `${page.following !== true} as "after"`,
    ...(more ? [`${page.size()} as "first"`] : []),
  ];
}
