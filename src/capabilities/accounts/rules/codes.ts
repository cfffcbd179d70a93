// Second-factor codes as people type them, and as they are shown.
import { oneTimePassword } from './password.ts';

export const isTotp = (digits: string): boolean => /^\d{6}$/.test(digits);

/** A backup code typed from paper: capitals, blanks and dashes do not matter. */
export function tidyBackupCode(typed: string): string {
  const bare = typed
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 40);
  return `${bare.slice(0, 4)}-${bare.slice(4, 8)}-${bare.slice(8)}`;
}

/** Ten codes, each good for one sign-in without the app. */
export const backupCodes = (random: () => Uint8Array): string[] =>
  Array.from({ length: 10 }, () => oneTimePassword(random()));

/** `ABCDEFGH` as `ABCD EFGH`, for typing it into a phone. */
export const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');

/** What the app reads from the picture (the key URI format of authenticator apps). `secret` is base32. */
export function otpauthUri({
  issuer,
  username,
  secret,
}: {
  issuer: string;
  username: string;
  secret: string;
}): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(username)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&digits=6&period=30`;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, without padding. */
export function base32(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >> bits) & 31] ?? '';
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + (alphabet[(held << (5 - bits)) & 31] ?? '') : text;
}
