// The list: its pages, its counts, and its files.
import exceljs from 'exceljs';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import type { City, Db, Scope } from '../../../platform/db/index.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import { rolledBack, testCity } from '../../../platform/db/testing.ts';
import type { Visit } from '../../../platform/http/index.ts';
import { loadAreas } from '../../regions/index.ts';
import { understand } from '../../registry/index.ts';
import { exampleCircumstances, exampleDay, exampleEnterprise } from '../../registry/fixtures.ts';
import { exportList } from '../export/routes.ts';
import { readFilters } from './filters.ts';
import { countUpTo, listPage } from './store.ts';
import type { Asked, Cursor, ListPage } from './store.ts';

let city: City;
const manggar: Scope = { kind: 'area', area: '64.71.01.1001' };

beforeAll(async () => {
  city = await testCity();
  await within(city, wholeCity, async (db) => {
    await loadAreas(db, exampleCircumstances);
    for (let at = 0; at < 40; at++) {
      const area = at % 4 === 0 ? '64.71.01.1002' : '64.71.01.1001';
      const sector = at % 3 === 0 ? 'food' : 'trade';
      // Some names are the same but for the id, so that the id has to part them.
      await exampleEnterprise(db, {
        name: `Toko ${String.fromCodePoint(65 + (at % 7))}`,
        sector,
        area,
        owner: `Pemilik ${at}`,
        rt: String(at + 1),
      });
    }
    await db.execute(
      sql`update registry_enterprise set seen_day = date '2026-01-01' + (substr(rt, 1, 3)::int % 5) where rt::int % 3 > 0`,
    );
  });
});

const askedFor = async (db: Db, query: string): Promise<Asked> => {
  const filters = readFilters(new URLSearchParams(query));
  return {
    filters,
    today: exampleDay,
    tracks: [],
    understanding: filters.q ? await understand(db, filters.q) : null,
  };
};

/** Reads all pages one way, doing something between them. */
async function walk(
  db: Db,
  query: string,
  way: 'after' | 'before',
  between: (page: ListPage) => Promise<void> = async () => undefined,
) {
  const asked = await askedFor(db, query);
  const ids: string[] = [];
  let page = await listPage(db, asked, null, 7);
  if (way === 'before')
    while (page.next) page = await listPage(db, asked, { id: page.rows.at(-1)?.id ?? '', way: 'after' }, 7);
  for (;;) {
    const rows = page.rows.map((r) => r.id);
    ids.splice(way === 'after' ? ids.length : 0, 0, ...rows);
    await between(page);
    if (!(way === 'after' ? page.next : page.previous)) return ids;
    const cursor: Cursor = { id: (way === 'after' ? page.rows.at(-1) : page.rows[0])?.id ?? '', way };
    page = await listPage(db, asked, cursor, 7);
  }
}

const everyOrder = [
  '',
  'sort=seen',
  'sort=unseen',
  'sort=new',
  'q=toko',
  'q=pemilik&sort=fit',
  'sector=trade',
  'area=64.71.01.1001&sort=seen',
];

describe.each(everyOrder)('in the order of "%s"', (query) => {
  test('pages forwards and backwards show every row once, in one order', () =>
    rolledBack(city, wholeCity, async (db) => {
      const forwards = await walk(db, query, 'after');
      const backwards = await walk(db, query, 'before');
      expect(new Set(forwards).size).toBe(forwards.length);
      expect(backwards).toEqual(forwards);
      expect(forwards).toHaveLength(await countUpTo(db, await askedFor(db, query), 1000));
    }));

  test('rows that arrive between two pages neither shift nor repeat those that were there', () =>
    rolledBack(city, wholeCity, async (db) => {
      const before = await walk(db, query, 'after');
      let made = 0;
      const during = await walk(db, query, 'after', async () => {
        made += 1;
        await exampleEnterprise(db, {
          name: `Toko ${'ACG'.charAt(made % 3)}`,
          sector: 'trade',
          owner: `Pemilik Baru ${made}`,
        });
      });
      expect(new Set(during).size).toBe(during.length);
      expect(during.filter((id) => before.includes(id))).toEqual(before);
    }));
});

test('a count is exact up to its bound and one more beyond', () =>
  rolledBack(city, wholeCity, async (db) => {
    const asked = await askedFor(db, '');
    expect(await countUpTo(db, asked, 40)).toBe(40);
    expect(await countUpTo(db, asked, 39)).toBe(40);
    expect(await countUpTo(db, asked, 10)).toBe(11);
  }));

test('seen within a year, longer ago and never are three parts of the whole', () =>
  rolledBack(city, wholeCity, async (db) => {
    const counts = [];
    for (const seen of ['year', 'longer', 'never'])
      counts.push(await countUpTo(db, await askedFor(db, `seen=${seen}`), 1000));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(40);
    expect(counts[2]).toBeGreaterThan(0);
  }));

test('an officer’s list holds the own kelurahan only, also when another is asked for', () =>
  rolledBack(city, manggar, async (db) => {
    const page = await listPage(db, await askedFor(db, ''), null, 100);
    expect(page.rows).toHaveLength(30);
    expect(page.rows.every((r) => r.area.startsWith('64.71.01.1001'))).toBe(true);
    expect((await listPage(db, await askedFor(db, 'area=64.71.01.1002'), null, 100)).rows).toEqual([]);
  }));

test('a cursor from another area begins the list anew and shows nothing of that row', () =>
  rolledBack(city, manggar, async (db) => {
    const other = await within(
      city,
      wholeCity,
      async (whole) =>
        (await listPage(whole, await askedFor(whole, 'area=64.71.01.1002'), null, 1)).rows[0]?.id ?? '',
    );
    const first = await listPage(db, await askedFor(db, ''), null, 5);
    expect((await listPage(db, await askedFor(db, ''), { id: other, way: 'after' }, 5)).rows).toEqual(
      first.rows,
    );
  }));

/** A visit as far as an export asks, by somebody who said what for. */
function visitOf(query: string, scope: Scope): Visit {
  const part = {
    ...exampleCircumstances,
    today: exampleDay,
    lang: 'id',
    scope,
    query: new URLSearchParams(`${query}&for=report`),
    within: <T>(work: (db: Db) => Promise<T>) => within(city, scope, work),
  };
  return part as unknown as Visit;
}

const csvRows = async (query: string, scope: Scope): Promise<string[]> => {
  const text = Buffer.from(await exportList(visitOf(query, scope), 'csv').arrayBuffer()).toString('utf8');
  expect(text.startsWith('\ufeffNama usaha,')).toBe(true);
  return text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').at(-1) ?? '');
};

test.each(everyOrder)('the files of "%s" hold exactly the rows of the list, in its order', async (query) => {
  for (const scope of [wholeCity, manggar]) {
    const listed = await rolledBack(city, scope, (db) => walk(db, query, 'after'));
    expect(await csvRows(query, scope)).toEqual(listed);
  }
});

test('the xlsx holds what the csv holds, and the trail both lengths', async () => {
  const answer = exportList(visitOf('sector=food', wholeCity), 'xlsx');
  const book = new exceljs.Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  const sheet = book.worksheets[0];
  const ids: string[] = [];
  sheet?.eachRow((row, at) => at > 1 && ids.push(String(row.getCell(sheet.columnCount).value)));
  expect(ids).toEqual(await csvRows('sector=food', wholeCity));
  const { rows } = await city.app.query(
    `select detail from audit_entry where act = 'registry:export' order by id desc limit 2`,
  );
  expect(rows.map((r) => r.detail)).toEqual([
    { format: 'csv', rows: 14, whole: true, filters: ['sector=food'] },
    { format: 'xlsx', rows: 14, whole: true, filters: ['sector=food'] },
  ]);
});

test('no file holds a NIK, a phone or a figure of sales', async () => {
  const scope: Scope = { kind: 'area', area: '64.71.02' };
  await within(city, wholeCity, async (db) => {
    const id = await exampleEnterprise(db, {
      name: '=cmd|calc',
      area: '64.71.02.1001',
      nik: '6471015509850042',
      phone: '081234567842',
    });
    await db.execute(sql`
      insert into evidence_fact (id, enterprise_id, kind, grade, valid_from, value, source, recorded_at, recorded_by)
      values (gen_random_uuid(), ${id}, 'sales_year', 'stated', '2026-01-01', 123456789, 'staff', now(), 'u')`);
  });
  const text = Buffer.from(await exportList(visitOf('', scope), 'csv').arrayBuffer()).toString('utf8');
  expect(text).toContain("'=cmd|calc");
  expect(text).toContain('6471••••••••0042');
  expect(text).not.toMatch(/6471015509850042|81234567842|123456789/);
});
