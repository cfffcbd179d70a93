// What a policy must be before anybody is measured by it.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePolicy, positionOf } from '../rules.ts';
import { repeatable } from '../rules/fixtures.ts';
import { checkPolicy } from './check.ts';
import { defaultPolicy } from './default.ts';

const fromJson = () => JSON.parse(JSON.stringify(defaultPolicy));

/** The default policy with one place changed; `undefined` takes the place away. */
const changed = (path: string, value: unknown): unknown => {
  const policy = fromJson();
  const keys = path.split('.');
  const last = keys.pop()!;
  let at = policy;
  for (const key of keys) at = at[key];
  if (value === undefined) delete at[last];
  else at[last] = value;
  return policy;
};

test('the default policy is readable and comes back from JSON unchanged', () => {
  expect(checkPolicy(fromJson())).toEqual(defaultPolicy);
});

test('a city may give tracks, rungs and conditions its own names', () => {
  const label = { id: 'Surat-surat', en: 'Papers' };
  expect(checkPolicy(changed('tracks.0.label', label))).toMatchObject({
    tracks: [{ label }, {}, {}, {}, {}, {}, {}, {}],
  });
});

test('freshness as long as the months asked is just enough', () => {
  expect(checkPolicy(changed('tracks.3.rungs.2.conditions.0.anyOf.0.freshMonths', 3))).not.toHaveProperty(
    'refused',
  );
});

const verified = 'tracks.0.rungs.1.conditions.0';
const sells = 'tracks.3.rungs.2.conditions.0.anyOf.0';

describe('a policy is refused with the place and the reason', () => {
  test.each([
    ['version', '1', 'version', 'not_a_number'],
    ['startsOn', '2026-02-30', 'startsOn', 'not_a_day'],
    ['startsOn', undefined, 'startsOn', 'not_a_day'],
    ['colour', 'green', 'colour', 'unknown_key'],
    ['tracks', {}, 'tracks', 'not_a_list'],
    ['tracks.0', 'legality', 'tracks.0', 'not_an_object'],
    ['tracks.0.code', 'Legality', 'tracks.0.code', 'not_a_code'],
    ['tracks.1.code', 'legality', 'tracks.legality', 'code_twice'],
    ['tracks.1.rungs', [], 'tracks.1.rungs', 'nothing_meets_it'],
    ['tracks.1.rungs.0.code', 'nib', 'rungs.nib', 'code_twice'],
    ['tracks.1.rungs.0.conditions.0.code', 'nib', 'conditions.nib', 'code_twice'],
    ['tracks.1.label', { id: 'Produk' }, 'tracks.1.label.en', 'not_text'],
    ['tracks.7.opensWith.0', 'wish', 'tracks.7.opensWith.0', 'unknown_kind'],
    [`${verified}.anyOf`, [], `${verified}.anyOf`, 'nothing_meets_it'],
    [`${verified}.anyOf.0.kind`, 'toString', `${verified}.anyOf.0.kind`, 'unknown_kind'],
    [`${verified}.anyOf.0.leastGrade`, 'sworn', `${verified}.anyOf.0.leastGrade`, 'unknown_grade'],
    [`${verified}.anyOf.0.count`, 0, `${verified}.anyOf.0.count`, 'not_a_number'],
    [`${verified}.helper`, 'neighbour', `${verified}.helper`, 'unknown_helper'],
    [`${verified}.source.grade`, 'D', `${verified}.source.grade`, 'unknown_source_grade'],
    [`${sells}.count`, 3, sells, 'count_and_months'],
    [`${sells}.freshMonths`, undefined, sells, 'months_need_freshness'],
    [`${sells}.freshMonths`, 25, sells, 'months_need_freshness'],
    [`${sells}.freshMonths`, 2, sells, 'never_fresh_enough'],
    ['size.0.sales', [2, 2, 3], 'size.0.sales', 'not_rising'],
    ['size.0.sales', [1, 2], 'size.0.sales', 'not_rising'],
    ['size.0.capital.0', 1.5, 'size.0.capital.0', 'not_a_number'],
    ['size.1', fromJson().size[0], 'size', 'not_rising'],
  ])('%s = %j', (path, value, where, why) => {
    expect(checkPolicy(changed(path, value))).toEqual({ refused: 'policy-unreadable', where, why });
  });

  test('when it has more tracks than a replay can count', () => {
    const track = (i: number) => ({ code: `t${i}`, rungs: [{ code: `r${i}`, conditions: [] }] });
    const many = (n: number) =>
      checkPolicy(
        changed(
          'tracks',
          Array.from({ length: n }, (_, i) => track(i)),
        ),
      );
    expect(many(31)).toMatchObject({ refused: 'policy-unreadable', why: 'too_many' });
    const most = many(30);
    if ('refused' in most) throw new Error(most.why);
    expect(positionOf(compilePolicy(most), { sector: 'food' }, '', 20261122).rungs).toEqual(
      Array(30).fill(1),
    );
  });
});

test('anything at all is either a policy or refused, never a fault', () => {
  const someKey = fc.constantFrom('version', 'tracks', 'size', 'startsOn', '__proto__');
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.anything(), fc.dictionary(someKey, fc.anything())), (junk) => {
      expect(checkPolicy(junk)).toMatchObject({ refused: 'policy-unreadable' });
    }),
    repeatable,
  );
});
