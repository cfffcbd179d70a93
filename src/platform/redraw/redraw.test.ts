// What becomes of papers that strangers send.
import { randomBytes } from 'node:crypto';

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { isRefused } from '../../kernel/refusal.ts';
import { packedObjects, pdfOf, photo, pngOf } from './fixtures.ts';
import { redraw, redrawLimits } from './index.ts';
import type { Page } from './index.ts';
import { redrawHere } from './redraw.ts';

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

async function drawn(sent: Uint8Array): Promise<readonly Page[]> {
  const pages = await redrawHere(sent);
  if (isRefused(pages)) throw new Error(`refused: ${pages.refused}`);
  return pages;
}

describe('what is taken', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('a photo in %s becomes one picture in WebP', async (format) => {
    const [page, ...more] = await drawn(await photo(format));
    expect(more).toEqual([]);
    expect(page).toMatchObject({ width: 400, height: 300 });
    expect((await sharp(page!.bytes).metadata()).format).toBe('webp');
  });

  test('place and camera stay behind, and the picture stands upright', async () => {
    const sent = await photo('jpeg', { turned: true });
    expect(sent.includes('CONTOH-KAMERA')).toBe(true);
    const [page] = await drawn(sent);
    const { exif, orientation, width, height } = await sharp(page!.bytes).metadata();
    expect({ exif, orientation, width, height }).toEqual({
      exif: undefined,
      orientation: undefined,
      width: 300,
      height: 400,
    });
  });

  test('a large photo is made as large as a paper needs', async () => {
    const [page] = await drawn(await photo('jpeg', { width: 5000, height: 2500 }));
    expect(page).toMatchObject({ width: redrawLimits.side, height: redrawLimits.side / 2 });
  });

  test('each page of a PDF becomes a picture, with what is drawn on it', async () => {
    const pages = await drawn(pdfOf({ pages: 3 }));
    expect(pages.map(({ width, height }) => `${width} x ${height}`)).toEqual(Array(3).fill('1413 x 2000'));
    const spot = { left: 200, top: 1700, width: 1, height: 1 };
    const [red, green, blue] = await sharp(pages[0]!.bytes).extract(spot).raw().toBuffer();
    expect([red, green, blue].map((v) => Math.round(v! / 25.5))).toEqual([1, 3, 3]);
  });

  test('a PDF may open at a page and lead to a web page', async () => {
    const link = '/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://oss.go.id) >> >>]';
    expect(await drawn(pdfOf({ catalogue: '/OpenAction [10 0 R /Fit]', page: link }))).toHaveLength(1);
  });

  test('names inside folded data are no acts', async () => {
    const noise = `<< /Length 20 >>\nstream\n/JS (x) /Launch /XFA\nendstream`;
    expect(await drawn(pdfOf({ objects: [noise] }))).toHaveLength(1);
  });
});

describe('what hides behind a picture is not served', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('a page of script behind a %s', async (format) => {
    const payload = '<script>alert(1)</script>PK\u0003\u0004';
    const [page] = await drawn(Buffer.concat([await photo(format), bytesOf(payload)]));
    expect(Buffer.from(page!.bytes).includes('alert(1)')).toBe(false);
  });

  test('a PDF behind a picture is looked at as the picture it begins as', async () => {
    const [page] = await drawn(Buffer.concat([await photo('jpeg'), pdfOf()]));
    expect(page).toMatchObject({ width: 400, height: 300 });
  });
});

const refusals: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ['nothing at all', 'empty', () => new Uint8Array()],
  [
    'a drawing with a script',
    'not-a-picture',
    () => bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  ],
  ['text called a photo', 'not-a-picture', () => bytesOf('ini bukan foto')],
  ['a GIF', 'not-a-picture', () => bytesOf('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;')],
  ['a page of the web before a PDF', 'not-a-picture', () => Buffer.concat([bytesOf('<html>'), pdfOf()])],
  [
    'a photo as newer phones keep it',
    'heic',
    () => bytesOf('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000'),
  ],
  ['more bytes than allowed', 'too-large', () => new Uint8Array(redrawLimits.bytes + 1)],
  ['a picture of 30,000 x 30,000', 'too-many-pixels', () => pngOf(30_000)],
  [
    'half a JPEG',
    'broken',
    async () => {
      const whole = await photo('jpeg', { width: 1200, height: 900 });
      return whole.subarray(0, whole.length / 2);
    },
  ],
  [
    'half a PNG',
    'broken',
    async () => {
      const whole = await photo('png', { width: 1200, height: 900 });
      return whole.subarray(0, whole.length / 2);
    },
  ],
  [
    'noise that begins as a JPEG',
    'broken',
    () => Buffer.concat([bytesOf('\u00ff\u00d8\u00ff\u00e0'), randomBytes(5000)]),
  ],
  ['a PDF without pages', 'broken', () => bytesOf('%PDF-1.7\nkosong')],
  ['a PDF of 21 pages', 'too-many-pages', () => pdfOf({ pages: 21 })],
  [
    'a PDF that opens with a script',
    'active',
    () => pdfOf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }),
  ],
  [
    'a PDF with a script for later',
    'active',
    () =>
      pdfOf({
        catalogue: '/Names << /JavaScript << /Names [(a) 100 0 R] >> >>',
        objects: ['<< /S /JavaScript /JS (1) >>'],
      }),
  ],
  [
    'a script written in other letters',
    'active',
    () => pdfOf({ catalogue: '/OpenAction << /S /J#61vaScript /J#53 (1) >>' }),
  ],
  [
    'a script in folded objects',
    'active',
    () => pdfOf({ objects: [packedObjects('<< /S /JavaScript /JS (1) >>')] }),
  ],
  [
    'a PDF that starts a program',
    'active',
    () => pdfOf({ page: '/AA << /O << /S /Launch /F (cmd.exe) >> >>' }),
  ],
  [
    'a PDF with a file inside',
    'active',
    () =>
      pdfOf({
        catalogue: '/Names << /EmbeddedFiles << /Names [(a) 100 0 R] >> >>',
        objects: ['<< /Type /Filespec >>'],
      }),
  ],
  ['a form that fills itself', 'active', () => pdfOf({ catalogue: '/AcroForm << /Fields [] /XFA [] >>' })],
  [
    'a PDF with a film',
    'active',
    () => pdfOf({ page: '/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] >>]' }),
  ],
  [
    'a locked PDF',
    'locked',
    () => pdfOf({ trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /O () /U () /P 0 >>' }),
  ],
  [
    'folded objects that unfold to no end',
    'broken',
    () => pdfOf({ objects: [packedObjects(' '.repeat(70_000_000))] }),
  ],
];

describe('what is refused, each in its own word', () => {
  test.each(refusals)('%s', async (_, why, sent) => {
    expect(await redrawHere(await sent())).toEqual({ refused: why });
  });

  test('whatever takes too long is ended', async () => {
    expect(await redraw(pdfOf({ pages: 20 }), { seconds: 0.001 })).toEqual({ refused: 'too-slow' });
  });

  test('a thread of its own draws what this one would', async () => {
    const sent = await photo('jpeg');
    expect(await redraw(sent)).toEqual({
      pages: (await drawn(sent)).map((page) => ({ ...page, bytes: new Uint8Array(page.bytes) })),
      codes: [],
    });
  });

  test('so many at once that others would wait are sent back, and the rest are drawn', async () => {
    const sent = await photo('png');
    const all = await Promise.all(
      Array.from({ length: redrawLimits.atOnce + redrawLimits.waiting + 3 }, () => redraw(sent)),
    );
    expect(all.flatMap((one) => (isRefused(one) ? [one.refused] : []))).toEqual(Array(3).fill('busy'));
  }, 60_000);

  test('a page of impossible shape is drawn within the limits or not at all', async () => {
    for (const box of ['0 0 1 100000', '0 0 100000 1', '0 0 0 0']) {
      const pages = await redrawHere(pdfOf({ box }));
      if (!isRefused(pages))
        for (const { width, height } of pages)
          expect(Math.max(width, height)).toBeLessThanOrEqual(redrawLimits.side);
    }
  });
});
