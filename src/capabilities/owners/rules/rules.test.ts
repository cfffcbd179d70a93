// What an owner types and how they are named: tables of examples.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { isRefused } from '../../../kernel/refusal.ts';
import { dueAt, timeLeft } from './clock.ts';
import { showCode, tidyCode } from './code.ts';
import { personLabel } from './label.ts';
import { readPin } from './pin.ts';
import { proves } from './proof.ts';

test.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['123-456', '123456'],
  ['12345', null],
  ['1234567', null],
  ['１２３４５６', null],
  ['abcdef', null],
  ['', null],
])('the code typed as %j is read as %j', (typed, code) => {
  expect(tidyCode(typed)).toBe(code);
});

test('every code that is sent can be typed', () => {
  fc.assert(
    fc.property(fc.nat(999_999), (n) => {
      expect(tidyCode(showCode(n))).toBe(showCode(n));
    }),
  );
});

test.each([
  ['Siti Aminah', 'Siti A.'],
  ['Hj. Siti Aminah Lubis', 'Siti A.'],
  ['Bu Rahma', 'Rahma'],
  ['H. Ahmad, S.E.', 'Ahmad'],
  ['Sutrisno', 'Sutrisno'],
  ["Nur 'Aini", 'Nur A.'],
  ['Pak', 'Pak'],
  ['', '?'],
  ['  ', '?'],
])('%j is named %j to whoever holds the phone', (name, label) => {
  expect(personLabel(name)).toBe(label);
});

test('a label never holds more than a first name and one letter', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (name) => {
      expect([...personLabel(name)].length).toBeLessThanOrEqual(24);
    }),
  );
});

test.each([
  ['205917', '205917', '205917'],
  ['205 917', '205917', '205917'],
  ['205917', '205918', 'pin-not-repeated'],
  ['12345', '12345', 'pin-shape'],
  ['12345a', '12345a', 'pin-shape'],
  ['111111', '111111', 'pin-easy'],
  ['123456', '123456', 'pin-easy'],
  ['654321', '654321', 'pin-easy'],
  ['890123', '890123', 'pin-easy'],
  ['121212', '121212', 'pin-easy'],
  ['123123', '123123', 'pin-easy'],
])('the PIN %s, again %s: %s', (typed, again, said) => {
  const pin = readPin(typed, again);
  expect(isRefused(pin) ? pin.refused : pin).toBe(said);
});

test.each([
  ['nik', '6471015509850001', '09850001', true],
  ['nik', '6471015509850001', '0985 0001', true],
  ['nik', '6471015509850001', '0001', false],
  ['nik', '6471015509850001', '09850002', false],
  ['nib', '1234567890123', '890123', true],
  ['nib', '1234567890123', '90123', false],
  ['nik', null, '09850001', false],
  ['nib', undefined, '', false],
] as const)('%s %s is proven by %s: %s', (of, recorded, typed, proven) => {
  expect(proves(of, recorded, typed)).toBe(proven);
});

const made = new Date('2026-11-20T06:30:00Z');
test.each([
  ['2026-11-20T06:30:00Z', { overdue: false, hours: 72 }],
  ['2026-11-22T18:31:00Z', { overdue: false, hours: 11 }],
  ['2026-11-23T06:30:00.000Z', { overdue: false, hours: 0 }],
  ['2026-11-23T06:30:00.001Z', { overdue: true, hours: 0 }],
  ['2026-11-24T07:30:00Z', { overdue: true, hours: 25 }],
])('a request of 20 November 06:30 has at %s', (now, left) => {
  expect(timeLeft(dueAt(made), new Date(now))).toEqual(left);
});
