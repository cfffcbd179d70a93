// A posted form with a product's picture: taken in and drawn anew before anything else of the form is looked at.
import { buffer } from 'node:stream/consumers';

import { isRefused, refuse } from '../../kernel/refusal.ts';
import { readUpload } from '../../platform/http/upload.ts';
import type { Fields, Visit } from '../../platform/http/index.ts';
import { redraw, redrawLimits } from '../../platform/redraw/index.ts';
import { sealPages } from '../evidence/index.ts';
import type { KeptPhoto, PhotoRefusal } from './actions/photos.ts';

export type SentPhoto = {
  readonly fields: Fields;
  readonly photo: KeptPhoto | PhotoRefusal;
};

/** Null: no such form at all. What was kept and is not claimed by a product must be let go by the caller. */
export async function readPhotoForm(visit: Visit): Promise<SentPhoto | null> {
  const limit = { most: redrawLimits.bytes, files: 1 };
  const sent = await readUpload(visit.request, limit, ({ content }) => upTo(content, redrawLimits.bytes));
  if (isRefused(sent)) {
    if (sent.refused === 'not-a-form') return null;
    return { fields: nothing, photo: refuse(sent.refused === 'cut-short' ? 'cut-short' : 'too-large') };
  }
  const [bytes] = sent.taken;
  const { fields } = sent;
  if (bytes === undefined || bytes?.length === 0) return { fields, photo: refuse('no-photo') };
  return { fields, photo: bytes === null ? refuse('too-large') : await drawn(bytes) };
}

async function drawn(bytes: Buffer): Promise<KeptPhoto | PhotoRefusal> {
  const made = await redraw(bytes);
  if (isRefused(made)) {
    const { refused } = made;
    if (refused === 'busy' || refused === 'too-large') return refuse(refused);
    return refuse(refused === 'too-many-pixels' ? 'too-large' : 'not-a-photo');
  }
  const [page] = made.pages;
  if (!page || made.pages.length > 1) return refuse('not-a-photo');
  const { pages, sealedKey, bytes: size } = await sealPages({ pages: [page], codes: [] });
  const [stored] = pages;
  if (stored === undefined) throw new Error('a picture was not stored');
  return { stored, sealedKey, bytes: size };
}

const nothing: Fields = { text: () => '', all: () => [], has: () => false };

/** Null past `most` bytes. */
async function upTo(content: NodeJS.ReadableStream, most: number): Promise<Buffer | null> {
  let bytes = 0;
  async function* measured() {
    for await (const chunk of content) {
      bytes += (chunk as Buffer).length;
      if (bytes > most) return;
      yield chunk as Buffer;
    }
  }
  const whole = await buffer(measured());
  return bytes > most ? null : whole;
}
