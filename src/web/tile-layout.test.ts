// The geometry of the tile map holds for any set of cells.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleTiles } from './gallery-tiles.ts';
import {
  classOf,
  outlinePath,
  outlines,
  quantileBounds,
  textWidth,
  nameLines,
  type Point,
} from './tile-layout.ts';

const cells = fc.uniqueArray(
  fc.record({ col: fc.integer({ min: 0, max: 7 }), row: fc.integer({ min: 0, max: 7 }) }),
  { selector: (cell) => `${cell.col},${cell.row}`, minLength: 1, maxLength: 40 },
);

/** Twice the area a loop runs around, positive when clockwise on screen. */
const doubleArea = (loop: readonly Point[]): number =>
  loop.reduce((sum, [x, y], at) => {
    const [nx, ny] = loop[(at + 1) % loop.length] ?? [x, y];
    return sum + x * ny - nx * y;
  }, 0);

test('one tile has an outline of four corners, clockwise', () => {
  expect(outlines([{ col: 2, row: 1 }])).toEqual([
    [
      [2, 1],
      [3, 1],
      [3, 2],
      [2, 2],
    ],
  ]);
});

test('a ring has an outer outline and one of its hole', () => {
  const ring = [0, 1, 2].flatMap((col) => [0, 1, 2].map((row) => ({ col, row })));
  const loops = outlines(ring.filter((cell) => !(cell.col === 1 && cell.row === 1)));
  expect(loops.map(doubleArea).toSorted((a, b) => a - b)).toEqual([-2, 18]);
});

test('tiles that touch at a corner alone have outlines of their own', () => {
  const apart = [
    { col: 0, row: 0 },
    { col: 1, row: 1 },
  ];
  expect(outlines(apart)).toHaveLength(2);
});

test('outlines are closed, turn at every corner, and enclose exactly the tiles', () => {
  fc.assert(
    fc.property(cells, (some) => {
      const loops = outlines(some);
      for (const loop of loops) {
        loop.forEach(([x, y], at) => {
          const [nx, ny] = loop[(at + 1) % loop.length] ?? [x, y];
          const [px] = loop.at(at - 1) ?? [x, y];
          expect((nx === x) !== (ny === y)).toBe(true);
          expect((px === x) !== (nx === x)).toBe(true);
        });
      }
      expect(loops.reduce((sum, loop) => sum + doubleArea(loop), 0)).toBe(2 * some.length);
    }),
  );
});

test('the outlines of all groups together never run through a tile', () => {
  const groups = Map.groupBy(exampleTiles, (tile) => tile.group);
  expect(groups.size).toBe(6);
  const area = [...groups.values()].map((tiles) =>
    outlines(tiles).reduce((sum, loop) => sum + doubleArea(loop), 0),
  );
  expect(area.reduce((sum, twice) => sum + twice / 2, 0)).toBe(exampleTiles.length);
});

test('no two tiles of the first city lie on the same place', () => {
  expect(new Set(exampleTiles.map((tile) => `${tile.col},${tile.row}`)).size).toBe(34);
});

test('a path names each corner once and closes', () => {
  expect(outlinePath(outlines([{ col: 0, row: 0 }]), 100)).toBe('M0 0L100 0L100 100L0 100Z');
});

test('a larger value is never lighter, the largest is darkest, equal values look equal', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 60 }), (values) => {
      const bounds = quantileBounds(values, 5);
      const sorted = values.toSorted((a, b) => a - b);
      const classes = sorted.map((value) => classOf(value, bounds));
      expect(classes).toEqual(classes.toSorted((a, b) => a - b));
      expect([classes[0], classes.at(-1)]).toEqual([1, bounds.length > 1 ? 5 : 1]);
    }),
  );
});

test('ten different values make five classes of two', () => {
  const values = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
  const bounds = quantileBounds(values, 5);
  expect(values.map((value) => classOf(value, bounds))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
});

test('every name of the first city fits its tile on at most three lines, squeezed by a sixth at most', () => {
  for (const tile of exampleTiles) {
    const lines = nameLines(tile.shortName ?? tile.name, 4.5);
    expect(lines.length).toBeLessThanOrEqual(3);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(4.5 * 1.17);
  }
});

test('a name keeps all its letters when it is broken', () => {
  expect(nameLines('Sungainangka', 4.5)).toEqual(['Sungai-', 'nangka']);
  expect(nameLines('Gunung Sari Ilir', 4.5)).toEqual(['Gunung', 'Sari Ilir']);
  expect(nameLines('Gunung Samarinda Baru', 4.5)).toEqual(['Gunung', 'Samarinda', 'Baru']);
  expect(nameLines('Damai', 4.5)).toEqual(['Damai']);
});
