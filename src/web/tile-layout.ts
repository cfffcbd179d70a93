// The geometry of a tile map: outlines around the tiles of a group, classes of equal size, names on two lines.

export type Cell = { col: number; row: number };
export type Point = readonly [x: number, y: number];

const key = (x: number, y: number): string => `${x},${y}`;

/**
 * The closed outlines around a set of cells, in units of one tile, clockwise (holes run the other way).
 * Each loop names its corners only. Two cells that touch at a corner alone get loops of their own.
 */
export const outlines = (cells: readonly Cell[]): readonly (readonly Point[])[] => {
  const inside = new Set(cells.map((cell) => key(cell.col, cell.row)));
  const from = new Map<string, Point[]>();
  const edge = (x1: number, y1: number, x2: number, y2: number): void => {
    const list = from.get(key(x1, y1));
    if (list) list.push([x2, y2]);
    else from.set(key(x1, y1), [[x2, y2]]);
  };
  for (const spot of inside) {
    const [x = 0, y = 0] = spot.split(',').map(Number);
    if (!inside.has(key(x, y - 1))) edge(x, y, x + 1, y);
    if (!inside.has(key(x + 1, y))) edge(x + 1, y, x + 1, y + 1);
    if (!inside.has(key(x, y + 1))) edge(x + 1, y + 1, x, y + 1);
    if (!inside.has(key(x - 1, y))) edge(x, y + 1, x, y);
  }
  const loops: Point[][] = [];
  for (const [start, ends] of from) {
    while (ends.length > 0) {
      const [sx = 0, sy = 0] = start.split(',').map(Number);
      loops.push(corners(walk(from, [sx, sy])));
    }
  }
  return loops;
};

/** Follows the edges from a point back to it, turning right where two loops meet. */
const walk = (from: Map<string, Point[]>, start: Point): Point[] => {
  const loop: Point[] = [start];
  let [x, y] = start;
  let [dx, dy] = [0, 0];
  for (;;) {
    const ways = from.get(key(x, y)) ?? [];
    const right = ways.findIndex(([nx, ny]) => nx - x === -dy && ny - y === dx);
    const next = ways.splice(right < 0 ? 0 : right, 1)[0];
    if (next === undefined) throw new Error('an outline does not close');
    [dx, dy] = [next[0] - x, next[1] - y];
    [x, y] = next;
    if (x === start[0] && y === start[1]) return loop;
    loop.push(next);
  }
};

/** Drops the points that lie on a straight line. */
const corners = (loop: readonly Point[]): Point[] =>
  loop.filter((point, at) => {
    const before = loop.at(at - 1) ?? point;
    const after = loop[(at + 1) % loop.length] ?? point;
    return (point[0] - before[0]) * (after[1] - point[1]) !== (point[1] - before[1]) * (after[0] - point[0]);
  });

/** The loops as one SVG path, `unit` wide a tile. */
export const outlinePath = (loops: readonly (readonly Point[])[], unit: number): string =>
  loops.map((loop) => `M${loop.map(([x, y]) => `${x * unit} ${y * unit}`).join('L')}Z`).join('');

/**
 * Upper bounds of up to `classes` classes holding about equally many values; equal values share a class.
 * The last bound is the largest value; no values, no bounds.
 */
export const quantileBounds = (values: readonly number[], classes: number): readonly number[] => {
  const sorted = values.toSorted((a, b) => a - b);
  const bounds = Array.from({ length: classes }, (_, at) => {
    const last = Math.ceil((sorted.length * (at + 1)) / classes) - 1;
    return sorted[last];
  });
  return [...new Set(bounds.filter((bound) => bound !== undefined))];
};

/** The colour class 1 to 5 of a value: the darkest is kept for the highest, the lightest for the lowest. */
export const classOf = (value: number, bounds: readonly number[]): 1 | 2 | 3 | 4 | 5 => {
  const at = bounds.findIndex((bound) => value <= bound);
  const place = at < 0 ? bounds.length - 1 : at;
  const spread = bounds.length <= 1 ? 0 : Math.round((place * 4) / (bounds.length - 1));
  return ([1, 2, 3, 4, 5] as const)[spread] ?? 5;
};

/** How wide a text runs, in parts of its size: enough to choose where a line ends. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);

const letterWidth = (letter: string): number => {
  if (/[iljI.,'!|]/.test(letter)) return 0.27;
  if (/[frt ]/.test(letter)) return 0.36;
  if (/[mwMW]/.test(letter)) return 0.86;
  return /[A-Z]/.test(letter) ? 0.67 : 0.57;
};

/**
 * One line, or two as even as they come, or a word a line when two would not fit (three at most).
 * A single long word is broken in its middle with a hyphen. `room` is the width of a line in parts of the text's size.
 */
export const nameLines = (name: string, room: number): readonly string[] => {
  if (textWidth(name) <= room) return [name];
  const spots = name.split(' ');
  if (spots.length === 1) {
    const half = Math.ceil(name.length / 2);
    return textWidth(name) <= room * 1.16 ? [name] : [`${name.slice(0, half)}-`, name.slice(half)];
  }
  const ways = spots
    .slice(1)
    .map((_, at) => [spots.slice(0, at + 1).join(' '), spots.slice(at + 1).join(' ')]);
  const widest = (way: readonly string[]): number => Math.max(...way.map(textWidth));
  const even = ways.reduce((best, way) => (widest(way) < widest(best) ? way : best));
  return spots.length === 3 && widest(even) > room * 1.16 ? spots : even;
};
