import type { Day } from '../core/kernel/day.ts';
import { keyOf, takesPart, type Player } from './cast.ts';
import type { Chance } from './chance.ts';
import { closings, middles, openings } from './material/initiatives/candidates.ts';
import type { Initiative, Role } from './material/initiatives/initiative.ts';
import { letters } from './material/initiatives/words.ts';

/** What becomes of a candidate. */
type Fate = 'accepted' | 'declined' | 'withdrawn' | 'open';

/** Somebody's application, made so many days before the story's end. */
export interface Candidate {
  readonly player: string;
  readonly fate: Fate;
  readonly before: number;
  readonly word: string;
}

/** When people apply to a role, in days before the story's end: those who were answered, the first and the last day. */
export interface Season {
  readonly from: number;
  readonly to: number;
}

type Known = readonly [player: string, fate: Fate, before: number];

/** Who applies where it matters who; everybody else is chosen from the crowd. */
const known: Readonly<Record<string, readonly Known[]>> = {
  // Léa’s year ends within the month: she is asked to renew or to hand over.
  'passerelles/organisation': [
    ['lea', 'accepted', 341],
    ['samuel', 'accepted', 300],
  ],
  // Gaëlle committed herself for nine months: her term is over, and she still holds her seat (scenario 28).
  'passerelles/contact': [
    ['gaelle', 'accepted', 330],
    ['ines', 'accepted', 190],
    ['hugo', 'accepted', 180],
    ['malik', 'open', 6],
    ['clemence', 'open', 4],
  ],
  'cordee-des-cantines/nouvelles': [['oriane', 'open', 5]],
};

/** How many of the crowd come besides, where it matters how many. */
const crowds: Readonly<Record<string, Partial<Record<Fate, number>>>> = {
  'passerelles/organisation': {},
  'passerelles/contact': { open: 1 },
  'cordee-des-cantines/organisation': { accepted: 2 },
  'cordee-des-cantines/contact': { accepted: 3, withdrawn: 1 },
  'cordee-des-cantines/nouvelles': { open: 1 },
};

/** The share of a role's seats that are taken at the story's end. */
const shares: Readonly<Record<Initiative['state'], number>> = {
  draft: 0,
  proposed: 0,
  launching: 0.4,
  running: 0.75,
  paused: 0.6,
  closed: 0.9,
};

/** Chooses who applies where: each from the community as it is on the day, nobody in more than two teams. */
export class Casting {
  readonly #engaged = new Map<string, number>();
  readonly #words = new Set<string>();

  constructor(
    private readonly cast: readonly Player[],
    private readonly chance: Chance,
    private readonly day: (before: number) => Day,
  ) {}

  /** The candidates of a role. */
  candidates(initiative: Initiative, role: Role, season: Season): Candidate[] {
    const place = `${initiative.key}/${role.key}`;
    const here = (known[place] ?? []).map(([player, fate, before]) =>
      this.#apply(initiative, role, player, fate, before),
    );
    const others = this.#fates(initiative, role, place).flatMap((fate) => {
      const before = fate === 'open' ? this.chance.whole(1, 14) : this.chance.whole(season.to, season.from);
      const player = this.#somebody(initiative, role, this.day(before));
      return player ? [this.#apply(initiative, role, player, fate, before)] : [];
    });
    return [...here, ...others];
  }

  #fates({ state, nature }: Initiative, { seats }: Role, place: string): Fate[] {
    const recruits = state === 'launching' || state === 'running';
    const {
      accepted = 0,
      declined = 0,
      withdrawn = 0,
      open = 0,
    } = crowds[place] ?? {
      accepted: Math.round(seats * (nature === 'ambassador' ? 0.4 : shares[state])),
      declined: Math.floor(this.chance.next() + 0.4),
      withdrawn: Math.floor(this.chance.next() + 0.3),
      open: recruits ? this.chance.whole(0, 2) : 0,
    };
    const fates = { accepted, declined, withdrawn, open };
    return Object.entries(fates).flatMap(([fate, count]) => new Array<Fate>(count).fill(fate as Fate));
  }

  #apply(initiative: Initiative, role: Role, player: string, fate: Fate, before: number): Candidate {
    this.#engaged.set(player, (this.#engaged.get(player) ?? 0) + 1);
    this.#engaged.set(`${player} ${initiative.key}`, 1);
    return { player, fate, before, word: this.#word(initiative, role, player) };
  }

  /** Somebody who can take part, more often than not with a skill that is looked for. */
  #somebody(initiative: Initiative, role: Role, day: Day): string | undefined {
    const free = this.chance.shuffled(this.cast).filter((player) => this.#isFree(player, initiative, day));
    const skilled = free.find(({ skills }) =>
      skills.some((skill) => (role.skills as readonly string[]).includes(skill)),
    );
    return ((this.chance.next() < 0.7 ? skilled : undefined) ?? free[0])?.key;
  }

  #isFree(player: Player, initiative: Initiative, day: Day): boolean {
    // The canteens' team lacks exactly that skill, and Oriane alone brings it (scenario 26).
    const bringsTooMuch = initiative.key === 'cordee-des-cantines' && player.skills.includes('internal-communication');
    const isNew = !this.#engaged.has(`${player.key} ${initiative.key}`) && (this.#engaged.get(player.key) ?? 0) < 2;
    const isCrowd = player.key.startsWith('crowd-') && player.key !== keyOf(initiative.pilot);
    return isCrowd && isNew && !bringsTooMuch && takesPart(player, day);
  }

  /** A letter written for this, else one that suits whoever has these skills, else lines that nobody else has used. */
  #word(initiative: Initiative, role: Role, key: string): string {
    const skills: readonly string[] = this.cast.find((player) => player.key === key)?.skills ?? [];
    const suits = letters.filter(
      ({ kind, brings }) => kind === role.kind && brings.every((skill) => skills.includes(skill)),
    );
    const own = suits.find((letter) => letter.initiative === initiative.key && letter.person === key);
    const open = suits.filter(
      ({ person, initiative: where }) => person === null && (where === null || where === initiative.key),
    );
    const word = own?.words ?? open.find(({ words }) => !this.#words.has(words))?.words ?? this.#lines();
    this.#words.add(word);
    return word;
  }

  #lines(): string {
    const lines = [this.chance.pick(openings), this.chance.pick(middles), this.chance.pick(closings)].join(' ');
    return this.#words.has(lines) ? this.#lines() : lines;
  }
}
