// Phone numbers of Indonesia in E.164. A number is shared by households and is never an identity.
import type { Brand } from './brand.ts';
import { isShortened, readCell } from './cell.ts';
import type { CellRefusal } from './cell.ts';
import { isRefused, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** `+628…` or `+62542…` */
export type Phone = Brand<string, 'Phone'>;

export type PhoneRefusal =
  | CellRefusal
  | Refusal<'digits-lost', { what: 'phone'; typed: string }>
  | Refusal<'not-a-phone', object>
  | Refusal<'phone-length', { digits: number }>
  | Refusal<'not-indonesian', object>;

const label =
  /\b(?:no(?:mor)?|hp|wa|whats ?app|tele?pon|telp|tlp|tel|phone|fax|call)\b[.:\s]*|\([^()\d]{0,40}\)/gi;

/** How nearly every cell looks. */
const usualMobile = /^(?:0|\+?62)?(8\d{8,11})$/;

/** One number. Mobile: 8 and 8 to 11 digits; landline: area code and number, 7 to 11 digits, written with its 0 or 62. */
function readOne(text: string): Phone | PhoneRefusal {
  const international = /^(?:\+|00)/.test(text);
  const digits = text.replace(/[\s().\-–+'"]/g, '').replace(/^00/, '');
  if (!/^\d+$/.test(digits)) return refuse('not-a-phone');
  if (international && !digits.startsWith('62')) return refuse('not-indonesian');
  const trunk = /^(?:620?|0)/.exec(digits)?.[0] ?? '';
  const national = digits.slice(trunk.length);
  if (national.startsWith('8')) {
    const fits = national.length >= 9 && national.length <= 12;
    return fits ? (`+62${national}` as Phone) : refuse('phone-length', { digits: digits.length });
  }
  if (trunk === '' || /^[01]/.test(national)) return refuse('not-a-phone');
  const fits = national.length >= 7 && national.length <= 11;
  return fits ? (`+62${national}` as Phone) : refuse('phone-length', { digits: digits.length });
}

/** Every number of a cell in its order, and the pieces that could not be read; refused when there is none to read. */
export function parsePhones(
  cell: string | number,
): { readonly phones: readonly [Phone, ...Phone[]]; readonly unread: readonly string[] } | PhoneRefusal {
  const text = readCell(cell, 'phone');
  if (isRefused(text)) return text;
  const usual = usualMobile.exec(text);
  if (usual) return { phones: [`+62${usual[1]}` as Phone], unread: [] };
  if (isShortened(text)) return refuse('digits-lost', { what: 'phone', typed: text });
  const pieces = text
    .replace(label, ' ')
    .split(/[/,;|&\\]|\bdan\b|\batau\b|\band\b|\bor\b/i)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .flatMap(splitAtBlank);
  const read = pieces.map(readOne);
  const [first, ...others] = [...new Set(read.filter((one): one is Phone => !isRefused(one)))];
  const refused = read.find((one): one is PhoneRefusal => isRefused(one));
  if (first === undefined) return refused ?? refuse('not-a-phone');
  return { phones: [first, ...others], unread: pieces.filter((_, at) => isRefused(read[at])) };
}

/** Two whole numbers parted by a blank alone; the blanks within one number part nothing. */
function splitAtBlank(piece: string): string[] {
  const parts = piece.split(' ');
  const wholeNumbers = parts.length > 1 && parts.every((part) => !isRefused(readOne(part)));
  return wholeNumbers ? parts : [piece];
}

/** The first number of a cell; `others` of the same cell through parsePhones. */
export function parsePhone(cell: string | number): Phone | PhoneRefusal {
  const read = parsePhones(cell);
  return isRefused(read) ? read : read.phones[0];
}

/** `0812-3456-7890` */
export function showPhone(phone: Phone): string {
  return `0${phone.slice(3)}`.replace(/(\d{4})(?=\d)/g, '$1-');
}

/** `0812••••7890`: enough for the owner to know it, not to call it. */
export function maskPhone(phone: Phone): string {
  const national = `0${phone.slice(3)}`;
  return `${national.slice(0, 4)}${'•'.repeat(national.length - 7)}${national.slice(-3)}`;
}

/** A link that opens a chat with the text ready to send. */
export function waLink(phone: Phone, text: string): string {
  return `https://wa.me/${phone.slice(1)}?text=${encodeURIComponent(text.toWellFormed())}`;
}
