import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../core/context.ts';
import type { Needs } from '../core/noun/registry.ts';
import { settings } from './kinds.ts';
import { whyNotNow, type QuietFacts } from './rules.ts';

@ObjectType({ description: 'Why a target should not be contacted now (C9c).' })
export class QuietReason {
  @Field(() => String, { simple: true, description: 'Which of the reasons, such as MET_RECENTLY.' }) code!: string;
  @Field(() => String, { simple: true, description: 'The sentence, in your language.' }) sentence!: string;
  @Field(() => String, { simple: true, nullable: true, description: 'The day from which it no longer holds.' })
  until?: string | null;
}

export const quietTables = ['meeting', 'introduction'] as const;

/**
 * What the rule asks of a target: the last exchanges, and who keeps contact. Its meetings and introductions are seen
 * with it.
 */
export const quietNeeds: Needs = {
  lastHeldOn: (row) => String(row['lastHeldOn']),
  callAfter: (row) => String(row['callAfter']),
  lastMailOn: (row) =>
    `(select max(q.day)::text from meeting q where q.target_id = ${row['id']} and q.state = 'held' and q.channel = 'mail')`,
  plannedOn: (row, { today }) =>
    `(select min(q.day)::text from meeting q where q.target_id = ${row['id']} and q.state = 'planned' and q.day >= ${today})`,
  introductionUnderWay: (row) =>
    `exists (select 1 from introduction n where n.target_id = ${row['id']} and n.state in ('accepted', 'under_way'))`,
  isSomebodyElses: (row, { id }) => `coalesce(${row['owner']} <> ${id}, false)`,
};

/** The reasons with their sentences, for many targets at once. */
export function quietReasons(rows: readonly Readonly<Record<string, unknown>>[], context: unknown): QuietReason[][] {
  const { asking, charter, tell } = context as Context;
  const figures = {
    today: asking.today,
    quietDays: charter(settings.quietDays),
    answerDays: charter(settings.answerDays),
  };
  return rows.map((row) =>
    whyNotNow({ ...(row as Omit<QuietFacts, keyof typeof figures>), ...figures }).map((one) => ({
      code: one.code,
      sentence: tell(one),
      until: one.until ?? null,
    })),
  );
}
