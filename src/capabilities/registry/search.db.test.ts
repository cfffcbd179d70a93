// Finding enterprises although words are misspelt, and never those of another area.
import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import type { EnterpriseId } from '../../kernel/ids.ts';
import type { City, Scope } from '../../platform/db/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { exampleEnterprise } from './fixtures.ts';
import { searchEnterprises } from './search.ts';

let city: City;
let snack: EnterpriseId;
const manggar: Scope = { kind: 'area', area: '64.71.01.1001' };
const lamaru: Scope = { kind: 'area', area: '64.71.01.1002' };

beforeAll(async () => {
  city = await testCity();
  await within(city, wholeCity, async (db) => {
    snack = await exampleEnterprise(db, {
      name: 'Amplang Singkarak',
      kind: 'kerupuk ikan',
      owner: 'Sulastri Contoh',
      nik: '6471015509850001',
      phone: '081234567890',
      nib: '1234567890123',
    });
    await exampleEnterprise(db, {
      name: 'Warung Makan Melati',
      kind: 'warung makan',
      owner: 'Bambang Contoh',
    });
    await exampleEnterprise(db, {
      name: 'Bengkel Jaya',
      kind: 'servis motor',
      sector: 'services',
      owner: 'Joko Contoh',
      area: '64.71.01.1002',
    });
    await exampleEnterprise(db, {
      name: 'Batik Enggang',
      kind: 'batik',
      sector: 'crafts',
      owner: 'Dewi Contoh',
      area: '64.71.01.1002',
    });
  });
});

const find = (text: string, scope: Scope = wholeCity) =>
  within(city, scope, (db) => searchEnterprises(db, text, 20));
const names = async (text: string, scope?: Scope) => (await find(text, scope)).rows.map((r) => r.name);

describe('one slip in any letter', () => {
  const known = 'amplang';
  const slips = [...known].flatMap((letter, at) => [
    known.slice(0, at) + known.slice(at + 1),
    known.slice(0, at) + 'z' + known.slice(at + 1),
    known.slice(0, at) + 'z' + known.slice(at),
    at + 1 < known.length ? known.slice(0, at) + known.charAt(at + 1) + letter + known.slice(at + 2) : known,
  ]);
  test.each(slips)('%s finds Amplang Singkarak', async (typed) => {
    expect(await names(typed)).toContain('Amplang Singkarak');
  });
});

test('two slips in a word of nine letters are forgiven wherever they are', async () => {
  const known = 'singkarak';
  const place = fc.integer({ min: 0, max: known.length - 1 });
  const letter = fc.constantFrom('b', 'u', 'w');
  await fc.assert(
    fc.asyncProperty(place, place, letter, letter, async (first, second, a, b) => {
      const letters = [...known];
      letters[first] = a;
      letters[second] = b;
      expect(await names(letters.join(''))).toContain('Amplang Singkarak');
    }),
    { numRuns: 60 },
  );
});

test('the spellings of the country are one', async () => {
  expect(await names('krupuk ikan')).toEqual(['Amplang Singkarak']);
  expect(await names('batic')).toEqual(['Batik Enggang']);
});

test('the last word may be begun only, and says so', async () => {
  const found = await find('warung mel');
  expect(found.rows.map((r) => r.name)).toEqual(['Warung Makan Melati']);
  expect(found.meant).toEqual(['warung', 'melati']);
});

test('owner and kind are found as the name is', async () => {
  expect(await names('sulastri')).toEqual(['Amplang Singkarak']);
  expect(await names('servis motor')).toEqual(['Bengkel Jaya']);
});

test('a word that nothing has is left out aloud', async () => {
  const found = await find('bengkel qqqqqqqq');
  expect(found.rows.map((r) => r.name)).toEqual(['Bengkel Jaya']);
  expect(found.dropped).toEqual(['qqqqqqqq']);
});

test('words that stand apart find the one that fits, and the other is named', async () => {
  const found = await find('batik bengkel');
  expect(found.rows).toHaveLength(1);
  expect(found.dropped).toHaveLength(1);
});

test.each([
  ['1234567890123', 'nib'],
  ['1234 5678 90123', 'nib'],
  ['6471015509850001', 'nik'],
  ['647101 550985 0001', 'nik'],
  ['081234567890', 'phone'],
  ['+62 812-3456-7890', 'phone'],
])('%s is found as %s', async (typed, by) => {
  const found = await find(typed);
  expect(found.by).toBe(by);
  expect(found.rows.map((r) => r.id)).toEqual([snack]);
});

test.each(['1234567890124', '6471015509850002', '081234567891'])(
  '%s, a digit off, finds nobody',
  async (typed) => {
    expect((await find(typed)).rows).toEqual([]);
  },
);

test('an officer of one kelurahan never finds another kelurahan’s', async () => {
  expect(await names('bengkel', manggar)).toEqual([]);
  expect(await names('bengkel', lamaru)).toEqual(['Bengkel Jaya']);
  for (const typed of ['amplang', '1234567890123', '6471015509850001', '081234567890', 'contoh']) {
    expect(await names(typed, lamaru)).not.toContain('Amplang Singkarak');
  }
  expect(await names('amplang', { kind: 'none' })).toEqual([]);
});

test('the views behind search and lists are empty without a scope, inside and outside of a transaction', async () => {
  const counts = sql`select
    (select count(*)::int from registry_visible) + (select count(*)::int from desk_enterprise)
    + (select count(*)::int from registry_enterprise) as seen`;
  const outside = await city.app.query('select count(*)::int as seen from registry_visible');
  expect(outside.rows[0]).toEqual({ seen: 0 });
  await within(city, wholeCity, async (db) => {
    expect((await db.execute<{ seen: number }>(counts)).rows[0]?.seen).toBeGreaterThan(3);
  });
  const after = await city.app.query('select count(*)::int as seen from desk_enterprise');
  expect(after.rows[0]).toEqual({ seen: 0 });
  await within(city, { kind: 'none' }, async (db) => {
    expect((await db.execute(counts)).rows[0]).toEqual({ seen: 0 });
  });
  await within(city, lamaru, async (db) => {
    const { rows } = await db.execute(sql`select distinct area from registry_visible`);
    expect(rows).toEqual([{ area: '64.71.01.1002' }]);
  });
  await expect(within(city, lamaru, (db) => db.execute(sql`delete from registry_visible`))).rejects.toThrow();
  await expect(
    within(city, lamaru, (db) => db.execute(sql`update desk_enterprise set name = 'x'`)),
  ).rejects.toThrow();
});

test('naughty texts find nothing and break nothing', async () => {
  const naughty = [
    "'; drop table registry_enterprise; --",
    "a' | 'b",
    '\\',
    '%_%',
    '&&&',
    '\u0000',
    '😀😀',
    'a'.repeat(5000),
    "''':*",
    '<script>',
  ];
  for (const text of naughty) expect((await find(text)).rows.length).toBeLessThanOrEqual(4);
  expect(await names('amplang')).toEqual(['Amplang Singkarak']);
});
