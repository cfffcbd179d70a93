// A till's file of a month with 100,000 lines, tried and posted; and twenty outlets of one koperasi that post at once.
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';

import { sql } from 'drizzle-orm';
import ExcelJS from 'exceljs';

import { tryUpload } from '../src/capabilities/retail/sales/actions/trial.ts';
import { postUpload } from '../src/capabilities/retail/sales/actions/upload.ts';
import { day } from '../src/kernel/day.ts';
import { freshId } from '../src/kernel/ids.ts';
import { isRefused } from '../src/kernel/refusal.ts';
import type { City, Db } from '../src/platform/db/index.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import type { Bench } from './bench.ts';
import { figure, median, quantile, timed } from './figure.ts';

const month = day('2026-10-01');
const around = { by: 'bench', now: new Date('2026-11-05T02:00:00Z'), today: '2026-11-05' };
const products = 200;
const rounds = 3;
const inCity = <T>(city: City, work: (db: Db) => Promise<T>) => within(city, wholeCity, work);

/** A product of the bench's own of so many makers; once a city. */
const makeProducts = (db: Db) =>
  db.execute(sql`
    insert into catalogue_product (id, enterprise_id, name, squeezed, kind, active, price, recorded_at, recorded_by)
    select gen_random_uuid(), e.id, 'Produk ' || n, 'produkbench' || n, 'processed_food_dry', true, 15000,
      ${around.now.toISOString()}::timestamptz, 'bench'
    from generate_series(1, ${products}::int) n
    join (select id, row_number() over (order by id) - 1 as at, count(*) over () as many from registry_enterprise
      order by id limit ${products}) e on e.at = n % e.many
    on conflict do nothing`);

/** An outlet with goods of many makers on its shelf, all through one koperasi. */
async function anOutlet(db: Db, koperasi: string): Promise<string> {
  const outlet = freshId<'Partner'>();
  const at = sql`${around.now.toISOString()}::timestamptz`;
  await makeProducts(db);
  await db.execute(sql`
    insert into retail_placement (id, product_id, enterprise_id, outlet_id, aggregator_id, starts_on, signed_on, code,
      recorded_at, recorded_by)
    select gen_random_uuid(), id, enterprise_id, ${outlet}::uuid, ${koperasi}::uuid, '2026-08-01', '2026-08-01',
      gen_random_uuid()::text, ${at}, 'bench' from catalogue_product where squeezed ~ '^produkbench'`);
  await db.execute(sql`
    insert into retail_terms (placement_id, starts_on, commission, promotion, other_cuts, fee, fee_base, listing,
      expected, payment_days, returns, recorded_at, recorded_by)
    select id, '2026-08-01', 500, 0, 0, 100, 'sold', 0, 0, 14, 'none', ${at}, 'bench'
    from retail_placement where outlet_id = ${outlet}::uuid`);
  await db.execute(sql`
    insert into retail_move (id, placement_id, kind, batch, quantity, day, recorded_at, recorded_by)
    select gen_random_uuid(), id, 'received', 'A', 1000000, '2026-08-01', ${at}, 'bench'
    from retail_placement where outlet_id = ${outlet}::uuid`);
  return outlet;
}

/** As tills write it: five columns, days through the month, pieces and rupiah that vary. */
async function fileOf(lines: number): Promise<Buffer> {
  const out = new PassThrough();
  const whole = buffer(out);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out });
  const sheet = book.addWorksheet('Penjualan');
  sheet.addRow(['Tanggal', 'Nama Barang', 'Qty', 'Total', 'Kas']).commit();
  for (let n = 0; n < lines; n += 1) {
    const pieces = 1 + (n % 5);
    const date = `${1 + (n % 31)}/10/2026`;
    sheet
      .addRow([
        date,
        `Produk ${1 + (n % products)}`,
        pieces,
        pieces * 15_000 + (n % 97),
        n % 9 ? 'toko' : 'usaha',
      ])
      .commit();
  }
  await book.commit();
  return whole;
}

/** The streaming parse alone, every cell touched. */
async function parseAlone(body: Buffer): Promise<number> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([body]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  let cells = 0;
  for await (const sheet of reader) for await (const row of sheet) cells += (row.values as unknown[]).length;
  return cells;
}

const uploadOf = (outletId: string, body: Buffer) => ({
  id: freshId<'SalesUpload'>(),
  outletId,
  month,
  fileName: 'kasir.xlsx',
  body,
  recordedAt: around.now,
  recordedBy: around.by,
});

const through = { through: null };

async function postOne(city: City, outlet: string, body: Buffer): Promise<number> {
  const done = await inCity(city, (db) => postUpload(db, uploadOf(outlet, body), through, around));
  if (isRefused(done)) throw new Error(`not posted: ${done.refused}`);
  return done.posted;
}

/** Seconds of parse, trial and posting of one file of so many lines at an outlet of its own. */
export async function uploadTimes(city: City, lines: number) {
  const body = await fileOf(lines);
  const outlet = await inCity(city, (db) => anOutlet(db, freshId<'Partner'>()));
  const parse = await timed(() => parseAlone(body));
  const trial = await timed(() =>
    inCity(city, (db) => tryUpload(db, uploadOf(outlet, body), { month, ...through }, around.today)),
  );
  if (isRefused(trial.value) || trial.value.good !== lines) throw new Error('the file did not read whole');
  const post = await timed(() => postOne(city, outlet, body));
  if (post.value !== lines) throw new Error('not all was posted');
  return { parse: parse.ms, trial: trial.ms, post: post.ms };
}

export const salesUpload: Bench = {
  names: ['sales-upload'],
  run: (lab) =>
    lab.withCopy('S', async ({ city }) => {
      const trials: number[] = [];
      const posts: number[] = [];
      const parses: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const { parse, trial, post } = await uploadTimes(city, 100_000);
        lab.say(
          `  parse ${Math.round(parse)} ms, trial ${Math.round(trial)} ms, posting ${Math.round(post)} ms`,
        );
        parses.push(parse);
        trials.push(trial / parse);
        posts.push(post / parse);
      }
      lab.say(`  the trial alone takes ${median(trials).toFixed(2)} times the parse`);
      const beside = ['streaming parse of the same xlsx, s', median(parses) / 1000] as const;
      return [figure({ name: 'sales-upload', value: median(posts), unit: 'x', goal: ['<=', 2], beside })];
    }),
};

/** Milliseconds of each of so many outlets that post at once. */
export async function togetherTimes(city: City, outlets: number, lines: number): Promise<number[]> {
  const koperasi = freshId<'Partner'>();
  const body = await fileOf(lines);
  const shops: string[] = [];
  for (let n = 0; n < outlets; n += 1) shops.push(await inCity(city, (db) => anOutlet(db, koperasi)));
  const done = await Promise.all(shops.map((shop) => timed(() => postOne(city, shop, body))));
  const { rows } = await inCity(city, (db) =>
    db.execute<{ numbers: number; last: number }>(sql`
      select count(*)::int as numbers, max(number)::int as last from retail_report_payer
      where payer_id = ${koperasi}::uuid`),
  );
  if (rows[0]?.numbers !== outlets || rows[0].last !== outlets) throw new Error('a number is missing');
  return done.map((one) => one.ms);
}

export const salesTogether: Bench = {
  names: ['sales-together'],
  run: (lab) =>
    lab.withCopy('S', async ({ city }) => {
      const alone = await togetherTimes(city, 1, 1_000);
      const times = await togetherTimes(city, 20, 1_000);
      lab.say(
        `  twenty at once: median ${Math.round(median(times))} ms, last ${Math.round(quantile(times, 1))} ms`,
      );
      const beside = ['one outlet alone, times twenty, s', ((alone[0] ?? 0) * 20) / 1000] as const;
      return [
        figure({
          name: 'sales-together',
          value: quantile(times, 1) / 1000,
          unit: 's',
          goal: ['<=', 10],
          beside,
        }),
      ];
    }),
};
