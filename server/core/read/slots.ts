import { createHash } from 'node:crypto';
import type { FieldNode } from 'graphql';

/** PostgreSQL cuts names at 63 bytes. */
const MOST_BYTES = 60;

/** The key of a field's value in its row: an alias matters only where arguments can differ. */
export function slotOf(field: FieldNode): string {
  const name = field.name.value;
  const alias = field.alias?.value;
  if (!alias || alias === name || !field.arguments?.length) return name;
  const slot = `${name}:${alias}`;
  return slot.length < MOST_BYTES ? slot : `${name.slice(0, 20)}:${createHash('md5').update(slot).digest('hex')}`;
}

/** Where a row of a page carries its place in the order: a name that no field can have. */
export const CURSOR_SLOT = '@cursor';

/** Where a row says that a field is refused to this viewer. */
export const deniedSlot = (name: string): string => `${name} denied`;

/** Where a row carries one of the values that a derived field needs. */
export const needSlot = (name: string, need: string): string => `${name}#${need}`;
