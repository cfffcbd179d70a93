// Sentences of the list of products.
import type { Lang } from '../../../kernel/language.ts';
import type { LackFilter } from './filters.ts';

type Words = {
  title: string;
  lead: string;
  search: string;
  found: (n: string) => string;
  maker: string;
  area: string;
  everywhere: string;
  everyKind: string;
  upTo: string;
  capacity: string;
  lack: string;
  anything: string;
  lacks: Record<LackFilter, string>;
  photos: string;
  download: string;
  none: string;
  noneText: string;
};

const id: Words = {
  title: 'Produk',
  lead: 'Apa yang dibuat di kota ini, dengan harga dan kesanggupannya.',
  search: 'Cari nama produk, merek atau usaha',
  found: (n) => `${n} produk`,
  maker: 'Usaha',
  area: 'Wilayah',
  everywhere: 'Semua wilayah',
  everyKind: 'Semua jenis',
  upTo: 'Harga paling tinggi',
  capacity: 'Kapasitas sebulan paling sedikit',
  lack: 'Yang belum ada',
  anything: 'Tidak disaring',
  lacks: { price: 'harga', photo: 'foto', barcode: 'barcode', label: 'pemeriksaan label' },
  photos: 'Foto',
  download: 'Unduh daftar',
  none: 'Tidak ada produk yang cocok',
  noneText: 'Longgarkan saringan, atau catat produk dari halaman usahanya.',
};

const en: Words = {
  title: 'Products',
  lead: 'What is made in this city, with its price and how much of it.',
  search: 'Find a product, brand or enterprise',
  found: (n) => `${n} products`,
  maker: 'Enterprise',
  area: 'Area',
  everywhere: 'All areas',
  everyKind: 'All kinds',
  upTo: 'Highest price',
  capacity: 'Least capacity a month',
  lack: 'What is missing',
  anything: 'Not narrowed',
  lacks: { price: 'price', photo: 'picture', barcode: 'barcode', label: 'check of the label' },
  photos: 'Pictures',
  download: 'Download the list',
  none: 'No product matches',
  noneText: 'Loosen the filters, or record a product from the page of its enterprise.',
};

export const words = { id, en } as const satisfies Record<Lang, Words>;
