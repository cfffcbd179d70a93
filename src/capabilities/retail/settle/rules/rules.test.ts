// Which month comes next, what is open and how late it is, and who may say what of a payment.
import { expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import { codeFrom, readCode, showCode } from './code.ts';
import { ageOf, openOf } from './open.ts';
import { mayBecome } from './pay.ts';
import { planOf } from './plan.ts';

const report = (number: number, month: string) => ({ number, month: `${month}-01` });

test('the oldest report that waits says which month comes next, and a later month is left for later', () => {
  const waiting = [report(1, '2026-08'), report(2, '2026-08'), report(3, '2026-09'), report(4, '2026-08')];
  expect(planOf(null, waiting, '2026-11-22')).toEqual({
    month: '2026-08-01',
    from: 1,
    to: 2,
    running: false,
  });
});

test('a late report of a closed month goes with the month after it, and no number is left out', () => {
  const last = { to: 2, month: '2026-08-01' };
  expect(planOf(last, [report(3, '2026-08'), report(4, '2026-09')], '2026-11-22')).toEqual({
    month: '2026-09-01',
    from: 3,
    to: 4,
    running: false,
  });
});

test.each([
  ['2026-10-31', true],
  ['2026-11-01', false],
])('on %s October runs: %s', (today, running) => {
  expect(planOf(null, [report(1, '2026-10')], today)).toMatchObject({ running });
});

test('without reports there is nothing to settle', () => {
  expect(planOf(null, [], '2026-11-22')).toEqual({ refused: 'nothing-to-settle' });
});

const owed = (id: string, due: number, dueOn: string, paid = 0) => ({
  id,
  due: rupiah(due),
  dueOn: day(dueOn),
  paid: rupiah(paid),
});

test('what a maker owes is taken off the statement that is due first', () => {
  const open = openOf([
    owed('c', 500, '2026-11-16'),
    owed('a', 1000, '2026-09-16', 900),
    owed('b', -250, '2026-10-16'),
  ]);
  expect([...open]).toEqual([
    ['a', 0n],
    ['b', 0n],
    ['c', 350n],
  ]);
});

test.each([
  ['2026-11-16', 'not-due'],
  ['2026-11-17', 'to-30'],
  ['2026-12-16', 'to-30'],
  ['2026-12-17', 'to-60'],
  ['2027-01-15', 'to-60'],
  ['2027-01-16', 'to-90'],
  ['2027-02-14', 'to-90'],
  ['2027-02-15', 'over-90'],
] as const)('what was due on 16 November 2026 is on %s: %s', (on, age) => {
  expect(ageOf(day('2026-11-16'), day(on))).toBe(age);
});

test('what was confirmed stands; who said that nothing came may find it; a slip is taken back by who paid', () => {
  expect(mayBecome('owner', 'paid')).toEqual(['confirmed', 'disputed']);
  expect(mayBecome('owner', 'disputed')).toEqual(['confirmed']);
  expect(mayBecome('payer', 'disputed')).toEqual(['taken-back']);
  for (const side of ['owner', 'payer'] as const)
    for (const last of ['confirmed', 'taken-back'] as const) expect(mayBecome(side, last)).toEqual([]);
});

test('a code is read back from what people type of it', () => {
  const code = codeFrom(new Uint8Array(10).fill(255));
  expect(code).toBe('zzzzzzzzzzzzzzzz');
  expect(readCode(showCode(code).toUpperCase())).toBe(code);
  expect(readCode('OIL0-0000-0000-0000')).toBe('0110000000000000');
  for (const none of ['', 'zzzz', `${code}z`, '!'.repeat(16)]) expect(readCode(none)).toBeNull();
});
