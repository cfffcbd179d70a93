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

/** `13–15 Desember 2026`, `30 November – 2 Desember 2026`, `29 Desember 2026 – 2 Januari 2027`, `13 Desember 2026`. */
export function formatDays(first: PlainDate, last: PlainDate, lang: Lang): string {
  const [from, to] = [formatDay(first, lang), formatDay(last, lang)];
  if (first === last) return to;
  if (first.slice(0, 7) === last.slice(0, 7)) return `${String(Number(first.slice(8)))}–${to}`;
  return `${first.slice(0, 4) === last.slice(0, 4) ? from.slice(0, -5) : from} – ${to}`;
}

/** `22 Nov 2026`, where the long month does not fit. */
export const formatShortDay = (of: PlainDate, lang: Lang): string =>
  monthNames[lang].reduce((text, name) => text.replace(name, name.slice(0, 3)), formatDay(of, lang));
