// What may be a city's logo, by its bytes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { jpeg, png, webp } from '../fixtures.ts';
import { checkPicture, logoBytes } from './picture.ts';

describe('a picture is known by its bytes, with its size', () => {
  test.each([
    ['png', png(120, 80), 'image/png'],
    ['jpeg', jpeg(120, 80), 'image/jpeg'],
    ['progressive jpeg', jpeg(120, 80, 0xc2), 'image/jpeg'],
    ['lossy webp', webp.lossy(120, 80), 'image/webp'],
    ['lossless webp', webp.lossless(120, 80), 'image/webp'],
    ['extended webp', webp.extended(120, 80), 'image/webp'],
  ])('%s', (_, bytes, type) => {
    expect(checkPicture(bytes)).toEqual({ type, width: 120, height: 80 });
  });
});

describe('refused is', () => {
  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'logo-missing'],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'logo-svg'],
    ['a drawing behind a mark of order', Buffer.from('\ufeff<?xml version="1.0"?><svg/>'), 'logo-svg'],
    ['a drawing behind a remark', Buffer.from('  <!-- x --><svg onload="x()"/>'), 'logo-svg'],
    ['a page', Buffer.from('<html><script>1</script>'), 'logo-not-a-picture'],
    ['a gif', Buffer.from('GIF89a......................'), 'logo-not-a-picture'],
    ['text called logo.png', Buffer.from('bukan gambar'), 'logo-not-a-picture'],
    ['a png cut short', png(120, 80).subarray(0, -20), 'logo-damaged'],
    [
      'a png with a page behind its end',
      Buffer.concat([png(120, 80), Buffer.from('<html>')]),
      'logo-damaged',
    ],
    ['a jpeg cut short', jpeg(120, 80).subarray(0, -2), 'logo-damaged'],
    ['a jpeg with an archive behind', Buffer.concat([jpeg(120, 80), Buffer.from('PK')]), 'logo-damaged'],
    ['a webp longer than it says', Buffer.concat([webp.lossy(120, 80), Buffer.from('x')]), 'logo-damaged'],
    ['a webp of an unknown kind', Buffer.from(webp.lossy(120, 80)).fill('XXXX', 12, 16), 'logo-damaged'],
  ])('%s', (_, bytes, refused) => {
    expect(checkPicture(bytes)).toEqual({ refused });
  });

  test.each<[string, number, number, boolean]>([
    ['the shorter side one pixel short', 63, 80, false],
    ['the shorter side just long enough', 64, 80, true],
    ['the longer side at its most', 2000, 500, true],
    ['the longer side one pixel more', 2001, 600, false],
    ['four times as wide as high', 400, 100, true],
    ['a little more than four times', 401, 100, false],
    ['four times as high as wide', 100, 400, true],
    ['a lying size', 0, 80, false],
  ])('by its size: %s (%i × %i)', (_, width, height, fits) => {
    expect('type' in checkPicture(webp.lossy(width, height))).toBe(fits);
  });

  test('one byte more than 200 KB', () => {
    const full = Buffer.alloc(logoBytes + 1);
    expect(checkPicture(full)).toEqual({ refused: 'logo-too-large' });
    expect(checkPicture(full.subarray(1))).toEqual({ refused: 'logo-not-a-picture' });
  });
});

test('no bytes whatever make it fail, also behind a beginning that is right', () => {
  const beginnings = [
    png(120, 80),
    jpeg(120, 80),
    webp.extended(120, 80),
    webp.lossy(120, 80),
    Buffer.alloc(0),
  ];
  const bytes = fc
    .tuple(fc.constantFrom(...beginnings), fc.nat(60), fc.uint8Array({ maxLength: 80 }))
    .map(([whole, kept, rest]) => Buffer.concat([whole.subarray(0, kept), rest]));
  fc.assert(
    fc.property(bytes, (some) => {
      const seen = checkPicture(some);
      expect('refused' in seen || (seen.width >= 64 && seen.height >= 64)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
