// Whether terms may be agreed: what breaks a bound is refused, unless the agency writes why it is kept.
import type { PlainDate } from '../../../../kernel/day.ts';
import { basisPoints } from '../../../../kernel/basispoints.ts';
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { judgeTerms } from './bounds.ts';
import type { Bounds, Breach, Terms } from './bounds.ts';

/** Before a city sets its own: the law's ceiling (B), and the two rates that were named in public (C as law). */
export const firstBounds: Bounds = {
  commissionLeast: basisPoints(200),
  commissionMost: basisPoints(500),
  totalMost: basisPoints(1500),
  clause: 'Permendag 23/2021 (grade B)',
  commissionClause: 'usulan Perwali 2021: 2 atau 5 persen dari penjualan (grade C)',
};

export type DatedBounds = { readonly startsOn: PlainDate; readonly body: Bounds };

/** The newest begun by that day; of two that begin together the one recorded later, which stands last. */
export function boundsOn(all: readonly DatedBounds[], day: PlainDate): Bounds {
  let newest: DatedBounds | null = null;
  for (const one of all)
    if (one.startsOn <= day && (newest === null || one.startsOn >= newest.startsOn)) newest = one;
  return newest?.body ?? firstBounds;
}

export type GuardRefusal = Refusal<
  'breaks-bounds' | 'keep-reason-short',
  { readonly breaches: readonly Breach[] }
>;

const shortest = 10;

/**
 * What terms break on the day they begin; a refusal when they break something and it may not be kept, or the note does not
 * say why. `mayKeep` holds for the agency's trade officers.
 */
export function guard(
  terms: Terms & { readonly note: string | null },
  bounds: Bounds,
  { mayKeep }: { readonly mayKeep: boolean },
): readonly Breach[] | GuardRefusal {
  const breaches = judgeTerms(terms, bounds);
  if (breaches.length === 0) return breaches;
  if (!mayKeep) return refuse('breaks-bounds', { breaches });
  return (terms.note ?? '').length < shortest ? refuse('keep-reason-short', { breaches }) : breaches;
}
