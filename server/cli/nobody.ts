import { askingOf } from '../access/viewer.ts';
import { Refused } from '../core/command/refusal.ts';
import type { Entity } from '../core/command/deed.ts';
import type { Command } from '../core/command/run.ts';
import { Sentence } from '../failure.ts';
import type { House } from '../house.ts';
import { tell } from '../words.ts';

/** Runs a command that nobody in the community gives: who holds the database does. Refusals are a Sentence. */
export async function asNobody<I extends object, T extends Entity>(
  house: House, command: Command<I, T>, input: I,
): Promise<string> {
  const { charter } = house;
  const asking = askingOf(undefined, charter, house.today());
  try {
    return await house.commander.run({ asking, charter, now: house.clock() }, command, input, command.name);
  } catch (error) {
    if (error instanceof Refused) throw new Sentence(error.reasons.map((one) => tell('en', one)).join('\n'));
    throw error;
  }
}
