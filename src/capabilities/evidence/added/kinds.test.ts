// Kinds of paper that a city adds.
import { describe, expect, test } from 'vitest';

import { isRefused } from '../../../kernel/refusal.ts';
import { isEvidenceKind, kindFacts } from '../kinds.ts';
import { checkKind, codeOf } from './rules.ts';
import type { TypedKind } from './rules.ts';

const typed: TypedKind = {
  nameId: 'Sertifikat laik higiene',
  nameEn: 'Hygiene certificate',
  use: 'once',
  number: 'text',
  months: '36',
  sensitive: '',
};

const check = (over: Partial<TypedKind> = {}, taken: readonly string[] = []) =>
  checkKind({ ...typed, ...over }, new Set(taken));
const problems = (over: Partial<TypedKind>, taken?: readonly string[]) => {
  const checked = check(over, taken);
  return isRefused(checked) ? checked.problems.map((p) => `${p.field}: ${p.refusal.refused}`) : [];
};

describe('a kind is checked', () => {
  test.each([
    [{}, []],
    [{ nameId: 'ab' }, ['nameId: name-missing']],
    [{ nameEn: ' - ' }, ['nameEn: name-missing']],
    [{ months: '0' }, ['months: months-wrong']],
    [{ months: '601' }, ['months: months-wrong']],
    [{ months: 'lama' }, ['months: months-wrong']],
    [{ months: '' }, []],
    [
      { nameId: 'x', nameEn: 'y', months: '-1' },
      ['nameId: name-missing', 'nameEn: name-missing', 'months: months-wrong'],
    ],
  ] as const)('%j', (over, expected) => {
    expect(problems(over)).toEqual(expected);
  });

  test('a name that another kind has is refused, whatever its letters', () => {
    expect(problems({}, ['sertifikat laik higiene'])).toEqual(['nameId: name-taken']);
  });
});

describe('its code tells the rules what they must know', () => {
  test.each([
    ['once', undefined, undefined],
    ['each', 'each', undefined],
    ['month', 'month', undefined],
    ['waives', undefined, true],
  ] as const)('%s', (use, repeats, waives) => {
    const code = codeOf({ use, nameEn: 'Hygiene certificate (SLHS) №1' }, 'kbqz');
    expect(isEvidenceKind(code)).toBe(true);
    expect([kindFacts(code).repeats, kindFacts(code).waives]).toEqual([repeats, waives]);
  });

  test('a name without Latin letters still has a code that fits the packed text of facts', () => {
    const code = codeOf({ use: 'once', nameEn: '證書證書' }, 'abcd');
    expect(code).toBe('x_paper_abcd');
    expect(code).toMatch(/^[a-z_]+$/);
  });

  test('what is not known yet is treated with care', () => {
    const code = codeOf({ use: 'once', nameEn: 'Something else' }, 'zzzz');
    expect(kindFacts(code)).toEqual({ number: 'text', lasts: null, sensitive: true });
  });
});
