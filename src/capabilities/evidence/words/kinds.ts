// Sentences of the page on which staff add kinds of paper.
import type { Lang } from '../../../kernel/language.ts';
import type { shapes, Use } from '../added/rules.ts';

type Shape = (typeof shapes)[number];

const id = {
  lead: 'Tambahkan surat yang diminta di kota ini dan belum ada di daftar. Jenis bawaan tidak bisa diubah.',
  own: 'Jenis yang ditambahkan kota ini',
  none: 'Belum ada. Semua jenis bawaan sudah tersedia di formulir.',
  retire: 'Sembunyikan dari formulir',
  restore: 'Tampilkan lagi',
  retired: 'disembunyikan',
  add: 'Tambah jenis surat',
  save: 'Tambahkan',
  added: (name: string) =>
    `${name} ditambahkan. Sekarang bisa dipilih di formulir dan dijadikan syarat kebijakan.`,
  nameId: 'Nama dalam bahasa Indonesia',
  nameEn: 'Nama dalam bahasa Inggris',
  use: 'Dipakai bagaimana?',
  uses: {
    once: 'Berlaku sampai habis',
    each: 'Dicatat setiap kali terjadi',
    month: 'Dicatat sekali sebulan',
    waives: 'Menyatakan suatu syarat tidak diperlukan',
  } satisfies Record<Use, string>,
  number: 'Bentuk nomornya',
  shapes: {
    none: 'Tanpa nomor',
    text: 'Bebas',
    nib: 'NIB (13 angka)',
    npwp: 'NPWP (15 atau 16 angka)',
    pirt: 'SPP-IRT (15 angka)',
    bpom: 'BPOM MD',
    halal: 'Halal (ID…)',
  } satisfies Record<Shape, string>,
  months: 'Biasanya berlaku (bulan)',
  monthsHint: 'Kosongkan bila tanpa batas.',
  sensitive: 'Nomornya rahasia: disamarkan di layar dan tidak ikut diekspor',
  target: 'Sasaran waktu',
  days: 'Surat dilihat dalam (hari)',
  saveDays: 'Simpan sasaran',
  savedDays: (days: number) => `Sasaran: ${days} hari.`,
  changed: 'Disimpan.',
};

const en: typeof id = {
  lead: 'Add papers that are asked for in this city and are not in the list. Built-in kinds cannot be changed.',
  own: 'Kinds added by this city',
  none: 'None yet. All built-in kinds stand in the forms.',
  retire: 'Hide from forms',
  restore: 'Show again',
  retired: 'hidden',
  add: 'Add a kind of paper',
  save: 'Add',
  added: (name) => `${name} is added. It can be chosen in forms and be a condition of a policy.`,
  nameId: 'Name in Indonesian',
  nameEn: 'Name in English',
  use: 'How is it used?',
  uses: {
    once: 'In force until it ends',
    each: 'Recorded each time it happens',
    month: 'Recorded once a month',
    waives: 'Says that a condition is not needed',
  },
  number: 'Shape of its number',
  shapes: {
    none: 'No number',
    text: 'Any',
    nib: 'NIB (13 digits)',
    npwp: 'NPWP (15 or 16 digits)',
    pirt: 'SPP-IRT (15 digits)',
    bpom: 'BPOM MD',
    halal: 'Halal (ID…)',
  },
  months: 'Usually in force (months)',
  monthsHint: 'Leave it empty if it has no end.',
  sensitive: 'Its number is private: masked on screen and left out of exports',
  target: 'Target',
  days: 'Papers looked at within (days)',
  saveDays: 'Save the target',
  savedDays: (days) => `Target: ${days} ${days === 1 ? 'day' : 'days'}.`,
  changed: 'Saved.',
};

export const kindsWords = { id, en } as const satisfies Record<Lang, typeof id>;
