// Three sets of tests: `rules` (pure, seconds), `database` (a real PostgreSQL), `browser` (journeys in Chromium).
import { defineConfig } from 'vitest/config';

const quick = { pool: 'threads', isolate: false } as const;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...quick,
          name: 'rules',
          include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'walls.test.ts'],
          exclude: ['**/*.db.test.{ts,tsx}'],
        },
      },
    ],
  },
});
