import { cacheExchange } from '@urql/exchange-graphcache';
import type { Exchange } from '@urql/core';
import { typeset } from '../../server/core/kernel/typeset.ts';
import { TAKE_BACK_MINUTES } from '../../server/initiatives/kinds.ts';

/** Parts of an answer without an id of their own: they live in what holds them. */
const embedded = [
  'ApplicationConnection', 'EntryConnection', 'InitiativeConnection', 'MemberConnection', 'OrganisationConnection',
  'SeatConnection', 'InvitationConnection', 'PairConnection', 'Coverage', 'Staffing', 'Cockpit',
  'TargetConnection', 'MeetingConnection', 'SynthesisConnection', 'QuietReason', 'ContactFigures', 'Portfolio', 'PlannedMeeting', 'PortfolioMonth',
  'IntroductionConnection', 'AcquaintanceCallConnection', 'AcquaintanceAnswerConnection', 'IntroducedPerson',
  'NoticeConnection', 'SessionConnection', 'ApiTokenConnection', 'PaymentConnection',
  'CircleConnection', 'EmploymentConnection', 'SkillConnection', 'ThemeConnection', 'SectorConnection',
  'ImportLineConnection', 'ImportColumn', 'ImportField', 'LineChange', 'LineWhy',
  'PageInfo', 'TotalCount', 'Admission', 'Standing', 'Refusal', 'CharterSetting', 'Persona', 'NoticeChoice',
];

/** How long an answer can be taken back (I7); the server says it exactly. */
const minutesToTakeBack = TAKE_BACK_MINUTES * 60_000;

type Known = Readonly<Record<string, unknown>>;

/** What an application becomes at once when something is done to it; taken back when that is refused. */
const becomes = (known: () => Known) => ({ input }: { input?: unknown }) => ({
  __typename: 'ApplicationPayload',
  application: {
    __typename: 'Application', id: (input as { id: string }).id, state: 'OPEN', offeredRole: null, ...known(),
  },
  refusals: [],
});

/** An answer that nobody was told yet. */
const answered = (verdict: string) => becomes(() => ({
  verdict, tellsAt: new Date(Date.now() + minutesToTakeBack).toISOString(), viewerMay: ['takeBackAnswer'],
}));
const answers = ['acceptApplication', 'declineApplication', 'offerOtherRole'];

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
      QuietReason: { sentence: sentence('sentence') },
      Admission: { because: sentences('because') },
    },
    optimistic: {
      acceptApplication: answered('ACCEPTED'),
      declineApplication: answered('DECLINED'),
      takeBackAnswer: becomes(() => ({ verdict: null, tellsAt: null, viewerMay: answers })),
      withdrawApplication: becomes(() => ({ state: 'WITHDRAWN' })),
    },
  });
}
