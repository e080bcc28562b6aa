/** Where an entry stands in the journal: ids of slower writers appear late, so it is followed by (xid, id). */
export interface Place {
  readonly xid: string;
  readonly id: string;
}

const FORM = /^([0-9a-f]{8})\.(\d{1,20})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A place as its reader keeps it. */
export function cursorOf(epoch: string, { xid, id }: Place): string {
  return Buffer.from(`${epoch}.${xid}.${id}`).toString('base64url');
}

/** The place that a cursor names, and in which epoch; null when it is none of ours. */
export function placeOf(cursor: string): (Place & { readonly epoch: string }) | null {
  const [, epoch, xid, id] = FORM.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return epoch && xid && id ? { epoch, xid, id } : null;
}

/** Whether one place stands after another. */
export function isAfter(one: Place, other: Place): boolean {
  if (one.xid !== other.xid) return BigInt(one.xid) > BigInt(other.xid);
  return one.id > other.id;
}
