// Who has a seat in a session and who waits for one: the earlier turn comes first, and whoever came keeps the seat.

/** `turn` counts from 1 within the session; `came`: was scanned there. */
export type Seated = {
  readonly id: string;
  readonly state: 'seat' | 'waiting' | 'left';
  readonly turn: number;
  readonly came: boolean;
};

const byTurn = (a: Seated, b: Seated): number => a.turn - b.turn;

/**
 * What must move so that at most `seats` sit (null: as many as come) and no seat stays empty while somebody waits. `down` are
 * the last who sit, `up` the first who wait; never both.
 */
export function settleSeats(
  all: readonly Seated[],
  seats: number | null,
): { readonly up: readonly string[]; readonly down: readonly string[] } {
  const sitting = all.filter((s) => s.state === 'seat').toSorted(byTurn);
  const waiting = all.filter((s) => s.state === 'waiting').toSorted(byTurn);
  const free = seats === null ? waiting.length : seats - sitting.length;
  const ids = (list: readonly Seated[]) => list.map((s) => s.id);
  if (free >= 0) return { up: ids(waiting.slice(0, free)), down: [] };
  return {
    up: [],
    down: ids(
      sitting
        .filter((s) => !s.came)
        .slice(free)
        .toReversed(),
    ),
  };
}
