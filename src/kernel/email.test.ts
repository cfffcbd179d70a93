// What is read as an e-mail address, and what of it is shown.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskEmail, parseEmail } from './email.ts';
import type { Email } from './email.ts';
import { isRefused } from './refusal.ts';

test.each<[string, string]>([
  ['siti@contoh.id', 'siti@contoh.id'],
  ['  Siti.Aminah@Contoh.CO.ID ', 'siti.aminah@contoh.co.id'],
  ['mailto:siti@contoh.id', 'siti@contoh.id'],
  ['<siti@contoh.id>', 'siti@contoh.id'],
  ["'siti@contoh.id", 'siti@contoh.id'],
  ['siti@contoh.id.', 'siti@contoh.id'],
  ['siti@contoh.id,', 'siti@contoh.id'],
  ['siti+usaha_2@dapur-siti.example', 'siti+usaha_2@dapur-siti.example'],
  ['siti@contoh.xn--p1ai', 'siti@contoh.xn--p1ai'],
  ["d'ana@contoh.id", "d'ana@contoh.id"],
])('%j is %s', (typed, email) => expect(parseEmail(typed)).toBe(email));

test.each<[string | number, string]>([
  ['-', 'empty'],
  ['tidak ada', 'empty'],
  [`${'a'.repeat(201)}@contoh.id`, 'too-long'],
  ['siti', 'not-an-email'],
  ['siti@', 'not-an-email'],
  ['@contoh.id', 'not-an-email'],
  ['siti@contoh', 'not-an-email'],
  ['siti@contoh,id', 'not-an-email'],
  ['siti@@contoh.id', 'not-an-email'],
  ['siti @contoh.id', 'not-an-email'],
  ['.siti@contoh.id', 'not-an-email'],
  ['siti..a@contoh.id', 'not-an-email'],
  ['siti@-contoh.id', 'not-an-email'],
  ['siti@contoh.1', 'not-an-email'],
  ['siti/budi@contoh.id', 'not-an-email'],
  ['siti@contoh.id / budi@contoh.id', 'not-an-email'],
  [`${'a'.repeat(65)}@contoh.id`, 'not-an-email'],
  [812_345, 'not-an-email'],
])('%j is refused as %s', (typed, refused) => expect(parseEmail(typed)).toMatchObject({ refused }));

test('the longest part before the @ has 64 characters', () => {
  expect(parseEmail(`${'a'.repeat(64)}@contoh.id`)).toHaveLength(74);
});

test.each([
  ['siti@contoh.id', 's•••@contoh.id'],
  ['s@contoh.id', 's•••@contoh.id'],
])('%s is shown as %s', (email, masked) => expect(maskEmail(email as Email)).toBe(masked));

test('what was read is read again as it is, and its mask holds one letter of the name', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (typed) => {
      const email = parseEmail(typed);
      if (isRefused(email)) return;
      expect(parseEmail(email)).toBe(email);
      const [name = ''] = maskEmail(email).split('•••@');
      expect([...name]).toHaveLength(1);
    }),
  );
});
