// The passphrase under which a backup carries its keys: from a file or the environment, never from the command's words.
import { readFileSync } from 'node:fs';

import type { Lang } from '../kernel/language.ts';
import { option, Refused } from './verb.ts';
import type { Call } from './verb.ts';

const least = 12;

const words = {
  id: {
    unreadable: (file: string) => `Berkas kata sandi ${file} tidak dapat dibaca.`,
    short: `Kata sandi cadangan paling sedikit ${least} huruf: beberapa kata lebih baik daripada satu.`,
  },
  en: {
    unreadable: (file: string) => `The passphrase file ${file} cannot be read.`,
    short: `The passphrase of a backup has at least ${least} characters: several words are better than one.`,
  },
} as const satisfies Record<Lang, unknown>;

/** Null when none is given. Throws Refused when it cannot be read or is too short. */
export function passphraseOf(call: Call): string | null {
  const file = option(call, 'passphrase-file');
  const given = file === undefined ? process.env['NAIK_KELAS_PASSPHRASE'] : readIt(file, call.lang);
  if (given === undefined || given === '') return null;
  const passphrase = given.replace(/\r?\n$/, '');
  if (passphrase.length < least)
    throw new Refused(words[call.lang].short, { refused: 'short-passphrase', least });
  return passphrase;
}

function readIt(file: string, lang: Lang): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Refused(words[lang].unreadable(file), { refused: 'unreadable-passphrase' });
  }
}
