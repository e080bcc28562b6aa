import { link, type Home, type Waiting, type Words } from './waits.ts';

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
  const open = applications.nodes.filter(({ member, state, initiative }) =>
    state === 'OPEN' && member?.id !== me && initiative?.viewerMay.includes('acceptApplication'));
  return [...Map.groupBy(open, ({ initiative }) => initiative?.id)].flatMap(([id, all]) => {
    const title = all[0]?.initiative?.title;
    const oldest = all.map(({ madeAt }) => madeAt).toSorted()[0];
    if (!id || !title || !oldest) return [];
    const [what, act] = [waiting.applications(all.length), waiting.applicationsAct];
    return { key: `answer-${id}`, at: oldest, what, title, act, to: link('team', id) };
  });
}

function seats({ endingSeats }: Home, { waiting, somebody }: Words, me: string): Waiting[] {
  const others = endingSeats.nodes.filter(({ member, initiative }) => member?.id !== me && initiative);
  return [...Map.groupBy(others, ({ initiative }) => initiative?.id ?? '')].flatMap(([id, all]) => {
    const [first] = all.toSorted((one, other) => String(one.lastDay).localeCompare(String(other.lastDay)));
    if (!first?.initiative || !first.lastDay) return [];
    const name = first.member?.name ?? somebody;
    const alone = first.pastItsTerm ? waiting.seatPast(name) : waiting.seatEnds(name);
    const what = all.length === 1 ? alone : waiting.seats(all.length);
    const { title } = first.initiative;
    return { key: `seats-${id}`, at: first.lastDay, what, title, act: waiting.teamAct, to: link('team', id) };
  });
}

function unpaired({ mine }: Home, { waiting }: Words): Waiting[] {
  return mine.nodes
    .filter(({ viewerMay, unpairedSeats }) => viewerMay.includes('formPairs') && unpairedSeats.length > 0)
    .map(({ id, title, unpairedSeats }) => ({
      key: `pairs-${id}`,
      at: unpairedSeats.map(({ heldFrom }) => heldFrom).toSorted()[0] ?? '',
      what: waiting.unpaired(unpairedSeats.length),
      title,
      act: waiting.unpairedAct,
      to: link('team', id),
    }));
}

function jobs({ failedJobs = [], refusedAddresses = [] }: Home, { waiting }: Words): Waiting[] {
  const all = [...failedJobs, ...refusedAddresses].map(({ since }) => since).toSorted();
  const [oldest] = all;
  if (!oldest) return [];
  const [what, act] = [waiting.jobs(all.length), waiting.jobsAct];
  return [{ key: 'jobs', at: oldest, what, title: waiting.jobsTitle, act, to: { name: 'jobs' } }];
}

/** What waits for somebody of the initiatives that they lead, or that the community has them look after. */
export function ledByMe(home: Home, words: Words, me: string): Waiting[] {
  return [
    ...proposals(home, words),
    ...toAnswer(home, words, me),
    ...seats(home, words, me),
    ...unpaired(home, words),
    ...jobs(home, words),
  ];
}
