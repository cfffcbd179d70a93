// Joined identities: undone in any order, each record gets back exactly what was its own.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { foldLinks } from './identity.ts';
import type { Link } from './identity.ts';

const link = (pair: string): Link => ({ from: pair.charAt(0), into: pair.charAt(1) });
const folded = (...pairs: string[]) => Object.fromEntries(foldLinks(pairs.map(link)));

test.each<[string, string[], Record<string, string>]>([
  ['nothing joined', [], {}],
  ['one join', ['ab'], { a: 'b' }],
  ['a chain ends at its end', ['ab', 'bc'], { a: 'c', b: 'c' }],
  ['two into one', ['ac', 'bc'], { a: 'c', b: 'c' }],
  ['a chain without its middle', ['bc'], { b: 'c' }],
  ['a chain without its end', ['ab'], { a: 'b' }],
  ['the same said twice', ['ab', 'ab'], { a: 'b' }],
  ['the same said the other way round', ['ab', 'ba'], { a: 'b' }],
])('%s', (_, pairs, expected) => {
  expect(folded(...pairs)).toEqual(expected);
});

/** Joins of today's records as people make them: each of two groups that still stand apart. */
const history = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.boolean()), { maxLength: 24 }).map((steps) => {
  const made: (Link & { undone: boolean })[] = [];
  for (const [a, b, undo] of steps) {
    const open = () => made.filter((j) => !j.undone);
    const [victim] = undo ? open().slice(a % 3) : [];
    if (victim) {
      victim.undone = true;
      continue;
    }
    const now = foldLinks(open());
    const [from, into] = [now.get(`r${a}`) ?? `r${a}`, now.get(`r${b}`) ?? `r${b}`];
    if (from !== into) made.push({ from, into, undone: false });
  }
  return made;
});

test('an id leads to a record of today in one step, and no record leads to itself', () => {
  fc.assert(
    fc.property(history, (made) => {
      const now = foldLinks(made.filter((j) => !j.undone));
      for (const [id, today] of now) {
        expect(today).not.toBe(id);
        expect(now.has(today)).toBe(false);
      }
    }),
  );
});

test('a join and its undoing leave every other id where it was', () => {
  fc.assert(
    fc.property(history, fc.nat(9), fc.nat(9), (made, a, b) => {
      const open = made.filter((j) => !j.undone);
      const before = foldLinks(open);
      const [from, into] = [before.get(`r${a}`) ?? `r${a}`, before.get(`r${b}`) ?? `r${b}`];
      fc.pre(from !== into);
      const joined = foldLinks([...open, { from, into }]);
      expect(joined.get(from)).toBe(into);
      for (const [id, today] of before) expect(joined.get(id)).toBe(today === from ? into : today);
      expect(foldLinks(open)).toEqual(before);
    }),
  );
});

test('whatever the order of undoing, the records are the same in the end', () => {
  fc.assert(
    fc.property(history, fc.array(fc.nat(50)), (made, order) => {
      const open = made.filter((j) => !j.undone);
      const dropped = new Set(order.map((n) => n % Math.max(1, open.length)));
      const onward = [...dropped].reduce((left, at) => left.filter((j) => j !== open[at]), open);
      const backward = [...dropped].reverse().reduce((left, at) => left.filter((j) => j !== open[at]), open);
      expect(foldLinks(onward)).toEqual(foldLinks(backward));
      expect(foldLinks(open.filter((_, at) => !dropped.has(at)))).toEqual(foldLinks(onward));
    }),
  );
});

test('undoing a join separates its record and all that hung on it, and nobody else', () => {
  fc.assert(
    fc.property(history, fc.nat(50), (made, at) => {
      const open = made.filter((j) => !j.undone);
      const gone = open[at % Math.max(1, open.length)];
      fc.pre(gone !== undefined);
      const [before, after] = [foldLinks(open), foldLinks(open.filter((j) => j !== gone))];
      const today = (now: ReadonlyMap<string, string>, id: string) => now.get(id) ?? id;
      const hung = new Set([gone.from]);
      for (let grown = true; grown;) {
        grown = false;
        for (const j of open)
          if (j !== gone && hung.has(j.into) && !hung.has(j.from)) grown = Boolean(hung.add(j.from));
      }
      for (let n = 0; n <= 9; n++) {
        const id = `r${n}`;
        expect(today(after, id)).toBe(hung.has(id) ? gone.from : today(before, id));
      }
    }),
  );
});
