// The list as a file: the same filters, search, order and scope, streamed, with its length in the trail.
import { PassThrough, Readable } from 'node:stream';

import { audit } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Visit } from '../../../platform/http/index.ts';
import { listAreas } from '../../regions/index.ts';
import { placesOf } from '../places.ts';
import { pairsOf } from '../registry-list/filters.ts';
import { prepare } from '../registry-list/routes.tsx';
import { eachRow } from '../registry-list/store.ts';
import { words } from '../registry-list/words.ts';
import { exportColumns } from './columns.ts';
import { Gone, writeCsv, writeXlsx } from './write.ts';

const perFetch = 1000;
const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Answers at once and goes on writing; the file ends after its transaction, so that no whole file is without its trail. */
export function exportList(visit: Visit, format: 'xlsx' | 'csv'): Response {
  const out = new PassThrough({ highWaterMark: 256 * 1024 });
  const work = visit.within((db) => write(db, visit, format, out));
  work.then(
    () => out.end(),
    (error: unknown) => out.destroy(error instanceof Error ? error : new Error('export failed')),
  );
  const name = `${visit.lang === 'id' ? 'usaha' : 'businesses'}-${visit.today}.${format}`;
  return new Response(Readable.toWeb(out) as ReadableStream, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}

async function write(db: Db, visit: Visit, format: 'xlsx' | 'csv', out: PassThrough): Promise<void> {
  const { asked, policy } = await prepare(db, visit);
  const columns = exportColumns({ lang: visit.lang, places: placesOf(await listAreas(db)), policy });
  const rows = eachRow(db, asked, perFetch);
  let sent = 0;
  const counted = (some: number) => void (sent += some);
  let whole = true;
  try {
    if (format === 'csv') await writeCsv(out, columns, rows, counted);
    else await writeXlsx(out, columns, rows, counted, words[visit.lang].title);
  } catch (error) {
    // Rows that left have left: the trail keeps them, although nobody waited for the rest.
    if (!(error instanceof Gone)) throw error;
    whole = false;
  }
  const filters = pairsOf(asked.filters).map(([name, value]) => (name === 'q' ? 'q' : `${name}=${value}`));
  await audit(db, visit, { act: 'registry:export', detail: { format, rows: sent, whole, filters } });
}
