// Whether the terms of a placement lie within the city's bounds and under the law's ceiling on all deductions together.
import type { BasisPoints } from '../../../../kernel/basispoints.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';

/** Dated: what the city allows as commission and what the law allows in all, with where it is written. */
export type Bounds = {
  readonly commissionLeast: BasisPoints;
  readonly commissionMost: BasisPoints;
  /** Commission, promotion, listing and other deductions of the shop together, beside the regular discount. */
  readonly totalMost: BasisPoints;
  /** The clause of the ceiling, as letters quote it. */
  readonly clause: string;
  /** Where the commission's bounds are written. */
  readonly commissionClause: string;
};

/** What is asked of a maker by a shop. Rates are of what was sold. The koperasi's fee is its members' own affair. */
export type Terms = {
  readonly commission: BasisPoints;
  readonly promotion: BasisPoints;
  readonly otherCuts: BasisPoints;
  /** Once. */
  readonly listing: Rupiah;
  /** A month, as both expect. */
  readonly expected: Rupiah;
};

export type Breach = {
  readonly code: 'commission-low' | 'commission-high' | 'total-high' | 'listing-unknown';
  /** What it comes to, and what is allowed, in basis points. */
  readonly is: number;
  readonly allowed: number;
  readonly clause: string;
};

/**
 * The listing's share of a year's expected sales, rounded up: a ceiling is kept by what is truly taken. Null where nothing
 * is expected and so nothing can be said.
 */
export function listingShare({ listing, expected }: Pick<Terms, 'listing' | 'expected'>): number | null {
  if (listing === 0n) return 0;
  if (expected === 0n) return null;
  const year = expected * 12n;
  return Number((listing * 10_000n + year - 1n) / year);
}

/** All that the shop takes together, in basis points; the listing counts by its share of a year. */
export const totalOf = (terms: Terms): number =>
  terms.commission + terms.promotion + terms.otherCuts + (listingShare(terms) ?? 0);

/** Every bound that is broken, with its clause. The bounds themselves are allowed. Source: Permendag 23/2021 (grade B). */
export function judgeTerms(terms: Terms, bounds: Bounds): readonly Breach[] {
  const breaches: Breach[] = [];
  const { commission } = terms;
  const about = { is: commission, clause: bounds.commissionClause };
  if (commission < bounds.commissionLeast)
    breaches.push({ code: 'commission-low', allowed: bounds.commissionLeast, ...about });
  if (commission > bounds.commissionMost)
    breaches.push({ code: 'commission-high', allowed: bounds.commissionMost, ...about });
  const total = totalOf(terms);
  const ceiling = { is: total, allowed: bounds.totalMost, clause: bounds.clause };
  if (listingShare(terms) === null) breaches.push({ code: 'listing-unknown', ...ceiling });
  if (total > bounds.totalMost) breaches.push({ code: 'total-high', ...ceiling });
  return breaches;
}
