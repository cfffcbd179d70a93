// Changing what an event is made of: its shifts, its list of work, its planned cost.
import type { PlainDate } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { budgetOf, insertBudget, insertTasks, tasksOf } from '../plan-store.ts';
import { refuseShift } from '../rules/shift.ts';
import type { Hours, ShiftRefusal } from '../rules/shift.ts';
import { deleteShift, findEvent, insertShifts, lockEvent, shiftsOf, updateEvent } from '../store.ts';
import type { EventRow, ShiftId } from '../store.ts';

type Gone = Refusal<'unknown-event' | 'activity-over', object>;
type Done = { readonly id: ActivityId };

/** The event, locked, while it may still be changed. */
export async function openPlan(db: Db, id: ActivityId): Promise<EventRow | Gone> {
  if (!(await lockEvent(db, id))) return refuse('unknown-event');
  const event = await findEvent(db, id);
  if (!event) return refuse('unknown-event');
  return ['closed', 'cancelled'].includes(event.state) ? refuse('activity-over') : event;
}

/** These hours on these days; refused as a whole when one of them cannot be. */
export async function addShifts(
  db: Db,
  event: EventRow,
  { days, hours }: { days: readonly PlainDate[]; hours: readonly Hours[] },
  around: Circumstances & { readonly today: PlainDate },
): Promise<Done | ShiftRefusal | Refusal<'shift-none', object>> {
  if (days.length === 0 || hours.length === 0) return refuse('shift-none');
  const known = await shiftsOf(db, event.id);
  const { starts, ends } = event;
  const wanted = days.flatMap((day) => hours.map((h) => ({ day, ...h })));
  for (const one of wanted) {
    const no = refuseShift(one, { shifts: known, starts, ends, today: around.today });
    if (no) return no;
  }
  const last = new Map<string, number>();
  for (const { day, no } of known) last.set(day, Math.max(no, last.get(day) ?? 0));
  const recorded = { recordedAt: around.now, recordedBy: around.by };
  await insertShifts(
    db,
    wanted.map((one) => {
      const no = (last.get(one.day) ?? 0) + 1;
      last.set(one.day, no);
      return { id: freshId<'Shift'>(), activityId: event.id, no, ...one, ...recorded };
    }),
  );
  await updateEvent(db, event.id, {});
  await audit(db, around, { act: 'events:shifts', subject: event.id, detail: { added: wanted.length } });
  return { id: event.id };
}

export async function removeShift(
  db: Db,
  event: EventRow,
  shift: ShiftId,
  around: Circumstances,
): Promise<Done | Refusal<'shift-held', object>> {
  if (!(await deleteShift(db, event.id, shift))) {
    const there = (await shiftsOf(db, event.id)).some((s) => s.id === shift);
    return there ? refuse('shift-held') : { id: event.id };
  }
  await updateEvent(db, event.id, {});
  await audit(db, around, { act: 'events:shifts', subject: event.id, detail: { removed: 1 } });
  return { id: event.id };
}

/** A list longer than this is not read by anybody. */
const mostLines = 100;

export async function addTask(
  db: Db,
  event: EventRow,
  { text, offsetDays }: { text: string; offsetDays: number },
  around: Circumstances,
): Promise<Done | Refusal<'too-many', object>> {
  if ((await tasksOf(db, event.id)).length >= mostLines) return refuse('too-many');
  const recorded = { recordedAt: around.now, recordedBy: around.by };
  await insertTasks(db, [
    { id: freshId<'EventTask'>(), activityId: event.id, text, offsetDays, ...recorded },
  ]);
  await audit(db, around, { act: 'events:task', subject: event.id });
  return { id: event.id };
}

export async function addBudget(
  db: Db,
  event: EventRow,
  { what, amount }: { what: string; amount: bigint },
  around: Circumstances,
): Promise<Done | Refusal<'too-many', object>> {
  if ((await budgetOf(db, event.id)).length >= mostLines) return refuse('too-many');
  const recorded = { recordedAt: around.now, recordedBy: around.by };
  await insertBudget(db, [{ id: freshId<'EventBudget'>(), activityId: event.id, what, amount, ...recorded }]);
  await audit(db, around, { act: 'events:budget', subject: event.id });
  return { id: event.id };
}
