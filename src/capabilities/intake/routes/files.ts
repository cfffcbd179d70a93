// Files that intake gives out: the empty form with the government's headings, and rejected rows with their reasons.
import { PassThrough, Readable, pipeline } from 'node:stream';

import { isRefused } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Visit } from '../../../platform/http/index.ts';
import { rejectedRows } from '../rejected/rows.ts';
import { importIdOf } from './show.tsx';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Body = ConstructorParameters<typeof Response>[0];

function fileAnswer(name: string, type: string, body: Body): Response {
  const plain = name.replace(/[^\w.() -]/g, '_');
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  });
}

/** Texts become bytes; when either end goes away, so does the other. */
const bytesOf = (content: Readable): Body =>
  Readable.toWeb(pipeline(content, new PassThrough(), () => undefined)) as Body;

/** The rows hold what people typed, personal numbers too, so that they can be corrected: who takes them is on the trail. */
export const giveRejected =
  (kind: 'xlsx' | 'csv') =>
  async (visit: Visit): Promise<Response> => {
    const importId = importIdOf(visit);
    if (importId === null) return visit.notFound();
    const file = await rejectedRows(visit.city, visit.scope, { importId, kind, lang: visit.lang });
    if (isRefused(file)) return visit.notFound();
    await visit.within((db) =>
      audit(db, visit, { act: 'intake:rejected', subject: importId, detail: { kind } }),
    );
    return fileAnswer(file.fileName, file.type, bytesOf(file.content));
  };

/** The headings of the government's template; `text` keeps a spreadsheet from turning digits into a number. */
const headings: readonly (readonly [heading: string, width: number, text?: 'text'])[] = [
  ['NIK', 20, 'text'],
  ['No KK', 20, 'text'],
  ['Nama Pemilik', 26],
  ['Nama Usaha', 30],
  ['No HP / WA', 18, 'text'],
  ['Kecamatan', 22],
  ['Desa / Kelurahan', 24],
  ['Jenis Usaha', 26],
  ['Tahun Berdiri', 14],
  ['Modal Sendiri (Rp)', 20],
  ['Modal Luar (Rp)', 20],
  ['Omset Tahunan (Rp)', 20],
  ['Tenaga Kerja', 14],
  ['NIB', 18, 'text'],
  ['PIRT', 22, 'text'],
  ['Sertifikat Halal', 24, 'text'],
  ['HAKI', 22, 'text'],
  ['Tahun Pendataan', 18],
];

export async function giveTemplate(visit: Visit): Promise<Response> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Daftar usaha', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = headings.map(([header, width, text]) => ({
    header,
    width,
    style: text ? { numFmt: '@' } : {},
  }));
  sheet.getRow(1).font = { bold: true };
  const name = `formulir-usaha-${visit.city.code.replaceAll('.', '')}.xlsx`;
  return fileAnswer(name, xlsxType, await book.xlsx.writeBuffer());
}
