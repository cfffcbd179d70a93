// Copying the recipe of an event to another place and day: never its people's data.
import { addDays, day, daysBetween } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ActivityId } from '../../programme/index.ts';
import { proposeEvent } from '../event/actions/event.ts';
import type { Proposed } from '../event/actions/event.ts';
import { budgetOf, insertBudget, insertTasks, tasksOf } from '../event/plan-store.ts';
import type { CheckedEvent } from '../event/rules/form.ts';
import { insertShifts, shiftsOf } from '../event/store.ts';
import type { EventRow } from '../event/store.ts';
import { stallsOf } from '../stalls/door.ts';
import { apart, carry } from './rules/pattern.ts';
import { insertSessions, insertStalls, plannedSessions } from './store.ts';

/** What a copy takes along, counted. */
export type Recipe = {
  readonly days: number;
  readonly shifts: number;
  readonly tasks: number;
  readonly budget: number;
  readonly stalls: number;
  readonly sessions: number;
};

export async function countRecipe(db: Db, event: EventRow): Promise<Recipe> {
  const { id } = event;
  return {
    days: daysBetween(day(event.starts), day(event.ends)) + 1,
    shifts: (await shiftsOf(db, id)).length,
    tasks: (await tasksOf(db, id)).length,
    budget: (await budgetOf(db, id)).length,
    stalls: (await stallsOf(db, id)).length,
    sessions: (await plannedSessions(db, id)).length,
  };
}

/** A single day typed stands for as many days as the original has. */
export const stretch = (set: CheckedEvent, from: EventRow, typedEnds: string): CheckedEvent =>
  typedEnds.trim() === ''
    ? { ...set, ends: addDays(set.starts, daysBetween(day(from.starts), day(from.ends))) }
    : set;

export type Copied = Proposed & { readonly left: number };

/**
 * A proposal with the recipe of another event: hours by day, list of work, planned cost, plan of stalls, kinds of sessions.
 * Without hours of its own it takes those of the original. `left`: shifts and sessions behind its last day, or
 * put off and no longer apart from what stands.
 */
export async function copyEvent(
  db: Db,
  { from, set }: { from: EventRow; set: CheckedEvent },
  around: Circumstances,
): Promise<Copied | Refusal<'days-upside-down' | 'address-taken', object>> {
  const made = await proposeEvent(db, { ...set, copiedFrom: from.id }, around);
  if (isRefused(made)) return made;
  const { id } = made;
  const span = { from: from.starts, to: set.starts, last: set.ends };
  const shifts = set.hours.length > 0 ? [] : await shiftsOf(db, from.id);
  const sessions = await plannedSessions(db, from.id);
  const shiftsHere = carry(apart(shifts, { isOff: (s) => s.postponedAt !== null, ground: () => '' }), span);
  const sessionsHere = carry(
    apart(sessions, { isOff: (s) => s.postponed, ground: (s) => s.roomSqueezed }),
    span,
  );
  const recorded = { recordedAt: around.now, recordedBy: around.by };
  await insertShifts(
    db,
    shiftsHere.map(({ day: on, no, starts, ends }) => ({
      id: freshId<'Shift'>(),
      activityId: id,
      day: on,
      no,
      starts,
      ends,
      ...recorded,
    })),
  );
  await copyLists(db, from.id, id, around);
  await insertStalls(db, id, await stallsOf(db, from.id), around);
  await insertSessions(db, id, sessionsHere, around);
  return { ...made, left: shifts.length - shiftsHere.length + (sessions.length - sessionsHere.length) };
}

async function copyLists(db: Db, from: ActivityId, to: ActivityId, around: Circumstances): Promise<void> {
  const recorded = { recordedAt: around.now, recordedBy: around.by };
  await insertTasks(
    db,
    (await tasksOf(db, from)).map(({ text, offsetDays }) => ({
      id: freshId<'EventTask'>(),
      activityId: to,
      text,
      offsetDays,
      ...recorded,
    })),
  );
  await insertBudget(
    db,
    (await budgetOf(db, from)).map(({ what, amount }) => ({
      id: freshId<'EventBudget'>(),
      activityId: to,
      what,
      amount,
      ...recorded,
    })),
  );
}
