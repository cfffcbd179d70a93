// An accepted import is taken back as if it had never been, as long as nothing stands on it.
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { wholeCity, within } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { holdImport } from './actions/preview.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { joinPair } from '../matching/actions/join.ts';
import { undoJoin } from '../matching/actions/undo.ts';
import { findJoin } from '../matching/store/joins.ts';
import { endsOf } from '../matching/store/pairs.ts';
import { askRollBack, joinsOn, rollBackImport } from './actions/roll-back.ts';
import { csvOf, land, later, prepare, preview, registryOf, takeBack } from './fixtures.ts';
import type { Line } from './fixtures.ts';
import { jobs } from './jobs.ts';
import { findImport, lockImport } from './store.ts';

const city = await testCity();
await prepare(city);

const back = (importId: string, reason?: string) => takeBack(city, importId, reason);

const base: readonly Line[] = [
  {
    'Nama Usaha': 'Dapur Aminah',
    'Nama Pemilik': 'Siti Aminah',
    NIK: '6471015509850001',
    'No HP / WA': '081234567890',
    'Desa / Kelurahan': 'Prapatan',
    NIB: '1234567890123',
    Email: 'siti@contoh.id',
    Koordinat: '-1.2384, 116.8527',
    HAKI: 'dalam proses',
  },
  {
    'Nama Usaha': 'Bengkel Jaya',
    'Nama Pemilik': 'Budi',
    'Desa / Kelurahan': 'Prapatan',
    'Jenis Usaha': 'Jasa',
  },
  { 'Nama Usaha': 'Kios Tanpa Pemilik', NIB: '9876543210987' },
];
await land(city, csvOf(base));

const maybe = (...values: string[]) => fc.constantFrom('', ...values);
const change: fc.Arbitrary<readonly Line[]> = fc
  .tuple(
    fc.record({
      'Nama Usaha': fc.constantFrom('Dapur Aminah', 'Dapur Bu Aminah'),
      'Nama Pemilik': maybe('Hj. Siti Aminah', 'Siti Aminah', 'Orang Lain'),
      NIK: maybe('6471015509850001', '6471011203900002'),
      'No HP / WA': maybe('085211112222'),
      'Desa / Kelurahan': maybe('Gunung Sari Ilir', 'Prapatan'),
      NIB: fc.constant('1234567890123'),
      'Omset Tahunan (Rp)': maybe('90jt'),
      Email: maybe('siti@contoh.id', 'aminah@contoh.id'),
      Koordinat: maybe('-1.2384, 116.8527', '-1.25, 116.9'),
      HAKI: maybe('dalam proses', 'sedang diurus'),
    }),
    fc.record({
      'Nama Usaha': fc.constant('Bengkel Jaya'),
      'Nama Pemilik': fc.constant('Budi'),
      'Desa / Kelurahan': fc.constant('Prapatan'),
      'Jenis Usaha': maybe('Perdagangan'),
      NIK: maybe('6471014101800003'),
      'No HP / WA': maybe('085277778888'),
      'Tahun Berdiri': maybe('2011'),
      'Tahun Pendataan': maybe('2025'),
    }),
    fc.record({
      'Nama Usaha': fc.constantFrom('Kios Tanpa Pemilik', 'Kios Baru'),
      'Nama Pemilik': maybe('Rina'),
      'No HP / WA': maybe('085233334444'),
      NIB: fc.constant('9876543210987'),
      PIRT: maybe('ADA'),
      Email: maybe('rina@contoh.id'),
      Koordinat: maybe('-1.24, 116.86'),
      HAKI: maybe('dalam proses'),
    }),
    fc.record({
      'Nama Usaha': fc.constantFrom('Sama Sekali Baru', 'Usaha Kedua'),
      NIK: maybe('6471014101800009', '6471015509850001'),
      Email: maybe('dua@contoh.id'),
      Koordinat: maybe('-1.21, 116.81'),
      'Sertifikat Halal': maybe('sedang diurus'),
    }),
  )
  .map((lines) => lines);

test('whatever an import brought or changed is as before once it is taken back', async () => {
  await fc.assert(
    fc.asyncProperty(change, async (lines) => {
      const before = await registryOf(city);
      const { importId, counts } = await land(city, csvOf(lines));
      fc.pre(counts.new + counts.changed > 0);
      expect(await registryOf(city)).not.toEqual(before);
      expect(await back(importId)).toEqual({ importId });
      expect(await registryOf(city)).toEqual(before);
    }),
    { numRuns: 24 },
  );
});

test('search words are counted as before', async () => {
  const used = () =>
    within(
      city,
      wholeCity,
      async (db) =>
        (
          await db.execute(sql`
    select w.word, w.uses from registry_word w where w.uses > 0 order by 1`)
        ).rows,
    );
  const before = await used();
  const { importId } = await land(
    city,
    csvOf([{ 'Nama Usaha': 'Kata Langka' }, { 'Nama Usaha': 'Kios Berganti', NIB: '9876543210987' }]),
  );
  expect(await used()).not.toEqual(before);
  await back(importId);
  expect(await used()).toEqual(before);
});

test('after it was taken back, the same file is new again', async () => {
  const text = csvOf([{ 'Nama Usaha': 'Datang Lagi', 'Nama Pemilik': 'Ujang', NIK: '6471014101800007' }]);
  const first = await land(city, text);
  await back(first.importId);
  expect((await land(city, text)).counts).toMatchObject({ new: 1, unchanged: 0 });
});

test('a later file that speaks of the same enterprises must be taken back first', async () => {
  const lines = [{ 'Nama Usaha': 'Bertumpuk', 'Nama Pemilik': 'Ica', 'Desa / Kelurahan': 'Prapatan' }];
  const first = await land(city, csvOf(lines));
  const second = await land(city, csvOf(lines.map((line) => ({ ...line, 'No HP / WA': '085299990000' }))));
  const refused = await back(first.importId);
  expect(refused).toMatchObject({ refused: 'depended-on', count: 1 });
  expect(await back(second.importId)).toEqual({ importId: second.importId });
  expect(await back(first.importId)).toEqual({ importId: first.importId });
});

test('a hand that changed one of them holds the import', async () => {
  const { importId } = await land(city, csvOf([{ 'Nama Usaha': 'Dipegang' }, { 'Nama Usaha': 'Bebas' }]));
  const { now } = later();
  await within(city, wholeCity, (db) =>
    db.execute(sql`
    insert into registry_change (enterprise_id, before, after, reason, recorded_at, recorded_by)
    select id, '{}', '{}', 'dicek', ${now.toISOString()}, 'petugas' from registry_enterprise where name = 'Dipegang'`),
  );
  expect(await back(importId)).toMatchObject({ refused: 'depended-on', count: 1 });
});

const idOf = (name: string) =>
  within(city, wholeCity, async (db) => {
    const { rows } = await db.execute<{ id: string }>(
      sql`select id from registry_enterprise where name = ${name} and status <> 'withdrawn'`,
    );
    return rows[0]?.id ?? '';
  });
const reason = 'usaha yang sama';
const joined = async (one: string, other: string) => {
  const ends = endsOf(one, other);
  const done = await within(city, wholeCity, (db) =>
    joinPair(db, { ends, chosen: {}, reason, oneOwner: true }, later()),
  );
  if (isRefused(done)) throw new Error(done.refused);
  return done;
};
const joinsOf = (importId: string) =>
  within(city, wholeCity, async (db) => {
    const found = await findImport(db, importId);
    return found ? joinsOn(db, found) : [];
  });
const askSeparated = (importId: string) =>
  within(city, wholeCity, (db) =>
    askRollBack(db, { importId, reason: 'berkas keliru', separate: true }, later()),
  );

describe('an import on which joins stand', () => {
  test('is refused and named with its joins, and taken back once they were undone one by one', async () => {
    const { importId } = await land(city, csvOf([{ 'Nama Usaha': 'Bengkel Jaya Dua' }]));
    const { id } = await joined(await idOf('Bengkel Jaya'), await idOf('Bengkel Jaya Dua'));
    expect((await joinsOf(importId)).map((join) => join.id)).toEqual([id]);
    expect(await back(importId)).toMatchObject({ refused: 'depended-on' });
    await within(city, wholeCity, (db) => undoJoin(db, { id, reason: 'ternyata dua usaha' }, later()));
    expect(await joinsOf(importId)).toEqual([]);
    expect(await back(importId)).toEqual({ importId });
  });

  test('undone with it, the last first, they leave every other record as it was', async () => {
    const before = await registryOf(city);
    const lines = [
      { 'Nama Usaha': 'Bengkel Jaya Satu', 'Nama Pemilik': 'Budi', 'No HP / WA': '085266667777' },
      { 'Nama Usaha': 'Bengkel Jaya Lagi', 'Jenis Usaha': 'Bengkel motor' },
    ];
    const { importId } = await land(city, csvOf(lines));
    const names = ['Bengkel Jaya', 'Bengkel Jaya Satu', 'Bengkel Jaya Lagi'];
    const [known = '', one = '', other = ''] = await Promise.all(names.map(idOf));
    const { into } = await joined(known, one);
    await joined(into, other);
    expect(await joinsOf(importId)).toHaveLength(2);
    expect(await askSeparated(importId)).toEqual({ importId, toDo: true });
    expect(await rollBackImport(city, { importId }, later())).toEqual({ importId });
    expect(await registryOf(city)).toEqual(before);
  });

  test('joins of other records and of an earlier day are let alone', async () => {
    await land(city, csvOf([{ 'Nama Usaha': 'Anyaman Asli' }, { 'Nama Usaha': 'Anyaman Kembar' }]));
    const { id } = await joined(await idOf('Anyaman Asli'), await idOf('Anyaman Kembar'));
    const { importId } = await land(city, csvOf([{ 'Nama Usaha': 'Tidak Digabung' }]));
    expect(await joinsOf(importId)).toEqual([]);
    await askSeparated(importId);
    await rollBackImport(city, { importId }, later());
    await within(city, wholeCity, async (db) => expect((await findJoin(db, id))?.undoneAt).toBeNull());
  });
});

const importOf = (importId: string) => within(city, wholeCity, (db) => findImport(db, importId));
const ask = (importId: string) =>
  within(city, wholeCity, (db) => askRollBack(db, { importId, reason: 'berkas keliru' }, later()));
const rollBackJob = (importId: string) =>
  jobs.find(({ name }) => name === 'intake:roll-back')?.run(city, { importId, by: 'data-officer' });
const undone = async (importId: string): Promise<number> =>
  within(city, wholeCity, async (db) => {
    const { rows } = await db.execute<{ n: number }>(sql`
      select count(*)::int as n from audit_entry where act = 'intake:rollback' and subject = ${importId}`);
    return rows[0]?.n ?? -1;
  });

test('a reason is asked for, and taken back once more it stays as it is', async () => {
  const { importId } = await land(city, csvOf([{ 'Nama Usaha': 'Sekali' }]));
  expect(await back(importId, '  ')).toEqual({ refused: 'reason-missing' });
  expect(await back(importId)).toEqual({ importId });
  expect(await back(importId)).toEqual({ importId, toDo: false });
  expect(await undone(importId)).toBe(1);
});

test('only what was accepted and asked for is taken back', async () => {
  const { importId } = await preview(city, csvOf([{ 'Nama Usaha': 'Belum Diterima' }]));
  expect(await ask(importId)).toEqual({ refused: 'not-accepted' });
  expect(await rollBackImport(city, { importId }, later())).toEqual({ refused: 'not-asked' });
  const landed = await land(city, csvOf([{ 'Nama Usaha': 'Tidak Diminta' }]));
  expect(await rollBackImport(city, landed, later())).toEqual({ refused: 'not-asked' });
  expect(await importOf(landed.importId)).toMatchObject({ state: 'accepted' });
});

test('asked for twice and done by two at once, it is taken back once', async () => {
  const before = await registryOf(city);
  const { importId } = await land(city, csvOf([{ 'Nama Usaha': 'Dua Kali Diminta' }]));
  expect(await ask(importId)).toEqual({ importId, toDo: true });
  expect(await ask(importId)).toEqual({ importId, toDo: true });
  const outcomes = await Promise.all([1, 2].map(() => rollBackImport(city, { importId }, later())));
  expect(outcomes).toEqual([{ importId }, { importId }]);
  expect(await undone(importId)).toBe(1);
  expect(await registryOf(city)).toEqual(before);
});

test('while it is being taken back nobody is kept waiting, and no work is queued once more', async () => {
  const { importId } = await land(city, csvOf([{ 'Nama Usaha': 'Sedang Ditarik' }]));
  await ask(importId);
  await within(city, wholeCity, async (db) => {
    await holdImport(db, importId);
    await lockImport(db, importId);
    expect(await ask(importId)).toEqual({ importId, toDo: false });
    await expect(rollBackJob(importId)).rejects.toThrow('busy');
  });
  await rollBackJob(importId);
  expect(await importOf(importId)).toMatchObject({ state: 'rolled_back', rolledBackBy: 'data-officer' });
});

test('a file that comes in while another waits to be taken back finds its rows known, and holds it', async () => {
  const text = csvOf([{ 'Nama Usaha': 'Menunggu Giliran' }]);
  const { importId } = await land(city, text);
  await ask(importId);
  expect((await land(city, text)).counts).toMatchObject({ new: 0, unchanged: 1 });
  expect(await rollBackImport(city, { importId }, later())).toMatchObject({
    refused: 'depended-on',
    count: 1,
  });
  expect(await importOf(importId)).toMatchObject({
    state: 'accepted',
    refusal: { refused: 'depended-on', count: 1, examples: [expect.any(String)] },
    rollBackReason: 'berkas keliru',
  });
  await rollBackJob(importId); // one that was queued twice: nobody asked again
  expect(await undone(importId)).toBe(0);
});

/** Ends the connection that waits to write words; how many there were. */
const endWaiting = () =>
  within(city, wholeCity, async (db) => {
    const { rows } = await db.execute(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%registry_word%'`);
    return rows.length;
  });

test('cut in the middle nothing is taken back, the import says so, and the next try takes all of it back', async () => {
  const before = await registryOf(city);
  const { importId } = await land(
    city,
    csvOf([{ 'Nama Usaha': 'Terputus Ditarik' }, { 'Nama Usaha': 'Kios Terputus', NIB: '9876543210987' }]),
  );
  const landed = await registryOf(city);
  await ask(importId);
  await within(city, wholeCity, async (db) => {
    await db.execute(sql`lock table registry_word in exclusive mode`);
    const cut = rollBackJob(importId)?.then(
      () => 'done',
      () => 'cut',
    );
    await expect.poll(() => endWaiting(), { timeout: 20_000 }).toBe(1);
    expect(await cut).toBe('cut');
  });
  expect(await importOf(importId)).toMatchObject({ state: 'accepted', refusal: { refused: 'interrupted' } });
  expect(await registryOf(city)).toEqual(landed);
  await rollBackJob(importId); // the queue tries again by itself
  expect(await importOf(importId)).toMatchObject({ state: 'rolled_back', refusal: null });
  expect(await registryOf(city)).toEqual(before);
});

test('a server killed in mid-work leaves it asked for, and the same work takes it back after the start', async () => {
  const { importId } = await land(city, csvOf([{ 'Nama Usaha': 'Server Mati' }]));
  await ask(importId);
  expect(await importOf(importId)).toMatchObject({ state: 'rolling_back' });
  await rollBackJob(importId);
  expect(await importOf(importId)).toMatchObject({ state: 'rolled_back' });
});
