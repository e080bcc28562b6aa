import type { Context } from '../../core/context.ts';
import type { Columns, Needs, SqlViewer } from '../../core/noun/registry.ts';
import { introductionVerbs, type IntroductionState, type IntroductionVerb } from './kinds.ts';
import { rules, type IntroductionFacts } from './rules.ts';
import { receivers, receiverTables } from './receivers.ts';

const someReceiver = (row: Columns, { today }: SqlViewer, also = ''): string =>
  `exists (select 1 from (${receivers(columnsOf(row), today)}) r (id) join member m on m.id = r.id where m.state = 'active'${also})`;

const columnsOf = (row: Columns) => ({
  receiving: String(row['receiving']),
  circle: String(row['circle']),
  initiative: String(row['receivingInitiative']),
  member: String(row['receivingMember']),
});

export const verbTables = ['member', ...receiverTables] as const;

/** What decides which verbs are the viewer's: where it stands, and of which side the viewer is. */
export const verbNeeds: Needs = {
  state: (row) => String(row['state']),
  isTargetAgreed: (row) => `(${row['targetAgreedOn']} is not null)`,
  isReceiverAgreed: (row) => `(${row['receiverAcceptedOn']} is not null)`,
  isTeam: (row, { id }) =>
    `exists (select 1 from seat w where w.initiative_id = ${row['initiative']} and w.member_id = ${id} and w.left_on is null)`,
  isReceiver: (row, viewer) => someReceiver(row, viewer, ` and r.id = ${viewer.id}`),
  isReceived: (row, viewer) => someReceiver(row, viewer),
};

/** The verbs that are the viewer's today, for many introductions at once. */
export function verbsOf(rows: readonly Readonly<Record<string, unknown>>[], context: unknown): IntroductionVerb[][] {
  const { may, asking } = context as Context;
  const isMember = asking.rights.has('member');
  return (rows as unknown as readonly (IntroductionFacts & { state: IntroductionState })[]).map((facts) => {
    const ties = {
      isAuthor: false, isPilot: false, isReferent: false, inTeam: facts.isTeam && isMember,
      isReceiver: facts.isReceiver,
    };
    return introductionVerbs.filter((verb) => may(verb, ties) && rules[verb](facts).outcome === 'granted');
  });
}
