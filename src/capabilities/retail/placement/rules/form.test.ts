// Terms and placements as people type them, and what the guard lets pass.
import { expect, test } from 'vitest';

import { basisPoints } from '../../../../kernel/basispoints.ts';
import { day } from '../../../../kernel/day.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import { checkPlace, checkTerms } from './form.ts';
import type { TypedPlace } from './form.ts';
import { boundsOn, firstBounds, guard } from './guard.ts';

const typed: TypedPlace = {
  commission: '5 %',
  promotion: '',
  otherCuts: '',
  fee: '2,5',
  feeBase: 'sold',
  listing: 'Rp 150.000',
  expected: '1,5 jt',
  paymentDays: '14',
  returns: 'weekly',
  startsOn: '1/12/2026',
  note: '',
  outlet: 'toko',
  koperasi: '',
  endsOn: '',
  products: ['amplang'],
};
const known = { outlets: ['toko'], koperasis: ['semayang'], products: ['amplang', 'abon'] };

test('what people type is read whole', () => {
  expect(checkPlace(typed, known)).toEqual({
    outletId: 'toko',
    aggregatorId: null,
    endsOn: null,
    productIds: ['amplang'],
    terms: {
      commission: 500,
      promotion: 0,
      otherCuts: 0,
      fee: 250,
      feeBase: 'sold',
      listing: 150_000n,
      expected: 1_500_000n,
      paymentDays: 14,
      returns: 'weekly',
      startsOn: '2026-12-01',
      note: null,
    },
  });
});

test.each([
  [{ commission: '' }, 'commission', 'not-a-rate'],
  [{ commission: '60', otherCuts: '41' }, 'commission', 'rates-over-all'],
  [{ listing: '1-2 jt' }, 'listing', 'not-rupiah'],
  [{ paymentDays: '366' }, 'paymentDays', 'not-days'],
  [{ startsOn: '31/2/2026' }, 'startsOn', 'not-a-day'],
  [{ returns: 'sometimes' }, 'returns', 'choice-missing'],
  [{ outlet: 'bukan-milik' }, 'outlet', 'outlet-missing'],
  [{ koperasi: 'tak-dikenal' }, 'koperasi', 'koperasi-unknown'],
  [{ products: ['rahasia'] }, 'products', 'products-missing'],
  [{ products: ['amplang', 'rahasia'] }, 'products', 'products-gone'],
  [{ endsOn: '30/11/2026' }, 'endsOn', 'ends-before'],
])('%o is a problem of %s: %s', (over, field, code) => {
  expect(checkPlace({ ...typed, ...over }, known)).toEqual({ refused: 'form', problems: [{ field, code }] });
});

test('a placement may end on the day it begins', () => {
  expect(checkPlace({ ...typed, endsOn: '1/12/2026' }, known)).toMatchObject({ endsOn: '2026-12-01' });
});

test('all problems are told at once', () => {
  const { problems } = checkTerms({ ...typed, commission: 'x', fee: 'y', note: 'n'.repeat(501) }) as {
    problems: readonly { field: string }[];
  };
  expect(problems.map((p) => p.field)).toEqual(['commission', 'fee', 'note']);
});

const terms = (commission: number, note: string | null = null) => ({
  commission: basisPoints(commission),
  promotion: basisPoints(0),
  otherCuts: basisPoints(0),
  listing: rupiah(0),
  expected: rupiah(0),
  note,
});

test.each([
  ['within the bounds, by anybody', 500, null, false, null],
  ['one point over, by a shop', 501, 'ada alasan yang panjang', false, 'breaks-bounds'],
  ['one point over, by the agency without a reason', 501, 'singkat', true, 'keep-reason-short'],
  ['one point over, by the agency with a reason', 501, 'perjanjian lama', true, null],
] as const)('%s', (_, commission, note, mayKeep, refused) => {
  const outcome = guard(terms(commission, note), firstBounds, { mayKeep });
  expect('refused' in outcome ? outcome.refused : null).toBe(refused);
});

test('bounds hold from their day on, and of two that begin together the later recorded one', () => {
  const of = (startsOn: string, most: number) => ({
    startsOn: day(startsOn),
    body: { ...firstBounds, commissionMost: basisPoints(most) },
  });
  const all = [of('2026-01-01', 400), of('2026-12-01', 300), of('2026-12-01', 350)];
  const mostOn = (on: string) => boundsOn(all, day(on)).commissionMost;
  expect(['2025-12-31', '2026-01-01', '2026-11-30', '2026-12-01'].map(mostOn)).toEqual([500, 400, 400, 350]);
});
