// One next step as it is typed: what is read and what is asked again.
import { expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import { readChange } from './change.ts';
import type { TypedChange } from './change.ts';

const around = { today: day('2026-11-22'), officers: new Set(['u-1']) };
const typed: TypedChange = {
  what: 'financing',
  text: 'antar ke bank',
  due: '5/12/2026',
  responsible: 'u-1',
  reason: '',
};
const read = (over: Partial<TypedChange>) => readChange({ ...typed, ...over }, around);
const whys = (over: Partial<TypedChange>) => {
  const made = read(over);
  return 'problems' in made ? made.problems.map((p) => p.why) : [];
};

test('a step with its day and person', () => {
  expect(read({})).toEqual({
    what: 'financing',
    text: 'antar ke bank',
    due: '2026-12-05',
    responsible: 'u-1',
  });
  expect(read({ responsible: '' })).toMatchObject({ responsible: null });
});

test('no step needs nothing but its reason', () => {
  expect(read({ what: 'none', reason: 'usahanya tutup', text: '', due: '' })).toEqual({
    what: 'none',
    reason: 'usahanya tutup',
  });
  expect(whys({ what: 'none', reason: 'tdk' })).toEqual(['reason-short']);
});

test.each([
  [{ due: '22/11/2026' }, []],
  [{ due: '21/11/2026' }, ['due-past']],
  [{ due: 'besok' }, ['due-wrong']],
  [{ what: 'hadiah' }, ['what-missing']],
  [{ text: 'ok' }, ['text-short']],
  [{ responsible: 'u-2' }, ['nobody-responsible']],
  [{ what: '', text: '', due: '' }, ['what-missing', 'text-short', 'due-wrong']],
] as const)('%j asks %j', (over, expected) => {
  expect(whys(over)).toEqual(expected);
});
