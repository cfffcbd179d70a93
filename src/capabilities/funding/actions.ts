// Making a funding line with its first promise, and appending what happens to the money.
import type { PlainDate } from '../../kernel/day.ts';
import { freshId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { squeeze } from '../../kernel/text.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { EntryKind, LineId } from './kinds.ts';
import { refuseEntry } from './rules.ts';
import type { CheckedLine, EntryRefusal } from './rules.ts';
import { insertEntry, insertLine, listEntries, lockLine } from './store.ts';

export async function makeLine(
  db: Db,
  { amount, day, note, ...line }: CheckedLine,
  around: Circumstances,
): Promise<{ readonly id: LineId } | Refusal<'line-known', object>> {
  const id = freshId<'FundingLine'>();
  const recorded = { recordedAt: around.now, recordedBy: around.by };
  if (!(await insertLine(db, { ...line, id, squeezed: squeeze(line.name), ...recorded })))
    return refuse('line-known');
  await insertEntry(db, {
    id: freshId(),
    lineId: id,
    activityId: null,
    kind: 'promised',
    amount,
    day,
    note,
    ...recorded,
  });
  await audit(db, around, {
    act: 'funding:line',
    subject: id,
    detail: { source: line.source, year: line.year },
  });
  return { id };
}

export type NewEntry = {
  readonly line: LineId;
  /** An activity of the programme; null for the line as a whole. */
  readonly activityId: string | null;
  readonly kind: EntryKind;
  /** Whole rupiah; below nought only for a promise that is cut. */
  readonly amount: bigint;
  readonly day: PlainDate;
  readonly note: string | null;
};

/** Appends to a line. Of two who give back the last rupiah at once, the second is told. */
export async function recordEntry(
  db: Db,
  { line, ...entry }: NewEntry,
  around: Circumstances,
): Promise<{ readonly id: LineId } | EntryRefusal | Refusal<'unknown-line', object>> {
  if (!(await lockLine(db, line))) return refuse('unknown-line');
  const no = refuseEntry(await listEntries(db, line), entry);
  if (no) return no;
  await insertEntry(db, {
    ...entry,
    id: freshId(),
    lineId: line,
    recordedAt: around.now,
    recordedBy: around.by,
  });
  const detail = { kind: entry.kind, amount: String(entry.amount), activity: entry.activityId };
  await audit(db, around, { act: 'funding:entry', subject: line, detail });
  return { id: line };
}
