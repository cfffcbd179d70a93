// The form of an activity: every problem at once, and what people type is understood.
import { expect, test } from 'vitest';

import { checkActivity } from './activity-form.ts';
import type { TypedActivity } from './activity-form.ts';

const right: TypedActivity = {
  name: 'Bazar Rekaan',
  kind: 'bazaar',
  programme: '',
  area: '64.71.01',
  starts: '5/3/2026',
  ends: '',
  places: '30',
  answerDays: '7',
  initiator: '',
  initiatorUser: 'u-1',
  line: 'l-1',
};
const known = {
  mayHold: (area: string) => area.startsWith('64.71.01'),
  programmes: ['p-1'],
  lines: ['l-1'],
  people: new Map([['u-1', 'Ibu Rekaan']]),
};
const check = (over: Partial<TypedActivity> = {}) => checkActivity({ ...right, ...over }, known);
const codes = (over: Partial<TypedActivity>) => {
  const checked = check(over);
  return 'refused' in checked ? checked.problems.map((p) => `${p.field} ${p.code}`) : [];
};

test('one day, named by the sign-in of who asked', () => {
  expect(check()).toMatchObject({
    starts: '2026-03-05',
    ends: '2026-03-05',
    places: 30,
    initiator: 'Ibu Rekaan',
    initiatorUser: 'u-1',
    fundingLineId: 'l-1',
  });
});

test.each<[Partial<TypedActivity>, string]>([
  [{ name: 'B' }, 'name name-missing'],
  [{ kind: 'party' }, 'kind kind-missing'],
  [{ area: '64.71.04' }, 'area area-outside'],
  [{ starts: 'besok' }, 'starts day-wrong'],
  [{ ends: '4/3/2026' }, 'ends days-upside-down'],
  [{ ends: '7/3/2028' }, 'ends too-far'],
  [{ places: '0' }, 'places places-wrong'],
  [{ places: '-3' }, 'places places-wrong'],
  [{ places: '100.001' }, 'places places-wrong'],
  [{ initiatorUser: '' }, 'initiator initiator-missing'],
  [{ line: 'l-2' }, 'line line-unknown'],
  [{ programme: 'x' }, 'programme programme-unknown'],
  [{ name: 'x'.repeat(161) }, 'name too-long'],
])('%j: %s', (over, code) => {
  expect(codes(over)).toEqual([code]);
});

test.each([
  ['', null],
  ['1', 1],
  ['1.000', 1000],
  ['100.000', 100_000],
])('places typed as %j are %j', (places, n) => {
  expect(check({ places })).toMatchObject({ places: n });
});

test('nothing typed tells every problem at once', () => {
  const empty = Object.fromEntries(Object.keys(right).map((k) => [k, ''])) as TypedActivity;
  expect(codes(empty)).toHaveLength(5);
});
