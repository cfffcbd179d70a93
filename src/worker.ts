// The background thread as the server sees it: started again when it dies, asked for work, and told to stop.
import { Worker } from 'node:worker_threads';

const patience = 5_000;

/** A question to the thread and its answer; `answer` is null where it cannot say. */
export type Question = { readonly number: number; readonly asked: unknown };
export type Answer = { readonly number: number; readonly answer: unknown };

/** A thread that is kept running. */
export type Kept = {
  /**
   * Null from a thread that cannot say, is not working, or dies meanwhile; 'late' after `most` milliseconds and while the
   * server stops.
   */
  readonly ask: (asked: unknown, most: number) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

/**
 * Keeps a thread running: one that died is started again after `pause` milliseconds, for what killed it (a full disk) may
 * last. It says 'working' when it may be asked. `died` hears each fault; `stop` asks the thread to end and ends it after five
 * seconds.
 */
export function keepRunning(
  file: string,
  workerData: object,
  { died, pause = 5_000 }: { died: (fault: unknown) => void; pause?: number },
): Kept {
  let stopping = false;
  let working = false;
  let last = 0;
  const open = new Map<number, (answer: unknown) => void>();
  let again: NodeJS.Timeout | undefined;
  let ended = Promise.resolve();
  let worker: Worker;
  const begin = () => {
    worker = new Worker(file, { workerData });
    worker.on('error', died);
    worker.on('message', (said: Answer | string) => {
      if (typeof said === 'string') working = said === 'working';
      else open.get(said.number)?.(said.answer);
    });
    ended = new Promise((resolve) =>
      worker.once('exit', () => {
        working = false;
        for (const answer of open.values()) answer(stopping ? 'late' : null);
        if (!stopping) again = setTimeout(begin, pause);
        resolve();
      }),
    );
  };
  begin();
  return {
    ask(asked, most) {
      if (!working) return Promise.resolve(stopping ? 'late' : null);
      const number = (last += 1);
      return new Promise((resolve) => {
        const late = setTimeout(() => end('late'), most);
        const end = (answer: unknown) => {
          clearTimeout(late);
          open.delete(number);
          resolve(answer);
        };
        open.set(number, end);
        worker.postMessage({ number, asked } satisfies Question);
      });
    },
    async stop() {
      stopping = true;
      clearTimeout(again);
      worker.postMessage('stop');
      const patient = setTimeout(() => void worker.terminate(), patience);
      await ended;
      clearTimeout(patient);
    },
  };
}
