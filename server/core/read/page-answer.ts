import type { FieldNode } from 'graphql';
import { namesOf } from '../noun/connection.ts';
import { MOST_COUNTED, rowsOf, type Page } from './page.ts';
import { answerKey, NotPlain } from './plain.ts';
import { setsOf, type Collected } from './selection.ts';

/** What each field of a type is in SQL, from the nodes that ask it. */
type Values = Readonly<Record<string, (nodes: readonly FieldNode[]) => string>>;

interface Selected {
  readonly list: string;
  readonly from?: string;
}

/** A connection as it is answered; edges are left to the executor. */
export function pageAsAnswer(page: Page): Selected {
  const common: Values = {
    __typename: () => `'${namesOf(page.noun).connection}'`,
    totalCount: (nodes) => objectOf(page, 'TotalCount', nodes, total, `(${page.count()}) c`),
  };
  if (page.asked.has('pageInfo')) return withPlaces(page, common);
  const nodes = (asking: readonly FieldNode[]) => rowsOf(page.select(columnsOf(page, asking), 0));
  return { list: listOf(page.asked, { ...common, nodes }) };
}

const columnsOf = ({ compiler, noun, rows }: Page, nodes: readonly FieldNode[]): string =>
  compiler.columns(noun, rows, setsOf(nodes), false);

// One row more than is shown says whether others follow.
function withPlaces(page: Page, common: Values): Selected {
  const asking = [...page.asked.values()].filter(([node]) => node?.name.value === 'nodes');
  if (asking.length > 1) throw new NotPlain('nodes');
  const size = page.size();
  const shown = `least(${size}, cardinality(a.nodes))`;
  const info: Values = {
    __typename: () => `'PageInfo'`,
    hasNextPage: () => `coalesce(cardinality(a.nodes) > ${size}, false)`,
    hasPreviousPage: () => String(page.following !== true),
    startCursor: () => 'a.places[1]',
    endCursor: () => `a.places[${shown}]`,
  };
  const list = listOf(page.asked, {
    ...common,
    nodes: () => `coalesce(to_json(a.nodes[1:${size}]), '[]')`,
    pageInfo: (nodes) => objectOf(page, 'PageInfo', nodes, info),
  });
  const row = `(select n from (select ${columnsOf(page, asking[0] ?? [])}) n)`;
  const rows = page.select(`${row} as node, ${placeOf(page)} as place`, 1);
  return { list, from: `(select array_agg(p.node) as nodes, array_agg(p.place) as places from (${rows}) p) a` };
}

/** The cursor of a row, written as `encodeCursor` writes it. */
function placeOf(page: Page): string {
  const values = page.places().map((text) => `to_json(${text})`).join(` || ',' || `);
  const bytes = `convert_to('["${page.order.name}",' || ${values} || ']', 'UTF8')`;
  return `rtrim(translate(encode(${bytes}, 'base64'), E'+/\\n', '-_'), '=')`;
}

const total: Values = {
  __typename: () => `'TotalCount'`,
  value: () => `least(c.count, ${MOST_COUNTED})`,
  capped: () => `c.count > ${MOST_COUNTED}`,
};

function objectOf(
  { compiler }: Page, type: string, nodes: readonly FieldNode[], values: Values, from?: string,
): string {
  const list = listOf(compiler.fields(setsOf(nodes), type), values);
  return `(select r from (select ${list}${from ? ` from ${from}` : ''}) r)`;
}

function listOf(asked: Collected, values: Values): string {
  return [...asked].map(([key, nodes]) => {
    const value = values[(nodes[0] as FieldNode).name.value];
    if (!value) throw new NotPlain(key);
    return `${value(nodes)} as ${answerKey(key)}`;
  }).join(', ');
}
