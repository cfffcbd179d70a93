// Why a paper, its picture or a decision is not taken, and what to do.
import type { Lang } from '../../../kernel/language.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { RedrawRefusal } from '../../../platform/redraw/index.ts';
import { explainRegistry } from '../../registry/index.ts';
import type { DecisionRefusal } from '../actions/decide.ts';
import type { SubmitRefusal } from '../actions/submit.ts';
import type { AboutRefusal } from '../rules/about.ts';

type Own =
  | RedrawRefusal['refused']
  | SubmitRefusal['refused']
  | Exclude<DecisionRefusal['refused'], 'paper-form' | 'reason-short'>
  | 'grade-missing'
  | 'kind-missing'
  | 'source-missing'
  | 'ends-before'
  | 'nothing-given'
  | AboutRefusal['refused']
  | 'name-missing'
  | 'name-taken'
  | 'months-wrong'
  | 'days-wrong';

const id: Record<Own, string> = {
  empty: 'Fotonya kosong. Ambil lagi.',
  'not-a-picture': 'Kirim foto (JPEG, PNG, WebP) atau PDF. Berkas ini bukan keduanya.',
  heic: 'Foto ini berformat HEIC (iPhone). Ambil fotonya dari halaman ini, atau buka Pengaturan > Kamera > Format > Paling Kompatibel lalu foto lagi. Foto lama: kirim lewat WhatsApp ke diri sendiri dan simpan; hasilnya JPEG.',
  'too-large': 'Berkas ini lebih dari 10 MB. Ambil foto biasa atau perkecil dulu.',
  'too-many-pixels': 'Gambar ini terlalu besar. Ambil foto biasa, tidak perlu resolusi tertinggi.',
  'too-many-pages': 'PDF ini lebih dari 20 halaman. Kirim halaman suratnya saja.',
  active:
    'PDF ini berisi program, formulir yang mengirim sendiri, atau berkas lain di dalamnya, jadi tidak diterima. Foto suratnya atau cetak ulang ke PDF.',
  locked: 'PDF ini dikunci sandi. Buka kuncinya dulu atau foto suratnya.',
  broken: 'Berkas ini terpotong atau rusak. Ambil foto lagi.',
  'too-slow': 'Berkas ini terlalu berat untuk dibaca. Foto suratnya.',
  busy: 'Banyak yang mengirim bersamaan. Coba lagi sebentar.',
  'unknown-enterprise': 'Usaha ini tidak ditemukan.',
  'already-held': 'Surat dengan nomor ini sudah tercatat untuk usaha ini.',
  'already-ended': 'Surat ini baru saja diganti atau ditarik. Muat ulang halamannya.',
  'unknown-fact': 'Surat ini tidak ditemukan.',
  'file-gone': 'Fotonya sudah tidak tersimpan. Ambil lagi.',
  'unknown-paper': 'Surat ini tidak ada dalam antrean.',
  'already-decided': 'Surat ini baru saja diputuskan petugas lain; keputusan Anda tidak dipakai.',
  'already-retracted': 'Surat ini sudah ditarik.',
  'second-officer': 'Pemeriksaan kedua dilakukan petugas lain, bukan yang pertama memutuskan.',
  'grade-missing': 'Pilih bagaimana Anda tahu.',
  'kind-missing': 'Pilih suratnya.',
  'source-missing': 'Sebutkan di mana dicek, misalnya oss.go.id.',
  'ends-before': 'Tanggal akhir lebih awal daripada tanggal mulai.',
  'nothing-given': 'Foto suratnya atau ketik nomornya.',
  'about-whole': 'Surat jenis ini berlaku untuk seluruh usaha. Pilih “Seluruh usaha”.',
  'about-unknown': 'Produk ini tidak ada lagi pada usaha ini. Pilih yang lain.',
  'name-missing': 'Isi nama dalam kedua bahasa, paling sedikit tiga huruf.',
  'name-taken': 'Nama ini sudah dipakai jenis lain.',
  'months-wrong': 'Isi jumlah bulan 1 sampai 600, atau kosongkan.',
  'days-wrong': 'Isi 1 sampai 60 hari.',
};

const en: Record<Own, string> = {
  empty: 'The picture is empty. Take it again.',
  'not-a-picture': 'Send a photo (JPEG, PNG, WebP) or a PDF. This file is neither.',
  heic: 'This photo is in HEIC format (iPhone). Take it from this page, or open Settings > Camera > Formats > Most Compatible and take it again. An older photo: send it to yourself by WhatsApp and save it, which makes it a JPEG.',
  'too-large': 'This file is larger than 10 MB. Take an ordinary photo or make it smaller.',
  'too-many-pixels': 'This picture is too large. An ordinary photo is enough.',
  'too-many-pages': 'This PDF has more than 20 pages. Send only the pages of the paper.',
  active:
    'This PDF holds a program, a form that sends itself or another file, so it is not accepted. Photograph the paper or print it to PDF again.',
  locked: 'This PDF is locked by a password. Unlock it first or photograph the paper.',
  broken: 'This file is cut short or damaged. Take the photo again.',
  'too-slow': 'This file takes too long to read. Photograph the paper.',
  busy: 'Many people are sending at once. Try again in a moment.',
  'unknown-enterprise': 'This business was not found.',
  'already-held': 'A paper with this number is recorded for this business already.',
  'already-ended': 'This paper was replaced or taken back just now. Load the page again.',
  'unknown-fact': 'This paper was not found.',
  'file-gone': 'The picture is not kept any more. Take it again.',
  'unknown-paper': 'This paper is not in the queue.',
  'already-decided': 'Another officer decided this paper just now; your decision was not used.',
  'already-retracted': 'This paper was taken back.',
  'second-officer': 'The second look is for another officer than the one who decided first.',
  'grade-missing': 'Choose how you know.',
  'kind-missing': 'Choose the paper.',
  'source-missing': 'Say where it was checked, for example oss.go.id.',
  'ends-before': 'The last day lies before the first.',
  'nothing-given': 'Photograph the paper or type its number.',
  'about-whole': 'A paper of this kind is for the whole business. Choose “The whole business”.',
  'about-unknown': 'The business has this product no more. Choose another.',
  'name-missing': 'Give the name in both languages, at least three letters.',
  'name-taken': 'Another kind has this name.',
  'months-wrong': 'Give a number of months from 1 to 600, or leave it empty.',
  'days-wrong': 'Give 1 to 60 days.',
};

const table = { id, en } as const satisfies Record<Lang, Record<Own, string>>;

/** A refusal of a paper, or of the parser that read one of its fields. */
export const explainPaper = (refusal: Refusal, lang: Lang): string =>
  (table[lang] as Readonly<Record<string, string | undefined>>)[refusal.refused] ??
  explainRegistry(refusal, lang);
