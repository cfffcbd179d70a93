// Files that intake gives out: the empty form with the government's headings.
import type { Visit } from '../../../platform/http/index.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
  return new Response((await book.xlsx.writeBuffer()) as ArrayBuffer, {
    headers: {
      'content-type': xlsxType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}
