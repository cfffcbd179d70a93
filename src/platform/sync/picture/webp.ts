// WebP (RFC 9649): chunks inside one RIFF that ends where the file ends; still pictures only.
import type { Frame } from './index.ts';

type Size = { readonly width: number; readonly height: number };

const told = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
const animated = new Set(['ANIM', 'ANMF']);
const exifAndXmp = 0x0c;

export function readWebp(bytes: Buffer): Frame | 'something-hidden' | null {
  if (bytes.length < 20) return null;
  const riff = 8 + bytes.readUInt32LE(4);
  if (riff > bytes.length) return null;
  if (riff < bytes.length) return 'something-hidden';
  const chunks: Buffer[] = [];
  let canvas: Size | null = null;
  let picture: Size | null = null;
  for (let at = 12; at < bytes.length;) {
    if (at + 8 > bytes.length) return null;
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (end > bytes.length) return null;
    const name = bytes.toString('latin1', at, at + 4);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (animated.has(name)) return null;
    if (name === 'VP8X') canvas = sizeOfCanvas(body);
    if (name === 'VP8 ') picture = sizeOfLossy(body);
    if (name === 'VP8L') picture = sizeOfLossless(body);
    if (told.has(name)) chunks.push(name === 'VP8X' ? withoutFlags(bytes, at, end) : bytes.subarray(at, end));
    at = end;
  }
  if (!picture) return null;
  if (canvas && (canvas.width !== picture.width || canvas.height !== picture.height)) return null;
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + chunks.reduce((sum, chunk) => sum + chunk.length, 0), 4);
  return { ...picture, kept: [head, ...chunks] };
}

const sizeOfCanvas = (body: Buffer): Size | null =>
  body.length < 10 ? null : { width: body.readUIntLE(4, 3) + 1, height: body.readUIntLE(7, 3) + 1 };

/** A key frame begins with three bytes of header, then 9D 01 2A and two times 14 bits (RFC 6386, 9.1). */
function sizeOfLossy(body: Buffer): Size | null {
  if (body.length < 10 || ((body[0] ?? 1) & 1) !== 0 || body.readUIntBE(3, 3) !== 0x9d012a) return null;
  return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff };
}

function sizeOfLossless(body: Buffer): Size | null {
  if (body.length < 5 || body[0] !== 0x2f) return null;
  const bits = body.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

/** The flags that announce EXIF and XMP go with what they announced. */
function withoutFlags(bytes: Buffer, at: number, end: number): Buffer {
  const chunk = Buffer.from(bytes.subarray(at, end));
  chunk[8] = (chunk[8] ?? 0) & ~exifAndXmp;
  return chunk;
}
