// One change to a draft at a time, and what its form says.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { defaultPolicy } from '../../policy.ts';
import type { Policy } from '../../policy.ts';
import { checkCondition, checkPolicy } from '../../policy/check.ts';
import { repeatable } from '../../rules/fixtures.ts';
import { conditionField, conditionIn, typedCondition } from '../form/condition.ts';
import { differencesOf } from './differ.ts';
import { codeFor, codesIn, findCondition, move, putCondition, remove } from './edit.ts';

const base: Policy = defaultPolicy;
const conditions = base.tracks.flatMap((t) => t.rungs.flatMap((r) => r.conditions));

test.each(conditions.map((c) => [c.code, c] as const))(
  'what the form shows of the condition %s is read back as the same',
  (code, condition) => {
    for (const lang of ['id', 'en'] as const)
      expect(checkCondition(conditionIn(code, typedCondition(condition, lang)).json)).toEqual(condition);
  },
);

test('a step up and a step down leave the policy as it was', () => {
  const parts = base.tracks.flatMap((t) => [
    ['track', t.code] as const,
    ...t.rungs.map((r) => ['rung', r.code] as const),
  ]);
  for (const [part, code] of parts) {
    const up = move(base, part, code, 'up');
    if (up.tracks === base.tracks || differencesOf(base, up).length === 0) continue;
    expect(move(up, part, code, 'down')).toEqual(base);
  }
});

test('whatever is moved or taken away, the policy can be read or says that a track is empty', () => {
  const all = codesIn(base);
  const someChange = fc.tuple(
    fc.constantFrom('track', 'rung', 'condition'),
    fc.constantFrom(...all),
    fc.constantFrom('up', 'down', 'away'),
  );
  fc.assert(
    fc.property(fc.array(someChange, { maxLength: 12 }), (changes) => {
      const after = changes.reduce<Policy>(
        (policy, [part, code, how]) =>
          how === 'away' ? remove(policy, part, code) : move(policy, part, code, how),
        base,
      );
      const read = checkPolicy(after);
      if ('refused' in read) expect(read.why).toBe('nothing_meets_it');
      else expect(read).toEqual(after);
    }),
    repeatable,
  );
});

test('a condition put into another rung stands there alone', () => {
  const npwp = findCondition(base, 'npwp')!.condition;
  const after = putCondition(base, 'nib', npwp);
  expect(findCondition(after, 'npwp')?.rung.code).toBe('nib');
  expect(codesIn(after).filter((code) => code === 'npwp')).toHaveLength(1);
});

test.each([
  ['Surat RT', 'surat_rt'],
  ['Memilah sampah, 3 jenis!', 'memilah_sampah_jenis'],
  ['NIB', 'nib_b'],
  ['123', 'bagian'],
])('the code of %s has letters only and is new', (name, code) => {
  expect(codeFor({ id: name, en: name }, new Set(codesIn(base)))).toBe(code);
});

test('a problem stands beside the field that was filled in', () => {
  expect(conditionField('anyOf.1.count', 'not_a_number', [0, 2])).toBe('count2');
  expect(conditionField('anyOf.0', 'months_need_freshness', [1])).toBe('fresh1');
  expect(conditionField('anyOf.0', 'count_and_months', [0])).toBe('count0');
  expect(conditionField('label.en', 'not_text', [])).toBe('label_en');
  expect(conditionField('dueFrom', 'not_a_day', [])).toBe('due');
});
