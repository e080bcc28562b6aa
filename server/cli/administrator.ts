import { makeLink } from '../core/identity/sign-in.ts';
import { Sentence } from '../failure.ts';
import type { House } from '../house.ts';
import { makeAdministrator, noteSignInLink } from '../members/commands/keys.ts';
import { asNobody } from './nobody.ts';

/** Makes the member of a mail address an administrator; what cannot be is a Sentence. */
export async function addAdministrator(house: House, email: string): Promise<string> {
  const { name } = await memberOf(house, email, 'administrator');
  await asNobody(house, makeAdministrator, { email });
  return `${name} is an administrator.`;
}

/** Makes a link that signs an administrator in, once, and tells their journal; what cannot be is a Sentence. */
export async function signInLink(house: House, email: string): Promise<string> {
  await memberOf(house, email, 'sign-in-link');
  const id = await asNobody(house, noteSignInLink, { email });
  return makeLink(house.identity, id, house.clock());
}

async function memberOf(house: House, email: string, command: string) {
  if (!email) throw new Sentence(`Who? npm run cordee -- ${command} somebody@example.org`);
  const [person] = await house.identity.people([email]);
  if (!person) throw new Sentence(`No member has the address ${email}.`);
  return person;
}
