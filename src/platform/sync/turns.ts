// How many do heavy work at one time: when many phones come back together, processors and connections are left for people at pages.
import { setImmediate as breath } from 'node:timers/promises';

/** At most `most` at a time, first come first served; before each, whoever else waits for this thread is heard. */
function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      await breath();
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** Applying acts. More at once are no quicker on two processors, and pages wait behind them. */
export const inTurn = turns(2);
/** Reading and sealing what a call brings, and opening what its answer says: tens of milliseconds of the first thread. */
export const inLine = turns(1);
