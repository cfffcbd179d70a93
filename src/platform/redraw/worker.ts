// The thread in which one paper is drawn anew; it ends with it, whatever the paper did to it.
import { parentPort, workerData } from 'node:worker_threads';

import { redrawHere } from './redraw.ts';

parentPort?.postMessage(await redrawHere(workerData as Uint8Array));
