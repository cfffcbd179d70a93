// Sentences of an owner's data: what the public sees, what is on record, correcting it, turnover.
import type { Lang } from '../../../kernel/language.ts';
import type { AskedField } from '../actions/rights.ts';

export type DataWords = {
  title: string;
  lead: string;
  shown: string;
  shownLead: string;
  hidden: string;
  shownOn: string;
  kelurahan: string;
  noProducts: string;
  never: string;
  findable: string;
  findableHint: string;
  phone: string;
  phoneHint: string;
  noPhone: string;
  save: string;
  saved: (findable: boolean) => string;
  look: string;
  record: string;
  empty: string;
  onlyYou: string;
  correct: string;
  correctOf: (name: string) => string;
  money: string;
  moneyNone: string;
  moneyAct: string;
  moneyStated: (day: string) => string;
  papers: string;
  noPapers: string;
  until: (day: string) => string;
  directTitle: string;
  directLead: string;
  directSave: string;
  directDone: string;
  askTitle: string;
  askLead: string;
  askSave: string;
  askDone: string;
  unchanged: string;
  newPhone: string;
  asked: Record<AskedField, string>;
  back: string;
  sales: {
    title: string;
    lead: string;
    why: readonly string[];
    read: string;
    band: string;
    month: (text: string) => string;
    save: string;
    done: string;
  };
  problems: Record<string, string>;
  restricted: string;
  restrictedText: string;
  restrictedAct: string;
};

const id: DataWords = {
  title: 'Data saya',
  lead: 'Anda yang menentukan apa yang dilihat orang.',
  shown: 'Yang dilihat orang',
  shownLead: 'Rumah dan alamat Anda tidak pernah ditampilkan kepada umum.',
  hidden: 'Usaha ini tidak bisa ditemukan orang.',
  shownOn: 'Usaha ini bisa ditemukan orang. Yang tampil hanya ini:',
  kelurahan: 'Kelurahan',
  noProducts: 'Produk belum ada',
  never: 'Tidak pernah tampil: nama Anda, alamat rumah, NIK, omzet.',
  findable: 'Boleh ditemukan',
  findableHint: 'Nama usaha, jenisnya dan kelurahan tampil di halaman umum.',
  phone: 'Tampilkan juga nomor HP',
  phoneHint: 'Supaya pembeli bisa menghubungi Anda langsung.',
  noPhone: 'Nomor HP Anda belum tercatat, jadi tidak dapat ditampilkan.',
  save: 'Simpan pilihan',
  saved: (findable) =>
    findable
      ? 'Tersimpan. Usaha Anda bisa ditemukan orang.'
      : 'Tersimpan. Usaha Anda tidak tampil untuk umum.',
  look: 'Lihat halaman umum',
  record: 'Yang tercatat',
  empty: 'belum ada',
  onlyYou: 'hanya untuk Anda dan petugas',
  correct: 'Perbaiki data',
  correctOf: (name) => `Perbaiki data ${name}`,
  money: 'Omzet setahun',
  moneyNone: 'Belum dijawab. Cukup pilih kisarannya.',
  moneyAct: 'Jawab kisaran omzet',
  moneyStated: (day) => `kata Anda pada ${day}`,
  papers: 'Surat dan bukti',
  noPapers: 'Belum ada surat yang tercatat.',
  until: (day) => `sampai ${day}`,
  directTitle: 'Langsung berlaku',
  directLead: 'Bagian ini boleh Anda ubah sendiri, kapan saja.',
  directSave: 'Simpan',
  directDone: 'Data Anda sudah diperbaiki.',
  askTitle: 'Perlu dilihat petugas',
  askLead:
    'Bagian ini tercantum di surat atau dihitung kota. Petugas menjawab dalam 3×24 jam. Isi hanya yang perlu diubah.',
  askSave: 'Ajukan perubahan',
  askDone: 'Permohonan terkirim. Petugas menjawab dalam 3×24 jam.',
  unchanged: 'tidak berubah',
  newPhone: 'Nomor baru; kosongkan bila tidak berubah.',
  asked: {
    name: 'Nama usaha',
    owner: 'Nama Anda',
    area: 'Kelurahan',
    rt: 'RT',
    nib: 'NIB',
    phone: 'Nomor HP',
  },
  back: 'Kembali ke data saya',
  sales: {
    title: 'Kisaran omzet setahun',
    lead: 'Omzet adalah semua uang yang masuk dari penjualan, sebelum dipotong biaya.',
    why: [
      'Untuk apa: menentukan kelas usaha (mikro, kecil, menengah) dan bantuan yang cocok.',
      'Bukan untuk pajak: jawaban ini tidak diberikan kepada kantor pajak.',
      'Yang disimpan hanya kisarannya. Angka pastinya tidak ditanya, jadi tidak dapat keluar dalam berkas apa pun.',
      'Petugas yang membuka data Anda tercatat, dan Anda dapat melihatnya di “Hak saya”.',
    ],
    read: 'Saya sudah membaca untuk apa jawaban ini',
    band: 'Omzet setahun terakhir',
    month: (text) => `kira-kira ${text} sebulan`,
    save: 'Simpan kisaran',
    done: 'Terima kasih. Yang tersimpan hanya kisarannya.',
  },
  problems: {
    'not-yours': 'Usaha ini bukan atas nama Anda.',
    restricted:
      'Anda menarik persetujuan, jadi data tidak diolah. Beri persetujuan lagi bila ingin mengubahnya.',
    'no-phone': 'Nomor HP Anda belum tercatat.',
    'band-missing': 'Pilih salah satu kisaran.',
    'purpose-unread': 'Baca dulu untuk apa jawaban ini, lalu beri tanda.',
    'nothing-asked': 'Belum ada yang diubah.',
    'already-asked': 'Permohonan Anda yang sebelumnya masih menunggu jawaban.',
    'nothing-changed': 'Tidak ada yang berubah.',
    'changed-meanwhile': 'Petugas baru saja mengubah data ini. Muat ulang halaman, lalu coba lagi.',
    other: 'Perubahan ini tidak dapat disimpan. Sampaikan kepada petugas kelurahan.',
  },
  restricted: 'Data Anda tidak diolah',
  restrictedText:
    'Anda menarik persetujuan. Usaha Anda tidak tampil di daftar mana pun dan hanya ikut dihitung.',
  restrictedAct: 'Lihat hak saya',
};

const en: DataWords = {
  title: 'My data',
  lead: 'You decide what people see.',
  shown: 'What people see',
  shownLead: 'Your house and address are never shown to the public.',
  hidden: 'People cannot find this enterprise.',
  shownOn: 'People can find this enterprise. Only this is shown:',
  kelurahan: 'Kelurahan',
  noProducts: 'No products yet',
  never: 'Never shown: your name, home address, NIK, turnover.',
  findable: 'May be found',
  findableHint: 'Name of the enterprise, its kind and kelurahan stand on a public page.',
  phone: 'Show the phone number too',
  phoneHint: 'So that buyers can reach you directly.',
  noPhone: 'Your phone number is not on record, so it cannot be shown.',
  save: 'Save the choice',
  saved: (findable) =>
    findable
      ? 'Saved. People can find your enterprise.'
      : 'Saved. Your enterprise is not shown to the public.',
  look: 'See the public page',
  record: 'On record',
  empty: 'none yet',
  onlyYou: 'for you and officers only',
  correct: 'Correct the data',
  correctOf: (name) => `Correct the data of ${name}`,
  money: 'Turnover in a year',
  moneyNone: 'Not answered yet. Choosing a band is enough.',
  moneyAct: 'Answer in bands',
  moneyStated: (day) => `as you said on ${day}`,
  papers: 'Papers and proofs',
  noPapers: 'No paper is on record yet.',
  until: (day) => `until ${day}`,
  directTitle: 'Takes effect at once',
  directLead: 'You may change this part yourself at any time.',
  directSave: 'Save',
  directDone: 'Your data have been corrected.',
  askTitle: 'An officer looks at it',
  askLead:
    'This part stands on papers or is counted by the city. An officer answers within 3×24 hours. Fill in only what is to change.',
  askSave: 'Ask for the change',
  askDone: 'Your request has been sent. An officer answers within 3×24 hours.',
  unchanged: 'unchanged',
  newPhone: 'The new number; leave it empty when it does not change.',
  asked: {
    name: 'Name of the enterprise',
    owner: 'Your name',
    area: 'Kelurahan',
    rt: 'RT',
    nib: 'NIB',
    phone: 'Phone number',
  },
  back: 'Back to my data',
  sales: {
    title: 'Band of turnover in a year',
    lead: 'Turnover is all money that comes in from sales, before costs.',
    why: [
      'What for: it tells the size class (micro, small, medium) and which support fits.',
      'Not for tax: this answer is not given to the tax office.',
      'Only the band is kept. The exact figure is not asked, so no file can ever hold it.',
      'Officers who open your data are on record, and you can see them under “My rights”.',
    ],
    read: 'I have read what this answer is for',
    band: 'Turnover of the last year',
    month: (text) => `about ${text} a month`,
    save: 'Save the band',
    done: 'Thank you. Only the band is kept.',
  },
  problems: {
    'not-yours': 'This enterprise is not in your name.',
    restricted:
      'You withdrew consent, so the data are not processed. Give consent again if you want to change them.',
    'no-phone': 'Your phone number is not on record.',
    'band-missing': 'Choose one of the bands.',
    'purpose-unread': 'First read what this answer is for, then tick the box.',
    'nothing-asked': 'Nothing has been changed yet.',
    'already-asked': 'Your earlier request is still waiting for an answer.',
    'nothing-changed': 'Nothing has changed.',
    'changed-meanwhile': 'An officer has just changed these data. Reload the page and try again.',
    other: 'This change cannot be saved. Tell the kelurahan officer.',
  },
  restricted: 'Your data are not processed',
  restrictedText: 'You withdrew consent. Your enterprise stands in no list and is only counted.',
  restrictedAct: 'See my rights',
};

export const dataWords: Readonly<Record<Lang, DataWords>> = { id, en };

/** The sentence for a refusal; what has no sentence of its own gets the general one. */
export const problemOf = (code: string, lang: Lang): string =>
  dataWords[lang].problems[code] ?? dataWords[lang].problems['other'] ?? code;
