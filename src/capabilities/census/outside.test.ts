// What may be recorded as a count said by others, and what is asked again.
import { expect, test } from 'vitest';

import { day } from '../../kernel/day.ts';
import type { OutsideInput } from './outside.ts';
import { checkOutside } from './outside.ts';

const today = day('2026-11-22');
const good: OutsideInput = { day: '15/6/2025', count: '95.000', source: 'Antara', url: '', note: '' };

test('day and count are read as people type them', () => {
  expect(checkOutside({ ...good, note: ' dari keterangan dinas ' }, today)).toEqual({
    day: '2025-06-15',
    count: 95_000,
    source: 'Antara',
    url: null,
    note: 'dari keterangan dinas',
  });
});

test.each([
  [{ day: 'kemarin dulu' }, 'day', 'day-unreadable'],
  [{ day: '23/11/2026' }, 'day', 'day-to-come'],
  [{ count: 'banyak' }, 'count', 'count-unreadable'],
  [{ count: '100000001' }, 'count', 'count-too-large'],
  [{ source: '  ' }, 'source', 'source-missing'],
  [{ source: 'x'.repeat(201) }, 'source', 'too-long'],
  [{ url: 'antaranews.com' }, 'url', 'url-unreadable'],
  [{ url: 'javascript:alert(1)' }, 'url', 'url-unreadable'],
  [{ note: 'x'.repeat(1001) }, 'note', 'too-long'],
] as const)('%j is asked again', (change, field, code) => {
  expect(checkOutside({ ...good, ...change }, today)).toEqual({ problems: [{ field, code }] });
});

test('the day itself and the largest count are taken', () => {
  expect(checkOutside({ ...good, day: '22/11/2026', count: '100.000.000' }, today)).toMatchObject({
    count: 100_000_000,
  });
});

test('all problems are told at once', () => {
  const bad = { day: '', count: '', source: '', url: 'x', note: '' };
  expect(checkOutside(bad, today)).toMatchObject({
    problems: [{ field: 'day' }, { field: 'count' }, { field: 'source' }, { field: 'url' }],
  });
});
