import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { GraphQLResolveInfo } from 'graphql';
import { checkInput } from '../command/input.ts';
import { Refused, told } from '../command/refusal.ts';
import type { Context } from '../context.ts';
import { reason, type Reason } from '../kernel/decision.ts';
import { createApiToken as create, enter, leave } from './commands.ts';
import type { CreateApiTokenInput, RequestSignInInput, SignInInput, SignOutInput, StepIntoInput } from './inputs.ts';
import { newApiToken, newSecret } from './secret.ts';
import { Session } from './session.ts';
import { beginSignIn, tryCode, tryLink, writeSignIn, type Opening } from './sign-in.ts';
import { ApiToken } from './token.ts';

/** Milliseconds between an answer and the look-up of the address. */
const MOST_DELAY = 300;

/** What opens a session: a sign-in to finish, or the shoes of a persona. */
type Way = Pick<Opening, 'member'> & Partial<Opening>;

const SESSION = { kind: 'one', noun: () => Session, at: 'session' } as const;

/** Asks for a code and a link by mail. The same answer whoever asks: the address is only looked up once it is out. */
export async function requestSignIn(input: RequestSignInInput, context: Context): Promise<object> {
  checkInput(input, context.language);
  const { identity, now, door } = context;
  const ticket = await beginSignIn(identity, now);
  // At a moment of its own: whoever asks something else right after this learns nothing from how long that takes.
  const write = async () => {
    await wait(randomInt(MOST_DELAY));
    await writeSignIn(identity, ticket, input.email, now);
  };
  door.afterAnswer(() => identity.post.later(write));
  return { ticket, refusals: [] };
}

/** Opens a session with a code or a link, and gives its cookie (P3). */
export async function signIn(input: SignInInput, context: Context, info: GraphQLResolveInfo): Promise<object> {
  checkInput(input, context.language);
  const { identity, now } = context;
  const { ticket, code } = input;
  return openSession(context, info, ticket ? await tryCode(identity, ticket, code, now) : await tryLink(identity, code, now));
}

/** Steps into the shoes of a named person of the demo; anywhere else there is nobody of that name. */
export async function stepInto({ person }: StepIntoInput, context: Context, info: GraphQLResolveInfo): Promise<object> {
  const { personas, people } = context.identity;
  const persona = (await personas()).find(({ key }) => key === person);
  const [member] = persona ? await people([persona.email]) : [];
  return openSession(context, info, member ? { member: member.id } : reason('P4', 'NOT_THERE'));
}

/** Ends the session of this browser, or all of one's sessions, and takes the cookie back (P3). */
export async function signOut(input: SignOutInput, context: Context, info: GraphQLResolveInfo): Promise<object> {
  const { door, commander } = context;
  const id = door.session;
  const everywhere = input.everywhere ?? false;
  const payload = id && (await commander.answer(context, info, Session, leave, { id, everywhere }));
  door.letOut();
  return payload || { session: null, refusals: [] };
}

/** Makes an API token, in a browser that is signed in, and shows its secret this once (P3). */
export async function createApiToken(
  input: CreateApiTokenInput, context: Context, info: GraphQLResolveInfo,
): Promise<object> {
  const { commander, door, asking } = context;
  checkInput(input, context.language);
  const isByToken = asking.id !== null && door.session === null;
  if (isByToken) return refused('apiToken', context, [reason('P3', 'SESSION_NEEDED')]);
  const secret = newApiToken();
  const payload: { apiToken?: unknown } = await commander.answer(context, info, ApiToken, create, { ...input, secret });
  return { ...payload, secret: payload.apiToken ? secret : null };
}

/** Opens a session and gives its cookie, or answers why not; it is opened, and read, as the one whom it lets in. */
export async function openSession(context: Context, info: GraphQLResolveInfo, way: Way | Reason): Promise<object> {
  if ('rule' in way) return refused('session', context, [way]);
  const { commander, identity, door, reader } = context;
  const secret = newSecret();
  const entering = { secret, device: door.device, replaces: door.session, ...way };
  const asking = await identity.asking(way.member);
  try {
    const id = await commander.run({ ...context, asking }, enter, entering, info.fieldName);
    door.letIn(id, secret);
    return { session: await reader.read(info, asking, SESSION, [id]), refusals: [] };
  } catch (error) {
    if (error instanceof Refused) return refused('session', context, error.reasons);
    throw error;
  }
}

/** A payload with nothing in it but why. */
export const refused = (field: string, { tell }: Context, reasons: readonly Reason[]): object =>
  ({ [field]: null, refusals: told(reasons, tell) });
