// What imports forget with a person: what they said of the enterprises, and rejected rows with the person's numbers.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import { heldKeys } from '../../platform/keys/held.ts';
import { openBlob, unwrapKey } from '../../platform/keys/index.ts';
import type { Erased } from '../registry/index.ts';
import type { Cell } from '../../platform/reading/batch.ts';
import { holdsPerson } from './rejected/holds.ts';

const atOnce = 2_000;
const unshown = sql`(select jsonb_agg(p || '{"shown": ""}') from jsonb_array_elements(problems) p)`;

/**
 * Of rows that landed the differences and the shown cells go, with what was read. Of rejected rows, which have no enterprise,
 * each is opened and looked through; those that hold a number of the person lose their cells and keep their fate.
 */
export async function hearErased(db: Db, { enterprises, secrets }: Erased): Promise<void> {
  const ids = sql`${sql.param([...enterprises])}::uuid[]`;
  await db.execute(sql`
    update intake_fate set differences = case when differences is null then null else '{}'::jsonb end, problems = ${unshown}
    where enterprise_id = any(${ids})`);
  if (Object.values(secrets).some((value) => value !== undefined)) await forgetRejected(db, secrets);
}

type Row = { id: string; ordinal: number; cells: Buffer; key: Buffer };

async function forgetRejected(db: Db, secrets: Erased['secrets']): Promise<void> {
  let [id, ordinal] = ['00000000-0000-0000-0000-000000000000', -1];
  for (;;) {
    const { rows } = await db.execute<Row>(sql`
      select f.import_id as id, f.ordinal, f.sealed_cells as cells, i.sealed_key as key
      from intake_fate f join intake_import i on i.id = f.import_id
      where (f.import_id, f.ordinal) > (${id}::uuid, ${ordinal}::int) and f.sealed_cells is not null
      order by f.import_id, f.ordinal limit ${atOnce}`);
    const keys = new Map<string, Buffer>();
    for (const row of rows) {
      const key = keys.get(row.id) ?? unwrapKey(heldKeys().master, row.key);
      keys.set(row.id, key);
      const cells = JSON.parse(openBlob(key, row.cells).toString()) as Cell[];
      if (holdsPerson(cells, secrets)) await emptyRow(db, row);
    }
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    [id, ordinal] = [last.id, last.ordinal];
  }
}

const emptyRow = (db: Db, { id, ordinal }: Row) =>
  db.execute(sql`
    update intake_fate set sealed_cells = null, problems = ${unshown} where import_id = ${id} and ordinal = ${ordinal}`);
