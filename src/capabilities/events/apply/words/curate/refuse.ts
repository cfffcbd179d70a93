// Sentences of not accepting somebody: why, and what they do next.
import type { Lang } from '../../../../../kernel/language.ts';
import type { StepKind, Why } from '../../kinds.ts';
import type { RefusalProblem } from '../../rules/refusal-form.ts';

type Words = {
  refuse: Record<
    | 'title'
    | 'lead'
    | 'why'
    | 'whyChoose'
    | 'reason'
    | 'reasonHint'
    | 'next'
    | 'nextHint'
    | 'what'
    | 'due'
    | 'act'
    | 'said',
    string
  > & { problems: Record<RefusalProblem, string> };
  whys: Record<Why, string>;
  steps: Record<StepKind, string>;
};

const id: Words = {
  refuse: {
    title: 'Belum diterima',
    lead: 'Pemilik membaca alasan ini dan langkah berikutnya, dan bisa meminta ditinjau sekali.',
    why: 'Alasan utama',
    whyChoose: 'Pilih alasan',
    reason: 'Penjelasan untuk pemilik',
    reasonHint: 'Boleh dikosongkan bila alasan utama sudah cukup.',
    next: 'Langkah berikutnya',
    nextHint: 'Menjadi tindak lanjut bertanggal. Kosongkan untuk langkah yang biasa.',
    what: 'Tentang',
    due: 'Paling lambat',
    act: 'Simpan keputusan',
    said: 'Keputusan tersimpan, langkah berikutnya tercatat.',
    problems: {
      'why-missing': 'Pilih alasan utama.',
      'reason-short': 'Tulis penjelasan, paling sedikit lima huruf.',
      'next-short': 'Tulis langkah berikutnya, paling sedikit lima huruf.',
      'due-wrong': 'Tulis tanggal seperti 5/1/2027.',
      'due-past': 'Tanggalnya sudah lewat.',
    },
  },
  whys: {
    product: 'Produk belum sesuai',
    packaging: 'Kemasan belum siap',
    papers: 'Surat belum lengkap',
    ready: 'Jumlah belum cukup',
    full: 'Tempat penuh',
    other: 'Alasan lain (tulis di bawah)',
  },
  steps: {
    financing: 'Pembiayaan',
    digital: 'Pemasaran digital',
    certification: 'Sertifikasi produk',
    other: 'Lainnya',
  },
};

const en: Words = {
  refuse: {
    title: 'Not accepted',
    lead: 'The owner reads this reason and the next step, and may ask for a second look once.',
    why: 'Main reason',
    whyChoose: 'Choose a reason',
    reason: 'Words to the owner',
    reasonHint: 'May stay empty where the main reason says enough.',
    next: 'Next step',
    nextHint: 'Becomes a dated follow-up. Leave it empty for the usual step.',
    what: 'About',
    due: 'By',
    act: 'Save the decision',
    said: 'The decision is kept, the next step is on record.',
    problems: {
      'why-missing': 'Choose the main reason.',
      'reason-short': 'Write a few words, at least five letters.',
      'next-short': 'Write the next step, at least five letters.',
      'due-wrong': 'Write a day like 5/1/2027.',
      'due-past': 'That day is over.',
    },
  },
  whys: {
    product: 'The product does not fit',
    packaging: 'Packaging is not ready',
    papers: 'Papers are missing',
    ready: 'Not enough can be made',
    full: 'Places are full',
    other: 'Another reason (write it below)',
  },
  steps: {
    financing: 'Financing',
    digital: 'Digital marketing',
    certification: 'Product certification',
    other: 'Other',
  },
};

export const refuse = { id, en } as const satisfies Record<Lang, Words>;
