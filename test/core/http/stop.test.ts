import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { openGate } from './small-schema.ts';

it('a request under way ends with 200 while the server stops, and nothing new is let in', async () => {
  const gate = await openGate();
  const slow = gate.ask('{ slow(ms: 400) }');
  await new Promise((done) => setTimeout(done, 100));
  const stopped = gate.stop();
  await new Promise((done) => setTimeout(done, 100));
  await expect(fetch(`${gate.address}/livez`)).rejects.toThrow();
  expect((await slow).body).toEqual({ data: { slow: 'done' } });
  await stopped;
});

it('idle connections do not hold the stop', async () => {
  const gate = await openGate();
  const idle = connect(gate.port, '127.0.0.1');
  await new Promise((done) => idle.once('connect', done));
  await gate.ask('{ hello }');
  const started = performance.now();
  await gate.stop();
  expect(performance.now() - started).toBeLessThan(2_000);
  idle.destroy();
});

it('a request that never ends is cut after five seconds', async () => {
  const gate = await openGate();
  const endless = gate.ask('{ slow(ms: 30000) }').catch(() => 'cut');
  await new Promise((done) => setTimeout(done, 100));
  const started = performance.now();
  await gate.stop();
  expect(performance.now() - started).toBeGreaterThan(4_500);
  expect(performance.now() - started).toBeLessThan(8_000);
  expect(await endless).toBe('cut');
});
