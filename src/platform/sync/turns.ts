// How many acts are applied at one time: when many phones come back together, connections are left for people at pages.

/** More at once are no quicker on two processors, and pages wait behind them. */
const most = 2;

let free = most;
const waiting: (() => void)[] = [];

/** Runs `work` when its turn comes, first come first served. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free -= 1;
  else await new Promise<void>((go) => waiting.push(go));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}
