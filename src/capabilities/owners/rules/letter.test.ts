// Every code that is printed can be typed, however it is written.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { letterCode, tidyLetterCode } from './letter.ts';

test('every printed code is read back, in small letters and without its dashes as well', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (random) => {
      const code = letterCode(random);
      expect(tidyLetterCode(code)).toBe(code);
      expect(tidyLetterCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
    }),
  );
});

test.each([
  '',
  'ABCD',
  'ABCD-EFGH-JKL',
  'ABCD-EFGH-JKL0',
  'ABCD-EFGH-JKLO',
  'ABCD-EFGH-JKLMN',
  '🙂'.repeat(12),
])('%j cannot be a code', (typed) => {
  expect(tidyLetterCode(typed)).toBeNull();
});
