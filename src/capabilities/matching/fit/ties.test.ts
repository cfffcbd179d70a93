// Columns that hang together among strangers count once.
import { expect, test } from 'vitest';

import { countDrawn, tiesOf } from './ties.ts';

const pairs = (n: number) => ({ left: new Int32Array(n), right: new Int32Array(n).fill(1) });
const n = 10_000;
const levels = (of: (p: number) => number) => Uint8Array.from({ length: n }, (_, p) => of(p));
const compared = (...columns: readonly Uint8Array[]) => ({
  pairs: pairs(n),
  levels: columns,
  crossed: new Int32Array(n),
});
const chance = (u: number) => ({ m: [0.9, 0.02, 0.02, 0.02, 0.02, 0.02], u: [u, 0, 0, 0, 0, 1 - u] });
const nothing = {
  pairs: pairs(0),
  levels: [new Uint8Array(0), new Uint8Array(0), new Uint8Array(0)],
  crossed: new Int32Array(0),
};

test('who has the post code has the suburb: the second tells nothing new', () => {
  const suburb = levels((p) => (p % 20 === 0 ? 0 : 5));
  const drawn = countDrawn(compared(suburb, suburb), 1);
  const [tie] = tiesOf(drawn, { ...nothing, levels: nothing.levels.slice(0, 2) }, new Float64Array(0), [
    chance(0.05),
    chance(0.05),
  ]);
  expect(tie?.columns).toEqual([0, 1]);
  expect(tie?.bits[0]).toBeGreaterThan(4);
});

test('how much is told twice depends on how far both agree', () => {
  const name = levels((p) => (p % 20 === 0 ? (p % 40 === 0 ? 0 : 4) : 5));
  const owner = levels((p) => (p % 40 === 0 ? 0 : p % 20 === (p % 400 === 20 ? 0 : 1) ? 4 : 5));
  const drawn = countDrawn(compared(name, owner), 1);
  const own = { m: [0.8, 0.02, 0.02, 0.02, 0.02, 0.12], u: [0.025, 0, 0, 0, 0.025, 0.95] };
  const [tie] = tiesOf(drawn, { ...nothing, levels: nothing.levels.slice(0, 2) }, new Float64Array(0), [
    own,
    own,
  ]);
  expect(tie?.bits[0]).toBeGreaterThan(4);
  expect(tie?.bits.at(-1)).toBeLessThan(3);
});

test('columns that agree independently are not tied', () => {
  const drawn = countDrawn(
    compared(
      levels((p) => (p % 20 === 0 ? 0 : 5)),
      levels((p) => (p % 21 === 0 ? 0 : 5)),
    ),
    1,
  );
  expect(
    tiesOf(drawn, { ...nothing, levels: nothing.levels.slice(0, 2) }, new Float64Array(0), [
      chance(0.05),
      chance(0.048),
    ]),
  ).toEqual([]);
});

test('matches among the draw make no tie', () => {
  const both = levels((p) => (p < 100 ? 0 : 5));
  const matches = { ...compared(both.slice(0, 100), both.slice(0, 100)), pairs: pairs(100) };
  const drawn = countDrawn(compared(both, both), 1);
  expect(tiesOf(drawn, matches, new Float64Array(100).fill(1), [chance(0.001), chance(0.001)])).toEqual([]);
});

test('of three that hang together two ties are enough', () => {
  const place = levels((p) => (p % 20 === 0 ? 0 : 5));
  const drawn = countDrawn(compared(place, place, place), 1);
  expect(
    tiesOf(drawn, nothing, new Float64Array(0), [chance(0.05), chance(0.05), chance(0.05)]),
  ).toHaveLength(2);
});
