// Sentences of the first pages of people who act for organisations.
import type { Lang } from '../../../kernel/language.ts';
import { formatCount } from '../../../kernel/number.ts';
import type { WaitKind } from './store.ts';

type Words = {
  waits: string;
  waitsHead: { what: string; where: string; count: string };
  kinds: Record<WaitKind, string>;
  nothing: string;
  organisations: string;
  organisationsLead: string;
  name: string;
  kind: string;
  place: string;
  outlets: string;
  outletsOf: (n: number) => string;
  none: string;
  noneText: string;
  inactive: string;
  address: string;
  contact: string;
  chain: string;
  lead: string;
};

const id: Words = {
  waits: 'Yang menunggu Anda',
  waitsHead: { what: 'Yang dikerjakan', where: 'Di', count: 'Banyaknya' },
  kinds: {
    dispute: 'Menjawab keberatan pemilik usaha',
    pay: 'Membayar rekening yang lewat tanggal',
    report: 'Melaporkan penjualan bulan yang sudah lewat',
    count: 'Menghitung kiriman yang datang',
    score: 'Menilai produk yang diajukan',
  },
  nothing: 'Tidak ada yang menunggu. Terima kasih.',
  organisations: 'Lembaga Anda',
  organisationsLead: 'Pilih lembaga untuk membuka rak, laporan dan rekeningnya.',
  name: 'Nama',
  kind: 'Jenis',
  place: 'Tempat',
  outlets: 'Gerai',
  outletsOf: (n) => `${formatCount(n, 'id')} gerai`,
  none: 'Akun ini belum terhubung ke lembaga',
  noneText: 'Mintalah petugas dinas menghubungkan akun Anda dengan toko, hotel atau koperasi Anda.',
  inactive: 'Kerja sama sudah berakhir',
  address: 'Alamat',
  contact: 'Kontak lembaga',
  chain: 'Bagian dari',
  lead: 'Yang menunggu lembaga Anda, lalu angka kota yang terbuka untuk semua.',
};

const en: Words = {
  waits: 'What waits for you',
  waitsHead: { what: 'To be done', where: 'At', count: 'How many' },
  kinds: {
    dispute: 'Answer what makers doubt',
    pay: 'Pay statements past their day',
    report: 'Report sales of months that are over',
    count: 'Count deliveries that came',
    score: 'Score products put forward',
  },
  nothing: 'Nothing waits. Thank you.',
  organisations: 'Your organisations',
  organisationsLead: 'Choose one to open its shelf, reports and statements.',
  name: 'Name',
  kind: 'Kind',
  place: 'Place',
  outlets: 'Outlets',
  outletsOf: (n) => (n === 1 ? '1 outlet' : `${formatCount(n, 'en')} outlets`),
  none: 'This sign-in acts for no organisation yet',
  noneText: 'Ask the agency to connect your sign-in with your shop, hotel or koperasi.',
  inactive: 'Works with the city no longer',
  address: 'Address',
  contact: 'Contact of the organisation',
  chain: 'Part of',
  lead: 'What waits for your organisations, then the city’s number, open to everybody.',
};

export const words = { id, en } as const satisfies Record<Lang, Words>;
