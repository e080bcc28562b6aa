import { Computed } from '../../core/noun/fields.ts';
import type { Columns } from '../../core/noun/registry.ts';
import { Category } from '../enums.ts';

// Who is asked, of the community or of the receiving side, reads which organisation it is about, and no more of it.
const openly = { openly: ['target'] };
const ofTarget = (column: 'name' | 'category') => (row: Columns) =>
  `(select t.${column} from target t where t.id = ${row['target']})`;

/** The name of the target, for those too who do not see it (C14, C15). */
export const TargetName = () => Computed(() => String, 'The name of the organisation.', ofTarget('name'), openly);

/** The kind of the target, for those too who do not see it (C14, C15). */
export const TargetCategory = () =>
  Computed(() => Category, 'What kind of organisation it is.', ofTarget('category'), openly);
