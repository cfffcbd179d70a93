// How migrations/city is generated from the rooms' tables: `npx drizzle-kit generate`, then scripts/tidy-migration.mjs.
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './src/capabilities/{*,ladder/desk,ladder/movement,events/*,retail/*}/tables.ts',
    './src/platform/*/tables.ts',
  ],
  out: './migrations/city',
  casing: 'snake_case',
});
