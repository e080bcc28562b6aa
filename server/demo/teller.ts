import { askingAs, askingOf } from '../access/viewer.ts';
import type { Entity } from '../core/command/deed.ts';
import type { Round } from '../core/command/round.ts';
import type { Command, Step } from '../core/command/run.ts';
import { addDays, type Day } from '../core/kernel/day.ts';
import { dayAt, instantAt } from '../core/zone.ts';
import type { House } from '../house.ts';

/** Something that happens in the story, at its instant. */
interface Scene {
  readonly at: Date;
  readonly play: () => Promise<unknown>;
}

/** A command to run, and the name of what it makes. */
type Line = Step & { readonly key?: string | undefined };

/** One of several commands to run at one go. */
export function line<I extends object, T extends Entity>(
  command: Command<I, T>,
  input: Omit<I, 'idempotencyKey'>,
  key?: string,
): Line {
  return { command, input, mutation: command.name, key } as Line;
}

/** Tells a story by running commands, each as the person who gives it, on a clock that goes from scene to scene. */
export class Teller {
  readonly #scenes: Scene[] = [];
  readonly #ids = new Map<string, string>();
  #now = new Date(0);

  constructor(
    readonly house: House,
    readonly monday: Day,
  ) {}

  /** The day so many days before the story's end. */
  day(before: number): Day {
    return addDays(this.monday, -before);
  }

  /** Plans a scene at an hour (HH:MM) of a day; those of one instant are played in the order of their planning. */
  plan(day: Day, time: string, play: () => Promise<unknown>): void {
    this.#scenes.push({ at: instantAt(day, time), play });
  }

  /** Plays all scenes in the order of their instants; `onScene` hears how many are done of how many. */
  async tell(onScene: (done: number, of: number) => void): Promise<void> {
    const scenes = this.#scenes.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    for (const [done, { at, play }] of scenes.entries()) {
      onScene(done, scenes.length);
      // Never back in time, and never twice the same instant: ids sort in the order of the story.
      this.#now = new Date(Math.max(at.getTime(), this.#now.getTime() + 1));
      await play();
    }
  }

  /** Runs a command as somebody, or as nobody; what it made is known by `key` from then on. */
  async run<I extends object, T extends Entity>(
    who: string | null,
    command: Command<I, T>,
    input: Omit<I, 'idempotencyKey'>,
    key?: string,
  ): Promise<string> {
    const [id] = await this.runAll(who, [line(command, input, key)]);
    return id as string;
  }

  /** Runs what somebody does at one go. */
  async runAll(who: string | null, lines: readonly Line[]): Promise<string[]> {
    const { house } = this;
    const now = this.#now;
    const today = dayAt(now);
    const asking =
      who === null
        ? askingOf(undefined, house.charter, today)
        : await askingAs(house.pool, this.id(who), house.charter, today);
    const ids = await house.commander.runAll({ asking, charter: house.charter, now }, lines);
    for (const [place, { key }] of lines.entries()) if (key !== undefined) this.name(key, ids[place] as string);
    return ids;
  }

  /** Runs what a timetable runs, at the scene's instant. */
  round(work: (round: Round) => Promise<unknown>): Promise<unknown> {
    return work(this.house.round(this.#now));
  }

  /** Gives an id a name in the story. */
  name(key: string, id: string): void {
    this.#ids.set(key, id);
  }

  /** The id of what the story named. */
  id(key: string): string {
    const id = this.#ids.get(key);
    if (id === undefined) throw new Error(`the story has no ${key}`);
    return id;
  }
}
