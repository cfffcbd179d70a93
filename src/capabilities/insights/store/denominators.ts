// Of how many: active enterprises at the end of a span, and those that had a support in the 24 months before.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { Of } from '../rules/matrix.ts';
import { forGood, keep } from './kept.ts';
import type { Mark } from './kept.ts';
import type { Span } from './movements.ts';

const supportedThen = ({ to }: Span, at: string): SQL => sql`
  select distinct coalesce(i.now_id, p.enterprise_id) as id
  from programme_participation p join programme_activity a on a.id = p.activity_id
    left join registry_identity i on i.born_id = p.enterprise_id
  where p.enterprise_id is not null and a.starts <= ${to}::date and a.ends > ${to}::date - interval '24 months'
    and (select s.state from programme_participation_state s
      where s.participation_id = p.id and s.recorded_at < ${at} order by s.id desc limit 1) in ('taken', 'attended', 'completed')`;

/** Today's status stands on the enterprise itself. */
async function today(db: Db, span: Span): Promise<Of> {
  const { rows } = await db.execute<{ all: number; supported: number }>(sql`
    select (select count(*)::int from registry_enterprise where status = 'active') as all,
      (select count(*)::int from (${supportedThen(span, span.end.toISOString())}) s
        join registry_enterprise e on e.id = s.id where e.status = 'active') as supported`);
  return rows[0] ?? { all: 0, supported: 0 };
}

/** An earlier day's is the newest standing that was known by then. */
async function then(db: Db, span: Span): Promise<Of> {
  const at = span.end.toISOString();
  const { rows } = await db.execute<{ all: number; supported: number }>(sql`
    with stood as materialized (
      select distinct on (enterprise_id) enterprise_id as id, status from registry_standing
      where recorded_at < ${at} and day <= ${span.to}::date order by enterprise_id, id desc)
    select (select count(*)::int from stood where status = 'active') as all,
      (select count(*)::int from (${supportedThen(span, at)}) s join stood t on t.id = s.id where t.status = 'active') as supported`);
  return rows[0] ?? { all: 0, supported: 0 };
}

const kept = keep<Of>();

/**
 * What was known at the end of a past day never changes, so it is counted once a process; a count of today is kept as long as
 * its mark. `asOf` is the day asked, `day` today.
 */
export const denominators = (
  db: Db,
  span: Span,
  [asOf, day]: readonly [string, string],
  now: Mark,
): Promise<Of> =>
  asOf < day
    ? kept(db, [span, 'past'], forGood, () => then(db, span))
    : kept(db, span, now, () => (span.to >= day ? today(db, span) : then(db, span)));
