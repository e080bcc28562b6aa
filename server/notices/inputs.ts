import { InputType } from 'type-graphql';
import { GivenChoice, GivenId, GivenIds } from '../core/command/input.ts';
import { NoticePace, NoticeTopic } from './enums.ts';
import type { Pace, Topic } from './kinds.ts';

@InputType({ description: 'Notices that you have read.' })
export class ReadNoticesInput {
  @GivenIds('Which ones; at most 100.', { most: 100 }) ids!: string[];
}

@InputType({ description: 'All your notices as they are now.' })
export class ReadAllNoticesInput {
  @GivenId('The latest that you were shown: what came after it stays unread.', { nullable: true }) upTo?: string | null;
}

@InputType({ description: 'How soon the notices of a topic are sent to you by mail.' })
export class ChooseNoticesInput {
  @GivenChoice(() => NoticeTopic, 'Which topic.') topic!: Topic;
  @GivenChoice(() => NoticePace, 'How soon.') pace!: Pace;
}
