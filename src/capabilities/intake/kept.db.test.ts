// What a sheet says beside names and papers is kept: the owner's e-mail sealed, a rough point, and notes of papers.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { wholeCity, within } from '../../platform/db/index.ts';
import { testCity, testKeys } from '../../platform/db/testing.ts';
import { lookupHash } from '../../platform/keys/index.ts';
import type { EnterpriseId, PersonId } from '../../kernel/ids.ts';
import { erasePerson, findEnterprise, findPoint, loadKbli, secretsOf } from '../registry/index.ts';
import { csvOf, land, later, prepare, preview, takeBack } from './fixtures.ts';
import type { Line } from './fixtures.ts';

const city = await testCity();
await prepare(city);

const row: Line = {
  'Nama Usaha': 'Dapur Aminah',
  'Nama Pemilik': 'Siti Aminah',
  'Desa / Kelurahan': 'Prapatan',
  NIB: '1234567890123',
};
const full: Line = {
  ...row,
  Email: 'Siti@Contoh.ID',
  Koordinat: '-1.23849, 116.85251',
  HAKI: 'dalam proses',
  Perizinan: 'SKU 12/2025',
};

const ask = <Row extends Record<string, unknown>>(query: SQL): Promise<readonly Row[]> =>
  within(city, wholeCity, async (db) => (await db.execute(query)).rows as unknown as readonly Row[]);

async function idOf(nib: string): Promise<EnterpriseId> {
  const [found] = await ask<{ id: EnterpriseId }>(
    sql`select id from registry_enterprise where nib = ${nib} and status <> 'withdrawn'`,
  );
  if (!found) throw new Error(`nobody has the NIB ${nib}`);
  return found.id;
}

async function known(nib: string) {
  const id = await idOf(nib);
  return within(city, wholeCity, async (db) => {
    const found = await findEnterprise(db, id);
    const point = await findPoint(db, id);
    return {
      id,
      owner: found?.owner ?? null,
      email: secretsOf(found?.owner ?? null).email,
      point: point && [point.lat, point.lng, point.source],
    };
  });
}

const changesOf = (id: string) =>
  ask<{ before: unknown; after: unknown }>(
    sql`select before, after from registry_change where enterprise_id = ${id} order by id`,
  );
const fateOf = async (importId: string) =>
  (
    await ask<{ fate: string; differences: unknown }>(
      sql`select fate, differences from intake_fate where import_id = ${importId} order by ordinal`,
    )
  )[0];

test('a new enterprise keeps the e-mail sealed, the point to three decimals and the notes no paper carries', async () => {
  const { importId } = await land(city, csvOf([full]));
  const { id, owner, email, point } = await known('1234567890123');
  expect(email).toBe('siti@contoh.id');
  expect(owner?.emailHash).toEqual(lookupHash(testKeys, 'email', 'siti@contoh.id'));
  expect(point).toEqual([-1.238, 116.853, 'import']);
  expect(await changesOf(id)).toEqual([
    { before: { note: null }, after: { note: 'Merek: dalam proses; Perizinan: SKU 12/2025' } },
  ]);
  expect((await land(city, csvOf([full]))).counts).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
  for (const table of ['intake_fate', 'registry_person', 'registry_change', 'audit_entry']) {
    const [all] = await ask<{ all: string }>(
      sql`select string_agg(t::text, ' ') as all from ${sql.raw(table)} t`,
    );
    expect(all?.all).not.toMatch(/siti@/i);
  }
  expect(importId).not.toBe('');
});

test('staged, an e-mail lies sealed as well', async () => {
  await preview(city, csvOf([{ 'Nama Usaha': 'Baru', Email: 'rahasia@contoh.id' }]));
  const [all] = await ask<{ all: string }>(sql`select string_agg(t::text, ' ') as all from intake_row t`);
  expect(all?.all).toMatch(/Baru/);
  expect(all?.all).not.toMatch(/rahasia@/i);
});

test('another e-mail, point and note are differences, the address masked; taken back they are as before', async () => {
  const other = { ...row, Email: 'aminah@contoh.id', Koordinat: '-1.25, 116.9', HAKI: 'sedang diurus' };
  const { importId } = await land(city, csvOf([other]));
  expect(await fateOf(importId)).toEqual({
    fate: 'changed',
    differences: {
      email: ['••••', '••••'],
      point: ['-1.238, 116.853', '-1.25, 116.9'],
      note: [null, 'Merek: sedang diurus'],
    },
  });
  expect(await known('1234567890123')).toMatchObject({
    email: 'aminah@contoh.id',
    point: [-1.25, 116.9, 'import'],
  });
  await takeBack(city, importId);
  expect(await known('1234567890123')).toMatchObject({
    email: 'siti@contoh.id',
    point: [-1.238, 116.853, 'import'],
  });
});

test('the same address, point and note in another row are no change', async () => {
  const again = { ...full, Koordinat: '-1.2384, 116.8529', 'Jenis Usaha': '' };
  expect((await preview(city, csvOf([again]))).counts).toMatchObject({ changed: 0, unchanged: 1 });
});

test('a point that an officer found on the spot is not moved by a sheet', async () => {
  const { id } = await known('1234567890123');
  await ask(sql`update registry_point set source = 'field' where enterprise_id = ${id}`);
  const moved = { ...row, Koordinat: '-1.3, 116.8' };
  expect((await preview(city, csvOf([moved]))).counts).toMatchObject({ changed: 0, unchanged: 1 });
});

test('only a row of the right area is seen: points stay within the scope', async () => {
  const { id } = await known('1234567890123');
  const see = (area: string) => within(city, { kind: 'area', area }, (db) => findPoint(db, id));
  expect(await see('64.71.05')).not.toBeNull();
  expect(await see('64.71.04')).toBeNull();
});

test.each<[string, string, number | null]>([
  ['KBLI', '10794', 2020],
  ['KBLI', '99999', 2025],
  ['KBLI', '10111', null],
  ['KBLI', '88888', null],
  ['Kode KBLI 2025', '10794', 2025],
])('under %s the code %s is taken to be of %j', async (heading, code, edition) => {
  const how = later();
  await within(city, wholeCity, async (db) => {
    await loadKbli(db, 2020, [{ code: '10111', title: 'Lama' }], how);
    const newer = ['10111', '99999'].map((c) => ({ code: c, title: 'Baru' }));
    await loadKbli(db, 2025, newer, how);
  });
  const nib = `7${code}${heading.length}`.padEnd(13, '0');
  await land(city, csvOf([{ 'Nama Usaha': `KBLI ${code} ${heading}`, NIB: nib, [heading]: code }]));
  const [found] = await ask<{ edition: number | null }>(
    sql`select kbli_edition as edition from registry_enterprise where nib = ${nib}`,
  );
  expect(found).toEqual({ edition });
});

test('erased with the person: the address, the point and the notes', async () => {
  const { id, owner } = await known('1234567890123');
  await within(city, wholeCity, (db) =>
    erasePerson(db, { person: owner?.id as PersonId, reason: 'diminta pemilik' }, later()),
  );
  const [person] = await ask(
    sql`select email_hash, sealed, sealed_key from registry_person where id = ${owner?.id ?? ''}`,
  );
  expect(person).toEqual({ email_hash: null, sealed: null, sealed_key: null });
  expect(await ask(sql`select from registry_point where enterprise_id = ${id}`)).toEqual([]);
  for (const change of await changesOf(id)) expect(change).toEqual({ before: {}, after: {} });
});
