// Setting the day from which movements are counted: who was on record by then begins where it stood at its end.
import type { PlainDate } from '../../../kernel/day.ts';
import { formatDay } from '../../../kernel/day.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import {
  findBaseline,
  holdMovements,
  metBy,
  saveBaseline,
  withdrawProposed,
} from '../movement/store/baseline.ts';
import type { Met } from '../movement/store/baseline.ts';

export type BaselineRefusal =
  | Refusal<'counted-by-then', { n: number; first: PlainDate }>
  | Refusal<'same-day', object>
  | Refusal<'set-meanwhile', object>;

/** Whether a day may become the baseline: no movement up that people have signed may have counted by it. */
export function mayBegin(day: PlainDate, now: PlainDate | null, met: Met): BaselineRefusal | null {
  if (day === now) return refuse('same-day');
  return met.up > 0 && met.firstUp ? refuse('counted-by-then', { n: met.up, first: met.firstUp }) : null;
}

/**
 * `seen` is the day in force as the person saw it, null for none. What has counted stays counted, also falls of earlier
 * days; steps that were proposed by that day and are still open are taken back, since their papers belong to where the
 * enterprise begins.
 */
export async function setBaseline(
  db: Db,
  { day, reason, seen }: { day: PlainDate; reason: string; seen: PlainDate | null },
  around: Circumstances,
): Promise<{ readonly day: PlainDate; readonly withdrawn: number } | BaselineRefusal> {
  await holdMovements(db);
  const known = (await findBaseline(db))?.baseline ?? null;
  if (known !== seen) return refuse('set-meanwhile');
  const no = mayBegin(day, known, await metBy(db, day));
  if (no) return no;
  const { by, now } = around;
  await saveBaseline(db, { baseline: day, reason, recordedAt: now, recordedBy: by });
  const why = `perpindahan dihitung sejak ${formatDay(day, 'id')}`;
  const withdrawn = await withdrawProposed(db, { until: day, reason: why }, around);
  await audit(db, around, {
    act: 'ladder:baseline',
    subject: day,
    reason,
    detail: { was: known, withdrawn },
  });
  return { day, withdrawn };
}
