// The accounts of a payer's books, and which rows a statement line, a payment and their undoing write.
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import type { PartnerId } from '../../../partners/index.ts';
import type { Split } from './split.ts';

/** `outlet`: what an outlet owes for what it sold. `maker`: what makers are owed. `cash`: what was handed over. */
export const accountOf = {
  outlet: (id: PartnerId) => `outlet:${id}`,
  maker: (id: EnterpriseId) => `maker:${id}`,
  commission: (id: PartnerId) => `commission:${id}`,
  promotion: (id: PartnerId) => `promotion:${id}`,
  otherCuts: (id: PartnerId) => `cuts:${id}`,
  listing: (id: PartnerId) => `listing:${id}`,
  fee: (id: PartnerId) => `fee:${id}`,
  cash: 'cash',
} as const;

export type LedgerRow = { readonly debit: string; readonly credit: string; readonly amount: Rupiah };

/** A row that moves `amount` from `credit` to `debit`; an amount below zero is the same row the other way; 0 is none. */
function row(debit: string, credit: string, amount: bigint): readonly LedgerRow[] {
  if (amount === 0n) return [];
  return amount > 0n
    ? [{ debit, credit, amount: rupiah(amount) }]
    : [{ debit: credit, credit: debit, amount: rupiah(0n - amount) }];
}

/**
 * What a line books: the outlet owes all it sold and holds; each cut is its receiver's; what the maker took in cash they
 * have been paid.
 */
export function rowsOfLine(
  split: Split,
  {
    payerId,
    outletId,
    enterpriseId,
  }: { payerId: PartnerId; outletId: PartnerId; enterpriseId: EnterpriseId },
): readonly LedgerRow[] {
  const outlet = accountOf.outlet(outletId);
  const maker = accountOf.maker(enterpriseId);
  return [
    ...row(outlet, maker, split.sold),
    ...row(maker, accountOf.commission(outletId), split.commission),
    ...row(maker, accountOf.promotion(outletId), split.promotion),
    ...row(maker, accountOf.otherCuts(outletId), split.otherCuts),
    ...row(maker, accountOf.listing(outletId), split.listing),
    ...row(maker, accountOf.fee(payerId), split.fee),
    ...row(maker, outlet, split.takenByMaker),
  ];
}

/** Money handed to a maker. */
export const rowsOfPayment = (enterpriseId: EnterpriseId, amount: Rupiah): readonly LedgerRow[] =>
  row(accountOf.maker(enterpriseId), accountOf.cash, amount);

/** The same row the other way. */
export const reversed = ({ debit, credit, amount }: LedgerRow): LedgerRow => ({
  debit: credit,
  credit: debit,
  amount,
});

/** Debit less credit of every account; they sum to nothing. */
export function balances(rows: readonly LedgerRow[]): ReadonlyMap<string, bigint> {
  const all = new Map<string, bigint>();
  for (const { debit, credit, amount } of rows) {
    all.set(debit, (all.get(debit) ?? 0n) + amount);
    all.set(credit, (all.get(credit) ?? 0n) - amount);
  }
  return all;
}
