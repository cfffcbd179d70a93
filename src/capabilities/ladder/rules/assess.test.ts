// Where an enterprise stands and why: examples on the day before, of and after each date.
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.ts';
import type { EvidenceKind, Grade } from '../../evidence/kinds.ts';
import { defaultPolicy } from '../policy/default.ts';
import type { Condition, Policy } from '../policy/types.ts';
import type { Fact } from './facts.ts';
import { assessBoth as assess } from './fixtures.ts';

const today = day('2026-11-22');
const food = { sector: 'food' };

const fact = (kind: EvidenceKind, grade: Grade = 'seen', from = '2025-01-01', to?: string): Fact => ({
  kind,
  grade,
  from: day(from),
  to: to === undefined ? null : day(to),
});

const standing = (facts: readonly Fact[], on = today, subject = food) =>
  assess(defaultPolicy, subject, facts, on);
const trackOf = (code: string, facts: readonly Fact[], on = today, subject = food) =>
  standing(facts, on, subject).tracks.find((t) => t.code === code)!;
const rungOf = (code: string, facts: readonly Fact[], on = today, subject = food) =>
  trackOf(code, facts, on, subject).rung;
const conditionOf = (code: string, facts: readonly Fact[], on = today, subject = food) =>
  standing(facts, on, subject)
    .tracks.flatMap((t) => t.rungs.flatMap((r) => r.conditions))
    .find((c) => c.code === code)!;

/** A policy of one track with one rung for each list of conditions. */
const policyOf = (...rungs: Condition[][]): Policy => ({
  ...defaultPolicy,
  tracks: [{ code: 't', rungs: rungs.map((conditions, at) => ({ code: `r${at}`, conditions })) }],
});
const condition = (code: string, anyOf: Condition['anyOf'], more: Partial<Condition> = {}): Condition => ({
  code,
  anyOf,
  helper: 'agency',
  ...more,
});

describe('a fresh record', () => {
  test('stands on the first rung of legality and is sent to nothing but verification', () => {
    const { tracks, next, size, changesOn } = standing([]);
    expect(tracks.map((t) => t.rung)).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
    expect(next).toEqual({
      track: 'legality',
      rung: 2,
      condition: 'identity_seen',
      because: 'nothing',
      helper: 'kelurahan',
      remaining: 1,
    });
    expect([size, changesOn]).toEqual(['unknown', null]);
  });

  test('walks on by the nearest rung: verified, NIB, then product before two papers of legality', () => {
    const steps = [
      [],
      [fact('identity_seen')],
      [fact('identity_seen'), fact('nib')],
      [fact('identity_seen'), fact('nib'), fact('product_stated')],
    ].map((facts) => standing(facts).next?.condition);
    expect(steps).toEqual(['identity_seen', 'nib', 'product_stated', 'product_permit']);
  });
});

describe('a track nobody asked for', () => {
  test.each(['export', 'household_industry', 'koperasi'])('%s offers no step until a sign of it', (code) => {
    expect(trackOf(code, []).open).toBe(false);
  });

  test('koperasi offers a step after the group has met, on that day and not before', () => {
    const facts = [fact('group_meeting', 'stated', '2026-11-22')];
    expect(trackOf('koperasi', facts, addDays(today, -1)).open).toBe(false);
    expect(trackOf('koperasi', facts).open).toBe(true);
    expect(rungOf('koperasi', facts)).toBe(1);
  });

  test('announces the day on which a sign already known begins, though no condition asks for it', () => {
    const nib = condition('c', [{ kind: 'nib', leastGrade: 'seen' }]);
    const policy: Policy = {
      ...defaultPolicy,
      tracks: [{ code: 't', opensWith: ['group_meeting'], rungs: [{ code: 'r', conditions: [nib] }] }],
    };
    const facts = [fact('group_meeting', 'stated', '2026-11-24')];
    expect(assess(policy, food, facts, today)).toMatchObject({ next: null, changesOn: '2026-11-24' });
    expect(assess(policy, food, facts, day('2026-11-24')).next).toMatchObject({ condition: 'c' });
  });

  test('of a sector that does not walk it stays on 0 and offers nothing', () => {
    const track = trackOf('product', [fact('product_stated')], today, { sector: 'services' });
    expect([track.applies, track.open, track.rung]).toEqual([false, false, 0]);
  });
});

describe('proof', () => {
  test.each([
    ['stated', 1, 'not_met', 'grade'],
    ['seen', 2, 'met', undefined],
    ['checked', 2, 'met', undefined],
  ] as const)('an identity %s gives legality rung %i', (grade, rung, state, because) => {
    const facts = [fact('identity_seen', grade)];
    expect(rungOf('legality', facts)).toBe(rung);
    expect(conditionOf('identity_seen', facts)).toMatchObject({
      state,
      by: [0],
      ...(because === undefined ? {} : { because }),
    });
  });

  test('a paper only stated asks to be shown, it is not asked for again', () => {
    expect(standing([fact('identity_seen'), fact('nib', 'stated')]).next).toMatchObject({
      condition: 'nib',
      because: 'grade',
    });
  });

  test('a rung above a missing one does not count, though its paper is there', () => {
    const facts = [fact('nib'), fact('npwp'), fact('business_account')];
    expect(rungOf('legality', facts)).toBe(1);
    expect(conditionOf('npwp', facts)).toMatchObject({ state: 'met', by: [1] });
  });

  test('the fact shown is the one that lasts longest, and it says until when', () => {
    const facts = [
      fact('pirt', 'checked', '2022-01-01', '2026-12-31'),
      fact('nib'),
      fact('pirt', 'seen', '2024-01-01', '2029-12-31'),
    ];
    expect(conditionOf('product_permit', facts)).toMatchObject({
      state: 'met',
      by: [2],
      until: '2029-12-31',
    });
  });
});

describe('a home food permit', () => {
  const facts = [fact('product_stated'), fact('pirt', 'seen', '2026-02-01', '2026-11-22'), fact('halal')];
  test.each([
    ['before its first day', '2026-01-31', 1],
    ['on its first day', '2026-02-01', 3],
    ['the day before its last', '2026-11-21', 3],
    ['on its last day', '2026-11-22', 3],
    ['the day after', '2026-11-23', 1],
  ])('counts from its first to its last day: %s', (_, on, rung) => {
    expect(rungOf('product', facts, day(on))).toBe(rung);
  });

  test('announces the day of the fall, and after it asks for renewal', () => {
    expect(standing(facts, day('2026-03-01')).changesOn).toBe('2026-11-23');
    expect(conditionOf('product_permit', facts, day('2026-11-23'))).toMatchObject({
      state: 'expired',
      by: [1],
    });
  });
});

describe('halal', () => {
  const facts = [fact('product_stated'), fact('pirt', 'seen', '2024-01-01')];
  test.each([
    ['2026-10-17', 3, 'not_needed'],
    ['2026-10-18', 2, 'not_met'],
    ['2026-10-19', 2, 'not_met'],
  ])('is asked of food makers from 18 October 2026: on %s', (on, rung, state) => {
    expect(
      rungOf(
        'product',
        facts.map((f) => ({ ...f, from: day('2024-01-01') })),
        day(on),
      ),
    ).toBe(rung);
    expect(conditionOf('halal', facts, day(on)).state).toBe(state);
  });

  test('is announced to those who hold none, and not to those who hold one', () => {
    expect(standing(facts, day('2026-10-01')).changesOn).toBe('2026-10-18');
    expect(standing([...facts, fact('halal', 'seen', '2026-01-01')], day('2026-10-01')).changesOn).toBe(null);
  });

  test('is not asked of other makers', () => {
    expect(conditionOf('halal', [], today, { sector: 'crafts' })).toMatchObject({
      state: 'not_needed',
      because: 'sector',
    });
  });

  test('and permit may be declared not needed with proof, and are shown so', () => {
    const waived = [fact('product_stated'), fact('product_permit_not_needed'), fact('halal_not_due')];
    expect(conditionOf('product_permit', waived)).toMatchObject({
      state: 'not_needed',
      because: 'waived',
      by: [1],
    });
    expect(rungOf('product', waived)).toBe(3);
  });
});

describe('months running', () => {
  const ready = [fact('channel_ready'), fact('placement')];
  const months = (...list: string[]) => list.map((m) => fact('monthly_sales', 'seen', `${m}-01`));

  test.each([
    ['three in a row', ['2026-07', '2026-08', '2026-09'], 3],
    ['over the turn of the year', ['2025-12', '2026-01', '2026-02'], 3],
    ['a gap', ['2026-06', '2026-08', '2026-09'], 2],
    ['two only', ['2026-08', '2026-09'], 2],
    ['one month told three times', ['2026-09', '2026-09', '2026-09'], 2],
  ])('sales of %s', (_, list, rung) => {
    expect(rungOf('retail', [...ready, ...months(...list)])).toBe(rung);
  });

  test('part of them is shown as begun', () => {
    expect(conditionOf('monthly_sales', months('2026-08', '2026-09'))).toMatchObject({
      state: 'not_met',
      because: 'too_few',
    });
  });

  test('grow stale: the first of the three no longer counts a year after its first day', () => {
    const facts = [...ready, ...months('2025-12', '2026-01', '2026-02')];
    expect(standing(facts).changesOn).toBe('2026-12-01');
    expect(rungOf('retail', facts, day('2026-11-30'))).toBe(3);
    expect(rungOf('retail', facts, day('2026-12-01'))).toBe(2);
    expect(conditionOf('monthly_sales', facts, day('2026-12-01')).state).toBe('expired');
  });
});

test('a second shipment is a repeat, the first alone is not', () => {
  const fit = [
    fact('export_product_fit'),
    fact('export_buyer_contact'),
    fact('export_shipment', 'seen', '2026-01-10'),
  ];
  expect(rungOf('export', fit)).toBe(3);
  expect(rungOf('export', [...fit, fact('export_shipment', 'seen', '2026-05-02')])).toBe(4);
});

describe('the choice of the next step', () => {
  test('a rung that lacks one condition comes before one that lacks two, whatever the order', () => {
    const two = ['a', 'b'].map((code) => condition(code, [{ kind: 'deed', leastGrade: 'seen' }]));
    const one = [condition('c', [{ kind: 'nib', leastGrade: 'seen' }])];
    const policy: Policy = {
      ...defaultPolicy,
      tracks: [
        { code: 'first', rungs: [{ code: 'r0', conditions: two }] },
        { code: 'second', rungs: [{ code: 'r1', conditions: one }] },
      ],
    };
    expect(assess(policy, food, [], today).next).toMatchObject({
      track: 'second',
      condition: 'c',
      remaining: 1,
    });
    expect(assess(policy, food, [fact('nib')], today).next).toMatchObject({ track: 'first', condition: 'a' });
  });

  test('is none when every open track is completed', () => {
    const policy = policyOf([condition('c', [{ kind: 'nib', leastGrade: 'seen' }])]);
    expect(assess(policy, food, [fact('nib')], today).next).toBe(null);
  });

  test('carries the city’s own name of a condition', () => {
    const label = { id: 'Surat RT', en: 'Letter of the RT' };
    const policy = policyOf([condition('rt_letter', [{ kind: 'nib', leastGrade: 'seen' }], { label })]);
    expect(assess(policy, food, [], today).next).toMatchObject({ condition: 'rt_letter', label });
  });
});

describe('freshness', () => {
  const policy = policyOf([condition('c', [{ kind: 'nib', leastGrade: 'seen', freshMonths: 1 }])]);
  test.each([
    ['2026-02-27', 1],
    ['2026-02-28', 0],
    ['2026-03-01', 0],
  ])('of one month from 31 January ends with the last of February: on %s', (on, rung) => {
    const facts = [fact('nib', 'seen', '2026-01-31')];
    expect(assess(policy, food, facts, day(on)).tracks[0]!.rung).toBe(rung);
  });
});

test('the size of an assessment comes from the latest figure in force', () => {
  const sales = (from: string, value: bigint, upTo?: bigint): Fact => ({
    ...fact('sales_year', 'stated', from),
    value,
    ...(upTo === undefined ? {} : { upTo }),
  });
  const size = (...facts: Fact[]) => standing(facts).size;
  expect(size(sales('2024-12-31', 3_000_000_000n), sales('2025-12-31', 500_000_000n))).toBe('micro');
  expect(size(sales('2025-12-31', 1_900_000_000n, 2_000_000_000n))).toBe('micro');
  expect(size(sales('2025-12-31', 1_900_000_000n, 2_000_000_001n))).toBe('unknown');
  expect(size(sales('2027-01-01', 500_000_000n))).toBe('unknown');
});

describe('time changes the size', () => {
  const told: Fact[] = [
    { ...fact('sales_year', 'stated', '2025-01-01'), value: 3_000_000_000n },
    { ...fact('capital', 'stated', '2025-01-01', '2026-12-31'), value: 500_000_000n },
  ];

  test('when a new firm becomes a running one', () => {
    const firm = { sector: 'food', foundedYear: 2026 };
    expect(assess(defaultPolicy, firm, told, today)).toMatchObject({
      size: 'micro',
      changesOn: '2027-01-01',
    });
    expect(assess(defaultPolicy, firm, told, day('2027-01-01'))).toMatchObject({
      size: 'small',
      changesOn: null,
    });
  });

  test('when the figure that counts runs out', () => {
    const policy = { ...defaultPolicy, size: [{ ...defaultPolicy.size[0], newForYears: 3 }] };
    const firm = { sector: 'food', foundedYear: 2026 };
    expect(assess(policy, firm, told, day('2026-12-31'))).toMatchObject({
      size: 'micro',
      changesOn: '2027-01-01',
    });
    expect(assess(policy, firm, told, day('2027-01-01'))).toMatchObject({
      size: 'unknown',
      changesOn: '2029-01-01',
    });
  });

  test('when a later law begins', () => {
    const later = { ...defaultPolicy.size[0], from: day('2027-07-01'), sales: [3e9, 5e9, 9e9] as const };
    const policy: Policy = { ...defaultPolicy, size: [...defaultPolicy.size, later] };
    expect(assess(policy, food, told, today)).toMatchObject({ size: 'small', changesOn: '2027-07-01' });
    expect(assess(policy, food, told, day('2027-07-01')).size).toBe('micro');
  });

  test('of two figures of one day the better proven counts, then the larger', () => {
    const figure = (grade: Grade, value: bigint): Fact => ({ ...fact('sales_year', grade), value });
    const size = (...facts: Fact[]) => assess(defaultPolicy, food, facts, today).size;
    expect(size(figure('seen', 1n), figure('stated', 3_000_000_000n))).toBe('micro');
    expect(size(figure('seen', 1n), figure('seen', 3_000_000_000n))).toBe('small');
    const wide = { ...figure('seen', 1_000_000_000n), upTo: 3_000_000_000n };
    const narrow = { ...figure('seen', 3_000_000_000n), upTo: 2_500_000_000n };
    expect([size(wide, narrow), size(narrow, wide), size(wide)]).toEqual(['small', 'small', 'unknown']);
  });

  test.each([
    ['sales_year', [2, 15, 50], 2020],
    ['capital', [1, 5, 10], 2026],
  ] as const)('bounds of %s belong to the lower class in a replay too', (kind, billions, foundedYear) => {
    const size = (value: bigint) =>
      assess(defaultPolicy, { sector: 'food', foundedYear }, [{ ...fact(kind), value }], today).size;
    const bounds = billions.map((bn) => BigInt(bn) * 1_000_000_000n);
    expect(bounds.map(size)).toEqual(['micro', 'small', 'medium']);
    expect(bounds.map((bound) => size(bound + 1n))).toEqual(['small', 'medium', 'large']);
  });
});

test('a fact that ends today still counts today and changes the position tomorrow', () => {
  const facts = [fact('identity_seen', 'seen', '2026-11-22', '2026-11-22')];
  expect(standing(facts).changesOn).toBe('2026-11-23');
  expect(rungOf('legality', facts)).toBe(2);
  expect(rungOf('legality', facts, addDays(today, 1))).toBe(1);
});
