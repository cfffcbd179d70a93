import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import { isRefused, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

test('a refusal carries its code and the details its sentence needs', () => {
  expect(refuse('stall-taken', { holder: 'Warung Melati' })).toEqual({
    refused: 'stall-taken',
    holder: 'Warung Melati',
  });
  expect(refuse('too-late')).toEqual({ refused: 'too-late' });
});

test('a detail can never replace the code', () => {
  expect(refuse('too-late', { refused: 'something-else' } as object).refused).toBe('too-late');
});

test('nothing but an object with a written code is a refusal', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const code = (value as { refused?: unknown } | null | undefined)?.refused;
      expect(isRefused(value)).toBe(typeof value === 'object' && value !== null && typeof code === 'string');
    }),
  );
  expect(isRefused({ refused: 3 })).toBe(false);
});

test('after the check the compiler knows which of the two it is', () => {
  const outcome = refuse('too-late', { days: 3 }) as number | Refusal<'too-late', { days: number }>;
  if (isRefused(outcome)) expectTypeOf(outcome.days).toEqualTypeOf<number>();
  else expectTypeOf(outcome).toEqualTypeOf<number>();
  expect(isRefused(outcome)).toBe(true);
});
