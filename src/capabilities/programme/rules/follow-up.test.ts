// How a next step ends, and from which day it is overdue.
import { expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { isOverdue, readEnd } from './follow-up.ts';

const typed = (end: string, outcome = '', reason = '') => readEnd({ end, outcome, reason });

test.each([
  ['2026-11-21', true],
  ['2026-11-22', false],
  ['2026-11-23', false],
])('due on %s, overdue on 22 November: %s', (due, late) => {
  const today = day('2026-11-22');
  expect(isOverdue({ state: 'open', due }, today)).toBe(late);
  expect(isOverdue({ state: 'done', due }, today)).toBe(false);
  expect(isOverdue({ state: 'dropped', due }, today)).toBe(false);
});

test('done needs what came of it, dropped needs a reason; neither stands in for the other', () => {
  expect(typed('done', ' sudah  ke bank ')).toEqual({
    state: 'done',
    outcome: 'sudah ke bank',
    reason: null,
  });
  expect(typed('dropped', '', 'pindah kota')).toEqual({
    state: 'dropped',
    outcome: null,
    reason: 'pindah kota',
  });
  expect(typed('done', '', 'pindah kota')).toEqual({ refused: 'outcome-short' });
  expect(typed('dropped', 'sudah ke bank')).toEqual({ refused: 'reason-short' });
  expect(typed('', 'sudah ke bank', 'pindah kota')).toEqual({ refused: 'end-missing' });
});

test.each(['----', '     ', 'ya', '\u200b\u200b\u200b\u200b\u200b\u200b'])('%j says nothing', (text) => {
  expect(typed('done', text)).toEqual({ refused: 'outcome-short' });
});
