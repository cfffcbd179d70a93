// Recording a product, changing it and putting it away; who asks about papers hears of it as of any change of the enterprise.
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
import type { CheckedProduct, ProductDetails } from './rules/product.ts';
import { findNamed, findProduct, insertProduct, isCodeTaken, setActive, updateProduct } from './store.ts';

export type ProductRefusal = Refusal<
  'unknown-enterprise' | 'unknown-product' | 'product-known' | 'code-taken' | 'changed-meanwhile',
  object
>;

type NewProduct = Pick<CheckedProduct, 'name' | 'kind'> &
  Partial<ProductDetails> & { readonly enterpriseId: EnterpriseId };

/** Refuses a name that the enterprise has and a number that another product of the city has. */
export async function addProduct(
  db: Db,
  { enterpriseId: named, ...product }: NewProduct,
  around: Circumstances,
): Promise<{ readonly id: ProductId } | ProductRefusal> {
  const found = await findEnterprise(db, named);
  if (!found) return refuse('unknown-enterprise');
  const enterpriseId = found.enterprise.id as EnterpriseId;
  const fresh = freshId<'Product'>();
  if (product.gtin && (await isCodeTaken(db, product.gtin, fresh))) return refuse('code-taken');
  const row = { ...product, id: fresh, enterpriseId, squeezed: squeeze(product.name) };
  const id = await insertProduct(db, { ...row, recordedAt: around.now, recordedBy: around.by });
  if (!id) return refuse('product-known');
  const detail = { product: id, kind: product.kind };
  await audit(db, around, { act: 'catalogue:product', subject: enterpriseId, detail });
  await changed.tell(db, { enterprises: [enterpriseId] });
  return { id };
}

/** `revision` is that of the page the change was made on. */
export async function changeProduct(
  db: Db,
  { id, revision, ...product }: CheckedProduct & { readonly id: ProductId; readonly revision: number },
  around: Circumstances,
): Promise<{ readonly id: ProductId } | ProductRefusal> {
  const known = await findProduct(db, id);
  if (!known?.active) return refuse('unknown-product');
  const squeezed = squeeze(product.name);
  if (await findNamed(db, id, squeezed)) return refuse('product-known');
  if (product.gtin && (await isCodeTaken(db, product.gtin, id))) return refuse('code-taken');
  const done = await updateProduct(db, { id, revision }, { ...product, squeezed });
  if (!done) return refuse('changed-meanwhile');
  const enterpriseId = known.enterpriseId as EnterpriseId;
  const price = product.price === null ? null : product.price.toString();
  const detail = { product: id, kind: product.kind, price, gtin: product.gtin };
  await audit(db, around, { act: 'catalogue:change', subject: enterpriseId, detail });
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
  await audit(db, around, { act: 'catalogue:put-away', subject: enterpriseId, detail: { product: id } });
  await changed.tell(db, { enterprises: [enterpriseId] });
  return { id };
}
