// The size class of PP 7/2021 at its exact bounds.
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { defaultPolicy } from './policy.ts';
import { limitsOn, sizeClass, type SizeFigures } from './size.ts';

const today = day('2026-11-22');
const exactly = (amount: bigint) => ({ low: amount, high: amount });
const bn = 1_000_000_000n;

test.each([
  [0n, 'micro'],
  [2n * bn, 'micro'],
  [2n * bn + 1n, 'small'],
  [15n * bn, 'small'],
  [15n * bn + 1n, 'medium'],
  [50n * bn, 'medium'],
  [50n * bn + 1n, 'large'],
  [10n ** 30n, 'large'],
])('a running firm with sales of Rp%i a year is %s', (amount, size) => {
  expect(sizeClass(defaultPolicy, { foundedYear: 2019, sales: exactly(amount) }, today)).toBe(size);
});

test.each([
  [1n * bn, 'micro'],
  [1n * bn + 1n, 'small'],
  [5n * bn, 'small'],
  [5n * bn + 1n, 'medium'],
  [10n * bn, 'medium'],
  [10n * bn + 1n, 'large'],
])('a new firm with a capital of Rp%i is %s', (amount, size) => {
  expect(sizeClass(defaultPolicy, { foundedYear: 2026, capital: exactly(amount) }, today)).toBe(size);
});

test.each<[string, SizeFigures, string, string]>([
  ['is new until the last day of its founding year', { foundedYear: 2025 }, '2025-12-31', 'small'],
  ['is running from the first day of the next', { foundedYear: 2025 }, '2026-01-01', 'micro'],
  ['without a known founding year is taken as running', {}, '2025-12-31', 'micro'],
])('a firm %s', (_, figures, on, size) => {
  const both = { ...figures, capital: exactly(2n * bn), sales: exactly(2n * bn) };
  expect(sizeClass(defaultPolicy, both, day(on))).toBe(size);
});

test.each<[string, SizeFigures, string]>([
  ['a range within one class', { sales: { low: 0n, high: 2n * bn } }, 'micro'],
  ['a range over a bound', { sales: { low: 2n * bn, high: 2n * bn + 1n } }, 'unknown'],
  ['a running firm that told only its capital', { capital: exactly(bn) }, 'unknown'],
  ['a new firm that told only sales', { foundedYear: 2026, sales: exactly(bn) }, 'unknown'],
  ['no figure', {}, 'unknown'],
])('%s', (_, figures, size) => {
  expect(sizeClass(defaultPolicy, figures, today)).toBe(size);
});

test('the class is unknown before the law begins, and known from its first day', () => {
  const figures = { foundedYear: 2010, sales: exactly(bn) };
  expect(sizeClass(defaultPolicy, figures, day('2021-02-01'))).toBe('unknown');
  expect(sizeClass(defaultPolicy, figures, day('2021-02-02'))).toBe('micro');
});

test('a later law takes over on its day', () => {
  const later = { ...defaultPolicy.size[0], from: day('2027-01-01'), sales: [1, 2, 3] as const };
  const policy = { size: [...defaultPolicy.size, later] };
  expect(limitsOn(policy, day('2026-12-31'))).toBe(defaultPolicy.size[0]);
  expect(limitsOn(policy, day('2027-01-01'))).toBe(later);
});
