// Doors of the demo city: invented shops, a hotel, an exhibition, an export buyer and a loan, and products before them.
import { sql } from 'drizzle-orm';

import type { ProductKind } from '../src/capabilities/catalogue/kinds.ts';
import type { Alternative, Helper } from '../src/capabilities/ladder/index.ts';
import { learnAsks } from '../src/capabilities/readiness/index.ts';
import type { DoorKind } from '../src/capabilities/readiness/kinds.ts';
import type { DoorBody, DoorCondition } from '../src/capabilities/readiness/index.ts';
import { door, version } from '../src/capabilities/readiness/tables.ts';
import type { PlainDate } from '../src/kernel/day.ts';
import { addDays, startOfDay } from '../src/kernel/day.ts';
import { freshId } from '../src/kernel/ids.ts';
import { squeeze } from '../src/kernel/text.ts';
import type { Db } from '../src/platform/db/index.ts';

const food: readonly ProductKind[] = ['processed_food_dry', 'processed_food_wet', 'drink', 'frozen'];
const source = { text: 'Contoh; pastikan ke toko sebelum dipakai', grade: 'C' as const };
const way = (kind: Alternative['kind'], leastGrade: Alternative['leastGrade'] = 'stated'): Alternative => ({
  kind,
  leastGrade,
});
const asks = (
  code: string,
  anyOf: readonly Alternative[],
  [helper, days, rupiah]: readonly [Helper, number, number],
  more: Partial<DoorCondition> = {},
): DoorCondition => ({ code, anyOf, helper, days, rupiah, source, ...more });

const nib = asks('nib', [way('nib')], ['kelurahan', 1, 0]);
const permit = asks(
  'product_permit',
  [way('pirt'), way('bpom_md'), way('product_permit_not_needed')],
  ['health_office', 30, 150_000],
  { productKinds: food },
);
const bpom = asks('product_permit', [way('bpom_md', 'seen')], ['bpom', 90, 3_000_000], {
  productKinds: food,
  label: { id: 'izin edar BPOM MD', en: 'BPOM MD permit' },
});
const halal = asks('halal', [way('halal'), way('halal_not_due')], ['halal_body', 45, 230_000], {
  productKinds: food,
});
const label = asks('label_standard', [way('label_standard')], ['mentor', 7, 50_000]);
const packaging = asks('packaging_standard', [way('packaging_standard')], ['agency', 14, 300_000]);
const npwp = asks('npwp', [way('npwp')], ['tax_office', 3, 0]);
const mark = asks('mark_filed', [way('mark_filed'), way('mark_registered')], ['mark_office', 14, 500_000]);
const steady = asks(
  'steady_production',
  [{ ...way('steady_production'), monthsRunning: 3, freshMonths: 6 }],
  ['mentor', 90, 0],
);
const account = asks('business_account', [way('business_account')], ['bank', 2, 100_000]);
const fit = asks('export_product_fit', [way('export_product_fit')], ['export_desk', 60, 1_500_000]);

type Invented = {
  readonly name: string;
  readonly kind: DoorKind;
  readonly body: DoorBody;
  readonly partner?: string;
  readonly chain?: string;
};

/** Branches name what differs from their chain; nothing here is a condition of a real shop. */
const invented: readonly Invented[] = [
  {
    name: 'Contoh Hiper',
    kind: 'shop',
    partner: 'Contoh Hiper',
    body: { takes: [...food, 'craft', 'batik_fashion'], conditions: [nib, permit, halal, label, npwp] },
  },
  {
    name: 'Contoh Hiper Balikpapan Kota',
    kind: 'shop',
    partner: 'Contoh Hiper Balikpapan Kota',
    chain: 'Contoh Hiper',
    body: { conditions: [packaging] },
  },
  {
    name: 'Contoh Hiper Balikpapan Utara',
    kind: 'shop',
    partner: 'Contoh Hiper Balikpapan Utara',
    chain: 'Contoh Hiper',
    body: { conditions: [], drops: ['npwp', 'label_standard'] },
  },
  {
    name: 'Swalayan Rekaan',
    kind: 'shop',
    partner: 'Swalayan Rekaan',
    body: { takes: food, conditions: [nib, permit, halal] },
  },
  {
    name: 'Swalayan Rekaan Klandasan',
    kind: 'shop',
    partner: 'Swalayan Rekaan Klandasan',
    chain: 'Swalayan Rekaan',
    body: { conditions: [label] },
  },
  {
    name: 'Swalayan Rekaan Sepinggan',
    kind: 'shop',
    partner: 'Swalayan Rekaan Sepinggan',
    chain: 'Swalayan Rekaan',
    body: { conditions: [], drops: ['halal'] },
  },
  {
    name: 'Toko Dekat Contoh',
    kind: 'shop',
    partner: 'Toko Dekat Contoh',
    body: { takes: food, conditions: [nib, permit, label] },
  },
  {
    name: 'Toko Dekat Contoh Damai',
    kind: 'shop',
    partner: 'Toko Dekat Contoh Damai',
    chain: 'Toko Dekat Contoh',
    body: { conditions: [bpom] },
  },
  {
    name: 'Toko Dekat Contoh Gunung Sari',
    kind: 'shop',
    partner: 'Toko Dekat Contoh Gunung Sari',
    chain: 'Toko Dekat Contoh',
    body: { conditions: [halal], drops: ['label_standard'] },
  },
  {
    name: 'Grup Hotel Contoh',
    kind: 'hotel',
    partner: 'Hotel Teluk Rekaan',
    body: { takes: [...food, 'craft'], conditions: [nib, permit, halal, packaging, steady] },
  },
  {
    name: 'Pameran Contoh',
    kind: 'exhibition',
    body: { takes: [...food, 'craft', 'batik_fashion'], conditions: [nib, permit, label] },
  },
  {
    name: 'Pembeli Ekspor Contoh',
    kind: 'export',
    body: {
      takes: [...food, 'craft', 'batik_fashion'],
      conditions: [nib, bpom, halal, mark, fit, npwp, steady],
    },
  },
  {
    name: 'KUR Bank Contoh',
    kind: 'loan',
    partner: 'Bank Contoh Kaltim',
    body: { takes: null, conditions: [nib, npwp, account] },
  },
];

export async function demoReadiness(db: Db, today: PlainDate): Promise<void> {
  const ids = new Map(invented.map(({ name }) => [name, freshId<'Door'>()]));
  const { rows: partners } = await db.execute<{ id: string; name: string }>(
    sql`select id, name from partners_partner where active`,
  );
  const idOf = new Map(partners.map((p) => [p.name, p.id]));
  const since = addDays(today, -400);
  const recorded = { recordedAt: startOfDay(since, db.city.zone), recordedBy: 'demo' };
  await db.insert(door).values(
    invented.map(({ name, kind, chain, partner }) => ({
      id: ids.get(name) ?? freshId(),
      partnerId: idOf.get(partner ?? '') ?? null,
      parentId: chain === undefined ? null : (ids.get(chain) ?? null),
      kind,
      name,
      squeezed: squeeze(name),
      ...recorded,
    })),
  );
  await db.insert(version).values(
    invented.map(({ name, body }) => ({
      doorId: ids.get(name) ?? '',
      startsOn: since,
      body,
      reason: 'Contoh syarat awal',
      ...recorded,
    })),
  );
  await demoProducts(db, recorded.recordedAt);
  await learnAsks(db);
}

/** Of a hundred makers with a permit, a halal certificate or an NIB, how many have this paper too. */
const shares = [
  ['label_standard', 34],
  ['packaging_standard', 22],
  ['npwp', 38],
  ['business_account', 18],
  ['mark_filed', 9],
] as const;

/**
 * What shops ask beside the licences: known since the maker was recorded, so that nobody moved by it. Before positions
 * are derived.
 */
export async function demoShopPapers(db: Db): Promise<void> {
  const [kinds, shared] = [shares.map(([kind]) => kind), shares.map(([, share]) => share)];
  await db.execute(sql`
    insert into evidence_fact (id, enterprise_id, kind, grade, valid_from, source, recorded_at, recorded_by)
    select gen_random_uuid(), e.id, k.kind, 'seen', (e.recorded_at at time zone ${db.city.zone})::date, 'field', e.recorded_at, 'demo'
    from registry_enterprise e cross join unnest(${sql.param(kinds)}::text[], ${sql.param(shared)}::int[]) as k (kind, share)
    where e.sector in ('food', 'crafts') and e.status = 'active'
      and ('x' || substr(md5(e.squeezed || e.area || k.kind), 1, 6))::bit(24)::int % 100 < k.share
      and exists (select from evidence_fact f where f.enterprise_id = e.id and f.kind in ('nib', 'pirt', 'halal'))`);
}

/** A product for one food maker in twelve, named after what it is known to make. */
async function demoProducts(db: Db, at: Date): Promise<void> {
  await db.execute(sql`
    insert into catalogue_product (id, enterprise_id, name, squeezed, kind, recorded_at, recorded_by)
    select gen_random_uuid(), id, initcap(kind), regexp_replace(lower(kind), '[^a-z0-9]+', '', 'g'),
      case when kind ~ '(es|jus|kopi|minuman|teh)' then 'drink' when kind ~ '(sambal|basah|catering|katering|kue)' then 'processed_food_wet'
        else 'processed_food_dry' end, ${at.toISOString()}::timestamptz, 'demo'
    from registry_enterprise where sector = 'food' and status = 'active' and kind is not null
      and ('x' || substr(md5(squeezed || area), 1, 6))::bit(24)::int % 12 = 0`);
}
