import { client } from '../api/client.ts';
import { hasRight } from '../identity/session.ts';
import { groupsOf, initiativeFound, memberFound, organisationFound, type Found, type Group } from './found.ts';
import { halves, isNear } from './near.ts';
import { paletteNearQuery, paletteQuery, paletteRecentQuery } from './operations.ts';

/** What one may see that holds the text; else what holds it but for one letter. Throws where there is no answer. */
export async function ask(text: string): Promise<Group[]> {
  const [people, member] = [hasRight('goodStanding'), hasRight('member')];
  const { data, error } = await client.value.query(paletteQuery, { text, people, member }).toPromise();
  if (!data) throw error ?? new Error('no answer');
  const groups = groupsOf(data, text);
  const isNamed = groups.some(({ key, found }) => isByName(key) && found.length > 0);
  return isNamed ? groups : [...(await askNear(text, people)), ...groups.filter(({ key }) => !isByName(key))];
}

// Search forgives a typing error by itself.
const isByName = (key: Group['key']): boolean => key !== 'contacts' && key !== 'syntheses';

async function askNear(text: string, people: boolean): Promise<Group[]> {
  const [one, other] = halves(text) ?? [];
  if (!one || !other) return [];
  const { data } = await client.value.query(paletteNearQuery, { one, other, people }).toPromise();
  if (!data) return [];
  const { initiatives, otherInitiatives, members, otherMembers, organisations, otherOrganisations } = data;
  const both = groupsOf({
    initiatives: { nodes: [...initiatives.nodes, ...otherInitiatives.nodes] },
    members: { nodes: [...(members?.nodes ?? []), ...(otherMembers?.nodes ?? [])] },
    organisations: { nodes: [...(organisations?.nodes ?? []), ...(otherOrganisations?.nodes ?? [])] },
  }, text);
  return both.map(({ key, found }) => ({ key, found: nearest(found, text) }));
}

function nearest(found: readonly Found[], text: string): Found[] {
  const once = new Map(found.map((one) => [one.key, one]));
  return [...once.values()].filter(({ label }) => isNear(label, text)).slice(0, 6);
}

const NOTHING = '-';

/** The things with these ids that can still be seen, in their order. */
export async function askRecent(ids: readonly string[]): Promise<Found[]> {
  if (!ids.length) return [];
  const [a = NOTHING, b = NOTHING, c = NOTHING, d = NOTHING, e = NOTHING] = ids;
  const { data } = await client.value.query(paletteRecentQuery, { a, b, c, d, e }).toPromise();
  const things = data ? [data.a, data.b, data.c, data.d, data.e] : [];
  return things.flatMap((thing) => {
    if (thing?.__typename === 'Initiative') return [initiativeFound(thing)];
    if (thing?.__typename === 'Member') return [memberFound(thing)];
    return thing?.__typename === 'Organisation' ? [organisationFound(thing)] : [];
  });
}
