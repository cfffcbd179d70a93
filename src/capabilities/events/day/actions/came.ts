// Taking part told by what somebody did: who sold something had taken the place, whether they said so or not.
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { setParticipations } from '../../../programme/index.ts';
import { offeredWhoSold } from '../store/told.ts';

/** To be run before unanswered places are passed on. Over the whole city; how many there were. Safe to repeat. */
export async function markWhoSold(wide: Db, around: Circumstances): Promise<number> {
  let marked = 0;
  const came = Map.groupBy(await offeredWhoSold(wide), (row) => row.activityId);
  for (const [activity, rows] of came) {
    const participations = rows.map((row) => row.id);
    const seen = new Map(participations.map((id) => [id, 'offered']));
    const set = await setParticipations(
      wide,
      { activity, participations, state: 'attended', reason: '', seen },
      around,
    );
    if (!isRefused(set)) marked += set.done;
  }
  return marked;
}
