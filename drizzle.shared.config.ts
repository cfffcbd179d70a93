// How migrations/shared is generated: `npx drizzle-kit generate --config drizzle.shared.config.ts`.
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/**/shared-tables.ts'],
  out: './migrations/shared',
  casing: 'snake_case',
});
