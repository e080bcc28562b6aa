/** Milliseconds between two looks where nothing rings for other processes, and where something does. */
const LOOK_EVERY = { alone: 100, rung: 1_000 } as const;

/** Says that there is more in the journal, never what: this process's commands ring it, others are looked after. */
export class Bell {
  /** Rings the other processes' bells, where something leads to them. */
  carry: (() => void) | null = null;
  readonly #hearers = new Set<() => void>();
  readonly #doorkeepers = new Set<(member: string) => void>();
  #timer: NodeJS.Timeout | null = null;

  /** Something was written here. */
  ring(): void {
    this.sound();
    this.carry?.();
  }

  /** Something may have been written, here or elsewhere. */
  sound(): void {
    for (const hear of this.#hearers) hear();
  }

  /** A session or a token of a member's was ended here: other processes find out at the next news, or when they look. */
  shut(member: string): void {
    for (const look of this.#doorkeepers) look(member);
  }

  /** Hears whose session was ended in this process, until the returned function is called. */
  shutHeard(look: (member: string) => void): () => void {
    this.#doorkeepers.add(look);
    return () => void this.#doorkeepers.delete(look);
  }

  /** Hears the bell, and every now and then nothing at all, until the returned function is called. */
  heard(hear: () => void): () => void {
    this.#hearers.add(hear);
    this.#timer ??= this.#lookLater();
    return () => {
      this.#hearers.delete(hear);
      if (this.#hearers.size || !this.#timer) return;
      clearTimeout(this.#timer);
      this.#timer = null;
    };
  }

  #lookLater(): NodeJS.Timeout {
    const again = () => {
      this.#timer = this.#lookLater();
      this.sound();
    };
    return setTimeout(again, this.carry ? LOOK_EVERY.rung : LOOK_EVERY.alone);
  }
}
