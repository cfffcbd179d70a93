// Sentences about sheets of labels and the public page of where a product is from.
import type { Lang } from '../../../kernel/language.ts';
import type { LabelKind, SheetField, SheetProblem, SheetSize } from '../rules/sheet.ts';

type Words = {
  title: string;
  lead: string;
  fields: Record<SheetField, string>;
  hints: Record<SheetField, string>;
  kinds: Record<LabelKind, string>;
  sizes: Record<SheetSize, string>;
  make: string;
  scale: string;
  scan: (city: string) => string;
  problems: Record<SheetProblem, string>;
};

const id: Words = {
  title: 'Cetak label',
  lead: 'Satu berkas PDF untuk kertas stiker A4.',
  fields: {
    what: 'Label apa?',
    size: 'Ukuran kertas',
    copies: 'Berapa lembar label',
    start: 'Mulai dari label ke-',
  },
  hints: {
    what: '',
    size: 'Lihat di bungkus kertas stiker.',
    copies: 'Paling banyak 400.',
    start: 'Untuk kertas yang sudah terpakai sebagian; dihitung dari kiri atas ke kanan.',
  },
  kinds: { barcode: 'Barcode', price: 'Harga', origin: 'QR asal produk' },
  sizes: {
    '3x7': '21 label: 3 kolom × 7 baris, 63,5 × 38,1 mm',
    '4x10': '40 label: 4 kolom × 10 baris, 48,5 × 25,4 mm',
  },
  make: 'Buat PDF',
  scale: 'Cetak dengan ukuran asli (100 %), tanpa “sesuaikan halaman”.',
  scan: (city) => `Buatan ${city}. Pindai untuk melihat siapa pembuatnya dan surat apa yang sudah diperiksa.`,
  problems: {
    'what-missing': 'Pilih jenis label.',
    'no-barcode': 'Produk ini belum punya nomor barcode umum. Isi dulu nomornya.',
    'no-price': 'Produk ini belum punya harga. Isi dulu harganya.',
    'size-missing': 'Pilih ukuran kertas.',
    'copies-unclear': 'Tulis jumlah label, dari 1 sampai 400.',
    'start-unclear': 'Tempat mulai ada di luar kertas.',
  },
};

const en: Words = {
  title: 'Print labels',
  lead: 'One PDF for A4 sticker paper.',
  fields: {
    what: 'Which label?',
    size: 'Paper size',
    copies: 'How many labels',
    start: 'Begin at label number',
  },
  hints: {
    what: '',
    size: 'It stands on the package of the sticker paper.',
    copies: '400 at most.',
    start: 'For sheets that are partly used; counted from the top left to the right.',
  },
  kinds: { barcode: 'Barcode', price: 'Price', origin: 'QR of origin' },
  sizes: {
    '3x7': '21 labels: 3 columns × 7 rows, 63.5 × 38.1 mm',
    '4x10': '40 labels: 4 columns × 10 rows, 48.5 × 25.4 mm',
  },
  make: 'Make PDF',
  scale: 'Print at actual size (100%), without “fit to page”.',
  scan: (city) => `Made in ${city}. Scan to see who made it and which papers were checked.`,
  problems: {
    'what-missing': 'Choose a kind of label.',
    'no-barcode': 'This product has no global barcode number yet. Fill it in first.',
    'no-price': 'This product has no price yet. Fill it in first.',
    'size-missing': 'Choose a paper size.',
    'copies-unclear': 'Write how many labels, from 1 to 400.',
    'start-unclear': 'The place to begin is outside the paper.',
  },
};

export const words = { id, en } as const satisfies Record<Lang, Words>;
