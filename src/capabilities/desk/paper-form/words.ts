// Sentences of the form by which a proof is recorded.
import type { Lang } from '../../../kernel/language.ts';

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
  file: 'Foto atau PDF suratnya',
  fileHint: 'JPEG, PNG, WebP, atau PDF; paling besar 10 MB.',
  kept: 'Fotonya sudah tersimpan; tidak perlu dikirim lagi.',
  source: 'Dicek di',
  sourceHint: 'Wajib bila sudah dicek ke sumbernya, misalnya oss.go.id.',
  note: 'Catatan',
  save: 'Simpan bukti',
  cancel: 'Batal',
  saved: (kind: string) => `Bukti dicatat: ${kind}.`,
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
  file: 'Photo or PDF of the paper',
  fileHint: 'JPEG, PNG, WebP or PDF; at most 10 MB.',
  kept: 'The photo is kept; you need not send it again.',
  source: 'Checked at',
  sourceHint: 'Needed when it was checked at the source, for example oss.go.id.',
  note: 'Note',
  save: 'Save the proof',
  cancel: 'Cancel',
  saved: (kind) => `Proof recorded: ${kind}.`,
};

export const words = { id, en } as const satisfies Record<Lang, Words>;
