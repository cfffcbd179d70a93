// Counts as people type and read them: `1.234`, `12 orang`, `61 %`.
import { isShortened, readCell } from './cell.ts';
import type { CellRefusal } from './cell.ts';
import type { Lang } from './language.ts';
import { isRefused, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export type CountRefusal = CellRefusal | Refusal<'not-a-count', object> | Refusal<'not-whole', object>;

const unit =
  /\s*(?:orang|org|pekerja|karyawan|tenaga kerja|buah|bh|pcs|unit|biji|usaha|people|persons?)\.?$/i;

/** A whole number from 0 to 999,999,999,999: groups of three by dot or comma, decimals only when they are zero. */
export function parseCount(cell: string | number): number | CountRefusal {
  const text = readCell(cell, 'count');
  if (isRefused(text)) return text;
  if (typeof cell === 'number') return wholeNumber(cell);
  if (isShortened(text)) return refuse('not-a-count');
  const number = text.replace(unit, '');
  if (/^\d{1,12}$/.test(number)) return Number(number);
  if (/^\d{1,3}(?:\.\d{3}){1,3}(?:,0+)?$|^\d{1,3}(?:,\d{3}){1,3}(?:\.0+)?$/.test(number))
    return Number(number.replace(/([.,])(?!\d{3})0+$/, '').replace(/[.,]/g, ''));
  const decimal = /^(\d{1,12})[.,](\d{1,20})$/.exec(number);
  if (!decimal) return refuse('not-a-count');
  return /^0+$/.test(decimal[2] ?? '') ? Number(decimal[1]) : refuse('not-whole');
}

function wholeNumber(cell: number): number | CountRefusal {
  if (!(cell >= 0 && cell < 1e12)) return refuse('not-a-count');
  return Number.isInteger(cell) ? cell : refuse('not-whole');
}

/** `93.412` in Indonesian, `93,412` in English. */
export function formatCount(count: number | bigint, lang: Lang): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, lang === 'id' ? '.' : ',');
}

/** `61 %` (English `61%`), rounded half up, but never 0 for something nor 100 for not all; `–` of nothing. */
export function formatShare(part: number, whole: number, lang: Lang): string {
  const sign = lang === 'id' ? ' %' : '%';
  if (whole <= 0) return '–';
  const percent = Math.floor((part * 100) / whole + 0.5);
  if (percent === 0 && part > 0) return `<1${sign}`;
  if (percent === 100 && part < whole) return `>99${sign}`;
  return `${percent}${sign}`;
}
