// How often a phone may call: a bucket for each, in this process's memory, that fills again by itself.

type Bucket = { left: number; at: number };
export type Rate = { readonly burst: number; readonly perSecond: number };

/** A phone that sends a month of photos over a line that keeps breaking stays far below this. */
export const phoneRate: Rate = { burst: 600, perSecond: 5 };
/** Calls without a token that holds, from one address: an office shares one. */
export const strangerRate: Rate = { burst: 120, perSecond: 1 };

const most = 20_000;

export type Limiter = (key: string, rate: Rate, now: Date) => number;

/** Takes one call; the answer is 0, or how many seconds to wait. */
export function limiter(): Limiter {
  const buckets = new Map<string, Bucket>();
  return (key, { burst, perSecond }, now) => {
    const at = now.getTime();
    const held = buckets.get(key) ?? { left: burst, at };
    const left = Math.min(burst, held.left + (Math.max(0, at - held.at) / 1000) * perSecond);
    if (buckets.size > most) buckets.delete(buckets.keys().next().value ?? '');
    buckets.delete(key); // the oldest used stands first
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at: Math.max(at, held.at) });
    return left >= 1 ? 0 : Math.ceil((1 - left) / perSecond);
  };
}
