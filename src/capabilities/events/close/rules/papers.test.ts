// Which papers are missing, with the last day of one and the day after.
import { expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import type { EvidenceKind } from '../../../evidence/index.ts';
import { missingPapers } from './papers.ts';

const today = day('2026-11-22');
const fact = (kind: EvidenceKind, to: string | null = null, from = '2024-01-01') => ({
  kind,
  grade: 'stated' as const,
  from: day(from),
  to: to === null ? null : day(to),
});

test('food needs the permit and the halal certificate beside the NIB, craft the NIB alone', () => {
  expect(missingPapers([], 'drink', today)).toEqual(['nib', 'product_permit', 'halal']);
  expect(missingPapers([], 'craft', today)).toEqual(['nib']);
});

test('any of the ways will do', () => {
  expect(missingPapers([fact('nib'), fact('bpom_md'), fact('halal_not_due')], 'frozen', today)).toEqual([]);
});

test('a permit is held on its last day and missing the day after; one of tomorrow is not held yet', () => {
  const with_ = (to: string) => missingPapers([fact('nib'), fact('pirt', to), fact('halal')], 'drink', today);
  expect(with_('2026-11-22')).toEqual([]);
  expect(with_('2026-11-21')).toEqual(['product_permit']);
  expect(missingPapers([fact('nib', null, '2026-11-23')], 'craft', today)).toEqual(['nib']);
});
