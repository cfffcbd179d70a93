// How the text of a cell in an xlsx becomes a value: numbers, days, yes and no, escaped characters.
import type { Cell } from '../batch.ts';

const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A text without anything but blanks is no value. */
export function textCell(text: string | null): Cell {
  if (text === null || text.length === 0) return null;
  if (text.charCodeAt(0) <= 32 && text.trim() === '') return null;
  return text;
}

const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
/** 31 December 2100: a larger number in a date style is an amount in the wrong style. */
const lastSerial = 73_415;

/** The number of a cell; in a date style and in the range of days it is the day, as `2026-03-05`. */
export function numberCell(text: string, isDate: boolean, from1904: boolean): Cell {
  if (text.length === 0) return null;
  const number = Number(text);
  if (!Number.isFinite(number)) return textCell(text);
  if (!isDate || number < 1 || number > lastSerial) return number;
  const iso = new Date((from1904 ? epoch1904 : epoch1900) + Math.round(number * 86_400) * 1000).toISOString();
  return number % 1 === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
