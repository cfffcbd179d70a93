// What the wallet says: states of a paper, and where it stands with the officers.
import type { Lang } from '../../../kernel/language.ts';
import type { PaperState } from '../rules/state.ts';

type Wallet = {
  readonly states: Record<PaperState, string>;
  readonly queue: { readonly waiting: string; readonly second: string };
  readonly odd: (why: string) => string;
  readonly twice: string;
  readonly readBack: string;
  readonly about: { readonly label: string; readonly whole: string; readonly hint: string };
  readonly product: (name: string) => string;
  readonly offered: string;
  readonly compare: string;
  readonly typed: (number: string) => string;
  readonly page: (number: number, of: number) => string;
  readonly until: (day: string) => string;
  readonly ended: (day: string) => string;
  readonly noEnd: string;
};

const id: Wallet = {
  states: {
    ahead: 'belum berlaku',
    'in-force': 'berlaku',
    expiring: 'segera habis',
    expired: 'habis masa berlaku',
    replaced: 'sudah diganti',
    retracted: 'ditarik',
  },
  queue: { waiting: 'menunggu petugas', second: 'sedang diperiksa lagi' },
  odd: (why) => `Nomor disimpan seperti diketik. ${why}`,
  twice: 'Nomor yang sama tercatat di usaha lain',
  readBack: 'Terbaca',
  about: {
    label: 'Surat ini untuk',
    whole: 'Seluruh usaha',
    hint: 'PIRT, BPOM MD, halal, label, dan kemasan bisa untuk satu produk.',
  },
  product: (name) => `Produk: ${name}`,
  offered: 'Terbaca dari foto. Pakai nomor ini?',
  compare: 'Cocokkan dengan suratnya. Bila keliru, betulkan di kolom nomor; lalu kirim.',
  typed: (number) => `Yang Anda ketik: ${number}`,
  page: (number, of) => (of === 1 ? 'Lihat foto' : `Lihat halaman ${number} dari ${of}`),
  until: (day) => `sampai ${day}`,
  ended: (day) => `habis ${day}`,
  noEnd: 'tanpa batas waktu',
};

const en: Wallet = {
  states: {
    ahead: 'not yet in force',
    'in-force': 'in force',
    expiring: 'ending soon',
    expired: 'expired',
    replaced: 'replaced',
    retracted: 'taken back',
  },
  queue: { waiting: 'waits for an officer', second: 'looked at once more' },
  odd: (why) => `The number is kept as typed. ${why}`,
  twice: 'The same number is recorded for another business',
  readBack: 'Read as',
  about: {
    label: 'This paper is for',
    whole: 'The whole business',
    hint: 'PIRT, BPOM MD, halal, label and packaging may be for one product.',
  },
  product: (name) => `Product: ${name}`,
  offered: 'Read from the photo. Use this number?',
  compare: 'Compare it with the paper. If it is wrong, set it right in the field; then send.',
  typed: (number) => `What you typed: ${number}`,
  page: (number, of) => (of === 1 ? 'See the picture' : `See page ${number} of ${of}`),
  until: (day) => `until ${day}`,
  ended: (day) => `ended ${day}`,
  noEnd: 'without end',
};

export const walletWords = { id, en } as const satisfies Record<Lang, Wallet>;
