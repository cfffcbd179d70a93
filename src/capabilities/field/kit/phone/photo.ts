// A photo made small: drawn anew on a canvas, so that EXIF and location stay behind, and encoded to about 28 KB.
import type { Picture } from './store/capture.ts';

/** 50 photos of this size and 500 acts pass a line of 256 kbit/s in a minute. */
export const goal = 28 * 1024;
const sides = [1000, 800, 640] as const;
const lowest = 0.3;
const highest = 0.8;

type Encode<Coded> = (side: number, quality: number) => Promise<Coded>;

/**
 * The best that fits: the largest side at which quality stays bearable, then the highest quality found in four steps.
 * When nothing fits, the smallest that can be made.
 */
export async function bestFit<Coded extends { readonly size: number }>(
  encode: Encode<Coded>,
  most = goal,
): Promise<Coded> {
  let smallest: Coded | null = null;
  for (const side of sides) {
    let [low, high] = [lowest, highest];
    let best = await encode(side, low);
    smallest = best;
    if (best.size > most) continue;
    for (let step = 0; step < 4; step++) {
      const quality = (low + high) / 2;
      const coded = await encode(side, quality);
      if (coded.size > most) high = quality;
      else [low, best] = [quality, coded];
    }
    return best;
  }
  if (!smallest) throw new Error('no side to try');
  return smallest;
}

const fromCanvas = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> =>
  new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), type, quality),
  );

/** Throws when the file is no picture the browser can read. */
export async function shrink(file: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  let type = 'image/webp';
  const encode = async (side: number, quality: number): Promise<Blob> => {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await fromCanvas(canvas, type, quality);
    if (blob.type === type) return blob;
    type = 'image/jpeg'; // a browser without a WebP encoder gives PNG instead
    return fromCanvas(canvas, type, quality);
  };
  const blob = await bestFit(encode);
  bitmap.close();
  return { bytes: new Uint8Array(await blob.arrayBuffer()), type: blob.type };
}
