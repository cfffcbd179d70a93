// Which facts are one and the same paper: looked at again or set right it stays the same, renewed it is another.

export type Sheet = {
  readonly id: string;
  readonly replaces: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
};

/** A paper that begins later and lasts longer than the one it stands in for is a renewal. */
const renews = (later: Sheet, earlier: Sheet): boolean =>
  earlier.validTo !== null &&
  later.validFrom > earlier.validFrom &&
  (later.validTo === null || later.validTo > earlier.validTo);

/** The first fact of the paper that each fact belongs to; a paper proves a step once however often it is recorded. */
export function papersIn(facts: readonly Sheet[]): ReadonlyMap<string, string> {
  const byId = new Map(facts.map((f) => [f.id, f]));
  const paperOf = (fact: Sheet): string => {
    const earlier = fact.replaces === null ? undefined : byId.get(fact.replaces);
    return earlier && !renews(fact, earlier) ? paperOf(earlier) : fact.id;
  };
  return new Map(facts.map((f) => [f.id, paperOf(f)]));
}
