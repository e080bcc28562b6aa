import { Entry } from '../core/journal/entry.ts';
import { One } from '../core/noun/fields.ts';
import { addIndexes, extend } from '../core/noun/noun.ts';
import { Target } from './target.ts';

extend(Entry, {
  target: One(() => Target, 'The target that it is about, if you may see it.', { nullable: true, index: false }),
});
addIndexes(Entry, {
  entry_of_target: 'create index entry_of_target on entry (target_id, id desc) where target_id is not null',
});
