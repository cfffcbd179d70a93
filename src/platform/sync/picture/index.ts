// Whether bytes are a photo and nothing else: known by what they are, measured by what they say, rid of what cameras add.
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Photo } from '../act.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

export const mostPixels = 12_000_000;
export const mostBytes = 3_000_000;

export type Picture = Pick<Photo, 'type' | 'width' | 'height'> & {
  /** The picture without EXIF, place, comments and programs' notes. Colour profiles stay. */
  readonly bytes: Buffer;
};

/** What a format's reader gives; null where the bytes are not whole or not of it. */
export type Frame = { readonly width: number; readonly height: number; readonly kept: readonly Buffer[] };
export type Reader = (bytes: Buffer) => Frame | 'something-hidden' | null;

export type PictureRefusal = Refusal<'not-a-photo' | 'something-hidden' | 'too-many-pixels', object>;

const readers: readonly (readonly [Picture['type'], is: (head: string) => boolean, Reader])[] = [
  ['image/jpeg', (head) => head.startsWith('\xff\xd8\xff'), readJpeg],
  ['image/png', (head) => head.startsWith('\x89PNG\r\n\x1a\n'), readPng],
  ['image/webp', (head) => head.startsWith('RIFF') && head.endsWith('WEBP'), readWebp],
];

/**
 * JPEG, PNG and WebP by their bytes, never by a name or an announced type. Nothing is decoded: the size stands in the
 * headers, and every part of the file is walked to its end, so that bytes behind it are found.
 */
export function lookAt(bytes: Buffer): Picture | PictureRefusal {
  const head = bytes.subarray(0, 12).toString('latin1');
  const known = readers.find(([, is]) => is(head));
  if (!known) return refuse('not-a-photo');
  const [type, , reader] = known;
  const frame = reader(bytes);
  if (frame === null) return refuse('not-a-photo');
  if (frame === 'something-hidden') return refuse('something-hidden');
  const { width, height, kept } = frame;
  if (width < 1 || height < 1) return refuse('not-a-photo');
  if (width * height > mostPixels) return refuse('too-many-pixels');
  return { type, width, height, bytes: Buffer.concat(kept) };
}
