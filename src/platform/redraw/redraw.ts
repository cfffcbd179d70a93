// One file into pictures of its pages, or the reason why not.
import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { formatOf } from './format.ts';
import { limits } from './limits.ts';
import { redrawPdf } from './pdf.ts';
import { redrawPhoto } from './photo.ts';

/** A picture in WebP, made here. */
export type Page = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };

export type RedrawRefusal = Refusal<
  | 'empty'
  | 'not-a-picture'
  | 'heic'
  | 'too-large'
  | 'too-many-pixels'
  | 'too-many-pages'
  | 'active'
  | 'locked'
  | 'broken'
  | 'too-slow'
  | 'busy'
>;

export async function redrawHere(bytes: Uint8Array): Promise<readonly Page[] | RedrawRefusal> {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > limits.bytes) return refuse('too-large');
  const format = formatOf(bytes);
  if (format === null) return refuse('not-a-picture');
  if (format === 'heic') return refuse('heic');
  return format === 'pdf' ? redrawPdf(bytes) : redrawPhoto(bytes);
}
