import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshId, newId, parseId } from './ids.ts';
import type { EnterpriseId } from './ids.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('an id shows its version, its variant and the time of RFC 9562', () => {
  const random = new Uint8Array([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(newId(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('every id made can be read again', () => {
  fc.assert(fc.property(time, bytes, (now, random) => parseId(newId(now, random)) === newId(now, random)));
});

test('a later id sorts behind an earlier one', () => {
  fc.assert(
    fc.property(time, time, bytes, bytes, (a, b, left, right) => {
      fc.pre(a < b);
      expect(newId(a, left) < newId(b, right)).toBe(true);
    }),
  );
});

test('a thousand fresh ids are all different', () => {
  expect(new Set(Array.from({ length: 1000 }, () => freshId())).size).toBe(1000);
});

test('an id is read in either case and stored in small letters', () => {
  expect(parseId<'Enterprise'>('017F22E2-79B0-7CC3-98C4-DC0C0C07398F')).toBe(
    '017f22e2-79b0-7cc3-98c4-dc0c0c07398f' as EnterpriseId,
  );
});

test.each([
  '',
  'x',
  '017f22e279b07cc398c4dc0c0c07398f',
  '017f22e2-79b0-7cc3-18c4-dc0c0c07398f',
  'a'.repeat(100_000),
])('what is not an id is refused: %.40s', (text) => expect(parseId(text)).toEqual({ refused: 'not-an-id' }));

test('too little randomness or an impossible time is a fault', () => {
  expect(() => newId(0, new Uint8Array(9))).toThrow(RangeError);
  expect(() => newId(-1, new Uint8Array(10))).toThrow(RangeError);
});
