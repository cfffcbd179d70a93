// Which papers may be about one product, and what a form that asks for it says.
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { evidenceKinds } from '../kinds.ts';
import type { EvidenceKind } from '../kinds.ts';

/** The others are about the enterprise as a whole. */
const ofProduct: ReadonlySet<EvidenceKind> = new Set([
  'pirt',
  'bpom_md',
  'product_permit_not_needed',
  'halal',
  'halal_not_due',
  'label_standard',
  'packaging_standard',
  'export_product_fit',
]);

/** Kinds of the table above; of a kind that a city added nobody knows it better than who hands it in. */
export const mayBeAbout = (kind: EvidenceKind): boolean =>
  ofProduct.has(kind) || !Object.hasOwn(evidenceKinds, kind);

/** A product that a form offers: of the enterprise that the paper is of. */
export type ProductChoice = { readonly id: string; readonly name: string };

export type AboutRefusal = Refusal<'about-whole' | 'about-unknown', object>;

/** The product that was chosen; null = the enterprise as a whole. Refuses one that is not offered, and a kind that cannot be of one. */
export function readAbout(
  kind: EvidenceKind,
  typed: string,
  products: readonly ProductChoice[],
): string | null | AboutRefusal {
  if (typed === '' || typed === 'whole') return null;
  if (!products.some(({ id }) => id === typed)) return refuse('about-unknown');
  return mayBeAbout(kind) ? typed : refuse('about-whole');
}
