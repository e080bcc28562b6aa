import { startEmbedded } from './core/db/embedded.ts';
import { migrate } from './core/db/migrate.ts';
import type { Settings } from './env.ts';

interface Database {
  readonly url: string;
  /** Stops the embedded one, unless somebody else uses it. */
  close(): Promise<void>;
}

/** The database of these settings as it is; the embedded one is started where none is named. */
export async function reachDatabase(settings: Settings, say: (sentence: string) => void): Promise<Database> {
  const { databaseUrl, dataDir } = settings;
  const embedded = databaseUrl ? null : await startEmbedded({ dataDir, log: say });
  return { url: databaseUrl ?? (embedded as { url: string }).url, close: async () => embedded?.stop() };
}

/** The database of these settings, brought to today's schema. */
export async function openDatabase(settings: Settings, say: (sentence: string) => void): Promise<Database> {
  const database = await reachDatabase(settings, say);
  try {
    await migrate(database.url);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
