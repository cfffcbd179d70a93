// Who makes what stands in the shops of the demo city: the owner's own enterprise first, then makers with their papers in order.
import { sql } from 'drizzle-orm';

import { gtinCheckDigit } from '../../src/kernel/gtin.ts';
import { squeeze } from '../../src/kernel/text.ts';
import type { Db } from '../../src/platform/db/index.ts';

export type Goods = {
  readonly enterpriseId: string;
  readonly productId: string;
  readonly name: string;
  /** Whole rupiah a piece. */
  readonly price: number;
};

type Maker = { readonly enterpriseId: string; readonly kind: string };

/** What the shop chain asks of a maker; whoever holds most of it stands first. */
const asked = ['nib', 'pirt', 'halal', 'label_standard', 'packaging_standard', 'npwp'] as const;

/** Food makers with NIB and a product permit; whoever the owner's sign-in stands for comes first. */
async function listMakers(db: Db, wanted: number): Promise<readonly Maker[]> {
  const { rows } = await db.execute<Maker>(sql`
    with held as (
      select enterprise_id as id, count(distinct kind) as n from evidence_fact
      where kind = any(${sql.param([...asked])}::text[]) group by enterprise_id
      having count(*) filter (where kind = 'nib') > 0 and count(*) filter (where kind = 'pirt') > 0)
    select e.id as "enterpriseId", e.kind from registry_enterprise e left join held h on h.id = e.id
    where e.status = 'active' and e.sector = 'food' and e.kind is not null and not e.kind ~ '(warung|makan|katering|catering)'
        and h.n is not null
      or e.owner_id in (select person_id from accounts_user where role = 'owner') and e.status = 'active' and e.kind is not null
    order by coalesce(e.owner_id in (select person_id from accounts_user where role = 'owner'), false) desc,
      h.n desc nulls last, e.squeezed, e.area, e.id limit ${wanted}`);
  return rows;
}

/** What somebody of this trade puts into a pack. */
const names: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(minum|es|jus|kopi|teh|sirup)/, ['Sirup jahe merah', 'Teh rosela', 'Kopi gula aren', 'Serbuk temulawak']],
  [
    /(ikan|amplang|laut|udang)/,
    ['Amplang tenggiri', 'Abon ikan tongkol', 'Kerupuk udang', 'Amplang kuku macan'],
  ],
  [/(daging|abon)/, ['Abon sapi', 'Dendeng manis', 'Abon ayam pedas']],
  [/(kue|roti)/, ['Nastar nanas', 'Kue bawang', 'Roti kering gula']],
  [/(sambal|warung|makan|katering)/, ['Sambal gami botol', 'Sambal raja botol', 'Bumbu nasi kuning']],
];
const others = ['Keripik pisang', 'Keripik singkong balado', 'Stik keladi', 'Kacang disko'];

const nameOf = (kind: string, n: number): string => {
  const list = names.find(([trade]) => trade.test(kind.toLowerCase()))?.[1] ?? others;
  return list[n % list.length] ?? kind;
};

const brands = ['Pinisi Rekaan', 'Cap Beruang Contoh', 'Teluk Rekaan', 'Dapur Contoh', 'Rasa Rekaan'];
const packs = ['standing pouch', 'botol kaca', 'toples plastik', 'kotak karton'];
const nets = [100, 150, 200, 250, 330, 500];

/** The product of a maker, recorded when it has none yet, with all that a shop asks to know about it. */
async function productOf(db: Db, { enterpriseId, kind }: Maker, n: number): Promise<Goods> {
  const name = nameOf(kind, n);
  const price = 8_000 + ((n * 3_700) % 31) * 1_000;
  const body = `8990000${String(n + 1).padStart(5, '0')}`;
  await db.execute(sql`
    insert into catalogue_product (id, enterprise_id, name, squeezed, kind, recorded_at, recorded_by)
    select gen_random_uuid(), ${enterpriseId}::uuid, ${name}, ${squeeze(name)}, 'processed_food_dry', now(), 'demo'
    where not exists (select from catalogue_product where enterprise_id = ${enterpriseId}::uuid and active)`);
  const { rows } = await db.execute<{ id: string; name: string }>(sql`
    update catalogue_product set name = ${name}, squeezed = ${squeeze(name)}, brand = ${brands[n % brands.length] ?? null}, packaging = ${packs[n % packs.length] ?? null},
      net_amount = ${nets[n % nets.length] ?? 100}, net_unit = 'g', shelf_life_days = ${90 + (n % 4) * 60},
      capacity_month = ${200 + (n % 5) * 150}, lead_days = ${3 + (n % 5)}, price = ${price},
      gtin = ${n % 6 === 5 ? null : body + String(gtinCheckDigit(body))}
    where id = (select id from catalogue_product where enterprise_id = ${enterpriseId}::uuid and active order by name, id limit 1)
    returning id, name`);
  const [product] = rows;
  if (!product) throw new Error('a maker without a product');
  return { enterpriseId, productId: product.id, name: product.name, price };
}

/** One product a maker, so many as there are up to `wanted`; each sixth without a bar code. */
export async function demoGoods(db: Db, wanted: number): Promise<readonly Goods[]> {
  const goods: Goods[] = [];
  for (const [n, maker] of (await listMakers(db, wanted)).entries())
    goods.push(await productOf(db, maker, n));
  return goods;
}
