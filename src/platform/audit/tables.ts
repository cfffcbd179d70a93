// The trail of changes and the chain of seals over it. The application may only insert.
import { bigint, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

import { bytea } from '../db/columns.ts';

export const entry = pgTable(
  'audit_entry',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull(),
    by: text().notNull(),
    /** room:verb, as in permissions. */
    act: text().notNull(),
    subject: text(),
    reason: text(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [index('audit_entry_subject').on(t.subject)],
);

/** A batch of committed entries under one hash that covers the seal before it. */
export const seal = pgTable('audit_seal', {
  seq: bigint({ mode: 'number' }).primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
  entries: bigint({ mode: 'number' }).array().notNull(),
  hash: bytea().notNull(),
  signature: bytea().notNull(),
});

/** Which seal covers an entry: what is missing here is the unsealed tail. */
export const sealed = pgTable('audit_sealed', {
  entryId: bigint({ mode: 'number' }).primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
});
