// One product with all that its page shows, and an owner's products with what each lacks.
import { sql } from 'drizzle-orm';

import { parseId } from '../../kernel/ids.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Visit } from '../../platform/http/index.ts';
import { findEnterprise } from '../registry/index.ts';
import { lastChecks } from './labels.ts';
import type { LabelCheckRow } from './labels.ts';
import { listPhotos } from './photos.ts';
import type { PhotoRow } from './photos.ts';
import type { Frame } from './places.ts';
import { labelListOn, missingOn } from './rules/label.ts';
import type { LabelItem } from './rules/label.ts';
import { lacksOf } from './rules/ready.ts';
import type { Lack } from './rules/ready.ts';
import { findProduct, listProducts } from './store.ts';
import type { ProductRow } from './store.ts';

export type Opened = {
  readonly frame: Frame;
  readonly product: ProductRow;
  readonly enterprise: { readonly id: string; readonly name: string };
  readonly photos: readonly PhotoRow[];
  readonly check: LabelCheckRow | null;
  /** What the label lacks by the list of today; null when nobody looked. */
  readonly missing: readonly LabelItem[] | null;
  readonly lacks: readonly Lack[];
};

export const frameOf = ({ me }: Visit): Frame => (me?.role === 'owner' ? 'phone' : 'desk');

const missingIn = (product: ProductRow, check: LabelCheckRow | undefined, today: string) =>
  check ? missingOn(labelListOn(today), product.kind, check.answers) : null;

/** The product that the address names, of an enterprise whose data may be worked with; null otherwise. */
export async function openProduct(db: Db, visit: Visit): Promise<Opened | null> {
  const id = parseId<'Product'>(visit.param('product'));
  if (isRefused(id)) return null;
  const product = await findProduct(db, id);
  const found = product && (await findEnterprise(db, product.enterpriseId as EnterpriseId));
  if (!found || found.owner?.restrictedAt) return null;
  const photos = await listPhotos(db, [id]);
  const check = (await lastChecks(db, [id])).get(id);
  const missing = missingIn(product, check, visit.today);
  const { enterprise } = found;
  return {
    frame: frameOf(visit),
    product,
    enterprise: { id: enterprise.id, name: enterprise.name },
    photos,
    check: check ?? null,
    missing,
    lacks: lacksOf({ product, photos: photos.length, labelLacks: missing?.length ?? null }),
  };
}

type Mine = {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly {
    readonly product: ProductRow;
    readonly photo: PhotoRow | null;
    readonly lacks: readonly Lack[];
  }[];
};

/** All enterprises of an owner's scope with their products; nothing of an owner whose data rests. */
export async function loadMine(db: Db, today: string): Promise<readonly Mine[]> {
  const { rows: own } = await db.execute<{ id: string; name: string }>(sql`
    select e.id, e.name from registry_enterprise e left join registry_person o on o.id = e.owner_id
    where e.status not in ('withdrawn', 'joined') and o.restricted_at is null order by e.squeezed, e.id limit 50`);
  const products = await listProducts(
    db,
    own.map((e) => e.id),
  );
  const ids = products.map((p) => p.id);
  const photos = Map.groupBy(await listPhotos(db, ids), (p) => p.productId);
  const checks = await lastChecks(db, ids);
  const rowOf = (product: ProductRow) => {
    const all = photos.get(product.id) ?? [];
    const missing = missingIn(product, checks.get(product.id), today);
    return {
      product,
      photo: all[0] ?? null,
      lacks: lacksOf({ product, photos: all.length, labelLacks: missing?.length ?? null }),
    };
  };
  return own.map(({ id, name }) => ({
    id,
    name,
    rows: products.filter((p) => p.enterpriseId === id).map(rowOf),
  }));
}
