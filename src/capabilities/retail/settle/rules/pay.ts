// What may happen to a payment that was recorded, and by whom. Pure.
import type { PaymentAct } from '../../kinds.ts';

export type PaySide = 'owner' | 'payer';

const ways: Readonly<Record<PaySide, Readonly<Partial<Record<PaymentAct, readonly PaymentAct[]>>>>> = {
  /** Who said that nothing came may find it later. */
  owner: { paid: ['confirmed', 'disputed'], disputed: ['confirmed'] },
  payer: { paid: ['taken-back'], disputed: ['taken-back'] },
};

/** What this side may say of a payment that stands as it does; what was confirmed stands. */
export const mayBecome = (side: PaySide, last: PaymentAct): readonly PaymentAct[] => ways[side][last] ?? [];
