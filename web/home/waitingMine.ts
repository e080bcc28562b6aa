import { link, type Home, type Waiting, type Words } from './waits.ts';

function charter({ charter: current, me }: Home, { waiting }: Words): Waiting[] {
  if (!me || !current || current.viewerAccepted) return [];
  const { id, adoptedOn: at, number } = current;
  return [{ key: id, at, what: waiting.charter(number), title: waiting.charterTitle, act: waiting.charterAct, to: { name: 'charter' } }];
}

function dues({ me }: Home, { waiting }: Words): Waiting[] {
  if (!me?.standing || me.standing.kind === 'CURRENT') return [];
  const isWaited = me.state === 'ACTIVE' || me.state === 'ADMITTED';
  const what = me.standing.because.join(' ');
  const to = { name: 'profile', query: { of: 'cotisation' } };
  return isWaited ? [{ key: 'dues', at: me.paidUntil ?? '', what, title: waiting.dues, act: waiting.duesAct, to }] : [];
}

function drafts({ drafts: found }: Home, { waiting }: Words): Waiting[] {
  return found.nodes
    .filter(({ viewerMay }) => viewerMay.includes('describeInitiative'))
    .map(({ id, title, lastSignAt }) => ({
      key: id, at: lastSignAt, what: waiting.draft, title, act: waiting.draftAct, to: link('initiative', id),
    }));
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

function ownOffers({ applications, invitations }: Home, { waiting }: Words): Waiting[] {
  const to = { name: 'ownApplications' };
  const offers = applications.nodes.filter(({ viewerMay }) => viewerMay.includes('answerOffer')).map((one) =>
    ({ ...one, what: waiting.offer }));
  const invited = invitations.nodes.filter(({ viewerMay }) => viewerMay.includes('answerInvitation')).map((one) =>
    ({ ...one, what: waiting.invitation(one.role?.name ?? '') }));
  return [...offers, ...invited].map(({ id, madeAt: at, what, initiative }) =>
    ({ key: id, at, what, title: initiative?.title ?? '', act: waiting.offerAct, to }));
}

function ownSeats({ endingSeats }: Home, { waiting }: Words, me: string): Waiting[] {
  return endingSeats.nodes.flatMap(({ id, lastDay, pastItsTerm, member, initiative }) => {
    if (member?.id !== me || !initiative || !lastDay) return [];
    const what = pastItsTerm ? waiting.ownSeatPast : waiting.ownSeatEnds;
    return { key: id, at: lastDay, what, title: initiative.title, act: waiting.seatAct, to: link('team', initiative.id) };
  });
}

/** What waits for somebody on their own account. */
export function ownThings(home: Home, words: Words, me: string): Waiting[] {
  return [
    ...charter(home, words),
    ...dues(home, words),
    ...drafts(home, words),
    ...ownApplications(home, words, me),
    ...ownOffers(home, words),
    ...ownSeats(home, words, me),
  ];
}
