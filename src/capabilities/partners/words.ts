// Sentences of the partners' pages.
import type { Lang } from '../../kernel/language.ts';
import type { PartnerKind } from './kinds.ts';
import type { Field, ProblemCode } from './rules.ts';
import type { MitraTab } from './tabs.ts';

type Words = {
  title: string;
  lead: string;
  one: string;
  add: string;
  edit: string;
  kinds: Record<PartnerKind, string>;
  fields: Record<Field, string>;
  hints: { name: string; parent: string; area: string; contact: string };
  active: string;
  activeHint: string;
  inactive: string;
  all: string;
  everywhere: string;
  noChain: string;
  search: string;
  outlets: string;
  outletsLead: string;
  noOutlets: string;
  addOutlet: string;
  none: string;
  noneText: string;
  nothingFound: string;
  shown: (n: string) => string;
  people: string;
  peopleLead: string;
  nobody: string;
  addPerson: string;
  choosePerson: string;
  noFreePeople: string;
  remove: (name: string) => string;
  noLonger: string;
  othersHead: string;
  throughChain: string;
  shelf: string;
  shelfLead: string;
  openShelf: string;
  openDoor: string;
  tabs: Record<MitraTab, string>;
  tabsLabel: string;
  overview: string;
  save: string;
  cancel: string;
  saved: (name: string) => string;
  problems: Record<ProblemCode, string>;
  refused: Record<'unknown-partner' | 'partner-known' | 'changed-since' | 'person-taken', string>;
};

const id: Words = {
  title: 'Mitra',
  lead: 'Toko, hotel, koperasi, bank, pelatih dan sponsor yang bekerja bersama kota.',
  one: 'Mitra',
  add: 'Catat mitra',
  edit: 'Perbaiki',
  kinds: {
    chain: 'Jaringan toko',
    outlet: 'Gerai',
    hotel: 'Hotel',
    mall: 'Pusat belanja',
    koperasi: 'Koperasi',
    trainer: 'Pelatih',
    bank: 'Bank',
    association: 'Asosiasi',
    sponsor: 'Sponsor',
    office: 'Kantor pemerintah',
  },
  fields: {
    kind: 'Jenis',
    name: 'Nama',
    parent: 'Bagian dari jaringan',
    area: 'Tempat',
    address: 'Alamat',
    contact: 'Kontak lembaga',
  },
  hints: {
    name: 'Seperti yang dikenal orang, misalnya nama di papan.',
    parent: 'Hanya untuk gerai. Jaringan dicatat lebih dulu.',
    area: 'Pilih kota bila ada di mana-mana atau belum tahu.',
    contact: 'Telepon atau email kantor, bukan nomor pribadi.',
  },
  active: 'Masih bekerja sama',
  activeHint: 'Bila tidak lagi, namanya tetap ada di catatan lama.',
  inactive: 'Tidak aktif',
  all: 'Semua jenis',
  everywhere: 'Semua tempat',
  noChain: 'Tidak dari jaringan',
  search: 'Cari nama mitra',
  outlets: 'Gerai',
  outletsLead: 'Syarat masuk tiap gerai boleh berbeda.',
  noOutlets: 'Belum ada gerai yang dicatat.',
  addOutlet: 'Tambah gerai',
  none: 'Belum ada mitra',
  noneText: 'Catat jaringan toko, hotel, atau sponsor yang pertama.',
  nothingFound: 'Tidak ada mitra yang cocok dengan saringan ini.',
  shown: (n) => `${n} mitra`,
  people: 'Yang masuk atas nama mitra',
  peopleLead:
    'Akun berperan mitra. Ia hanya melihat catatan lembaganya sendiri; satu orang boleh untuk beberapa lembaga, dan orang jaringan untuk semua gerainya.',
  nobody: 'Belum ada akun untuk mitra ini.',
  addPerson: 'Hubungkan akun',
  choosePerson: 'Pilih akun mitra',
  noFreePeople: 'Semua akun mitra sudah terhubung di sini. Mintalah administrator membuat yang baru.',
  remove: (name) => `Lepas ${name}`,
  noLonger: 'akun nonaktif',
  othersHead: 'Juga untuk',
  throughChain: 'lewat jaringan',
  shelf: 'Barang lokal di rak',
  shelfLead:
    'Yang berdiri di sini, yang terjual, dan yang harus dibayar; serta yang diminta dari barang yang ingin masuk.',
  openShelf: 'Buka rak dan rekening',
  openDoor: 'Syarat masuk',
  tabs: {
    rounds: 'Kandidat',
    placements: 'Penempatan',
    goods: 'Barang',
    sales: 'Penjualan',
    settle: 'Rekening',
    rule: 'Aturan',
  },
  tabsLabel: 'Bagian mitra ini',
  overview: 'Ringkasan',
  save: 'Simpan',
  cancel: 'Batal',
  saved: (name) => `${name} tersimpan.`,
  problems: {
    'kind-missing': 'Pilih jenis mitra.',
    'name-missing': 'Tulis nama mitra.',
    'too-long': 'Terlalu panjang. Singkatkan.',
    'parent-unknown': 'Jaringan ini tidak dikenal. Pilih dari daftar.',
    'parent-not-outlet': 'Hanya gerai yang menjadi bagian jaringan. Ubah jenisnya atau kosongkan jaringan.',
    'area-unknown': 'Pilih tempat dari daftar.',
  },
  refused: {
    'unknown-partner': 'Mitra ini tidak ada lagi.',
    'partner-known': 'Mitra dengan nama ini sudah dicatat di tempat yang sama.',
    'changed-since': 'Orang lain baru saja mengubah mitra ini. Muat ulang, lalu ulangi perubahan Anda.',
    'person-taken': 'Akun ini sudah terhubung di sini, atau bukan akun mitra.',
  },
};

const en: Words = {
  title: 'Partners',
  lead: 'Shops, hotels, koperasi, banks, trainers and sponsors that work with the city.',
  one: 'Partner',
  add: 'Record a partner',
  edit: 'Correct',
  kinds: {
    chain: 'Shop chain',
    outlet: 'Outlet',
    hotel: 'Hotel',
    mall: 'Shopping centre',
    koperasi: 'Koperasi',
    trainer: 'Trainer',
    bank: 'Bank',
    association: 'Association',
    sponsor: 'Sponsor',
    office: 'Government office',
  },
  fields: {
    kind: 'Kind',
    name: 'Name',
    parent: 'Part of a chain',
    area: 'Place',
    address: 'Address',
    contact: 'Contact of the organisation',
  },
  hints: {
    name: 'As people know it, for example from its sign.',
    parent: 'For outlets only. The chain is recorded first.',
    area: 'Choose the city when it is everywhere or not known.',
    contact: 'Telephone or e-mail of the office, no private number.',
  },
  active: 'Still works with the city',
  activeHint: 'If not, its name stays in earlier records.',
  inactive: 'Not active',
  all: 'All kinds',
  everywhere: 'All places',
  noChain: 'Of no chain',
  search: 'Search a partner’s name',
  outlets: 'Outlets',
  outletsLead: 'Each outlet may ask for other conditions.',
  noOutlets: 'No outlet is recorded yet.',
  addOutlet: 'Add an outlet',
  none: 'No partner yet',
  noneText: 'Record the first shop chain, hotel or sponsor.',
  nothingFound: 'No partner fits these filters.',
  shown: (n) => (n === '1' ? '1 partner' : `${n} partners`),
  people: 'Who signs in for the partner',
  peopleLead:
    'Sign-ins of the role partner. They see the records of their own organisations alone; one person may act for several, and people of a chain for all its outlets.',
  nobody: 'No sign-in for this partner yet.',
  addPerson: 'Connect a sign-in',
  choosePerson: 'Choose a partner’s sign-in',
  noFreePeople: 'Every partner’s sign-in is connected here. Ask the administrator to make a new one.',
  remove: (name) => `Disconnect ${name}`,
  noLonger: 'sign-in switched off',
  othersHead: 'Also for',
  throughChain: 'through the chain',
  shelf: 'Local goods on the shelf',
  shelfLead:
    'What stands here, what was sold and what is owed; and what is asked of goods that want to come in.',
  openShelf: 'Open shelf and statements',
  openDoor: 'Entry conditions',
  tabs: {
    rounds: 'Candidates',
    placements: 'Placements',
    goods: 'Goods',
    sales: 'Sales',
    settle: 'Statements',
    rule: 'Rule',
  },
  tabsLabel: 'Parts of this partner',
  overview: 'Overview',
  save: 'Save',
  cancel: 'Cancel',
  saved: (name) => `${name} is saved.`,
  problems: {
    'kind-missing': 'Choose the kind of partner.',
    'name-missing': 'Write the partner’s name.',
    'too-long': 'Too long. Make it shorter.',
    'parent-unknown': 'This chain is not known. Choose one of the list.',
    'parent-not-outlet': 'Only an outlet is part of a chain. Change the kind or leave the chain empty.',
    'area-unknown': 'Choose a place of the list.',
  },
  refused: {
    'unknown-partner': 'This partner is no longer there.',
    'partner-known': 'A partner of this name is recorded at the same place.',
    'changed-since': 'Somebody has just changed this partner. Reload and make your change again.',
    'person-taken': 'This sign-in is connected here already, or is none of a partner.',
  },
};

export const words = { id, en } as const satisfies Record<Lang, Words>;

/** What kind of organisation, in words. */
export const kindName = (kind: PartnerKind, lang: Lang): string => words[lang].kinds[kind];
