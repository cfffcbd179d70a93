// Pictures: what is one, what hides in one, and what is left of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isRefused } from '../../../kernel/refusal.ts';
import { comment, exif, jpeg, jpegOf, png, webp } from './fixtures.ts';
import { lookAt, mostPixels } from './index.ts';

const whole = { jpeg: jpeg(), png: png(), webp: webp() };

test.each([
  ['jpeg', whole.jpeg, { type: 'image/jpeg', width: 1600, height: 1200 }],
  ['png', whole.png, { type: 'image/png', width: 4, height: 4 }],
  ['webp', whole.webp, { type: 'image/webp', width: 320, height: 240 }],
])('a whole %s is known by its bytes and kept as it is', (_, bytes, seen) => {
  expect(lookAt(bytes)).toEqual({ ...seen, bytes });
});

test.each([
  ['a jpeg with place and camera', jpeg({ before: exif() }), whole.jpeg],
  ['a jpeg with a comment', jpeg({ before: comment('<script>alert(1)</script>') }), whole.jpeg],
  ['a png with text', png({ text: 'Author\0Contoh' }), whole.png],
  ['a webp with EXIF', webp({ exif: 'GPS -1.2654 116.8312' }), whole.webp],
])('of %s only the picture is kept', (_, bytes, left) => {
  expect(lookAt(bytes)).toMatchObject({ bytes: left });
});

describe('is no photo', () => {
  test.each([
    ['text under the name foto.jpg', Buffer.from('ini bukan foto, hanya tulisan')],
    ['nothing', Buffer.alloc(0)],
    [
      'an SVG with script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0', 'latin1')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    [
      'the first bytes of a jpeg and then text',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('halo')]),
    ],
    ['a jpeg without a scan', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['a jpeg without size', jpeg({ width: 0 })],
    ['a webp that moves', webp({ moving: true })],
    ['a png with a wrong check sum', Buffer.from(whole.png).fill(9, 20, 21)],
  ])('%s', (_, bytes) => {
    expect(lookAt(bytes)).toEqual({ refused: 'not-a-photo' });
  });
});

test.each([
  ['jpeg and zip', jpeg({ after: Buffer.from('PK\x03\x04') })],
  ['jpeg and script', jpeg({ after: Buffer.from('*/alert(1)//') })],
  ['png and page', png({ after: Buffer.from('<html>') })],
  ['webp and page', webp({ after: '<html>' })],
])('%s in one file are refused as something hidden', (_, bytes) => {
  expect(lookAt(bytes)).toEqual({ refused: 'something-hidden' });
});

test('twelve megapixels pass, one column more does not, and forty are refused by what the header says', () => {
  expect(lookAt(jpeg({ width: 4000, height: 3000 }))).toMatchObject({ width: 4000 });
  expect(4000 * 3000).toBe(mostPixels);
  for (const [width, height] of [
    [4001, 3000],
    [7296, 5472],
    [65_535, 65_535],
  ] as const) {
    expect(lookAt(jpeg({ width, height }))).toEqual({ refused: 'too-many-pixels' });
  }
  expect(lookAt(png({ width: 0xffff_ffff, height: 0xffff_ffff }))).toEqual({ refused: 'too-many-pixels' });
  expect(lookAt(webp({ width: 4001, height: 3000 }))).toEqual({ refused: 'too-many-pixels' });
});

test('a picture of any size is whole at its last byte and no photo before it', () => {
  fc.assert(
    fc.property(fc.constantFrom(whole.jpeg, whole.png, whole.webp, jpegOf(3000)), fc.nat(), (bytes, cut) => {
      expect(lookAt(bytes.subarray(0, cut % bytes.length))).toEqual({ refused: 'not-a-photo' });
    }),
  );
});

test('whatever bytes come, the answer is a picture or a refusal, and a picture looked at again is the same', () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc
      .tuple(
        fc.constantFrom(whole.jpeg, whole.png, whole.webp, jpeg({ before: exif() })),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
      )
      .map(([bytes, changes]) => {
        const made = Buffer.from(bytes);
        for (const [at, value] of changes) made[at % made.length] = value;
        return made;
      }),
  );
  fc.assert(
    fc.property(anything, (bytes) => {
      const seen = lookAt(bytes);
      if (isRefused(seen)) return;
      expect(lookAt(seen.bytes)).toEqual(seen);
    }),
    { numRuns: 500 },
  );
});
