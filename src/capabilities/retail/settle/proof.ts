// The picture that proves a payment: taken in with the form, drawn anew, kept sealed, read by those who see the payment.
import { buffer } from 'node:stream/consumers';

import { isRefused } from '../../../kernel/refusal.ts';
import type { Fields, Visit } from '../../../platform/http/index.ts';
import { readUpload } from '../../../platform/http/upload.ts';
import { redraw, redrawLimits } from '../../../platform/redraw/index.ts';
import { openPage, removePages, sealPages } from '../../evidence/index.ts';

export type SentProof = {
  readonly fields: Fields;
  /** Null without a picture. */
  readonly proof: { readonly stored: string; readonly key: Buffer } | null;
  /** A picture came and could not be taken. */
  readonly unreadable: boolean;
};

/** Null when it is no form at all. The first page of a paper is kept. */
export async function readProofForm(visit: Visit): Promise<SentProof | null> {
  const type = visit.request.headers.get('content-type') ?? '';
  if (!/^multipart\//i.test(type)) return { fields: await visit.form(), proof: null, unreadable: false };
  const sent = await readUpload(visit.request, { most: redrawLimits.bytes, files: 1 }, ({ content }) =>
    buffer(content),
  );
  if (isRefused(sent)) return null;
  const bytes = sent.taken.find((one) => one.length > 0);
  if (!bytes) return { fields: sent.fields, proof: null, unreadable: false };
  const drawn = await redraw(bytes);
  if (isRefused(drawn)) return { fields: sent.fields, proof: null, unreadable: true };
  const sealed = await sealPages({ pages: drawn.pages.slice(0, 1), codes: [] });
  const [stored] = sealed.pages;
  return {
    fields: sent.fields,
    proof: stored === undefined ? null : { stored, key: sealed.sealedKey },
    unreadable: false,
  };
}

export const letGo = (proof: SentProof['proof']): Promise<void> => removePages(proof ? [proof.stored] : []);

/** The picture as an answer that no cache keeps. */
export async function answerProof({
  proof,
  proofKey,
}: {
  proof: string;
  proofKey: Buffer;
}): Promise<Response> {
  const bytes = await openPage(proof, proofKey);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/webp',
      'content-disposition': 'inline; filename="bukti.webp"',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}
