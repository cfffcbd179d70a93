// Putting an act on the phone: act, photos and the end of its draft in one transaction, so a cut leaves all or nothing.
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

type Capture = {
  readonly kind: string;
  readonly body: unknown;
  readonly title: string;
  readonly pictures?: readonly Picture[];
  readonly answers?: string;
  /** The draft that became this act. */
  readonly draft?: string;
};

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Returns the id of the act, by which the server knows it when it comes twice. */
export async function capture(store: Store, key: CryptoKey, what: Capture, now: number): Promise<string> {
  const id = freshId();
  const { kind, body, title } = what;
  const sealed: SealedAct = { kind, version: 1, at: new Date(now).toISOString(), body, title };
  const photos: PhotoRow[] = await Promise.all(
    (what.pictures ?? []).map(async ({ bytes, type }) => ({
      id: freshId(),
      act: id,
      bytes: bytes.length,
      offset: 0,
      arrived: false,
      type,
      sha256: hex(await crypto.subtle.digest('SHA-256', bytes)),
      body: await sealBytes(key, bytes),
    })),
  );
  const row: Omit<ActRow, 'seq'> = {
    id,
    kind,
    answers: what.answers ?? null,
    state: 'saved',
    waits: false,
    bytes: new TextEncoder().encode(JSON.stringify(sealed)).length + 200,
    photos: photos.map((photo) => photo.id),
    at: now,
    body: await seal(key, sealed),
    reply: null,
  };
  await store.transaction('rw', store.acts, store.photos, store.drafts, store.kept, async () => {
    const seq = ((await kept(store, 'seq')) ?? 0) + 1;
    await keep(store, 'seq', seq);
    await store.acts.add({ ...row, seq });
    await store.photos.bulkAdd(photos);
    if (what.draft) await store.drafts.delete(what.draft);
  });
  return id;
}
