// Who settles what phones sent: the thread of background work where there is one, so that no page waits behind phones.
import type { City } from '../db/index.ts';
import type { Me } from '../http/index.ts';
import { kindsOf } from './kinds.ts';
import type { Phones } from './routes.ts';
import { settle } from './settle.ts';
import type { Settled, Waits } from './settle.ts';

/** What travels to the other thread; `now` is milliseconds of the server's time. */
export type SettleAsked = {
  readonly city: string;
  readonly user: string;
  readonly now: number;
  readonly waits: Waits;
};

/** 'late': the other thread is still at it. Null: there is none, or it died meanwhile. */
export type Behind = (asked: SettleAsked) => Promise<Settled | 'late' | null>;

let behind: Behind = () => Promise.resolve(null);

/** Once a process, by the thread that answers phones. */
export function settleBehind(ask: Behind): void {
  behind = ask;
}

/** As another thread can be told of it: an error of our own kinds would lose its name on the way, or not go at all. */
function plain(fault: unknown): Error {
  if (!(fault instanceof Error)) return new Error(String(fault));
  const told = new Error(fault.message);
  if (fault.stack !== undefined) told.stack = fault.stack;
  return told;
}

/** What the other thread does when it is asked; null for a person it does not know. */
export const settlerOf =
  ({ acts, officerOf }: Pick<Phones, 'acts' | 'officerOf'>) =>
  async (city: City, { user, now, waits }: SettleAsked): Promise<Settled | null> => {
    const me = await officerOf(city, user);
    if (!me) return null;
    const { faults, became } = await settle(city, kindsOf(acts), me, new Date(now), waits);
    return { faults: faults.map(plain), became };
  };

/** Settles behind; here only where nobody is behind. What is late is told by a later call of the phone. */
export async function settleSomewhere(
  city: City,
  kinds: ReturnType<typeof kindsOf>,
  me: Me,
  { now, waits }: { readonly now: Date; readonly waits: Waits },
): Promise<Settled> {
  const done = await behind({ city: city.code, user: me.userId, now: now.getTime(), waits });
  if (done === 'late') return { faults: [], became: [] };
  return done ?? settle(city, kinds, me, now, waits);
}
