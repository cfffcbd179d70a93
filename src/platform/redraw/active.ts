// Whether a PDF would do more than be looked at: scripts, programs, files inside, forms that send themselves.
import { constants, inflateSync } from 'node:zlib';

import { limits } from './limits.ts';

/** Names of ISO 32000 that run, open, carry or send something. A link to a web page or another page is none of them. */
const acting: ReadonlySet<string> = new Set([
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'FileAttachment',
  'XFA',
  'RichMedia',
  'Rendition',
  'Movie',
  'Sound',
  'SubmitForm',
  'ImportData',
  'GoToE',
]);

/** `locked` cannot be looked into; `broken` holds packed objects that cannot be unfolded within the limits. */
export type Look = 'quiet' | 'active' | 'locked' | 'broken';

/** Looks at every name outside streams and inside packed objects, also where letters are written as #4a. */
export function lookInto(bytes: Uint8Array): Look {
  const { outside, packed } = apart(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  );
  const plain = namesOf(outside);
  if (plain.has('Encrypt')) return 'locked';
  if (isActing(plain)) return 'active';
  let left: number = limits.unfolded;
  for (const body of packed) {
    const text = unfold(body, left);
    if (text === null) return 'broken';
    left -= text.length;
    if (isActing(namesOf(text))) return 'active';
  }
  return 'quiet';
}

const isActing = (names: ReadonlySet<string>): boolean => [...names].some((name) => acting.has(name));

function namesOf(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, written = ''] of text.matchAll(/\/([^\s/<>()[\]{}%]{1,60})/g))
    names.add(
      written.replaceAll(/#([\da-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    );
  return names;
}

/** The text between streams, and the bodies of those that hold packed objects. */
function apart(text: string): { outside: string; packed: readonly string[] } {
  const outside: string[] = [];
  const packed: string[] = [];
  let at = 0;
  for (const begin of text.matchAll(/\bstream\r?\n/g)) {
    if (begin.index < at) continue;
    const end = text.indexOf('endstream', begin.index);
    if (end < 0) break;
    const before = text.slice(at, begin.index);
    outside.push(before);
    if (namesOf(before.slice(before.lastIndexOf(' obj') + 1)).has('ObjStm'))
      packed.push(text.slice(begin.index + begin[0].length, end));
    at = end;
  }
  outside.push(text.slice(at));
  return { outside: outside.join('\n'), packed };
}

function unfold(body: string, most: number): string | null {
  try {
    const options = { maxOutputLength: Math.max(most, 1), finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(Buffer.from(body, 'latin1'), options).toString('latin1');
  } catch {
    return null;
  }
}
