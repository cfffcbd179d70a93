// The thread that reads: it understands one upload and hands its rows over, never more than a few batches ahead.
import { parentPort, workerData } from 'node:worker_threads';

import { isRefused } from '../../../kernel/refusal.ts';
import type { FromReader } from './apart.ts';
import type { ReadOutRow, SheetPlan } from './sheets.ts';
import { understand } from './understand.ts';
import type { ReadingTask } from './understand.ts';

let ahead = 4;
let goOn: (() => void) | null = null;
parentPort?.on('message', () => {
  ahead += 1;
  goOn?.();
});

const say = (message: FromReader) => parentPort?.postMessage(message);

/** Only of rejected rows the cells are kept. */
const light = (row: ReadOutRow): ReadOutRow => (row.row === null ? row : { ...row, cells: [] });

const sheets: SheetPlan[] = [];
for await (const rows of understand(workerData as ReadingTask, sheets)) {
  if (ahead === 0) await new Promise<void>((done) => (goOn = done));
  ahead -= 1;
  say({ rows: isRefused(rows) ? rows : rows.map(light) });
}
say({ sheets });
parentPort?.close();
