import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KnownDocuments } from '../../server/core/http/known-documents.ts';
import { House } from '../../server/house.ts';
import { TestCommunity } from '../kit/community.ts';
import { Browser, openGate, type Gate } from '../kit/gate.ts';
import { Stage } from '../kit/stage.ts';
import { eventually } from '../kit/wait.ts';

const hashOf = (document: string): string => createHash('sha256').update(document).digest('hex');
const yesterday = '{ community { name } }';
const today = '{ community { id name } }';
const gone = '{ community { nameOfYesterday } }';

describe('P12: an upgrade under open pages', () => {
  let community: TestCommunity;
  beforeEach(async () => { community = await TestCommunity.open(); });
  afterEach(() => community.close());

  const build = (...documents: string[]) =>
    new KnownDocuments(community.house.pool, new Set(documents.map(hashOf)), community.house.clock);
  const gateOf = (known: KnownDocuments): Promise<Gate> =>
    openGate(community, { development: false, freeDocuments: false }, { documents: known.hashes, webRoot: null, build: 'two' });

  test('pages of the build before still run their documents, as long as these validate, and no others', async () => {
    await build(yesterday, gone).look();
    const known = build(today);
    await known.look();
    const gate = await gateOf(known);
    const page = new Browser(gate);
    const answers = await Promise.all([yesterday, today, gone, '{ me { id } }'].map((document) => page.ask(document)));
    expect(answers.map(({ code }) => code)).toEqual([undefined, undefined, 'GRAPHQL_VALIDATION_FAILED', 'UNKNOWN_DOCUMENT']);
    expect(answers.map(({ headers }) => headers.get('x-cordee-build'))).toEqual(['two', 'two', 'two', 'two']);
    await gate.stop();
  });

  test('pages of a later build that another process serves run theirs here after a look', async () => {
    const known = build(yesterday);
    await known.look();
    const gate = await gateOf(known);
    expect((await new Browser(gate).ask(today)).code).toBe('UNKNOWN_DOCUMENT');
    await build(today).look();
    await known.look();
    expect((await new Browser(gate).ask(today)).code).toBeUndefined();
    await gate.stop();
  });

  test('sixty days after the last day of a build its documents are forgotten; days without a restart count', async () => {
    const before = build(yesterday);
    await before.look();
    community.at('2026-08-13T08:00:00Z');
    await before.look();
    community.at('2026-10-12T07:59:00Z');
    const known = build(today);
    await known.look();
    expect(known.hashes).toContain(hashOf(yesterday));
    community.at('2026-10-12T08:01:00Z');
    await known.look();
    expect([...known.hashes]).toEqual([hashOf(today)]);
  });
});

test('M2: a charter that another process changed is in force for visitors here within seconds', async () => {
  const stage = await Stage.open();
  await stage.found();
  const house = await House.open({ url: stage.community.url, pool: 2, clock: () => stage.community.now });
  const gate = await openGate({ house } as TestCommunity);
  const visitor = new Browser(gate);
  const setting = async () => JSON.stringify((await visitor.ask('{ charterSettings { key sentence } }')).data);
  expect(await setting()).toContain('45 jours');
  stage.community.at('2026-06-15T09:00:00Z');
  await stage.does(stage.camille, 'changeCharterSetting', { key: 'dues.graceDays', value: 33 });
  await eventually(async () => ((await setting()).includes('33 jours') ? true : undefined), 5);
  await gate.stop();
  await house.close();
  await stage.close();
});
