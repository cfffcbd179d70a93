// The phone's key in and out of its locks: made at the first sign-in, opened by PIN, saved by signing in again.
import { forget, keep, kept } from '../store/database.ts';
import type { Lock, Store } from '../store/database.ts';
import { keyFrom, open, openBytes, random, seal, sealBytes, toText, unwrapByPin, wrapByPin } from './box.ts';
import { isUsedUp, noTries, waitBefore, wrongOnce } from './pin.ts';

/** What an open phone holds in memory, and nowhere else. */
export type Opened = { readonly key: CryptoKey; readonly secret: Secret };

/** Sealed under the phone's key. `half` is the key of the device, which the server keeps as well. */
export type Secret = {
  readonly device: string;
  readonly token: string;
  readonly half: string;
  readonly officer: string;
  /** What its person may do with it; left out on phones signed on before owners could. */
  readonly rights?: readonly string[];
};

const emptyLock = { byPin: null, tries: noTries } as const;

/** A new half for a phone that was no device yet. */
export const newHalf = (): string => toText(random(32));

const keyOfHalf = async (half: string): Promise<CryptoKey> =>
  keyFrom(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(half)));

/** The first sign-in on this phone: a random key, sealed under the PIN and under the server's half. */
export async function makeLock(
  store: Store,
  secret: Secret,
  { pin, door }: { readonly pin: string; readonly door: NonNullable<Lock['door']> },
): Promise<Opened> {
  const raw = random(32);
  const key = await keyFrom(raw);
  await keep(store, 'lock', {
    ...emptyLock,
    byPin: await wrapByPin(raw, pin),
    byServer: await sealBytes(await keyOfHalf(secret.half), raw),
    device: secret.device,
    secret: await seal(key, secret),
    door,
  });
  return { key, secret };
}

export type Wrong =
  | { readonly refused: 'wait'; readonly ms: number }
  | { readonly refused: 'wrong'; readonly tries: Lock['tries'] }
  | { readonly refused: 'used-up' };

/** Counts the try before it is made, so that closing the app in the middle of one gains nothing. */
export async function openByPin(store: Store, pin: string, now: number): Promise<Opened | Wrong> {
  const lock = await kept(store, 'lock');
  if (!lock?.byPin) return { refused: 'used-up' };
  const ms = waitBefore(lock.tries, now);
  if (ms > 0) return { refused: 'wait', ms };
  const tries = wrongOnce(lock.tries, now);
  await keep(store, 'lock', { ...lock, tries });
  const raw = await unwrapByPin(lock.byPin, pin);
  if (raw) {
    await keep(store, 'lock', { ...lock, tries: noTries });
    const key = await keyFrom(raw);
    return { key, secret: await open<Secret>(key, lock.secret) };
  }
  if (!isUsedUp(tries)) return { refused: 'wrong', tries };
  await keep(store, 'lock', { ...lock, byPin: null, tries });
  return { refused: 'used-up' };
}

/** After signing in again: the half that the server kept opens the key, a new PIN closes it. Null: not this phone's half. */
export async function openByHalf(store: Store, half: string, pin: string): Promise<Opened | null> {
  const lock = await kept(store, 'lock');
  if (!lock) return null;
  const raw = await openBytes(await keyOfHalf(half), lock.byServer).catch(() => null);
  if (!raw) return null;
  await keep(store, 'lock', { ...lock, byPin: await wrapByPin(raw, pin), tries: noTries });
  const key = await keyFrom(raw);
  return { key, secret: await open<Secret>(key, lock.secret) };
}

/** A PIN of one's choice instead of the old one, which must be known. */
export async function changePin(store: Store, old: string, pin: string, now: number): Promise<Wrong | null> {
  const opened = await openByPin(store, old, now);
  if ('refused' in opened) return opened;
  const lock = await kept(store, 'lock');
  const raw = lock?.byPin ? await unwrapByPin(lock.byPin, old) : null;
  if (lock && raw) await keep(store, 'lock', { ...lock, byPin: await wrapByPin(raw, pin) });
  return null;
}

/** The token is new, perhaps the device too; unsent acts of an earlier device are numbered anew from `next`. */
export async function takeDevice(
  store: Store,
  opened: Opened,
  made: { readonly device: string; readonly token: string; readonly next: number },
  rights: readonly string[],
): Promise<Opened> {
  const secret = { ...opened.secret, device: made.device, token: made.token, rights };
  const box = await seal(opened.key, secret);
  await store.transaction('rw', store.kept, store.acts, async () => {
    const lock = await kept(store, 'lock');
    if (!lock) return;
    if (lock.device !== made.device) await renumber(store, made.next);
    await keep(store, 'lock', { ...lock, device: made.device, secret: box });
    await forget(store, 'barred');
    await forget(store, 'cursor');
  });
  return { key: opened.key, secret };
}

/** What the server has received keeps its place below zero: the new device's numbers count what it sends itself. */
async function renumber(store: Store, next: number): Promise<void> {
  const acts = await store.acts.orderBy('seq').toArray();
  const [unsent, known] = [
    acts.filter(({ state }) => state === 'saved'),
    acts.filter(({ state }) => state !== 'saved'),
  ];
  await store.acts.clear();
  await store.acts.bulkAdd(known.map((act, at) => ({ ...act, seq: at - known.length })));
  await store.acts.bulkAdd(unsent.map((act, at) => ({ ...act, seq: next + at })));
  await keep(store, 'seq', next + unsent.length - 1);
}
