// Codes of sheets: what is printed is what is read back, and typing it as people do changes nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { codeFrom, readCode, showCode } from './code.ts';

test('every code is read back from paper, in capitals and with spaces', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (random) => {
      const code = codeFrom(random);
      expect(code).toHaveLength(16);
      const typed = showCode(code)
        .toUpperCase()
        .replaceAll('-', ' ')
        .replaceAll('0', 'O')
        .replaceAll('1', 'l');
      expect([readCode(showCode(code)), readCode(typed)]).toEqual([code, code]);
    }),
  );
});

test.each(['', 'abc', 'u'.repeat(16), "' or 1=1 --", 'z'.repeat(2000)])('%s is no code', (typed) => {
  expect(readCode(typed)).toBeNull();
});
