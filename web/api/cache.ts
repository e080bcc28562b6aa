import { cacheExchange } from '@urql/exchange-graphcache';
import type { Exchange } from '@urql/core';
import { typeset } from '../words/typeset.ts';

/** Parts of an answer without an id of their own: they live in what holds them. */
const embedded = [
  'ApplicationConnection', 'EntryConnection', 'InitiativeConnection', 'MemberConnection', 'OrganisationConnection',
  'SeatConnection', 'NoticeConnection', 'SessionConnection', 'ApiTokenConnection', 'PaymentConnection',
  'CircleConnection', 'EmploymentConnection', 'SkillConnection', 'ThemeConnection', 'SectorConnection',
  'PageInfo', 'TotalCount', 'Admission', 'Standing', 'Refusal', 'CharterSetting', 'Persona', 'NoticeChoice',
];

/** What an application becomes at once when it is answered; taken back when the answer is refused. */
const answered = (state: string) => ({ input }: { input?: unknown }) => ({
  __typename: 'ApplicationPayload',
  application: { __typename: 'Application', id: (input as { id: string }).id, state },
  refusals: [],
});

// The sentences that the server writes, set as the language wants them.
const sentence = (field: string) => (parent: Record<string, unknown>) => typeset(String(parent[field]));
const sentences = (field: string) => (parent: Record<string, unknown>) => (parent[field] as string[]).map(typeset);

/** Things by their id, so that what changes anywhere shows everywhere. */
export function makeCache(): Exchange {
  return cacheExchange({
    // Fragments name things, never interfaces: without this they would be matched by guessing.
    possibleTypes: {},
    keys: Object.fromEntries(embedded.map((type) => [type, () => null])),
    resolvers: {
      Entry: { sentence: sentence('sentence') },
      CharterSetting: { sentence: sentence('sentence') },
      Admission: { because: sentences('because') },
    },
    optimistic: {
      acceptApplication: answered('ACCEPTED'),
      declineApplication: answered('DECLINED'),
      withdrawApplication: answered('WITHDRAWN'),
    },
  });
}
