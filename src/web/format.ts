// Counts, shares, rupiah and days as people of each language write them: the kernel's, and two shapes for tight places.
import { formatCount } from '../kernel/number.ts';
import { formatDay, monthNames, type PlainDate } from '../kernel/day.ts';
import type { Lang } from '../kernel/language.ts';

export { formatDay, formatInstant } from '../kernel/day.ts';
export { formatCount, formatShare } from '../kernel/number.ts';

/** With its sign: `+1.204`, `−310`; zero has none. */
export const formatChange = (value: number | bigint, lang: Lang): string => {
  if (value === 0 || value === 0n) return '0';
  return value < 0 ? `−${formatCount(-value, lang)}` : `+${formatCount(value, lang)}`;
};

/** `22 Nov 2026`, where the long month does not fit. */
export const formatShortDay = (of: PlainDate, lang: Lang): string =>
  monthNames[lang].reduce((text, name) => text.replace(name, name.slice(0, 3)), formatDay(of, lang));
