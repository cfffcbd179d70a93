// What is known of enterprises on the day of a decision: rungs, facts that count, and events before.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import { unpackFacts } from '../../../ladder/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { Known } from '../rules/facts.ts';
import { standsBefore } from './before.ts';

/** Of these enterprises of today, within the scope. */
export async function knownOf(
  db: Db,
  activityId: ActivityId,
  enterprises: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  type Row = { id: string; rungs: number[] | null; facts: string | null; before: number };
  const { rows } = await db.execute<Row>(sql`
    select t.id, l.rungs, l.facts, ${standsBefore(sql`t.id`, activityId)} as before
    from unnest(${sql.param([...enterprises])}::uuid[]) as t (id)
      left join ladder_position l on l.enterprise_id = t.id`);
  return new Map(
    rows.map(({ id, rungs, facts, before }) => [
      id,
      { rungs: rungs ?? [], facts: facts ? unpackFacts(facts) : [], eventsBefore: before },
    ]),
  );
}
