import { Field, ObjectType } from 'type-graphql';
import { payloadOf, Refusal } from '../command/payload.ts';
import { askPage, askTold, queries } from '../noun/asks.ts';
import { act, deed, mutations } from '../noun/commands.ts';
import { createApiToken, requestSignIn, signIn, signOut, stepInto } from './acts.ts';
import { revokeApiToken, revokeOtherSessions, revokeSession } from './commands.ts';
import * as input from './inputs.ts';
import { isOpen } from './lasting.ts';
import { Session } from './session.ts';
import { Shoes, shoesOf } from './shoes.ts';
import { ApiToken } from './token.ts';

const WHY = { simple: true, description: 'Why it was refused; empty when it was done.' };
const TICKET = { simple: true, description: 'Goes with the code: keep it in the browser that asked.' };
const TOKEN = { simple: true, nullable: true, description: 'The token, unless it was refused.' };
const SECRET = { simple: true, nullable: true, description: 'Its secret, shown this once.' };

@ObjectType({ description: 'What to type the code of the mail with.' })
class RequestSignInPayload {
  @Field(() => String, TICKET) ticket!: string;
  @Field(() => [Refusal], WHY) refusals!: Refusal[];
}

@ObjectType({ description: 'A new API token, and its secret.' })
class CreateApiTokenPayload {
  @Field(() => ApiToken, TOKEN) apiToken?: ApiToken;
  @Field(() => String, SECRET) secret?: string;
  @Field(() => [Refusal], WHY) refusals!: Refusal[];
}

export const declareQueries = () =>
  queries({
    mySessions: askPage(() => Session, 'The browsers where you are signed in (P3).', 'signedIn', {
      order: 'LATEST',
      where: (row, viewer) => isOpen(row, viewer.today),
    }),
    myApiTokens: askPage(() => ApiToken, 'Your API tokens that were not revoked (P3).', 'signedIn', {
      order: 'LATEST',
      where: (row) => `${row['revokedAt']} is null`,
    }),
    personas: askTold(() => [Shoes], 'The named persons of the demo; nobody anywhere else.', 'everyone', shoesOf),
  });

const session = () => payloadOf(Session);

export const declareMutations = () =>
  mutations({
    requestSignIn: act(
      'Asks for a code and a link by mail; nobody learns whether the account exists (P3).',
      () => RequestSignInPayload, input.RequestSignInInput, requestSignIn,
    ),
    signIn: act('Opens a session with a code or a link, once (P3).', session, input.SignInInput, signIn),
    stepInto: act('Steps into the shoes of a named person of the demo.', session, input.StepIntoInput, stepInto),
    signOut: act('Ends the session of this browser (P3).', session, input.SignOutInput, signOut),
    revokeSession: deed('Ends one of your sessions (P3).', Session, input.RevokeSessionInput, revokeSession),
    revokeOtherSessions: deed(
      'Ends all your sessions but one (P3).', Session, input.RevokeOtherSessionsInput, revokeOtherSessions,
    ),
    createApiToken: act(
      'Makes an API token and shows its secret once (P3).',
      () => CreateApiTokenPayload, input.CreateApiTokenInput, createApiToken,
    ),
    revokeApiToken: deed('Ends one of your API tokens (P3).', ApiToken, input.RevokeApiTokenInput, revokeApiToken),
  });
