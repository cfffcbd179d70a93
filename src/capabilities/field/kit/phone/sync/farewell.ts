// Leaving a phone: its device is ended at the server, at once or at the next contact; what is kept until then opens nothing.
import type { Place } from '../kit.ts';
import { toText } from '../lock/box.ts';

/** Beside the sealed store, which is gone when the phone was left: digests of tokens the server has yet to end. */
const nameOf = (code: string) => `lapangan-left-${code}`;
const patience = 8_000;

/** Null: nobody left this phone; empty: who left is ended at the server as well. */
function left(code: string): readonly string[] | null {
  try {
    return JSON.parse(localStorage.getItem(nameOf(code)) ?? 'null') as readonly string[] | null;
  } catch {
    return null;
  }
}

const write = (code: string, digests: readonly string[]) =>
  localStorage.setItem(nameOf(code), JSON.stringify(digests));

/** Keeps the digest of the token, by which the device can be ended and nothing else be done. */
export async function keepFarewell(code: string, token: string): Promise<void> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  write(code, [...(left(code) ?? []), toText(new Uint8Array(digest))]);
}

/** Tells the server of the phones that were left here; what gets no answer is told at the next contact. */
export async function sayFarewells({ base, code }: Pick<Place, 'base' | 'code'>): Promise<void> {
  for (const digest of left(code) ?? []) {
    if (!(await isEnded(base, digest))) return;
    write(
      code,
      (left(code) ?? []).filter((one) => one !== digest),
    );
  }
}

/** 401 says that it holds no longer: ended by hand meanwhile, or with the rights of its person. */
async function isEnded(base: string, digest: string): Promise<boolean> {
  const response = await fetch(`${base}/sync/devices/end`, {
    method: 'POST',
    headers: { authorization: `Ended ${digest}`, 'content-type': 'application/json' },
    body: '{}',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  }).catch(() => null);
  if (response?.ok) return true;
  const said = (await response?.json().catch(() => null)) as { refused?: string } | null | undefined;
  return response?.status === 401 && said?.refused === 'revoked';
}

export function farewellOf(code: string): 'none' | 'waiting' | 'ended' {
  const digests = left(code);
  return digests === null ? 'none' : digests.length > 0 ? 'waiting' : 'ended';
}

/** Somebody begins on this phone: that another one left it is no news any more. */
export function closeFarewell(code: string): void {
  if (farewellOf(code) === 'ended') localStorage.removeItem(nameOf(code));
}
