// Sealing: a key for each person or file, wrapped by the master key, so that erasing the key erases the value.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** What only a reason lets anybody read. All normalised by the kernel. */
export type PersonSecrets = {
  readonly nik?: string | undefined;
  readonly kk?: string | undefined;
  readonly phone?: string | undefined;
};

const ivBytes = 12;
const tagBytes = 16;

/** AES-256-GCM: iv, tag, ciphertext. */
export function sealBlob(key: Buffer, plain: Buffer): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** Throws when the key is another one or the bytes were changed. */
export function openBlob(key: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
}

/** A new key of 32 bytes and its wrapped form for the database. */
export function wrapNewKey(master: Buffer): { key: Buffer; wrapped: Buffer } {
  const key = randomBytes(32);
  return { key, wrapped: sealBlob(master, key) };
}

export const unwrapKey = (master: Buffer, wrapped: Buffer): Buffer => openBlob(master, wrapped);

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
