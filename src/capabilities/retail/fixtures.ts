// For tests only: goods that stand at an outlet, through a koperasi or straight, on signed terms.
import { randomBytes } from 'node:crypto';

import { sql } from 'drizzle-orm';

import { day } from '../../kernel/day.ts';
import type { PlainDate } from '../../kernel/day.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { freshId } from '../../kernel/ids.ts';
import { rupiah } from '../../kernel/rupiah.ts';
import { squeeze } from '../../kernel/text.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PartnerId } from '../partners/index.ts';
import { around } from '../programme/fixtures.ts';
import { exampleEnterprise } from '../registry/fixtures.ts';
import type { PlacementId } from './kinds.ts';
import { codeFrom } from './placement/rules/code.ts';
import { insertPlacement } from './placement/store/placements.ts';
import { insertTerms } from './placement/store/terms.ts';
import type { TermsRow } from './placement/store/terms.ts';

type Kind = 'chain' | 'outlet' | 'hotel' | 'koperasi';
const recorded = { recordedAt: around.now, recordedBy: around.by };

/** An organisation of this kind; a number makes the name its own. */
export async function aPartner(
  db: Db,
  {
    kind = 'outlet',
    name = 'Toko Rekaan',
    parentId = null as string | null,
  }: { kind?: Kind; name?: string; parentId?: string | null } = {},
): Promise<PartnerId> {
  const id = freshId<'Partner'>();
  const own = `${name} ${id.slice(-6)}`;
  await db.execute(sql`
    insert into partners_partner (id, kind, name, squeezed, parent_id, area, recorded_at, recorded_by)
    values (${id}, ${kind}, ${own}, ${squeeze(own)}, ${parentId}::uuid, '64.71', ${around.now.toISOString()}, ${around.by})`);
  return id;
}

/** Lets a sign-in act for an organisation. */
export async function actsFor(db: Db, userId: string, partnerId: string): Promise<void> {
  await db.execute(sql`
    insert into partners_person (user_id, partner_id, recorded_at, recorded_by)
    values (${userId}, ${partnerId}::uuid, ${around.now.toISOString()}, ${around.by})`);
}

/** A packaged product of an enterprise. */
export async function aProduct(
  db: Db,
  {
    enterpriseId,
    name = 'Amplang Rekaan',
    gtin = null,
  }: { enterpriseId: string; name?: string; gtin?: string | null },
): Promise<string> {
  const id = freshId<'Product'>();
  await db.execute(sql`
    insert into catalogue_product (id, enterprise_id, name, squeezed, kind, active, recorded_at, recorded_by)
    values (${id}, ${enterpriseId}::uuid, ${name}, ${squeeze(name)}, 'processed_food_dry', true, ${around.now.toISOString()}, ${around.by})`);
  if (gtin !== null)
    await db.execute(sql`update catalogue_product set gtin = ${gtin} where id = ${id}::uuid`);
  return id;
}

export type ExampleTerms = Partial<
  Omit<TermsRow, 'id' | 'placementId' | 'startsOn' | 'recordedAt' | 'recordedBy' | 'listing' | 'expected'>
> & { readonly listing?: number; readonly expected?: number };

export type ExamplePlacement = {
  readonly placementId: PlacementId;
  readonly productId: string;
  readonly enterpriseId: EnterpriseId;
  readonly outletId: PartnerId;
  readonly aggregatorId: PartnerId | null;
};

/** Terms from a day on; without more 5 % commission to the outlet and nothing else. */
export async function someTerms(
  db: Db,
  placementId: PlacementId,
  startsOn: PlainDate,
  { listing = 0, expected = 0, ...over }: ExampleTerms = {},
): Promise<void> {
  await insertTerms(db, {
    placementId,
    startsOn,
    commission: 500,
    promotion: 0,
    otherCuts: 0,
    fee: 0,
    feeBase: 'sold',
    paymentDays: 14,
    returns: 'monthly',
    note: null,
    ...over,
    listing: rupiah(listing),
    expected: rupiah(expected),
    ...recorded,
  });
}

/**
 * A product that stands at an outlet since 1 August 2026, signed that day. What is not named is made: enterprise, product,
 * outlet; `through` a koperasi that is made too, or one named by `aggregatorId`.
 */
export async function aPlacement(
  db: Db,
  {
    startsOn = day('2026-08-01'),
    endsOn = null,
    signed = true,
    name = 'Amplang Rekaan',
    gtin = null,
    through = false,
    terms = {},
    ...known
  }: {
    readonly enterpriseId?: EnterpriseId;
    readonly productId?: string;
    readonly outletId?: PartnerId;
    readonly aggregatorId?: PartnerId;
    readonly through?: boolean;
    readonly startsOn?: PlainDate;
    readonly endsOn?: PlainDate | null;
    readonly signed?: boolean;
    readonly name?: string;
    readonly gtin?: string | null;
    readonly terms?: ExampleTerms;
  } = {},
): Promise<ExamplePlacement> {
  const enterpriseId =
    known.enterpriseId ??
    (await exampleEnterprise(db, { name: `Dapur Rekaan ${freshId().slice(-6)}`, owner: '' }));
  const productId = known.productId ?? (await aProduct(db, { enterpriseId, name, gtin }));
  const outletId = known.outletId ?? (await aPartner(db));
  const aggregatorId =
    known.aggregatorId ??
    (through ? await aPartner(db, { kind: 'koperasi', name: 'Koperasi Rekaan' }) : null);
  const placementId = freshId<'Placement'>();
  const made = await insertPlacement(db, {
    id: placementId,
    productId,
    enterpriseId,
    outletId,
    aggregatorId,
    startsOn,
    endsOn,
    signedOn: signed ? startsOn : null,
    code: codeFrom(randomBytes(10)),
    ...recorded,
  });
  if (made === null) throw new Error('this product stands there already');
  await someTerms(db, placementId, startsOn, terms);
  return { placementId, productId, enterpriseId, outletId, aggregatorId };
}
