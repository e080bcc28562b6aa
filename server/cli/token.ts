import { createApiToken } from '../core/identity/commands.ts';
import { tokenScopes, type TokenScope } from '../core/identity/kinds.ts';
import { newApiToken } from '../core/identity/secret.ts';
import { Sentence } from '../failure.ts';
import type { House } from '../house.ts';

interface Wish {
  readonly email: string;
  readonly scope?: string | undefined;
  readonly days?: string | undefined;
  readonly name?: string | undefined;
}

const MOST_DAYS = 365;

/** Makes an API token for the member of a mail address and returns its secret; what cannot be is a Sentence. */
export async function makeToken(house: House, wish: Wish): Promise<string> {
  const { email, scope = 'write', days = '90', name = 'cordee token' } = wish;
  if (!email) throw new Sentence('For whom? npm run cordee -- token somebody@example.org');
  const [member] = await house.identity.people([email]);
  if (!member) throw new Sentence(`No member has the address ${email}.`);
  const secret = newApiToken();
  const circumstances = { asking: await house.askingAs(member.id), charter: house.charter, now: house.clock() };
  const input = { name, scope: scopeOf(scope), days: daysOf(days), secret };
  await house.commander.run(circumstances, createApiToken, input, 'createApiToken');
  return secret;
}

function scopeOf(text: string): TokenScope {
  const scope = tokenScopes.find((one) => one === text);
  if (!scope) throw new Sentence(`--scope is ${tokenScopes.join(' or ')}, not "${text}".`);
  return scope;
}

function daysOf(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return days;
  throw new Sentence(`--days is a whole number from 1 to ${MOST_DAYS}.`);
}
