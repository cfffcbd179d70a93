// The city's day by the database's clock: for what follows from a change rather than from a person's request.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../kernel/day.ts';
import type { Db } from './within.ts';

/** The day on which this transaction began, in the city's zone. */
export async function today(db: Db): Promise<PlainDate> {
  const { rows } = await db.execute<{ day: PlainDate }>(
    sql`select (now() at time zone ${db.city.zone})::date::text as day`,
  );
  const [row] = rows;
  if (!row) throw new Error('no clock');
  return row.day;
}
