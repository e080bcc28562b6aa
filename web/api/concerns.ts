interface Thing {
  readonly id: string;
}

/** An entry of the journal as it comes to the page. */
export interface News {
  readonly cursor: string;
  readonly kind: string;
  readonly at: string;
  readonly sentence: string | null;
  readonly actor: (Thing & { readonly name: string }) | null;
  readonly subject: (Thing & { readonly __typename: string }) | null;
  readonly initiative: Thing | null;
  readonly person: Thing | null;
}

/** The lists that a kind of entry can change: a thing enters, leaves, or moves. By the beginning of the kind. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  '': ['EntryConnection', 'NoticeConnection'],
  'initiative.': ['InitiativeConnection'],
  'role.': ['InitiativeConnection'],
  'seat.': ['InitiativeConnection'],
  'application.': ['ApplicationConnection', 'InitiativeConnection'],
  'target.': ['TargetConnection'],
  'meeting.': ['MeetingConnection', 'TargetConnection'],
  'synthesis.': ['SynthesisConnection', 'MeetingConnection'],
  'introduction.': ['IntroductionConnection'],
  'acquaintance.': ['AcquaintanceCallConnection', 'AcquaintanceAnswerConnection'],
  'member.': ['MemberConnection'],
  'mandate.': ['MemberConnection'],
  'payment.': ['MemberConnection'],
  'organisation.': ['OrganisationConnection'],
  'circle.': ['CircleConnection'],
  'skill.': ['SkillConnection'],
  'theme.': ['ThemeConnection'],
  'sector.': ['SectorConnection'],
};

/** The names of the lists that entries of a kind can change. */
export const listsOf = (kind: string): readonly string[] =>
  Object.entries(LISTS).flatMap(([beginning, lists]) => (kind.startsWith(beginning) ? lists : []));

/** What a piece of news is about, by id. */
export const idsOf = ({ subject, initiative, person }: News): readonly string[] =>
  [subject?.id, initiative?.id, person?.id].filter((id) => id != null);

/** Whether an answer shows something that these news are about, or a list that they can change. */
export function isConcerned(answer: unknown, news: readonly News[]): boolean {
  const ids = new Set(news.flatMap(idsOf));
  const lists = new Set(news.flatMap(({ kind }) => listsOf(kind)));
  return holds(answer, (thing) => ids.has(String(thing['id'])) || lists.has(String(thing['__typename'])));
}

function holds(value: unknown, found: (thing: Readonly<Record<string, unknown>>) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!Array.isArray(value) && found(value as Record<string, unknown>)) return true;
  return Object.values(value).some((part) => holds(part, found));
}
