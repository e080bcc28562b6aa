import type { Deed } from '../command/deed.ts';
import { refuse } from '../command/refusal.ts';
import type { Device } from './device.ts';
import type {
  CreateApiTokenInput, RevokeApiTokenInput, RevokeOtherSessionsInput, RevokeSessionInput,
} from './inputs.ts';
import { hashOf } from './secret.ts';
import { isOpen, MOST_DAYS, SESSION } from './lasting.ts';
import { Session } from './session.ts';
import { ApiToken } from './token.ts';

/** What opens a session for the one who acts. */
export interface Entering {
  readonly secret: string;
  readonly device: Device;
  /** The sign-in that this finishes; stepping into a persona's shoes has none. */
  readonly signIn?: string;
  /** The session that this browser had: one browser, one session. */
  readonly replaces: string | null;
}

/** Opens a session (P3). Refuses P3.CODE_SPENT where the sign-in was finished already. */
export async function enter(deed: Deed, { secret, device, signIn, replaces }: Entering): Promise<Session> {
  if (signIn) await spend(deed, signIn);
  // Forgotten rather than ended: what was asked with it a moment ago must not have this browser wiped.
  if (replaces) await deed.em.execute('delete from session where id = ?', [replaces]);
  await forgetOld(deed);
  const member = deed.actor.id as never;
  const { browser, system } = device;
  const values = { secretHash: hashOf(secret), browser, system, createdAt: deed.now, lastSeenAt: deed.now };
  return deed.create(Session, { member, ...values } as Partial<Session>);
}

async function spend(deed: Deed, signIn: string): Promise<void> {
  const spent = 'update sign_in set used_at = ? where id = ? and used_at is null returning id';
  const rows = await deed.em.execute<unknown[]>(spent, [deed.now, signIn]);
  if (!rows.length) refuse('P3', 'CODE_SPENT');
}

// A session older than this opens nothing, whatever became of it.
async function forgetOld(deed: Deed): Promise<void> {
  const before = new Date(deed.now.getTime() - MOST_DAYS * 86_400_000);
  await deed.em.execute('delete from session where member_id = ? and created_at < ?', [deed.actor.id, before]);
}

/** Ends one of one's own sessions (P3). */
export async function revokeSession(deed: Deed, { id }: RevokeSessionInput): Promise<Session> {
  const session = await deed.lock(Session, id);
  session.revokedAt ??= deed.now;
  return session;
}

/** Ends all of one's own sessions but this one (P3). */
export async function revokeOtherSessions(deed: Deed, { keep }: RevokeOtherSessionsInput): Promise<Session> {
  const session = await deed.lock(Session, keep);
  await revokeBut(deed, keep);
  return session;
}

/** Ends the session that one is using, or all of one's own (P3). */
export async function leave(deed: Deed, { id, everywhere }: { id: string; everywhere: boolean }): Promise<Session> {
  if (everywhere) await revokeBut(deed, id);
  return revokeSession(deed, { id });
}

// One that expired stays so: the browser that had it keeps what was written there (C11).
async function revokeBut(deed: Deed, kept: string): Promise<void> {
  const end = `update session set revoked_at = ? where member_id = ? and id <> ?
    and ${isOpen(SESSION, '?::timestamptz')}`;
  await deed.em.execute(end, [deed.now, deed.actor.id, kept, deed.now, deed.now]);
}

/** Makes an API token whose secret is shown once (P3). */
export async function createApiToken(deed: Deed, input: CreateApiTokenInput & { secret: string }): Promise<ApiToken> {
  const member = deed.actor.id ?? refuse('P4', 'SIGN_IN');
  const endsAt = new Date(deed.now.getTime() + input.days * 86_400_000);
  const { name, scope } = input;
  const values = { name: name.trim(), scope, secretHash: hashOf(input.secret), createdAt: deed.now, endsAt };
  const token = deed.create(ApiToken, { member, ...values } as Partial<ApiToken>);
  tellOwner(deed, 'token.made', token);
  return token;
}

/** Ends one of one's own API tokens before its end (P3). */
export async function revokeApiToken(deed: Deed, { id }: RevokeApiTokenInput): Promise<ApiToken> {
  const token = await deed.lock(ApiToken, id);
  if (token.revokedAt) return token;
  token.revokedAt = deed.now;
  tellOwner(deed, 'token.revoked', token);
  return token;
}

function tellOwner(deed: Deed, kind: string, token: ApiToken): void {
  const about = { person: deed.actor.id };
  deed.record({ kind, subject: token, rule: 'P3', facts: { name: token.name }, about });
}
