// JSON in and out: bounded in size and depth, packed on the line where both sides can.
import { createGunzip, gzipSync } from 'node:zlib';
import { Readable } from 'node:stream';

import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { words } from './words.ts';
import type { SyncRefusal } from './words.ts';

const most = 1_000_000;
const deepest = 32;

type Unread = Refusal<'unreadable' | 'too-large', object>;

/** The request's JSON, at most a megabyte unpacked and 32 levels deep. */
export async function readJson(request: Request): Promise<{ value: unknown } | Unread> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return refuse('unreadable');
  if (Number(request.headers.get('content-length') ?? 0) > most) return refuse('too-large');
  const text = await readText(request);
  if (typeof text !== 'string') return text;
  if (depthOf(text) > deepest) return refuse('unreadable');
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return refuse('unreadable');
  }
}

async function readText(request: Request): Promise<string | Unread> {
  if (!request.body) return refuse('unreadable');
  const packed = request.headers.get('content-encoding');
  if (packed !== null && packed !== 'gzip') return refuse('unreadable');
  const sent = Readable.fromWeb(request.body);
  const plain = packed ? sent.on('error', (error) => plain.destroy(error)).pipe(createGunzip()) : sent;
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of plain) {
      bytes += (chunk as Buffer).length;
      if (bytes > most) return refuse('too-large');
      chunks.push(chunk as Buffer);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return refuse('unreadable'); // cut short, badly packed, or no UTF-8
  }
}

/** Levels of brackets outside strings, counted before anything recursive sees them. */
export function depthOf(text: string): number {
  let [depth, reached, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') reached = Math.max(reached, (depth += 1));
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return reached;
}

/** The same text for the same content, whatever the order of names. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}

const worthPacking = 600;

/** A JSON answer, packed when the phone can unpack it. */
export function sendJson(
  request: Request,
  value: unknown,
  status = 200,
  more: Readonly<Record<string, string>> = {},
): Response {
  const text = JSON.stringify(value);
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...more,
  };
  const packs = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '') && text.length > worthPacking;
  if (!packs) return new Response(text, { status, headers });
  return new Response(new Uint8Array(gzipSync(text)), {
    status,
    headers: { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' },
  });
}

const statusOf: Partial<Record<SyncRefusal, number>> = {
  revoked: 401,
  expired: 401,
  'no-work': 403,
  'unknown-upload': 404,
  'too-large': 413,
  unreadable: 422,
  'unknown-protocol': 422,
  'not-a-photo': 422,
  'too-many-calls': 429,
  'too-many-uploads': 429,
};

/** A refused call: `{ refused, say, ...detail }` with the status of its kind, 409 where no other fits. */
export function sendRefusal(
  request: Request,
  { refused, ...detail }: Refusal<SyncRefusal, object>,
  more: Readonly<Record<string, string>> = {},
): Response {
  return sendJson(request, { refused, say: words[refused], ...detail }, statusOf[refused] ?? 409, more);
}
