// The thread that compares: it gathers a list and answers with what it taught.
import { parentPort } from 'node:worker_threads';

import type { MatchRecord } from '../record.ts';
import type { ToComparer } from './apart.ts';
import { learnFrom } from './learned.ts';

const all: MatchRecord[] = [];
parentPort?.on('message', (said: ToComparer) => {
  if (said !== 'all') {
    for (const record of said.records) all.push(record);
    return;
  }
  const learned = learnFrom(all);
  const moved = learned ? [learned.keys.all.buffer, learned.keys.ends.buffer] : [];
  parentPort?.postMessage(learned, moved);
});
