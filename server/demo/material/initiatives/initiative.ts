import type { CircleKey } from '../circles.ts';
import type { PersonRef } from '../people.ts';
import type { PlaceKey } from '../places.ts';
import type { SkillKey } from '../skills.ts';
import type { ThemeKey } from '../themes.ts';

/** What a team needs and how many people for it. */
export interface Role {
  readonly key: string;
  readonly kind: 'pilot' | 'organisation' | 'contact' | 'other';
  readonly name: string;
  readonly description: string;
  readonly skills: readonly SkillKey[];
  readonly seats: number;
  /** Commitment in months; null in an ambassador programme, where there is none. */
  readonly months: number | null;
  readonly rhythm: string;
  /** Where one must be, if anywhere. */
  readonly presence: string | null;
}

export interface Resource {
  readonly kind: 'text' | 'slides' | 'picture' | 'replay' | 'sheet' | 'page';
  readonly title: string;
  readonly url: string;
}

/** What an ambassador programme has besides: both columns of needs and the strategy that meets them. */
export interface Programme {
  readonly needsOfOrganisation: readonly string[];
  readonly needsOfAmbassadors: readonly string[];
  readonly strategy: string;
  readonly circleSought: string;
  readonly whatItTakes: string;
  readonly howItStarts: string;
  readonly howItLasts: string;
}

/** An invented initiative, in the state that it has at the end of the demo's year. */
export interface Initiative {
  readonly key: string;
  readonly title: string;
  readonly state: 'draft' | 'proposed' | 'launching' | 'running' | 'paused' | 'closed';
  /** Why it is in this state, in the words of whoever decided; null where nobody had to say. */
  readonly stateReason: string | null;
  readonly nature: 'team' | 'ambassador';
  readonly summary: string;
  readonly need: string;
  /** Markdown. */
  readonly description: string;
  readonly origin: { readonly from: 'community' | 'body' | 'member'; readonly words: string };
  readonly themes: readonly ThemeKey[];
  readonly circle: CircleKey | null;
  readonly place: PlaceKey | 'remote';
  readonly pilot: PersonRef;
  readonly roles: readonly Role[];
  readonly resources: readonly Resource[];
  readonly programme: Programme | null;
}
