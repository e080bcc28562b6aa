import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { eventually } from './wait.ts';

const checkout = join(import.meta.dirname, '../..');

/** What a program wrote, and how it ended. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** A program of the built server's, run as another process. */
export class Program {
  stdout = '';
  stderr = '';
  readonly #child: ChildProcess;

  constructor(file: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    const bare = { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production' };
    this.#child = spawn(process.execPath, [join('dist/server', file), ...args], { cwd: checkout, env: { ...bare, ...env } });
    this.#child.stdout?.on('data', (chunk: Buffer) => { this.stdout += String(chunk); });
    this.#child.stderr?.on('data', (chunk: Buffer) => { this.stderr += String(chunk); });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Waits for what it writes, for at most 40 seconds; ends it when that does not come. */
  async writes(pattern: RegExp): Promise<string> {
    try {
      return await eventually(() => pattern.exec(this.stdout)?.[1], 40);
    } catch (error) {
      this.#child.kill('SIGKILL');
      throw new Error(`${this.stdout}\n${this.stderr}`, { cause: error });
    }
  }

  /** Ends it, gently unless said otherwise, and says how it ended. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.#child.kill(signal);
    return this.ended();
  }

  async ended(): Promise<Ended> {
    if (this.#child.exitCode === null) await once(this.#child, 'close', { signal: AbortSignal.timeout(40_000) });
    return { stdout: this.stdout, stderr: this.stderr, code: this.#child.exitCode };
  }
}
