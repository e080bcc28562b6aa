import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';
import { fingerprint, markBuilt } from '../server/build.ts';
import { keepOwnDocuments } from './api/own-documents.ts';
import { keepOffline } from './offline/build.ts';

const checkout = join(import.meta.dirname, '..');
const { HOST: host = '127.0.0.1', PORT: port = '4000' } = process.env;
const served = ['/graphql', '/livez', '/readyz', '/courrier', '/auth', '/files'];

// `npm start` then sees that nothing needs to be built. Vite would build only after the last of these hooks.
const mark: Plugin = {
  name: 'cordee:mark-built',
  async buildApp(builder) {
    for (const environment of Object.values(builder.environments)) await builder.build(environment);
    markBuilt();
  },
};

// The pages know which build they are of, and the server tells with each answer which one it serves.
const name: Plugin = {
  name: 'cordee:name-build',
  apply: 'build',
  config: () => ({ define: { 'import.meta.env.BUILD': JSON.stringify(fingerprint()) } }),
};

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: join(checkout, 'node_modules/.vite'),
  plugins: [vue(), tailwindcss(), keepOwnDocuments, keepOffline, name, mark],
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(
      served.map((path) => [path, { target: `http://${host}:${port}`, ws: path === '/graphql' }]),
    ),
  },
  environments: {
    client: {
      build: {
        outDir: join(checkout, 'dist/web'),
        emptyOutDir: true,
        manifest: true,
        // The content security policy allows files of this host only.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
      },
    },
    ssr: {
      resolve: { external: true },
      build: {
        outDir: join(checkout, 'dist/server'),
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'node24',
        rolldownOptions: {
          input: { main: join(checkout, 'server/main.ts'), cli: join(checkout, 'server/cli.ts') },
        },
      },
    },
  },
});
