import { expect, test } from 'vitest';
import { runForEach, type Round } from '../../../server/core/command/round.ts';

/** A round whose commander does what `work` says for each id. */
function roundOf(work: (id: string) => string): Round {
  const run = (_circumstances: unknown, _command: unknown, input: { id: string }) => Promise.resolve().then(() => work(input.id));
  return { commander: { run } } as unknown as Round;
}
const tend = () => Promise.reject<{ id: string }>(new Error('the commander runs it'));

test('P10: what a timetable runs is run for each, one at a time and in order', async () => {
  const done: string[] = [];
  expect(await runForEach(roundOf((id) => (done.push(id), id)), tend, ['a', 'b', 'c'])).toBe(3);
  expect(done).toEqual(['a', 'b', 'c']);
});

test('P10: one that fails keeps none of the others, and all failures are told at the end', async () => {
  const done: string[] = [];
  const work = (id: string): string => {
    if (id === 'b') throw new Error('b is broken');
    done.push(id);
    return id;
  };
  const failed = await runForEach(roundOf(work), tend, ['a', 'b', 'c']).catch((error: unknown) => error);
  expect(done).toEqual(['a', 'c']);
  expect(failed).toMatchObject({ message: 'tend failed for 1 of 3', errors: [{ message: 'b is broken' }] });
});
