// What happens to placements when their outlet becomes another: they end there, and begin anew the next day here.
import { randomBytes } from 'node:crypto';

import { addDays } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PlacementId } from '../../kinds.ts';
import { codeFrom } from '../rules/code.ts';
import { insertPlacement, listPlacements, lockPlacements, updatePlacement } from '../store/placements.ts';
import { insertTerms, termsOn } from '../store/terms.ts';

/**
 * Every running placement of `from`, as outlet or as koperasi, ends on `day` and begins with the same terms at `to` on the
 * next one. What already stands there is not begun twice. Counts both.
 */
export async function moveOutlet(
  db: Db,
  { from, to, day }: { readonly from: string; readonly to: string; readonly day: PlainDate },
  around: Circumstances,
): Promise<{ readonly ended: number; readonly begun: number }> {
  const standing = await listPlacements(db, { partnerIds: [from], on: day });
  const ids = standing.map((p) => p.id).toSorted();
  const rows = await lockPlacements(db, ids);
  const terms = await termsOn(db, ids, day);
  const startsOn = addDays(day, 1);
  let begun = 0;
  for (const row of rows) {
    const known = terms.get(row.id as PlacementId);
    const { id: _, endReason: __, ...kept } = row;
    await updatePlacement(db, row.id as PlacementId, { endsOn: day, endReason: 'moved' });
    if (!known || (row.endsOn !== null && row.endsOn < startsOn)) continue;
    const id = freshId<'Placement'>();
    const there = {
      outletId: row.outletId === from ? to : row.outletId,
      aggregatorId: row.aggregatorId === from ? to : row.aggregatorId,
    };
    const made = await insertPlacement(db, {
      ...kept,
      ...there,
      id,
      startsOn,
      code: codeFrom(randomBytes(10)),
      revision: 1,
      recordedAt: around.now,
      recordedBy: around.by,
    });
    if (made === null) continue;
    const { id: ___, ...same } = known;
    await insertTerms(db, {
      ...same,
      placementId: id,
      startsOn,
      recordedAt: around.now,
      recordedBy: around.by,
    });
    begun++;
  }
  if (rows.length > 0)
    await audit(db, around, {
      act: 'retail:moved',
      subject: to,
      detail: { from, ended: rows.length, begun },
    });
  return { ended: rows.length, begun };
}
