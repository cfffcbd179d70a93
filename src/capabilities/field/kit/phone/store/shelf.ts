// The sealed store as a pass of sync sees it: queue rows open, everything said of people under the key.
import type { Json } from '../../../../../platform/sync/act.ts';
import { freshId } from '../../../../../kernel/ids.ts';
import { open, openBytes, seal } from '../lock/box.ts';
import { again } from '../queue/queue.ts';
import type { Shelf } from '../sync/pass.ts';
import type { SealedAct } from './capture.ts';
import { keep, kept } from './database.ts';
import type { Store } from './database.ts';

/** Accepted acts leave the phone after two weeks; what was refused stays until the officer has read it. */
const shownFor = 14 * 24 * 3_600_000;

export function shelfOf(store: Store, key: CryptoKey): Shelf {
  return {
    acts: () => store.acts.toArray(),
    parcels: () => store.photos.toArray(),
    async read(ids) {
      const rows = (await store.acts.bulkGet([...ids])).filter((row) => row !== undefined);
      return Promise.all(
        rows.map(async ({ id, seq, photos, body: box }) => {
          const { kind, version, at, body } = await open<SealedAct>(key, box);
          return { id, seq, kind, version, at, body: body as Json, photos };
        }),
      );
    },
    async asked(ids) {
      const rows = (await store.photos.bulkGet([...ids])).filter((row) => row !== undefined);
      return rows.map(({ id, bytes, sha256, type }) => ({ id, bytes, sha256, type }));
    },
    async picture(id) {
      const row = await store.photos.get(id);
      if (!row) throw new Error('a photo left the phone while it was sent');
      return new Uint8Array(await openBytes(key, row.body));
    },
    async write(heard) {
      const sealed = await Promise.all(
        heard.map(async ({ after, receipt }) => ({ after, reply: await seal(key, receipt) })),
      );
      await store.transaction('rw', store.acts, async () => {
        for (const { after, reply } of sealed)
          await store.acts.update(after.id, { state: after.state, waits: after.waits, reply });
      });
    },
    async writeParcel({ id, offset, arrived }) {
      await store.photos.update(id, { offset, arrived });
    },
    sendAgain: (missing) => sendAgain(store, key, missing),
    cursor: () => kept(store, 'cursor'),
    async take({ cursor, data }) {
      const boxes = await Promise.all(
        Object.entries(data).map(async ([name, rows]) => ({ name, box: await seal(key, rows) })),
      );
      await store.transaction('rw', store.lists, store.kept, async () => {
        await store.lists.bulkPut(boxes);
        await keep(store, 'cursor', cursor);
        await keep(store, 'synced', Date.now());
      });
      await letGo(store, Date.now());
    },
  };
}

async function sendAgain(store: Store, key: CryptoKey, missing: readonly number[]): Promise<void> {
  if (missing.length === 0) return;
  const now = Date.now();
  const empty: SealedAct = {
    kind: 'sync:void',
    version: 1,
    at: new Date(now).toISOString(),
    body: {},
    title: '',
  };
  const body = await seal(key, empty);
  await store.transaction('rw', store.acts, store.photos, async () => {
    for (const seq of missing) {
      const row = await store.acts.get({ seq });
      if (row?.state === 'saved') continue;
      if (row) {
        await store.acts.put(again(row));
        await store.photos.where({ act: row.id }).modify({ arrived: false });
      } else {
        const held = { id: freshId(), seq, state: 'saved', waits: false, bytes: 200, photos: [] } as const;
        await store.acts.add({ ...held, kind: empty.kind, answers: null, at: now, body, reply: null });
      }
    }
  });
}

async function letGo(store: Store, now: number): Promise<void> {
  await store.transaction('rw', store.acts, store.photos, async () => {
    const old = await store.acts
      .filter(({ state, at }) => state === 'accepted' && now - at > shownFor)
      .primaryKeys();
    await store.photos.where('act').anyOf(old).delete();
    await store.acts.bulkDelete(old);
  });
}
