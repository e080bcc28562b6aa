import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { NoticePace, NoticeTopic } from './enums.ts';
import { topicNames, topics, type Pace, type Topic } from './kinds.ts';

@ObjectType({ description: 'How soon the notices of one topic are also sent to you by mail.' })
export class NoticeChoice {
  @Field(() => NoticeTopic, { simple: true, description: 'Which topic.' }) topic!: Topic;
  @Field(() => String, { simple: true, description: 'What it holds, in your language.' }) sentence!: string;
  @Field(() => NoticePace, { simple: true, description: 'How soon.' }) pace!: Pace;
}

type Row = { readonly id: string; readonly chosen: Partial<Record<Topic, Pace>> | null };

/** What each person chose of every topic, or its default; nobody's choices are told to anybody else. */
export function choicesOf(rows: readonly Readonly<Record<string, unknown>>[], given: unknown): (NoticeChoice[] | null)[] {
  const { asking, tell } = given as Context;
  const choice = (topic: Topic, chosen: Row['chosen']): NoticeChoice => ({
    topic,
    sentence: tell({ rule: 'P1', code: `TOPIC_${topic.toUpperCase()}`, details: {} }),
    pace: chosen?.[topic] ?? topics[topic].pace,
  });
  return (rows as readonly Row[]).map(({ id, chosen }) =>
    id === asking.id ? topicNames.map((topic) => choice(topic, chosen)) : null,
  );
}
