// Stored words of selling through shops: a vocabulary that pure rules and tables share.
import type { Id } from '../../kernel/ids.ts';

export type PlacementId = Id<'Placement'>;
export type RoundId = Id<'Round'>;
export type CandidateId = Id<'Candidate'>;
export type ReportId = Id<'SalesReport'>;
export type SettlementId = Id<'Settlement'>;
export type StatementId = Id<'Statement'>;
export type PaymentId = Id<'Payment'>;

/** What becomes of a product in a round of curation, one after the other. */
export const candidateActs = [
  'put-forward',
  'sample-asked',
  'sample-received',
  'accepted',
  'refused',
  'withdrawn',
  'appealed',
] as const;
export type CandidateAct = (typeof candidateActs)[number];

/** What is agreed about goods that do not sell. */
export const returnRules = ['weekly', 'monthly', 'before-expiry', 'none'] as const;
export type ReturnRule = (typeof returnRules)[number];

/**
 * What the koperasi's fee is taken from: everything sold, or what is left after the shop's commission.
 */
export const feeBases = ['sold', 'after-commission'] as const;
export type FeeBase = (typeof feeBases)[number];

/** What happens to goods at an outlet. `ordered` asks, `sent` leaves the maker, all others happen at the outlet. */
export const goodsKinds = ['ordered', 'sent', 'received', 'returned', 'expired', 'damaged'] as const;
export type GoodsKind = (typeof goodsKinds)[number];

/** How a report of sales came. */
export const reportWays = ['typed', 'file', 'api'] as const;
export type ReportWay = (typeof reportWays)[number];

/** A line of sales: sold, brought back by a buyer, or the difference that sets an earlier line right. */
export const saleKinds = ['sold', 'refunded', 'corrected'] as const;
export type SaleKind = (typeof saleKinds)[number];

/** Who holds the money of a sale: the outlet, which then owes it, or the maker, who sold it by hand at the outlet. */
export const takers = ['outlet', 'maker'] as const;
export type Taker = (typeof takers)[number];

export const paymentActs = ['paid', 'confirmed', 'disputed', 'taken-back'] as const;
export type PaymentAct = (typeof paymentActs)[number];
