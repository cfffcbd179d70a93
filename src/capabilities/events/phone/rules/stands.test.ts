// Who stands where at an hour, and who has been seen there.
import { expect, test } from 'vitest';

import type { DayEventRow } from '../../day/acts.ts';
import { hasStarted, seenAt, sellersOf, shiftNow } from './stands.ts';

const day = '2026-12-05';
const shift = (name: string, starts: string, ends: string, on = day) => ({
  shift: name,
  day: on,
  no: 1,
  starts,
  ends,
});
const shifts = [
  shift('late', '14:00', '20:00'),
  shift('early', '08:00', '14:00'),
  shift('next', '08:00', '14:00', '2026-12-06'),
];
const holder = (enterprise: string, of: string) => ({
  shift: of,
  enterprise,
  name: `Usaha ${enterprise}`,
  group: 'craft' as const,
});
const event: DayEventRow = {
  activity: 'a1',
  name: 'Bazar',
  place: 'Lapangan',
  starts: day,
  ends: '2026-12-06',
  shifts,
  stalls: [
    { stall: 's10', code: 'A10', zone: 'A', holders: [holder('kue', 'early'), holder('tas', 'late')] },
    { stall: 's2', code: 'A2', zone: 'A', holders: [holder('sate', 'early'), holder('sate', 'late')] },
    { stall: 's3', code: 'A3', zone: 'A', holders: [holder('madu', 'next')] },
  ],
  couponValues: [],
  groups: [],
  gate: true,
};

test.each([
  ['07:59', 'early'],
  ['08:00', 'early'],
  ['13:59', 'early'],
  ['14:00', 'late'],
  ['20:00', 'late'],
  ['23:59', 'late'],
])('at %s the shift is %s', (time, expected) => {
  expect(shiftNow(shifts, { day, time })?.shift).toBe(expected);
});

test('between two shifts the next one counts, and a day without shifts has none', () => {
  const apart = [shift('early', '08:00', '11:00'), shift('late', '14:00', '20:00')];
  expect(shiftNow(apart, { day, time: '12:00' })?.shift).toBe('late');
  expect(shiftNow(apart, { day: '2026-12-07', time: '12:00' })).toBeNull();
});

test('those of this hour stand first, in the order of their codes; each is told with a shift of its own', () => {
  const at = (time: string) =>
    sellersOf(event, { day, time }).map((s) => [s.code, s.enterprise, s.shift.shift, s.now]);
  expect(at('09:00')).toEqual([
    ['A2', 'sate', 'early', true],
    ['A10', 'kue', 'early', true],
    ['A10', 'tas', 'late', false],
  ]);
  expect(at('15:00')).toEqual([
    ['A2', 'sate', 'late', true],
    ['A10', 'tas', 'late', true],
    ['A10', 'kue', 'early', false],
  ]);
});

test('nobody sells before the first day', () => {
  const eve = { day: '2026-12-04', time: '10:00' };
  expect(sellersOf(event, eve)).toEqual([]);
  expect([hasStarted(event, eve), hasStarted(event, { day, time: '00:00' })]).toEqual([false, true]);
});

test('who was seen today at this event is seen; refused, other days and other events are not', () => {
  const seen = (over: object, state: 'saved' | 'refused' = 'saved') => ({
    kind: 'events:checkin',
    at: 0,
    state,
    body: { activity: 'a1', stall: 's2', enterprise: 'sate', day, ...over },
  });
  const told = [
    seen({}),
    seen({ stall: 's3' }, 'refused'),
    seen({ stall: 's4', day: '2026-12-06' }),
    seen({ stall: 's5', activity: 'a2' }),
  ];
  expect([...seenAt(told, 'a1', day)]).toEqual(['s2 sate']);
});
