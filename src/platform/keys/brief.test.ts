// What is sealed for one purpose opens for that purpose alone.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { briefHash, openText, sealText } from './brief.ts';
import { holdKeys } from './held.ts';
import { keysOf, makeKeyFile } from './index.ts';

holdKeys(keysOf(makeKeyFile()));

test('a text opens again for the purpose it was sealed for, and for no other', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const sealed = sealText('messages', text);
      expect(openText('messages', sealed)).toBe(text.toWellFormed());
      expect(() => openText('owners-phone', sealed)).toThrow();
    }),
  );
});

test('one value has another hash for each purpose', () => {
  expect(briefHash('owners-code', '123456')).toMatch(/^[0-9a-f]{64}$/);
  expect(briefHash('owners-code', '123456')).toBe(briefHash('owners-code', '123456'));
  expect(briefHash('owners-pin', '123456')).not.toBe(briefHash('owners-code', '123456'));
});
