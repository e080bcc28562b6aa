import { startEmbedded } from './core/db/embedded.ts';
import { migrate } from './core/db/migrate.ts';
import type { Settings } from './env.ts';

interface Database {
  readonly url: string;
  /** Stops the embedded one, unless somebody else uses it. */
  close(): Promise<void>;
}

/** The database of these settings, brought to today's schema; the embedded one is started where none is named. */
export async function openDatabase(settings: Settings, say: (sentence: string) => void): Promise<Database> {
  const { databaseUrl, dataDir } = settings;
  const embedded = databaseUrl ? null : await startEmbedded({ dataDir, log: say });
  const url = databaseUrl ?? (embedded as { url: string }).url;
  const close = async () => embedded?.stop();
  try {
    await migrate(url);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, close };
}
