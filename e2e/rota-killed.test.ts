// A server that dies while a rota is made, and while one is taken over: nothing is half done, and the next start goes on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Client } from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';

import { closeBrowserAtEnd, follow, pageAs } from './harness/browser.ts';
import { inDatabase } from './harness/database.ts';
import { gebyarWith } from './harness/gebyar.ts';
import { demoIsWhole, naikKelas, newFolder, removeFolder, startServer, until } from './harness/server.ts';
import type { Server } from './harness/server.ts';

closeBrowserAtEnd();
const dataDir = newFolder();
let running: Server | null = null;
const start = async (...args: string[]): Promise<Server> => (running = await startServer({ dataDir, args }));
afterAll(async () => {
  await running?.stop();
  removeFolder(dataDir);
});

async function kill(server: Server, page: Page): Promise<void> {
  running = null;
  await server.kill();
  await page.context().close();
}

const killDatabase = (): void => {
  const [pid = ''] = readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
};

const gate = 6471;
/** Whoever brings a run to its end waits at a gate: the last that is written of making one, and of taking one over. */
const guard = `
  create function at_the_gate() returns trigger language plpgsql as
    'begin perform pg_advisory_xact_lock(${gate}); return new; end';
  create trigger at_the_gate before update on events_rota for each row execute function at_the_gate()`;
const unguard = 'drop trigger at_the_gate on events_rota; drop function at_the_gate()';

/** With the gate shut: nobody comes to the end of anything while the work goes on. */
const shut = (work: (client: Client) => Promise<void>): Promise<void> =>
  inDatabase(dataDir, async (client) => {
    await client.query('select pg_advisory_lock($1)', [gate]);
    await work(client);
    await client.query('select pg_advisory_unlock($1)', [gate]);
  });

const isThere = async (client: Client, query: string): Promise<boolean> =>
  (await client.query(query)).rows.length > 0;
const beingMade = `select from jobs.job where name = 'events.rota' and state = 'active'`;
const waitsAtTheGate = `select from pg_locks where locktype = 'advisory' and objid = ${gate} and not granted`;

const placesOf = (event: string): Promise<number> =>
  inDatabase(dataDir, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from events_place where activity_id = $1',
      [event],
    );
    return rows[0]?.n ?? 0;
  });

async function gebyar(): Promise<string> {
  const event = await gebyarWith(dataDir, 'Gebyar Padam', 250);
  await inDatabase(dataDir, async (client) => {
    await client.query(
      `insert into events_stall (id, activity_id, code, row, col, zone, seats, price, power, water, recorded_at, recorded_by)
       select gen_random_uuid(), $1, chr(64 + r) || c, r, c, 'Makanan', 2, 0, true, true, now(), 'test'
       from generate_series(1, 2) r, generate_series(1, 10) c`,
      [event],
    );
    await client.query(guard);
  });
  return event;
}

const button = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true });

test('killed while a rota is made and while it is taken over: the run is made again, and every place or none is given', async () => {
  const first = await start('--enterprises', '600');
  await demoIsWhole(first.url);
  const event = await gebyar();
  const asking = await pageAs(first, 'staff');
  await asking.goto(`${first.url}/events/${event}/stalls/rota`);
  let run = '';
  await shut(async (client) => {
    await follow(button(asking, 'Susun pembagian'));
    await asking.getByText('Pembagian sedang disusun').waitFor();
    run = new URL(asking.url()).pathname;
    await until('the rota to be made', () => isThere(client, beingMade));
    await kill(first, asking);
  });

  const second = await start();
  const taking = await pageAs(second, 'staff');
  await taking.goto(second.url + run);
  await button(taking, 'Pakai pembagian ini').waitFor();
  expect(await placesOf(event)).toBe(0);
  await shut(async (client) => {
    await button(taking, 'Pakai pembagian ini').click({ noWaitAfter: true });
    await until('the places to be written', () => isThere(client, waitsAtTheGate));
    await kill(second, taking);
  });
  expect(await placesOf(event)).toBe(0);
  killDatabase();

  const third = await start();
  await inDatabase(dataDir, (client) => client.query(unguard));
  const page = await pageAs(third, 'staff');
  await page.goto(`${third.url}/events/${event}/stalls/rota`);
  expect(await page.getByRole('main').getByText('disusun', { exact: true }).count()).toBe(0);
  await page.goto(third.url + run);
  await follow(button(page, 'Pakai pembagian ini'));
  await page.getByText('Dipakai: 400 tempat diisi, 0 tempat dilepas.').waitFor();
  expect(await placesOf(event)).toBe(400);
  expect((await naikKelas(dataDir, 'verify')).code).toBe(0);
  await page.context().close();
});
