// An amount in few letters, for a figure on a phone; the whole rupiah stand beside it.
import type { Lang } from '../../../kernel/language.ts';
import { formatRupiah } from '../../../kernel/rupiah.ts';

const units = [
  { from: 1_000_000_000n, id: 'miliar', en: 'bn' },
  { from: 1_000_000n, id: 'juta', en: 'm' },
] as const;

/** `Rp1,9 miliar`, `Rp827,3 juta`, `Rp500.000`; one decimal, half up. */
export function shortRupiah(amount: bigint, lang: Lang): string {
  const size = amount < 0n ? -amount : amount;
  // What rounds up to the next unit is written in it.
  const unit = units.find((u) => size + u.from / 20_000n >= u.from);
  if (!unit) return formatRupiah(amount);
  const tenths = (size * 10n + unit.from / 2n) / unit.from;
  const [whole, rest] = [tenths / 10n, tenths % 10n];
  const decimal = rest === 0n ? '' : `${lang === 'id' ? ',' : '.'}${String(rest)}`;
  return `${amount < 0n ? '-' : ''}Rp${String(whole)}${decimal} ${unit[lang]}`;
}
