#!/usr/bin/env node
// Plain JavaScript that an old Node reads as well: it then says what is missing instead of failing on syntax.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { endWithNpm } from './parent.mjs';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const [major, minor] = process.versions.node.split('.').map(Number);
const ownNode = join(checkout, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

endWithNpm();
if (!existsSync(join(checkout, 'node_modules'))) {
  refuse('The packages are not installed. Run: npm ci');
} else if (major > 22 || (major === 22 && minor >= 18)) {
  await start();
} else if (existsSync(ownNode)) {
  startWith(ownNode);
} else {
  refuse(`Cordée needs Node 22.18 or later, and this is ${process.versions.node}. On Linux and Windows, "npm ci" `
    + 'brings its own; elsewhere, install one from your system or from nodejs.org.');
}

async function start() {
  if (args[0] === '--help' || args[0] === '-h') return help();
  // The environment itself goes before the file.
  if (existsSync(join(checkout, '.env'))) process.loadEnvFile(join(checkout, '.env'));
  process.env['NODE_ENV'] = 'production';
  const preset = args[0] === 'cli' ? -1 : args.indexOf('--preset');
  if (preset >= 0) process.env['PRESET'] = args[preset + 1] ?? '';
  const { buildIfNeeded } = await import('./build.ts');
  try {
    await buildIfNeeded();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const program = join(checkout, 'dist/server', args[0] === 'cli' ? 'cli.js' : 'main.js');
  process.argv = [process.execPath, program, ...args.slice(args[0] === 'cli' ? 1 : 0)];
  await import(pathToFileURL(program).href);
}

/** @param {string} node */
function startWith(node) {
  const child = spawn(node, [join(checkout, 'server/start.mjs'), ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal's Ctrl-C has reached the child already.
    process.on(signal, () => signal === 'SIGINT' && process.stdin.isTTY || child.kill(signal));
  }
  child.on('exit', (code, signal) => { process.exitCode = code ?? (signal ? 1 : 0); });
}

async function help() {
  const { settingsHelp } = await import('./env.ts');
  console.log(`Cordée, a workspace for communities that run initiatives.

  npm start                 starts everything: database, server and pages, on http://localhost:4000
                            (-- --preset shifters: a new demo begins with that charter)
  npm run demo              fills the database with a demonstration community
  npm run cordee -- --help  the administrator's commands
  npm run dev               the same with each change at once, on http://localhost:5173
  npm test                  runs the tests
  npm run check             checks types, documents, style and schema

Settings, by environment variables or in the file .env (with their defaults):

${settingsHelp()}`);
}

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
