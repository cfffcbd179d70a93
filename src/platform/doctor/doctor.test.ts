// The doctor's verdicts on disk and clock, at their edges.
import { expect, test } from 'vitest';

import { worst } from './check.ts';
import { clockCheck } from './clock.ts';
import { diskCheck } from './disk.ts';

const noon = new Date('2026-03-05T04:00:00Z');
const after = (ms: number) => new Date(noon.getTime() + ms);

test.each([
  [999_999_999, 1, 'bad'],
  [1_000_000_000, 1, 'warn'],
  [4_999_999_999, 1, 'warn'],
  [5_000_000_000, 1, 'ok'],
  [7_000_000_000, 8_000_000_000, 'warn'],
  [8_000_000_000, 8_000_000_000, 'ok'],
] as const)('%i bytes free beside a database of %i are %s', (free, held, state) => {
  expect(diskCheck(free, held).state).toBe(state);
});

test.each([
  [noon, noon, ['Asia/Makassar'], 'ok'],
  [noon, after(5_000), ['Asia/Makassar'], 'ok'],
  [noon, after(6_000), ['Asia/Makassar'], 'warn'],
  [noon, after(-61_000), ['Asia/Makassar'], 'bad'],
  [noon, noon, ['Asia/Makassar', 'Asia/Balikpapan'], 'bad'],
  [new Date('2024-12-31T23:59:59Z'), new Date('2024-12-31T23:59:59Z'), [], 'bad'],
  [new Date('2025-01-01T00:00:00Z'), new Date('2025-01-01T00:00:00Z'), [], 'ok'],
] as const)('the clocks %s and %s with zones %s are %s', (here, database, zones, state) => {
  expect(clockCheck(here, database, zones).state).toBe(state);
});

test('one bad finding makes the whole bad, else one warning makes it a warning', () => {
  const [ok, warn, bad] = (['ok', 'warn', 'bad'] as const).map((state) => ({
    name: 'x',
    state,
    says: { id: '', en: '' },
  }));
  if (!ok || !warn || !bad) throw new Error('no examples');
  expect(worst([])).toBe('ok');
  expect(worst([ok, warn])).toBe('warn');
  expect(worst([warn, bad, ok])).toBe('bad');
});
