// What a label must say depends on the day and on what is in the package.
import { expect, test } from 'vitest';

import { itemsFor, labelItems, labelListOn, missingOn } from './label.ts';

test.each([
  ['2018-01-01', false],
  ['2026-10-17', false],
  ['2026-10-18', true],
  ['2026-11-23', true],
])('on %s the halal mark of food is asked: %s', (today, asked) => {
  expect(itemsFor(labelListOn(today), 'drink').includes('halal')).toBe(asked);
});

test('a craft needs no expiry, a snack does', () => {
  const list = labelListOn('2026-11-23');
  expect(itemsFor(list, 'craft')).not.toContain('expiry');
  expect(itemsFor(list, 'processed_food_dry')).toContain('expiry');
});

test('what was never answered is missing, what is not needed is not', () => {
  const list = labelListOn('2026-11-23');
  expect(missingOn(list, 'drink', {})).toEqual(labelItems);
  const all = Object.fromEntries(labelItems.map((item) => [item, 'yes' as const]));
  expect(missingOn(list, 'drink', { ...all, halal: 'no', permit: 'not-needed' })).toEqual(['halal']);
});
