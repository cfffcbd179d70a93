// Files of the classification as people have them, and what is no such file.
import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';

import { describe, expect, test } from 'vitest';

import { gather, readKbli } from './reading.ts';

const two = [
  { code: '10792', title: 'Kue basah' },
  { code: '13134', title: 'Batik' },
];
const kinds = (text: string | Buffer) => {
  const rows = readKbli(Buffer.from(text as string));
  return 'refused' in rows ? rows : rows.filter(({ code }) => /^\d{5}$/.test(code));
};

describe('read are code and title', () => {
  test.each([
    ['with commas and no heading', '10792,Kue basah\n13134,Batik\n'],
    ['with semicolons, as Excel saves here', 'kode;judul\r\n10792;Kue basah\r\n13134;Batik\r\n'],
    ['with tabs', 'kode\tjudul\n10792\tKue basah\n13134\tBatik'],
    ['with a mark of order', '\ufeffkode,judul\n10792,Kue basah\n13134,Batik'],
    ['with a level between', 'code,level,section,title\n10792,5,C,Kue basah\n13134,5,C,Batik'],
    ['with the title before the code', 'judul,kode\nKue basah,10792\nBatik,13134'],
    ['with groups between', '10,Makanan\n10792,Kue basah\n\n131,Tekstil\n13134,Batik'],
    ['with quotes', '"10792","Kue basah"\n"13134","Batik"'],
  ])('%s', (_, text) => {
    expect(kinds(text)).toEqual(two);
  });

  test('with the letters of Windows', () => {
    const bytes = Buffer.concat([Buffer.from('10792,Kue '), Buffer.from([0xb2]), Buffer.from('basah')]);
    expect(kinds(bytes)).toEqual([{ code: '10792', title: 'Kue ²basah' }]);
  });
});

describe('refused is', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), 'kbli-missing'],
    ['a workbook', Buffer.from('504b030414000600', 'hex'), 'kbli-spreadsheet'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'kbli-spreadsheet'],
    ['a pdf', Buffer.from('%PDF-1.7\n10792,Kue'), 'kbli-not-text'],
    ['bytes', Buffer.from([1, 0, 2, 0]), 'kbli-not-text'],
    ['a quote that never closes', Buffer.from('"10792,Kue basah\n13134,Batik'), 'kbli-not-text'],
    ['more than may be read', null, 'kbli-too-large'],
  ])('%s', (_, bytes, refused) => {
    expect(readKbli(bytes)).toEqual({ refused });
  });
});

test('gathering stops at the byte beyond the most', async () => {
  const of = (...parts: string[]) => Readable.from(parts.map((part) => Buffer.from(part)));
  expect(await gather(of('abc', 'de'), 5)).toEqual(Buffer.from('abcde'));
  expect(await gather(of('abc', 'def'), 5)).toBeNull();
});

const real = new URL('../../../../shared/data/kbli/kbli2020_titles.csv', import.meta.url);

test.skipIf(!existsSync(real))(
  'the edition of 2020 as BPS names it is read whole (skipped where ../shared/data is absent)',
  () => {
    const rows = kinds(readFileSync(real));
    expect('refused' in rows ? 0 : rows.length).toBeGreaterThan(1700);
  },
);
