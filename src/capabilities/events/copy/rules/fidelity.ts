// How much of a recipe a copy kept: what is there in both, what fell away, what came new.

/** An event as a recipe: each part a list of lines; a line that is there twice counts twice. */
export const parts = ['groups', 'shifts', 'tasks', 'budget', 'stalls', 'sessions'] as const;
export type Part = (typeof parts)[number];
export type Recipe = Readonly<Record<Part, readonly string[]>>;

export type Kept = {
  readonly part: Part;
  /** Lines of the original, and how many of them the copy has. */
  readonly of: number;
  readonly kept: number;
  readonly gone: readonly string[];
  readonly added: readonly string[];
};

/** What of `from` is not in `other`, line by line. */
function without(from: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of other) left.set(line, (left.get(line) ?? 0) + 1);
  return from.filter((line) => {
    const n = left.get(line) ?? 0;
    left.set(line, n - 1);
    return n <= 0;
  });
}

/** One line a part, in the order of `parts`. */
export const fidelity = (original: Recipe, copy: Recipe): readonly Kept[] =>
  parts.map((part) => {
    const gone = without(original[part], copy[part]);
    const of = original[part].length;
    return { part, of, kept: of - gone.length, gone, added: without(copy[part], original[part]) };
  });

/** Of all lines of the recipe the share that was kept, in basis points; null for a recipe without lines. */
export function keptShare(kept: readonly Kept[]): number | null {
  const of = kept.reduce((sum, k) => sum + k.of, 0);
  const all = kept.reduce((sum, k) => sum + k.kept, 0);
  return of === 0 ? null : Math.round((all * 10_000) / of);
}
