import { cookieName } from '../../server/core/identity/credential.ts';
import { hashOf, newSecret } from '../../server/core/identity/secret.ts';
import { Session } from '../../server/core/identity/session.ts';
import type { TestCommunity } from './community.ts';
import { Browser, type Gate } from './gate.ts';

/** The secret of a new session of this member. */
export async function secretOf(community: TestCommunity, member: string): Promise<string> {
  const secret = newSecret();
  const { now } = community;
  const device = { browser: 'Chrome', system: 'Linux' };
  const session = { secret_hash: hashOf(secret), ...device, created_at: now, last_seen_at: now };
  await community.insert(Session, { ...session, member_id: member });
  return secret;
}

/** A browser in which this member is signed in. */
export async function signedIn(community: TestCommunity, gate: Gate, member: string): Promise<Browser> {
  const browser = new Browser(gate);
  browser.cookie = `${cookieName(false)}=${await secretOf(community, member)}`;
  return browser;
}
