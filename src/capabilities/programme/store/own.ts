// Places as their owner reads them: where each stands, by when to answer, how many are ahead in the line.
import { sql } from 'drizzle-orm';

import { day } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { overCity } from '../../../platform/db/index.ts';
import type { ActivityState } from '../kinds.ts';
import { isOpen } from '../rules/activity.ts';
import { answerBy } from '../rules/participation.ts';
import { participationsOf } from './supports.ts';
import type { Support } from './supports.ts';

export type OwnPlace = Support & {
  /** The activity has not ended: one may still answer, or leave. */
  readonly open: boolean;
  /** The last day to answer, of a place that is offered. */
  readonly answerBy: PlainDate | null;
  /** How many wait before them; null for who does not wait. */
  readonly ahead: number | null;
};

type More = {
  readonly id: string;
  readonly state: ActivityState;
  readonly answerDays: number | null;
  readonly ahead: number | null;
};

/** Of these enterprises of today, newest first; activities that nobody approved yet are left out. Within the scope. */
export async function ownPlaces(
  db: Db,
  enterpriseIds: readonly string[],
  today: PlainDate,
): Promise<readonly OwnPlace[]> {
  const places = await participationsOf(db, enterpriseIds);
  if (places.length === 0) return [];
  const ids = sql.param(places.map((p) => p.participationId));
  // The line is the whole city's; numbers alone come back.
  const more = await overCity(db, async (wide) => {
    const { rows } = await wide.execute<More>(sql`
      select p.id, a.state, a.answer_days as "answerDays", case when p.state = 'waiting' then (
        select count(*)::int from programme_participation w
        where w.activity_id = p.activity_id and w.state = 'waiting' and (w.turn, w.id) < (p.turn, p.id)) end as ahead
      from programme_participation p join programme_activity a on a.id = p.activity_id
      where p.id = any(${ids}::uuid[])`);
    return new Map(rows.map((r) => [r.id, r]));
  });
  return places.flatMap((place): readonly OwnPlace[] => {
    const known = more.get(place.participationId);
    if (!known || known.state === 'proposed') return [];
    const offer = { day: day(place.day), answerDays: known.answerDays, ends: day(place.to) };
    return [
      {
        ...place,
        open: isOpen(known.state) && place.to >= today,
        answerBy: place.state === 'offered' ? answerBy(offer) : null,
        ahead: known.ahead,
      },
    ];
  });
}
