// Codes of the second factor as shown and as typed; devices as named.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { backupCodes, base32, inFours, isTotp, otpauthUri, tidyBackupCode } from './codes.ts';
import { deviceOf } from './device.ts';

// RFC 4648, section 10, without padding.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('base32 of %j is %j', (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded);
});

test('a backup code is recognised however it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 200, maxLength: 200 }), fc.boolean(), (random, capitals) => {
      fc.pre(random.filter((byte) => byte < 232).length >= 12);
      const [code = ''] = backupCodes(() => random);
      const typed = ` ${code.replaceAll('-', ' ')} `;
      expect(tidyBackupCode(capitals ? typed.toUpperCase() : typed)).toBe(code);
    }),
  );
  expect(tidyBackupCode('x'.repeat(10_000))).toHaveLength(42);
});

test('six digits are a code of the app, everything else is not', () => {
  expect(['123456', '12345', '1234567', '12345a', '', '１２３４５６'].filter(isTotp)).toEqual(['123456']);
});

test('the key is shown in groups of four', () => {
  expect(inFours('ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
});

test('names in the picture’s address cannot break out of it', () => {
  const uri = new URL(otpauthUri({ issuer: 'Naik Kelas & Co', username: 'a/b?secret=X', secret: 'ABCD' }));
  expect(uri.searchParams.getAll('secret')).toEqual(['ABCD']);
  expect(uri.searchParams.get('issuer')).toBe('Naik Kelas & Co');
});

describe('a device is called what people call it', () => {
  test.each([
    [
      'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36',
      'Chrome',
      'Android',
    ],
    [
      'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125 Mobile Safari/537.36',
      'Samsung Internet',
      'Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari',
      'iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
      'Edge',
      'Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox', 'Linux'],
    ['curl/8.5', null, null],
    ['', null, null],
  ])('%s', (agent, browser, system) => {
    expect(deviceOf(agent)).toEqual({ browser, system });
  });
});
