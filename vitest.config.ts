import { defineConfig } from 'vitest/config';

const ALL = 'test/**/*.test.ts';
const SERIAL = ['test/live/**/*.test.ts', 'test/concurrency/**/*.test.ts', 'test/notices/**/*.test.ts'];
const BROWSER = 'test/browser/**/*.test.ts';

export default defineConfig({
  resolve: {
    // Two copies of graphql refuse each other's types.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    globalSetup: ['test/kit/cluster.ts', 'test/kit/chromium.ts'],
    setupFiles: ['reflect-metadata'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit+graphql',
          include: [ALL],
          exclude: [...SERIAL, BROWSER],
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      // A write that lasts holds the journal back in the whole cluster: these run one after the other.
      {
        extends: true,
        test: {
          name: 'serial',
          include: SERIAL,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [BROWSER],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
