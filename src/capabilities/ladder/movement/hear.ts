// What movements hear of the registry: a change by hand takes and withdraws at once, an import is read by a job of its own.
import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { overCity } from '../../../platform/db/index.ts';
import { enqueue, hasQueue } from '../../../platform/jobs/index.ts';
import { resolveAll } from '../../registry/index.ts';
import type { Touched } from '../../registry/index.ts';
import { movedAmong } from './actions/after-import.ts';
import { reviewEnterprise, systemNow } from './actions/review.ts';
import { listTouched } from './store/touched.ts';

/** Falls follow at once from what a person or a phone changed; an import queues one job, and without a queue is read here. */
export async function hearMovements(db: Db, touched: Touched): Promise<void> {
  if ('importId' in touched) {
    if (hasQueue()) await enqueue(db, 'ladder:after-import', { importId: touched.importId });
    else await overCity(db, (wide) => readImport(wide, touched.importId));
    return;
  }
  const how = await systemNow(db);
  const ids = [...new Set(touched.enterprises)];
  const today = await resolveAll(db, ids);
  for (const id of [...new Set(ids.map((one) => today.get(one) ?? one))].toSorted())
    await reviewEnterprise(db, id, how, { propose: false });
}

async function readImport(db: Db, importId: string): Promise<void> {
  const ids = await listTouched(db, importId);
  if (ids.length === 0) return;
  const how = await systemNow(db);
  for (const id of await movedAmong(db, ids, how.today as PlainDate))
    await reviewEnterprise(db, id, how, { propose: true });
}
