// Sealing on the phone: AES-256-GCM under one random key, which itself lies sealed by the PIN and by the server's half.

export type Box = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer };
export type Wrapped = { readonly salt: Uint8Array<ArrayBuffer>; readonly rounds: number; readonly box: Box };

/** OWASP 2023 for PBKDF2 with SHA-256. */
export const rounds = 600_000;

const aes = { name: 'AES-GCM', length: 256 } as const;

export const random = (bytes: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(bytes));

export const keyFrom = (raw: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, aes, false, ['encrypt', 'decrypt']);

export async function sealBytes(key: CryptoKey, plain: BufferSource): Promise<Box> {
  const iv = random(12);
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain) };
}

/** Throws when the key is another or a byte was changed. */
export const openBytes = (key: CryptoKey, { iv, data }: Box): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);

export const seal = (key: CryptoKey, value: unknown): Promise<Box> =>
  sealBytes(key, new TextEncoder().encode(JSON.stringify(value)));

export const open = async <T>(key: CryptoKey, box: Box): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await openBytes(key, box))) as T;

async function keyOfPin(pin: string, salt: BufferSource, iterations: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations } as const;
  return crypto.subtle.deriveKey(how, typed, aes, false, ['encrypt', 'decrypt']);
}

/** Seals the 32 bytes of the phone's key under a PIN. */
export async function wrapByPin(raw: BufferSource, pin: string, iterations = rounds): Promise<Wrapped> {
  const salt = random(16);
  return { salt, rounds: iterations, box: await sealBytes(await keyOfPin(pin, salt, iterations), raw) };
}

/** The 32 bytes, or null for a wrong PIN. */
export async function unwrapByPin(wrapped: Wrapped, pin: string): Promise<ArrayBuffer | null> {
  const key = await keyOfPin(pin, wrapped.salt, wrapped.rounds);
  return openBytes(key, wrapped.box).catch(() => null);
}

export const toText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

export const fromText = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
