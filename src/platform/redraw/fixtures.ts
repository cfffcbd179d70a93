// Papers for tests: small pictures and PDFs, honest ones and ones that would do more than be looked at.
import { crc32, deflateSync } from 'node:zlib';

import QRCode from 'qrcode';
import sharp from 'sharp';

type Shape = {
  readonly width?: number;
  readonly height?: number;
  readonly turned?: boolean;
  readonly noisy?: boolean;
};

/** A plain picture with what phones write into it; a noisy one weighs what a photo weighs. */
export const photo = (
  format: 'jpeg' | 'png' | 'webp',
  { width = 400, height = 300, turned = false, noisy = false }: Shape = {},
): Promise<Buffer> => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const create = { width, height, channels: 3, background: '#e8e2d0', ...(noisy ? { noise } : {}) } as const;
  const made = sharp({ create }).withExif({
    IFD0: { Make: 'CONTOH-KAMERA' },
    IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '1/1 15/1 0/1' },
  });
  return (turned ? made.withMetadata({ orientation: 6 }) : made).toFormat(format).toBuffer();
};

const chunk = (type: string, body: Uint8Array): Buffer => {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([head, typed, check]);
};

/** A PNG of one bit a pixel, all black: a hundred kilobytes that unfold to as many pixels as asked. */
export function pngOf(side: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  size.writeUInt8(1, 8);
  const rows = deflateSync(Buffer.alloc(side * (Math.ceil(side / 8) + 1)));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

type Parts = {
  readonly pages?: number;
  /** Put into the catalogue. */
  readonly catalogue?: string;
  /** Put into each page. */
  readonly page?: string;
  /** Further objects, numbered from 100 on. */
  readonly objects?: readonly string[];
  readonly trailer?: string;
  readonly box?: string;
};

/** A PDF of white pages with a square on each, its table of objects true. */
export function pdfOf({
  pages = 1,
  catalogue = '',
  page = '',
  objects = [],
  trailer = '',
  box,
}: Parts = {}): Buffer {
  const drawing = '0.1 0.3 0.3 rg 50 50 100 100 re f';
  const numbered = new Map<number, string>();
  const kids = Array.from({ length: pages }, (_, i) => 10 + i);
  numbered.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`);
  numbered.set(2, `<< /Type /Pages /Count ${pages} /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] >>`);
  numbered.set(3, `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
  for (const kid of kids)
    numbered.set(
      kid,
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box ?? '0 0 595 842'}] /Contents 3 0 R ${page} >>`,
    );
  for (const [i, body] of objects.entries()) numbered.set(100 + i, body);
  let text = '%PDF-1.7\n';
  const starts = new Map<number, number>();
  for (const [number, body] of numbered) {
    starts.set(number, text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const at = text.length;
  const table = [...starts]
    .map(([n, start]) => `${n} 1\n${String(start).padStart(10, '0')} 00000 n \n`)
    .join('');
  text += `xref\n0 1\n0000000000 65535 f \n${table}trailer\n<< /Root 1 0 R /Size 200 ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Objects packed and folded, as PDF writers do: what they say stands nowhere in plain letters. */
export function packedObjects(body: string): string {
  const inside = `200 0 ${body}`;
  const folded = deflateSync(Buffer.from(inside, 'latin1')).toString('latin1');
  return `<< /Type /ObjStm /N 1 /First 6 /Filter /FlateDecode /Length ${folded.length} >>\nstream\n${folded}\nendstream`;
}

/** A QR code as a picture. */
export const qrOf = (text: string, width: number): Promise<Buffer> => QRCode.toBuffer(text, { width });

const leading = [
  'LLLLLL',
  'LLGLGG',
  'LLGGLG',
  'LLGGGL',
  'LGLLGG',
  'LGGLLG',
  'LGGGLL',
  'LGLGLG',
  'LGLGGL',
  'LGGLGL',
];
const bars = '0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011'.split(' ');
const turned = (bits: string): string => [...bits].toReversed().join('');
const other = (bits: string): string => [...bits].map((bit) => (bit === '1' ? '0' : '1')).join('');

/** The bars of an EAN-13 (GS1 General Specifications 5.2.1), three pixels each. */
export function eanOf(number: string): Promise<Buffer> {
  const [first = 0, ...rest] = [...number].map(Number);
  const left = rest.slice(0, 6).map((digit, at) => {
    const plain = bars[digit] ?? '';
    return leading[first]?.[at] === 'G' ? turned(other(plain)) : plain;
  });
  const right = rest.slice(6).map((digit) => other(bars[digit] ?? ''));
  const all = `${'0'.repeat(12)}101${left.join('')}01010${right.join('')}101${'0'.repeat(12)}`;
  const row = Buffer.from([...all].flatMap((bit) => Array<number>(3).fill(bit === '1' ? 0 : 255)));
  const height = 150;
  const raw = { width: row.length, height, channels: 1 } as const;
  return sharp(Buffer.concat(Array<Buffer>(height).fill(row)), { raw })
    .png()
    .toBuffer();
}

/** A paper in the photo of a phone, with this picture printed on it. */
export const paperWith = (printed: Buffer): Promise<Buffer> =>
  sharp({ create: { width: 1000, height: 1400, channels: 3, background: '#f4f1e6' } })
    .composite([{ input: printed, left: 60, top: 300 }])
    .jpeg({ quality: 60 })
    .toBuffer();
