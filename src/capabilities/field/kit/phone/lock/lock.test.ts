// Locks of the phone: what a wrong PIN costs, and that the key comes back through PIN or the server's half alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fromText, keyFrom, open, random, seal, toText, unwrapByPin, wrapByPin } from './box.ts';
import { isLastTry, isUsedUp, noTries, pinRefusal, waitBefore, wrongOnce } from './pin.ts';

const few = 1000; // rounds in tests; the phone uses 600,000

describe('a PIN', () => {
  test.each([
    ['135790', null],
    ['000000', 'too-easy'],
    ['123456', 'too-easy'],
    ['654321', 'too-easy'],
    ['12345', 'not-six'],
    ['1234567', 'not-six'],
    ['12a456', 'not-six'],
    ['112233', null],
  ])('%s: %s', (pin, refusal) => {
    expect(pinRefusal(pin)).toBe(refusal);
  });

  test('three wrong tries are free, then the waits grow, and ten end it after a warning', () => {
    let tries = noTries;
    const waits: number[] = [];
    for (let at = 0; at < 10; at++) {
      expect(isUsedUp(tries)).toBe(false);
      expect(isLastTry(tries)).toBe(at === 9);
      tries = wrongOnce(tries, 1_000_000);
      waits.push(waitBefore(tries, 1_000_000) / 1000);
    }
    expect(waits).toEqual([0, 0, 15, 30, 60, 300, 900, 1800, 3600, 3600]);
    expect(isUsedUp(tries)).toBe(true);
  });

  test('a clock put back does not shorten a wait', () => {
    const tries = { wrong: 5, last: 1_000_000 };
    expect(waitBefore(tries, 1_000_000 + 59_999)).toBe(1);
    expect(waitBefore(tries, 1_000_000 + 60_000)).toBe(0);
    expect(waitBefore(tries, 500_000)).toBe(60_000);
  });
});

describe('the key', () => {
  test('what is sealed opens with its key alone, and not after a byte was changed', async () => {
    const [key, other] = [await keyFrom(random(32)), await keyFrom(random(32))];
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const box = await seal(key, value);
        expect(await open(key, box)).toEqual(JSON.parse(JSON.stringify(value)));
        await expect(open(other, box)).rejects.toThrow();
        new Uint8Array(box.data).set([(new Uint8Array(box.data)[0] ?? 0) ^ 1]);
        await expect(open(key, box)).rejects.toThrow();
      }),
      { numRuns: 40 },
    );
  });

  test('comes back with the right PIN and with no other', async () => {
    const raw = random(32);
    const wrapped = await wrapByPin(raw, '135790', few);
    expect(new Uint8Array((await unwrapByPin(wrapped, '135790')) ?? new ArrayBuffer())).toEqual(raw);
    expect(await unwrapByPin(wrapped, '135791')).toBeNull();
  });

  test('survives being written as text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect([...fromText(toText(bytes))]).toEqual([...bytes]);
        expect(toText(bytes)).toMatch(/^[\w-]*$/);
      }),
    );
  });
});
