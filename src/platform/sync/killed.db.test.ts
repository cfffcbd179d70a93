// Death in the middle of applying, for real: of the process, and of its connection to the database.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { within, wholeCity } from '../db/index.ts';
import type { City, Database } from '../db/index.ts';
import { testDatabase, testKeys } from '../db/testing.ts';
import { ledger, note, noteKinds, officer, phoneOf, stateOf, world } from './fixtures.ts';
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
  at = world(city, noteKinds(faults));
});

async function runJob(): Promise<void> {
  const [apply] = syncJobs({
    acts: noteKinds(faults),
    officerOf: async (_, id) => at.officers.get(id) ?? null,
  });
  await apply?.run(city, {});
}

test.each([
  ['an act', 'test:note'],
  ['several acts that share a transaction', 'test:tap'],
])(
  'killed while it applies %s, the process leaves them received, and they are applied once',
  async (_, kind) => {
    const userId = `mati ${kind}`;
    at.officers.set(userId, officer(userId));
    const phone = await phoneOf(at, userId);
    const told = note(1, 'told', { kind });
    expect((await phone.send([told])).json.receipts.map(stateOf)).toEqual(['accepted']);
    const acts = ['a', 'b', 'last'].map((text, n) => note(n + 2, text, { kind }));
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
    const left = (await ledger(city, userId)).map(({ text }) => text);
    expect(left).toEqual(kind === 'test:tap' ? ['told'] : ['told', 'a', 'b']);
    await runJob();
    expect((await ledger(city, userId)).map(({ text }) => text)).toEqual(['told', 'a', 'b', 'last']);
    const { receipts } = (await phone.send([told, ...acts])).json;
    expect(receipts.map(stateOf)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
    expect(await ledger(city, userId)).toHaveLength(4);
  },
);

/** The database ends the connection that applies, in the middle of the act that comes as number `nth`. */
function cutAt(nth: number): () => Promise<void> {
  let come = 0;
  return async () => {
    come += 1;
    if (come !== nth) return;
    const all = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = current_user and pid <> pg_backend_pid() and state like 'idle in transaction%'`;
    await within(city, wholeCity, (db) => db.execute(all));
  };
}

test('when the database lets go of the connection in a shared transaction, its acts are applied one by one, once', async () => {
  const userId = 'putus bersama';
  at.officers.set(userId, officer(userId));
  const phone = await phoneOf(at, userId);
  const acts = ['a', 'b', 'c', 'd'].map((text, n) => note(n + 1, text, { kind: 'test:tap' }));
  faults.before = cutAt(3);
  const { receipts } = (await phone.send(acts)).json;
  faults.before = async () => undefined;
  expect(receipts.map(stateOf)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
  expect((await ledger(city, userId)).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
});

test('when the database lets go of the connection while it applies, the act waits and is applied once', async () => {
  const userId = 'putus';
  at.officers.set(userId, officer(userId));
  const phone = await phoneOf(at, userId);
  const act = note(1, 'a');
  faults.before = cutAt(1);
  expect((await phone.send([act])).json.receipts.map(stateOf)).toEqual(['waiting again']);
  expect([at.faults.length, await ledger(city, userId)]).toEqual([1, []]);
  await within(city, wholeCity, (db) =>
    db.execute(sql`update sync_act set due_at = now() - interval '61 seconds'`),
  );
  await runJob();
  expect((await phone.send([act])).json.receipts.map(stateOf)).toEqual(['accepted']);
  expect(await ledger(city, userId)).toHaveLength(1);
});
