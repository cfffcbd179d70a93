// The city compared with itself, single records compared at once, and joining without asking.
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import type { EnterpriseId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { City, Db, Scope } from '../../platform/db/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import { exampleCircumstances as around, exampleEnterprise } from '../registry/fixtures.ts';
import { bornIdsOf, findBorn } from '../registry/index.ts';
import { loadAreas } from '../regions/index.ts';
import { compareChanged, similarTo } from './actions/compare.ts';
import type { TypedRecord } from './actions/compare.ts';
import { joinPair } from './actions/join.ts';
import { sweepCity } from './actions/sweep.ts';
import { setThreshold, wouldJoin } from './actions/threshold.ts';
import { undoBatch, undoJoin } from './actions/undo.ts';
import { countPairs, decidePair, endsOf, findPair, nextPairs } from './store/pairs.ts';
import { findThreshold } from './store/threshold.ts';

let city: City;
const planted: EnterpriseId[][] = [];
const goods = ['Keripik', 'Amplang', 'Sambal', 'Batik', 'Madu', 'Tempe', 'Roti', 'Kopi', 'Bakso', 'Laundry'];
const people = [
  'Siti',
  'Budi',
  'Ani',
  'Joko',
  'Rahma',
  'Dewi',
  'Agus',
  'Wati',
  'Hasan',
  'Lestari',
  'Umar',
  'Fitri',
];
const streets = ['Mawar', 'Melati', 'Kenanga', 'Anggrek', 'Dahlia', 'Cempaka', 'Flamboyan'];

/** Twelve times ten enterprises, of which every fourth was recorded twice with other spelling. */
beforeAll(async () => {
  city = await testCity();
  await within(city, wholeCity, async (db) => {
    await loadAreas(db, { ...around });
    for (const [p, owner] of people.entries())
      for (const [g, ware] of goods.entries()) {
        const at = p * goods.length + g;
        const record = {
          name: `${ware} ${owner} ${streets[at % 7] ?? ''}`,
          owner: `${owner} ${streets[(at * 3) % 7] ?? ''}wati`,
          address: `Jl. ${streets[(at * 5) % 7] ?? ''} No. ${at + 1}`,
          area: `64.71.01.100${(at % 6) + 1}`,
          phone: `0812${String(10_000_000 + at * 7919)}`,
        };
        const id = await exampleEnterprise(db, record);
        if (at % 4 !== 3) continue;
        const twin = {
          ...record,
          name: record.name.replace('a', 'o'),
          nib: String(9_120_000_000_000 + at),
        };
        planted.push([id, await exampleEnterprise(db, twin)]);
      }
  });
});

const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);
const swept = async (db: Db) => {
  const done = await sweepCity(db, around);
  if (!done) throw new Error('nothing was compared');
  return done;
};
const likeFirst = async (db: Db): Promise<TypedRecord> => {
  const found = await findBorn(db, planted[0]?.[0] as EnterpriseId);
  const e = found?.enterprise;
  return {
    name: e?.name.toUpperCase() ?? '',
    owner: found?.owner?.name ?? null,
    area: e?.area ?? '',
    address: e?.address ?? null,
    kind: e?.kind ?? null,
    nib: null,
    phone: null,
    nik: null,
  };
};

describe('the whole city', () => {
  test('records written twice wait as pairs with their parts, each once', () =>
    inCity(async (db) => {
      const { records } = await swept(db);
      expect(records).toBe(150);
      for (const [a, b] of planted) {
        const pair = await findPair(db, endsOf(a ?? '', b ?? ''));
        expect(pair?.state).toBe('open');
        expect(pair?.probability).toBeGreaterThan(0.5);
        expect(pair?.parts.length).toBeGreaterThan(0);
      }
      await swept(db);
      const { rows } = await db.execute<{ n: number }>(
        sql`select count(*)::int as n from (select a, b from matching_pair group by 1, 2 having count(*) > 1) d`,
      );
      expect(rows[0]?.n).toBe(0);
    }));

  test('what was said of a pair is remembered, also after a letter was corrected', () =>
    inCity(async (db) => {
      await swept(db);
      const [a, b] = planted[0] ?? [];
      const ends = endsOf(a ?? '', b ?? '');
      await decidePair(db, ends, { state: 'different', by: 'u-staff', at: around.now, reason: 'dua kios' });
      await db.execute(sql`update registry_enterprise set name = name || ' Jaya' where id = ${a}`);
      await swept(db);
      expect(await findPair(db, ends)).toMatchObject({ state: 'different', reason: 'dua kios' });
    }));

  test('a pair called two is asked about again when a NIB says otherwise', () =>
    inCity(async (db) => {
      await swept(db);
      const [a, b] = planted[0] ?? [];
      const ends = endsOf(a ?? '', b ?? '');
      await decidePair(db, ends, { state: 'different', by: 'u-staff', at: around.now, reason: 'dua kios' });
      await db.execute(
        sql`update registry_enterprise set nib = (select nib from registry_enterprise where id = ${b}) where id = ${a}`,
      );
      await swept(db);
      expect((await findPair(db, ends))?.state).toBe('open');
    }));
});

describe('one record', () => {
  test('is compared at once by what the city has taught', () =>
    inCity(async (db) => {
      await swept(db);
      const like = await likeFirst(db);
      const { name, area, owner, address } = like;
      const id = await exampleEnterprise(db, { name, area, owner: owner ?? '', address: address ?? '' });
      const { found } = await compareChanged(db, [id], around);
      expect(found).toBeGreaterThan(0);
      expect((await findPair(db, endsOf(id, planted[0]?.[0] ?? '')))?.state).toBe('open');
    }));

  test('is found before it is kept; elsewhere only that it is there', () =>
    inCity(async (db) => {
      await swept(db);
      const typed = await likeFirst(db);
      const [best] = await similarTo(db, typed);
      expect(best?.elsewhere).toBe(false);
      expect(planted[0]).toContain(best?.id);
      const scope: Scope = { kind: 'area', area: '64.71.02' };
      await db.execute(sql`select set_config('app.area', '64.71.02', true)`);
      const [far] = await similarTo(Object.assign(Object.create(db) as Db, { scope }), typed);
      expect(Object.keys(far ?? {}).sort()).toEqual(['elsewhere', 'id', 'score']);
      expect(far).toMatchObject({ elsewhere: true });
    }));

  test('a phone alone makes no pair', () =>
    inCity(async (db) => {
      await swept(db);
      const phone = `0812${String(10_000_000 + 3 * 7919)}`;
      const typed = {
        name: 'Penjahit Kilat',
        owner: 'Orang Lain',
        area: '64.71.01.1004',
        address: null,
        kind: null,
        nib: null,
        phone,
        nik: null,
      };
      expect(await similarTo(db, typed)).toEqual([]);
    }));

  test('an e-mail address speaks for a pair as a phone does, and alone for none', () =>
    inCity(async (db) => {
      const email = 'warga@contoh.id';
      for (let i = 0; i < 40; i++)
        await exampleEnterprise(db, {
          name: `Anyaman ${i}`,
          owner: `Rotan ${i}`,
          email: `lain${i}@contoh.id`,
        });
      const one = {
        name: 'Jamu Gendong Sumiyati',
        owner: 'Sumiyati Rekaan',
        area: '64.71.01.1002',
        address: 'Gang Kasturi No. 931',
      };
      await exampleEnterprise(db, { ...one, email });
      await swept(db);
      const typed = { ...one, kind: null, nib: null, phone: null, nik: null };
      const said = async (told: string | null) => {
        const [best] = await similarTo(db, { ...typed, email: told });
        return best?.score.parts.find(({ field }) => field === 'email');
      };
      expect(await said(email)).toMatchObject({ level: 0, takes: 'hashes' });
      expect((await said(email))?.bits).toBeGreaterThan(0);
      expect((await said('bukan@contoh.id'))?.bits).toBeLessThan(0);
      expect(await said(null)).toMatchObject({ level: null, bits: 0 });
      const other = {
        ...typed,
        name: 'Penjahit Kilat',
        owner: 'Orang Lain',
        address: null,
        area: '64.71.02.1001',
      };
      expect(await similarTo(db, { ...other, email })).toEqual([]);
    }));

  test('nobody is found before the city was compared', () =>
    inCity(async (db) => {
      expect(await similarTo(db, await likeFirst(db))).toEqual([]);
    }));
});

describe('a model that another release stored in another shape', () => {
  const olderShape = (db: Db) =>
    db.execute(sql`
      update matching_model set version = version + 1, body = jsonb_set(jsonb_set(body, '{model,version}', '1'),
        '{model,ties}', '[{"columns": [0, 1], "bits": 2.5}]')`);

  test('counts as none: nobody is compared by it, and nothing said before is lost', () =>
    inCity(async (db) => {
      await swept(db);
      const typed = await likeFirst(db);
      const waiting = await countPairs(db, { state: 'open', area: null });
      await olderShape(db);
      expect(await similarTo(db, typed)).toEqual([]);
      expect(await compareChanged(db, [planted[0]?.[0] ?? ''], around)).toEqual({ compared: 0, found: 0 });
      expect(await countPairs(db, { state: 'open', area: null })).toBe(waiting);
    }));

  test('is replaced by the next sweep, and a newer one beside it is the one that is read', () =>
    inCity(async (db) => {
      await swept(db);
      await olderShape(db);
      await swept(db);
      const typed = await likeFirst(db);
      const said = (await similarTo(db, typed)).map(({ id, score }) => [id, score.probability]);
      expect(said.length).toBeGreaterThan(0);
      for (const [, probability] of said) expect(probability).toBeGreaterThanOrEqual(0.5);
      await db.execute(sql`
        insert into matching_model (version, day, records, body, recorded_at, recorded_by)
        select version + 1, day, records, jsonb_set(body, '{model,version}', '1'), recorded_at, recorded_by from matching_model`);
      expect((await similarTo(db, typed)).map(({ id, score }) => [id, score.probability])).toEqual(said);
    }));
});

describe('without asking', () => {
  test('nothing is joined until the city says from which probability on', () =>
    inCity(async (db) => {
      expect(await findThreshold(db)).toBeNull();
      expect((await swept(db)).joined).toBe(0);
    }));

  test('what the preview counts is what is joined, and the batch is undone as one', () =>
    inCity(async (db) => {
      await swept(db);
      const preview = await wouldJoin(db, 0.95);
      expect(preview.length).toBeGreaterThan(0);
      expect(
        isRefused(await setThreshold(db, { probability: 0.95, reason: 'disetujui kepala' }, around)),
      ).toBe(false);
      expect((await swept(db)).joined).toBe(preview.length);
      const first = preview[0];
      expect(await bornIdsOf(db, first?.a ?? '')).toContain(first?.b);
      const { rows } = await db.execute<{ batch: string }>(sql`select distinct batch from matching_join`);
      expect(rows).toHaveLength(1);
      const done = await undoBatch(
        db,
        { batch: rows[0]?.batch ?? '', reason: 'ambang terlalu rendah' },
        around,
      );
      expect(done).toEqual({ undone: preview.length });
      expect((await swept(db)).joined).toBe(0);
    }));

  test('a threshold has a reason and is never low', () =>
    inCity(async (db) => {
      expect(await setThreshold(db, { probability: 0.99, reason: '' }, around)).toMatchObject({
        refused: 'reason-short',
      });
      expect(await setThreshold(db, { probability: 0.94, reason: 'coba saja dulu' }, around)).toMatchObject({
        refused: 'threshold-low',
      });
      expect(await setThreshold(db, { probability: null, reason: 'dimatikan dulu' }, around)).toEqual({
        probability: null,
      });
    }));
});

test('the queue shows the heaviest first and passes over records that were joined since', () =>
  inCity(async (db) => {
    await swept(db);
    const queue = { state: 'open', area: null } as const;
    const all = await nextPairs(db, queue, { after: null, most: 50 });
    expect(all.map((p) => p.weight)).toEqual(all.map((p) => p.weight).toSorted((x, y) => y - x));
    const [first, second] = all;
    expect(await nextPairs(db, queue, { after: first ?? null, most: 1 })).toEqual([second]);
    const done = await joinPair(
      db,
      { ends: endsOf(first?.a ?? '', first?.b ?? ''), chosen: {}, reason: null, oneOwner: null },
      around,
    );
    expect((await nextPairs(db, queue, { after: null, most: 1 }))[0]).toEqual(second);
    if (!isRefused(done)) await undoJoin(db, { id: done.id, reason: 'ternyata dua usaha' }, around);
    expect((await findPair(db, endsOf(first?.a ?? '', first?.b ?? '')))?.state).toBe('different');
  }));
