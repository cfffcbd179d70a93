// Contents, spans of days and counts as makers type them: `0,5 kg`, `6 bulan`, `500 bungkus/bulan`.
import { parseCount } from '../../../kernel/number.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { tidy } from '../../../kernel/text.ts';
import type { NetUnit } from '../kinds.ts';

export type Net = { readonly amount: number; readonly unit: NetUnit };

const units: readonly (readonly [names: readonly string[], unit: NetUnit, times: number])[] = [
  [['g', 'gr', 'gram', 'grams'], 'g', 1],
  [['ons'], 'g', 100],
  [['kg', 'kilo', 'kilogram'], 'g', 1000],
  [['ml', 'mililiter', 'cc'], 'ml', 1],
  [['l', 'lt', 'ltr', 'liter', 'litre'], 'ml', 1000],
  [
    ['pcs', 'pc', 'buah', 'bh', 'biji', 'butir', 'lembar', 'potong', 'pasang', 'keping', 'pieces', 'piece'],
    'pcs',
    1,
  ],
];
const most = 1_000_000;

/** Null where the sign in the number may be of thousands or of decimals: `1.500 kg`. */
function readDecimal(text: string, isSmall: boolean): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const three = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(text);
  if (three) return three[2] === '.' && isSmall ? Number(`${three[1]}${three[3]}`) : null;
  const decimal = /^(\d{1,6})[.,](\d{1,3})$/.exec(text);
  return decimal ? Number(`${decimal[1]}.${decimal[2]}`) : null;
}

/** Of one package, to a thousandth; null when it cannot be told, has no unit, or is nothing. */
export function readNet(typed: string): Net | null {
  const text = tidy(typed).toLowerCase();
  const shape = /^(?:(?:netto|net|berat bersih|isi|neto)[: ]*)?([\d.,]{1,12}) ?([a-z]{1,10})\.?$/.exec(text);
  const found = units.find(([names]) => names.includes(shape?.[2] ?? ''));
  if (!shape || !found) return null;
  const [, unit, times] = found;
  const number = readDecimal(shape[1] ?? '', times === 1);
  if (number === null) return null;
  const amount = Math.round(number * times * 1000) / 1000;
  if (amount <= 0 || amount > most || (unit === 'pcs' && !Number.isInteger(amount))) return null;
  return { amount, unit };
}

const spans: readonly (readonly [names: RegExp, days: number])[] = [
  [/^(?:hari|hr|h|days?)?$/, 1],
  [/^(?:minggu|mgg|weeks?)$/, 7],
  [/^(?:bulan|bln|bl|months?)$/, 30],
  [/^(?:tahun|thn|th|years?)$/, 365],
];
const mostDays = 3650;

/** Days; a month counts 30 of them, a year 365, a bare number days. Null when it is no span up to ten years. */
export function readSpan(typed: string): number | null {
  const shape = /^(\d{1,4}) ?([a-z]{0,8})\.?$/.exec(tidy(typed).toLowerCase());
  const times = spans.find(([names]) => names.test(shape?.[2] ?? ''))?.[1];
  if (!shape || times === undefined) return null;
  const days = Number(shape[1]) * times;
  return days <= mostDays ? days : null;
}

const perMonth = / ?(?:\/ ?|per ?|se|tiap |a )(?:bulan|bln|month)\b\.?$/;
const package_ =
  / ?(?:bungkus|bks|botol|btl|pak|pack|toples|kotak|dus|box|lembar|potong|cup|sachet|pouch|kaleng|porsi|pasang)\.?$/;
const mostPieces = 10_000_000;

/** Pieces a month; null for what is no count, or counted by another span. */
export function readCapacity(typed: string): number | null {
  const text = tidy(typed).toLowerCase().replace(perMonth, '').replace(package_, '');
  const count = parseCount(text);
  return isRefused(count) || count > mostPieces ? null : count;
}

/** `Rp 15.000 / bungkus` without what it is for. */
export const withoutPackage = (typed: string): string =>
  tidy(typed).replace(
    / ?(?:\/|per) ?(?:pcs|buah|bh|biji|bungkus|bks|botol|pak|pack|toples|kotak|pouch|potong|lembar)\.?$/i,
    '',
  );
