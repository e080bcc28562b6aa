import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { endWithNpm } from './parent.mjs';

const checkout = resolve(import.meta.dirname, '..');
if (existsSync(join(checkout, '.env'))) process.loadEnvFile(join(checkout, '.env'));
// In development people come through vite: links lead there.
const env = { PUBLIC_URL: 'http://localhost:5173', ...process.env, NODE_ENV: 'development' };

const programs = [
  ['--watch', '--watch-preserve-output', '--import', 'tsx', 'server/main.ts'],
  [join(checkout, 'node_modules/vite/bin/vite.js'), '--config', 'web/vite.config.ts'],
].map((args) => spawn(process.execPath, args, { cwd: checkout, env, stdio: 'inherit' }));

let stopping = false;

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  // A terminal's Ctrl-C has reached them already, and a second one would cut the database's stop short.
  const reached = signal === 'SIGINT' && process.stdin.isTTY;
  if (!stopping && !reached) for (const program of programs) program.kill('SIGTERM');
  stopping = true;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
for (const program of programs) {
  program.on('exit', (code) => {
    process.exitCode ||= stopping ? 0 : code ?? 1;
    stop('SIGTERM');
  });
}
endWithNpm();
