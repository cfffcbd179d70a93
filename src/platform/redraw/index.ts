// Papers that strangers send, drawn anew: what is kept and served are pictures made here, and nothing of the original.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { isRefused, refuse } from '../../kernel/refusal.ts';
import { projectRoot } from '../db/index.ts';
import type { Code } from './codes.ts';
import { limits } from './limits.ts';
import type { Page, RedrawRefusal } from './redraw.ts';

export { limits as redrawLimits } from './limits.ts';
export type { Code } from './codes.ts';
export type { Page, RedrawRefusal } from './redraw.ts';

/** What a paper became: a picture of each page, and what the codes on it say. */
export type Drawn = { readonly pages: readonly Page[]; readonly codes: readonly Code[] };

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
 * itself. In a thread that is ended when it takes too long, two at a time. Codes that cannot be read in time are none.
 * Refuses in RedrawRefusal's words.
 */
export async function redraw(
  bytes: Uint8Array,
  { seconds = limits.seconds }: { seconds?: number } = {},
): Promise<Drawn | RedrawRefusal> {
  if (!(await turn())) return refuse('busy');
  try {
    return await apart(bytes, seconds);
  } finally {
    leave();
  }
}

/** The thread says the pages first and the codes when it has them. */
async function apart(bytes: Uint8Array, seconds: number): Promise<Drawn | RedrawRefusal> {
  const worker = new Worker(entry, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 },
  });
  try {
    return await new Promise((done) => {
      let clock = setTimeout(() => done(refuse('too-slow')), seconds * 1000);
      let pages: readonly Page[] | null = null;
      const end = (said: Drawn | RedrawRefusal) => {
        clearTimeout(clock);
        done(said);
      };
      // A thread that fell over before its pages says no more of the file than that it cannot be drawn.
      const fell = () => end(pages ? { pages, codes: [] } : refuse('broken'));
      worker.once('message', (said: readonly Page[] | RedrawRefusal) => {
        if (isRefused(said)) return end(said);
        pages = said;
        clearTimeout(clock);
        clock = setTimeout(fell, limits.codeSeconds * 1000);
        worker.once('message', (codes: readonly Code[]) => end({ pages: said, codes }));
      });
      worker.once('error', fell);
      worker.once('exit', fell);
    });
  } finally {
    await worker.terminate();
  }
}
