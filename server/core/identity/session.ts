import type { Context } from '../context.ts';
import { Derived, Id, Instant, Text } from '../noun/fields.ts';
import { Noun } from '../noun/noun.ts';
import type { Columns, SqlViewer } from '../noun/registry.ts';

type Row = Readonly<Record<string, unknown>>;

/** The sentence that names each device. */
function devicesOf(rows: readonly Row[], context: unknown): string[] {
  const { tell } = context as Context;
  return rows.map(({ browser, system }) => {
    const details = { browser: browser as string | null, system: system as string | null };
    return tell({ rule: 'P3', code: browser || system ? 'DEVICE' : 'UNKNOWN_DEVICE', details });
  });
}

const isCurrent = (rows: readonly Row[], context: unknown): boolean[] =>
  rows.map(({ id }) => id === (context as Context).door.session);

/** One browser that is signed in; its secret is in the browser, only a hash is here. */
@Noun({
  tag: 2,
  description: 'One browser that is signed in (P3).',
  orders: { LATEST: [['lastSeenAt', 'desc'], ['id', 'desc']] },
})
export class Session {
  @Id() id!: string;
  @Text('', { hidden: true, unique: true }) secretHash!: string;
  @Text('', { hidden: true, nullable: true }) browser?: string | null;
  @Text('', { hidden: true, nullable: true }) system?: string | null;
  @Instant('When it was opened.') createdAt!: Date;
  @Instant('When it was last used, to five minutes.') lastSeenAt!: Date;
  @Instant('When it was ended, if it was.', { nullable: true }) revokedAt?: Date | null;
  @Derived(() => String, 'The browser and the system, in your language.', {
    needs: { browser: (row) => row['browser'] as string, system: (row) => row['system'] as string },
    derive: devicesOf,
  })
  device?: never;
  @Derived(() => Boolean, 'Whether it is the one that you are using.', {
    needs: { id: (row: Columns, _viewer: SqlViewer) => row['id'] as string },
    derive: isCurrent,
  })
  current?: never;
}
