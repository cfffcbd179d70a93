// The solver's run: model, HiGHS, single seats, and what the rota says of itself.
import loadHighs from 'highs';

import { refuse } from '../../../../kernel/refusal.ts';
import type { Exhibitor, Held, Place, Rota, RotaAsked, RotaRefusal, Stall } from './asked.ts';
import { countKey, kindKey, modelOf, sortsOf, standKey, suits } from './model.ts';
import type { Model } from './model.ts';
import { alikeIn, seatShift } from './seat.ts';

/** Solves in this thread; `seconds` bounds the solver alone. Same facts and seed, same rota. */
export async function solveRota(
  given: RotaAsked,
  { seconds = 20 }: { seconds?: number } = {},
): Promise<Rota | RotaRefusal> {
  const asked = inOrder(given);
  const no = refusalOf(asked);
  if (no) return no;
  const kept = stillThere(asked);
  const model = modelOf(kept);
  const nobody: Solved = { columns: new Float64Array(), value: 0, bound: 0, gap: 0 };
  const solved = model.stands.size === 0 ? nobody : await run(model, seconds);
  if (!solved) return refuse('out-of-time');
  const places = seated(kept, model, solved.columns);
  return { places, value: solved.value, bound: solved.bound, gap: solved.gap, ...told(asked, places) };
}

/** The order in which facts come says nothing. */
function inOrder(asked: RotaAsked): RotaAsked {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    ...asked,
    stalls: asked.stalls.toSorted(byId),
    exhibitors: asked.exhibitors.toSorted(byId),
    shifts: asked.shifts.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.no - b.no)),
  };
}

function refusalOf({ stalls, shifts, exhibitors, held }: RotaAsked): RotaRefusal | null {
  if (stalls.length === 0) return refuse('no-stalls');
  if (shifts.length === 0) return refuse('no-shifts');
  if (exhibitors.length === 0) return refuse('no-exhibitors');
  const stallOf = new Map(stalls.map((s) => [s.id, s]));
  const who = new Map(exhibitors.map((e) => [e.id, e]));
  const seats = new Set<string>();
  const stands = new Set<string>();
  for (const h of held.filter((one) => one.locked)) {
    const [stall, one] = [stallOf.get(h.stall), who.get(h.exhibitor)];
    const seat = `${h.stall}/${h.seat}@${h.shift}`;
    const wrong =
      !stall || !one || !suits(one, stall) || h.seat > stall.seats || !shifts.some((s) => s.id === h.shift);
    if (wrong || seats.has(seat) || stands.has(standKey(h.exhibitor, h.shift)))
      return { refused: 'locked-clash', exhibitor: h.exhibitor, shift: h.shift };
    seats.add(seat);
    stands.add(standKey(h.exhibitor, h.shift));
  }
  return null;
}

/** Places of those who left, or of stalls and shifts that are gone, are no longer held. */
function stillThere(asked: RotaAsked): RotaAsked {
  const who = new Set(asked.exhibitors.map((e) => e.id));
  const where = new Set(asked.stalls.map((s) => s.id));
  const when = new Set(asked.shifts.map((s) => s.id));
  return {
    ...asked,
    held: asked.held.filter((h) => who.has(h.exhibitor) && where.has(h.stall) && when.has(h.shift)),
  };
}

type Solved = { columns: Float64Array; value: number; bound: number; gap: number };

const loaded = loadHighs();

/** Null: nothing found in time. */
async function run(model: Model, seconds: number): Promise<Solved | null> {
  const highs = await loaded;
  const starts = [0];
  for (const r of model.rows) starts.push((starts.at(-1) ?? 0) + r.at.length);
  const [numCols, numRows] = [model.cost.length, model.rows.length];
  return highs.withModel(
    {
      numCols,
      numRows,
      sense: highs.constants.objectiveSense.maximize,
      colCost: model.cost,
      colLower: model.lower,
      colUpper: model.upper,
      rowLower: model.rows.map((r) => r.low),
      rowUpper: model.rows.map((r) => r.high),
      integrality: Int32Array.from(model.whole, Number),
      matrix: {
        format: 'csr',
        numCols,
        numRows,
        starts,
        indices: model.rows.flatMap((r) => r.at),
        values: model.rows.flatMap((r) => r.by),
      },
    },
    (solver) => {
      solver.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0.0005, random_seed: 1 });
      solver.run();
      const value = solver.getObjectiveValue();
      const bound = Number(solver.info.get('mip_dual_bound'));
      if (solver.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible) return null;
      return {
        columns: Float64Array.from(solver.getSolution().colValue),
        value,
        bound,
        gap: bound > 0 ? Math.max(0, (bound - value) / bound) : 0,
      };
    },
  );
}

/** The solver says how many of a kind stand in a sort of stalls; who of them where is decided here, kept places first. */
function seated(
  { stalls, shifts, exhibitors, held }: RotaAsked,
  model: Model,
  columns: Float64Array,
): readonly Place[] {
  const sorts = sortsOf(stalls);
  const places: Place[] = [];
  const before = new Map<string, string>();
  for (const shift of shifts) {
    const own = new Map<string, Held>(held.filter((h) => h.shift === shift.id).map((h) => [h.exhibitor, h]));
    const locked = (e: Exhibitor): number => (own.get(e.id)?.locked ? 0 : 1);
    const here = exhibitors
      .filter((e) => on(columns, model.stands.get(standKey(e.id, shift.id))))
      .sort((a, b) => locked(a) - locked(b));
    const left = new Map<string, number>();
    for (const [key, at] of model.counts) left.set(key, Math.round(columns[at] ?? 0));
    const sorted = sorts.map((sort) => ({ stalls: sort.stalls, exhibitors: [] as Exhibitor[] }));
    const room = (e: Exhibitor, n: number) => (left.get(countKey(kindKey(e), n, shift.id)) ?? 0) > 0;
    const put = (e: Exhibitor, n: number) => {
      const key = countKey(kindKey(e), n, shift.id);
      left.set(key, (left.get(key) ?? 0) - 1);
      sorted[n]?.exhibitors.push(e);
    };
    const sortOf = (stall: string | undefined) =>
      sorts.findIndex((s) => s.stalls.some((one) => one.id === stall));
    const rest = here.filter((e) => {
      const n = sortOf(own.get(e.id)?.stall);
      if (n < 0 || !room(e, n)) return true;
      put(e, n);
      return false;
    });
    const fresh = rest.filter((e) => {
      const n = sortOf(before.get(e.id));
      if (n < 0 || !room(e, n)) return true;
      put(e, n);
      return false;
    });
    for (const e of fresh) {
      const n = sorts.findIndex((_, at) => room(e, at));
      if (n >= 0) put(e, n);
    }
    const dealt = seatShift(shift, sorted, own, before);
    for (const p of dealt) before.set(p.exhibitor, p.stall);
    places.push(...dealt);
  }
  return places;
}

const on = (columns: Float64Array, at: number | undefined): boolean =>
  at !== undefined && (columns[at] ?? 0) > 0.5;

function told({ exhibitors, stalls, shifts, held }: RotaAsked, places: readonly Place[]) {
  const each = new Map(exhibitors.map((e) => [e.id, 0]));
  for (const p of places) each.set(p.exhibitor, (each.get(p.exhibitor) ?? 0) + 1);
  const stallOf = new Map<string, Stall>(stalls.map((s) => [s.id, s]));
  const groupOf = new Map(exhibitors.map((e) => [e.id, e.group]));
  const now = new Set(places.map((p) => `${p.exhibitor}@${p.shift}@${p.stall}`));
  const pairs = shifts.map((shift) =>
    alikeIn(
      places
        .filter((p) => p.shift === shift.id)
        .map((p) => ({ group: groupOf.get(p.exhibitor) ?? '', stall: stallOf.get(p.stall) as Stall })),
    ),
  );
  const numbers = [...each.values()];
  return {
    least: Math.min(...numbers),
    most: Math.max(...numbers),
    without: [...each].filter(([, n]) => n === 0).map(([id]) => id),
    moved: held.filter((h) => groupOf.has(h.exhibitor) && !now.has(`${h.exhibitor}@${h.shift}@${h.stall}`))
      .length,
    sharing: pairs.reduce((sum, p) => sum + p.sharing, 0),
    beside: pairs.reduce((sum, p) => sum + p.beside, 0),
  };
}
