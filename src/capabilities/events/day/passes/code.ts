// The code of a pass: 80 random bits in letters that are not mistaken for one another, and the hash by which a phone knows it.

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/** 10 random bytes as 16 letters, as the code is stored and drawn into its QR; no I, L, O or U. */
export function passCodeFrom(random: Uint8Array): string {
  if (random.length !== 10) throw new RangeError('the code of a pass needs 10 random bytes');
  let rest = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let code = '';
  for (let at = 0; at < length; at++) {
    code = (letters[Number(rest % 32n)] ?? '') + code;
    rest /= 32n;
  }
  return code;
}

/** As it stands on paper and in addresses: `7ZZZ-ZZZZ-ZZZZ-ZZZZ`. */
export const showPassCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';

/** What was typed or read from a QR, also the address of the pass's page; null when it cannot be a code. */
export function readPassCode(typed: string): string | null {
  const last = typed.slice(0, 300).split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '';
  const code = last.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return code.length === length && [...code].every((c) => letters.includes(c)) ? code : null;
}

/** The first 16 hexadecimal digits of the SHA-256 of a code as `readPassCode` gives it: what phones hold instead of it. */
export async function hash16(code: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code)));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
