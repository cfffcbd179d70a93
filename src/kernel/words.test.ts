import { expect, test } from 'vitest';
import { parseBpom } from './bpom.ts';
import { parseDay } from './day.ts';
import { parseEmail } from './email.ts';
import { parseGtin } from './gtin.ts';
import { parseHalal } from './halal.ts';
import { parseId } from './ids.ts';
import { languages, pick } from './language.ts';
import { parseNib } from './nib.ts';
import { parseNik } from './nik.ts';
import { parseCount } from './number.ts';
import { parsePhone } from './phone.ts';
import { parsePirt } from './pirt.ts';
import { isRefused } from './refusal.ts';
import { parseRupiah } from './rupiah.ts';
import { explainRefusal, kernelWords } from './words.ts';
import type { KernelRefusal } from './words.ts';

const refusals = [
  parseNik('-'),
  parseNik('9'.repeat(300)),
  parseNik('6,47101E+15'),
  parseNik('ADA'),
  parseNik('64710x'),
  parseNik('6471'),
  parseNik('6471013209850001'),
  parseNib('090/SKU/180/2025'),
  parsePirt('9066471010012-26'),
  parseBpom('ML 1'),
  parseHalal('KH 1'),
  parseGtin('23456783'),
  parsePhone('rumah'),
  parsePhone('0812'),
  parsePhone('+60123456789'),
  parseEmail('siti'),
  parseDay('kemarin'),
  parseDay('31/2/2026'),
  parseDay('3/25/2026'),
  parseDay('2019'),
  parseDay('5/3/0206'),
  parseRupiah('dua'),
  parseRupiah('1,5'),
  parseRupiah('2.500 jt'),
  parseRupiah('3-2jt'),
  parseRupiah('100rb/hari'),
  parseRupiah('2000 triliun'),
  parseCount('dua'),
  parseCount('3,5'),
  parseId('x'),
].filter((outcome): outcome is KernelRefusal => isRefused(outcome));

test('every refusal that has a sentence can happen', () => {
  const happened = new Set(refusals.map(({ refused }) => refused));
  expect(Object.keys(kernelWords.id).filter((code) => !happened.has(code as 'empty'))).toEqual([]);
});

test('each refusal is one short text in both languages, with every detail filled in', () => {
  for (const lang of languages)
    for (const refusal of refusals) {
      const sentence = explainRefusal(refusal, lang);
      expect(sentence).toMatch(/^["A-Z0-9].{15,}\.$/);
      expect(sentence).not.toMatch(/undefined|\[object|function/);
      expect(sentence.length).toBeLessThan(200);
    }
});

test('a NIK destroyed by the spreadsheet is explained with the way out', () => {
  const refusal = parseNik('6,47101E+15');
  expect(isRefused(refusal) && explainRefusal(refusal, 'id')).toBe(
    'Angka NIK rusak oleh spreadsheet (6,47101E+15). Ubah kolom menjadi teks lalu isi ulang dari KTP.',
  );
});

test('words are picked by language', () => {
  expect(pick({ id: 'usaha', en: 'enterprise' }, 'id')).toBe('usaha');
  expect(pick({ id: 'usaha', en: 'enterprise' }, 'en')).toBe('enterprise');
});
