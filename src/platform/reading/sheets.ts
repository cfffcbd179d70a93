// The door of reading: any file in, batches of rows out, or one refusal as the last thing.
import type { RowBatch } from './batch.ts';
import { readCsv } from './csv/csv.ts';
import { kindOf } from './kind.ts';
import { type Limits, usualLimits } from './limits.ts';
import { type ReadingRefusal, Unreadable } from './refusal.ts';
import { type Source, watched } from './source.ts';
import { readXlsx } from './xlsx/xlsx.ts';

/**
 * Rows of an xlsx or csv, told apart by content, while the file streams by. Memory is bounded by `limits`.
 * A refusal, if any, is the last item; batches before it are good. Faults of the disk are thrown.
 */
export async function* readSheets(
  source: Source,
  limits: Limits = usualLimits,
): AsyncGenerator<RowBatch | ReadingRefusal> {
  let at: { sheet: string; row: number } | undefined;
  let rows = 0;
  const file = watched(source);
  try {
    const kind = await kindOf(file.source);
    for await (const batch of kind === 'xlsx'
      ? readXlsx(file.source, limits)
      : readCsv(file.source, limits)) {
      rows += batch.rows.length;
      if (rows > limits.rows) throw new Unreadable('too-many-rows');
      at = { sheet: batch.sheet, row: batch.rows.at(-1)?.number ?? 0 };
      yield batch;
    }
    if (rows === 0) throw new Unreadable('empty-file');
  } catch (fault) {
    const refused = file.isItsFault(fault) ? null : codeOf(fault);
    if (refused === null) throw fault;
    yield at === undefined ? { refused } : { refused, at };
  }
}

/** What zip and inflate throw (plain errors, `Z_` codes, reads beyond a buffer) speaks of the file; the rest is a fault. */
function codeOf(fault: unknown): ReadingRefusal['refused'] | null {
  if (fault instanceof Unreadable) return fault.code;
  if (!(fault instanceof Error) || 'syscall' in fault) return null;
  if (
    /unexpected EOF|unexpected end of file|End of central directory|too many bytes|not enough bytes/i.test(
      fault.message,
    )
  ) {
    return 'truncated';
  }
  const code = 'code' in fault ? String(fault.code) : '';
  const isOfFile =
    Object.getPrototypeOf(fault) === Error.prototype || /^Z_|OUT_OF_(?:RANGE|BOUNDS)$/.test(code);
  return isOfFile ? 'damaged' : null;
}
