import { afterAll, beforeAll, expect, test } from 'vitest';
import { sees } from '../../server/access/sees.ts';
import { Circle } from '../../server/community/circle.ts';
import { openOrm } from '../../server/core/db/orm.ts';
import type { FieldSpec, NounClass, NounSpec } from '../../server/core/noun/registry.ts';
import { declarations, faultsIn, type Declarations } from '../../server/core/read/checks.ts';
import type { Seeing } from '../../server/core/read/permission.ts';
import { Tables } from '../../server/core/read/tables.ts';
import { Application } from '../../server/initiatives/application.ts';
import { Initiative } from '../../server/initiatives/initiative.ts';
import { Role } from '../../server/initiatives/role.ts';
import { Seat } from '../../server/initiatives/seat.ts';
import { Employment } from '../../server/members/employment.ts';
import { Member } from '../../server/members/member.ts';
import { nouns } from '../../server/nouns.ts';
import { makeSchema } from '../../server/schema.ts';

let orm: Awaited<ReturnType<typeof openOrm>>;
let sound: Declarations;

beforeAll(async () => {
  makeSchema();
  orm = await openOrm({ url: 'postgres://nobody@127.0.0.1:1/nowhere' }, nouns);
  sound = declarations(new Tables(orm.getMetadata()), sees);
});
afterAll(() => orm.close(true));

test('P4: nothing that the rooms declare to the reader can leak', () => {
  expect(faultsIn(sound)).toEqual([]);
});

/** The rooms' declarations with one noun's own changed. */
function withSpec(noun: NounClass, change: Partial<NounSpec>): Declarations {
  return { ...sound, specOf: (one) => (one === noun ? { ...sound.specOf(one), ...change } : sound.specOf(one)) };
}

function withField(noun: NounClass, field: Partial<FieldSpec> & { name: string }): Declarations {
  const base: FieldSpec = { description: '', type: () => String, nullable: true, origin: { kind: 'column' }, name: '' };
  const known = (one: Parameters<Declarations['fieldsOf']>[0]) => sound.fieldsOf(one).get(field.name) ?? base;
  return {
    ...sound,
    fieldsOf: (one) =>
      one === noun ? new Map([...sound.fieldsOf(one), [field.name, { ...known(one), ...field }]]) : sound.fieldsOf(one),
  };
}

const withSeeing = (name: string, change: Partial<Seeing>): Declarations => ({
  ...sound,
  sees: { ...sees, [name]: { seen: () => true, words: '', ...sees[name], ...change } },
});

const filter = (sql: (row: Readonly<Record<string, string>>) => string, openly: readonly string[] = []) => ({
  planted: { type: () => String, description: '', sqlType: 'text', sql, openly },
});

function without(name: string): Declarations {
  const { [name]: _left, ...table } = sees;
  return { ...sound, sees: table };
}

const planted: Readonly<Record<string, readonly [() => Declarations, RegExp]>> = {
  'a noun of which no line says who sees it': [() => without('Circle'), /^Circle: no line of sees\.ts/],
  'a line about no noun': [() => withSeeing('Nobody', {}), /^Nobody: .* no such noun/],
  'nouns seen with each other': [
    () => ({ ...withSeeing('Member', { with: 'planted' }), tables: leadingTo(Employment) }),
    /^Member: it is seen with itself, by way of Member, Employment/,
  ],
  'an order that does not end in the id': [
    () => withSpec(Circle, { orders: { PLANTED: [['name', 'asc']] } }),
    /^Circle, order PLANTED: it does not end in the id/,
  ],
  'an order over what can be null': [
    () =>
      withSpec(Circle, {
        orders: {
          PLANTED: [
            ['lead', 'asc'],
            ['id', 'asc'],
          ],
        },
      }),
    /^Circle, order PLANTED: lead can be null/,
  ],
  'an order over what is computed and no whole number': [
    () =>
      withSpec(Seat, {
        orders: {
          ...sound.specOf(Seat).orders,
          PLANTED: [
            ['pastItsTerm', 'asc'],
            ['id', 'asc'],
          ],
        },
      }),
    /^Seat, order PLANTED: pastItsTerm is neither stored nor a computed whole number/,
  ],
  'an order over an answer before it is told': [
    () =>
      withSpec(Application, {
        orders: {
          ...sound.specOf(Application).orders,
          PLANTED: [
            ['verdict', 'asc'],
            ['id', 'asc'],
          ],
        },
      }),
    /^Application, order PLANTED .*: verdict is for leads alone/,
  ],
  'a filter over an answer before it is told': [
    () => withSpec(Application, { filters: filter((row) => `${row['verdict']} = 'accepted'`) }),
    /^Application, filter planted: verdict is for leads alone/,
  ],
  'an order over a narrower field': [
    () =>
      withSpec(Member, {
        orders: {
          ...sound.specOf(Member).orders,
          PLANTED: [
            ['language', 'asc'],
            ['id', 'asc'],
          ],
        },
      }),
    /^Member, order PLANTED .*: language is for self alone/,
  ],
  'an order over a hidden column': [() => withSpec(Role, { openly: [] }), /^Role, order PLACE .*: position is hidden/],
  'a filter over a narrower field': [
    () => withSpec(Member, { filters: filter((row) => `${row['paidUntil']} is null`) }),
    /^Member, filter planted: paidUntil is for self alone/,
  ],
  'a filter over a hidden column': [
    () => withSpec(Member, { filters: filter((row) => `${row['email']} = 'x'`) }),
    /^Member, filter planted: email is hidden/,
  ],
  'a filter that reads another table in silence': [
    () =>
      withSpec(Circle, {
        filters: filter((row) => `exists (select 1 from payment p where p.member_id = ${row['id']})`),
      }),
    /^Circle, filter planted: it reads payment without/,
  ],
  'a filter that joins by a comma': [
    () => withSpec(Circle, { filters: filter(() => 'exists (select 1 from member m, payment p)', ['member']) }),
    /^Circle, filter planted: it joins by a comma/,
  ],
  'a table named and not read': [
    () => withSpec(Circle, { filters: filter(() => 'true', ['seat']) }),
    /^Circle, filter planted: it names seat in openly/,
  ],
  'a condition of sees.ts that reads another table in silence': [
    () => withSeeing('Application', { openly: ['initiative'] }),
    /^sees\.ts, Application: it reads seat without/,
  ],
  'a condition that reads another table only for some': [
    () => withSeeing('Organisation', { seen: (_row, { has }) => has('treasurer') && 'exists (select 1 from payment)' }),
    /^sees\.ts, Organisation: it reads payment without/,
  ],
  'a computed field that reads another table in silence': [
    () =>
      withField(Circle, {
        name: 'planted',
        origin: { kind: 'computed', sql: () => '(select max(id) from "initiative")', openly: [] },
      }),
    /^Circle\.planted: it reads initiative without/,
  ],
  'a derived field that needs another table in silence': [
    () => withField(Role, { ...sound.fieldsOf(Role).get('viewerAdmission')!, origin: withoutOpenly() }),
    /^Role\.viewerAdmission: it reads application without/,
  ],
  'a list that reads another table in silence': [
    () =>
      withField(Initiative, {
        name: 'links',
        origin: { kind: 'many', to: linkNoun, by: 'initiative', where: () => 'exists (select 1 from seat)' },
      }),
    /^Initiative\.links: it reads seat without/,
  ],
  'a list through a relation that leads elsewhere': [
    () => withField(Member, { name: 'planted', origin: { kind: 'many', to: () => Role, by: 'initiative' } }),
    /^Member\.planted: Role has no initiative that leads here/,
  ],
  'a list sorted by what its noun has not': [
    () =>
      withField(Initiative, {
        name: 'roles',
        origin: { kind: 'many', to: () => Role, by: 'initiative', order: 'NAME' },
      }),
    /^Initiative\.roles: Role has no order NAME/,
  ],
  'a narrower field that cannot be null': [
    () => withField(Member, { name: 'language', nullable: false }),
    /^Member\.language: it is for self alone, and cannot be null/,
  ],
  'a narrower field for people of whom nothing is said': [
    () => withField(Circle, { name: 'purpose', audience: 'keepers' }),
    /^Circle\.purpose: it is for keepers, of whom/,
  ],
  'a question that reads another table in silence': [
    () => ({
      ...sound,
      asks: new Map([
        [
          'planted',
          {
            ...sound.asks.get('members')!,
            root: { kind: 'page', noun: () => Member, where: () => 'exists (select 1 from session)' },
          } as never,
        ],
      ]),
    }),
    /^planted: it reads session without/,
  ],
};

/** The tables, with a relation of each noun that leads to this one. */
function leadingTo(noun: NounClass): Tables {
  const { tables } = sound;
  return Object.assign(Object.create(tables) as Tables, {
    hasProperty: (one: NounClass, name: string) => name === 'planted' || tables.hasProperty(one, name),
    target: (one: NounClass, name: string) => (name === 'planted' ? noun : tables.target(one, name)),
    table: (one: NounClass) => tables.table(one),
    columns: (one: NounClass, alias: string) => tables.columns(one, alias),
    isNullable: (one: NounClass, name: string) => tables.isNullable(one, name),
  });
}

function withoutOpenly(): FieldSpec['origin'] {
  return { ...sound.fieldsOf(Role).get('viewerAdmission')!.origin, openly: [] } as FieldSpec['origin'];
}

function linkNoun() {
  const { origin } = sound.fieldsOf(Initiative).get('links') as FieldSpec;
  return (origin as unknown as { to(): NounClass }).to();
}

test.each(Object.entries(planted))('P4: refused at boot: %s', (_name, [declare, sentence]) => {
  expect(faultsIn(declare())).toContainEqual(expect.stringMatching(sentence));
});
