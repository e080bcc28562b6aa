import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIfNeeded } from '../../server/build.ts';
import { makeFoundingCode } from '../../server/community/founding-code.ts';
import { starterCharter } from '../../server/charter/words/starter.ts';
import { TestCommunity } from '../kit/community.ts';
import { freshDatabase } from '../kit/database.ts';
import { Browser, openGate, type Gate, type Json } from '../kit/gate.ts';
import { Program } from '../kit/program.ts';

const founding = {
  name: 'Les Relais', purpose: null, preset: 'SHIFTERS', charter: starterCharter.fr,
  firstName: 'Jeanne', lastName: 'Roux', email: 'Jeanne@example.org', language: 'FR',
};

describe('P10: an empty install, in the browser', () => {
  let community: TestCommunity;
  let gate: Gate;
  beforeAll(async () => {
    community = await TestCommunity.open();
    gate = await openGate(community);
  });
  afterAll(async () => {
    await gate.stop();
    await community.close();
  });

  const found = (browser: Browser, code: string, more: object = {}): Promise<Json> =>
    browser.do('foundCommunity', { ...founding, code, ...more }, 'session { id }');
  const code = async () => (await makeFoundingCode(community.house.pool, community.now)) ?? '';

  test('is founded by nobody who lacks the code, or has one that is eight days old', async () => {
    const stranger = new Browser(gate);
    const wrong = { session: null, refusals: [expect.objectContaining({ rule: 'P10', code: 'CODE_WRONG' })] };
    expect(await found(stranger, 'ABCD-EFGH-JKLM-NPQR')).toEqual(wrong);
    const old = await code();
    community.at('2026-06-23T08:00:01Z');
    expect(await found(stranger, old)).toEqual(wrong);
    community.at('2026-06-15T08:00:00Z');
    expect((await community.house.pool.query('select from community')).rowCount).toBe(0);
  });

  test('is founded once with the code, whoever else has one, and its administrator is in at once', async () => {
    const [one, other] = [await code(), await code()];
    const browsers = [new Browser(gate), new Browser(gate)] as const;
    const answers = await Promise.all([
      found(browsers[0], one.toLowerCase()), found(browsers[1], other, { email: 'anna@example.org' }),
    ]);
    expect(answers.filter(({ session }) => session)).toHaveLength(1);
    const winner = browsers[answers.findIndex(({ session }) => session)] as Browser;
    const { data } = await winner.ask('{ me { myRights } community { name preset demo } charter { number } }');
    expect(data).toMatchObject({ community: { name: 'Les Relais', preset: 'shifters', demo: false }, charter: { number: 1 } });
    expect(data['me']?.['myRights']).toContain('administrator');
    expect(await makeFoundingCode(community.house.pool, community.now)).toBeNull();
    const { rows } = await community.house.pool.query('select from founding_code');
    expect(rows).toEqual([]);
  });

  test('says field by field what is wrong with the form', async () => {
    const query = 'mutation ($input: FoundCommunityInput!) { foundCommunity(input: $input) { session { id } } }';
    const input = { ...founding, code: 'x', name: ' ', email: 'jeanne' };
    expect((await new Browser(gate).ask(query, { input })).code).toBe('BAD_USER_INPUT');
  });
});

describe('P13: an empty install, at the command line', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    await buildIfNeeded();
    database = await freshDatabase();
  }, 240_000);
  afterAll(() => database.drop());

  const env = () => ({ DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'silent' });
  const cli = (...args: string[]) => new Program('cli.js', args, { ...env(), PUBLIC_URL: 'https://cordee.example.org' }).ended();
  const wish = (more: Record<string, string> = {}) =>
    Object.entries({
      preset: 'shifters', name: 'Les Relais', administrator: 'jeanne@example.org',
      'first-name': 'Jeanne', 'last-name': 'Roux', ...more,
    }).flatMap(([name, value]) => (value ? [`--${name}`, value] : []));

  test('the server prints where to found it, with a code', async () => {
    const server = new Program('main.js', [], env());
    await server.writes(/^Cordée: (http:\S+)\nNo community lives here yet\. To found it: \1\/fondation#(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}\n/);
    expect(await server.stop()).toMatchObject({ stderr: '', code: 0 });
  });

  test.each([
    [{ preset: 'club' }, '--preset is one of strateges, prime, coopaname, shifters, not "club".\n'],
    [{ name: '' }, '--name is missing. See: npm run cordee -- found --help\n'],
    [{ administrator: 'jeanne' }, '--administrator is a mail address, not "jeanne".\n'],
    [{ charter: '/nowhere.md' }, '--charter: the file /nowhere.md cannot be read.\n'],
  ])('refuses %j in a sentence', async (more, sentence) => {
    expect(await cli('found', ...wish(more))).toEqual({ stdout: '', stderr: sentence, code: 1 });
  });

  test('founds it, lets the administrator in by a link that serves once, and names a second one', async () => {
    expect(await cli('found', ...wish())).toMatchObject({
      stdout: expect.stringContaining('“Les Relais” is founded, and Jeanne Roux administers it.'), stderr: '', code: 0,
    });
    expect(await cli('found', ...wish())).toMatchObject({ stderr: 'A community lives here already: Les Relais.\n', code: 1 });
    const { stdout } = await cli('sign-in-link', 'jeanne@example.org');
    const [, link = ''] = /^https:\/\/cordee\.example\.org\/sign-in#(\S{43})\n$/.exec(stdout) ?? [];
    const server = new Program('main.js', [], { ...env(), FREE_DOCUMENTS: 'true' });
    const browser = new Browser({ url: await server.writes(/^Cordée: (http:\S+)\n/) } as Gate);
    const told = { session: { id: expect.any(String) }, refusals: [] };
    expect(await browser.do('signIn', { code: link }, 'session { id }')).toEqual(told);
    const { data } = await browser.ask('{ me { name myRights } journal(first: 5) { nodes { kind } } }');
    expect(data['me']).toMatchObject({ name: 'Jeanne Roux', myRights: expect.arrayContaining(['administrator']) });
    expect(JSON.stringify(data['journal'])).toContain('member.linkMade');
    expect(await browser.do('signIn', { code: link }, 'session { id }')).toMatchObject({ refusals: [{ code: 'LINK_SPENT' }] });
    const admitted = { idempotencyKey: 'k', firstName: 'Ali', lastName: 'Sow', email: 'ali@example.org' };
    await browser.do('admitMember', admitted, 'member { id }');
    expect(await server.stop()).toMatchObject({ stderr: '', code: 0 });
    expect(await cli('sign-in-link', 'ali@example.org')).toMatchObject({ stderr: 'Ali Sow is not an administrator.\n', code: 1 });
    expect(await cli('administrator', 'ali@example.org')).toMatchObject({ stdout: 'Ali Sow is an administrator.\n', code: 0 });
    expect((await cli('sign-in-link', 'ali@example.org')).code).toBe(0);
  });

  test('takes a backup while the server runs, and refuses to restore it over what is there', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'cordee-cli-'));
    const file = join(directory, 'cordee.backup');
    const server = new Program('main.js', [], env());
    await server.writes(/^(Cordée): /);
    expect((await cli('backup', file)).stdout).toMatch(/cordee\.backup holds \d+ rows of \d+ tables\./);
    expect((await cli('restore', file)).stderr).toBe('The database is in use: stop Cordée, and whoever else uses it, first.\n');
    await server.stop();
    expect((await cli('restore', file)).stderr).toBe('The database is not empty: a backup is restored into an empty one.\n');
    const empty = await freshDatabase();
    const { stdout } = await new Program('cli.js', ['restore', file], { DATABASE_URL: empty.url }).ended();
    expect(stdout).toMatch(/^The backup of 20\S+Z is restored: \d+ rows\. It holds to all invariants\.\n$/);
    await empty.drop();
    await rm(directory, { recursive: true });
  });

  test.each([
    [['backup'], 'Which file? npm run cordee -- backup cordee.backup\n'],
    [['restore', '/nowhere.backup'], '/nowhere.backup cannot be read.\n'],
    [['sign-in-link'], 'Who? npm run cordee -- sign-in-link somebody@example.org\n'],
    [['sign-in-link', 'nobody@example.org'], 'No member has the address nobody@example.org.\n'],
    [['administrator', 'jeanne@example.org'], 'This person holds this mandate already (the administrators).\n'],
    [['check', 'twice'], /^What is "twice" for\?|Unexpected argument/],
    [['token', '--reset'], /^Unknown option '--reset'/],
    [['dance'], /^There is no command "dance"\./],
  ])('refuses %j in a sentence', async (args, sentence) => {
    const { stdout, stderr, code } = await cli(...args);
    expect([stdout, code]).toEqual(['', 1]);
    expect(stderr).toMatch(sentence);
  });

  test('tells of every command and its options', async () => {
    const { stdout } = await cli('--help');
    for (const name of ['found', 'sign-in-link', 'administrator', 'token', 'permissions', 'check', 'demo', 'backup', 'restore'])
      expect(stdout).toContain(`  npm run cordee -- ${name}`);
    expect((await cli('found', '--help')).stdout).toMatch(/^ {2}npm run cordee -- found --preset [\s\S]*--language fr\|en\]/);
  });
});
