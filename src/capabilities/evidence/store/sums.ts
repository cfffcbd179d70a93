// How many papers end soon, by area: figures without names.
import { sql } from 'drizzle-orm';

import { addDays } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { marks } from '../rules/remind.ts';

export type EndingSum = {
  readonly area: string;
  /** Whose last day is at most so many days away; each contains the next. */
  readonly in90: number;
  readonly in30: number;
  readonly in7: number;
};

/** Papers in force with a last day within 90 days, invented enterprises left out unless the city is an example. */
export async function endingByArea(db: Db, today: PlainDate): Promise<readonly EndingSum[]> {
  const [far, near, close] = marks.map((days) => addDays(today, days));
  const { rows } = await db.execute<EndingSum>(sql`
    select area, count(*)::int as "in90", (count(*) filter (where valid_to <= ${near}))::int as "in30",
      (count(*) filter (where valid_to <= ${close}))::int as "in7"
    from evidence_ending where valid_to between ${today} and ${far} and (not example or ${db.city.example})
    group by area`);
  return rows;
}
