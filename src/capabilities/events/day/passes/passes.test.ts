// The code of a pass and what a scan means.
import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { hash16, passCodeFrom, readPassCode, showPassCode } from './code.ts';
import { judgeScan } from './scan.ts';
import type { EarlierScan } from './scan.ts';

describe('the code of a pass', () => {
  test('every code is read back from paper, from its address, in small letters', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (random) => {
        const code = passCodeFrom(random);
        const shown = showPassCode(code);
        expect(shown).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
        for (const typed of [
          shown,
          shown.toLowerCase(),
          code,
          `https://kota.example/acara/pas/${shown}?lang=en`,
        ])
          expect(readPassCode(typed)).toBe(code);
      }),
    );
  });

  test('two codes of different bits differ', () => {
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(passCodeFrom(a) === passCodeFrom(b)).toBe(Buffer.from(a).equals(Buffer.from(b)));
      }),
    );
  });

  test.each([
    '',
    '-',
    'ABCD',
    'ABCD-EFGH-JKMN-PQR',
    'ABCD-EFGH-JKMN-PQRU',
    '../../etc/passwd',
    '😀'.repeat(16),
  ])('%s is none', (typed) => {
    expect(readPassCode(typed)).toBeNull();
  });

  test('letters that look like digits are read as those', () => {
    expect(readPassCode('OIL1-0000-0000-0000')).toBe('0111000000000000');
  });

  test('a phone knows it by the first half of its hash', async () => {
    const code = 'ABCDEFGHJKMNPQRS';
    const whole = createHash('sha256').update(code).digest('hex');
    expect(await hash16(code)).toBe(whole.slice(0, 16));
  });
});

const at = (hour: number, over: Partial<EarlierScan> = {}): EarlierScan => ({
  at: `2026-12-05T0${String(hour)}:00:00.000Z`,
  gate: `Pintu ${String(hour)}`,
  stall: null,
  session: null,
  ...over,
});
const gate = { stall: null, session: null };

describe('a scan', () => {
  test('the first of a day lets in', () => {
    expect(judgeScan({ ended: false }, gate, [])).toEqual({ again: null });
  });
  test('a second is kept, and names the first by the clock of the phones', () => {
    expect(judgeScan({ ended: false }, gate, [at(4), at(2), at(3)])).toEqual({
      again: { at: '2026-12-05T02:00:00.000Z', gate: 'Pintu 2' },
    });
  });
  test('a stall and a session are doors of their own', () => {
    const earlier = [at(1, { stall: 'x' }), at(2, { session: 'y' })];
    expect(judgeScan({ ended: false }, gate, earlier)).toEqual({ again: null });
    expect(judgeScan({ ended: false }, { stall: 'z', session: null }, earlier)).toEqual({ again: null });
    expect(judgeScan({ ended: false }, { stall: null, session: 'y' }, earlier)).toMatchObject({
      again: { gate: 'Pintu 2' },
    });
  });
  test('a pass that ended lets nobody in', () => {
    expect(judgeScan({ ended: true }, gate, [])).toEqual({ refused: 'pass-ended' });
  });
});
