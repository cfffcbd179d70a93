// For tests only: pictures made of bytes, and files as a browser sends them.
import { crc32, deflateSync } from 'node:zlib';

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A picture that a browser shows: three rising bars, as the mark has them, on a clear ground. */
export function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6], 8);
  const lines = Array.from({ length: height }, (_, y) => {
    const line = Buffer.alloc(1 + width * 4);
    for (let x = 0; x < width; x++) {
      const bar = Math.floor((x * 3) / width);
      if (y >= height - ((bar + 1) * height) / 3) line.set([0x1b, 0x4d + bar * 50, 0x8c, 255], 1 + x * 4);
    }
    return line;
  });
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Start, an application segment, the frame header with the size, a scan, the end. */
export function jpeg(width: number, height: number, frame = 0xc0): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from([0xff, frame, 0, 11, 8]),
    size,
    Buffer.from('01012200ffda0008010100003f00aabbccffd9', 'hex'),
  ]);
}

function riff(name: string, data: Buffer): Buffer {
  const inside = Buffer.alloc(20);
  inside.write('RIFF', 0, 'latin1');
  inside.writeUInt32LE(12 + data.length, 4);
  inside.write(`WEBP${name}`, 8, 'latin1');
  inside.writeUInt32LE(data.length, 16);
  return Buffer.concat([inside, data]);
}

/** The three ways a WebP says how large it is. */
export const webp = {
  lossy(width: number, height: number): Buffer {
    const data = Buffer.alloc(20);
    data.set([0x9d, 0x01, 0x2a], 3);
    data.writeUInt16LE(width, 6);
    data.writeUInt16LE(height, 8);
    return riff('VP8 ', data);
  },
  lossless(width: number, height: number): Buffer {
    const data = Buffer.alloc(20);
    data[0] = 0x2f;
    data.writeUInt32LE(((height - 1) << 14) | (width - 1), 1);
    return riff('VP8L', data);
  },
  extended(width: number, height: number): Buffer {
    const data = Buffer.alloc(20);
    data.writeUIntLE(width - 1, 4, 3);
    data.writeUIntLE(height - 1, 7, 3);
    return riff('VP8X', data);
  },
};
