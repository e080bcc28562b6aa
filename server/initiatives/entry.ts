import { Entry } from '../core/journal/entry.ts';
import { One } from '../core/noun/fields.ts';
import { addIndexes, extend } from '../core/noun/noun.ts';
import { Initiative } from './initiative.ts';

extend(Entry, { initiative: One(() => Initiative, 'The initiative it happened in.', { nullable: true, index: false }) });
addIndexes(Entry, { entry_of_initiative: 'create index entry_of_initiative on entry (initiative_id, id desc)' });
