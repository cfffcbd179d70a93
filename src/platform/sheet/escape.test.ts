// What may leave for a spreadsheet program.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvField, csvLine, safeText, sheetText } from './escape.ts';

test.each([
  '-1.26',
  '+62 812-3456-7890',
  '+6281234567890',
  '-5%',
  'Keripik Bu Ani',
  'a=b',
  '1+1',
  '',
  'Rp1.000',
  '(0542) 123',
])('%j is left as it is', (text) => {
  expect(safeText(text)).toBe(text);
});

test.each([
  '=1+1',
  '+cmd|calc',
  '-2+3+cmd',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '|calc',
  '%0A=1',
  '＝1+1',
  '＠x',
  '\u0000=1',
  '-',
  '+',
])('%j can no longer calculate', (text) => {
  expect(safeText(text)).toBe(`'${text}`);
});

const payloads = path.resolve(
  import.meta.dirname,
  '../../../../shared/data/hostile/csv-injection-payloads.txt',
);

test.skipIf(!existsSync(payloads))(
  'no known payload begins a field (skipped where ../shared/data is absent)',
  () => {
    const lines = readFileSync(payloads, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '');
    for (const line of lines) expect(csvField(line)).toMatch(/^(?:"?'|"?[^=+\-@\t\r|%"]|"?[+-]\d)/);
  },
);

const fieldsOf = (line: string): readonly string[] => parse(line)[0] ?? [];

test('whatever stands in a row comes back, an apostrophe before what was dangerous', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 6 }), (texts) => {
      fc.pre(texts.some((text) => text !== ''));
      expect(fieldsOf(csvLine(texts))).toEqual(texts.map(safeText));
    }),
  );
});

test('a sheet holds no control characters and no halves of letters', () => {
  expect(sheetText('a\u0000b\u001fc\ud800')).toBe('abc\ufffd');
});
