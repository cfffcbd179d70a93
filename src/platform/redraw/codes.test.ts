// What codes on a paper say, read from the picture that is kept.
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';

import { isRefused } from '../../kernel/refusal.ts';
import { codesOn } from './codes.ts';
import { eanOf, paperWith, pdfOf, photo, qrOf } from './fixtures.ts';
import { redraw, redrawLimits } from './index.ts';
import { redrawHere } from './redraw.ts';

const nib = 'https://oss.go.id/validasi?nib=1234567890123';

async function readFrom(sent: Uint8Array) {
  const pages = await redrawHere(sent);
  if (isRefused(pages)) throw new Error(`refused: ${pages.refused}`);
  return codesOn(pages);
}

describe('codes on a paper', () => {
  test('a QR code on a photo is read, straight, turned and small', async () => {
    const paper = await paperWith(await qrOf(nib, 200));
    expect(await readFrom(paper)).toEqual([{ form: 'qr', text: nib }]);
    for (const angle of [90, 180, 17])
      expect(await readFrom(await sharp(paper).rotate(angle).toBuffer())).toEqual([
        { form: 'qr', text: nib },
      ]);
  });

  test('the number of a product is told apart from that of a paper', async () => {
    expect(await readFrom(await paperWith(await eanOf('8991234567891')))).toEqual([
      { form: 'ean', text: '8991234567891' },
    ]);
  });

  test('a paper without codes has none, and asks no network for its reader', async () => {
    const asked = vi.spyOn(globalThis, 'fetch');
    expect(await readFrom(await photo('jpeg', { noisy: true, width: 1600, height: 1200 }))).toEqual([]);
    expect(await readFrom(pdfOf())).toEqual([]);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  test('what a code says is cut to a length and holds no signs that cannot be seen', async () => {
    const long = `${'a'.repeat(300)}\u0000\u202e\n${'b'.repeat(300)}`;
    const [code] = await readFrom(await paperWith(await qrOf(long, 900)));
    expect(code?.text).toHaveLength(redrawLimits.codeLength);
    expect(code?.text).not.toMatch(/\p{C}/u);
  });

  test('a page that cannot be read says nothing', async () => {
    expect(await codesOn([{ bytes: new Uint8Array([1, 2, 3]), width: 10, height: 10 }])).toEqual([]);
  });

  test('they come along with the pages out of the thread', async () => {
    const drawn = await redraw(await paperWith(await qrOf(nib, 200)));
    expect(drawn).toMatchObject({ pages: [{ width: 1000 }], codes: [{ form: 'qr', text: nib }] });
  });
});
