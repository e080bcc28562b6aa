import { isAbsolute } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explainListenError } from '../../server/core/port.ts';
import { readSettings, SettingsError, settingsHelp } from '../../server/env.ts';

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe('P10 settings', () => {
  test('nothing has to be set: the embedded database, the demo, this machine only', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      port: 4000, host: '127.0.0.1', databaseUrl: null, demo: true, publicUrl: 'http://localhost:4000', secure: false,
    });
    expect(isAbsolute(settings.dataDir)).toBe(true);
  });

  test('an empty variable counts as absent', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ', DEMO: '' })).toEqual(readSettings({}));
  });

  test('a database of one’s own is not filled with the demo unless asked', () => {
    const DATABASE_URL = 'postgres://cordee@db/cordee';
    expect(readSettings({ DATABASE_URL }).demo).toBe(false);
    expect(readSettings({ DATABASE_URL, DEMO: 'true' }).demo).toBe(true);
  });

  test('free documents are for development unless asked', () => {
    expect(readSettings({}).freeDocuments).toBe(true);
    expect(readSettings({ NODE_ENV: 'production' }).freeDocuments).toBe(false);
    expect(readSettings({ NODE_ENV: 'production', FREE_DOCUMENTS: 'yes' }).freeDocuments).toBe(true);
  });

  test('every problem is told at once, with the variable, what was given and what is expected', () => {
    const problems = problemsOf({ PORT: '70000', DEMO: 'perhaps', EXECUTOR: 'wasm', DATABASE_POOL: '1.5' });
    expect(problems).toHaveLength(4);
    expect(problems).toContain('PORT is "70000"; expected: a whole number from 0 to 65535.');
    expect(problems).toContain('DEMO is "perhaps"; expected: true or false.');
  });

  test('a password in a refused address is not repeated', () => {
    const [problem] = problemsOf({ DATABASE_URL: 'mysql://anna:secret@db/cordee' });
    expect(problem).toContain('mysql://…@db/cordee');
    expect(problem).not.toContain('secret');
  });

  test.each(['https://cordee.example.org/app', 'https://cordee.example.org/?a=b', 'ftp://example.org', 'cordee'])(
    'PUBLIC_URL refuses %s',
    (PUBLIC_URL) => expect(problemsOf({ PUBLIC_URL })).toHaveLength(1),
  );

  test('PUBLIC_URL is kept as an origin and says whether cookies are secure', () => {
    const settings = readSettings({ PUBLIC_URL: 'https://Cordee.example.org:443/' });
    expect(settings).toMatchObject({ publicUrl: 'https://cordee.example.org', secure: true });
    expect(settings.mailFrom).toBe('Cordée <cordee@cordee.example.org>');
  });

  test('a sender cannot add lines to the head of a mail', () => {
    expect(problemsOf({ MAIL_FROM: 'Cordée <a@b.org>\r\nBcc: c@d.org' })).toHaveLength(1);
  });

  test('the help names every setting with its default and what is expected', () => {
    const help = settingsHelp();
    for (const name of ['PORT (4000)', 'DATABASE_URL', 'TRUST_PROXY (false)']) expect(help).toContain(name);
  });

  test('a taken port is explained with another one to try', () => {
    const taken = Object.assign(new Error('listen'), { code: 'EADDRINUSE' });
    expect(explainListenError(taken, readSettings({}))).toContain('PORT=4001 npm start');
    expect(explainListenError(new Error('else'), readSettings({}))).toBeNull();
  });
});
