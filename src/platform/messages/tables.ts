// Messages on their way to people: written with the change that asks for them, sent later by a job.
import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = () => timestamp({ withTimezone: true });

/** waiting, sending, sent; shown (on the terminal of an example city); by-hand (no way out is set up); handed (sent by a person); failed; too-late. */
export const states = [
  'waiting',
  'sending',
  'sent',
  'shown',
  'by-hand',
  'handed',
  'failed',
  'too-late',
] as const;
export type MessageState = (typeof states)[number];

export const outbox = pgTable(
  'messages_outbox',
  {
    id: uuid().primaryKey(),
    /** Of whom it is about: who may see that area sees the message in the list. */
    area: text().notNull(),
    template: text().notNull(),
    /** Its text lets somebody in: nobody but the receiver may read it. */
    secret: boolean().notNull(),
    /** `0812••••890`: enough to know it, not to call it. */
    receiver: text().notNull(),
    /** Receiver and text, sealed; null once nothing more is to be done. */
    sealed: text(),
    state: text({ enum: states }).notNull(),
    tries: integer().notNull().default(0),
    /** Which way it went out. */
    adapter: text(),
    /** Why the last try failed: a code of ours, never what a server answered. */
    fault: text(),
    madeAt: instant().notNull(),
    madeBy: text().notNull(),
    /** Next try not before this. */
    dueAt: instant().notNull(),
    /** After this it is of no use and is not sent. */
    until: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    index('messages_outbox_made').on(t.madeAt, t.id),
    index('messages_outbox_due').on(t.state, t.dueAt),
    // What still holds a text: few, and looked through every minute for those whose time is over.
    index('messages_outbox_sealed')
      .on(t.until)
      .where(sql`sealed is not null`),
  ],
);
