// Whether bytes are a picture that may be a city's logo: by what they are, never by their name.
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';

export type Picture = {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly width: number;
  readonly height: number;
};

export type PictureRefusal =
  | Refusal<'logo-missing', object>
  | Refusal<'logo-too-large', object>
  | Refusal<'logo-svg', object>
  | Refusal<'logo-not-a-picture', object>
  | Refusal<'logo-damaged', object>
  | Refusal<'logo-size', { width: number; height: number }>;

/** Bytes of a logo at most: it stands on every page. */
export const logoBytes = 200 * 1024;
/** Pixels of the shorter side at least, of the longer at most, and how many times as long. */
export const logoPixels = { least: 64, most: 2000, ratio: 4 } as const;

/**
 * Type and size of a PNG, JPEG or WebP that is whole. Refuses drawings (SVG may carry scripts), anything with bytes behind
 * its end (a picture that is also something else), and what is too small, too large or too long to stand in a header.
 */
export function checkPicture(bytes: Uint8Array): Picture | PictureRefusal {
  if (bytes.length === 0) return refuse('logo-missing');
  if (bytes.length > logoBytes) return refuse('logo-too-large');
  const kind = kinds.find(({ begins }) => begins(bytes));
  if (!kind) return refuse(isDrawing(bytes) ? 'logo-svg' : 'logo-not-a-picture');
  const size = kind.size(bytes);
  if (!size || size.width === 0 || size.height === 0) return refuse('logo-damaged');
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  if (short < logoPixels.least || long > logoPixels.most || long > short * logoPixels.ratio)
    return refuse('logo-size', size);
  return { type: kind.type, ...size };
}

type Size = { width: number; height: number };

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const isDrawing = (bytes: Uint8Array): boolean =>
  /^(\u00ef\u00bb\u00bf)?\s*<(\?xml|!doctype svg|svg|!--)/i.test(ascii(bytes, 0, 200));

const kinds: readonly {
  type: Picture['type'];
  begins: (bytes: Uint8Array) => boolean;
  size: (bytes: Uint8Array) => Size | null;
}[] = [
  { type: 'image/png', begins: (b) => ascii(b, 0, 8) === '\u0089PNG\r\n\u001a\n', size: pngSize },
  { type: 'image/jpeg', begins: (b) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff, size: jpegSize },
  {
    type: 'image/webp',
    begins: (b) => ascii(b, 0, 4) === 'RIFF' && ascii(b, 8, 12) === 'WEBP',
    size: webpSize,
  },
];

/** Chunks one after the other (PNG, ISO/IEC 15948): IHDR first, IEND last, nothing behind it. */
function pngSize(bytes: Uint8Array): Size | null {
  const data = view(bytes);
  if (bytes.length < 33 || ascii(bytes, 12, 16) !== 'IHDR') return null;
  let hasPixels = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const name = ascii(bytes, at + 4, at + 8);
    const next = at + 12 + data.getUint32(at);
    hasPixels ||= name === 'IDAT';
    if (name === 'IEND')
      return hasPixels && next === bytes.length
        ? { width: data.getUint32(16), height: data.getUint32(20) }
        : null;
    at = next;
  }
  return null;
}

/** Segments up to the frame header, which holds the size (ITU T.81); the file ends with the mark of its end. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes.at(-2) !== 0xff || bytes.at(-1) !== 0xd9) return null;
  const data = view(bytes);
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
    if (isFrame) return { width: data.getUint16(at + 7), height: data.getUint16(at + 5) };
    if (mark === 0xda || mark === 0xd9) return null;
    at += 2 + data.getUint16(at + 2);
  }
  return null;
}

/** The first chunk of a RIFF that is exactly as long as it says (RFC 9649): lossy, lossless or extended. */
function webpSize(bytes: Uint8Array): Size | null {
  const data = view(bytes);
  if (bytes.length < 30 || data.getUint32(4, true) + 8 !== bytes.length) return null;
  const name = ascii(bytes, 12, 16);
  if (name === 'VP8 ') {
    if (ascii(bytes, 23, 26) !== '\u009d\u0001\u002a') return null;
    return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
  }
  if (name === 'VP8L') {
    if (bytes[20] !== 0x2f) return null;
    const bits = data.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (name !== 'VP8X') return null;
  const three = (at: number) => data.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16) + 1;
  return { width: three(24), height: three(27) };
}
