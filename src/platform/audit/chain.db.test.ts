// The chain over the trail: whatever is done to sealed entries by somebody who owns the database is found.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { drizzle } from 'drizzle-orm/node-postgres';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';

import type { City, Database } from '../db/index.ts';
import { schemaOf, wholeCity, within } from '../db/index.ts';
import { testDatabase, testKeys } from '../db/testing.ts';
import { keysOf, makeKeyFile } from '../keys/index.ts';
import { audit, exportedHeads, exportHead, headOf, sealPending, verifyChain } from './index.ts';

const now = new Date('2026-03-05T02:00:00.123Z');
const s = schemaOf('64.71');
const heads = join(mkdtempSync(join(tmpdir(), 'heads-')), 'audit-heads.jsonl');
let database: Database;
let city: City;

beforeAll(async () => {
  database = await testDatabase();
  city = await database.createCity({
    code: '64.71',
    name: 'Kota Balikpapan',
    zone: 'Asia/Makassar',
    example: false,
  });
});

beforeEach(async () => {
  await database.owner.query(
    `truncate ${s}.audit_entry, ${s}.audit_seal, ${s}.audit_sealed restart identity`,
  );
  writeFileSync(heads, '');
});

const write = (count: number, word = 'edit') =>
  within(city, wholeCity, async (db) => {
    for (let i = 0; i < count; i += 1) {
      await audit(
        db,
        { by: 'staff', now },
        { act: `registry:${word}`, subject: `e${i}`, reason: 'Alasan, "contoh"', detail: { field: i } },
      );
    }
  });
const seal = async (most?: number) => {
  const sealed = await within(city, wholeCity, (db) => sealPending(db, testKeys, now, most));
  const head = await within(city, wholeCity, (db) => headOf(db));
  if (sealed > 0 && head) exportHead(heads, city.code, now, head);
  return sealed;
};
const verdict = (keys = testKeys) => within(city, wholeCity, (db) => verifyChain(db, keys));
const withHeads = () =>
  within(city, wholeCity, (db) => verifyChain(db, testKeys, exportedHeads(heads, city.code)));

/** Four seals of three entries. */
async function twelve(): Promise<void> {
  for (let i = 0; i < 4; i += 1) {
    await write(3);
    await seal();
  }
}

test('an untouched chain is whole, and so is an empty one', async () => {
  expect(await verdict()).toMatchObject({ seals: 0, entries: 0, unsealed: 0, head: null, broken: null });
  await twelve();
  await write(2);
  expect(await withHeads()).toMatchObject({
    seals: 4,
    entries: 12,
    unsealed: 2,
    unsealedSince: now,
    compared: 4,
    broken: null,
  });
});

const seq = fc.integer({ min: 1, max: 4 });
const id = fc.integer({ min: 1, max: 12 });
const two = fc.uniqueArray(id, { minLength: 2, maxLength: 2 });
const forged = `insert into audit_entry (at, by, act, detail) values (now(), 'x', 'registry:edit', '{}') returning id`;
const values = {
  at: `at + interval '1 microsecond'`,
  by: `by || ' '`,
  act: `act || 'x'`,
  subject: 'null',
  reason: 'upper(reason)',
  detail: `detail || '{"field": 99}'`,
} as const;

/** SQL of one act of tampering, by somebody who owns the tables. */
const tampering = fc.oneof(
  fc
    .tuple(fc.constantFrom(...Object.entries(values)), id)
    .map(([[c, v], i]) => `update audit_entry set ${c} = ${v} where id = ${i}`),
  id.map((i) => `delete from audit_entry where id = ${i}`),
  id.map((i) => `delete from audit_sealed where entry_id = ${i}`),
  id.map((i) => `delete from audit_entry where id = ${i}; delete from audit_sealed where entry_id = ${i}`),
  seq.map((q) => `with e as (${forged}) insert into audit_sealed select id, ${q} from e`),
  fc.constant(`with e as (${forged}) insert into audit_sealed select id, 99 from e`),
  seq.map(
    (q) => `with e as (${forged}), m as (insert into audit_sealed select id, ${q} from e)
    update audit_seal set entries = entries || (select id from e) where seq = ${q}`,
  ),
  // Two entries exchange what they say.
  two.map(
    ([a = 0, b = 0]) => `update audit_entry e set subject = o.subject, detail = o.detail || '{"moved": true}'
    from audit_entry o where e.id in (${a}, ${b}) and o.id in (${a}, ${b}) and o.id <> e.id`,
  ),
  // An entry moves to another place in the order.
  id.map(
    (
      i,
    ) => `insert into audit_entry overriding system value select id + 100, at, by, act, subject, reason, detail from audit_entry where id = ${i};
    delete from audit_entry where id = ${i}; update audit_sealed set entry_id = entry_id + 100 where entry_id = ${i};
    update audit_seal set entries = array_replace(entries, ${i}, ${i} + 100)`,
  ),
  seq.map((q) => `update audit_seal set entries = '{}' where seq = ${q}`),
  seq.map((q) => `update audit_seal set entries = entries[2:] where seq = ${q}`),
  seq.map((q) => `update audit_seal set entries = entries || entries[1] where seq = ${q}`),
  seq.map((q) => `update audit_seal set hash = sha256(hash) where seq = ${q}`),
  seq.map((q) => `update audit_seal set signature = sha512(signature) where seq = ${q}`),
  fc.integer({ min: 1, max: 3 }).map((q) => `delete from audit_seal where seq = ${q}`),
  fc.integer({ min: 1, max: 3 }).map(
    (q) => `update audit_seal set seq = -seq where seq in (${q}, ${q + 1});
    update audit_seal set seq = case when seq = -${q} then ${q + 1} else ${q} end where seq < 0;
    update audit_sealed set seq = case when seq = ${q} then ${q + 1} else ${q} end where seq in (${q}, ${q + 1})`,
  ),
);

/** What the chain says after the tampering, which is then taken back. */
async function afterTampering(sql: string, exported = false) {
  const client = await database.owner.connect();
  try {
    await client.query(`begin; set local search_path = ${s}; ${sql}`);
    const db = Object.assign(drizzle(client, { casing: 'snake_case' as const }), {
      city,
      scope: wholeCity,
      client,
    });
    return await verifyChain(db, testKeys, exported ? exportedHeads(heads, city.code) : undefined);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test('any change, removal, insertion or re-ordering of what was sealed is found', async () => {
  await twelve();
  await fc.assert(
    fc.asyncProperty(tampering, async (sql) => {
      expect((await afterTampering(sql)).broken).not.toBeNull();
    }),
    { numRuns: 150 },
  );
  expect((await verdict()).broken).toBeNull();
});

test.each([
  ['update audit_entry set reason = null where id = 5', { seq: 2, why: 'changed' }],
  ['delete from audit_entry where id = 5', { seq: 2, why: 'missing' }],
  ['delete from audit_seal where seq = 2', { seq: 2, why: 'gap' }],
  ['update audit_seal set signature = sha512(signature) where seq = 3', { seq: 3, why: 'signature' }],
  [`with e as (${forged}) insert into audit_sealed select id, 4 from e`, { seq: 4, why: 'inserted' }],
] as const)('the report names the seal and the reason: %s', async (sql, broken) => {
  await twelve();
  expect((await afterTampering(sql)).broken).toEqual(broken);
});

const cutTail = `delete from audit_entry where id > 9; delete from audit_sealed where entry_id > 9; delete from audit_seal where seq > 3`;

test('a tail that was cut off is found by the heads exported earlier, and only by them', async () => {
  await twelve();
  expect((await afterTampering(cutTail)).broken).toBeNull();
  expect((await afterTampering(cutTail, true)).broken).toEqual({ seq: 4, why: 'exported' });
});

test('a chain written anew with the right key is found by the heads exported earlier', async () => {
  await twelve();
  await database.owner.query(
    `truncate ${s}.audit_entry, ${s}.audit_seal, ${s}.audit_sealed restart identity`,
  );
  await write(12, 'forged');
  await within(city, wholeCity, (db) => sealPending(db, testKeys, now));
  expect((await verdict()).broken).toBeNull();
  expect((await withHeads()).broken).toEqual({ seq: 1, why: 'exported' });
});

test('heads of other cities and lines torn by a crash are passed over', async () => {
  await twelve();
  exportHead(heads, '64.72', now, { seq: 9, hash: 'aa', signature: 'bb' });
  writeFileSync(heads, `${readFileSync(heads, 'utf8')}{"city":"64.71","se`);
  expect(await withHeads()).toMatchObject({ compared: 4, broken: null });
});

test('a chain signed by another key is not ours, nor is the chain of another city', async () => {
  await twelve();
  expect((await verdict(keysOf(makeKeyFile()))).broken).toEqual({ seq: 1, why: 'signature' });
  const elsewhere = { ...city, code: '64.72' };
  const broken = await within(city, wholeCity, (db) =>
    verifyChain(Object.assign(db, { city: elsewhere }), testKeys),
  );
  expect(broken.broken).toEqual({ seq: 1, why: 'changed' });
});

test('an entry that commits after later ones were sealed is sealed all the same', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  let begun: () => void = () => undefined;
  const wrote = new Promise<void>((done) => (begun = done));
  const slow = within(city, wholeCity, async (db) => {
    await audit(db, { by: 'slow', now }, { act: 'registry:edit' });
    begun();
    await held;
  });
  await wrote;
  await write(5);
  expect(await seal()).toBe(5);
  release();
  await slow;
  expect(await seal()).toBe(1);
  expect(await withHeads()).toMatchObject({ seals: 2, entries: 6, unsealed: 0, broken: null });
});

test('many write while it is sealed: each committed entry is sealed once, none that was rolled back', async () => {
  let writing = true;
  const sealer = (async () => {
    while (writing) await seal(7);
  })();
  const second = (async () => {
    while (writing) await within(city, wholeCity, (db) => sealPending(db, testKeys, now, 7));
  })();
  const writer = async (w: number) => {
    for (let i = 0; i < 25; i += 1) {
      await within(city, wholeCity, async (db) => {
        await audit(db, { by: `w${w}`, now }, { act: 'registry:edit', subject: `${w}:${i}` });
        if (i % 5 === 4) return { refused: 'taken-back' };
        await audit(db, { by: `w${w}`, now }, { act: 'registry:edit', subject: `${w}:${i}` });
        return 'done';
      });
    }
  };
  await Promise.all(Array.from({ length: 6 }, (_, w) => writer(w)));
  writing = false;
  await Promise.all([sealer, second]);
  while ((await seal()) > 0);
  expect(await withHeads()).toMatchObject({ entries: 6 * 20 * 2, unsealed: 0, broken: null });
});

test('the application may neither change nor remove what it wrote into the trail', async () => {
  await twelve();
  for (const sql of [
    'update audit_entry set reason = null',
    'delete from audit_entry',
    'delete from audit_seal',
    'update audit_sealed set seq = 1',
  ]) {
    await expect(within(city, wholeCity, (db) => db.client.query(sql))).rejects.toThrow('42501');
  }
});

test('a chain of 100,000 entries is read a batch at a time', async () => {
  await database.owner.query(`insert into ${s}.audit_entry (at, by, act, subject, reason, detail)
    select now(), 'staff', 'registry:edit', 'e' || n, 'alasan', '{"field": 1}' from generate_series(1, 100000) n`);
  while ((await seal(5_000)) > 0);
  const sizes: number[] = [];
  const report = await within(city, wholeCity, (db) => {
    const execute = db.execute.bind(db);
    const watched = Object.assign(Object.create(db) as typeof db, {
      execute: (async (...asked: Parameters<typeof execute>) => {
        const result = await execute(...asked);
        sizes.push(result.rows.length);
        return result;
      }) as typeof db.execute,
    });
    return verifyChain(watched, testKeys, exportedHeads(heads, city.code));
  });
  expect(report).toMatchObject({ seals: 20, entries: 100_000, broken: null, compared: 20 });
  expect(Math.max(...sizes)).toBeLessThanOrEqual(5_000);
});
