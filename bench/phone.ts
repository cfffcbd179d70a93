// The field kit's own sync in this process: its rules and its calls, with a shelf in memory for the phone's database.
import type { SentAct, UploadAsked } from '../src/platform/sync/index.ts';
import { again } from '../src/capabilities/field/kit/phone/queue/queue.ts';
import type { Held, Parcel } from '../src/capabilities/field/kit/phone/queue/queue.ts';
import { pass } from '../src/capabilities/field/kit/phone/sync/pass.ts';
import type { Shelf } from '../src/capabilities/field/kit/phone/sync/pass.ts';
import { wireTo } from '../src/capabilities/field/kit/phone/sync/wire.ts';

export type Picture = UploadAsked & { readonly act: string; readonly content: Uint8Array<ArrayBuffer> };
export type Load = { readonly acts: readonly SentAct[]; readonly pictures: readonly Picture[] };

/** What the phone has seen happen, in milliseconds since it began. */
export type Timeline = {
  words: number;
  firstPicture: number;
  lastPicture: number;
  end: number;
  /** How long each call of acts and of changes took. */
  readonly calls: number[];
};

/** Sends everything and hears of it, as often as a pass is needed. Throws when an act was refused. */
export async function sendAll(origin: string, token: string, load: Load): Promise<Timeline> {
  const begun = performance.now();
  const since = () => performance.now() - begun;
  const seen: Timeline = { words: 0, firstPicture: 0, lastPicture: 0, end: 0, calls: [] };
  const timedCall = async <T>(call: Promise<T>): Promise<T> => {
    const from = performance.now();
    const said = await call;
    seen.calls.push(performance.now() - from);
    return said;
  };
  const wire = wireTo(origin, token);
  const watched: typeof wire = {
    ...wire,
    async acts(acts) {
      const said = await timedCall(wire.acts(acts));
      seen.words = since();
      return said;
    },
    changes: (cursor) => timedCall(wire.changes(cursor)),
    async push(id, offset, bytes) {
      seen.firstPicture ||= since();
      const held = await wire.push(id, offset, bytes);
      seen.lastPicture = since();
      return held;
    },
  };
  const { shelf, states } = shelfOf(load);
  do await pass(shelf, watched);
  while (states().some((state) => state !== 'accepted' && state !== 'refused'));
  const refused = states().filter((state) => state === 'refused').length;
  if (refused > 0) throw new Error(`${refused} acts were refused`);
  return { ...seen, end: since() };
}

function shelfOf({ acts: sent, pictures }: Load): { shelf: Shelf; states: () => readonly Held['state'][] } {
  const bytesOf = ({ body }: SentAct) => JSON.stringify(body).length + 300;
  const acts = new Map(
    sent.map((act): [string, Held] => [
      act.id,
      { id: act.id, seq: act.seq, photos: act.photos, state: 'saved', waits: false, bytes: bytesOf(act) },
    ]),
  );
  const parcels = new Map(
    pictures.map(({ id, act, bytes }): [string, Parcel] => [
      id,
      { id, act, bytes, offset: 0, arrived: false },
    ]),
  );
  const bodies = new Map(sent.map((act) => [act.id, act]));
  const contents = new Map(pictures.map((picture) => [picture.id, picture]));
  const among = <T>(from: ReadonlyMap<string, T>, ids: readonly string[]): readonly T[] =>
    ids.flatMap((id) => from.get(id) ?? []);
  let cursor: string | null = null;
  const shelf: Shelf = {
    acts: async () => [...acts.values()],
    parcels: async () => [...parcels.values()],
    read: async (ids) => among(bodies, ids),
    asked: async (ids) =>
      among(contents, ids).map(({ id, bytes, sha256, type }) => ({ id, bytes, sha256, type })),
    picture: async (id) => contents.get(id)?.content ?? new Uint8Array(),
    async write(heard) {
      for (const { after } of heard) acts.set(after.id, after);
    },
    async writeParcel(parcel) {
      parcels.set(parcel.id, parcel);
    },
    async sendAgain(missing) {
      for (const act of acts.values()) if (missing.includes(act.seq)) acts.set(act.id, again(act));
    },
    cursor: async () => cursor,
    async take(changes) {
      ({ cursor } = changes);
    },
  };
  return { shelf, states: () => [...acts.values()].map(({ state }) => state) };
}
