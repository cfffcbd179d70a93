// The thread in which one paper is drawn anew and its codes are read; it ends with it, whatever the paper did to it.
import { parentPort, workerData } from 'node:worker_threads';

import { isRefused } from '../../kernel/refusal.ts';
import { codesOn } from './codes.ts';
import { redrawHere } from './redraw.ts';

const pages = await redrawHere(workerData as Uint8Array);
parentPort?.postMessage(pages);
if (!isRefused(pages)) parentPort?.postMessage(await codesOn(pages));
