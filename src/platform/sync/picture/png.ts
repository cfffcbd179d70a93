// PNG (W3C, third edition): chunks with their check sums up to IEND, and nothing behind it.
import { crc32 } from 'node:zlib';

import type { Frame } from './index.ts';

/** What is needed to show it as it was meant; text, time, EXIF and animation are left behind. */
const told = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'pHYs',
]);

export function readPng(bytes: Buffer): Frame | 'something-hidden' | null {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  let size: { width: number; height: number } | null = null;
  let pixels = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(name)) return null;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    if ((name === 'IHDR') !== (at === 8)) return null;
    if (name === 'IHDR') {
      if (length !== 13) return null;
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    pixels ||= name === 'IDAT';
    // A capital first letter: without it no picture (RFC 2083, 3.3).
    if (!told.has(name) && /^[A-Z]/.test(name)) return null;
    if (told.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') {
      if (!size || !pixels) return null;
      return end === bytes.length ? { ...size, kept } : 'something-hidden';
    }
    at = end;
  }
  return null;
}
