// Recording a product and putting it away; who asks about papers hears of it as of any change of the enterprise.
import type { EnterpriseId } from '../../kernel/ids.ts';
import { freshId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { squeeze } from '../../kernel/text.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { changed, findEnterprise } from '../registry/index.ts';
import type { ProductId } from './kinds.ts';
import type { CheckedProduct } from './rules.ts';
import { findProduct, insertProduct, setActive } from './store.ts';

export type ProductRefusal = Refusal<'unknown-enterprise' | 'unknown-product' | 'product-known', object>;

export async function addProduct(
  db: Db,
  { enterpriseId: named, ...product }: CheckedProduct & { readonly enterpriseId: EnterpriseId },
  around: Circumstances,
): Promise<{ readonly id: ProductId } | ProductRefusal> {
  const found = await findEnterprise(db, named);
  if (!found) return refuse('unknown-enterprise');
  const enterpriseId = found.enterprise.id as EnterpriseId;
  const id = freshId<'Product'>();
  const row = { ...product, id, enterpriseId, squeezed: squeeze(product.name) };
  if (!(await insertProduct(db, { ...row, recordedAt: around.now, recordedBy: around.by })))
    return refuse('product-known');
  await audit(db, around, {
    act: 'catalogue:product',
    subject: enterpriseId,
    detail: { kind: product.kind },
  });
  await changed.tell(db, { enterprises: [enterpriseId] });
  return { id };
}

/** No longer made; its papers and what was decided about it stay. */
export async function putAway(
  db: Db,
  id: ProductId,
  around: Circumstances,
): Promise<{ readonly id: ProductId } | ProductRefusal> {
  const known = await findProduct(db, id);
  if (!known) return refuse('unknown-product');
  await setActive(db, id, false);
  const enterpriseId = known.enterpriseId as EnterpriseId;
  await audit(db, around, { act: 'catalogue:put-away', subject: enterpriseId });
  await changed.tell(db, { enterprises: [enterpriseId] });
  return { id };
}
