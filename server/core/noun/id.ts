import { randomBytes } from 'node:crypto';

/*
 * Ids are UUIDv7 (RFC 9562): 48 bits of milliseconds, a 12-bit counter inside the millisecond, then the noun's tag in
 * the eight bits after the variant, then chance. They sort in the order of creation, and say which noun they name.
 */
let lastMillisecond = 0;
let counter = 0;

/** A new id for the noun with this tag (0 to 255), created at this instant. */
export function newId(tag: number, at: Date): string {
  const millisecond = at.getTime();
  counter = millisecond === lastMillisecond ? (counter + 1) & 0xfff : 0;
  lastMillisecond = millisecond;
  const time = millisecond.toString(16).padStart(12, '0');
  const chance = randomBytes(7).toString('hex');
  const variant = (8 | (Number.parseInt(chance[0] as string, 16) & 3)).toString(16);
  const tagged = `${variant}${chance[1]}${tag.toString(16).padStart(2, '0')}`;
  const count = counter.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${tagged}-${chance.slice(2)}`;
}

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The tag of the noun that an id names, or null when it is no id of ours. */
export function tagOf(id: string): number | null {
  return SHAPE.test(id) ? Number.parseInt(id.slice(21, 23), 16) : null;
}
