// What is agreed with a participant at the end of an event, example by example.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays, day } from '../../../../kernel/day.ts';
import { steps } from '../kinds.ts';
import { days, manyNewBuyers, middleOf, proposeFollowUp } from './propose.ts';
import type { CloseFacts } from './propose.ts';

const today = day('2026-11-22');
const plain: CloseFacts = {
  state: 'attended',
  status: 'active',
  already: null,
  missing: [],
  next: null,
  digital: 1,
  sold: 0n,
  middle: null,
  newBuyers: 0,
  orders: 0,
};
const of = (facts: Partial<CloseFacts>) => proposeFollowUp({ ...plain, ...facts }, today);
const next = (track: string, condition: string) => ({ track, condition, name: 'syaratnya' });

describe('the kind of step', () => {
  test.each([
    ['who lacks a paper is helped with it', { missing: ['NIB'] }, 'certification'],
    [
      'a missing paper comes before a loan, however well they sold',
      { missing: ['PIRT'], sold: 9_000_000n, middle: 500_000n },
      'certification',
    ],
    [
      'with papers complete, the middle one of the sellers is taken to the bank',
      { sold: 500_000n, middle: 500_000n },
      'financing',
    ],
    [
      'a rupiah less than the middle one goes on with the ladder',
      { sold: 499_999n, middle: 500_000n, next: next('digital', 'online_contact') },
      'digital',
    ],
    [
      'many new buyers and no contact online: digital, before papers',
      { newBuyers: manyNewBuyers, digital: 0, missing: ['NIB'] },
      'digital',
    ],
    [
      'one new buyer less: the paper first',
      { newBuyers: manyNewBuyers - 1, digital: 0, missing: ['NIB'] },
      'certification',
    ],
    ['an order left at the stall needs a contact', { orders: 1, digital: 0 }, 'digital'],
    [
      'who can be reached online already needs no class for it',
      { newBuyers: 50, digital: 1, missing: ['halal'] },
      'certification',
    ],
    ['nothing sold where others sold: a visit', { sold: 0n, middle: 100_000n }, 'other'],
    [
      'nothing tallied at all says nothing about one of them',
      { sold: 0n, middle: null, next: next('brand', 'mark_filed') },
      'certification',
    ],
    [
      'an account of the business is a matter of the bank',
      { next: next('legality', 'business_account') },
      'financing',
    ],
    ['a step on a track without a kind of its own', { next: next('export', 'first_shipment') }, 'other'],
    ['a group is met', { status: null, missing: ['NIB'] }, 'other'],
    ['who waited in vain is told first next time', { state: 'waiting', missing: ['NIB'] }, 'other'],
    ['who never answered is asked why', { state: 'offered' }, 'other'],
    ['who has climbed everything is visited', {}, 'other'],
    ['who has closed down needs none', { status: 'closed', missing: ['NIB'] }, 'none'],
    ['who withdrew is left alone', { status: 'withdrawn', newBuyers: 9, digital: 0 }, 'none'],
    [
      'who has a dated step already gets no second one',
      { already: { text: 'antar ke bank', due: day('2026-12-01') }, missing: ['NIB'] },
      'none',
    ],
  ] satisfies readonly (readonly [string, Partial<CloseFacts>, string])[])('%s', (_, facts, what) => {
    expect(of(facts).what).toBe(what);
  });
});

test('the sentence names what is to be done', () => {
  expect(of({ missing: ['NIB', 'PIRT'] })).toEqual({
    what: 'certification',
    text: 'Dampingi mengurus NIB; sesudahnya PIRT.',
    due: addDays(today, days.certification),
  });
  expect(of({ newBuyers: 12, orders: 2, digital: 0 })).toMatchObject({
    text: 'Ajak ke kelas pemasaran digital dan pasang kontak daring, supaya 12 pembeli baru bisa memesan lagi dan 2 pesanan pengunjung terjawab.',
  });
  expect(of({ already: { text: 'antar ke bank', due: day('2026-12-01') } })).toEqual({
    what: 'none',
    reason: 'Sudah ada langkah yang berjalan: antar ke bank (paling lambat 1 Desember 2026).',
  });
});

test('everybody gets a dated step or a reason of at least five letters, and no sum of rupiah stands in it', () => {
  const facts = fc.record({
    state: fc.constantFrom('offered', 'waiting', 'taken', 'attended', 'completed'),
    status: fc.constantFrom('active', 'dormant', 'closed', 'moved', 'withdrawn', null),
    already: fc.constantFrom(null, { text: 'x'.repeat(500), due: today }),
    missing: fc.subarray(['NIB', 'PIRT', 'sertifikat halal']),
    next: fc.constantFrom(null, next('digital', 'online_contact'), next('lain', 'lain')),
    digital: fc.nat(4),
    sold: fc.bigInt(10_000n, 10_000_000n),
    middle: fc.option(fc.bigInt(1n, 9_000_000n)),
    newBuyers: fc.nat(99),
    orders: fc.nat(99),
  });
  fc.assert(
    fc.property(facts, (one) => {
      const made = proposeFollowUp(one, today);
      const said = made.what === 'none' ? made.reason : made.text;
      expect(said.length).toBeGreaterThanOrEqual(5);
      expect(said.length).toBeLessThanOrEqual(500);
      expect(said).not.toContain(String(one.sold));
      if (made.what !== 'none') {
        expect(steps).toContain(made.what);
        expect(made.due > today).toBe(true);
      }
    }),
  );
});

test('the middle one of the sellers is the lower of two, and nobody is the middle of none', () => {
  expect(middleOf([])).toBeNull();
  expect(middleOf([0n, 0n])).toBeNull();
  expect(middleOf([0n, 5n])).toBe(5n);
  expect(middleOf([30n, 10n, 20n])).toBe(20n);
  expect(middleOf([10n, 20n])).toBe(10n);
});
