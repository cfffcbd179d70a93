// Who looks at which enterprise this month: fair loads, the longest unseen first, the same answer every time.

/** `area` bounds whom the officer may visit: a kelurahan, one RT, or any code that theirs begin with. */
export type Officer = { readonly id: string; readonly area: string };
/** An enterprise that is due; the list comes in the order of urgency. */
export type Due = { readonly id: string; readonly area: string };
/** A visit already given out this month. `fixed`: done, or not to be moved. */
export type Given = {
  readonly id: string;
  readonly area: string;
  readonly officer: string;
  readonly fixed: boolean;
};
export type Dealt = { readonly id: string; readonly officer: string };

/** Whether an officer of this area may visit there. An RT number is whole: RT01 is not the beginning of RT012. */
export const reaches = (officer: string, area: string): boolean =>
  area === officer || area.startsWith(`${officer}.`) || area.startsWith(`${officer}/`);

/** Visits of one place held by one officer that may still be handed on, the newest last. */
type Board = {
  readonly officers: readonly Officer[];
  readonly load: Map<string, number>;
  readonly held: Map<string, Map<string, string[]>>;
};

type Step = { readonly officer: string; readonly from: string | null; readonly place: string };

/**
 * Deals what is due over the officers, each at most `most` visits a month with those already given. Nobody's load can be
 * lowered by handing a visit to somebody with two fewer, directly or through others; where all officers share one area,
 * loads differ by at most one. Given visits keep their officer unless they are open to be moved and moving evens the
 * loads. What exceeds the officers' months is left out: the least urgent.
 */
export function deal(
  due: readonly Due[],
  officers: readonly Officer[],
  given: readonly Given[],
  most: number,
): readonly Dealt[] {
  const board = boardOf(officers, given);
  const full = new Set<string>();
  for (const { id, area } of due) {
    if (full.has(area)) continue;
    const path = pathFrom(board, area, (load) => load < most);
    if (path) hand(board, id, area, path);
    else full.add(area);
  }
  even(board);
  const before = new Map(given.map((g) => [g.id, g.officer]));
  return [...board.held]
    .flatMap(([officer, places]) => [...places.values()].flat().map((id) => ({ id, officer })))
    .filter(({ id, officer }) => before.get(id) !== officer)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function boardOf(officers: readonly Officer[], given: readonly Given[]): Board {
  const sorted = [...officers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const board: Board = {
    officers: sorted,
    load: new Map(sorted.map((o) => [o.id, 0])),
    held: new Map(sorted.map((o) => [o.id, new Map<string, string[]>()])),
  };
  for (const { id, area, officer, fixed } of given) {
    const load = board.load.get(officer);
    if (load === undefined) continue;
    board.load.set(officer, load + 1);
    if (!fixed) put(board, officer, area, id);
  }
  return board;
}

function put(board: Board, officer: string, place: string, id: string): void {
  const places = board.held.get(officer);
  places?.set(place, [...(places.get(place) ?? []), id]);
}

/** The way by which a visit at `place` comes to the least loaded officer it can reach, handing others on. */
function pathFrom(
  board: Board,
  place: string,
  room: (load: number) => boolean,
  start: string | null = null,
): readonly Step[] | null {
  const reached = new Map<string, Step>();
  const queue: { readonly place: string; readonly from: string | null }[] = [{ place, from: start }];
  const asked = new Set<string>([place]);
  let best: string | null = null;
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const { id, area } of board.officers) {
      if (id === start || reached.has(id) || !reaches(area, next.place)) continue;
      reached.set(id, { officer: id, from: next.from, place: next.place });
      const load = board.load.get(id) ?? 0;
      if (room(load) && (best === null || load < (board.load.get(best) ?? 0))) best = id;
      for (const [held, ids] of board.held.get(id) ?? []) {
        if (ids.length === 0 || asked.has(held)) continue;
        asked.add(held);
        queue.push({ place: held, from: id });
      }
    }
  }
  return best === null ? null : wayTo(reached, best, start);
}

function wayTo(reached: ReadonlyMap<string, Step>, end: string, start: string | null): readonly Step[] {
  const way: Step[] = [];
  for (let at: string | null = end; at !== null && at !== start;) {
    const step = reached.get(at);
    if (!step) break;
    way.unshift(step);
    at = step.from;
  }
  return way;
}

/** Gives a new visit to the first officer of the way; each hands one of theirs to the next. */
function hand(board: Board, id: string, place: string, way: readonly Step[]): void {
  let carried = { id, place };
  for (const [at, { officer }] of way.entries()) {
    const next = way[at + 1];
    const passed = next && { id: board.held.get(officer)?.get(next.place)?.pop() ?? '', place: next.place };
    put(board, officer, carried.place, carried.id);
    if (passed) carried = passed;
    else board.load.set(officer, (board.load.get(officer) ?? 0) + 1);
  }
}

/** Moves given visits until nobody holds two more than somebody whom one of theirs can reach. */
function even(board: Board): void {
  for (let moved = true; moved;) {
    moved = false;
    for (const { id } of [...board.officers].sort(
      (a, b) => (board.load.get(b.id) ?? 0) - (board.load.get(a.id) ?? 0),
    )) {
      if (relieve(board, id)) moved = true;
    }
  }
}

function relieve(board: Board, officer: string): boolean {
  const own = board.load.get(officer) ?? 0;
  for (const [place, ids] of board.held.get(officer) ?? []) {
    if (ids.length === 0) continue;
    const way = pathFrom(board, place, (load) => load <= own - 2, officer);
    const id = way ? ids.pop() : undefined;
    if (!way || id === undefined) continue;
    board.load.set(officer, own - 1);
    hand(board, id, place, way);
    return true;
  }
  return false;
}
