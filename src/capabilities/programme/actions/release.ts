// Places that nobody answered for in time go to the next in line.
import { isRefused } from '../../../kernel/refusal.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ActivityId } from '../kinds.ts';
import { listUnanswered } from '../store/told.ts';
import { setParticipations } from './places.ts';

const reason = 'tidak menjawab sampai batas waktu';

/** Of one activity or of all, within the scope; how many places went on. */
export async function releaseUnanswered(
  db: Db,
  around: Circumstances,
  only: ActivityId | null = null,
): Promise<{ readonly released: number }> {
  const late = Map.groupBy(await listUnanswered(db, around.today, only), (l) => l.activityId);
  let released = 0;
  for (const [activity, offers] of late) {
    const participations = offers.map((o) => o.id);
    const seen = new Map(participations.map((id) => [id as string, 'offered']));
    const set = await setParticipations(
      db,
      { activity, participations, state: 'dropped', reason, seen },
      around,
    );
    if (!isRefused(set)) released += set.done;
  }
  return { released };
}
