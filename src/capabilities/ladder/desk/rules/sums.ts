// What a replay comes to: who goes up, down or stays on each track, and where, of what kind and size.
export type Sums = { readonly total: number };
