// JSON of phones: how deep it is, and one text for one content.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { canonical, depthOf } from './json.ts';

test.each([
  ['1', 0],
  ['{}', 1],
  ['{"a":[{}]}', 3],
  ['{"a":"[[[["}', 1],
  ['{"a":"\\"[["}', 1],
  ['[[],[[]]]', 3],
  ['['.repeat(100_000), 100_000],
])('%j is so many levels deep', (text, levels) => {
  expect(depthOf(text)).toBe(levels);
});

const deep = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(deep)) : 0;

test('the depth of any JSON is that of its value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(depthOf(JSON.stringify(value))).toBe(deep(value));
    }),
  );
});

test('the same content has one text whatever the order of names, and other content another', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const turned: unknown = JSON.parse(JSON.stringify(one), (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      );
      expect(canonical(turned)).toBe(canonical(JSON.parse(JSON.stringify(one))));
      expect(canonical(one) === canonical(other)).toBe(isSame(one, other));
    }),
  );
});

const isSame = (one: unknown, other: unknown): boolean => {
  try {
    expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(other)));
    return true;
  } catch {
    return false;
  }
};
