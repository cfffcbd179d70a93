// Codes of certificates: what is printed is what is read back, and typing it as people do changes nothing.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { codeFrom, readCode, showCode } from './code.ts';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

test('every code is read back from paper, in capitals and with spaces', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = codeFrom(random);
      const typed = showCode(code)
        .toUpperCase()
        .replaceAll('-', ' ')
        .replaceAll('0', 'O')
        .replaceAll('1', 'l');
      expect([readCode(showCode(code)), readCode(typed)]).toEqual([code, code]);
    }),
    { seed: 6471 },
  );
});

test('two different draws give two different codes', () => {
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      expect(codeFrom(a) === codeFrom(b)).toBe(a.every((byte, at) => byte === b[at]));
    }),
    { seed: 6471 },
  );
});

test.each(['', 'abc', 'u'.repeat(26), "' or 1=1 --", 'z'.repeat(2000), '7zzz'.repeat(7)])(
  '%s is no code',
  (typed) => {
    expect(readCode(typed)).toBeNull();
  },
);
