// The code of a certificate: 128 random bits in letters that people can read to each other, and read back from what they type.

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 26;

/** 16 random bytes as 26 letters; no i, l, o or u. */
export function codeFrom(random: Uint8Array): string {
  if (random.length !== 16) throw new RangeError('a code needs 16 random bytes');
  let rest = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let code = '';
  for (let at = 0; at < length; at++) {
    code = (letters[Number(rest % 32n)] ?? '') + code;
    rest /= 32n;
  }
  return code;
}

/** In groups, as it stands on paper: `7zzz zzzz zzzz zzzz zzzz zzzz zz`. */
export const showCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';

/** What was typed as a code, spaces and dashes left out; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed
    .slice(0, 80)
    .toLowerCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
  return code.length === length && [...code].every((c) => letters.includes(c)) ? code : null;
}
