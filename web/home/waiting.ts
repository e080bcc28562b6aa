import type { ResultOf } from 'gql.tada';
import type { RouteLocationRaw } from 'vue-router';
import type { homeQuery } from './operations.ts';
import type { words as french } from './words/fr.ts';

type Home = ResultOf<typeof homeQuery>;

/** One thing that waits for somebody: what it is, since when, and its one action. */
export interface Waiting {
  readonly key: string;
  readonly at: string;
  readonly what: string;
  readonly title: string;
  readonly act: string;
  readonly to: RouteLocationRaw;
}

type Words = typeof french;
const link = (name: string, id: string): RouteLocationRaw => ({ name, params: { id } });

function drafts({ drafts: found }: Home, { waiting }: Words): Waiting[] {
  return found.nodes
    .filter(({ viewerMay }) => viewerMay.includes('describeInitiative'))
    .map(({ id, title, lastSignAt }) => ({
      key: id, at: lastSignAt, what: waiting.draft, title, act: waiting.draftAct, to: link('initiative', id),
    }));
}

function proposals({ proposals: found }: Home, { waiting }: Words): Waiting[] {
  return (found?.nodes ?? [])
    .filter(({ viewerMay }) => viewerMay.includes('answerProposal'))
    .map(({ id, title, lastSignAt, author }) => ({
      key: id,
      at: lastSignAt,
      what: waiting.proposal(author?.name ?? null),
      title,
      act: waiting.proposalAct,
      to: link('initiative', id),
    }));
}

function toAnswer({ applications }: Home, { waiting }: Words, me: string): Waiting[] {
  const mine = applications.nodes.filter(({ member, initiative }) =>
    member?.id !== me && initiative?.viewerMay.includes('acceptApplication'));
  return [...Map.groupBy(mine, ({ initiative }) => initiative?.id)].flatMap(([id, all]) => {
    const title = all[0]?.initiative?.title;
    const oldest = all.map(({ madeAt }) => madeAt).sort()[0];
    if (!id || !title || !oldest) return [];
    const [what, act] = [waiting.applications(all.length), waiting.applicationsAct];
    return { key: `answer-${id}`, at: oldest, what, title, act, to: link('team', id) };
  });
}

function ownApplications({ applications }: Home, { waiting }: Words, me: string): Waiting[] {
  return applications.nodes
    .filter(({ member, state }) => member?.id === me && state === 'OPEN')
    .flatMap(({ id, madeAt, role, initiative }) => (role && initiative ? {
      key: id,
      at: madeAt,
      what: waiting.own(role.name),
      title: initiative.title,
      act: waiting.ownAct,
      to: link('initiative', initiative.id),
    } : []));
}

function seatsPast({ mine }: Home, { waiting, somebody }: Words, me: string): Waiting[] {
  return mine.nodes.flatMap(({ id, title, viewerMay, roles }) => roles
    .flatMap(({ heldSeats }) => heldSeats)
    .filter(({ pastItsTerm, member }) => pastItsTerm && (member?.id === me || viewerMay.includes('acceptApplication')))
    .map((seat) => ({
      key: seat.id,
      at: seat.lastDay ?? '',
      what: seat.member?.id === me ? waiting.ownSeat : waiting.seat(seat.member?.name ?? somebody),
      title,
      act: waiting.seatAct,
      to: link('team', id),
    })));
}

/** What waits for somebody, what waits longest first. */
export function whatWaits(home: Home, words: Words, me: string): Waiting[] {
  const all = [
    ...drafts(home, words),
    ...proposals(home, words),
    ...toAnswer(home, words, me),
    ...ownApplications(home, words, me),
    ...seatsPast(home, words, me),
  ];
  return all.sort((one, other) => one.at.localeCompare(other.at));
}
