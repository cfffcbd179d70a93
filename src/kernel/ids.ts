// Ids: UUID version 7 (RFC 9562), which sort by the time they were made, branded by what they name.
import type { Brand } from './brand.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export type Id<Name extends string> = Brand<string, `${Name}Id`>;

export type EnterpriseId = Id<'Enterprise'>;
export type PersonId = Id<'Person'>;
export type ImportId = Id<'Import'>;
export type EvidenceId = Id<'Evidence'>;
export type UserId = Id<'User'>;

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** `now` in milliseconds since 1970, `random` at least 10 bytes; the same input gives the same id. */
export function newId<Name extends string>(now: number, random: Uint8Array): Id<Name> {
  if (random.length < 10) throw new RangeError('an id needs 10 random bytes');
  if (!Number.isSafeInteger(now) || now < 0 || now >= 2 ** 48) throw new RangeError('not a time for an id');
  const time = now.toString(16).padStart(12, '0');
  const byte = (at: number, keep: number, set: number) => hexOfByte[((random[at] ?? 0) & keep) | set] ?? '';
  const hex = (from: number, to: number) => {
    let text = '';
    for (let at = from; at < to; at++) text += byte(at, 0xff, 0);
    return text;
  };
  return `${time.slice(0, 8)}-${time.slice(8)}-${byte(0, 0x0f, 0x70)}${hex(1, 2)}-${byte(2, 0x3f, 0x80)}${hex(3, 4)}-${hex(4, 10)}` as Id<Name>;
}

// The system is asked for randomness once for 400 ids: an import makes hundreds of thousands.
const randomness = new Uint8Array(4000);
let used = randomness.length;

/** The one edge in the kernel: reads the clock and the system's randomness, for those who create rows. */
export function freshId<Name extends string>(): Id<Name> {
  if (used === randomness.length) {
    crypto.getRandomValues(randomness);
    used = 0;
  }
  used += 10;
  return newId<Name>(Date.now(), randomness.subarray(used - 10, used));
}

/** Any UUID in its usual notation, upper or lower case. */
export function parseId<Name extends string>(text: string): Id<Name> | Refusal<'not-an-id', object> {
  const id = text.length === 36 ? text.toLowerCase() : '';
  return uuid.test(id) ? (id as Id<Name>) : refuse('not-an-id');
}
