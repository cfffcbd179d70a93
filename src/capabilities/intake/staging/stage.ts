// Rows on their way into the staging tables: made into lines while the batch before is being written.
import type { Db } from '../../../platform/db/index.ts';
import { heldKeys } from '../../../platform/keys/held.ts';
import { sealBlob } from '../../../platform/keys/index.ts';
import type { EditionOf } from '../../registry/index.ts';
import type { Problem } from '../meaning/problem.ts';
import type { TypedRow } from '../meaning/typed.ts';
import type { Cell } from '../../../platform/reading/batch.ts';
import { bytes, copyLines, field, jsonText } from './copy.ts';
import { lineMaker, rowColumns } from './line.ts';

const fateColumns = 'intake_fate (import_id, ordinal, sheet, line, fate, problems, sealed_cells)';
const batch = 2_000;
/** Milliseconds between two reports of progress, each of which is a small transaction. */
const tellEvery = 700;

export type StagedInput = {
  readonly sheet: number;
  readonly line: number;
  readonly row: TypedRow | null;
  readonly problems: readonly Problem[];
  /** The cells as they stood; kept, sealed, of rejected rows. */
  readonly cells: readonly Cell[];
};

export type Stage = {
  /** Takes rows in; waits while two batches are under way. */
  add(rows: readonly StagedInput[]): Promise<void>;
  /** Everything is written; how many rows there were. */
  end(): Promise<number>;
};

type Options = {
  readonly importId: string;
  readonly scope: string;
  readonly today: string;
  /** Of which edition a KBLI code is where the sheet does not say. */
  readonly editionOf: EditionOf;
  /** Seals the cells of rejected rows. */
  readonly key: Buffer;
  readonly progress: (rows: number) => Promise<void>;
};

/** Writes to intake_row and, for rejected rows, to intake_fate, within the transaction of `db`. */
export function openStage(db: Db, { importId, scope, today, editionOf, key, progress }: Options): Stage {
  const lineOf = lineMaker(heldKeys(), { importId, scope, today, editionOf, now: () => Date.now() });
  let ordinal = 0;
  let good: string[] = [];
  let bad: string[] = [];
  let underWay: Promise<void> = Promise.resolve();

  let toldAt = 0;
  const tell = async () => {
    if (Date.now() - toldAt < tellEvery) return;
    toldAt = Date.now();
    await progress(ordinal);
  };

  const send = async () => {
    const [rows, rejected] = [good, bad];
    [good, bad] = [[], []];
    await underWay;
    underWay = (async () => {
      await copyLines(db.client, rowColumns, rows);
      await copyLines(db.client, fateColumns, rejected);
      await tell();
    })();
    underWay.catch(() => undefined); // awaited by the next send
  };

  return {
    async add(rows) {
      for (const { sheet, line, row, problems, cells } of rows) {
        ordinal += 1;
        if (row) good.push(lineOf(row, { ordinal, sheet, line }, problems));
        else {
          const sealed = sealBlob(key, Buffer.from(JSON.stringify(cells))).toString('hex');
          bad.push(
            `${importId}\t${ordinal}\t${sheet}\t${line}\trejected\t${field(jsonText(problems))}\t${bytes(sealed)}\n`,
          );
        }
        if (good.length + bad.length >= batch) await send();
      }
    },
    async end() {
      await send();
      await underWay;
      return ordinal;
    },
  };
}
