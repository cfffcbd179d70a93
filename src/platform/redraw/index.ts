// Papers that strangers send, drawn anew: what is kept and served are pictures made here, and nothing of the original.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { refuse } from '../../kernel/refusal.ts';
import { projectRoot } from '../db/index.ts';
import { limits } from './limits.ts';
import type { Page, RedrawRefusal } from './redraw.ts';

export { limits as redrawLimits } from './limits.ts';
export type { Page, RedrawRefusal } from './redraw.ts';

// The sources run as they are in tests, where nothing is built.
const entry = import.meta.url.endsWith('.ts')
  ? join(import.meta.dirname, 'worker.ts')
  : join(projectRoot(), 'dist/redraw.js');

let drawing = 0;
const turns: (() => void)[] = [];

/** False when too many wait already. Who is let in from the queue takes the place of the one that left. */
async function turn(): Promise<boolean> {
  if (drawing < limits.atOnce) {
    drawing++;
    return true;
  }
  if (turns.length >= limits.waiting) return false;
  await new Promise<void>((go) => turns.push(go));
  return true;
}

function leave(): void {
  const next = turns.shift();
  if (next) next();
  else drawing--;
}

/**
 * A JPEG, PNG, WebP or PDF as pictures of its pages: WebP, upright, at most 2000 px, without anything the file said of
 * itself. In a thread that is ended when it takes too long, two at a time. Refuses in RedrawRefusal's words.
 */
export async function redraw(
  bytes: Uint8Array,
  { seconds = limits.seconds }: { seconds?: number } = {},
): Promise<readonly Page[] | RedrawRefusal> {
  if (!(await turn())) return refuse('busy');
  try {
    return await apart(bytes, seconds);
  } finally {
    leave();
  }
}

async function apart(bytes: Uint8Array, seconds: number): Promise<readonly Page[] | RedrawRefusal> {
  const worker = new Worker(entry, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 },
  });
  try {
    return await new Promise((done) => {
      const clock = setTimeout(() => done(refuse('too-slow')), seconds * 1000);
      const end = (said: readonly Page[] | RedrawRefusal) => {
        clearTimeout(clock);
        done(said);
      };
      worker.once('message', (said: readonly Page[] | RedrawRefusal) => end(said));
      // A thread that fell over says no more of the file than that it cannot be drawn.
      worker.once('error', () => end(refuse('broken')));
      worker.once('exit', () => end(refuse('broken')));
    });
  } finally {
    await worker.terminate();
  }
}
