// An xlsx from its source to batches of rows, sheet after sheet.
import type { RowBatch } from '../batch.ts';
import type { Limits } from '../limits.ts';
import { Unreadable } from '../refusal.ts';
import type { Source } from '../source.ts';
import { type Archive, openArchive } from './archive.ts';
import { readSheet } from './sheet.ts';
import { readDateStyles } from './styles.ts';
import { noTexts, readTexts } from './texts.ts';
import { readWorkbook } from './workbook.ts';

export async function* readXlsx(source: Source, limits: Limits): AsyncGenerator<RowBatch> {
  const archive = await openArchive(source, limits);
  try {
    refuseOtherKinds(archive);
    const workbook = await readWorkbook(archive, limits);
    const texts = workbook.texts ? await readTexts(await archive.open(workbook.texts), limits) : noTexts;
    const dateStyles = workbook.styles ? await readDateStyles(await archive.open(workbook.styles)) : [];
    const context = { texts, dateStyles, from1904: workbook.from1904, limits };
    for (const [sheetIndex, part] of workbook.sheets.entries()) {
      const stream = await archive.open(part.path);
      for await (const rows of readSheet(stream, context)) {
        yield { sheet: part.name, sheetIndex, hidden: part.hidden, rows };
      }
    }
  } finally {
    archive.close();
  }
}

function refuseOtherKinds(archive: Archive): void {
  if (archive.has('xl/workbook.bin')) throw new Unreadable('binary-excel');
  if (archive.has('content.xml') && archive.has('meta-inf/manifest.xml'))
    throw new Unreadable('open-document');
}
