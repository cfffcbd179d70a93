// Sealing: a key for each person or file, wrapped by the master key, so that erasing the key erases the value.
import { createCipheriv, createDecipheriv, createSecretKey, randomFillSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** What only a reason lets anybody read. All normalised by the kernel. */
export type PersonSecrets = {
  readonly nik?: string | undefined;
  readonly kk?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
};

const ivBytes = 12;
const tagBytes = 16;

// One call for many: asking the system for 12 bytes costs more than sealing with them. Given out once, wiped behind.
const pool = Buffer.alloc(16_384);
let used = pool.length;
function random(length: number): Buffer {
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + length));
  pool.fill(0, used, used + length);
  used += length;
  return bytes;
}

// Node 24 asks a Buffer at length whether it is a key; a KeyObject is believed at once (11 against 3.6 microseconds).
const masters = new WeakMap<Buffer, KeyObject>();
function masterKey(master: Buffer): KeyObject {
  const object = masters.get(master) ?? createSecretKey(master);
  masters.set(master, object);
  return object;
}

/** AES-256-GCM: iv, tag, ciphertext. */
export const sealBlob = (key: Buffer, plain: Buffer): Buffer => seal(createSecretKey(key), plain);

function seal(key: KeyObject, plain: Buffer): Buffer {
  const iv = random(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** Throws when the key is another one or the bytes were changed. */
export const openBlob = (key: Buffer, sealed: Buffer): Buffer => open(createSecretKey(key), sealed);

function open(key: KeyObject, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
}

/** A new key of 32 bytes and its wrapped form for the database. */
export function wrapNewKey(master: Buffer): { key: Buffer; wrapped: Buffer } {
  const key = random(32);
  return { key, wrapped: seal(masterKey(master), key) };
}

export const unwrapKey = (master: Buffer, wrapped: Buffer): Buffer => open(masterKey(master), wrapped);

/** Seals a person's values under a new key of their own, or under the one they have. */
export function sealPerson(
  master: Buffer,
  secrets: PersonSecrets,
  wrapped?: Buffer,
): { sealedKey: Buffer; sealed: Buffer } {
  const own = wrapped ? { key: unwrapKey(master, wrapped), wrapped } : wrapNewKey(master);
  return { sealedKey: own.wrapped, sealed: sealBlob(own.key, Buffer.from(JSON.stringify(secrets))) };
}

export const openPerson = (master: Buffer, sealedKey: Buffer, sealed: Buffer): PersonSecrets =>
  JSON.parse(openBlob(unwrapKey(master, sealedKey), sealed).toString()) as PersonSecrets;
