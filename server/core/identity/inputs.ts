import { InputType } from 'type-graphql';
import { GivenChoice, GivenFlag, GivenId, GivenText, GivenWhole } from '../command/input.ts';
import type { TokenScope as Scope } from './kinds.ts';
import { TokenScope } from './token.ts';

@InputType({ description: 'Whom a code and a link are to be mailed to (P3).' })
export class RequestSignInInput {
  @GivenText('The mail address of the account.', { most: 254 }) email!: string;
}

@InputType({ description: 'What opens a session: a code with its ticket, or the secret of a link alone (P3).' })
export class SignInInput {
  @GivenText('The code of the mail; or what stands behind the # of the link.', { most: 100 }) code!: string;
  @GivenText('What `requestSignIn` answered in this browser; left out with a link.', { most: 100, nullable: true })
  ticket?: string | null;
}

@InputType({ description: 'A person of the demo into whose shoes to step.' })
export class StepIntoInput {
  @GivenText('The key of the person.', { most: 100 }) person!: string;
}

@InputType({ description: 'How to go out (P3).' })
export class SignOutInput {
  @GivenFlag('In all other browsers too.', { nullable: true }) everywhere?: boolean | null;
}

@InputType({ description: 'A session to end (P3).' })
export class RevokeSessionInput {
  @GivenId('Which session.') id!: string;
}

@InputType({ description: 'All sessions but one to end (P3).' })
export class RevokeOtherSessionsInput {
  @GivenId('The session to keep, the one that you are using.') keep!: string;
}

/** No idempotency key: a secret that was shown once cannot be shown again. */
@InputType({ description: 'A new API token (P3).' })
export class CreateApiTokenInput {
  @GivenText('What it is for.', { most: 80 }) name!: string;
  @GivenChoice(() => TokenScope, 'Whether it only reads.') scope!: Scope;
  @GivenWhole('For how many days it opens.', { least: 1, most: 365 }) days!: number;
}

@InputType({ description: 'An API token to end (P3).' })
export class RevokeApiTokenInput {
  @GivenId('Which token.') id!: string;
}
