// What is asked of an event before it is recorded.
import { expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { checkEvent, fields, longestAbout } from './form.ts';
import type { Field, Known, TypedEvent } from './form.ts';

const known: Known = {
  today: day('2026-11-22'),
  mayHold: (area) => area.startsWith('64.71.04'),
  areas: new Set(['64.71', '64.71.04', '64.71.04.1002', '64.71.02']),
  lines: ['line-1'],
  partners: ['partner-1'],
  people: new Map([['u-1', 'Komisi II']]),
  began: null,
};
const empty = Object.fromEntries(fields.map((f) => [f, ''])) as Record<Field, string>;
const typed: TypedEvent = {
  ...empty,
  name: 'Bazar Kampung Bungas',
  kind: 'bazaar',
  area: '64.71.04.1002',
  place: 'Lapangan RT 12',
  starts: '5/12/2026',
  hours: '08.00-14.00',
  rts: '5, 12',
  initiator: 'Komisi II',
  groups: ['craft', 'nonsense', 'farm'],
  invited: ['64.71.02', '64.71.04.1002', '99.99'],
};

test('a good proposal: one day, its RT and areas, groups that are known', () => {
  expect(checkEvent(typed, known)).toMatchObject({
    starts: '2026-12-05',
    ends: '2026-12-05',
    hours: [{ starts: '08:00', ends: '14:00' }],
    groups: ['craft', 'farm'],
    invited: ['64.71.04.1002/RT005', '64.71.04.1002/RT012', '64.71.02'],
    answerDays: 2,
    lat: null,
  });
});

test('whoever asks by sign-in is named by it', () => {
  expect(checkEvent({ ...typed, initiator: '', initiatorUser: 'u-1' }, known)).toMatchObject({
    initiator: 'Komisi II',
    initiatorUser: 'u-1',
  });
});

test.each<[Partial<TypedEvent>, Field, string]>([
  [{ name: 'ab' }, 'name', 'name-missing'],
  [{ name: 'x'.repeat(161) }, 'name', 'too-long'],
  [{ kind: 'party' }, 'kind', 'kind-missing'],
  [{ area: '64.71.02' }, 'area', 'area-outside'],
  [{ place: '' }, 'place', 'place-missing'],
  [{ point: 'sini' }, 'point', 'point-wrong'],
  [{ point: '116.83, -1.26' }, 'point', 'point-wrong'],
  [{ starts: '31/2/2026' }, 'starts', 'day-wrong'],
  [{ starts: '21/11/2026' }, 'starts', 'day-past'],
  [{ ends: '4/12/2026' }, 'ends', 'days-upside-down'],
  [{ ends: '5/1/2027' }, 'ends', 'too-far'],
  [{ hours: '08.00-14.00, 12.00-15.00' }, 'hours', 'hours-overlap'],
  [{ rts: 'semua' }, 'rts', 'rts-wrong'],
  [{ area: '64.71.04', rts: '5' }, 'rts', 'rts-where'],
  [{ applyUntil: '6/12/2026' }, 'applyUntil', 'apply-late'],
  [{ answerDays: '31' }, 'answerDays', 'number-wrong'],
  [{ places: 'banyak' }, 'places', 'number-wrong'],
  [{ initiator: '' }, 'initiator', 'initiator-missing'],
  [{ line: 'line-2' }, 'line', 'line-unknown'],
  [{ partner: 'partner-2' }, 'partner', 'partner-unknown'],
  [{ about: 'x'.repeat(longestAbout + 1) }, 'about', 'about-long'],
])('%j is refused beside its field', (over, field, code) => {
  const no = checkEvent({ ...typed, ...over }, known);
  expect(isRefused(no) && no.problems.map(({ field: f, code: c }) => [f, c])).toEqual([[field, code]]);
});

test('today may be proposed, thirty-one days may be held, ten thousand letters may be written', () => {
  const over = { starts: '22/11/2026', ends: '22/12/2026', about: 'x'.repeat(longestAbout) };
  expect(checkEvent({ ...typed, ...over }, known)).toMatchObject({ ends: '2026-12-22' });
});

test('the first day of an event that began may stay where it was', () => {
  expect(
    checkEvent({ ...typed, starts: '20/11/2026', ends: '23/11/2026' }, { ...known, began: '2026-11-20' }),
  ).toMatchObject({
    starts: '2026-11-20',
  });
});
