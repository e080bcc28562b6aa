import type { GraphQLSchema } from 'graphql';
import { listens } from '../core/journal/news.ts';
import { allAsks } from '../core/noun/asks.ts';
import { allNouns, fieldsOf } from '../core/noun/registry.ts';
import { rights, type Right } from '../core/kernel/rights.ts';
import type { Asking } from '../core/read/asking.ts';
import { makeSchema } from '../schema.ts';
import { mayDo, type Ties } from './may.ts';
import { sees } from './sees.ts';

/** The table of permission as a page (Markdown): who sees each noun, narrower fields, questions, verbs (P4). */
export function permissionPage(): string {
  const schema = makeSchema();
  const parts = [
    '# Who sees what, who may do what',
    'What is not here is refused. The keepers are the administrators and the board.',
    section('Nouns', ['noun', 'seen by'], nounRows()),
    section('Fields that fewer people see', ['field', 'for', 'that is'], fieldRows()),
    section('Questions', ['question', 'what', 'may be asked by'], questionRows(schema)),
    section('Verbs', ['verb', 'what', 'for'], verbRows(schema)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`## ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const nounRows = () => sorted(allNouns().map(({ name }) => [name, sees[name]?.words ?? 'nobody']));

const fieldRows = () =>
  sorted(
    allNouns().flatMap((noun) =>
      [...fieldsOf(noun).values()].flatMap(({ name, audience }) => {
        if (!audience) return [];
        return [[`${noun.name}.${name}`, audience, sees[noun.name]?.audiences?.[audience]?.words ?? 'nobody']];
      }),
    ),
  );

const questionRows = (schema: GraphQLSchema) =>
  sorted([
    ...[...allAsks()].map(([name, { description, audience }]) => [
      name, description, [audience].flat().join('; '),
    ]),
    ...Object.values(schema.getSubscriptionType()?.getFields() ?? {}).map(({ name, description }) => [
      name,
      description ?? '',
      listens[name] ?? 'nobody',
    ]),
  ]);

const verbRows = (schema: GraphQLSchema) =>
  sorted(
    Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name, description }) => [
      name,
      description ?? '',
      whoMay(name),
    ]),
  );

const sorted = (rows: string[][]): string[][] => rows.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));

const noTies: Ties = { isAuthor: false, isPilot: false, isReferent: false };
const ties: Readonly<Record<string, Ties>> = {
  'the author': { ...noTies, isAuthor: true },
  'a pilot': { ...noTies, isPilot: true },
  'the referent': { ...noTies, isReferent: true },
  'the team': { ...noTies, inTeam: true },
  'a contact member': { ...noTies, inTeam: true, isContact: true },
  'who receives it': { ...noTies, isReceiver: true },
  'an organisation member': { ...noTies, organises: true },
};

/** Who may do that, found by asking the table itself: with each right alone, then with each tie in good standing. */
function whoMay(verb: string): string {
  const as = (...held: Right[]): Asking => ({ id: null, rights: new Set(held), key: '', today: '' });
  if (mayDo(verb, as(), noTies)) return 'everybody';
  const byRight = rights.filter((right) => mayDo(verb, as(right), noTies));
  const byTie = Object.entries(ties).filter(([, tie]) => mayDo(verb, as('signedIn', 'goodStanding'), tie));
  const told =
    byRight.includes('goodStanding') || byRight.includes('signedIn')
      ? []
      : byTie.map(([name]) => `${name}, in good standing`);
  return [...byRight, ...told].join('; ') || 'nobody';
}
