// A picture as paper takes it: whatever it was, a PNG of a size for print.
import sharp from 'sharp';

const pixels = 600;

/** As numbers, which a template reads with `bytes(...)`; null for what cannot be drawn, so that no paper fails for its picture. */
export async function printable(bytes: Uint8Array): Promise<readonly number[] | null> {
  try {
    const png = await sharp(bytes, { limitInputPixels: 5_000_000 })
      .resize(pixels, pixels, { fit: 'inside', withoutEnlargement: true })
      .png()
      .toBuffer();
    return [...png];
  } catch {
    return null;
  }
}
