// What a wrong PIN costs: three free tries, then waits that grow; after ten the PIN opens nothing any more.

export type Tries = { readonly wrong: number; readonly last: number };

export const noTries: Tries = { wrong: 0, last: 0 };
export const mostWrong = 10;

const second = 1000;
/** Seconds to wait after that many wrong PINs. */
const waits = [0, 0, 0, 15, 30, 60, 300, 900, 1800, 3600] as const;

/** Milliseconds until the next try is allowed. A clock put back does not shorten the wait. */
export function waitBefore({ wrong, last }: Tries, now: number): number {
  const wait = (waits[Math.min(wrong, waits.length - 1)] ?? 0) * second;
  const passed = now - last;
  return wait === 0 ? 0 : passed < 0 ? wait : Math.max(0, wait - passed);
}

export const wrongOnce = ({ wrong }: Tries, now: number): Tries => ({ wrong: wrong + 1, last: now });

/** The next wrong PIN would wipe the key that the PIN opens: said before it happens. */
export const isLastTry = ({ wrong }: Tries): boolean => wrong === mostWrong - 1;
export const isUsedUp = ({ wrong }: Tries): boolean => wrong >= mostWrong;

export type PinRefusal = 'not-six' | 'too-easy';

/** Six digits, not all alike and not a plain run up or down. */
export function pinRefusal(pin: string): PinRefusal | null {
  if (!/^\d{6}$/.test(pin)) return 'not-six';
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])));
  const [step] = steps;
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1 ? 'too-easy' : null;
}
