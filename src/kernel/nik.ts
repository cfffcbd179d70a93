// NIK: the 16 digits of a person, PPKKCC DDMMYY SSSS. The region says where it was issued, not where the person lives.
import type { Brand } from './brand.ts';
import { shortened } from './cell.ts';
import { readDigits, wrongLength } from './digits.ts';
import type { DigitsRefusal, LengthRefusal } from './digits.ts';
import { isRefused, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export type Nik = Brand<string, 'Nik'>;
export type NikRefusal = DigitsRefusal | LengthRefusal | Refusal<'nik-date', object>;

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Women add 40 to the day. The century is not written, so 29 February needs a year that can be a leap year. */
function birthIsPlausible(nik: string): boolean {
  const day = Number(nik.slice(6, 8));
  const month = Number(nik.slice(8, 10));
  const year = Number(nik.slice(10, 12));
  const born = day > 40 ? day - 40 : day;
  const last = month === 2 && year % 4 !== 0 ? 28 : (longest[month - 1] ?? 0);
  return born >= 1 && born <= last;
}

/** Serials begin at 0001: an ending 0000 is a number the spreadsheet rounded. */
export function parseNik(cell: string | number): Nik | NikRefusal {
  const digits = readDigits(cell, 'nik');
  if (isRefused(digits)) return digits;
  if (digits.length !== 16) return wrongLength('nik', digits, '16');
  if (digits.endsWith('0000'))
    return refuse('digits-lost', { what: 'nik', typed: shortened(Number(digits)) });
  if (!birthIsPlausible(digits)) return refuse('nik-date');
  return digits as Nik;
}

/** `647101 550985 0001` */
export function showNik(nik: Nik): string {
  return `${nik.slice(0, 6)} ${nik.slice(6, 12)} ${nik.slice(12)}`;
}

/** `6471••••••••0001` */
export function maskNik(nik: Nik): string {
  return `${nik.slice(0, 4)}••••••••${nik.slice(12)}`;
}
