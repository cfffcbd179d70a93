// What a person is told when a file cannot be read.
import type { Lang } from '../../kernel/language.ts';
import type { ReadingCode, ReadingRefusal } from './refusal.ts';

export const words = {
  id: {
    'empty-file': 'Berkas ini kosong. Periksa apakah berkas yang dipilih sudah benar.',
    'not-a-spreadsheet':
      'Berkas ini bukan lembar kerja. Pilih berkas Excel (.xlsx) atau CSV yang berisi daftar usaha.',
    'old-excel':
      'Berkas ini format Excel lama (.xls). Buka di Excel, pilih Simpan Sebagai, lalu jenis "Buku Kerja Excel (.xlsx)", dan unggah hasilnya.',
    'binary-excel':
      'Berkas ini format Excel biner (.xlsb). Buka di Excel, pilih Simpan Sebagai, lalu jenis "Buku Kerja Excel (.xlsx)", dan unggah hasilnya.',
    'open-document':
      'Berkas ini format OpenDocument (.ods). Buka di LibreOffice, pilih Simpan Sebagai, lalu jenis "Excel 2007–365 (.xlsx)", dan unggah hasilnya.',
    'web-page':
      'Isi berkas ini halaman web, bukan lembar kerja, walaupun namanya mungkin .xls. Buka di Excel, pilih Simpan Sebagai .xlsx, dan unggah hasilnya.',
    encrypted:
      'Berkas ini dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya (Berkas, Info, Proteksi Buku Kerja), simpan, dan unggah lagi.',
    'too-big-inside':
      'Isi berkas ini mengembang jauh lebih besar dari yang wajar, jadi tidak dibuka. Salin datanya ke buku kerja baru dan unggah yang baru.',
    'unsafe-xml':
      'Berkas ini berisi perintah XML yang tidak ada pada berkas Excel biasa, jadi tidak dibuka. Simpan ulang dari Excel dan unggah hasilnya.',
    'cell-too-long':
      'Ada satu sel yang isinya lebih dari 32.767 huruf. Pendekkan atau hapus isi sel itu, lalu unggah lagi.',
    'too-many-columns':
      'Ada lebih dari 400 kolom berisi. Hapus kolom yang bukan bagian daftar usaha, lalu unggah lagi.',
    'too-many-rows':
      'Ada lebih dari 1.100.000 baris. Bagi berkas ini menjadi beberapa berkas, misalnya satu per kecamatan.',
    'too-many-sheets':
      'Ada lebih dari 200 lembar dalam berkas ini. Bagi menjadi beberapa berkas, lalu unggah satu per satu.',
    'too-many-texts':
      'Teks dalam berkas ini terlalu banyak untuk dibaca sekaligus. Bagi menjadi beberapa berkas, atau simpan sebagai CSV.',
    truncated:
      'Berkas ini terpotong: ujungnya tidak ada. Mungkin unggahan atau unduhannya terputus; silakan unggah sekali lagi.',
    damaged: 'Berkas ini rusak di dalam. Buka di Excel, simpan ulang sebagai .xlsx, dan unggah hasilnya.',
  },
  en: {
    'empty-file': 'This file is empty. Check that the right file was chosen.',
    'not-a-spreadsheet':
      'This file is not a spreadsheet. Choose an Excel (.xlsx) or CSV file that holds a list of enterprises.',
    'old-excel':
      'This is the old Excel format (.xls). Open it in Excel, choose Save As, type "Excel Workbook (.xlsx)", and upload the result.',
    'binary-excel':
      'This is the binary Excel format (.xlsb). Open it in Excel, choose Save As, type "Excel Workbook (.xlsx)", and upload the result.',
    'open-document':
      'This is an OpenDocument file (.ods). Open it in LibreOffice, choose Save As, type "Excel 2007–365 (.xlsx)", and upload the result.',
    'web-page':
      'This file is a web page inside, although it may be named .xls. Open it in Excel, save it as .xlsx, and upload the result.',
    encrypted:
      'This file is locked with a password. Open it in Excel, remove the password (File, Info, Protect Workbook), save, and upload again.',
    'too-big-inside':
      'This file unpacks to far more than is usual, so it was not opened. Copy its data into a new workbook and upload that one.',
    'unsafe-xml':
      'This file holds XML instructions that no ordinary Excel file has, so it was not opened. Save it again from Excel and upload the result.',
    'cell-too-long':
      'One cell holds more than 32,767 characters. Shorten or clear that cell, then upload again.',
    'too-many-columns':
      'More than 400 columns are filled. Remove the columns that are no part of the list, then upload again.',
    'too-many-rows':
      'There are more than 1,100,000 rows. Split this file into several, for example one for each kecamatan.',
    'too-many-sheets':
      'There are more than 200 sheets in this file. Split it into several files and upload them one by one.',
    'too-many-texts':
      'This file holds too much text to read at once. Split it into several files, or save it as CSV.',
    truncated:
      'This file is cut off: its end is missing. The upload or download may have been interrupted; please upload it once more.',
    damaged: 'This file is damaged inside. Open it in Excel, save it again as .xlsx, and upload the result.',
  },
} as const satisfies Record<Lang, Record<ReadingCode, string>>;

/** The sentence, with the place where reading stopped when that is known. */
export function sayReading(refusal: ReadingRefusal, lang: Lang): string {
  const sentence = words[lang][refusal.refused];
  if (refusal.at === undefined) return sentence;
  const { sheet, row } = refusal.at;
  const place = lang === 'id' ? `Terhenti setelah baris ${row}` : `Stopped after row ${row}`;
  const of = sheet === '' ? '' : lang === 'id' ? ` lembar "${sheet}"` : ` of sheet "${sheet}"`;
  return `${sentence} (${place}${of}.)`;
}
