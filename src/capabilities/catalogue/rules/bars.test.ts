// Bars on labels: a scanner reads the number back that was printed.
import sharp from 'sharp';
import { expect, test } from 'vitest';

import { codesOn } from '../../../platform/redraw/codes.ts';
import { paperWith } from '../../../platform/redraw/fixtures.ts';
import { barsOf } from './bars.ts';

test('a number of thirteen digits has 95 modules, one of eight 67, any other none', () => {
  expect(barsOf('8991234567891')).toHaveLength(95);
  expect(barsOf('96385074')).toHaveLength(67);
  expect(barsOf('18991234567898')).toBeNull();
  expect(barsOf('899123456789X')).toBeNull();
});

test.each(['8991234567891', '0036000291452', '5901234123457', '96385074'])(
  'a scanner reads %s from its label',
  async (gtin) => {
    const bars = barsOf(gtin);
    if (!bars) throw new Error('no bars');
    // Drawn by pixels, because another test of this thread may have shut sharp's door for drawings.
    const quiet = '0'.repeat(12);
    const line = quiet + bars + quiet;
    const row = Buffer.from([...line].map((bar) => (bar === '1' ? 0 : 255)));
    const printed = await sharp(Buffer.concat(Array<Buffer>(50).fill(row)), {
      raw: { width: line.length, height: 50, channels: 1 },
    })
      .resize(line.length * 4, 200, { fit: 'fill', kernel: 'nearest' })
      .png()
      .toBuffer();
    const bytes = await paperWith(printed);
    expect(await codesOn([{ bytes, width: 1000, height: 1400 }])).toEqual([{ form: 'ean', text: gtin }]);
  },
);
