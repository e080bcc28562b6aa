/* Who asks: kept-alive connections, as many requests as they can, or as many as they are told. */
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { COOKIE } from './session.ts';
import type { Call } from './workloads.ts';

const CONCURRENCY = 4;

/** A client of one contestant. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 32 });
  private next = 0;

  constructor(private readonly port: number) {}

  /** The body of an answer; another status than 200 is an error. */
  ask({ path, body }: Call): Promise<string> {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie: COOKIE };
    const options = { port: this.port, host: '127.0.0.1', path, method: 'POST', headers, agent: this.agent };
    return new Promise((resolve, reject) => {
      const sent = request(options, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${path}: ${response.statusCode} ${text.slice(0, 500)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Sends that many requests, four at a time, the calls by turns; returns the seconds that it took. */
  async storm(calls: readonly Call[], count: number): Promise<number> {
    const start = performance.now();
    let left = count;
    const one = async (): Promise<void> => {
      while (left-- > 0) await this.ask(this.turn(calls));
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, one));
    return (performance.now() - start) / 1000;
  }

  /** Sends that many requests a second, whether or not the earlier ones are answered; returns each one's milliseconds. */
  async pace(calls: readonly Call[], perSecond: number, seconds: number): Promise<number[]> {
    const start = performance.now();
    const answers: Promise<number>[] = [];
    for (let n = 0; n < perSecond * seconds; n += 1) {
      const due = start + (n * 1000) / perSecond;
      await wait(Math.max(0, due - performance.now()));
      answers.push(this.ask(this.turn(calls)).then(() => performance.now() - due));
    }
    return Promise.all(answers);
  }

  close(): void {
    this.agent.destroy();
  }

  private turn(calls: readonly Call[]): Call {
    return calls[this.next++ % calls.length] as Call;
  }
}
