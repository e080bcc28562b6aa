import { openOrm } from './orm.ts';

/** Brings a database to today's schema, forwards only, all or nothing. */
export async function migrate(url: string): Promise<void> {
  const orm = await openOrm({ url, pool: 2 }, []);
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}
