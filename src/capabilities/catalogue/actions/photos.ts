// Pictures of a product: one more, another face, one taken away.
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { freshId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { tidy } from '../../../kernel/text.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { heldKeys } from '../../../platform/keys/held.ts';
import { wrapNewKey } from '../../../platform/keys/index.ts';
import type { ProductId } from '../kinds.ts';
import { insertPhoto, listPhotos, lockProduct, putFirst, setGone } from '../photos.ts';
import { findProduct } from '../store.ts';

export type PhotoRefusal = Refusal<
  | 'no-photo'
  | 'too-large'
  | 'not-a-photo'
  | 'busy'
  | 'too-many'
  | 'alt-missing'
  | 'alt-long'
  | 'unknown-product'
  | 'unknown-photo'
  | 'cut-short',
  object
>;

const most = 5;
const longestAlt = 120;

/** A picture that was drawn anew and lies sealed. */
export type KeptPhoto = { readonly stored: string; readonly sealedKey: Buffer; readonly bytes: number };

export async function addPhoto(
  db: Db,
  { product: id, photo, alt: typed }: { product: ProductId; photo: KeptPhoto; alt: string },
  around: Circumstances,
): Promise<{ readonly id: string } | PhotoRefusal> {
  const alt = tidy(typed);
  if (alt === '') return refuse('alt-missing');
  if (alt.length > longestAlt) return refuse('alt-long');
  await lockProduct(db, id);
  const product = await findProduct(db, id);
  if (!product?.active) return refuse('unknown-product');
  if ((await listPhotos(db, [id])).length >= most) return refuse('too-many');
  const fresh = freshId<'Photo'>();
  const enterpriseId = product.enterpriseId as EnterpriseId;
  const recorded = { recordedAt: around.now, recordedBy: around.by };
  await insertPhoto(db, { ...photo, ...recorded, id: fresh, productId: id, enterpriseId, alt });
  await audit(db, around, { act: 'catalogue:photo', subject: enterpriseId, detail: { product: id } });
  return { id: fresh };
}

type Which = { readonly product: ProductId; readonly photo: string };

export async function makeFace(
  db: Db,
  { product: productId, photo: id }: Which,
  around: Circumstances,
): Promise<{ readonly id: string } | PhotoRefusal> {
  await lockProduct(db, productId);
  if (!(await putFirst(db, { id, productId }))) return refuse('unknown-photo');
  await audit(db, around, { act: 'catalogue:face', detail: { product: productId } });
  return { id };
}

export async function takePhotoAway(
  db: Db,
  { product: productId, photo: id }: Which,
  around: Circumstances,
): Promise<{ readonly id: string } | PhotoRefusal> {
  const { wrapped } = wrapNewKey(heldKeys().master);
  if (!(await setGone(db, { id, productId, key: wrapped }))) return refuse('unknown-photo');
  await audit(db, around, { act: 'catalogue:photo-away', detail: { product: productId } });
  return { id };
}
