import type { RouteLocationRaw } from 'vue-router';

/** What an entry of the journal is about, as far as the way to its page goes. */
export interface About {
  readonly subject: { readonly __typename: string; readonly id?: string } | null;
  readonly initiative: { readonly id: string } | null;
}

type Way = (about: { readonly id: string | undefined; readonly initiative: string | undefined }) => RouteLocationRaw | null;

const page = (name: string, id: string | undefined): RouteLocationRaw | null => (id ? { name, params: { id } } : null);

const ways: Readonly<Record<string, Way>> = {
  Member: ({ id }) => page('member', id),
  Organisation: ({ id }) => page('organisation', id),
  Initiative: ({ id }) => page('initiative', id),
  Target: ({ id }) => page('target', id),
  Meeting: ({ id }) => page('meeting', id),
  Synthesis: ({ id }) => page('synthesis', id),
  Application: ({ initiative }) => page('team', initiative),
  Seat: ({ initiative }) => page('team', initiative),
  Introduction: ({ id }) => page('introduction', id),
  AcquaintanceCall: () => ({ name: 'acquaintances' }),
  CharterVersion: () => ({ name: 'charter' }),
  ApiToken: () => ({ name: 'profile', query: { of: 'jetons' } }),
};

/** The page where what happened can be seen, if there is one for who reads it. */
export function wayTo({ subject, initiative }: About): RouteLocationRaw | null {
  const way = subject ? ways[subject.__typename] : undefined;
  const found = way?.({ id: subject?.id, initiative: initiative?.id });
  return found ?? page('initiative', initiative?.id);
}
