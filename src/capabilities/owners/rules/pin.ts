// The PIN of a person on a shared phone: six digits that are not the first anybody would try.
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';

export type PinRefusal = Refusal<'pin-shape' | 'pin-easy' | 'pin-not-repeated', object>;

const runs = '01234567890123456789 98765432109876543210';

/** Refuses one digit repeated, runs up and down, and two or three digits over and over. */
export function readPin(typed: string, again: string): string | PinRefusal {
  const pin = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(pin)) return refuse('pin-shape');
  if (runs.includes(pin) || /^(\d{1,3})\1+$/.test(pin)) return refuse('pin-easy');
  return pin === again.replace(/\s/g, '') ? pin : refuse('pin-not-repeated');
}
