// For tests only: small pictures made by hand, whole as far as their structure goes, and what is done to them.
import { crc32, deflateSync } from 'node:zlib';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

export type JpegParts = { width?: number; height?: number; before?: Buffer; data?: Buffer; after?: Buffer };

/** JFIF, quantisation, frame, one scan of `data`, end. */
export function jpeg({ width = 1600, height = 1200, before, data, after }: JpegParts = {}): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...(before ? [before] : []),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, frame),
    segment(0xc4, Buffer.alloc(20)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    data ?? Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
    ...(after ? [after] : []),
  ]);
}

export const exif = (text = 'GPS -1.2654 116.8312'): Buffer =>
  segment(0xe1, Buffer.from(`Exif\0\0${text}`, 'latin1'));
export const comment = (text: string): Buffer => segment(0xfe, Buffer.from(text));

/** A JPEG of exactly so many bytes, filled with coded data. */
export function jpegOf(bytes: number, fill = 0x5a): Buffer {
  const bare = jpeg({ data: Buffer.alloc(0) }).length;
  return jpeg({ data: Buffer.alloc(bytes - bare, fill) });
}

const chunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const out = Buffer.alloc(8 + named.length);
  out.writeUInt32BE(body.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), 4 + named.length);
  return out;
};

export function png({ width = 4, height = 4, text = '', after = Buffer.alloc(0) } = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...(text ? [chunk('tEXt', Buffer.from(text))] : []),
    chunk('IDAT', deflateSync(Buffer.alloc(20))),
    chunk('IEND', Buffer.alloc(0)),
    after,
  ]);
}

const riffChunk = (name: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};

export function webp({
  width = 320,
  height = 240,
  exif: hidden = '',
  moving = false,
  after = '',
} = {}): Buffer {
  const lossy = Buffer.alloc(12);
  lossy.set([0x10, 0, 0, 0x9d, 0x01, 0x2a], 0);
  lossy.writeUInt16LE(width, 6);
  lossy.writeUInt16LE(height, 8);
  const canvas = Buffer.alloc(10);
  canvas[0] = hidden ? 0x08 : 0;
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    riffChunk('VP8X', canvas),
    ...(moving ? [riffChunk('ANIM', Buffer.alloc(6))] : []),
    riffChunk('VP8 ', lossy),
    ...(hidden ? [riffChunk('EXIF', Buffer.from(hidden))] : []),
  ]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.from(after)]);
}
