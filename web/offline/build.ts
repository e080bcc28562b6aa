import { join } from 'node:path';
import type { Plugin } from 'vite';

const WORKER = 'sw.js';
const web = join(import.meta.dirname, '..');

/** Builds the service worker beside the pages, under a name that never changes, and tells it which files there are. */
export const keepOffline: Plugin = {
  name: 'cordee:offline',
  apply: 'build',
  enforce: 'post',
  applyToEnvironment: ({ name }) => name === 'client',
  configEnvironment: (name) => (name === 'client' ? { build: { rolldownOptions: {
    input: { index: join(web, 'index.html'), sw: join(web, 'offline/worker.ts') },
    output: { entryFileNames: (chunk) => (chunk.name === 'sw' ? WORKER : 'assets/[name]-[hash].js') },
  } } } : null),
  generateBundle(_options, bundle) {
    const worker = bundle[WORKER];
    if (worker?.type !== 'chunk') throw new Error('the service worker was not built');
    const files = Object.keys(bundle).filter((file) => file.startsWith('assets/')).sort();
    const all = [...files.map((file) => `/${file}`), '/theme.js', '/icon.svg'];
    worker.code = worker.code.replace('FILES_OF_THIS_BUILD', JSON.stringify(all));
  },
};
