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

/** What became of a fact: ended by being taken back, or by another in its place. */
export type Fate = Pick<Sheet, 'id' | 'validTo'> & {
  readonly retractedAt: Date | null;
  readonly replacedBy: string | null;
};

/** Whether a fact, or the one that was recorded in its place, is in force on a day; a fact that is not among them is not. */
export function standsOn(facts: ReadonlyMap<string, Fate>, id: string, today: string): boolean {
  const fact = facts.get(id);
  if (!fact) return false;
  if (fact.replacedBy !== null) return standsOn(facts, fact.replacedBy, today);
  return fact.retractedAt === null && (fact.validTo === null || fact.validTo >= today);
}
