import { parse } from 'graphql';
import { askAs } from '../ask.ts';
import type { Language } from '../core/kernel/words.ts';
import type { House } from '../house.ts';
import type { Pace, Topic } from './kinds.ts';
import type { News } from './letters.ts';

/** A notice as its owner sees it today. */
export interface Seen {
  readonly id: string;
  readonly topic: Topic;
  readonly entry: {
    readonly sentence: string;
    readonly initiative: { readonly id: string; readonly title: string } | null;
    readonly subject: { readonly __typename: string; readonly id: string } | null;
  };
}

const SEEN = 'id topic entry { sentence initiative { id title } subject { __typename ... on Node { id } } }';
const ONE = parse(`query ($id: ID!) { node(id: $id) { ... on Notice { ${SEEN} } } }`);
const WAITING = parse(`query ($paces: [NoticePace!]) {
  notices(first: 100, filter: { awaits: $paces }) { nodes { ${SEEN} } totalCount { value } }
}`);

const lower = (notice: Seen): Seen => ({ ...notice, topic: notice.topic.toLowerCase() as Topic });

/** One notice, or null where its owner may no longer see what it tells of. */
export async function noticeOf(house: House, member: string, language: Language, id: string): Promise<Seen | null> {
  const { node } = await askAs<{ node: Seen | null }>(house, member, language, ONE, { id });
  return node && lower(node);
}

/** What waits for the digests of these paces, the latest first, and how many there are. */
export async function waitingFor(
  house: House, member: string, language: Language, paces: readonly Pace[],
): Promise<{ seen: Seen[]; total: number }> {
  type Page = { notices: { nodes: Seen[]; totalCount: { value: number } } };
  const names = paces.map((pace) => pace.toUpperCase());
  const { notices } = await askAs<Page>(house, member, language, WAITING, { paces: names });
  return { seen: notices.nodes.map(lower), total: notices.totalCount.value };
}

const PAGES: Readonly<Record<string, string>> = { Member: 'membres', Organisation: 'organisations', Initiative: 'initiatives' };

/** A notice as a mail tells it, with the page where there is more. */
export function newsOf({ entry: { sentence, initiative, subject } }: Seen, publicUrl: string): News {
  const about = initiative ? { __typename: 'Initiative', id: initiative.id } : subject;
  const page = about && PAGES[about.__typename];
  return { sentence, about: initiative?.title ?? null, link: page ? `${publicUrl}/${page}/${about.id}` : `${publicUrl}/` };
}
