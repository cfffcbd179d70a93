// The background thread as the server sees it: started again when it dies, and told to stop.
import { Worker } from 'node:worker_threads';

const patience = 5_000;

/**
 * Keeps a thread running: one that died is started again after `pause` milliseconds, for what killed it (a full disk) may
 * last. `died` hears each fault; `stop` asks the thread to end and ends it after five seconds.
 */
export function keepRunning(
  file: string,
  workerData: object,
  { died, pause = 5_000 }: { died: (fault: unknown) => void; pause?: number },
): { stop: () => Promise<void> } {
  let stopping = false;
  let again: NodeJS.Timeout | undefined;
  let ended = Promise.resolve();
  let worker: Worker;
  const begin = () => {
    worker = new Worker(file, { workerData });
    worker.on('error', died);
    ended = new Promise((resolve) =>
      worker.once('exit', () => {
        if (!stopping) again = setTimeout(begin, pause);
        resolve();
      }),
    );
  };
  begin();
  return {
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
