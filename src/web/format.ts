// Counts, shares, rupiah and days as people of each language write them.
import type { PlainDate } from '../kernel/day.ts';
import type { Lang } from '../kernel/language.ts';

const locale = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Lang, string>;

/** A formatter is dear to make, so each is made once for both languages. */
const both = (options: Intl.NumberFormatOptions): Record<Lang, Intl.NumberFormat> => ({
  id: new Intl.NumberFormat(locale.id, options),
  en: new Intl.NumberFormat(locale.en, options),
});
const bothDays = (options: Intl.DateTimeFormatOptions): Record<Lang, Intl.DateTimeFormat> => ({
  id: new Intl.DateTimeFormat(locale.id, { ...options, timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locale.en, { ...options, timeZone: 'UTC' }),
});

const plain = both({ maximumFractionDigits: 2 });
const signed = both({ maximumFractionDigits: 2, signDisplay: 'exceptZero' });
const whole = both({ style: 'percent', maximumFractionDigits: 0 });
const long = bothDays({ day: 'numeric', month: 'long', year: 'numeric' });
const short = bothDays({ day: 'numeric', month: 'short', year: 'numeric' });

/** 93412 is "93.412" in Indonesian, "93,412" in English. */
export const count = (value: number | bigint, lang: Lang): string => plain[lang].format(value);

/** With its sign: "+1.204", "−310"; nothing before zero. */
export const change = (value: number | bigint, lang: Lang): string =>
  signed[lang].format(value).replace('-', '−');

/** A part of 1 in whole per cent: 0.61 is "61 %" (Indonesian) or "61%". */
export const percent = (share: number, lang: Lang): string =>
  lang === 'id' ? whole.id.format(share).replace('%', ' %') : whole.en.format(share);

/** Whole rupiah: "Rp2.337.000". */
export const rupiah = (value: bigint, lang: Lang): string =>
  `${value < 0n ? '−' : ''}Rp${plain[lang].format(value < 0n ? -value : value)}`;

const at = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);

/** "22 November 2026". */
export const day = (value: PlainDate, lang: Lang): string => long[lang].format(at(value));

/** "22 Nov 2026". */
export const shortDay = (value: PlainDate, lang: Lang): string => short[lang].format(at(value));
