// Death in the middle of settling, for real: of the process, and of its connection to the database.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Database, Db } from '../../../platform/db/index.ts';
import { testDatabase, testKeys } from '../../../platform/db/testing.ts';
import type { PartnerId } from '../../partners/index.ts';
import { around, given } from '../../programme/fixtures.ts';
import { loadAreas } from '../../regions/index.ts';
import { aPlacement } from '../fixtures.ts';
import { settleMonth } from './actions/settle.ts';
import { aReport } from './fixtures.ts';

let database: Database;
let city: City;
const all = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);
const today = '2026-11-02';

beforeAll(async () => {
  database = await testDatabase();
  const zone = 'Asia/Makassar';
  city = await database.createCity({ code: '64.71', name: 'Kota Balikpapan', zone, example: false });
  await all((db) => loadAreas(db, { by: 'test', now: around.now }));
});

const waiting = (): Promise<PartnerId> =>
  all(async (db) => {
    const one = await aPlacement(db);
    await aReport(db, '2026-10-01', [{ at: one, day: '2026-10-05', quantity: 10, amount: 100_000 }]);
    return one.outletId;
  });

/** Settlements, statements, lines and rows of the books that are there. */
async function left(payerId: PartnerId): Promise<readonly number[]> {
  const { rows } = await all((db) =>
    db.execute<{ n: number[] }>(sql`
      select array[
        (select count(*) from retail_settlement where payer_id = ${payerId}::uuid),
        (select count(*) from retail_statement where payer_id = ${payerId}::uuid),
        (select count(*) from retail_statement_line n join retail_statement s on s.id = n.statement_id
          where s.payer_id = ${payerId}::uuid),
        (select count(*) from retail_ledger where payer_id = ${payerId}::uuid)]::int[] as n`),
  );
  return rows[0]?.n ?? [];
}
// Pages are tags in our files, which node alone does not read.
const load = `import { runnerImport } from 'vite'; await runnerImport(process.argv[1]);`;
const dying = new URL('./dying.fixtures.ts', import.meta.url).pathname;
const nothing = [0, 0, 0, 0];
const settled = [1, 1, 1, 2];

test('killed after it wrote and before it ended, a settlement leaves nothing and is posted anew, once', async () => {
  const payerId = await waiting();
  for (const round of [1, 2]) {
    const told = { ownerUrl: database.ownerUrl, keys: testKeys.file, payerId, today };
    const child = spawn(process.execPath, ['--input-type=module', '-e', load, dying, JSON.stringify(told)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect([round, said.toString()]).toEqual([round, 'posted\n']);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await left(payerId)).toEqual(nothing);
  }
  // The lock of the dead goes with its connection.
  given(await all((db) => settleMonth(db, { payerId }, { ...around, today })));
  expect(await left(payerId)).toEqual(settled);
  expect(await all((db) => settleMonth(db, { payerId }, { ...around, today }))).toEqual({
    refused: 'nothing-to-settle',
  });
});

test('when the database lets go of the connection in the middle, nothing is left and it is posted anew', async () => {
  const payerId = await waiting();
  const cut = all(async (db) => {
    given(await settleMonth(db, { payerId }, { ...around, today }));
    const { rows } = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await all((other) => other.execute(sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`));
    await db.execute(sql`select 1`);
  });
  await expect(cut).rejects.toThrow();
  expect(await left(payerId)).toEqual(nothing);
  given(await all((db) => settleMonth(db, { payerId }, { ...around, today })));
  expect(await left(payerId)).toEqual(settled);
});
