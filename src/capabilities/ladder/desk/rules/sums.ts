// What a replay comes to: who goes up, down or stays on each track, and where, of what kind and size.
import type { Crossing } from './crossing.ts';

/** Active enterprises that a replay looked at, counted by what they are: a few hundred lines for a city. */
export type Counted = {
  readonly area: string;
  readonly sector: string;
  readonly size: string;
  readonly n: number;
};

/** An enterprise that stands elsewhere afterwards. */
export type Moved = {
  readonly area: string;
  readonly sector: string;
  readonly sizeBefore: string;
  readonly sizeAfter: string;
  readonly up: readonly string[];
  readonly down: readonly string[];
};

/** `up` and `down` on at least one track; who does both counts in both. */
export type Part = {
  readonly key: string;
  readonly total: number;
  readonly up: number;
  readonly down: number;
  readonly sized: number;
};

export type Sums = Omit<Part, 'key'> & {
  /** Neither a rung nor the size is another. */
  readonly stay: number;
  /** Of those who stay, the ones whose next step is another. */
  readonly nextOnly: number;
  readonly tracks: readonly {
    readonly code: string;
    readonly up: number;
    readonly down: number;
    readonly stay: number;
  }[];
  /** By kelurahan, by sector, by size before. */
  readonly areas: readonly Part[];
  readonly sectors: readonly Part[];
  readonly sizes: readonly Part[];
};

const kelurahan = (area: string): string => area.split('/')[0] ?? area;

function partsBy(
  counted: readonly Counted[],
  moved: readonly Moved[],
  keyOf: { readonly of: (c: Counted) => string; readonly was: (m: Moved) => string },
): Part[] {
  const parts = new Map<string, { total: number; up: number; down: number; sized: number }>();
  const at = (key: string) => {
    const known = parts.get(key) ?? { total: 0, up: 0, down: 0, sized: 0 };
    parts.set(key, known);
    return known;
  };
  for (const c of counted) at(keyOf.of(c)).total += c.n;
  for (const m of moved) {
    const part = at(keyOf.was(m));
    if (m.up.length > 0) part.up++;
    if (m.down.length > 0) part.down++;
    if (m.sizeBefore !== m.sizeAfter) part.sized++;
  }
  return Array.from(parts, ([key, part]) => ({ key, ...part })).sort((a, b) =>
    a.key < b.key ? -1 : Number(a.key > b.key),
  );
}

/** `moved` are the enterprises of `counted` that stand elsewhere; `nextOnly` of the rest get another next step. */
export function sumUp(
  crossing: Crossing,
  counted: readonly Counted[],
  moved: readonly Moved[],
  nextOnly: number,
): Sums {
  const all = partsBy(counted, moved, { of: () => '', was: () => '' })[0];
  const { total, up, down, sized } = all ?? { total: 0, up: 0, down: 0, sized: 0 };
  return {
    total,
    up,
    down,
    sized,
    stay: total - moved.length,
    nextOnly,
    tracks: crossing.map(({ code }) => {
      const ups = moved.filter((m) => m.up.includes(code)).length;
      const downs = moved.filter((m) => m.down.includes(code)).length;
      return { code, up: ups, down: downs, stay: total - ups - downs };
    }),
    areas: partsBy(counted, moved, { of: (c) => kelurahan(c.area), was: (m) => kelurahan(m.area) }),
    sectors: partsBy(counted, moved, { of: (c) => c.sector, was: (m) => m.sector }),
    sizes: partsBy(counted, moved, { of: (c) => c.size, was: (m) => m.sizeBefore }),
  };
}
