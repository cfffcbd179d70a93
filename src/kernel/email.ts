// E-mail addresses, in lower case. One may be shared by a family or a shop, and is never an identity.
import type { Brand } from './brand.ts';
import { readCell } from './cell.ts';
import type { CellRefusal } from './cell.ts';
import { isRefused, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** `siti@contoh.id` */
export type Email = Brand<string, 'Email'>;
export type EmailRefusal = CellRefusal | Refusal<'not-an-email', object>;

/** The part before the @ as nearly everybody has it, without quotes; a domain of labels that ends in letters. */
const shape =
  /^[\p{L}\p{N}_%+'&~#=^!?*{}|-]+(?:\.[\p{L}\p{N}_%+'&~#=^!?*{}|-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:\p{L}{2,24}|xn--[a-z0-9-]{2,58})$/u;

/** One address. `mailto:` before it and a point or comma behind it are left out; a slip inside is refused, never guessed. */
export function parseEmail(cell: string | number): Email | EmailRefusal {
  const text = readCell(cell, 'email');
  if (isRefused(text)) return text;
  const bare = text
    .replace(/^['"<]*(?:mailto:)?/i, '')
    .replace(/[>'".,;]+$/, '')
    .toLowerCase();
  const [before = ''] = bare.split('@');
  return before.length <= 64 && shape.test(bare) ? (bare as Email) : refuse('not-an-email');
}

/** `s•••@contoh.id`: enough for the owner to know it, not to write to it. */
export function maskEmail(email: Email): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email;
  return `${first}•••${email.slice(at)}`;
}
