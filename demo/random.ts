// Chance that repeats: the same seed gives the same city.

export type Random = {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number;
  /** True in this share of cases. */
  chance(share: number): boolean;
  /** One of a list, all alike. */
  of<T>(list: readonly T[]): T;
  /** One of a list of [value, weight]. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
};

/** 32 bits that depend on every letter (FNV-1a, then mixed). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** Mulberry32: small, quick, and good enough for invented people. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    chance: (share) => next() < share,
    of: (list) => pick(list, below(list.length)),
    weighted(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) {
        left -= weight;
        if (left < 0) return value;
      }
      return pick(list, list.length - 1)[0];
    },
  };
}

function pick<T>(list: readonly T[], at: number): T {
  const value = list[at];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
}
