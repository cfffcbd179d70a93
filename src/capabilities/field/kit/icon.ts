// The app's icon as a PNG of any size: the mark's three bars on paper, drawn without a library.
import { crc32, deflateSync } from 'node:zlib';

/** In pixels, as the manifest offers them. */
export const sizes = [192, 512] as const;
export const iconName = (size: number): string => `icon-${size}.png`;

type Colour = readonly [number, number, number];
const paper: Colour = [0xfd, 0xfb, 0xf5];
/** As in the mark: x, y, height and colour on a field of 30; each bar is 7 wide with corners of 2. */
const bars: readonly (readonly [number, number, number, Colour])[] = [
  [1, 18, 10, [0x86, 0xb8, 0x97]],
  [11.5, 10, 18, [0x2f, 0x7d, 0x63]],
  [22, 2, 26, [0xf2, 0xa7, 0x1b]],
];

const isIn = (x: number, y: number, left: number, top: number, height: number): boolean => {
  const [dx, dy] = [x - left, y - top];
  if (dx < 0 || dy < 0 || dx > 7 || dy > height) return false;
  const [cx, cy] = [Math.max(2 - dx, dx - 5, 0), Math.max(2 - dy, dy - (height - 2), 0)];
  return cx * cx + cy * cy <= 4;
};

const colourAt = (x: number, y: number): Colour =>
  bars.find(([left, top, height]) => isIn(x, y, left, top, height))?.[3] ?? paper;

const grain = 3;

/** One pixel as the mean of nine points; the mark fills the middle 56 %, so that any mask leaves it whole. */
function pixel(px: number, py: number, size: number): Colour {
  const sum = [0, 0, 0];
  for (let at = 0; at < grain * grain; at++) {
    const x = (px + ((at % grain) + 0.5) / grain) / size;
    const y = (py + (Math.floor(at / grain) + 0.5) / grain) / size;
    const colour = colourAt(15 + (x - 0.5) * (30 / 0.56), 15 + (y - 0.5) * (30 / 0.56));
    for (const [channel, value] of colour.entries()) sum[channel] = (sum[channel] ?? 0) + value;
  }
  const mean = (channel: number) => Math.round((sum[channel] ?? 0) / (grain * grain));
  return [mean(0), mean(1), mean(2)];
}

function chunk(name: string, data: Buffer): Buffer {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
  whole.writeUInt32BE(data.length, 0);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
  return whole;
}

/** A PNG of the colours that `at` gives for each pixel. */
export function pngOf(
  { width, height }: { readonly width: number; readonly height: number },
  at: (x: number, y: number) => Colour,
): Uint8Array<ArrayBuffer> {
  const line = 1 + width * 3;
  const rows = Buffer.alloc(height * line);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows.set(at(x, y), y * line + 1 + x * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Uint8Array.from(Buffer.concat([signature, ...parts]));
}

export const iconPng = (size: number): Uint8Array<ArrayBuffer> =>
  pngOf({ width: size, height: size }, (x, y) => pixel(x, y, size));
