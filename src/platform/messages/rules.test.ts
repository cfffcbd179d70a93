// Messages are tried again with growing patience, and never after they are of use.
import { expect, test } from 'vitest';

import { maskMail, nextTry, outOfQuiet } from './rules.ts';

const now = new Date('2026-11-22T02:00:00Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test.each([
  [1, after(86_400), after(20)],
  [2, after(86_400), after(60)],
  [5, after(86_400), after(1800)],
  [6, after(86_400), null],
  [1, after(21), after(20)],
  [1, after(20), null],
  [3, after(120), null],
])('after %i failed tries and until %o the next is at %o', (tries, until, next) => {
  expect(nextTry(tries, now, until)).toEqual(next);
});

test.each([
  ['anisa@contoh.id', 'ani••••@contoh.id'],
  ['ab@contoh.id', 'a••••@contoh.id'],
  ['a@contoh.id', '••••@contoh.id'],
])('the address %s is shown as %s', (address, shown) => {
  expect(maskMail(address)).toBe(shown);
});

test.each([
  ['the last minute of the night', '2026-11-21T22:59:00Z', '2026-11-21T23:00:00Z'],
  ['seven in the morning', '2026-11-21T23:00:00Z', '2026-11-21T23:00:00Z'],
  ['the last minute of the day', '2026-11-22T11:59:59Z', '2026-11-22T11:59:59Z'],
  ['eight in the evening', '2026-11-22T12:00:00Z', '2026-11-22T23:00:00Z'],
  ['midnight', '2026-11-22T16:00:00Z', '2026-11-22T23:00:00Z'],
])('what goes out by day and is made at %s', (_, made, due) => {
  expect(outOfQuiet(new Date(made), 'Asia/Makassar')).toEqual(new Date(due));
});
