// The short list of kinds of business.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { shortKbli } from './short.ts';

const full = path.resolve(import.meta.dirname, '../../../../../shared/data/kbli/kbli2020_titles.csv');

test('the list holds about 120 kinds, each with five digits once and a short title', () => {
  expect(shortKbli.length).toBeGreaterThan(115);
  expect(new Set(shortKbli.map((k) => k.code)).size).toBe(shortKbli.length);
  for (const { code, title } of shortKbli) {
    expect(code).toMatch(/^\d{5}$/);
    expect(title.length).toBeGreaterThan(2);
    expect(title.length).toBeLessThan(60);
  }
});

test.skipIf(!existsSync(full))(
  'every code stands in the full edition of 2020 (skipped where ../shared/data is absent)',
  () => {
    const known = new Set(readFileSync(full, 'utf8').match(/^\d{5}(?=,)/gm));
    expect(shortKbli.map((k) => k.code).filter((code) => !known.has(code))).toEqual([]);
  },
);
