// Sentences of the form by which a proof is recorded.
import type { Lang } from '../../../kernel/language.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { explainRegistry } from '../../registry/index.ts';

const id = {
  title: 'Catat bukti',
  kind: 'Bukti apa?',
  choose: 'Pilih…',
  grade: 'Bagaimana Anda tahu?',
  gradeHints: {
    stated: 'Pemilik mengatakannya; suratnya belum dilihat.',
    seen: 'Anda melihat surat atau tempatnya sendiri.',
    checked: 'Anda mencocokkannya di laman atau kantor yang menerbitkan.',
  },
  number: 'Nomor',
  numberHint: 'Seperti di suratnya. Kosongkan bila bukti ini tidak bernomor.',
  from: 'Berlaku sejak',
  fromHint: 'Misalnya 5/3/2026. Kosong berarti hari ini.',
  to: 'Berlaku sampai',
  toHint: 'Kosongkan bila tidak tertulis; masa berlaku biasanya diisi sendiri.',
  amount: 'Jumlah',
  amountHint: 'Hanya untuk penjualan, modal, dan tenaga kerja. Boleh rentang, misalnya 2-3jt/bulan.',
  note: 'Catatan',
  save: 'Simpan bukti',
  cancel: 'Batal',
  saved: (kind: string) => `Bukti dicatat: ${kind}.`,
  refusals: {
    'grade-missing': 'Pilih bagaimana Anda tahu.',
    'kind-missing': 'Pilih bukti yang dicatat.',
    'ends-before': 'Tanggal akhir lebih awal daripada tanggal mulai.',
    'already-held': 'Bukti dengan nomor dan tingkat ini sudah tercatat untuk usaha ini.',
  },
};

type Words = typeof id;

const en: Words = {
  title: 'Record a proof',
  kind: 'Which proof?',
  choose: 'Choose…',
  grade: 'How do you know?',
  gradeHints: {
    stated: 'The owner says so; the paper has not been seen.',
    seen: 'You saw the paper or the place yourself.',
    checked: 'You compared it on the site or at the office that issued it.',
  },
  number: 'Number',
  numberHint: 'As on the paper. Leave it empty if this proof has none.',
  from: 'Valid from',
  fromHint: 'For example 5/3/2026 (day/month/year). Empty means today.',
  to: 'Valid until',
  toHint: 'Leave it empty if nothing is written; the usual end is filled in.',
  amount: 'Amount',
  amountHint: 'Only for sales, capital and workers. A range is fine, for example 2-3jt/bulan.',
  note: 'Note',
  save: 'Save the proof',
  cancel: 'Cancel',
  saved: (kind) => `Proof recorded: ${kind}.`,
  refusals: {
    'grade-missing': 'Choose how you know.',
    'kind-missing': 'Choose the proof to record.',
    'ends-before': 'The last day lies before the first.',
    'already-held': 'A proof with this number and grade is recorded for this business already.',
  },
};

export const words = { id, en } as const satisfies Record<Lang, Words>;

export function explainPaper(refusal: Refusal, lang: Lang): string {
  const own = words[lang].refusals as Readonly<Record<string, string | undefined>>;
  return own[refusal.refused] ?? explainRegistry(refusal, lang);
}
