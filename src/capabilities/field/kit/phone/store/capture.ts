// Putting acts on the phone: acts, photos and the end of their draft in one transaction, so a cut leaves all or nothing.
import { freshId } from '../../../../../kernel/ids.ts';
import { seal, sealBytes } from '../lock/box.ts';
import { keep, kept } from './database.ts';
import type { ActRow, PhotoRow, Store } from './database.ts';

/** What the phone seals of an act: what is sent, and the title it has in the list. */
export type SealedAct = {
  readonly kind: string;
  readonly version: number;
  readonly at: string;
  readonly body: unknown;
  readonly title: string;
};

export type Picture = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string };

export type Capture = {
  readonly kind: string;
  readonly body: unknown;
  readonly title: string;
  readonly pictures?: readonly Picture[];
  readonly answers?: string;
};

type Ready = { readonly row: Omit<ActRow, 'seq'>; readonly photos: readonly PhotoRow[] };

/** Room on the line for what stands around a body: id, kind, instants, ids of photos. */
const around = 300;

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function photoOf(key: CryptoKey, act: string, { bytes, type }: Picture): Promise<PhotoRow> {
  const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes));
  const parcel = { id: freshId(), act, bytes: bytes.length, offset: 0, arrived: false };
  return { ...parcel, type, sha256, body: await sealBytes(key, bytes) };
}

async function ready(key: CryptoKey, what: Capture, now: number): Promise<Ready> {
  const id = freshId();
  const { kind, body, title, pictures = [], answers = null } = what;
  const sealed: SealedAct = { kind, version: 1, at: new Date(now).toISOString(), body, title };
  const photos = await Promise.all(pictures.map((picture) => photoOf(key, id, picture)));
  const bytes = new TextEncoder().encode(JSON.stringify(body)).length + around;
  const held = { id, state: 'saved', waits: false, bytes, photos: photos.map((photo) => photo.id) } as const;
  return { row: { ...held, kind, answers, at: now, body: await seal(key, sealed), reply: null }, photos };
}

/** Returns the ids by which the server will know the acts when they come twice. `drafts` end with them. */
export async function capture(
  store: Store,
  key: CryptoKey,
  acts: readonly Capture[],
  { now, drafts = [] }: { readonly now: number; readonly drafts?: readonly string[] },
): Promise<readonly string[]> {
  const all = await Promise.all(acts.map((act) => ready(key, act, now)));
  await store.transaction('rw', store.acts, store.photos, store.drafts, store.kept, async () => {
    const last = (await kept(store, 'seq')) ?? 0;
    await store.acts.bulkAdd(all.map(({ row }, at) => ({ ...row, seq: last + 1 + at })));
    await keep(store, 'seq', last + all.length);
    await store.photos.bulkAdd(all.flatMap(({ photos }) => photos));
    await store.drafts.bulkDelete([...drafts]);
  });
  return all.map(({ row }) => row.id);
}
