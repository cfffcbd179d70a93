// Rows that are typed already, landed by the way of files but without one: the demo city, and other programs.
import { sql } from 'drizzle-orm';

import { freshId } from '../../../kernel/ids.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import { heldKeys } from '../../../platform/keys/held.ts';
import { wrapNewKey } from '../../../platform/keys/index.ts';
import type { TypedRow } from '../meaning/typed.ts';
import { kbliEditions } from '../../registry/index.ts';
import { openStage } from '../staging/stage.ts';
import type { StagedInput } from '../staging/stage.ts';
import { acceptedTwins, insertImport, lockImport, moveImport, noCounts } from '../store.ts';
import { finish, oneAtATime } from './accept.ts';
import type { Accepted } from './accept.ts';
import { settleFates } from './preview.ts';

const atOnce = 500;

/**
 * Stages and accepts in one transaction, over the whole city; `now` is when it is recorded, `today` the day it holds
 * from. The same rows again land nothing and answer with the earlier import. `example` marks invented enterprises.
 */
export function landRows(
  city: City,
  rows: AsyncIterable<TypedRow>,
  how: Circumstances,
  { name, example = false }: { readonly name: string; readonly example?: boolean },
): Promise<Accepted> {
  return within(city, wholeCity, async (db) => {
    await oneAtATime(db);
    const id = freshId<'Import'>();
    const { key, wrapped } = wrapNewKey(heldKeys().master);
    const stage = openStage(db, {
      importId: id,
      scope: city.code,
      today: how.today,
      editionOf: await kbliEditions(db),
      key,
      progress: async () => undefined,
    });
    await insertImport(db, {
      id,
      fileName: name,
      fileHash: '',
      fileBytes: 0,
      sealedKey: wrapped,
      area: city.code,
      state: 'accepting',
      sheets: [],
      counts: noCounts,
      by: how.by,
      createdAt: how.now,
    });
    for await (const some of inBatches(rows)) await stage.add(some);
    const rowsRead = await stage.end();
    const fileHash = await hashOf(db, id);
    const [twin] = await acceptedTwins(db, { id, fileHash });
    if (twin) {
      await db.execute(sql`delete from intake_row where import_id = ${id}`);
      await moveImport(db, id, ['accepting'], { state: 'cancelled' });
      return { importId: twin.id, counts: twin.counts };
    }
    const counts = await settleFates(db, id, how.today, rowsRead);
    await moveImport(db, id, ['accepting'], { fileHash, rowsRead, counts, previewedAt: how.now });
    const found = await lockImport(db, id);
    if (!found) throw new Error('the import is gone');
    return finish(db, found, how, { example, fatesHold: true });
  });
}

async function* inBatches(rows: AsyncIterable<TypedRow>): AsyncGenerator<StagedInput[]> {
  let some: StagedInput[] = [];
  let line = 0;
  for await (const row of rows) {
    line += 1;
    some.push({ sheet: 0, line, row, problems: [], cells: [] });
    if (some.length < atOnce) continue;
    yield some;
    some = [];
  }
  yield some;
}

/** Rows without a file are known by the hash of their contents. */
async function hashOf(db: Db, importId: string): Promise<string> {
  const { rows } = await db.execute<{ hash: string | null }>(sql`
    select encode(sha256(string_agg(digest, ''::bytea order by ordinal)), 'hex') as hash
    from intake_row where import_id = ${importId}`);
  return rows[0]?.hash ?? '';
}
