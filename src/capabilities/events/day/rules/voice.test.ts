// What a visitor may leave at a stall, and at whom it is read.
import { expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import { byHour, checkVoice, longestVoice, openDays, stallDay } from './voice.ts';
import type { TypedVoice } from './voice.ts';

const slot = (placeId: string, on: string) => ({ placeId, day: on, starts: '08:00', ends: '14:00' });
const holders = [slot('a', '2026-12-05'), slot('b', '2026-12-05'), slot('c', '2026-12-07')];
const at = (today: string, state = 'running') =>
  stallDay(holders, { today: day(today), ends: day('2026-12-07'), state });

test.each([
  ['2026-12-04', 'before', ''],
  ['2026-12-05', 'open', 'a b'],
  ['2026-12-06', 'open', 'a b'],
  ['2026-12-07', 'open', 'c'],
  ['2026-12-08', 'open', 'c'],
  [`2026-12-${String(7 + openDays)}`, 'open', 'c'],
  [`2026-12-${String(8 + openDays)}`, 'over', ''],
])('on %s the stall is %s, for %j', (today, is, who) => {
  const now = at(today);
  expect(now.is).toBe(is);
  expect('holders' in now ? now.holders.map((h) => h.placeId).join(' ') : '').toBe(who);
});

test('a stall of an event that was called off, or where nobody ever stood, takes nothing', () => {
  expect(at('2026-12-05', 'cancelled')).toEqual({ is: 'over' });
  const none = (today: string) =>
    stallDay([], { today: day(today), ends: day('2026-12-07'), state: 'running' });
  expect(none('2026-12-05')).toEqual({ is: 'before', next: null });
  expect(none('2026-12-08')).toEqual({ is: 'over' });
});

test('whoever stands there at this hour comes first, and a name is said once', () => {
  const stood = (placeId: string, starts: string, ends: string, name: string | null) => ({
    placeId,
    starts,
    ends,
    name,
  });
  const all = [
    stood('a', '08:00', '14:00', 'Soto Contoh'),
    stood('b', '08:00', '14:00', null),
    stood('c', '14:00', '20:00', 'Soto Contoh'),
    stood('d', '14:00', '20:00', null),
  ];
  const shown = (clock: string | null) => {
    const { now, later } = byHour(all, clock);
    return [now, later].map((of) => of.map((h) => h.placeId).join(' '));
  };
  expect(shown('07:59')).toEqual(['', 'a b d']);
  expect(shown('08:00')).toEqual(['a b', 'd']);
  expect(shown('14:00')).toEqual(['c d', 'b']);
  expect(shown(null)).toEqual(['', 'a b d']);
});

const typed = (over: Partial<TypedVoice> = {}): TypedVoice => ({
  place: 'a',
  kind: 'order',
  stars: '',
  said: 'Dua bungkus untuk Sabtu',
  name: 'Rina',
  phone: '0812 3456 7890',
  ...over,
});
const told = (over: Partial<TypedVoice>) => {
  const read = checkVoice(typed(over), ['a', 'b']);
  return 'problems' in read ? read.problems.map((p) => p.code) : read;
};

test('an order and a question name whom to answer; a rating is nobody’s', () => {
  expect(told({})).toEqual({
    placeId: 'a',
    kind: 'order',
    stars: null,
    said: 'Dua bungkus untuk Sabtu',
    contact: { name: 'Rina', phone: '+6281234567890' },
  });
  expect(told({ kind: 'rating', stars: '4', said: '' })).toEqual({
    placeId: 'a',
    kind: 'rating',
    stars: 4,
    said: null,
    contact: null,
  });
});

test.each([
  [{ said: '' }, ['said-missing']],
  [{ said: 'x'.repeat(longestVoice) }, null],
  [{ said: 'x'.repeat(longestVoice + 1) }, ['said-long']],
  [{ phone: '12' }, ['phone-wrong']],
  [{ name: '' }, ['name-missing']],
  [{ kind: 'rating', stars: '6' }, ['stars-missing']],
  [{ kind: 'rating', stars: '' }, ['stars-missing']],
  [{ kind: 'praise' }, ['kind-missing']],
  [{ place: '' }, ['place-missing']],
  [{ place: '', kind: '', said: '', name: '', phone: '' }, ['place-missing', 'kind-missing']],
] as const)('%j is told: %j', (over, problems) => {
  const read = told(over);
  if (problems === null) expect(read).toMatchObject({ kind: 'order' });
  else expect(read).toEqual(problems);
});

test('who chose somebody that has left the stall is told, and nobody else is meant', () => {
  expect(checkVoice(typed({ place: 'gone' }), ['a'])).toEqual({ refused: 'place-gone' });
});

test('hostile words are kept as words or refused; lines stay lines', () => {
  expect(told({ said: ' satu\r\n\u202edua\u0000\n\n\n\ntiga ' })).toMatchObject({
    said: 'satu\ndua\n\ntiga',
  });
  const hostile = [
    '<script>alert(1)</script>',
    "'; drop table events_voice; --",
    '=HYPERLINK("x")',
    '\ud800',
  ];
  for (const said of hostile) {
    const read = checkVoice(typed({ said: `${said} tiga`, kind: said, stars: said }), ['a']);
    expect(read).toEqual({ refused: 'form', problems: [{ field: 'kind', code: 'kind-missing' }] });
  }
});
