// A posted form with a paper's picture: taken in, drawn anew and kept before anything else of the form is looked at.
import { buffer } from 'node:stream/consumers';

import type { EnterpriseId } from '../../kernel/ids.ts';
import { freshId, parseId } from '../../kernel/ids.ts';
import { isRefused, refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { readUpload } from '../../platform/http/upload.ts';
import type { Fields, Visit } from '../../platform/http/index.ts';
import { redraw, redrawLimits } from '../../platform/redraw/index.ts';
import type { Code, Drawn } from '../../platform/redraw/index.ts';
import { openCodes, removePages, sealPages } from './files.ts';
import { findFile, insertFile } from './store/files.ts';

export type SentPaper = {
  readonly fields: Fields;
  /** The file that the form is about: one that came with it, or one that came before and is named by `file_id`. */
  readonly fileId: string | null;
  /** What the bar and QR codes on it say. */
  readonly codes: readonly Code[];
  /** Why what came with it could not be taken; the fields are there nevertheless. */
  readonly refusal: Refusal | null;
};

/**
 * Reads a form whose inputs `photo` and `file` may carry a picture. What was taken is kept for this person until a form
 * claims it (actions/submit.ts), so that nobody has to photograph twice because of a wrong day. Null: no form at all.
 */
export async function readPaperForm(visit: Visit, enterpriseId: EnterpriseId): Promise<SentPaper | null> {
  const taken: Buffer[] = [];
  let tooLarge = false;
  const sent = await readUpload(
    visit.request,
    { most: redrawLimits.bytes, files: 2 },
    async ({ content }) => {
      const bytes = await upTo(content, redrawLimits.bytes);
      if (bytes === null) tooLarge = true;
      else if (bytes.length > 0) taken.push(bytes);
    },
  );
  if (isRefused(sent) && sent.refused === 'not-a-form') return withoutFile(visit);
  if (isRefused(sent))
    return sent.refused === 'too-large' ? { ...nothing, refusal: refuse('too-large') } : null;
  const { fields } = sent;
  if (tooLarge) return { ...(await sentBefore(visit, fields)), refusal: refuse('too-large') };
  const [bytes] = taken;
  if (!bytes) return sentBefore(visit, fields);
  const drawn = await redraw(bytes);
  if (isRefused(drawn)) return { ...(await sentBefore(visit, fields)), refusal: drawn };
  const { codes } = drawn;
  return { fields, fileId: await keep(visit, enterpriseId, drawn), codes, refusal: null };
}

/** A form without files may come plain. */
const withoutFile = async (visit: Visit): Promise<SentPaper> => sentBefore(visit, await visit.form());

/** The file that the form names, with its codes where this person may still use it; whether they may is decided later. */
async function sentBefore(visit: Visit, fields: Fields): Promise<SentPaper> {
  const named = parseId<'File'>(fields.text('file_id'));
  const fileId = isRefused(named) ? null : named;
  const file = fileId && (await visit.within((db) => findFile(db, fileId)));
  const usable = file && file.factId === null && file.recordedBy === visit.by;
  return { fields, fileId, codes: usable ? openCodes(file) : [], refusal: null };
}

const nothing = {
  fields: { text: () => '', all: () => [], has: () => false } as Fields,
  fileId: null,
  codes: [],
};

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

async function keep(visit: Visit, enterpriseId: EnterpriseId, drawn: Drawn): Promise<string> {
  const sealed = await sealPages(drawn);
  const id = freshId<'File'>() as string;
  try {
    await visit.within((db) =>
      insertFile(db, { ...sealed, id, enterpriseId, recordedAt: visit.now, recordedBy: visit.by }),
    );
  } catch (fault) {
    await removePages(sealed.pages);
    throw fault;
  }
  return id;
}
