// Asking for background work on an import; a process without a queue (a test, a verb) does it once the change is made.
import type { City, Db } from '../../platform/db/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { jobs } from './jobs.ts';

type Work = 'intake:preview' | 'intake:accept' | 'intake:roll-back';

export type Asking = {
  /** Queues the work inside the transaction. */
  readonly ask: (db: Db, work: Work, importId: string) => Promise<void>;
  /** Call when the transaction is over: does what could not be queued. */
  readonly finish: () => Promise<void>;
};

export function asking(city: City, by: string): Asking {
  const waiting: (() => Promise<void>)[] = [];
  return {
    async ask(db, work, importId) {
      const data = { importId, by };
      try {
        await enqueue(db, work, data);
      } catch (fault) {
        if (!(fault instanceof Error) || fault.message !== 'no queue in this process') throw fault;
        const job = jobs.find(({ name }) => name === work);
        if (job) waiting.push(() => job.run(city, data));
      }
    },
    async finish() {
      for (const work of waiting) await work();
    },
  };
}
