// What a person is told about columns, cells and rows: why, and what to do.
import type { Lang } from '../../../kernel/language.ts';
import type { Field } from './field.ts';
import type { HeadingRefusal, SkipReason } from './heading.ts';
import type { MappingRefusal } from './mapping.ts';
import type { Problem, ProblemCode } from './problem.ts';

type Words = {
  readonly fields: Record<Field, string>;
  readonly problems: Record<ProblemCode, string>;
  readonly files: Record<HeadingRefusal['refused'] | MappingRefusal['refused'], string>;
  readonly skipped: Record<SkipReason, string>;
  readonly perhaps: string;
};

/** `{0}` is the first suggestion. */
export const words = {
  id: {
    fields: {
      name: 'Nama usaha',
      owner: 'Nama pemilik',
      nik: 'NIK',
      kk: 'Nomor KK',
      phone: 'Nomor HP/WA',
      kecamatan: 'Kecamatan',
      kelurahan: 'Kelurahan',
      address: 'Alamat',
      rt: 'RT',
      rw: 'RW',
      rtrw: 'RT/RW',
      kind: 'Jenis usaha',
      kbli: 'KBLI',
      founded: 'Tahun berdiri',
      ownCapital: 'Modal sendiri',
      outsideCapital: 'Modal luar',
      sales: 'Omzet',
      workers: 'Tenaga kerja',
      nib: 'NIB',
      npwp: 'NPWP',
      pirt: 'PIRT / BPOM',
      halal: 'Sertifikat halal',
      mark: 'Merek (HAKI)',
      papers: 'Perizinan',
      surveyYear: 'Tahun pendataan',
      seenOn: 'Tanggal pendataan',
      email: 'Email',
      sex: 'Jenis kelamin',
      lat: 'Lintang',
      lng: 'Bujur',
      ignore: 'Tidak dipakai',
    },
    problems: {
      'name-missing':
        'Nama usaha belum diisi. Isi nama usaha; bila belum bernama, tulis misalnya "Warung Ibu" dan nama pemiliknya.',
      'name-too-long':
        'Nama usaha lebih dari 200 huruf. Tulis namanya saja; keterangan lain taruh di kolom sendiri.',
      'nik-digits-lost':
        'Sebagian angka NIK sudah hilang karena diubah oleh lembar kerja. Jadikan kolomnya Teks, lalu ketik ulang NIK dari KTP.',
      'nik-unreadable': 'Isi kolom NIK bukan nomor. Tulis 16 angka dari KTP, atau kosongkan bila belum ada.',
      'nik-length': 'NIK harus 16 angka. Cocokkan lagi dengan KTP, atau kosongkan bila belum ada.',
      'nik-date': 'Tanggal lahir di dalam NIK ini tidak mungkin. Cocokkan lagi angkanya dengan KTP.',
      'nib-digits-lost':
        'Sebagian angka NIB sudah hilang karena diubah oleh lembar kerja. Jadikan kolomnya Teks, lalu ketik ulang NIB.',
      'kelurahan-unknown': 'Kelurahan ini tidak dikenal di kota ini. Perbaiki namanya.',
      'kelurahan-ambiguous':
        'Nama ini cocok dengan lebih dari satu kelurahan. Tulis nama lengkapnya atau isi kecamatannya.',
      'kecamatan-unknown': 'Kecamatan ini tidak dikenal di kota ini. Perbaiki namanya.',
      'outside-area':
        'Usaha ini di luar wilayah tugas Anda. Serahkan baris ini kepada petugas wilayahnya atau kepada dinas.',
      'nib-village-letter':
        'Ini nomor surat keterangan kelurahan, bukan NIB. Disimpan sebagai catatan; usaha dicatat tanpa NIB.',
      'nib-length': 'NIB harus 13 angka. Disimpan sebagai catatan; usaha dicatat tanpa NIB.',
      'nib-unreadable': 'Isi kolom NIB bukan nomor NIB. Disimpan sebagai catatan; usaha dicatat tanpa NIB.',
      'kk-unreadable': 'Nomor KK tidak terbaca (harus 16 angka), jadi tidak disimpan.',
      'phone-digits-lost':
        'Sebagian angka nomor HP sudah hilang karena diubah oleh lembar kerja, jadi tidak disimpan. Jadikan kolomnya Teks dan ketik ulang.',
      'phone-unreadable': 'Nomor HP tidak terbaca, jadi tidak disimpan. Contoh yang benar: 0812 3456 7890.',
      'phone-partly': 'Hanya sebagian nomor di sel ini yang terbaca dan disimpan.',
      'area-respelt': 'Nama wilayah dibaca sebagai "{0}". Perbaiki bila keliru.',
      'area-contradicts':
        'Kelurahan ini tidak terletak di kecamatan yang tertulis ("{0}"). Yang dipakai kelurahannya.',
      'kind-unknown': 'Jenis usaha ini belum dikenal, dicatat sebagai "lainnya".',
      'kbli-unreadable': 'KBLI harus 5 angka, jadi tidak disimpan.',
      'amount-unreadable':
        'Nilai rupiah tidak terbaca, jadi tidak disimpan. Contoh yang benar: 1.500.000 atau 1,5 jt.',
      'count-unreadable': 'Jumlah orang tidak terbaca, jadi tidak disimpan. Tulis angka saja.',
      'year-unreadable': 'Tahun tidak terbaca atau belum tiba, jadi tidak disimpan. Contoh yang benar: 2019.',
      'day-unreadable':
        'Tanggal tidak terbaca atau belum tiba, jadi tidak disimpan. Contoh yang benar: 5/3/2026.',
      'npwp-unreadable': 'NPWP harus 15 atau 16 angka, jadi tidak disimpan.',
      'pirt-unreadable':
        'Nomor PIRT tidak terbaca. Dicatat "ada" tanpa nomor; isi sel disimpan sebagai catatan.',
      'halal-unreadable':
        'Nomor sertifikat halal tidak terbaca (diawali ID). Dicatat "ada" tanpa nomor; isi sel disimpan sebagai catatan.',
      'halal-fatwa-number':
        'Ini nomor ketetapan halal (KH), bukan nomor sertifikat (ID). Dicatat "ada" tanpa nomor; isi sel disimpan sebagai catatan.',
      'email-unreadable': 'Alamat email tidak terbaca, jadi tidak disimpan.',
      'sex-unreadable': 'Jenis kelamin tidak terbaca, jadi tidak disimpan. Tulis L atau P.',
      'point-unreadable':
        'Titik koordinat tidak terbaca, jadi tidak disimpan. Contoh yang benar: -1,2379 dan 116,8529.',
      'rtrw-unreadable': 'RT/RW tidak terbaca, jadi tidak disimpan. Contoh yang benar: RT 005 RW 009.',
    },
    files: {
      'no-heading':
        'Baris judul kolom tidak ditemukan. Beri satu baris judul, misalnya "Nama Usaha", "Nama Pemilik", "Kelurahan", tepat di atas data.',
      'heading-only': 'Hanya ada judul kolom, belum ada baris usaha di bawahnya.',
      recap:
        'Ini rekap (jumlah per wilayah), bukan daftar usaha. Unggah daftar aslinya: satu baris untuk satu usaha, dengan nama usahanya.',
      'no-name-column': 'Belum ada kolom nama usaha. Tunjukkan kolom mana yang berisi nama usaha.',
      'unknown-heading': 'Judul kolom itu tidak ada di berkas ini.',
      'unknown-field': 'Arti kolom itu tidak dikenal.',
    },
    skipped: {
      blank: 'baris kosong',
      total: 'baris jumlah',
      'heading-again': 'judul kolom terulang',
      numbering: 'baris nomor kolom',
      note: 'catatan, bukan usaha',
    },
    perhaps: 'Mungkin maksudnya: ',
  },
  en: {
    fields: {
      name: 'Enterprise name',
      owner: 'Owner name',
      nik: 'NIK (identity number)',
      kk: 'Family card number',
      phone: 'Phone/WhatsApp',
      kecamatan: 'Kecamatan (district)',
      kelurahan: 'Kelurahan (village)',
      address: 'Address',
      rt: 'RT',
      rw: 'RW',
      rtrw: 'RT/RW',
      kind: 'Kind of business',
      kbli: 'KBLI',
      founded: 'Year founded',
      ownCapital: 'Own capital',
      outsideCapital: 'Outside capital',
      sales: 'Sales',
      workers: 'Workers',
      nib: 'NIB',
      npwp: 'NPWP (tax number)',
      pirt: 'PIRT / BPOM',
      halal: 'Halal certificate',
      mark: 'Trade mark',
      papers: 'Permits',
      surveyYear: 'Survey year',
      seenOn: 'Survey day',
      email: 'E-mail',
      sex: 'Sex',
      lat: 'Latitude',
      lng: 'Longitude',
      ignore: 'Not used',
    },
    problems: {
      'name-missing':
        'The enterprise name is missing. Fill it in; if it has none yet, write for example "Warung Ibu" and the owner\'s name.',
      'name-too-long':
        'The enterprise name is longer than 200 characters. Write only the name; put remarks in a column of their own.',
      'nik-digits-lost':
        'The spreadsheet changed this NIK and some digits are lost. Make the column Text and type the NIK again from the identity card.',
      'nik-unreadable':
        'The NIK column does not hold a number. Write the 16 digits of the identity card, or leave it empty.',
      'nik-length': 'A NIK has 16 digits. Compare it with the identity card, or leave it empty.',
      'nik-date': 'The birth date inside this NIK is impossible. Compare the digits with the identity card.',
      'nib-digits-lost':
        'The spreadsheet changed this NIB and some digits are lost. Make the column Text and type the NIB again.',
      'kelurahan-unknown': 'This kelurahan is not known in this city. Correct its name.',
      'kelurahan-ambiguous':
        'This name fits more than one kelurahan. Write the full name or fill in the kecamatan.',
      'kecamatan-unknown': 'This kecamatan is not known in this city. Correct its name.',
      'outside-area':
        'This enterprise lies outside your area. Hand the row to the officer of that area or to the agency.',
      'nib-village-letter':
        'This is the number of a village letter, not a NIB. Kept as a note; the enterprise is recorded without NIB.',
      'nib-length': 'A NIB has 13 digits. Kept as a note; the enterprise is recorded without NIB.',
      'nib-unreadable': 'This is not a NIB. Kept as a note; the enterprise is recorded without NIB.',
      'kk-unreadable': 'The family card number cannot be read (it has 16 digits), so it was not stored.',
      'phone-digits-lost':
        'The spreadsheet changed this phone number and some digits are lost, so it was not stored. Make the column Text and type it again.',
      'phone-unreadable':
        'The phone number cannot be read, so it was not stored. A good example: 0812 3456 7890.',
      'phone-partly': 'Only some of the numbers in this cell could be read and were stored.',
      'area-respelt': 'The area was read as "{0}". Correct it if that is wrong.',
      'area-contradicts':
        'This kelurahan does not lie in the kecamatan written ("{0}"). The kelurahan was used.',
      'kind-unknown': 'This kind of business is not known yet and was recorded as "other".',
      'kbli-unreadable': 'A KBLI code has 5 digits, so it was not stored.',
      'amount-unreadable':
        'The amount cannot be read, so it was not stored. Good examples: 1.500.000 or 1,5 jt.',
      'count-unreadable': 'The number of people cannot be read, so it was not stored. Write digits only.',
      'year-unreadable':
        'The year cannot be read or has not come yet, so it was not stored. A good example: 2019.',
      'day-unreadable':
        'The day cannot be read or has not come yet, so it was not stored. A good example: 5/3/2026.',
      'npwp-unreadable': 'An NPWP has 15 or 16 digits, so it was not stored.',
      'pirt-unreadable':
        'The PIRT number cannot be read. Recorded as "has one" without number; the cell is kept as a note.',
      'halal-unreadable':
        'The halal certificate number cannot be read (it begins with ID). Recorded as "has one" without number; the cell is kept as a note.',
      'halal-fatwa-number':
        'This is the number of the halal ruling (KH), not of the certificate (ID). Recorded as "has one" without number; the cell is kept as a note.',
      'email-unreadable': 'The e-mail address cannot be read, so it was not stored.',
      'sex-unreadable': 'The sex cannot be read, so it was not stored. Write L (male) or P (female).',
      'point-unreadable':
        'The coordinates cannot be read, so they were not stored. A good example: -1.2379 and 116.8529.',
      'rtrw-unreadable': 'The RT/RW cannot be read, so it was not stored. A good example: RT 005 RW 009.',
    },
    files: {
      'no-heading':
        'No row of column headings was found. Give the data one heading row right above it, for example "Nama Usaha", "Nama Pemilik", "Kelurahan".',
      'heading-only': 'There are only column headings, no enterprises below them yet.',
      recap:
        'This is a recap (counts by area), not a list of enterprises. Upload the list behind it: one row for each enterprise, with its name.',
      'no-name-column': 'No column holds the enterprise name yet. Show which column it is.',
      'unknown-heading': 'This file has no such column heading.',
      'unknown-field': 'That meaning of a column is not known.',
    },
    skipped: {
      blank: 'blank row',
      total: 'row of totals',
      'heading-again': 'headings repeated',
      numbering: 'row of column numbers',
      note: 'a remark, no enterprise',
    },
    perhaps: 'Perhaps this was meant: ',
  },
} as const satisfies Record<Lang, Words>;

const taken: ReadonlySet<ProblemCode> = new Set(['area-respelt', 'area-contradicts']);

/** The sentence for a cell, with the names the person may have meant. */
export function sayProblem(problem: Pick<Problem, 'code' | 'suggestions'>, lang: Lang): string {
  const { problems, perhaps } = words[lang];
  const sentence = problems[problem.code].replace('{0}', () => problem.suggestions[0] ?? '');
  if (taken.has(problem.code) || problem.suggestions.length === 0) return sentence;
  return `${sentence} ${perhaps}${problem.suggestions.join(', ')}.`;
}
