// What a person reads while bringing a spreadsheet: states, counts, acts and refusals of intake's own.
import type { Lang } from '../../kernel/language.ts';
import { formatCount } from '../../kernel/number.ts';
import { words as meaningWords } from './meaning/words.ts';
import { words as readingWords } from './reading/words.ts';
import type { Fate, ImportState } from './tables.ts';

/** Refusals of acts, beside those of files (reading/words.ts) and of headings (meaning/words.ts). */
export type ActRefusal =
  | 'unknown-import'
  | 'not-now'
  | 'busy'
  | 'not-previewed'
  | 'not-accepted'
  | 'reason-missing'
  | 'depended-on'
  | 'file-too-large'
  | 'too-large'
  | 'too-many-files'
  | 'cut-short'
  | 'not-a-form'
  | 'no-file'
  | 'no-area'
  | 'disk-full'
  | 'meaning-twice'
  | 'hidden';

const id = {
  states: {
    uploaded: 'menunggu dibaca',
    previewing: 'sedang diperiksa',
    previewed: 'siap diterima',
    refused: 'tidak terbaca',
    accepting: 'sedang dimasukkan',
    accepted: 'diterima',
    failed: 'terhenti',
    cancelled: 'dibatalkan',
    rolled_back: 'ditarik kembali',
  } satisfies Record<ImportState, string>,
  fates: {
    new: 'Baru',
    changed: 'Berubah',
    unchanged: 'Sudah sama',
    rejected: 'Ditolak',
    duplicate: 'Ganda di berkas',
  } satisfies Record<Fate, string>,
  fateHints: {
    new: 'belum pernah tercatat',
    changed: 'sudah tercatat, ada isian baru',
    unchanged: 'sudah tercatat, tidak ada yang baru',
    rejected: 'perlu diperbaiki dulu',
    duplicate: 'usaha yang sama sudah ada di baris lain berkas ini',
  } satisfies Record<Fate, string>,
  matchedBy: {
    nib: 'NIB sama',
    nik: 'NIK pemilik sama',
    'name-owner-kelurahan': 'nama, pemilik, dan kelurahan sama',
    'same-row': 'baris yang sama persis pernah diterima',
  } as Readonly<Record<string, string>>,
  list: {
    title: 'Impor berkas',
    lead: 'Daftar usaha dalam Excel atau CSV masuk ke sini. Tidak ada yang berubah sebelum Anda menerimanya.',
    upload: 'Unggah berkas',
    caption: 'Berkas yang pernah diunggah',
    emptyTitle: 'Belum ada berkas',
    emptyText:
      'Unggah daftar usaha dalam bentuk Excel (.xlsx) atau CSV. Kolomnya dikenali sendiri, lalu Anda lihat dulu hasilnya sebelum diterima.',
    file: 'Berkas',
    state: 'Keadaan',
    by: 'Oleh',
    showing: (n: string) => `${n} berkas`,
    uploaded: (n: string) => `${n} berkas sudah diunggah dan sedang diperiksa satu per satu.`,
  },
  upload: {
    title: 'Unggah berkas',
    kicker: 'Impor berkas',
    lead: 'Boleh beberapa berkas sekaligus. Berkas hanya dibaca dulu; tidak ada yang tersimpan ke daftar usaha sebelum Anda terima.',
    field: 'Berkas daftar usaha',
    hint: (mb: string) => `Excel (.xlsx) atau CSV, paling besar ${mb} MB per berkas.`,
    send: 'Unggah dan periksa',
    bound: (area: string) =>
      `Wilayah tugas Anda ${area}. Baris dari luar wilayah itu akan ditolak dengan alasannya, selebihnya tetap bisa masuk.`,
    knownTitle: 'Yang dikenali',
    known: [
      'Judul kolom apa saja, misalnya "Nama UMKM", "Desa / Kelurahan", "No HP / WA", "Omzet/bulan".',
      'Baris judul di atas tabel, baris Jumlah, kolom kosong, dan beberapa lembar sekaligus.',
      'Angka seperti "1,5jt" atau "Rp 1.500.000,-", tanggal seperti 5/3/2026, dan RT/RW dalam segala bentuk.',
      'Berkas yang sama diunggah dua kali tidak mengubah apa-apa.',
    ],
    notTitle: 'Yang tidak bisa',
    not: [
      'Rekap (jumlah per kecamatan): yang diperlukan daftarnya, satu baris satu usaha.',
      'Nomor NIK yang sudah berubah menjadi 6,47101E+15: angkanya hilang, jadi harus diketik ulang.',
    ],
    templateTitle: 'Belum punya daftar?',
    templateText:
      'Unduh formulir kosong dengan judul kolom dari pemerintah. Kolom nomornya sudah berupa teks, jadi angkanya aman.',
    template: 'Formulir kosong (.xlsx)',
  },
  one: {
    kicker: 'Impor berkas',
    tabs: 'Bagian berkas ini',
    summary: 'Ringkasan',
    columns: 'Kolom',
    waitingTitle: 'Sedang diperiksa',
    queuedTitle: 'Sudah diunggah',
    waiting:
      'Berkas sedang dibaca dan dicocokkan dengan daftar usaha. Halaman ini boleh ditutup; hasilnya menunggu di sini.',
    queued: 'Menunggu giliran diperiksa',
    read: (n: string) => `${n} baris sudah dibaca`,
    acceptingTitle: 'Sedang dimasukkan',
    accepting: 'Usaha sedang dimasukkan ke daftar, semuanya sekaligus. Halaman ini boleh ditutup.',
    reload: 'Muat ulang halaman',
    previewTitle: (n: string) => `${n} usaha siap diterima`,
    nothingTitle: 'Tidak ada yang perlu diterima',
    nothing:
      'Semua baris yang terbaca sudah tercatat persis seperti ini. Menerimanya tidak mengubah apa-apa.',
    noneGood: 'Semua baris ditolak. Lihat alasannya, perbaiki berkasnya, lalu unggah lagi.',
    accept: (n: string) => `Terima ${n} usaha`,
    acceptNothing: 'Tutup sebagai diterima',
    afterwards: 'Setelah diterima masih bisa ditarik kembali selama belum ada catatan lain yang menyusul.',
    cancel: 'Batalkan',
    discard: 'Buang berkas ini',
    again: 'Periksa sekali lagi',
    accepted: (n: string) => `Diterima: ${n} usaha masuk ke daftar.`,
    cancelled: 'Impor dibatalkan. Tidak ada yang berubah di daftar usaha, dan berkasnya sudah dihapus.',
    rolledBack: 'Impor ditarik kembali. Daftar usaha kembali seperti sebelumnya.',
    rows: 'Baris di berkas',
    matched: 'Sudah dikenal',
    matchedNote: (changed: string, same: string) => `${changed} berubah, ${same} sama`,
    noticed: 'Yang perlu dilihat',
    reasons: 'Alasan baris ditolak',
    reasonsLead:
      'Baris lain tidak terganggu. Unduh baris yang ditolak, perbaiki di Excel, lalu unggah berkas itu saja.',
    warnings: 'Isian yang dilewati',
    warningsLead: 'Baris ini tetap masuk, hanya isian yang tidak terbaca ditinggalkan.',
    reason: 'Alasan',
    count: 'Baris',
    seeRejected: 'Lihat baris yang ditolak',
    seeChanged: 'Lihat apa yang berubah',
    possible: (n: string) =>
      `${n} usaha baru mirip dengan usaha lain. Semuanya tetap dicatat sendiri-sendiri, karena nama yang mirip saja tidak cukup untuk menyamakan.`,
    guessed: (n: string) => `${n} kolom kami tebak dari isinya. Lihat dulu apakah benar.`,
    remembered:
      'Bentuk berkas ini sudah pernah Anda atau rekan Anda benarkan, jadi arti kolomnya diambil dari situ.',
    skippedSheets: 'Lembar yang dilewati',
    byArea: 'Per kelurahan',
    area: 'Wilayah',
    moreAreas: (n: string) => `Lihat semua ${n} wilayah`,
    bound: (area: string) => `Dibatasi pada ${area}`,
    download: 'Baris yang ditolak, untuk diperbaiki',
    acceptedTitle: 'Sudah diterima',
    trail: 'Catatan berkas',
    fileName: 'Nama berkas',
    size: 'Besar',
    hash: 'Sidik jari (SHA-256)',
    hashNote: 'Berkas yang isinya sama persis punya sidik jari yang sama.',
    uploadedBy: 'Diunggah',
    previewedAt: 'Diperiksa',
    acceptedBy: 'Diterima',
    rolledBackBy: 'Ditarik kembali',
    scope: 'Wilayah',
    sheets: 'Lembar',
    nobody: '–',
    you: (name: string) => `${name} (Anda)`,
    command: 'baris perintah',
    rollBackTitle: 'Tarik kembali impor ini',
    rollBackText:
      'Usaha yang dibawa berkas ini dikeluarkan lagi dan isian yang diubahnya kembali seperti semula. Riwayatnya tetap tersimpan. Tidak bisa bila sudah ada catatan lain yang menyusul.',
    why: 'Alasan',
    whyHint: 'Misalnya: berkas tahun lalu, salah kota. Alasan ini tersimpan bersama nama Anda.',
    rollBack: 'Tarik kembali',
    depended: (n: string) =>
      `Tidak bisa ditarik kembali: pada ${n} usaha sudah ada catatan yang menyusul setelah impor ini. Ubah atau tutup usahanya satu per satu.`,
    examples: 'Misalnya',
    refusedTitle: 'Berkas ini tidak bisa dipakai',
    refusedNext: 'Yang bisa dilakukan',
    refusedText:
      'Tidak ada yang tersimpan ke daftar usaha. Perbaiki berkasnya seperti petunjuk di atas, lalu unggah lagi.',
    newFile: 'Unggah berkas lain',
    failedTitle: 'Pekerjaan terhenti',
    failed:
      'Ada gangguan di pihak kami saat mengerjakan berkas ini. Tidak ada yang tersimpan setengah. Coba sekali lagi.',
    cancelledTitle: 'Impor ini dibatalkan',
    rolledBackTitle: 'Impor ini sudah ditarik kembali',
    rolledBackText: 'Daftar usaha kembali seperti sebelum impor ini. Berkas yang sama boleh diunggah lagi.',
    started: 'Sedang diperiksa lagi.',
  },
  mapping: {
    title: 'Arti kolom',
    lead: 'Begini kami membaca kolom berkas ini. Ubah yang keliru; berkas berikutnya dengan bentuk yang sama mengikuti.',
    column: 'Kolom di berkas',
    meaning: 'Artinya',
    samples: 'Contoh isi',
    noHeading: (letter: string) => `Kolom ${letter}, tanpa judul`,
    likely: 'kira-kira',
    guess: 'tebakan',
    unused: 'tidak dipakai',
    save: 'Simpan dan periksa lagi',
    sheet: (name: string) => `Lembar "${name}"`,
    headingRow: (row: string) => `judul kolom di baris ${row}`,
    named: (area: string) => `lembar ini untuk ${area}`,
    empty: 'kosong',
    saved: 'Arti kolom disimpan. Berkas sedang diperiksa lagi.',
    fixed: 'Impor ini sudah selesai, jadi arti kolomnya tidak bisa diubah lagi.',
  },
  rows: {
    title: 'Nasib tiap baris',
    fate: 'Nasib',
    row: 'Baris',
    place: (sheet: string, line: string) => `${sheet}, baris ${line}`,
    line: (line: string) => `baris ${line}`,
    enterprise: 'Usaha',
    what: 'Yang berubah',
    why: 'Mengapa',
    noname: 'tanpa nama',
    elsewhere: 'di luar wilayah Anda',
    before: 'kosong',
    now: 'menjadi',
    all: 'Semua',
    none: 'Tidak ada baris dengan nasib ini.',
    paging: (n: string) => `${n} baris di halaman ini`,
    problems: 'Catatan',
    first: 'Ke halaman pertama',
    brings: 'surat dan keterangan baru',
  },
  differences: {
    name: 'nama usaha',
    newOwner: 'pemilik lain',
    owner: 'nama pemilik',
    sex: 'jenis kelamin pemilik',
    nik: 'NIK pemilik',
    phone: 'nomor HP',
    area: 'wilayah',
    rt: 'RT',
    rw: 'RW',
    address: 'alamat',
    kind: 'jenis usaha',
    sector: 'bidang',
    kbli: 'KBLI',
    founded: 'tahun berdiri',
    nib: 'NIB',
    seenDay: 'terakhir dilihat',
    evidence: 'surat dan keterangan',
  } as Readonly<Record<string, string>>,
  sexes: { f: 'perempuan', m: 'laki-laki' } as Readonly<Record<string, string>>,
  refusals: {
    'unknown-import': 'Impor ini tidak ditemukan, atau di luar wilayah Anda.',
    'not-now': 'Impor ini sudah selesai, jadi tidak bisa diubah lagi.',
    busy: 'Berkas ini sedang dikerjakan. Tunggu sebentar, lalu muat ulang halaman.',
    'not-previewed': 'Berkas ini belum selesai diperiksa. Tunggu hasilnya dulu.',
    'not-accepted': 'Impor ini belum diterima, jadi belum ada yang bisa ditarik kembali.',
    'reason-missing': 'Tulis alasannya dulu.',
    'depended-on': 'Sudah ada catatan lain yang menyusul.',
    'file-too-large': 'Berkas ini terlalu besar. Bagi menjadi beberapa berkas, lalu unggah lagi.',
    'too-large':
      'Kiriman ini terlalu besar. Unggah berkasnya satu per satu, atau bagi menjadi beberapa berkas.',
    'too-many-files': 'Terlalu banyak berkas sekaligus. Unggah paling banyak sepuluh berkas sekali kirim.',
    'cut-short':
      'Sambungan terputus sebelum berkas selesai dikirim. Tidak ada yang tersimpan; silakan unggah sekali lagi.',
    'not-a-form': 'Kiriman ini tidak terbaca. Muat ulang halaman, pilih berkasnya, lalu kirim lagi.',
    'no-file': 'Belum ada berkas yang dipilih.',
    'no-area':
      'Akun Anda belum punya wilayah tugas, jadi belum bisa mengunggah. Mintalah kepada administrator.',
    'disk-full':
      'Ruang simpan di server penuh. Tidak ada yang tersimpan; beri tahu administrator, lalu coba lagi.',
    'meaning-twice': 'Arti ini dipilih untuk dua kolom. Pilih satu saja.',
    hidden: 'Lembar tersembunyi tidak dibaca.',
  } satisfies Record<ActRefusal, string>,
  other: 'Berkas ini tidak bisa dibaca.',
};

const en: typeof id = {
  states: {
    uploaded: 'waiting to be read',
    previewing: 'being checked',
    previewed: 'ready to accept',
    refused: 'not readable',
    accepting: 'being recorded',
    accepted: 'accepted',
    failed: 'stopped',
    cancelled: 'cancelled',
    rolled_back: 'taken back',
  },
  fates: {
    new: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    rejected: 'Rejected',
    duplicate: 'Twice in the file',
  },
  fateHints: {
    new: 'never recorded before',
    changed: 'known already, brings something new',
    unchanged: 'known already, nothing new',
    rejected: 'needs correcting first',
    duplicate: 'the same enterprise stands in another row of this file',
  },
  matchedBy: {
    nib: 'same NIB',
    nik: "same owner's NIK",
    'name-owner-kelurahan': 'same name, owner and kelurahan',
    'same-row': 'exactly this row was accepted before',
  },
  list: {
    title: 'Import files',
    lead: 'Lists of enterprises in Excel or CSV come in here. Nothing changes before you accept it.',
    upload: 'Upload a file',
    caption: 'Files uploaded so far',
    emptyTitle: 'No files yet',
    emptyText:
      'Upload a list of enterprises as Excel (.xlsx) or CSV. Its columns are recognised, and you see the result before you accept it.',
    file: 'File',
    state: 'State',
    by: 'By',
    showing: (n: string) => `${n} files`,
    uploaded: (n: string) => `${n} files are uploaded and being checked one by one.`,
  },
  upload: {
    title: 'Upload a file',
    kicker: 'Import files',
    lead: 'Several files at once are fine. They are only read first; nothing reaches the registry before you accept it.',
    field: 'File with the list of enterprises',
    hint: (mb: string) => `Excel (.xlsx) or CSV, at most ${mb} MB each.`,
    send: 'Upload and check',
    bound: (area: string) =>
      `Your area is ${area}. Rows from outside it are rejected with the reason; the others can still be accepted.`,
    knownTitle: 'What is understood',
    known: [
      'Column headings of any kind, such as "Nama UMKM", "Desa / Kelurahan", "No HP / WA", "Omzet/bulan".',
      'Title rows above the table, a row of totals, empty columns, and several sheets.',
      'Amounts such as "1,5jt" or "Rp 1.500.000,-", days such as 5/3/2026, and RT/RW in every spelling.',
      'The same file uploaded twice changes nothing.',
    ],
    notTitle: 'What cannot be used',
    not: [
      'A recap (counts by kecamatan): the list behind it is needed, one row for each enterprise.',
      'A NIK that became 6,47101E+15: its digits are lost and must be typed again.',
    ],
    templateTitle: 'No list yet?',
    templateText:
      'Download an empty form with the headings of the government. Its number columns are text, so digits stay safe.',
    template: 'Empty form (.xlsx)',
  },
  one: {
    kicker: 'Import files',
    tabs: 'Parts of this file',
    summary: 'Summary',
    columns: 'Columns',
    waitingTitle: 'Being checked',
    queuedTitle: 'Uploaded',
    waiting:
      'The file is being read and compared with the registry. You may close this page; the result waits here.',
    queued: 'Waiting for its turn',
    read: (n: string) => `${n} rows read so far`,
    acceptingTitle: 'Being recorded',
    accepting: 'The enterprises are being recorded, all at once. You may close this page.',
    reload: 'Reload the page',
    previewTitle: (n: string) => `${n} enterprises ready to accept`,
    nothingTitle: 'Nothing to accept',
    nothing: 'Every row that could be read is recorded exactly like this already. Accepting changes nothing.',
    noneGood: 'Every row was rejected. See why, correct the file, and upload it again.',
    accept: (n: string) => `Accept ${n} enterprises`,
    acceptNothing: 'Close as accepted',
    afterwards: 'Once accepted it can still be taken back, as long as no later record depends on it.',
    cancel: 'Cancel',
    discard: 'Discard this file',
    again: 'Check once more',
    accepted: (n: string) => `Accepted: ${n} enterprises go into the registry.`,
    cancelled: 'The import is cancelled. The registry is unchanged and the file is deleted.',
    rolledBack: 'The import is taken back. The registry is as it was before.',
    rows: 'Rows in the file',
    matched: 'Known already',
    matchedNote: (changed: string, same: string) => `${changed} changed, ${same} the same`,
    noticed: 'Worth a look',
    reasons: 'Why rows are rejected',
    reasonsLead:
      'The other rows are not held up. Download the rejected rows, correct them in Excel, and upload that file alone.',
    warnings: 'Cells left out',
    warningsLead: 'These rows are taken; only the cell that cannot be read is left out.',
    reason: 'Reason',
    count: 'Rows',
    seeRejected: 'See the rejected rows',
    seeChanged: 'See what changes',
    possible: (n: string) =>
      `${n} new enterprises resemble others. Each is recorded on its own, since a similar name alone proves nothing.`,
    guessed: (n: string) => `${n} columns are guessed from what they hold. Please see whether that is right.`,
    remembered:
      'Somebody confirmed the columns of a file of this shape before, so their meaning is taken from there.',
    skippedSheets: 'Sheets passed over',
    byArea: 'By kelurahan',
    area: 'Area',
    moreAreas: (n: string) => `See all ${n} areas`,
    bound: (area: string) => `Bounded to ${area}`,
    download: 'The rejected rows, to be corrected',
    acceptedTitle: 'Accepted',
    trail: 'Record of this file',
    fileName: 'File name',
    size: 'Size',
    hash: 'Fingerprint (SHA-256)',
    hashNote: 'Files with exactly the same content have the same fingerprint.',
    uploadedBy: 'Uploaded',
    previewedAt: 'Checked',
    acceptedBy: 'Accepted',
    rolledBackBy: 'Taken back',
    scope: 'Area',
    sheets: 'Sheets',
    nobody: '–',
    you: (name: string) => `${name} (you)`,
    command: 'command line',
    rollBackTitle: 'Take this import back',
    rollBackText:
      'The enterprises this file brought are withdrawn and what it changed becomes what it was. The history stays. Not possible once later records depend on it.',
    why: 'Reason',
    whyHint: "For example: last year's file, wrong city. The reason is kept together with your name.",
    rollBack: 'Take back',
    depended: (n: string) =>
      `It cannot be taken back: ${n} enterprises have records that came after this import. Change or close them one by one.`,
    examples: 'For example',
    refusedTitle: 'This file cannot be used',
    refusedNext: 'What you can do',
    refusedText: 'Nothing reached the registry. Correct the file as said above and upload it again.',
    newFile: 'Upload another file',
    failedTitle: 'The work stopped',
    failed:
      'Something went wrong on our side while working on this file. Nothing is half recorded. Please try once more.',
    cancelledTitle: 'This import was cancelled',
    rolledBackTitle: 'This import was taken back',
    rolledBackText: 'The registry is as it was before this import. The same file may be uploaded again.',
    started: 'Being checked again.',
  },
  mapping: {
    title: 'Meaning of the columns',
    lead: 'This is how the columns of the file were read. Change what is wrong; later files of the same shape follow.',
    column: 'Column in the file',
    meaning: 'Meaning',
    samples: 'Sample values',
    noHeading: (letter: string) => `Column ${letter}, without heading`,
    likely: 'probably',
    guess: 'a guess',
    unused: 'not used',
    save: 'Save and check again',
    sheet: (name: string) => `Sheet "${name}"`,
    headingRow: (row: string) => `headings in row ${row}`,
    named: (area: string) => `this sheet is for ${area}`,
    empty: 'empty',
    saved: 'The columns are saved. The file is being checked again.',
    fixed: 'This import is finished, so its columns can no longer be changed.',
  },
  rows: {
    title: 'What becomes of each row',
    fate: 'Fate',
    row: 'Row',
    place: (sheet: string, line: string) => `${sheet}, row ${line}`,
    line: (line: string) => `row ${line}`,
    enterprise: 'Enterprise',
    what: 'What changes',
    why: 'Why',
    noname: 'no name',
    elsewhere: 'outside your area',
    before: 'empty',
    now: 'becomes',
    all: 'All',
    none: 'No row has this fate.',
    paging: (n: string) => `${n} rows on this page`,
    problems: 'Remarks',
    first: 'To the first page',
    brings: 'new papers and facts',
  },
  differences: {
    name: 'enterprise name',
    newOwner: 'another owner',
    owner: 'owner name',
    sex: "owner's sex",
    nik: "owner's NIK",
    phone: 'phone',
    area: 'area',
    rt: 'RT',
    rw: 'RW',
    address: 'address',
    kind: 'kind of business',
    sector: 'sector',
    kbli: 'KBLI',
    founded: 'year founded',
    nib: 'NIB',
    seenDay: 'last seen',
    evidence: 'papers and facts',
  },
  sexes: { f: 'female', m: 'male' },
  refusals: {
    'unknown-import': 'This import does not exist, or lies outside your area.',
    'not-now': 'This import is finished and can no longer be changed.',
    busy: 'This file is being worked on. Wait a moment and reload the page.',
    'not-previewed': 'This file has not been checked to the end. Wait for the result first.',
    'not-accepted': 'This import was not accepted, so there is nothing to take back.',
    'reason-missing': 'Write the reason first.',
    'depended-on': 'Later records depend on it.',
    'file-too-large': 'This file is too large. Split it into several files and upload them again.',
    'too-large': 'This is too much at once. Upload the files one by one, or split them.',
    'too-many-files': 'Too many files at once. Upload at most ten together.',
    'cut-short':
      'The connection broke before the file had arrived. Nothing was stored; please upload it once more.',
    'not-a-form': 'This could not be read. Reload the page, choose the file and send it again.',
    'no-file': 'No file has been chosen yet.',
    'no-area': 'Your account has no area yet, so it cannot upload. Ask the administrator.',
    'disk-full': "The server's disk is full. Nothing was stored; tell the administrator, then try again.",
    'meaning-twice': 'This meaning is chosen for two columns. Choose one of them.',
    hidden: 'Hidden sheets are not read.',
  },
  other: 'This file cannot be read.',
};

export const words: Readonly<Record<Lang, typeof id>> = { id, en };

type Sentences = Readonly<Record<string, string | undefined>>;

/** The sentence for any refusal that an import can meet: of the file, of its headings, or of an act. */
export function explain(code: string, lang: Lang): string {
  return (
    (readingWords[lang] as Sentences)[code] ??
    (meaningWords[lang].files as Sentences)[code] ??
    (words[lang].refusals as Sentences)[code] ??
    words[lang].other
  );
}

/** How many rows an acceptance would write: new and changed. */
export const toLand = ({ new: fresh, changed }: { readonly new: number; readonly changed: number }): number =>
  fresh + changed;

/** `118 kB`, `24,3 MB`. */
export function formatBytes(bytes: number, lang: Lang): string {
  if (bytes < 1_000_000) return `${formatCount(Math.max(1, Math.round(bytes / 1000)), lang)} kB`;
  const tenths = Math.round(bytes / 100_000);
  const mark = lang === 'id' ? ',' : '.';
  return `${formatCount(Math.floor(tenths / 10), lang)}${mark}${tenths % 10} MB`;
}
