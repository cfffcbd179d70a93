// Recording, correcting and following enterprises in the database.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import type { EnterpriseId } from '../../kernel/ids.ts';
import type { City, Db, Scope } from '../../platform/db/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import { createEnterprise, editEnterprise, markSeen, revealSecrets, setStatus } from './actions.ts';
import { exampleChecked, exampleCircumstances as around, exampleEnterprise } from './fixtures.ts';
import { findEnterprise, listChanges, listOthersOf, listStandings } from './store.ts';
import { changed } from './topic.ts';
import type { Touched } from './topic.ts';

let city: City;
const told: Touched[] = [];
const kelurahan: Scope = { kind: 'area', area: '64.71.01.1001' };

beforeAll(async () => {
  city = await testCity();
  changed.hear(async (_db, news) => void told.push(news));
});

const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);
const edit = (
  db: Db,
  id: EnterpriseId,
  over: Parameters<typeof exampleChecked>[0],
  more: Record<string, unknown> = {},
) =>
  editEnterprise(
    db,
    {
      id,
      revision: 1,
      checked: exampleChecked(over),
      reason: 'dicocokkan dengan KTP',
      source: 'staff',
      sameOwner: false,
      ...more,
    },
    around,
  );
const usesOf = async (db: Db, word: string) =>
  (await db.execute<{ uses: number }>(sql`select uses from registry_word where word = ${word}`)).rows[0]
    ?.uses ?? 0;
const acts = async (db: Db, id: string) =>
  (
    await db.execute<{ act: string }>(sql`select act from audit_entry where subject = ${id} order by id`)
  ).rows.map((r) => r.act);

test('a new enterprise stands in the registry with its first standing, its words, its trail and its news', () =>
  inCity(async (db) => {
    told.length = 0;
    const id = await exampleEnterprise(db, { name: 'Sambal Contoh', nik: '6471015509850001' });
    const found = await findEnterprise(db, id);
    expect(found?.enterprise).toMatchObject({
      name: 'Sambal Contoh',
      status: 'active',
      revision: 1,
      example: false,
    });
    expect(await listStandings(db, id)).toMatchObject([
      { day: '2026-11-22', status: 'active', area: '64.71.01.1001', source: 'staff' },
    ]);
    expect(await usesOf(db, 'sambal')).toBe(1);
    expect(await acts(db, id)).toEqual(['registry:create']);
    expect(told).toEqual([{ enterprises: [id] }]);
  }));

test('NIK and phone lie sealed: no table holds their digits', () =>
  inCity(async (db) => {
    const id = await exampleEnterprise(db, { nik: '6471015509850001', phone: '081234567890' });
    await edit(db, id, { nik: '6471015509850009', phone: '081234567899' });
    for (const table of [
      'registry_person',
      'registry_enterprise',
      'registry_change',
      'audit_entry',
      'registry_word',
    ]) {
      const { rows } = await db.execute<{ all: string | null }>(
        sql`select string_agg(t::text, ' ') as all from ${sql.raw(table)} t`,
      );
      expect(rows[0]?.all ?? '').not.toMatch(/6471015509850001|6471015509850009|81234567890|81234567899/);
    }
    const [change] = await listChanges(db, id);
    expect(change?.after).toEqual({ nik: '6471••••••••0009', phone: '0812•••••899' });
    expect(change?.sealedBefore).not.toBeNull();
  }));

test('one owner has several enterprises, and one phone several owners', () =>
  inCity(async (db) => {
    const first = await exampleEnterprise(db, {
      name: 'Usaha Satu',
      nik: '6471015509850001',
      phone: '081234567890',
    });
    const second = await exampleEnterprise(db, { name: 'Usaha Dua', nik: '6471015509850001' });
    const third = await exampleEnterprise(db, {
      name: 'Usaha Tiga',
      owner: 'Budi Contoh',
      phone: '081234567890',
    });
    const owner = (await findEnterprise(db, first))?.owner;
    expect((await findEnterprise(db, second))?.owner?.id).toBe(owner?.id);
    expect((await findEnterprise(db, third))?.owner?.id).not.toBe(owner?.id);
    expect((await listOthersOf(db, owner?.id ?? '', first)).map((o) => o.name)).toEqual(['Usaha Dua']);
  }));

test('a NIK under another name is asked about, and taken over when a person says so', () =>
  inCity(async (db) => {
    await exampleEnterprise(db, { nik: '6471015509850001' });
    const other = {
      checked: exampleChecked({ name: 'Usaha Lain', owner: 'A. Contoh', nik: '6471015509850001' }),
      source: 'staff',
      seenDay: null,
      anyway: false,
    } as const;
    expect(await createEnterprise(db, { ...other, sameOwner: false }, around)).toMatchObject({
      refused: 'nik-other-name',
      name: 'Ani Contoh',
    });
    expect(await createEnterprise(db, { ...other, sameOwner: true }, around)).toHaveProperty('id');
  }));

test('the same NIB is refused, the same name and owner in the same kelurahan asked about', () =>
  inCity(async (db) => {
    await exampleEnterprise(db, { nib: '1234567890123' });
    const make = (over: Parameters<typeof exampleChecked>[0], anyway: boolean) =>
      createEnterprise(
        db,
        { checked: exampleChecked(over), source: 'staff', seenDay: null, sameOwner: false, anyway },
        around,
      );
    expect(await make({ name: 'Lain Sekali', nib: '1234567890123' }, true)).toMatchObject({
      refused: 'already-here',
      by: 'nib',
    });
    expect(await make({ rt: '7' }, false)).toMatchObject({ refused: 'already-here', by: 'name' });
    expect(await make({ area: '64.71.01.1002' }, false)).toHaveProperty('id');
    expect(await make({ rt: '7' }, true)).toHaveProperty('id');
  }));

test('a correction keeps before and after with its reason, and moves the words', () =>
  inCity(async (db) => {
    const id = await exampleEnterprise(db, { name: 'Keripik Lama' });
    expect(await edit(db, id, { name: 'Keripik Baru', rt: '9' })).toEqual({ id, revision: 2 });
    const [change] = await listChanges(db, id);
    expect(change).toMatchObject({
      reason: 'dicocokkan dengan KTP',
      before: { name: 'Keripik Lama', area: '64.71.01.1001', rt: null },
      after: { name: 'Keripik Baru', area: '64.71.01.1001/RT009', rt: '009' },
    });
    expect((await listStandings(db, id)).map((s) => s.area)).toEqual([
      '64.71.01.1001',
      '64.71.01.1001/RT009',
    ]);
    expect([await usesOf(db, 'lama'), await usesOf(db, 'baru'), await usesOf(db, 'keripik')]).toEqual([
      0, 1, 1,
    ]);
    expect(await acts(db, id)).toEqual(['registry:create', 'registry:edit']);
  }));

test('a correction of what somebody else corrected meanwhile is refused and says so', () =>
  inCity(async (db) => {
    const id = await exampleEnterprise(db);
    await edit(db, id, { name: 'Keripik Pertama' });
    expect(await edit(db, id, { name: 'Keripik Kedua' })).toEqual({
      refused: 'changed-meanwhile',
      revision: 2,
    });
    expect((await findEnterprise(db, id))?.enterprise.name).toBe('Keripik Pertama');
  }));

test('of two corrections at the same moment one wins and the other is told', async () => {
  const id = await within(city, wholeCity, (db) => exampleEnterprise(db, { name: 'Serentak' }));
  const outcomes = await Promise.all(
    ['Serentak Satu', 'Serentak Dua'].map((name) => within(city, wholeCity, (db) => edit(db, id, { name }))),
  );
  expect(outcomes.filter((o) => 'refused' in o)).toMatchObject([{ refused: 'changed-meanwhile' }]);
});

test('nothing changed and no reason are refused', () =>
  inCity(async (db) => {
    const id = await exampleEnterprise(db);
    expect(await edit(db, id, {})).toEqual({ refused: 'nothing-changed' });
    expect(await edit(db, id, { name: 'Lain' }, { reason: ' a ' })).toEqual({ refused: 'reason-short' });
  }));

test('an owner’s new name is found at all of the owner’s enterprises', () =>
  inCity(async (db) => {
    const first = await exampleEnterprise(db, { name: 'Usaha Satu', nik: '6471015509850001' });
    await exampleEnterprise(db, { name: 'Usaha Dua', nik: '6471015509850001' });
    await edit(db, first, { name: 'Usaha Satu', owner: 'Wulandari' });
    const { rows } = await db.execute(
      sql`select count(*)::int as n from registry_enterprise where words @@ 'wulandari'::tsquery`,
    );
    expect(rows[0]).toEqual({ n: 2 });
  }));

test('closed, with its day, source and reason: a standing more, nothing overwritten', () =>
  inCity(async (db) => {
    const id = await exampleEnterprise(db);
    const typed = { status: 'closed', day: '1/11/2026', source: 'field', reason: 'rumah sudah kosong' };
    expect(await setStatus(db, { id, typed }, around)).toEqual({ id, status: 'closed' });
    expect(await listStandings(db, id)).toMatchObject([
      { status: 'active' },
      { status: 'closed', day: '2026-11-01', seenDay: '2026-11-01', reason: 'rumah sudah kosong' },
    ]);
    expect((await findEnterprise(db, id))?.enterprise).toMatchObject({
      status: 'closed',
      seenDay: '2026-11-01',
    });
  }));

test('seen today, twice: one standing', () =>
  inCity(async (db) => {
    const id = await exampleEnterprise(db);
    await markSeen(db, { id, source: 'field' }, around);
    await markSeen(db, { id, source: 'field' }, around);
    expect((await listStandings(db, id)).map((s) => s.seenDay)).toEqual([null, '2026-11-22']);
  }));

test('sealed numbers are shown for a reason only, and the trail keeps it without the numbers', () =>
  inCity(async (db) => {
    const id = await exampleEnterprise(db, { nik: '6471015509850001' });
    expect(await revealSecrets(db, { id, reason: '?' }, around)).toEqual({ refused: 'reason-short' });
    expect(await revealSecrets(db, { id, reason: 'mencocokkan KTP' }, around)).toEqual({
      nik: '6471015509850001',
    });
    const { rows } = await db.execute(
      sql`select reason, detail from audit_entry where act = 'registry:reveal'`,
    );
    expect(rows).toEqual([{ reason: 'mencocokkan KTP', detail: { shown: ['nik'] } }]);
  }));

test('another kelurahan’s enterprise is not there for any act, and nothing can be written into another', async () => {
  const id = await within(city, wholeCity, (db) =>
    exampleEnterprise(db, { name: 'Jauh', area: '64.71.02.1001' }),
  );
  await rolledBack(city, kelurahan, async (db) => {
    expect(await findEnterprise(db, id)).toBeNull();
    expect(await edit(db, id, { name: 'Dekat' })).toEqual({ refused: 'unknown-enterprise' });
    expect(await markSeen(db, { id, source: 'field' }, around)).toEqual({ refused: 'unknown-enterprise' });
    expect(await revealSecrets(db, { id, reason: 'mencocokkan KTP' }, around)).toEqual({
      refused: 'unknown-enterprise',
    });
    expect((await db.execute(sql`update registry_enterprise set name = 'x' where id = ${id}`)).rowCount).toBe(
      0,
    );
  });
  await expect(
    rolledBack(city, kelurahan, (db) => exampleEnterprise(db, { area: '64.71.02.1001' })),
  ).rejects.toThrow();
});

test('a NIK of another kelurahan is refused without telling whose it is', async () => {
  await within(city, wholeCity, (db) =>
    exampleEnterprise(db, { name: 'Jauh Juga', area: '64.71.02.1001', nik: '6471015509850077' }),
  );
  const refused = await rolledBack(city, kelurahan, (db) =>
    createEnterprise(
      db,
      {
        checked: exampleChecked({ owner: 'Orang Lain', nik: '6471015509850077' }),
        source: 'field',
        seenDay: null,
        sameOwner: false,
        anyway: false,
      },
      around,
    ),
  );
  expect(refused).toEqual({ refused: 'nik-elsewhere' });
});

test('naughty texts in every field are kept as text', () =>
  inCity(async (db) => {
    const naughty = [
      "Robert'); DROP TABLE registry_enterprise;--",
      '<img src=x onerror=alert(1)>',
      '=CMD|calc',
      'ทดสอบ 😀',
      '${7*7}',
      'Toko \\\\"\'',
    ];
    for (const [at, text] of naughty.entries()) {
      const id = await exampleEnterprise(db, {
        name: text,
        owner: text,
        kind: text,
        address: text,
        rt: String(at + 1),
      });
      expect((await findEnterprise(db, id))?.enterprise).toMatchObject({
        name: text,
        kind: text,
        address: text,
      });
    }
  }));
