// What a settlement says: groups of sales and the terms they were sold under in, statements with lines out. Pure.
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import type { PartnerId } from '../../../partners/index.ts';
import type { PlacementId } from '../../kinds.ts';
import { rowsOfLine } from './accounts.ts';
import type { LedgerRow } from './accounts.ts';
import { splitLine, sumOf } from './split.ts';
import type { FrozenTerms, Split } from './split.ts';

/** Sales of one maker, outlet, product, frozen terms and month, summed. */
export type SoldGroup = {
  readonly enterpriseId: EnterpriseId;
  readonly outletId: PartnerId;
  readonly productId: string;
  readonly termsId: number;
  /** First day of the month of sale. */
  readonly month: string;
  readonly quantity: number;
  readonly sold: Rupiah;
  readonly takenByMaker: Rupiah;
};

export type SettledTerms = FrozenTerms & {
  readonly placementId: PlacementId;
  readonly listing: Rupiah;
  readonly paymentDays: number;
};

export type SettledLine = SoldGroup & Split;

export type SettledStatement = {
  readonly enterpriseId: EnterpriseId;
  readonly lines: readonly SettledLine[];
  readonly total: Split;
  /** The shortest that was agreed on among its lines. */
  readonly paymentDays: number;
};

const byPlace = (a: SoldGroup, b: SoldGroup): number =>
  a.month !== b.month
    ? a.month < b.month
      ? -1
      : 1
    : a.outletId !== b.outletId
      ? a.outletId < b.outletId
        ? -1
        : 1
      : a.productId !== b.productId
        ? a.productId < b.productId
          ? -1
          : 1
        : a.termsId - b.termsId;

/**
 * One statement a maker, lines by month, outlet and product. A listing is asked once a placement, from the oldest line
 * on: `asked` is what earlier statements took of it, and terms that name it again do not ask again.
 */
export function statementsOf(
  groups: readonly SoldGroup[],
  terms: ReadonlyMap<number, SettledTerms>,
  asked: ReadonlyMap<PlacementId, Rupiah>,
): readonly SettledStatement[] {
  const taken = new Map<PlacementId, bigint>(asked);
  const statements: SettledStatement[] = [];
  for (const [enterpriseId, own] of Map.groupBy(groups, (group) => group.enterpriseId)) {
    let paymentDays = 365;
    const lines = own.toSorted(byPlace).map((group): SettledLine => {
      const frozen = terms.get(group.termsId);
      if (!frozen) throw new Error('sales under terms that are not there');
      const before = taken.get(frozen.placementId) ?? 0n;
      const listingLeft = rupiah(frozen.listing > before ? frozen.listing - before : 0n);
      const split = splitLine({ ...group, listingLeft }, frozen);
      if (split.listing > 0n) taken.set(frozen.placementId, before + split.listing);
      paymentDays = Math.min(paymentDays, frozen.paymentDays);
      return { ...group, ...split };
    });
    statements.push({ enterpriseId, lines, total: sumOf(lines), paymentDays });
  }
  return statements;
}

/** What a statement books: its lines summed by outlet, so that an account is moved once an outlet. */
export function booksOf(
  { enterpriseId, lines }: Pick<SettledStatement, 'enterpriseId' | 'lines'>,
  payerId: PartnerId,
): readonly LedgerRow[] {
  return [...Map.groupBy(lines, (line) => line.outletId)].flatMap(([outletId, own]) =>
    rowsOfLine(sumOf(own), { payerId, outletId, enterpriseId }),
  );
}
