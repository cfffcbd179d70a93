// Whatever stands in a cell, a parser answers with a value or a refusal and never with a fault.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBpom } from './bpom.ts';
import { parseDay } from './day.ts';
import { parseGtin } from './gtin.ts';
import { parseHalal } from './halal.ts';
import { parseId } from './ids.ts';
import { parseNib } from './nib.ts';
import { parseNik } from './nik.ts';
import { parseNpwp } from './npwp.ts';
import { parseCount } from './number.ts';
import { parsePhones } from './phone.ts';
import { parsePirt } from './pirt.ts';
import { isRefused } from './refusal.ts';
import { parseRtRw } from './rtrw.ts';
import { parseRupiah } from './rupiah.ts';
import { editDistance, isNone, squeeze, tidy, titleCase, words } from './text.ts';
import { explainRefusal } from './words.ts';

const parsers = {
  parseBpom,
  parseDay,
  parseGtin,
  parseHalal,
  parseNib,
  parseNik,
  parseNpwp,
  parseCount,
  parsePhones,
  parsePirt,
  parseRupiah,
};

const pieces = fc.constantFrom(
  ...'0 9 1.5 ,- . , - / E+ jt rb Rp RT rw > < s/d Mar T ID KH MD No. ( ) =cmd juta /bulan +62'.split(' '),
  ' ',
  '²',
  '\u200b',
  '\u00a0',
  "'",
  '\ud800',
  '🦀',
  '\n',
);
/** A hundred thousand characters of the same few pieces. */
const endless = (some: readonly string[]) => some.join('').repeat(Math.ceil(100_000 / some.join('').length));
const few = fc.array(pieces, { minLength: 1, maxLength: 5 });

const cells = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 230 }),
  fc.array(pieces, { maxLength: 60 }).map((some) => some.join('')),
  fc.double(),
  fc.integer(),
);

describe.each(Object.entries(parsers))('%s', (_name, parse) => {
  test('answers whatever stands in the cell, and every refusal has its sentence', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const outcome = parse(cell);
        if (isRefused(outcome)) expect(explainRefusal(outcome, 'id')).not.toMatch(/undefined/);
        else expect(outcome === null || outcome === undefined).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('refuses a cell of 100,000 characters as too long', () => {
    fc.assert(
      fc.property(few, (some) => {
        expect(parse(endless(some))).toMatchObject({ refused: 'too-long' });
      }),
      { numRuns: 20 },
    );
  });
});

test('words and addresses of 100,000 characters are taken as they are', () => {
  fc.assert(
    fc.property(few, (some) => {
      const text = endless(some);
      expect(isNone(text)).toBe(text.trim() === '');
      expect(tidy(text).length).toBeLessThanOrEqual(text.length);
      expect(squeeze(text).length).toBeLessThanOrEqual(2 * text.length);
      expect(words(text).length).toBeLessThanOrEqual(text.length);
      expect(titleCase(text).length).toBe(text.length);
      expect(editDistance(text, `${text}xyz`, 2)).toBe(3);
      expect(isRefused(parseId(text))).toBe(true);
      expect(Object.keys(parseRtRw(text)).length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 40 },
  );
});

const naughty = '../shared/data/hostile/blns.json';
test.skipIf(!existsSync(naughty))(
  `the strings of ${naughty} (skipped where that file is absent) do nothing`,
  () => {
    for (const cell of JSON.parse(readFileSync(naughty, 'utf8')) as string[])
      for (const parse of Object.values(parsers)) {
        const outcome = parse(cell);
        if (isRefused(outcome)) expect(explainRefusal(outcome, 'en').length).toBeGreaterThan(10);
      }
  },
);
