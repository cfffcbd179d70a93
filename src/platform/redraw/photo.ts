// A photo drawn anew from its pixels, upright: what it said of place, camera and anything behind its end stays behind.
import sharp from 'sharp';

import { refuse } from '../../kernel/refusal.ts';
import { limits } from './limits.ts';
import type { Page, RedrawRefusal } from './redraw.ts';

sharp.cache(false);
sharp.concurrency(1);
// Of the many formats the decoder knows only these three are ever begun.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

const fitting = { width: limits.side, height: limits.side, fit: 'inside', withoutEnlargement: true } as const;

export async function redrawPhoto(bytes: Uint8Array): Promise<readonly Page[] | RedrawRefusal> {
  const options = { limitInputPixels: false, failOn: 'error', pages: 1 } as const;
  const size = await sharp(bytes, options)
    .metadata()
    .catch(() => null);
  if (!size) return refuse('broken');
  if (size.width * size.height > limits.pixels) return refuse('too-many-pixels');
  return sharp(bytes, options)
    .timeout({ seconds: limits.seconds })
    .autoOrient()
    .resize(fitting)
    .flatten({ background: '#ffffff' })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
    .then(
      ({ data, info }) => [{ bytes: data, width: info.width, height: info.height }],
      () => refuse('broken'),
    );
}

/** Pixels as four bytes each, red first, without holes. */
export async function encode(pixels: Uint8Array, width: number, height: number): Promise<Page> {
  const bytes = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .webp({ quality: 80 })
    .toBuffer();
  return { bytes, width, height };
}
