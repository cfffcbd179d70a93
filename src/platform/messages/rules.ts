// When a message is tried again, when it is given up, and how long its text is kept. Pure.
import { addDays, dayOf, startOfDay } from '../../kernel/day.ts';

const hour = 3_600_000;
/** Quiet hours end and begin so many hours after midnight of the city. */
const byDay = { from: 7, to: 20 } as const;

/** The first instant from `now` on that does not lie in quiet hours. */
export function outOfQuiet(now: Date, zone: string): Date {
  const today = dayOf(now, zone);
  const since = now.getTime() - startOfDay(today, zone).getTime();
  if (since >= byDay.from * hour && since < byDay.to * hour) return now;
  const morningOf = since < byDay.from * hour ? today : addDays(today, 1);
  return new Date(startOfDay(morningOf, zone).getTime() + byDay.from * hour);
}

/** A text that nobody sent, or that somebody sent by hand, goes after so many days; a code goes with its time. */
export const keptDays = 90;

const seconds = [20, 60, 180, 600, 1800];

/** The next try after so many failed ones; null when it is given up, or would come too late to be of use. */
export function nextTry(tries: number, now: Date, until: Date): Date | null {
  const wait = seconds[tries - 1];
  if (wait === undefined) return null;
  const at = new Date(now.getTime() + wait * 1000);
  return at < until ? at : null;
}

/** `ani••••@contoh.id` for an address; a phone has its own mask. */
export const maskMail = (address: string): string => {
  const [name = '', host = ''] = address.split('@');
  return `${name.slice(0, Math.min(3, Math.max(0, name.length - 1)))}••••@${host}`;
};
