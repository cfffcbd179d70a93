// Acts, lists and drafts opened for the screens; what was opened once is kept in memory until the phone is locked.
import type { Receipt } from '../../../../../platform/sync/protocol.ts';
import type { AreaRow, EnrolBody, Finding, KindRow, TaskRow, VerifyBody } from '../../../acts.ts';
import { open, seal } from '../lock/box.ts';
import type { Box } from '../lock/box.ts';
import type { SealedAct } from './capture.ts';
import type { ActRow, Store } from './database.ts';

/** An act as a screen shows it. `answered`: a choice for it waits on the phone or was sent. */
export type Shown = {
  readonly row: ActRow;
  readonly act: SealedAct;
  readonly reply: Receipt | null;
  readonly answered: boolean;
  readonly photos: { readonly all: number; readonly arrived: number };
};

type Lists = { tasks: readonly TaskRow[]; areas: readonly AreaRow[]; kinds: readonly KindRow[] };

/** Everything opened with one key; thrown away as a whole when the phone is locked. */
export function reader(store: Store, key: CryptoKey) {
  const lists = new Map<string, { readonly box: Box; readonly rows: unknown }>();
  const byId = new Map<string, { row: ActRow; act: SealedAct; reply: Receipt | null }>();
  const isSame = (a: Box | null, b: Box | null) => a === b || (a && b && a.iv.join() === b.iv.join());

  async function shown(row: ActRow) {
    const known = byId.get(row.id);
    const act = known?.act ?? (await open<SealedAct>(key, row.body));
    const reply = known && isSame(known.row.reply, row.reply) ? known.reply : await openReply(row);
    const made = { row, act, reply };
    byId.set(row.id, made);
    return made;
  }
  const openReply = async (row: ActRow) => (row.reply ? open<Receipt>(key, row.reply) : null);

  async function rowsOf(name: string): Promise<unknown> {
    const row = await store.lists.get(name);
    if (!row) return null;
    const known = lists.get(name);
    const rows = known && isSame(known.box, row.box) ? known.rows : await open(key, row.box);
    lists.set(name, { box: row.box, rows });
    return rows;
  }

  return {
    /** Newest first; empty acts that only hold a number are left out. */
    async acts(): Promise<readonly Shown[]> {
      const [rows, parcels] = await Promise.all([store.acts.toArray(), store.photos.toArray()]);
      const answered = new Set(rows.map(({ answers }) => answers));
      const photosOf = (id: string) => {
        const own = parcels.filter(({ act }) => act === id);
        return { all: own.length, arrived: own.filter(({ arrived }) => arrived).length };
      };
      const people = rows.filter(({ kind }) => kind !== 'sync:void' && kind !== 'sync:answer');
      const all = await Promise.all(people.map(shown));
      return all
        .map((one) => ({ ...one, answered: answered.has(one.row.id), photos: photosOf(one.row.id) }))
        .sort((a, b) => b.row.at - a.row.at || b.row.seq - a.row.seq);
    },
    list: <Name extends keyof Lists>(name: Name) => rowsOf(name) as Promise<Lists[Name] | null>,
    /** A list of another room. Null before it has come. */
    rows: <Row>(name: string) => rowsOf(name) as Promise<readonly Row[] | null>,
    async draft<Draft>(name: string): Promise<Draft | null> {
      const row = await store.drafts.get(name);
      return row ? open<Draft>(key, row.box) : null;
    },
    async keepDraft(name: string, draft: unknown): Promise<void> {
      await store.drafts.put({ name, box: await seal(key, draft) });
    },
    async dropDrafts(names: readonly string[]): Promise<void> {
      await store.drafts.bulkDelete([...names]);
    },
  };
}

export type Reader = ReturnType<typeof reader>;

/** What this phone has found of each enterprise, newest first; what was refused does not count. */
export function findingsOf(acts: readonly Shown[]): ReadonlyMap<string, { finding: Finding; shown: Shown }> {
  const found = new Map<string, { finding: Finding; shown: Shown }>();
  for (const one of acts) {
    if (one.row.kind !== 'field:verify' || one.row.state === 'refused') continue;
    const { enterprise, finding } = one.act.body as VerifyBody;
    if (!found.has(enterprise)) found.set(enterprise, { finding, shown: one });
  }
  return found;
}

export const enrolBodyOf = (act: SealedAct): EnrolBody => act.body as EnrolBody;
