// Terms as rows keep them, as the guard judges them, and as a neighbour would say them. Pure.
import { applyBasisPoints, basisPoints } from '../../../../kernel/basispoints.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { formatCount } from '../../../../kernel/number.ts';
import { formatRupiah, rupiah } from '../../../../kernel/rupiah.ts';
import type { TermsRow } from '../store/terms.ts';
import { words } from '../words/index.ts';
import type { Terms } from './bounds.ts';
import { formatRate } from './rate.ts';

export const asTerms = (row: TermsRow): Terms => ({
  commission: basisPoints(row.commission),
  promotion: basisPoints(row.promotion),
  otherCuts: basisPoints(row.otherCuts),
  listing: rupiah(row.listing),
  expected: rupiah(row.expected),
});

/** Sentences an owner can read aloud: who takes what, of what, when money comes, what becomes of the rest. */
export function sentencesOf(terms: TermsRow, outlet: string, lang: Lang): readonly string[] {
  const say = words[lang];
  const { plain } = say;
  const rate = (of: number) => formatRate(of, lang);
  const ten = rupiah(10_000);
  const more = (['promotion', 'otherCuts'] as const)
    .filter((field) => terms[field] > 0)
    .map((field) => plain.more(say.fields[field], rate(terms[field])));
  return [
    plain.commission(
      rate(terms.commission),
      outlet,
      formatRupiah(applyBasisPoints(ten, basisPoints(terms.commission))),
    ),
    ...more,
    ...(terms.fee > 0 ? [plain.fee(rate(terms.fee), say.feeBases[terms.feeBase])] : []),
    ...(terms.listing > 0n ? [plain.listing(formatRupiah(terms.listing))] : []),
    plain.paid(formatCount(terms.paymentDays, lang)),
    plain.returns[terms.returns],
    ...(terms.note ? [plain.note(terms.note)] : []),
  ];
}
