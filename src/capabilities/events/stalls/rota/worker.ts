// The thread in which one rota is made; it ends with it.
import { parentPort, workerData } from 'node:worker_threads';

import type { RotaAsked } from './asked.ts';
import { solveRota } from './solve.ts';

const { asked, seconds } = workerData as { asked: RotaAsked; seconds: number };
parentPort?.postMessage(await solveRota(asked, { seconds }));
