// The code on a letter: read from paper, so without letters that look like others.
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export const letterDays = 14;

/** Twelve characters of 32 from as many random bytes: 60 bits. `ABCD-EFGH-JKLM`. */
export function letterCode(random: Uint8Array): string {
  if (random.length < 12) throw new RangeError('a code needs 12 random bytes');
  const code = Array.from(random.subarray(0, 12), (byte) => alphabet[byte & 31]).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** As it was typed from paper: blanks, dashes and capitals do not matter. Null when it cannot be one. */
export function tidyLetterCode(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '');
  const fits = bare.length === 12 && [...bare].every((letter) => alphabet.includes(letter));
  return fits ? bare.replace(/(.{4})(?=.)/g, '$1-') : null;
}
