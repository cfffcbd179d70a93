// Reading beside writing: a large upload is read and understood in a thread of its own while its rows are being staged.
import { on } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { projectRoot } from '../../../platform/db/index.ts';
import type { SheetPlan } from './sheets.ts';
import { understand } from './understand.ts';
import type { ReadingTask, ReadOut } from './understand.ts';

/** To the reader 'more' for each batch worked through; from it batches and, last, the sheets as they were understood. */
export type FromReader =
  | { readonly rows: Awaited<ReturnType<ReadOut['next']>>['value'] }
  | { readonly sheets: readonly SheetPlan[] };

/** Below so many bytes a thread takes longer to begin than the file to be read. */
const large = 512 * 1024;

/** `old` is more than any file within the limits needs: a thread that wants more ends, and the others live. */
const megabytes = { old: 768, young: 16 };

export const readUpload = (task: ReadingTask, sheets: SheetPlan[]): ReadOut =>
  task.upload.size < large ? understand(task, sheets) : readApart(task, sheets);

// The sources run as they are in tests, where nothing is built.
const reader = import.meta.url.endsWith('.ts')
  ? join(import.meta.dirname, 'reader.ts')
  : join(projectRoot(), 'dist/reader.js');

/** The same as `understand`, from another thread. */
export async function* readApart(task: ReadingTask, sheets: SheetPlan[]): ReadOut {
  const worker = new Worker(reader, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: megabytes.old, maxYoungGenerationSizeMb: megabytes.young },
  });
  try {
    for await (const [said] of on(worker, 'message', { close: ['exit'] })) {
      const message = said as FromReader;
      if ('sheets' in message) {
        sheets.push(...message.sheets);
        return;
      }
      yield message.rows;
      worker.postMessage('more');
    }
    throw new Error('the reading thread ended before its file');
  } finally {
    await worker.terminate();
  }
}
