// Up and down when the rungs themselves change.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays } from '../../../../kernel/day.ts';
import { defaultPolicy } from '../../policy.ts';
import type { Policy } from '../../policy.ts';
import { compilePolicy, positionOf } from '../../rules.ts';
import { repeatable, someDay, someFacts, someSubject } from '../../rules/fixtures.ts';
import { crossingOf, waysOf } from './crossing.ts';
import { differencesOf } from './differ.ts';
import { move, remove } from './edit.ts';
import { sumUp } from './sums.ts';

const policy = (...tracks: [code: string, ...rungs: string[]][]): Policy => ({
  ...defaultPolicy,
  tracks: tracks.map(([code, ...rungs]) => ({
    code,
    rungs: rungs.map((r) => ({ code: r, conditions: [] })),
  })),
});
const base = policy(['law', 'a', 'b', 'c'], ['shop', 'x']);

describe('who goes up and who goes down', () => {
  test.each<[string, Policy, number[], number[], string[], string[]]>([
    ['another rung', base, [1, 0], [2, 0], ['law'], []],
    ['one up, one down', base, [2, 0], [1, 1], ['shop'], ['law']],
    [
      'a rung put below that is met',
      policy(['law', 'n', 'a', 'b', 'c'], ['shop', 'x']),
      [2, 0],
      [3, 0],
      [],
      [],
    ],
    [
      'a rung put below that is not met',
      policy(['law', 'n', 'a', 'b', 'c'], ['shop', 'x']),
      [2, 0],
      [0, 0],
      [],
      ['law'],
    ],
    ['a rung taken away below', policy(['law', 'b', 'c'], ['shop', 'x']), [2, 0], [1, 0], [], []],
    ['the rung stood on taken away', policy(['law', 'a', 'c'], ['shop', 'x']), [2, 0], [1, 0], [], []],
    ['tracks in another order', policy(['shop', 'x'], ['law', 'a', 'b', 'c']), [2, 1], [1, 2], [], []],
    [
      'a track more',
      policy(['law', 'a', 'b', 'c'], ['shop', 'x'], ['new', 'y']),
      [1, 0],
      [1, 0, 1],
      ['new'],
      [],
    ],
    ['a track less', policy(['law', 'a', 'b', 'c']), [1, 1], [1], [], ['shop']],
    ['a track less, on which it stood nowhere', policy(['law', 'a', 'b', 'c']), [1, 0], [1], [], []],
  ])('%s', (_, after, before, is, up, down) => {
    expect(waysOf(crossingOf(base, after), before, is)).toEqual({ up, down });
  });
});

test('under the same policy nobody goes up or down, whatever the facts and the day', () => {
  const compiled = compilePolicy(defaultPolicy);
  const crossing = crossingOf(defaultPolicy, defaultPolicy);
  fc.assert(
    fc.property(someSubject, someFacts, someDay, (subject, facts, on) => {
      const { rungs } = positionOf(compiled, subject, facts, on);
      expect(waysOf(crossing, rungs, rungs)).toEqual({ up: [], down: [] });
    }),
    repeatable,
  );
});

test('tracks in another order move nobody, whatever the facts', () => {
  const after = move(defaultPolicy, 'track', 'brand', 'up');
  const [was, is] = [compilePolicy(defaultPolicy), compilePolicy(after)];
  fc.assert(
    fc.property(someSubject, someFacts, someDay, (subject, facts, on) => {
      const [before, later] = [positionOf(was, subject, facts, on), positionOf(is, subject, facts, on)];
      expect(waysOf(crossingOf(defaultPolicy, after), before.rungs, later.rungs)).toEqual({
        up: [],
        down: [],
      });
    }),
    repeatable,
  );
});

test('a condition less lets nobody fall', () => {
  const after = remove(defaultPolicy, 'condition', 'npwp');
  expect(differencesOf(defaultPolicy, after)).toHaveLength(1);
  const [was, is] = [compilePolicy(defaultPolicy), compilePolicy(after)];
  const crossing = crossingOf(defaultPolicy, after);
  fc.assert(
    fc.property(someSubject, someFacts, someDay, (subject, facts, on) => {
      const [before, later] = [was, is].map((p) => positionOf(p, subject, facts, addDays(on, 1)).rungs);
      expect(waysOf(crossing, before!, later!).down).toEqual([]);
    }),
    repeatable,
  );
});

test('sums add up: by track, by kelurahan, sector and size', () => {
  const counted = [
    { area: '64.71.01.1001', sector: 'food', size: 'micro', n: 3 },
    { area: '64.71.01.1002', sector: 'trade', size: 'small', n: 2 },
  ];
  const moved = [
    {
      area: '64.71.01.1001/RT001',
      sector: 'food',
      sizeBefore: 'micro',
      sizeAfter: 'micro',
      up: ['law'],
      down: ['shop'],
    },
    { area: '64.71.01.1002', sector: 'trade', sizeBefore: 'small', sizeAfter: 'micro', up: [], down: [] },
  ];
  const sums = sumUp(crossingOf(base, base), counted, moved, 1);
  expect(sums).toMatchObject({ total: 5, up: 1, down: 1, sized: 1, stay: 3, nextOnly: 1 });
  expect(sums.tracks).toEqual([
    { code: 'law', up: 1, down: 0, stay: 4 },
    { code: 'shop', up: 0, down: 1, stay: 4 },
  ]);
  expect(sums.areas).toEqual([
    { key: '64.71.01.1001', total: 3, up: 1, down: 1, sized: 0 },
    { key: '64.71.01.1002', total: 2, up: 0, down: 0, sized: 1 },
  ]);
  expect(sums.sizes.map((p) => [p.key, p.total, p.sized])).toEqual([
    ['micro', 3, 0],
    ['small', 2, 1],
  ]);
});
