// What is asked of a refusal before it is kept.
import { expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import { checkRefusal } from './refusal-form.ts';
import type { TypedRefusal } from './refusal-form.ts';

const today = day('2026-11-22');
const typed: TypedRefusal = { why: 'packaging', reason: '', next: '', what: '', due: '22/12/2026' };

test('a ready reason brings the sentence, the next step and what it is about', () => {
  expect(checkRefusal(typed, today)).toEqual({
    reason: 'Kemasan belum siap dijual: belum tertutup rapat atau belum berlabel.',
    next: 'Pendamping membantu memperbaiki kemasan dan label.',
    what: 'other',
    due: '2026-12-22',
  });
  expect(checkRefusal({ ...typed, why: 'papers' }, today)).toMatchObject({ what: 'certification' });
});

test('what was typed stands behind the ready reason and in place of the usual step', () => {
  const own = {
    ...typed,
    reason: 'Tutup stoplesnya  longgar.',
    next: 'Ikut kelas kemasan 10 Desember.',
    what: 'digital',
  };
  expect(checkRefusal(own, today)).toMatchObject({
    reason: 'Kemasan belum siap dijual: belum tertutup rapat atau belum berlabel. Tutup stoplesnya longgar.',
    next: 'Ikut kelas kemasan 10 Desember.',
    what: 'digital',
  });
});

test.each<[Partial<TypedRefusal>, string[]]>([
  [{ why: '' }, ['why-missing']],
  [{ why: 'karena' }, ['why-missing']],
  [{ why: 'other' }, ['reason-short', 'next-short']],
  [{ why: 'other', reason: 'ok', next: '-' }, ['reason-short', 'next-short']],
  [{ due: '' }, ['due-wrong']],
  [{ due: '21/11/2026' }, ['due-past']],
  [{ due: '22/11/2026' }, []],
  [{ why: '', due: 'besok' }, ['why-missing', 'due-wrong']],
])('%j: %j', (over, problems) => {
  const checked = checkRefusal({ ...typed, ...over }, today);
  expect('refused' in checked ? checked.problems : []).toEqual(problems);
});

test('a text of ten thousand letters is cut to what an owner can read', () => {
  const checked = checkRefusal({ ...typed, reason: 'x'.repeat(10_000) }, today);
  expect('refused' in checked ? 0 : checked.reason.length).toBe(500);
});
