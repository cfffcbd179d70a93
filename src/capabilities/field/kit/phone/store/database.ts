// The phone's own database: what stands open is ids, order and states; all that is said of people is sealed.
import { Dexie } from 'dexie';
import type { EntityTable } from 'dexie';

import type { Box, Wrapped } from '../lock/box.ts';
import type { Tries } from '../lock/pin.ts';
import type { Held, Parcel } from '../queue/queue.ts';

/** `body` seals a SealedAct, `reply` the newest receipt as it came. `at` is the phone's clock, for sorting out old acts. */
export type ActRow = Held & {
  readonly kind: string;
  /** The act whose question this one answers. */
  readonly answers: string | null;
  readonly at: number;
  readonly body: Box;
  readonly reply: Box | null;
};
export type PhotoRow = Parcel & {
  readonly type: string;
  readonly sha256: string;
  readonly body: Box;
};

/** How the phone's key is kept: under the PIN, and under the half that the server keeps for a forgotten PIN. */
export type Lock = {
  readonly byPin: Wrapped | null;
  readonly byServer: Box;
  readonly tries: Tries;
  /** The newest device this phone was, whose half the server keeps. */
  readonly device: string;
  /** A sealed Secret: the token for sync. */
  readonly secret: Box;
  /** Where its person signs in again; left out: the door of the house. */
  readonly door?: 'house' | 'owners';
};

export type Kept = {
  readonly lock: Lock;
  /** The number of the newest act; never used twice, also when old acts have left the phone. */
  readonly seq: number;
  readonly cursor: string;
  readonly lang: 'id' | 'en';
  /** When the last pass of sync ended well. */
  readonly synced: number;
  /** The server no longer knows this phone: 'revoked' or 'expired'. */
  readonly barred: 'revoked' | 'expired';
};

type KeptRow = { readonly name: keyof Kept; readonly value: unknown };
type BoxRow = { readonly name: string; readonly box: Box };

export type Store = Dexie & {
  acts: EntityTable<ActRow, 'id'>;
  photos: EntityTable<PhotoRow, 'id'>;
  /** Feeds of the server, one sealed row each. */
  lists: EntityTable<BoxRow, 'name'>;
  /** What is being typed. */
  drafts: EntityTable<BoxRow, 'name'>;
  kept: EntityTable<KeptRow, 'name'>;
};

export function openStore(city: string): Store {
  const store = new Dexie(`lapangan-${city}`) as Store;
  store.version(1).stores({
    acts: 'id, &seq',
    photos: 'id, act',
    lists: 'name',
    drafts: 'name',
    kept: 'name',
  });
  return store;
}

export async function kept<Name extends keyof Kept>(store: Store, name: Name): Promise<Kept[Name] | null> {
  return ((await store.kept.get(name))?.value as Kept[Name] | undefined) ?? null;
}

export const keep = async <Name extends keyof Kept>(
  store: Store,
  name: Name,
  value: Kept[Name],
): Promise<void> => {
  await store.kept.put({ name, value });
};

export const forget = (store: Store, name: keyof Kept): Promise<void> => store.kept.delete(name);
