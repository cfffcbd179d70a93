// Which record each joined one belongs to today: open joins folded in the order in which they were made.

/** `from` was joined into `into`: both were today's records when it happened. */
export type Link = { readonly from: string; readonly into: string };

/**
 * Every joined id with the id of today, joined ones only. Leaving a link out, whichever it is, separates exactly what
 * hung on it: what had been joined into its `from` stays there.
 */
export function foldLinks(links: readonly Link[]): ReadonlyMap<string, string> {
  const above = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = above.get(at); up !== undefined; up = above.get(at)) at = up;
    return at;
  };
  for (const { from, into } of links) {
    const [low, high] = [root(from), root(into)];
    // Two joins of different enterprises may say the same of their owners.
    if (low !== high) above.set(low, high);
  }
  return new Map([...above.keys()].map((id) => [id, root(id)]));
}
