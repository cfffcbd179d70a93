// One pass of sync: words, pictures, what waited, then what changed. Every answer is kept before the next call is made.
import type { Changes, Receipt, SentAct, UploadAsked } from '../../../../../platform/sync/protocol.ts';
import { advance, asking, learn, lostFrom, nextWork } from '../queue/queue.ts';
import type { Held, Parcel } from '../queue/queue.ts';
import type { Wire } from './wire.ts';

/** What a pass needs of the phone; the real one is sealed and lies in IndexedDB. */
export type Shelf = {
  acts(): Promise<readonly Held[]>;
  parcels(): Promise<readonly Parcel[]>;
  /** The acts as they are sent, in the order asked for. */
  read(ids: readonly string[]): Promise<readonly SentAct[]>;
  asked(ids: readonly string[]): Promise<readonly UploadAsked[]>;
  picture(id: string): Promise<Uint8Array<ArrayBuffer>>;
  write(heard: readonly { after: Held; receipt: Receipt }[]): Promise<void>;
  writeParcel(parcel: Parcel): Promise<void>;
  /** The server misses these numbers: what has them is sent again, for what is gone an empty act takes its place. */
  sendAgain(missing: readonly number[]): Promise<void>;
  cursor(): Promise<string | null>;
  /** Lists and cursor of one answer in one transaction. */
  take(changes: Changes): Promise<void>;
};

const piece = 32 * 1024;
const lanes = 3;

/** Throws where the line is cut; the next pass goes on from what was kept. */
export async function pass(shelf: Shelf, wire: Wire, told: () => void = () => {}): Promise<void> {
  const asked = new Set<string>();
  for (;;) {
    const acts = await shelf.acts();
    const work = nextWork(acts, await shelf.parcels(), asked);
    if (!work) break;
    if (work.do === 'send') {
      const sent = new Set(work.acts);
      for (const act of acts) if (sent.has(act.id)) asked.add(asking(act));
      await send(shelf, wire, work.acts);
    } else {
      for (const id of work.photos) asked.add(id);
      await upload(shelf, wire, work.photos, told);
    }
    told();
  }
  await doubtPhotos(shelf);
  for (let more = true; more;) {
    const changes = await wire.changes(await shelf.cursor());
    await hear(shelf, changes.receipts);
    await shelf.sendAgain([...changes.missing, ...lostFrom(await shelf.acts(), changes.next)]);
    await shelf.take(changes);
    more = changes.more;
  }
  told();
}

/** A batch that the server cannot read is sent in halves, so that one bad act holds up no other. */
async function send(shelf: Shelf, wire: Wire, ids: readonly string[]): Promise<void> {
  const said = await wire.acts(await shelf.read(ids));
  if (said !== 'unreadable') {
    await hear(shelf, said.receipts);
    return shelf.sendAgain(said.missing);
  }
  if (ids.length === 1) return;
  const half = Math.ceil(ids.length / 2);
  await send(shelf, wire, ids.slice(0, half));
  await send(shelf, wire, ids.slice(half));
}

/** A receipt that moves no act forward is not written: it is older than what is known. */
async function hear(shelf: Shelf, receipts: readonly Receipt[]): Promise<void> {
  const acts = new Map((await shelf.acts()).map((act) => [act.id, act]));
  const heard = receipts.flatMap((receipt) => {
    const act = acts.get(receipt.id);
    const after = act && learn(act, receipt);
    return after && after !== act ? [{ after, receipt }] : [];
  });
  if (heard.length > 0) await shelf.write(heard);
}

/** Announced together, then sent in three lanes: a slow line is kept busy while an answer is under way. */
async function upload(shelf: Shelf, wire: Wire, ids: readonly string[], told: () => void): Promise<void> {
  const parcels = new Map((await shelf.parcels()).map((parcel) => [parcel.id, parcel]));
  const states = [...(await wire.announce(await shelf.asked(ids)))];
  const lane = async () => {
    for (let state = states.shift(); state; state = states.shift()) {
      const parcel = parcels.get(state.id);
      if (!parcel) continue;
      const held = advance(parcel, state.offset);
      await (state.state === 'open' ? carry(shelf, wire, held) : arrive(shelf, held));
      told();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** A photo the server will not have counts as arrived: the answer about its act says why. */
const arrive = (shelf: Shelf, parcel: Parcel) => shelf.writeParcel({ ...parcel, arrived: true });

async function carry(shelf: Shelf, wire: Wire, parcel: Parcel): Promise<void> {
  const bytes = await shelf.picture(parcel.id);
  let held = parcel;
  while (held.offset < held.bytes) {
    const offset = await wire.push(held.id, held.offset, bytes.slice(held.offset, held.offset + piece));
    if (offset === 'refused') break;
    held = advance(held, offset);
    await shelf.writeParcel(held);
  }
  await arrive(shelf, held);
}

/** An act that still waits for photos that have all arrived: the next pass asks the server what it holds of them. */
async function doubtPhotos(shelf: Shelf): Promise<void> {
  const waiting = new Set((await shelf.acts()).filter(({ waits }) => waits).map(({ id }) => id));
  for (const parcel of await shelf.parcels())
    if (parcel.arrived && waiting.has(parcel.act)) await shelf.writeParcel({ ...parcel, arrived: false });
}
