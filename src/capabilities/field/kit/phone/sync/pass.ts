// One pass of sync: words before pictures, and the line never idle while the server works. Every answer is kept before the
// next call of its kind is made.
import type { Changes, Receipt, SentAct, UploadAsked } from '../../../../../platform/sync/protocol.ts';
import {
  advance,
  asking,
  isAwaiting,
  learn,
  lostFrom,
  nextDoubts,
  nextPictures,
  nextWords,
} from '../queue/queue.ts';
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

/**
 * The first words go alone, so that a visit counts before its picture is under way. Then pictures fill the line while the
 * server works at the words. Throws where the line is cut; the next pass goes on from what was kept.
 */
export async function pass(shelf: Shelf, wire: Wire, told: () => void = () => {}): Promise<void> {
  const asked = new Set<string>();
  await words(shelf, wire, asked, told);
  const carried = { pictures: 0 };
  await together([
    async () => {
      while (await words(shelf, wire, asked, told));
      await news(shelf, wire, told);
    },
    async () => {
      carried.pictures = await pictures(shelf, wire, told);
    },
  ]);
  if (carried.pictures > 0) await news(shelf, wire, told);
  await doubt(shelf, wire, asked);
  told();
}

/** All to their end, also when one is cut: nothing goes on writing behind a pass that is over. */
async function together(all: readonly (() => Promise<void>)[]): Promise<void> {
  const ends = await Promise.allSettled(all.map((one) => one()));
  const cut = ends.find((end) => end.status === 'rejected');
  if (cut) throw cut.reason;
}

/** One call of acts that were not sent; false when there is none. */
async function words(shelf: Shelf, wire: Wire, asked: Set<string>, told: () => void): Promise<boolean> {
  const acts = await shelf.acts();
  const ids = nextWords(acts, asked);
  if (ids.length === 0) return false;
  await ask(shelf, wire, { acts, ids, asked });
  told();
  return true;
}

type Asking = {
  readonly acts: readonly Held[];
  readonly ids: readonly string[];
  readonly asked: Set<string>;
};

async function ask(shelf: Shelf, wire: Wire, { acts, ids, asked }: Asking): Promise<void> {
  const sent = new Set(ids);
  for (const act of acts) if (sent.has(act.id)) asked.add(asking(act));
  await send(shelf, wire, ids);
}

/** Everything that is not at the server yet; how many were tried. */
async function pictures(shelf: Shelf, wire: Wire, told: () => void): Promise<number> {
  const tried = new Set<string>();
  for (;;) {
    const ids = nextPictures(await shelf.acts(), await shelf.parcels(), tried);
    if (ids.length === 0) return tried.size;
    for (const id of ids) tried.add(id);
    await upload(shelf, wire, ids, told);
  }
}

/** What changed; asked again while there is more, and while the server is still coming to what was sent. */
async function news(shelf: Shelf, wire: Wire, told: () => void): Promise<void> {
  for (let again = true; again;) {
    const changes = await wire.changes(await shelf.cursor());
    const moved = await hear(shelf, changes.receipts);
    await shelf.sendAgain([...changes.missing, ...lostFrom(await shelf.acts(), changes.next)]);
    await shelf.take(changes);
    told();
    again = changes.more || (moved > 0 && (await shelf.acts()).some(isAwaiting));
  }
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

/** A receipt that moves no act forward is not written: it is older than what is known. How many moved. */
async function hear(shelf: Shelf, receipts: readonly Receipt[]): Promise<number> {
  const acts = new Map((await shelf.acts()).map((act) => [act.id, act]));
  const heard = receipts.flatMap((receipt) => {
    const act = acts.get(receipt.id);
    const after = act && learn(act, receipt);
    return after && after !== act ? [{ after, receipt }] : [];
  });
  if (heard.length > 0) await shelf.write(heard);
  return heard.length;
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
  await together(Array.from({ length: lanes }, () => lane));
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

/**
 * An act that still waits for photos which have all arrived is asked once more; when it waits even then, the next pass
 * asks the server what it holds of them.
 */
async function doubt(shelf: Shelf, wire: Wire, asked: Set<string>): Promise<void> {
  for (;;) {
    const acts = await shelf.acts();
    const ids = nextDoubts(acts, await shelf.parcels(), asked);
    if (ids.length === 0) break;
    await ask(shelf, wire, { acts, ids, asked });
  }
  const waiting = new Set((await shelf.acts()).filter(({ waits }) => waits).map(({ id }) => id));
  for (const parcel of await shelf.parcels())
    if (parcel.arrived && waiting.has(parcel.act)) await shelf.writeParcel({ ...parcel, arrived: false });
}
