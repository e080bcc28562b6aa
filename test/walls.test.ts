import { describe, expect, test } from 'vitest';
import { importsOf, sourcesOf } from './imports.ts';
import { breachesIn } from './walls.ts';

const sources = sourcesOf('server', 'web');

test('no import goes through a wall, and only nouns load one another', () => {
  expect(sources.length).toBeGreaterThan(200);
  expect(breachesIn(sources)).toEqual([]);
});

describe('a planted import is found', () => {
  const planted: Readonly<Record<string, readonly [path: string, text: string, says: string]>> = {
    'a rule that reads a clock': [
      'server/members/rules.ts',
      "import { dayAt } from '../core/zone.ts';",
      'rules, kinds, words',
    ],
    'a type of the ORM in a kind': [
      'server/members/kinds.ts',
      "import type { Ref } from '@mikro-orm/core';",
      'rules, kinds, words',
    ],
    'a kind of a folder in a room that knows a noun': [
      'server/contacts/introductions/kinds.ts',
      "import type { Introduction } from './introduction.ts';",
      'rules, kinds, words',
    ],
    'a planner that asks the database': [
      'server/contacts/portfolio/planner.ts',
      "import type pg from 'pg';",
      'rules, kinds, words',
    ],
    'the core that knows a room': [
      'server/core/zone.ts',
      "import type { Member } from '../members/member.ts';",
      'the core imports no room',
    ],
    'the core that knows the table of permission': [
      'server/core/zone.ts',
      "import { may } from '../access/may.ts';",
      'the core imports no room',
    ],
    'a command that speaks GraphQL': [
      'server/members/commands/x.ts',
      "import { GraphQLError } from 'graphql';",
      'commands know neither',
    ],
    'a command of a folder in a room that speaks GraphQL': [
      'server/contacts/introductions/commands/x.ts',
      "import { GraphQLError } from 'graphql';",
      'commands know neither',
    ],
    'a command that calls a resolver': [
      'server/members/commands/x.ts',
      "import { x } from '../resolver.ts';",
      'commands know neither',
    ],
    'a resolver that persists': [
      'server/members/resolver.ts',
      "import type { EntityManager } from '@mikro-orm/postgresql';",
      'resolvers neither persist',
    ],
    'a room that knows a later one': [
      'server/members/x.ts',
      "import { Role } from '../initiatives/role.ts';",
      'a room imports the rooms before it',
    ],
    'a noun that knows permission': [
      'server/members/x.ts',
      "import { Noun } from '../core/noun/noun.ts';\nimport { may } from '../access/may.ts';",
      'nouns know neither',
    ],
    'a page that imports a noun': [
      'web/members/MemberPage.vue',
      '<script setup lang="ts">\nimport { Member } from \'../../server/members/member.ts\';\n</script>',
      'the pages import',
    ],
    'a page that loads the server later': [
      'web/x.ts',
      "const later = () => import('../server/house.ts');",
      'the pages import',
    ],
    'the server that imports a page': [
      'server/x.ts',
      "export { routes } from '../web/router.ts';",
      'the server imports neither',
    ],
    'the server that imports a test': [
      'server/x.ts',
      "import '../test/kit/database.ts';",
      'the server imports neither',
    ],
  };
  test.each(Object.entries(planted))('%s', (_name, [path, text, says]) => {
    const [breach] = breachesIn([{ path, imports: importsOf(path, text) }]);
    expect(breach).toMatch(new RegExp(`^${says}.*${path.replaceAll('.', '\\.')}`));
  });

  test('a circle of files that are no nouns', () => {
    const load = (path: string, text: string) => ({ path, imports: importsOf(path, text) });
    const circle = [
      load('server/x.ts', "import { y } from './y.ts';"),
      load('server/y.ts', "import { z } from './z.ts';"),
      load('server/z.ts', "import { x } from './x.ts';"),
    ];
    expect(breachesIn(circle)).toEqual(['x', 'y', 'z'].map((name) => `only nouns load one another: server/${name}.ts`));
    const ofTypes = [...circle.slice(1), load('server/x.ts', "import type { y } from './y.ts';")];
    expect(breachesIn(ofTypes)).toEqual([]);
  });
});
