// A list as a file: answered at once and written on; it ends after its transaction, so no whole file is without its trail.
import { PassThrough, Readable } from 'node:stream';

import type { Lang } from '../../kernel/language.ts';
import { audit } from '../audit/index.ts';
import type { Db } from '../db/index.ts';
import type { Visit } from '../http/index.ts';
import { Gone, writeCsv, writeXlsx } from './write.ts';
import type { SheetColumn } from './write.ts';

export type SheetFormat = 'xlsx' | 'csv';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** What goes into the file: loaded inside the visitor's transaction. */
export type Sheet<Row> = {
  readonly title: string;
  readonly columns: readonly SheetColumn<Row>[];
  /** Some rows at a time. */
  readonly rows: AsyncIterable<readonly Row[]>;
  /** How the list was narrowed, for the trail; no words a person searched for. */
  readonly filters: readonly string[];
};

type Named = {
  readonly format: SheetFormat;
  /** Before the day and the ending: `usaha` makes `usaha-2026-11-22.xlsx`. */
  readonly name: Readonly<Record<Lang, string>>;
  readonly act: `${string}:export`;
};

/** The rows that `load` gives as a download; its length and filters stand in the trail. */
export function answerSheet<Row>(
  visit: Visit,
  { format, name, act }: Named,
  load: (db: Db) => Promise<Sheet<Row>>,
): Response {
  const out = new PassThrough({ highWaterMark: 256 * 1024 });
  const work = visit.within(async (db) => {
    const { columns, rows, title, filters } = await load(db);
    let sent = 0;
    const counted = (some: number) => void (sent += some);
    let whole = true;
    try {
      if (format === 'csv') await writeCsv(out, columns, rows, counted);
      else await writeXlsx(out, columns, rows, counted, title);
    } catch (error) {
      // Rows that left have left: the trail keeps them, although nobody waited for the rest.
      if (!(error instanceof Gone)) throw error;
      whole = false;
    }
    await audit(db, visit, { act, detail: { format, rows: sent, whole, filters } });
  });
  work.then(
    () => out.end(),
    (error: unknown) => out.destroy(error instanceof Error ? error : new Error('export failed')),
  );
  return new Response(Readable.toWeb(out) as ReadableStream, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${name[visit.lang]}-${visit.today}.${format}"`,
      'cache-control': 'no-store',
    },
  });
}

/** All rows in one piece, for a list that is short enough to be held. */
export async function* atOnce<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}
