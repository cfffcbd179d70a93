// Sealing what lives for minutes or days (a message on its way, a phone that asked for a code) and hashing what a phone shows, each purpose under a key of its own.
import { createHmac, hkdfSync } from 'node:crypto';

import { heldKeys } from './held.ts';
import { openBlob, sealBlob } from './seal.ts';

export type Purpose =
  | 'messages'
  | 'owners-phone'
  | 'owners-code'
  | 'owners-pin'
  | 'owners-letter'
  | 'sync-device'
  | 'events-voice';

/** From the key of sessions, which stays when the others are changed: a rotation has nothing to wrap anew here. */
const keyOf = (purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(heldKeys().session, 'base64'), '', `naik-kelas ${purpose}`, 32));

/** Base64 of iv, tag and ciphertext. */
export const sealText = (purpose: Purpose, text: string): string =>
  sealBlob(keyOf(purpose), Buffer.from(text)).toString('base64');

/** Throws when it was sealed for another purpose, or changed. */
export const openText = (purpose: Purpose, sealed: string): string =>
  openBlob(keyOf(purpose), Buffer.from(sealed, 'base64')).toString();

/** A keyed hash in hex: what is looked up or compared without being kept. */
export const briefHash = (purpose: Purpose, value: string): string =>
  createHmac('sha256', keyOf(purpose)).update(value).digest('hex');
