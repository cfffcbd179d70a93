// What a policy says against itself: refused, or only said.
import { describe, expect, test } from 'vitest';

import { kindNames } from '../../../evidence/kinds.ts';
import { defaultPolicy } from '../../policy.ts';
import type { Alternative, Condition, Policy } from '../../policy.ts';
import { findCondition, putCondition, putRung, remove } from './edit.ts';
import { contradictions, orphaned, remarksOn, whyNobody } from './judge.ts';

const base: Policy = defaultPolicy;
const isKind = (kind: string) => (kindNames as readonly string[]).includes(kind);
const nib = findCondition(base, 'nib')!.condition;
const asking = (way: Alternative, more: Partial<Condition> = {}): Condition => ({
  ...nib,
  anyOf: [way],
  ...more,
});

test('the policy a city starts with contradicts nothing, and every rung of it asks something of its own', () => {
  expect(contradictions(base, isKind)).toEqual([]);
  expect(remarksOn(base)).toEqual([]);
});

describe('nobody can meet a condition', () => {
  const food = { appliesTo: ['food'] };
  test.each<[string, Condition, { appliesTo?: string[] }, string | null]>([
    ['one paper seen', asking({ kind: 'nib', leastGrade: 'seen' }), {}, null],
    ['one paper once', asking({ kind: 'nib', leastGrade: 'seen', count: 1 }), {}, null],
    ['one paper twice', asking({ kind: 'nib', leastGrade: 'seen', count: 2 }), {}, 'kept_once'],
    ['a shipment twice', asking({ kind: 'export_shipment', leastGrade: 'seen', count: 2 }), {}, null],
    [
      'a paper every month',
      asking({ kind: 'nib', leastGrade: 'seen', monthsRunning: 2, freshMonths: 6 }),
      {},
      'not_monthly',
    ],
    [
      'three months of sales',
      asking({ kind: 'monthly_sales', leastGrade: 'seen', monthsRunning: 3, freshMonths: 3 }),
      {},
      null,
    ],
    [
      'three monthly proofs in three months',
      asking({ kind: 'monthly_sales', leastGrade: 'seen', count: 3, freshMonths: 3 }),
      {},
      null,
    ],
    [
      'four monthly proofs in three months',
      asking({ kind: 'monthly_sales', leastGrade: 'seen', count: 4, freshMonths: 3 }),
      {},
      'more_than_months',
    ],
    [
      'a kind that nobody keeps',
      asking({ kind: 'x_gone_b' as never, leastGrade: 'seen' }),
      {},
      'kind_unknown',
    ],
    [
      'asked of no sector',
      asking({ kind: 'nib', leastGrade: 'seen' }, { appliesTo: [] }),
      {},
      'asked_of_nobody',
    ],
    [
      'asked of a sector that does not walk the track',
      asking({ kind: 'nib', leastGrade: 'seen' }, { appliesTo: ['trade'] }),
      food,
      'asked_of_nobody',
    ],
    ['asked of one that does', asking({ kind: 'nib', leastGrade: 'seen' }, food), food, null],
  ])('%s', (_, condition, track, why) => {
    expect(whyNobody(condition, track, isKind)).toBe(why);
  });

  test('while one of its ways can be met, somebody can', () => {
    const ways: Alternative[] = [
      { kind: 'nib', leastGrade: 'seen', count: 2 },
      { kind: 'npwp', leastGrade: 'seen' },
    ];
    expect(whyNobody({ ...nib, anyOf: ways }, {}, isKind)).toBeNull();
  });
});

describe('the same asked twice in a track', () => {
  const twin = (more: Partial<Condition>) =>
    contradictions(putCondition(base, 'verified', { ...nib, code: 'nib_b', ...more }), isKind);
  test('is refused, whatever it is called', () => {
    expect(twin({ label: { id: 'nomor', en: 'number' } })).toMatchObject([
      { says: 'asked-twice', first: { code: 'nib_b' }, condition: { code: 'nib' } },
    ]);
  });
  test('is no contradiction when the proof is another, or nobody is asked both', () => {
    expect(twin({ anyOf: [{ kind: 'nib', leastGrade: 'checked' }] })).toEqual([]);
    const split = putCondition(putCondition(base, 'nib', { ...nib, appliesTo: ['food'] }), 'verified', {
      ...nib,
      code: 'nib_b',
      appliesTo: ['trade'],
    });
    expect(contradictions(split, isKind)).toEqual([]);
  });
  test('of different tracks is allowed', () => {
    expect(contradictions(putCondition(base, 'brand_named', { ...nib, code: 'nib_b' }), isKind)).toEqual([]);
  });
});

describe('a later rung that is easier', () => {
  const above = (way: Alternative, more: Partial<Condition> = {}) =>
    remarksOn(
      putRung(base, 'legality', { code: 'late', conditions: [asking(way, { code: 'late_nib', ...more })] }),
    );
  test('is allowed but said', () => {
    expect(above({ kind: 'nib', leastGrade: 'stated' })).toMatchObject([
      { says: 'easier', rung: { code: 'late' }, than: { code: 'nib' } },
    ]);
  });
  test('is not easier when it asks for a better grade, for more, or of others', () => {
    expect(above({ kind: 'nib', leastGrade: 'checked' })).toEqual([]);
    expect(above({ kind: 'npwp', leastGrade: 'seen', freshMonths: 12 })).toEqual([]);
  });
  test('or asks nothing at all', () => {
    expect(remarksOn(remove(base, 'condition', 'nib'))).toMatchObject([
      { says: 'asks-nothing', rung: { code: 'nib' } },
    ]);
  });
});

describe('a rung taken away', () => {
  const gone = remove(base, 'rung', 'halal');
  const on = (standing: number, moved: number) => new Map([['halal', { standing, moved }]]);
  test.each([
    [on(1, 0), 1],
    [on(0, 1), 1],
    [new Map(), 0],
  ])('is refused while somebody stands on it or a movement ends on it', (occupied, many) => {
    expect(orphaned(base, gone, occupied)).toHaveLength(many);
  });
  test('with its track is refused as well', () => {
    expect(orphaned(base, remove(base, 'track', 'product'), on(3, 2))).toMatchObject([
      { says: 'rung-stood-on', standing: 3, moved: 2 },
    ]);
  });
});
