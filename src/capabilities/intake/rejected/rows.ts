// Rejected rows of an import as a file: the cells as they stood, and behind them why they did not land.
import { Readable } from 'node:stream';

import { refuse } from '../../../kernel/refusal.ts';
import type { Lang } from '../../../kernel/language.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { City, Scope } from '../../../platform/db/index.ts';
import { within } from '../../../platform/db/index.ts';
import { heldKeys } from '../../../platform/keys/held.ts';
import { openBlob, unwrapKey } from '../../../platform/keys/index.ts';
import type { Problem } from '../meaning/problem.ts';
import { sayProblem } from '../meaning/words.ts';
import type { Cell } from '../../../platform/reading/batch.ts';
import { findImport, selectFates } from '../store.ts';
import { csvOf } from './csv.ts';
import { xlsxOf } from './xlsx.ts';

export type RejectedRow = {
  readonly sheet: number;
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly problems: readonly Problem[];
  /** Why, cell after cell, in one text. */
  readonly reason: string;
};

export type RejectedSheet = { readonly name: string; readonly headings: readonly string[] };

export type RejectedFile = { readonly fileName: string; readonly type: string; readonly content: Readable };

const atOnce = 1_000;
const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Heading of the column that says why. */
export const reasonHeading = { id: 'Alasan', en: 'Reason' } as const satisfies Record<Lang, string>;

/**
 * A stream that reads as it is written, whatever its length. It holds what people typed, personal values too: only for
 * who may import there. Refuses 'unknown-import' and 'none-rejected'.
 */
export async function rejectedRows(
  city: City,
  scope: Scope,
  { importId, kind, lang }: { readonly importId: string; readonly kind: 'xlsx' | 'csv'; readonly lang: Lang },
): Promise<RejectedFile | Refusal<'unknown-import' | 'none-rejected', object>> {
  const found = await within(city, scope, (db) => findImport(db, importId));
  if (!found) return refuse('unknown-import');
  if (found.counts.rejected === 0) return refuse('none-rejected');
  const key = unwrapKey(heldKeys().master, found.sealedKey);
  const sheets = found.sheets.map(({ name, columns }) => ({ name, headings: columns.map((c) => c.heading) }));
  const rows = rowsOf(city, scope, importId, key, lang);
  const bare = found.fileName.replace(/\.[^.]{1,5}$/, '');
  return {
    fileName: `${bare} - ${lang === 'id' ? 'ditolak' : 'rejected'}.${kind}`,
    type: types[kind],
    content:
      kind === 'csv'
        ? Readable.from(csvOf(sheets, rows, reasonHeading[lang]))
        : xlsxOf(sheets, rows, reasonHeading[lang]),
  };
}

async function* rowsOf(
  city: City,
  scope: Scope,
  importId: string,
  key: Buffer,
  lang: Lang,
): AsyncGenerator<RejectedRow> {
  let after = -1;
  for (;;) {
    const page = await within(city, scope, (db) =>
      selectFates(db, importId, { fates: ['rejected'], after, limit: atOnce }),
    );
    for (const { sheet, line, sealedCells, problems } of page) {
      const cells = sealedCells ? (JSON.parse(openBlob(key, sealedCells).toString()) as Cell[]) : [];
      yield { sheet, line, cells, problems: problems ?? [], reason: reasonOf(problems ?? [], lang) };
    }
    const last = page.at(-1);
    if (!last || page.length < atOnce) return;
    after = last.ordinal;
  }
}

const reasonOf = (problems: readonly Problem[], lang: Lang): string =>
  problems
    .map((problem) => [problem.heading, sayProblem(problem, lang)].filter((part) => part !== '').join(': '))
    .join(' | ');
