// A PIN as it lies in the database: hashed slowly, and under a key that no copy of the database holds.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

import type { PersonId } from '../../../kernel/ids.ts';
import { briefHash } from '../../../platform/keys/brief.ts';

const cost = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };

const slow = (person: PersonId, pin: string, salt: Buffer): Promise<Buffer> =>
  new Promise((done, fail) =>
    scrypt(briefHash('owners-pin', `${person}:${pin}`), salt, 32, cost, (error, key) =>
      error ? fail(error) : done(key),
    ),
  );

/** Six digits are a million guesses: without the installation's key none of them can be tried. */
export async function hashPin(person: PersonId, pin: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('base64url')}.${(await slow(person, pin, salt)).toString('base64url')}`;
}

export async function isPin(person: PersonId, pin: string, hash: string): Promise<boolean> {
  const [salt = '', key = ''] = hash.split('.');
  const known = Buffer.from(key, 'base64url');
  const given = await slow(person, pin, Buffer.from(salt, 'base64url'));
  return known.length === given.length && timingSafeEqual(known, given);
}
