// When a message is tried again and when it is given up. Pure.
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
