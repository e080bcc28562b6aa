/* The contestants that are written here, built as the product is: what runs is what is shipped. */
import { join } from 'node:path';
import { build } from 'vite';
import { checkout } from '../server/core/checkout.ts';

/** Builds them, and says where they are. */
export async function buildContestants(): Promise<string> {
  const outDir = join(checkout, 'dist/bench');
  await build({
    configFile: false,
    root: checkout,
    logLevel: 'error',
    ssr: { external: true },
    resolve: { external: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        input: { cordee: join(import.meta.dirname, 'cordee.ts'), limit: join(import.meta.dirname, 'limit/server.ts') },
      },
    },
  } as Parameters<typeof build>[0]);
  return outDir;
}
