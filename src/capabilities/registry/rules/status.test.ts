// Reports of what became of an enterprise.
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { checkStatus } from './status.ts';

const today = day('2026-11-22');
const typed = { status: 'closed', day: '22/11/2026', source: 'field', reason: 'rumah sudah kosong' };

const codes = (over: Partial<typeof typed>) => {
  const checked = checkStatus({ ...typed, ...over }, 'active', today);
  return isRefused(checked) ? checked.problems.map((p) => p.refusal.refused) : [];
};

test('a whole report is taken as it was typed', () => {
  expect(checkStatus(typed, 'active', today)).toEqual({ ...typed, day: '2026-11-22' });
});

test.each([
  [{ status: 'withdrawn' }, 'status-missing'],
  [{ status: 'active' }, 'status-same'],
  [{ day: '23/11/2026' }, 'day-ahead'],
  [{ day: '31/12/1989' }, 'day-old'],
  [{ day: '32/1/2026' }, 'no-such-day'],
  [{ source: 'import' }, 'source-missing'],
  [{ reason: 'a, b.' }, 'reason-short'],
])('%j is refused', (over, code) => {
  expect(codes(over)).toEqual([code]);
});

test('the day before today and 1 January 1990 are days like others', () => {
  expect(codes({ day: '21/11/2026' })).toEqual([]);
  expect(codes({ day: '1/1/1990' })).toEqual([]);
});
