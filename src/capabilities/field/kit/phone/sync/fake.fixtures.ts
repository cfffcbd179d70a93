// A phone and a server small enough to hold in the head: the contract of sync, and a line that is cut where one likes.
import type { Receipt, SentAct, UploadState } from '../../../../../platform/sync/protocol.ts';
import { again } from '../queue/queue.ts';
import type { Held, Parcel } from '../queue/queue.ts';
import type { Shelf } from './pass.ts';
import type { Wire } from './wire.ts';

/** What stands on the phone's disk; a reload is a copy of it. */
export type Disk = {
  acts: (Held & { readonly answers: string | null })[];
  parcels: Parcel[];
  seq: number;
  cursor: string | null;
};

export const emptyDisk = (): Disk => ({ acts: [], parcels: [], seq: 0, cursor: null });

/** Puts an act with photos on the disk; `wants` in its id tells the fake server what to do with it. */
export function put(disk: Disk, id: string, photos: number, answers: string | null = null): void {
  disk.seq += 1;
  const ids = Array.from({ length: photos }, (_, at) => `${id}-p${at}`);
  const held = { id, seq: disk.seq, state: 'saved', bytes: 300, photos: ids, waits: false } as const;
  disk.acts.push({ ...held, answers });
  disk.parcels.push(
    ...ids.map((photo) => ({ id: photo, act: id, bytes: 70_000, offset: 0, arrived: false })),
  );
}

const swap = <One extends { readonly id: string }>(all: One[], one: One) =>
  all.splice(
    all.findIndex(({ id }) => id === one.id),
    1,
    one,
  );

export function shelfOn(disk: Disk): Shelf {
  return {
    acts: async () => [...disk.acts],
    parcels: async () => [...disk.parcels],
    read: async (ids) =>
      ids.flatMap((id) => {
        const act = disk.acts.find((one) => one.id === id);
        const body = { act: act?.answers ?? null };
        return act ? [{ id, seq: act.seq, kind: 'x', version: 1, at: '', body, photos: act.photos }] : [];
      }),
    asked: async (ids) =>
      ids.flatMap((id) => {
        const parcel = disk.parcels.find((one) => one.id === id);
        return parcel ? [{ id, bytes: parcel.bytes, sha256: '', type: 'image/webp' }] : [];
      }),
    picture: async (id) => new Uint8Array(disk.parcels.find((one) => one.id === id)?.bytes ?? 0),
    async write(heard) {
      for (const { after } of heard) {
        const before = disk.acts.find(({ id }) => id === after.id);
        if (before) swap(disk.acts, { ...before, ...after });
      }
    },
    async writeParcel(parcel) {
      swap(disk.parcels, parcel);
    },
    async sendAgain(missing) {
      for (const seq of missing) {
        const row = disk.acts.find((one) => one.seq === seq);
        if (!row) throw new Error('the phone holds every act of this test');
        if (row.state !== 'saved') swap(disk.acts, again(row));
        disk.parcels = disk.parcels.map((one) => (one.act === row.id ? { ...one, arrived: false } : one));
      }
    },
    cursor: async () => disk.cursor,
    async take({ cursor }) {
      disk.cursor = cursor;
    },
  };
}

type Kept = { readonly act: SentAct; applied: number; choice: boolean };

/** Ids that begin with `choose` are asked back, with `refuse` refused; the rest is accepted once its photos are whole. */
export function fakeServer() {
  const acts = new Map<string, Kept>();
  const uploads = new Map<string, { bytes: number; got: number }>();
  const whole = (id: string) => {
    const one = uploads.get(id);
    return one !== undefined && one.got === one.bytes;
  };
  const next = () => Math.max(0, ...[...acts.values()].map(({ act }) => act.seq)) + 1;
  const missing = () => {
    const known = new Set([...acts.values()].map(({ act }) => act.seq));
    return Array.from({ length: next() - 1 }, (_, at) => at + 1).filter((seq) => !known.has(seq));
  };
  const receiptOf = ({ act, choice }: Kept): Receipt => {
    const { id } = act;
    if (!act.photos.every(whole)) return { id, receipt: act.seq, state: 'waiting', reason: 'photos' };
    const gap = missing()[0];
    if (gap !== undefined && gap < act.seq)
      return { id, receipt: act.seq, state: 'waiting', reason: 'earlier' };
    if (id.startsWith('refuse'))
      return { id, receipt: act.seq, state: 'refused', reason: 'no', say: { id: 'tidak', en: 'no' } };
    if (id.startsWith('choose') && !choice)
      return { id, receipt: act.seq, state: 'choose', question: 'similar', choices: ['new'] };
    return { id, receipt: act.seq, state: 'accepted', result: null };
  };
  const settle = () => {
    for (const kept of acts.values()) {
      const { act } = kept.act.id.startsWith('answer') ? (kept.act.body as { act: string }) : { act: '' };
      const asked = acts.get(act);
      if (asked && receiptOf(kept).state === 'accepted') asked.choice = true;
      if (receiptOf(kept).state === 'accepted' && kept.applied === 0) kept.applied = 1;
    }
  };
  const answer = () => {
    settle();
    return [...acts.values()].map(receiptOf);
  };
  const wire: Wire = {
    async acts(sent) {
      for (const act of sent) if (!acts.has(act.id)) acts.set(act.id, { act, applied: 0, choice: false });
      const ids = new Set(sent.map(({ id }) => id));
      return { receipts: answer().filter(({ id }) => ids.has(id)), missing: missing() };
    },
    changes: async () => ({
      cursor: 'now',
      receipts: answer(),
      missing: missing(),
      next: next(),
      more: false,
      data: {},
    }),
    async announce(asked) {
      return asked.map(({ id, bytes }): UploadState => {
        const one = uploads.get(id) ?? { bytes, got: 0 };
        uploads.set(id, one);
        return { id, bytes, offset: one.got, state: whole(id) ? 'done' : 'open' };
      });
    },
    async push(id, offset, bytes) {
      const one = uploads.get(id);
      if (!one) return 'refused';
      if (one.got === offset) one.got += bytes.length;
      return one.got;
    },
  };
  /** The line takes part of a photo along before it is cut. */
  const halfPush = (id: string, offset: number, bytes: number) => {
    const one = uploads.get(id);
    if (one && one.got === offset) one.got += Math.floor(bytes / 2);
  };
  /** A backup was put back: the newest act is gone, and so is every photo of an act not yet applied. */
  const forgetNewest = () => {
    const newest = [...acts.values()].sort((a, b) => b.act.seq - a.act.seq)[0];
    if (newest) acts.delete(newest.act.id);
    for (const { act, applied } of acts.values())
      if (applied === 0) for (const photo of act.photos) uploads.delete(photo);
  };
  return { wire, acts, receiptOf, halfPush, forgetNewest };
}

/** The same wire, cut at call number `at`: before the server heard, after it heard, or in the middle of a photo. */
export function cutAt(
  server: ReturnType<typeof fakeServer>,
  at: number,
  when: 'before' | 'after' | 'amid',
): Wire {
  let calls = 0;
  const through = async <T>(call: () => Promise<T>, amid: () => void = () => {}): Promise<T> => {
    const cut = calls++ === at;
    if (cut && when === 'amid') amid();
    if (cut && when !== 'after') throw new Error('cut');
    const answer = await call();
    if (cut) throw new Error('cut');
    return answer;
  };
  const { wire } = server;
  return {
    acts: (sent) => through(() => wire.acts(sent)),
    changes: (since) => through(() => wire.changes(since)),
    announce: (asked) => through(() => wire.announce(asked)),
    push: (id, offset, bytes) =>
      through(
        () => wire.push(id, offset, bytes),
        () => server.halfPush(id, offset, bytes.length),
      ),
  };
}
