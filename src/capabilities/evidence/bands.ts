// Money of an owner as it is shown: in bands, never the figure.
import type { Lang } from '../../kernel/language.ts';

const million = 1_000_000n;
/** Upper bounds in whole rupiah, the bound itself included; the last three are those of PP 7/2021. */
const bounds = [12n, 60n, 300n, 1_000n, 2_000n, 5_000n, 15_000n, 50_000n].map((m) => m * million);

const amount = (value: bigint, lang: Lang): string => {
  const millions = value / million;
  const [thousand, many] = lang === 'id' ? ['miliar', 'juta'] : ['billion', 'million'];
  return millions >= 1000n ? `Rp${String(millions / 1000n)} ${thousand}` : `Rp${String(millions)} ${many}`;
};

/** `Rp60–300 juta` as `Rp60 juta sampai Rp300 juta`; a range wider than a band names both of its ends' bands. */
export function bandOf(low: bigint, high: bigint, lang: Lang): string {
  const [upTo, over, to] = lang === 'id' ? ['sampai', 'lebih dari', 'sampai'] : ['up to', 'more than', 'to'];
  const ceiling = bounds.find((bound) => high <= bound);
  const floor = bounds.findLast((bound) => low > bound);
  if (ceiling === undefined) return `${over} ${amount(floor ?? bounds.at(-1) ?? 0n, lang)}`;
  if (floor === undefined) return `${upTo} ${amount(ceiling, lang)}`;
  return `${amount(floor, lang)} ${to} ${amount(ceiling, lang)}`;
}

/** A band of yearly sales as people choose it; both ends included, `code` is its upper bound in whole million rupiah. */
export type Band = { readonly code: string; readonly low: bigint; readonly high: bigint };

export const salesBands: readonly Band[] = bounds.map((high, at) => {
  const below = bounds[at - 1];
  return { code: String(high / million), low: below === undefined ? 0n : below + 1n, high };
});
