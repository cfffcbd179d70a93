// Which passwords are good enough, and how one-time passwords are made.
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';

/** ASVS 5.0, 6.2: length and a list of common ones; no rule about kinds of characters, no forced renewal. */
export const passwordLength = { least: 10, most: 128 } as const;

/** How long a one-time password waits for its first use. */
export const oneTimeDays = 7;

/** Words that lists of leaked Indonesian passwords are full of. */
const common = [
  'password',
  'passw0rd',
  'katasandi',
  'sandisaya',
  'rahasia',
  'bismillah',
  'alhamdulillah',
  'assalamualaikum',
  'indonesia',
  'indonesiaraya',
  'merdeka',
  'pancasila',
  'garuda',
  'nusantara',
  'balikpapan',
  'samarinda',
  'kalimantan',
  'kaltim',
  'borneo',
  'jakarta',
  'bandung',
  'surabaya',
  'makassar',
  'persib',
  'persija',
  'persiba',
  'sayang',
  'sayangku',
  'cintaku',
  'akucintakamu',
  'akusayangkamu',
  'iloveyou',
  'anakku',
  'mamapapa',
  'ibubapak',
  'doraemon',
  'naikkelas',
  'dinaskoperasi',
  'umkm',
  'dkumkmp',
  'koperasi',
  'administrator',
  'admin',
  'pegawai',
  'operator',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'selamatdatang',
  'welcome',
  'monyet',
  'terserah',
  'lupapassword',
  'gantipassword',
  'freefire',
  'mobilelegends',
] as const;

/** Small letters and digits only. */
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

export type WeakPassword = Refusal<'weak-password', { why: 'short' | 'long' | 'common' | 'username' }>;

/** Null when the password is good enough for this person. */
export function weakness(password: string, username: string): WeakPassword | null {
  const length = [...password].length;
  if (length < passwordLength.least) return refuse('weak-password', { why: 'short' });
  if (length > passwordLength.most) return refuse('weak-password', { why: 'long' });
  const name = plain(username);
  if (name.length >= 4 && plain(password).includes(name)) return refuse('weak-password', { why: 'username' });
  // Without the digits that people hang before and after a word.
  const bare = plain(password).replace(/^\d+|\d+$/g, '');
  const known = common.some((word) => word === bare || `${word}${word}` === bare);
  if (known || isRow(password) || !/\p{L}/u.test(password)) return refuse('weak-password', { why: 'common' });
  return null;
}

/** One character over and over, or a run of the keyboard's rows: aaaaaaaaaa, abcdefghij, 1234567890. */
function isRow(password: string): boolean {
  const codes = [...password.toLowerCase()].map((c) => c.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)));
  return steps.size <= 1;
}

// Without 0 o, 1 l i, u v: it is read aloud and typed from paper.
const letters = 'abcdefghjkmnpqrstwxyz23456789';

/** Three groups of four, about 58 bits: `k7pm-x3de-w9qa`. `random` at least 24 bytes. */
export function oneTimePassword(random: Uint8Array): string {
  const limit = 256 - (256 % letters.length);
  const chosen = [...random].filter((byte) => byte < limit).slice(0, 12);
  if (chosen.length < 12) throw new RangeError('a one-time password needs more random bytes');
  const text = chosen.map((byte) => letters[byte % letters.length]).join('');
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}

/** A name to sign in with, small letters: letters, digits, dot, dash and underscore. Null when it is not one. */
export function parseUsername(text: string): string | null {
  const name = text.trim().toLowerCase();
  return /^[a-z0-9][a-z0-9._-]{1,39}$/.test(name) ? name : null;
}
