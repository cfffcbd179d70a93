// NPWP: the 16 digits of a taxpayer. For residents it is their NIK; the older 15 digits get a leading 0.
import type { Brand } from './brand.ts';
import { readDigits, wrongLength } from './digits.ts';
import type { DigitsRefusal, LengthRefusal } from './digits.ts';
import { isRefused } from './refusal.ts';

export type Npwp = Brand<string, 'Npwp'>;
export type NpwpRefusal = DigitsRefusal | LengthRefusal;

export function parseNpwp(cell: string | number): Npwp | NpwpRefusal {
  const digits = readDigits(cell, 'npwp');
  if (isRefused(digits)) return digits;
  if (digits.length === 15) return `0${digits}` as Npwp;
  return digits.length === 16 ? (digits as Npwp) : wrongLength('npwp', digits, '15/16');
}

/** `0012 3456 7890 1000` */
export function showNpwp(npwp: Npwp): string {
  return `${npwp.slice(0, 4)} ${npwp.slice(4, 8)} ${npwp.slice(8, 12)} ${npwp.slice(12)}`;
}

/** `0012••••••••1000` */
export function maskNpwp(npwp: Npwp): string {
  return `${npwp.slice(0, 4)}••••••••${npwp.slice(12)}`;
}
