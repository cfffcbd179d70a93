// Making a rota apart from whoever asks for it: in a thread that is ended when it takes too long.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { refuse } from '../../../../kernel/refusal.ts';
import { projectRoot } from '../../../../platform/db/index.ts';
import type { Rota, RotaAsked, RotaRefusal } from './asked.ts';

export type { Exhibitor, Held, Place, Rota, RotaAsked, RotaRefusal, Shift, Stall } from './asked.ts';

// The sources run as they are in tests, where nothing is built.
const entry = import.meta.url.endsWith('.ts')
  ? join(import.meta.dirname, 'worker.ts')
  : join(projectRoot(), 'dist/rota.js');

/**
 * A rota in at most `seconds` of the solver's time; then the best found so far with its distance from the bound, or
 * `out-of-time` when nothing was found.
 */
export async function makeRota(asked: RotaAsked, seconds = 20): Promise<Rota | RotaRefusal> {
  const worker = new Worker(entry, {
    workerData: { asked, seconds },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  try {
    return await new Promise((done, fail) => {
      const clock = setTimeout(() => done(refuse('out-of-time')), (seconds + 10) * 1000);
      worker.once('message', (said: Rota | RotaRefusal) => done(said));
      worker.once('error', fail);
      worker.once('exit', () => done(refuse('out-of-time')));
      worker.once('exit', () => clearTimeout(clock));
    });
  } finally {
    await worker.terminate();
  }
}
