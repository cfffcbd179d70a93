// What products are called: told by the room that keeps them, which this one does not know.
import type { Db } from '../../platform/db/index.ts';

type Names = (db: Db, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

let ask: Names = async () => new Map();

/** Said once at start (rooms.ts). */
export const nameProductsBy = (names: Names): void => {
  ask = names;
};

export const productName = async (db: Db, id: string | null): Promise<string | null> =>
  id === null ? null : ((await ask(db, [id])).get(id) ?? null);
