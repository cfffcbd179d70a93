// What comes back when a fact that stood in another's place is taken back, and how the three hang together.

/** B took the place of A. Taken back, B ends in favour of C: a copy of A that stands in A's place again. */
type Linked = {
  readonly id: string;
  readonly replaces: string | null;
  readonly replacedBy: string | null;
};

const named = <T extends Linked>(id: string | null, facts: readonly T[]): T | null =>
  (id !== null && facts.find((f) => f.id === id)) || null;

/** What would come back if `fact` were taken back: what it replaced. Of one that was brought back itself, what that one had replaced. */
export function earlierOf<T extends Linked>(fact: T, facts: readonly T[]): T | null {
  const before = named(fact.replaces, facts);
  return before && before.replacedBy !== fact.id ? earlierOf(before, facts) : before;
}

/** What came back when `fact` was taken back; null for one that is in force, was replaced, or ended alone. */
export function restoredFor<T extends Linked>(fact: T, facts: readonly T[]): T | null {
  const after = named(fact.replacedBy, facts);
  return after && after.replaces !== fact.id ? after : null;
}
