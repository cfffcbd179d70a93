// Reading a posted form that carries files: each file streams to its taker, nothing is kept in memory.
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Busboy } from '@fastify/busboy';
import type { BusboyInstance } from '@fastify/busboy';

import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Fields } from './visit.ts';

export type SentFile = {
  readonly field: string;
  /** The last part of the name the person's machine gave, without signs that steer. */
  readonly name: string;
  readonly content: Readable;
};

export type Limits = {
  /** Bytes of one file; the taker refuses a file beyond, this reader only what all together may not reach. */
  readonly most: number;
  readonly files: number;
};

let largest = 250 * 1024 * 1024;

/** Sets the largest file that may be uploaded, in bytes: once at start, from the configuration. */
export const holdUploadLimit = (bytes: number): void => {
  largest = bytes;
};

/** The largest file that may be uploaded, in bytes; 250 MiB where nobody set another. */
export const uploadLimit = (): number => largest;

/** What each taker gave, in the order of the form. */
export type Sent<T> = { readonly fields: Fields; readonly taken: readonly T[] };
export type UploadRefusal = Refusal<'not-a-form' | 'cut-short' | 'too-many-files' | 'too-large', object>;

const textBytes = 100_000;
const fewFields = 100;

/** Ends the content of a file whose sender went away, so that its taker leaves nothing behind. */
export class CutShort extends Error {}
class TooMuch extends Error {}

/**
 * Hands each chosen file to `take` while it arrives; fields that stand before the files can be read only afterwards.
 * A file that its taker gave up is read to its end and dropped, so that the browser is there to see the answer. Faults of
 * a taker are thrown once the form has been read. Whoever keeps what was taken must let go of it when this refuses.
 */
export async function readUpload<T>(
  request: Request,
  { most, files }: Limits,
  take: (file: SentFile) => Promise<T>,
): Promise<Sent<T> | UploadRefusal> {
  const allTogether = most * files + fewFields * textBytes;
  if (Number(request.headers.get('content-length') ?? 0) > allTogether) return refuse('too-large');
  const parser = parserFor(request, files);
  if (!parser || !request.body) return refuse('not-a-form');
  const values: [name: string, value: string][] = [];
  const taking: Promise<T>[] = [];
  const arriving = new Set<PassThrough>();
  let tooMany = false;
  let wasCut = false;
  const cut = () => {
    wasCut = true;
    for (const content of arriving) content.destroy(new CutShort('upload cut short'));
  };
  parser.on('field', (name, value) => void values.push([name, value]));
  parser.on('filesLimit', () => (tooMany = true));
  parser.on('file', (field, file, name) => {
    file.on('error', cut);
    if (name === '') return void file.resume(); // nothing chosen
    const content = new PassThrough();
    content.on('error', () => undefined); // a taker may not listen yet; it finds the stream destroyed
    arriving.add(content);
    file.pipe(content);
    const taken = take({ field, name: plainName(name), content }).finally(() => {
      arriving.delete(content);
      content.destroy();
      file.unpipe(content);
      file.resume();
    });
    taken.catch(() => undefined); // looked at below
    taking.push(taken);
  });
  const end = await pipeline(Readable.fromWeb(request.body), upTo(allTogether), parser).then(
    () => null,
    (fault: unknown) => (fault instanceof TooMuch ? refuse('too-large') : refuse('cut-short')),
  );
  if (end) cut();
  const outcomes = await Promise.allSettled(taking);
  if (end) return end;
  if (wasCut) return refuse('cut-short');
  if (tooMany) return refuse('too-many-files');
  const failed = outcomes.find((o) => o.status === 'rejected');
  if (failed) throw failed.reason;
  return {
    fields: fieldsOf(values),
    taken: outcomes.flatMap((o) => (o.status === 'fulfilled' ? [o.value] : [])),
  };
}

function parserFor(request: Request, files: number): BusboyInstance | null {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;.*boundary=[^\s;]/i.test(type)) return null;
  try {
    return Busboy({
      headers: { 'content-type': type },
      limits: { files, fields: fewFields, fieldSize: textBytes, headerPairs: 50 },
    });
  } catch {
    return null; // without a boundary
  }
}

function upTo(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      done(bytes > most ? new TooMuch() : null, chunk);
    },
  });
}

/** Control signs and signs that turn the direction of writing are no part of a name. */
const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .slice(0, 200) || '?';

function fieldsOf(values: readonly (readonly [string, string])[]): Fields {
  const all = (name: string) => values.filter(([known]) => known === name).map(([, value]) => value);
  return { all, text: (name) => all(name)[0] ?? '', has: (name) => values.some(([known]) => known === name) };
}
