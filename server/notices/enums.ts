import { enumOf } from '../core/noun/enums.ts';
import { paces, topicNames } from './kinds.ts';

export const NoticeTopic = enumOf('NoticeTopic', 'What a notice is about, for the one who gets it.', topicNames);
export const NoticePace = enumOf('NoticePace', 'How soon a notice is also sent by mail.', paces);
