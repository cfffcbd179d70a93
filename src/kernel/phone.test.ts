import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskPhone, parsePhone, parsePhones, showPhone, waLink } from './phone.ts';
import type { Phone } from './phone.ts';

const mobile = '+6281234567890';

test.each<[string | number, string]>([
  ['081234567890', mobile],
  ['0812-3456-7890', mobile],
  ['0812 3456 7890', mobile],
  ['0812.3456.7890', mobile],
  ['6281234567890', mobile],
  ['+62 812-3456-7890', mobile],
  ['+62 (0)812 3456 7890', mobile],
  ['006281234567890', mobile],
  ['81234567890', mobile],
  [81_234_567_890, mobile],
  ["'081234567890", mobile],
  ['WA: 081234567890', mobile],
  ['HP 081234567890 (Budi)', mobile],
  ['0542-765432', '+62542765432'],
  ['(0542) 765432', '+62542765432'],
  ['021-12345678', '+622112345678'],
])('%s is %s', (typed, phone) => expect(parsePhone(typed)).toBe(phone));

test.each<[string | number, string]>([
  ['1.23E+11', 'digits-lost'],
  ['8,12346E+10', 'digits-lost'],
  ['0812', 'phone-length'],
  ['08123456789012', 'phone-length'],
  ['0542', 'phone-length'],
  ['765432', 'not-a-phone'],
  ['rumah', 'not-a-phone'],
  ['O81234567890', 'not-a-phone'],
  ['+60123456789', 'not-indonesian'],
  ['tidak ada', 'empty'],
])('%s is refused as %s', (typed, refused) => expect(parsePhone(typed)).toMatchObject({ refused }));

test.each([
  ['0812-3456-7890/0813-4567-8901', [mobile, '+6281345678901'], []],
  ['081234567890, 081345678901; 0542-765432', [mobile, '+6281345678901', '+62542765432'], []],
  ['081234567890 081345678901', [mobile, '+6281345678901'], []],
  ['081234567890\n081345678901', [mobile, '+6281345678901'], []],
  ['081234567890 dan +6281234567890', [mobile], []],
  ['081234567890 / 99', [mobile], ['99']],
  ['rumah / 081234567890', [mobile], ['rumah']],
])('%j holds %j and leaves %j unread', (typed, phones, unread) => {
  expect(parsePhones(typed)).toEqual({ phones, unread });
});

const phones = fc
  .tuple(fc.constantFrom('8', '542', '21'), fc.stringMatching(/^[2-9][0-9]{7}$/))
  .map(([start, rest]) => `+62${start}${rest}` as Phone);

test('every number is read back from each way it is written', () => {
  fc.assert(
    fc.property(phones, (phone) => {
      expect(parsePhone(phone)).toBe(phone);
      expect(parsePhone(showPhone(phone))).toBe(phone);
      expect(parsePhone(phone.slice(1))).toBe(phone);
    }),
  );
});

test('a masked number keeps its length and shows no more than four and three digits', () => {
  expect(maskPhone(mobile as Phone)).toBe('0812•••••890');
  fc.assert(
    fc.property(phones, (phone) => {
      expect(maskPhone(phone)).toMatch(/^\d{4}•+\d{3}$/);
      expect(maskPhone(phone).length).toBe(phone.length - 2);
    }),
  );
});

test('a chat link carries any text, even half of a character', () => {
  expect(waLink(mobile as Phone, 'Halo Bu Sri & keluarga')).toBe(
    'https://wa.me/6281234567890?text=Halo%20Bu%20Sri%20%26%20keluarga',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(new URL(waLink(mobile as Phone, `a${text}\ud800`)).searchParams.get('text')).toBe(
        `a${text}\ufffd`.toWellFormed(),
      );
    }),
  );
});
