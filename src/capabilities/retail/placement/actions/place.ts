// Placing products at an outlet on one set of terms: all of them or none.
import { randomBytes } from 'node:crypto';

import type { PlainDate } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PlacementId } from '../../kinds.ts';
import { codeFrom } from '../rules/code.ts';
import type { CheckedPlace, CheckedTerms } from '../rules/form.ts';
import { guard } from '../rules/guard.ts';
import type { GuardRefusal } from '../rules/guard.ts';
import { findBounds } from '../store/bounds.ts';
import type { Choosable } from '../store/choose.ts';
import { insertPlacement } from '../store/placements.ts';
import { insertTerms } from '../store/terms.ts';
import { keyOf, lacksOf } from './papers.ts';
import type { Lacks } from './papers.ts';

export type PlaceRefusal =
  | GuardRefusal
  | Refusal<'papers-missing', { readonly lacks: readonly (Lacks & { readonly product: string })[] }>
  | Refusal<'stands-already', { readonly product: string }>
  | Refusal<'products-gone', object>;

/** What both sides agreed on, as rows keep it. */
export const termsRowOf = (terms: CheckedTerms, placementId: PlacementId, around: Circumstances) => ({
  ...terms,
  placementId,
  recordedAt: around.now,
  recordedBy: around.by,
});

/**
 * `products` are those that whoever places may choose. A bound that is broken is refused unless `mayKeep` and the note says
 * why; a paper that the outlet's door asks and that is missing or expired refuses; so does a product that stands there on one
 * of the days. Nothing is half placed.
 */
export async function placeProducts(
  db: Db,
  {
    place,
    products,
    mayKeep,
  }: { readonly place: CheckedPlace; readonly products: readonly Choosable[]; readonly mayKeep: boolean },
  around: Circumstances,
): Promise<{ readonly ids: readonly PlacementId[] } | PlaceRefusal> {
  const { outletId, aggregatorId, endsOn, terms } = place;
  const chosen = products
    .filter((p) => place.productIds.includes(p.id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (chosen.length < place.productIds.length) return refuse('products-gone');
  const breaches = guard(terms, await findBounds(db, terms.startsOn), { mayKeep });
  if (isRefused(breaches)) return breaches;
  const wanted = chosen.map((p) => ({ productId: p.id, enterpriseId: p.enterpriseId, outletId }));
  const lacks = await lacksOf(db, wanted, around.today as PlainDate);
  const blocked = chosen.flatMap((p) => {
    const of = lacks.get(keyOf({ productId: p.id, outletId }));
    return of && of.missing.length > 0 ? [{ ...of, product: p.name }] : [];
  });
  if (blocked.length > 0) return refuse('papers-missing', { lacks: blocked });
  const ids: PlacementId[] = [];
  for (const product of chosen) {
    const id = freshId<'Placement'>();
    const made = await insertPlacement(db, {
      id,
      productId: product.id,
      enterpriseId: product.enterpriseId,
      outletId,
      aggregatorId,
      candidateId: product.candidateId,
      startsOn: terms.startsOn,
      endsOn,
      code: codeFrom(randomBytes(10)),
      recordedAt: around.now,
      recordedBy: around.by,
    });
    if (made === null) return refuse('stands-already', { product: product.name });
    await insertTerms(db, termsRowOf(terms, id, around));
    await audit(db, around, {
      act: 'retail:placed',
      subject: id,
      detail: { outletId, aggregatorId, commission: terms.commission, breaches: breaches.length },
    });
    ids.push(id);
  }
  return { ids };
}
