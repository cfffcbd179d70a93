// Death in the middle of applying, for real: of the process, and of its connection to the database.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { within, wholeCity } from '../db/index.ts';
import type { City, Database } from '../db/index.ts';
import { testDatabase, testKeys } from '../db/testing.ts';
import { ledger, note, noteKind, officer, phoneOf, stateOf, world } from './fixtures.ts';
import type { World } from './fixtures.ts';
import { syncJobs } from './jobs.ts';

let database: Database;
let city: City;
let at: World;
const area = '64.71.04.1001/RT001';
const faults = { next: 0, before: async () => undefined as unknown };

beforeAll(async () => {
  database = await testDatabase();
  city = await database.createCity({
    code: '64.71',
    name: 'Kota Balikpapan',
    zone: 'Asia/Makassar',
    example: false,
  });
  at = world(city, [noteKind(faults)]);
});

async function runJob(): Promise<void> {
  const [apply] = syncJobs({
    acts: [noteKind(faults)],
    officerOf: async (_, id) => at.officers.get(id) ?? null,
  });
  await apply?.run(city, {});
}

test('killed while it applies, the process leaves the acts received, and they are applied once', async () => {
  const userId = 'mati';
  at.officers.set(userId, officer(userId));
  const phone = await phoneOf(at, userId);
  const acts = [note(1, 'a'), note(2, 'b')];
  const given = {
    ownerUrl: database.ownerUrl,
    keys: testKeys.file,
    id: phone.device.device,
    area,
    userId,
    acts,
  };
  const child = spawn(
    process.execPath,
    [new URL('./dying.fixtures.ts', import.meta.url).pathname, JSON.stringify(given)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('applying\n');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await ledger(city, userId)).toEqual([]);
  await runJob();
  expect((await ledger(city, userId)).map(({ text }) => text)).toEqual(['a', 'b']);
  expect((await phone.send(acts)).json.receipts.map(stateOf)).toEqual(['accepted', 'accepted']);
  expect(await ledger(city, userId)).toHaveLength(2);
});

test('when the database lets go of the connection while it applies, the act waits and is applied once', async () => {
  const userId = 'putus';
  at.officers.set(userId, officer(userId));
  const phone = await phoneOf(at, userId);
  const act = note(1, 'a');
  let cut = false;
  faults.before = async () => {
    if (cut) return;
    cut = true;
    const all = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = current_user and pid <> pg_backend_pid() and state like 'idle in transaction%'`;
    await within(city, wholeCity, (db) => db.execute(all));
  };
  expect((await phone.send([act])).json.receipts.map(stateOf)).toEqual(['waiting again']);
  expect([at.faults.length, await ledger(city, userId)]).toEqual([1, []]);
  await within(city, wholeCity, (db) =>
    db.execute(sql`update sync_act set due_at = now() - interval '61 seconds'`),
  );
  await runJob();
  expect((await phone.send([act])).json.receipts.map(stateOf)).toEqual(['accepted']);
  expect(await ledger(city, userId)).toHaveLength(1);
});
