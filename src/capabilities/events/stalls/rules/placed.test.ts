// What a message says of somebody's places.
import { expect, test } from 'vitest';

import { placedText } from './placed.ts';

const at = (n: number) => ({
  day: `2026-12-0${String(n)}`,
  starts: '08:00:00',
  ends: '12:00:00',
  stallCode: `A${String(n)}`,
});

test('one place is named with day, hours and stall', () => {
  expect(placedText([at(5)], 'id')).toBe('5 Desember 2026 08.00–12.00 di lapak A5.');
  expect(placedText([at(5)], 'en')).toContain('08.00–12.00 at stall A5.');
});

test('of many the first three are named and the rest is a number', () => {
  const text = placedText([at(1), at(2), at(3), at(4), at(5)], 'id');
  expect(text).toContain('lapak A3; dan 2 giliran lain.');
  expect(text).not.toContain('A4');
});

test('whoever has none left hears that', () => {
  expect(placedText([], 'id')).toContain('belum ada giliran');
  expect(placedText([], 'en')).toContain('no shift');
});
