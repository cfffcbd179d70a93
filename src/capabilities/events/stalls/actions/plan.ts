// The plan drawn: a block of stalls laid, many squares set at once, stalls taken off, the plan of another event taken over.
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { EventRow } from '../../event/store.ts';
import { placesOn } from '../door.ts';
import type { Standing } from '../door.ts';
import type { CheckedGrid, CheckedSquares } from '../rules/grid.ts';
import { blockOf, freeCode, limits, wholeOf } from '../rules/grid.ts';
import type { NewStall } from '../rules/grid.ts';
import type { StallRow } from '../store/plan.ts';
import { insertStalls, lockStalls, stallsOf, takeOffPlan, updateStall } from '../store/plan.ts';
import { isOver } from './ground.ts';

export type PlanRefusal =
  | Refusal<
      'event-over' | 'too-many' | 'nothing-chosen' | 'plan-there' | 'no-plan' | 'changed-meanwhile',
      object
    >
  | Refusal<'unknown-code' | 'code-known', { readonly code: string }>
  | Refusal<'stall-held' | 'seats-held', { readonly code: string; readonly name: string | null }>;

/** A block under what is there. */
export async function layBlock(
  db: Db,
  { event, grid }: { event: EventRow; grid: CheckedGrid },
  around: Circumstances,
): Promise<{ readonly added: number } | PlanRefusal> {
  if (isOver(event)) return refuse('event-over');
  await lockStalls(db, event.id);
  const known = await stallsOf(db, event.id);
  if (known.length + grid.rows * grid.cols > limits.stalls) return refuse('too-many');
  return add(db, event.id, blockOf(grid, known), around);
}

async function add(
  db: Db,
  event: ActivityId,
  stalls: readonly NewStall[],
  around: Circumstances,
): Promise<{ readonly added: number } | PlanRefusal> {
  if ((await insertStalls(db, event, stalls, around)) < stalls.length) return refuse('changed-meanwhile');
  await audit(db, around, { act: 'events:plan', subject: event, detail: { added: stalls.length } });
  return { added: stalls.length };
}

/** The stalls of these codes, or the first code that none has. */
function chosen(stalls: readonly StallRow[], codes: readonly string[]): readonly StallRow[] | PlanRefusal {
  const of = new Map(stalls.map((s) => [s.code.toUpperCase(), s]));
  const missing = codes.find((code) => !of.has(code));
  return missing === undefined
    ? codes.flatMap((code) => of.get(code) ?? [])
    : refuse('unknown-code', { code: missing });
}

const before = (standing: readonly Standing[], today: string) => standing.filter((p) => p.day >= today);

/** Sets what was said of every stall that was chosen, and puts new ones into the empty squares that were. */
export async function setSquares(
  db: Db,
  { event, squares }: { event: EventRow; squares: CheckedSquares },
  around: Circumstances,
): Promise<{ readonly changed: number; readonly added: number } | PlanRefusal> {
  if (isOver(event)) return refuse('event-over');
  await lockStalls(db, event.id);
  const known = await stallsOf(db, event.id);
  const stalls = chosen(known, squares.codes);
  if ('refused' in stalls) return stalls;
  if (stalls.length + squares.empty.length === 0) return refuse('nothing-chosen');
  if (known.length + squares.empty.length > limits.stalls) return refuse('too-many');
  const { setting, code } = squares;
  const other = known.find((s) => s.code.toUpperCase() === code && !stalls.includes(s));
  if (code !== null && other) return refuse('code-known', { code });
  const held = before(await placesOn(db, event.id), around.today);
  for (const s of stalls) {
    const out = held.find((p) => p.stallId === s.id && p.seat > (setting.seats ?? s.seats));
    if (out) return refuse('seats-held', { code: s.code, name: out.name });
    await updateStall(db, s.id, { ...s, ...setting, code: code ?? s.code });
  }
  const added: NewStall[] = [];
  for (const at of squares.empty)
    added.push({ ...wholeOf(setting), ...at, code: code ?? freeCode(at, [...known, ...added]) });
  if ((await insertStalls(db, event.id, added, around)) < added.length) return refuse('changed-meanwhile');
  const detail = { changed: stalls.length, added: added.length };
  await audit(db, around, { act: 'events:plan', subject: event.id, detail });
  return detail;
}

/** Stalls off the plan; one in which somebody is to stand from today on stays. */
export async function removeStalls(
  db: Db,
  { event, codes }: { event: EventRow; codes: readonly string[] },
  around: Circumstances,
): Promise<{ readonly removed: number } | PlanRefusal> {
  if (isOver(event)) return refuse('event-over');
  await lockStalls(db, event.id);
  const stalls = chosen(await stallsOf(db, event.id), codes);
  if ('refused' in stalls) return stalls;
  if (stalls.length === 0) return refuse('nothing-chosen');
  const held = before(await placesOn(db, event.id), around.today);
  for (const s of stalls) {
    const stands = held.find((p) => p.stallId === s.id);
    if (stands) return refuse('stall-held', { code: s.code, name: stands.name });
  }
  await takeOffPlan(
    db,
    stalls.map((s) => s.id),
    around.now,
  );
  await audit(db, around, { act: 'events:plan', subject: event.id, detail: { removed: stalls.length } });
  return { removed: stalls.length };
}

/** The plan of another event, square by square; only onto an empty one. */
export async function copyPlan(
  db: Db,
  { from, to }: { from: ActivityId; to: Pick<EventRow, 'id' | 'state'> },
  around: Circumstances,
): Promise<{ readonly added: number } | PlanRefusal> {
  if (isOver(to)) return refuse('event-over');
  await lockStalls(db, to.id);
  if ((await stallsOf(db, to.id)).length > 0) return refuse('plan-there');
  const stalls = await stallsOf(db, from);
  if (stalls.length === 0) return refuse('no-plan');
  return add(db, to.id, stalls, around);
}
