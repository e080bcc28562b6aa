import { expect, test } from 'vitest';
import { Bell } from '../../server/core/journal/bell.ts';
import { wireBell } from '../../server/core/journal/wire.ts';
import { startRedis } from '../kit/redis.ts';
import { eventually } from '../kit/wait.ts';

/** When a bell was heard. */
function hearing(bell: Bell) {
  const heard: number[] = [];
  const deafen = bell.heard(() => heard.push(performance.now()));
  return { heard, deafen };
}

test('P12: a bell is heard at once here, and others look ten times a second; who is deaf looks no more', async () => {
  const bell = new Bell();
  const { heard, deafen } = hearing(bell);
  bell.ring();
  expect(heard.length).toBe(1);
  await eventually(() => heard.length >= 4 || undefined);
  expect(heard[3]! - heard[0]!).toBeGreaterThan(250);
  deafen();
  const before = heard.length;
  await new Promise((done) => setTimeout(done, 250));
  expect(heard.length).toBe(before);
});

test('P12: through Redis another process is rung at once; while Redis is away it looks by itself', async () => {
  const redis = await startRedis();
  const [here, there] = [new Bell(), new Bell()];
  const warnings: string[] = [];
  const log = { warn: (...given: unknown[]) => void warnings.push(JSON.stringify(given)) };
  const letGo = [wireBell(here, redis.url, log), wireBell(there, redis.url, log)];
  await eventually(() => (here.carry && there.carry) ?? undefined);
  const { heard, deafen } = hearing(there);
  const rung = async () => {
    const before = heard.length;
    const at = performance.now();
    here.ring();
    await eventually(() => heard.length > before || undefined);
    return heard[before]! - at;
  };
  await eventually(async () => ((await rung()) < 300 || undefined));

  await redis.stop();
  await eventually(() => (here.carry === null && there.carry === null) || undefined);
  const alone = heard.length;
  await eventually(() => heard.length > alone + 2 || undefined);
  expect(warnings.join()).not.toBe('');

  const again = await startRedis(redis.port);
  await eventually(() => (here.carry && there.carry) ?? undefined, 15);
  await eventually(async () => ((await rung()) < 300 || undefined), 15);
  deafen();
  for (const end of letGo) end();
  await again.stop();
});
