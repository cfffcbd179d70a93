// Setting the city's bounds from a day on, and who would break them.
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { readReason } from '../../../registry/index.ts';
import type { Bounds, Breach } from '../rules/bounds.ts';
import { judgeTerms } from '../rules/bounds.ts';
import { asTerms } from '../rules/terms.ts';
import { insertBounds } from '../store/bounds.ts';
import { listPlacements } from '../store/placements.ts';
import type { Placed } from '../store/placements.ts';
import { termsOn } from '../store/terms.ts';
import type { TermsRow } from '../store/terms.ts';

export type BoundsRefusal = Refusal<'bounds-day-past' | 'reason-short', object>;

/** They hold from that day on, today or later; earlier days keep theirs. */
export async function setBounds(
  db: Db,
  { startsOn, body, reason }: { startsOn: PlainDate; body: Bounds; reason: string },
  around: Circumstances,
): Promise<{ readonly startsOn: PlainDate } | BoundsRefusal> {
  if (startsOn < around.today) return refuse('bounds-day-past');
  const why = readReason(reason);
  if (isRefused(why)) return refuse('reason-short');
  await insertBounds(db, { startsOn, body, reason: why, recordedAt: around.now, recordedBy: around.by });
  await audit(db, around, { act: 'retail:bounds', reason: why, detail: { startsOn } });
  return { startsOn };
}

export type Breaking = {
  readonly placed: Placed;
  readonly terms: TermsRow;
  readonly breaches: readonly Breach[];
};

/** Placements of the day whose terms of the day break these bounds. */
export async function breaking(db: Db, bounds: Bounds, day: PlainDate): Promise<readonly Breaking[]> {
  const standing = await listPlacements(db, { on: day });
  const terms = await termsOn(
    db,
    standing.map((p) => p.id),
    day,
  );
  return standing.flatMap((placed) => {
    const own = terms.get(placed.id);
    const breaches = own ? judgeTerms(asTerms(own), bounds) : [];
    return own && breaches.length > 0 ? [{ placed, terms: own, breaches }] : [];
  });
}
