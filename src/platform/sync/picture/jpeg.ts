// JPEG (ITU-T T.81): segments up to the scans, scans up to the end of the image, and nothing behind it.
import type { Frame } from './index.ts';

const startOfFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const restart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/** Tables, restart interval, number of lines, scans. */
const coding = new Set([0xc4, 0xcc, 0xda, 0xdb, 0xdc, 0xdd]);
/** How to show it: JFIF, a colour profile, Adobe's transform. APP1 is EXIF, with place and camera. */
const shown: Readonly<Record<number, string>> = { 0xe0: 'JFIF', 0xe2: 'ICC_PROFILE', 0xee: 'Adobe' };

function tells(marker: number, bytes: Buffer, at: number): boolean {
  if (coding.has(marker) || startOfFrame(marker)) return true;
  const name = shown[marker];
  return name !== undefined && bytes.toString('latin1', at + 4, at + 4 + name.length) === name;
}

export function readJpeg(bytes: Buffer): Frame | 'something-hidden' | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let scans = 0;
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    if (marker === 0xd9) {
      if (!size || scans === 0) return null;
      kept.push(bytes.subarray(at, at + 2));
      return at + 2 === bytes.length ? { ...size, kept } : 'something-hidden';
    }
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    if (startOfFrame(marker)) {
      if (size || end < at + 9) return null;
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    if (marker === 0xda && !size) return null;
    const next = marker === 0xda ? endOfScan(bytes, end) : end;
    if (marker === 0xda) scans += 1;
    if (tells(marker, bytes, at)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return null;
}

/** Where the next marker after coded data stands; FF 00 is a byte of the data, restarts belong to it. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && !restart(marker)) return at;
  }
  return bytes.length;
}
