// Ids of goods on their way, and which placements somebody's page is about.
import type { Id } from '../../../kernel/ids.ts';

export type MoveId = Id<'GoodsMove'>;
export type DeliveryId = Id<'Delivery'>;

/** What takes goods off a shelf without being sold. */
export const offKinds = ['returned', 'expired', 'damaged'] as const;
export type OffKind = (typeof offKinds)[number];

/**
 * Placements at an outlet or the outlets of a chain; the same and those that a koperasi carries; or those of the person of
 * the scope, who makes what is placed.
 */
export type Among =
  | { readonly at: string }
  | { readonly of: string }
  | { readonly own: true }
  | { readonly ids: readonly string[] };
