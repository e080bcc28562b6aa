import { InputType } from 'type-graphql';
import { GivenId, GivenText, IdempotencyKey } from '../../core/command/input.ts';

@InputType({ description: 'A circle to open (G1).' })
export class OpenCircleInput {
  @IdempotencyKey() idempotencyKey!: string;
  @GivenText('Its name.', { most: 120 }) name!: string;
  @GivenText('What it is for.', { most: 1000 }) purpose!: string;
  @GivenId('Who leads it.', { nullable: true }) lead?: string | null;
}

/** A community at its beginning: no mutation asks for it, the command line and the demo do. */
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
