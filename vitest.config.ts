// Three sets of tests: `rules` (pure, seconds), `database` (a real PostgreSQL, and rules that take long), `browser` (journeys in Chromium).
import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';

const setup = 'src/platform/postgres/test-database.ts';
const database = [
  'src/**/*.db.test.{ts,tsx}',
  'src/**/*.long.test.ts',
  'demo/**/*.db.test.ts',
  'bench/**/*.db.test.ts',
];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    pool: 'threads',
    isolate: false,
    css: true,
    setupFiles: 'vitest.setup.ts',
    // Vitest leaves one core to itself, which of two is half: it has little to do, and tests wait for PostgreSQL.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'scripts/**/*.test.ts', 'walls.test.ts'],
          exclude: database,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: database,
          globalSetup: setup,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: 'e2e/harness/city.ts',
          testTimeout: 480_000,
          hookTimeout: 480_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
