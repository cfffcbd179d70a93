// Comparing beside everything else: seconds of nothing but reckoning, in a thread of its own.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { projectRoot } from '../../../platform/db/index.ts';
import type { MatchRecord } from '../record.ts';
import { learnFrom } from './learned.ts';
import type { Learned } from './learned.ts';

export type ToComparer = { readonly records: readonly MatchRecord[] } | 'all';

/** Below so many records a thread takes longer to begin than they to be compared. */
const many = 2000;

// The sources run as they are in tests, where nothing is built.
const comparer = import.meta.url.endsWith('.ts')
  ? join(import.meta.dirname, 'comparer.ts')
  : join(projectRoot(), 'dist/comparer.js');

/** What the records teach that come in these parts, in their order; large lists go part by part to the other thread. */
export async function learn(
  parts: AsyncIterable<readonly MatchRecord[]>,
  apartFrom: number = many,
): Promise<Learned | null> {
  let worker: Worker | null = null;
  const few: MatchRecord[] = [];
  try {
    for await (const records of parts) {
      if (!worker && few.length + records.length < apartFrom) {
        few.push(...records);
        continue;
      }
      worker ??= begin(few.splice(0));
      tell(worker, { records });
    }
    return worker ? await answerOf(worker) : learnFrom(few);
  } finally {
    await worker?.terminate();
  }
}

const tell = (worker: Worker, message: ToComparer): void => worker.postMessage(message);

function begin(records: readonly MatchRecord[]): Worker {
  const worker = new Worker(comparer);
  // Who waits for the answer hears it; until then nobody does.
  worker.on('error', () => undefined);
  tell(worker, { records });
  return worker;
}

function answerOf(worker: Worker): Promise<Learned | null> {
  const answer = new Promise<Learned | null>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the comparing thread ended before its list')));
    if (worker.threadId === -1) reject(new Error('the comparing thread is gone'));
  });
  tell(worker, 'all');
  return answer;
}
