import { InputType } from 'type-graphql';
import type { Preset } from '../../charter/presets/preset.ts';
import { GivenChoice, GivenId, GivenMail, GivenText, IdempotencyKey } from '../../core/command/input.ts';
import { Language } from '../../members/enums.ts';
import { CommunityPreset } from '../preset.ts';

@InputType({ description: 'A circle to open (G1).' })
export class OpenCircleInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenText('Its name.', { most: 120 }) name!: string;
  @GivenText('What it is for.', { most: 1000 }) purpose!: string;
  @GivenId('Who leads it.', { nullable: true }) lead?: string | null;
}

/** No idempotency key: it is done once by itself. */
@InputType({ description: 'A community to found, and its first administrator (P10).' })
export class FoundCommunityInput {
  @GivenText('The code that the server printed when it started.', { most: 100 }) code!: string;
  @GivenText('The name of the community.', { most: 120 }) name!: string;
  @GivenText('What it is, in a line.', { most: 280, nullable: true }) purpose?: string | null;
  @GivenChoice(() => CommunityPreset, 'The set of charter settings that it begins with.') preset!: Preset['name'];
  @GivenText('The first version of the charter’s text, Markdown.', { most: 40_000 }) charter!: string;
  @GivenText('The first name of its first administrator.', { most: 80 }) firstName!: string;
  @GivenText('The last name.', { most: 80 }) lastName!: string;
  @GivenMail('The mail address, to sign in with.', { most: 254 }) email!: string;
  @GivenChoice(() => Language, 'The language to be written to in.') language!: 'fr' | 'en';
}

/** A community at its beginning. */
export interface Founding {
  readonly name: string;
  readonly purpose: string | null;
  /** The set of charter settings that it begins with, and its name. */
  readonly preset: string;
  readonly settings: Readonly<Record<string, number | string | boolean>>;
  /** The first version of the charter's text, Markdown. */
  readonly charter: string;
  readonly demo: boolean;
  readonly administrator: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    readonly language: 'fr' | 'en';
  };
}
