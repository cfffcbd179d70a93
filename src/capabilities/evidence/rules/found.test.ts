// Numbers in the codes of a picture.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Code } from '../../../platform/redraw/index.ts';
import { kindNames } from '../kinds.ts';
import type { EvidenceKind } from '../kinds.ts';
import { hostOf, numbersIn, offeredNumber } from './found.ts';
import { oddOf } from './number.ts';

const qr = (text: string): Code => ({ form: 'qr', text });
const nib = '1234567890123';
const long = 'https://contoh.go.id/cek?q=';

describe('which numbers a code holds', () => {
  test.each<readonly [EvidenceKind, string, readonly string[]]>([
    ['nib', nib, [nib]],
    ['nib', `https://oss.go.id/validasi?nib=${nib}&v=2`, [nib]],
    ['nib', 'NIB: 1234 5678 90123, Dapur Contoh', [nib]],
    ['nib', `${long}1234%205678%2090123`, [nib]],
    ['nib', '12345678901234', []],
    ['nib', '2066471010012-29', []],
    ['nib', `${nib} ${nib} 3210987654321`, [nib, '3210987654321']],
    ['nib', '%E0%A4%A', []],
    ['pirt', 'P-IRT No. 2066471010012-29', ['2066471010012-29']],
    ['pirt', '206647101001229', ['2066471010012-29']],
    ['pirt', '906647101001229', []],
    ['bpom_md', '(90)MD867031012345(91)261231', ['MD867031012345']],
    ['bpom_md', 'CMD867031012345', []],
    ['halal', 'https://bpjph.halal.go.id/s/ID64110000123456789', ['ID64110000123456789']],
    ['halal', `${long}id=64110000123456789`, []],
    ['npwp', '01.234.567.8-901.000', ['0012345678901000']],
    ['mark_filed', 'DID2026000123', []],
    ['label_standard', nib, []],
  ])('%s in "%s"', (kind, text, expected) => {
    expect(numbersIn(kind, [qr(text)])).toEqual(expected);
  });

  test('the number under the bars of a product is no NIB', () => {
    expect(numbersIn('nib', [{ form: 'ean', text: '8991234567891' }])).toEqual([]);
  });

  test('whatever a code says, what is found has the shape of its kind', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('ID', 'MD', ' ', '-', '%20', nib, '206647101001229', 'https://'),
      fc.bigInt({ min: 0n, max: 10n ** 17n }).map(String),
    );
    fc.assert(
      fc.property(fc.constantFrom(...kindNames), fc.array(pieces, { maxLength: 8 }), (kind, texts) => {
        for (const number of numbersIn(kind, [qr(texts.join(''))])) expect(oddOf(kind, number)).toBeNull();
      }),
    );
  });
});

test.each([
  ['', nib],
  ['-', nib],
  ['090/SKU/180/2025', nib],
  ['3210987654321', null],
] as const)('typed "%s", %s is offered', (typed, expected) => {
  expect(offeredNumber('nib', typed, [qr(nib)])).toBe(expected);
});

test.each([
  ['https://oss.go.id/x?y', 'oss.go.id'],
  ['HTTPS://contoh.id:8443/', 'contoh.id:8443'],
  ['https://', null],
  ['javascript:alert(1)', null],
  ['tel:0812', null],
  ['oss.go.id', null],
] as const)('"%s" leads to %s', (text, host) => {
  expect(hostOf(text)).toBe(host);
});
