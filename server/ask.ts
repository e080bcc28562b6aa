import { execute, type DocumentNode } from 'graphql';
import type { Language } from './core/kernel/words.ts';
import type { House } from './house.ts';
import { makeSchema } from './schema.ts';

/** What a member would be answered today to a document of ours: for what is told outside a request. */
export async function askAs<T>(
  house: House, member: string, language: Language, document: DocumentNode, variableValues: Record<string, unknown>,
): Promise<T> {
  // Another process may have changed it.
  await house.readCharter();
  const asker = { key: `member:${member}`, signedIn: true, byToken: false };
  const contextValue = house.context(await house.askingAs(member), language, asker, 'jobs');
  const { data, errors } = await execute({ schema: makeSchema(), document, variableValues, contextValue });
  if (errors?.[0]) throw errors[0];
  return data as T;
}
