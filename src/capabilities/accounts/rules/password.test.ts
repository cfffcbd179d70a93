// Passwords, one-time passwords and usernames, as tables.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { oneTimePassword, parseUsername, weakness } from './password.ts';

describe('a password', () => {
  test.each([
    ['kuat sekali', 'kapal pinisi biru tua', null],
    ['ten characters', 'zq8!kTw2xp', null],
    ['nine characters', 'zq8!kTw2x', 'short'],
    ['ten letters of two bytes each', 'éàüöñçšžåø', null],
    ['128 characters', 'ab1!'.repeat(32), null],
    ['129 characters', `${'ab1!'.repeat(32)}x`, 'long'],
    ['a common word with a year', 'Indonesia2026', 'common'],
    ['a common word with signs', 'Bismillah!!', 'common'],
    ['a common word twice', 'rahasiarahasia', 'common'],
    ['digits alone', '1945081719', 'common'],
    ['one letter over and over', 'aaaaaaaaaaaa', 'common'],
    ['the alphabet', 'abcdefghijkl', 'common'],
    ['a row of the keyboard', 'qwertyuiop', 'common'],
    ['the city', 'balikpapan64', 'common'],
    ['the username', 'siti.rahma99', 'username'],
    ['the username inside', 'xx-SitiRahma-xx', 'username'],
  ])('%s', (_what, password, why) => {
    expect(weakness(password, 'siti.rahma')?.why ?? null).toBe(why);
  });

  test('a short username does not forbid passwords that hold its letters', () => {
    expect(weakness('kertas warna hijau', 'rt')).toBeNull();
  });

  test('every one-time password is one that is accepted', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 48, maxLength: 48 }), (random) => {
        fc.pre(random.filter((byte) => byte < 232).length >= 12);
        const password = oneTimePassword(random);
        expect(password).toMatch(/^[a-hjkmnp-twxyz2-9]{4}(-[a-hjkmnp-twxyz2-9]{4}){2}$/);
      }),
    );
    expect(() => oneTimePassword(new Uint8Array(8))).toThrow(RangeError);
  });
});

test.each([
  ['siti.rahma', 'siti.rahma'],
  ['  Siti.Rahma ', 'siti.rahma'],
  ['rt', 'rt'],
  ['rt-069_a', 'rt-069_a'],
  ['x', null],
  ['.titik', null],
  ['dua kata', null],
  ['a@b.id', null],
  ['é-tua', null],
  ['a'.repeat(41), null],
])('the username %j is read as %j', (typed, read) => {
  expect(parseUsername(typed)).toBe(read);
});
