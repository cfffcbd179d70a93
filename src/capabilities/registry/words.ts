// Sentences of the registry for people.
import type { Lang } from '../../kernel/language.ts';
import { explainRefusal } from '../../kernel/words.ts';
import type { KernelRefusal } from '../../kernel/words.ts';
import { formatCount } from '../../kernel/number.ts';
import type { FieldRefusal, FormField, Source, StatusProblem } from './rules.ts';
import type { Sector } from './sectors.ts';
import type { Status } from './tables.ts';

type OwnCode =
  | Exclude<FieldRefusal['refused'], KernelRefusal['refused']>
  | Exclude<StatusProblem['refusal']['refused'], KernelRefusal['refused']>
  | 'unknown-enterprise'
  | 'nothing-changed'
  | 'changed-meanwhile'
  | 'already-here'
  | 'nik-other-name'
  | 'nik-elsewhere'
  | 'nothing-sealed'
  | 'kbli-edition'
  | 'kbli-empty'
  | 'kbli-twice';

type Detail = Readonly<Record<string, unknown>>;
type RegistryWords = {
  readonly fields: Record<FormField, string>;
  readonly point: string;
  readonly note: string;
  readonly sectors: Record<Sector, string>;
  readonly statuses: Record<Status, string>;
  readonly statusMeanings: Record<Exclude<Status, 'withdrawn' | 'joined'>, string>;
  readonly sources: Record<Source | 'import', string>;
  readonly sexes: Record<'f' | 'm', string>;
  readonly refusals: Record<OwnCode, (detail: Detail) => string>;
};

const id: RegistryWords = {
  fields: {
    name: 'Nama usaha',
    kind: 'Jenis usaha',
    sector: 'Bidang',
    kbli: 'KBLI',
    owner: 'Nama pemilik',
    sex: 'Jenis kelamin pemilik',
    nik: 'NIK pemilik',
    phone: 'Telepon atau WhatsApp',
    email: 'Email',
    area: 'Kelurahan',
    rt: 'RT',
    rw: 'RW',
    address: 'Alamat',
    nib: 'NIB',
    founded: 'Tahun mulai usaha',
  },
  point: 'Titik kasar',
  note: 'Catatan dari berkas',
  sectors: {
    food: 'Makanan dan minuman',
    trade: 'Perdagangan',
    services: 'Jasa',
    industry: 'Industri',
    crafts: 'Kerajinan',
    farming: 'Pertanian',
    fishery: 'Perikanan',
    livestock: 'Peternakan',
    other: 'Lainnya',
  },
  statuses: {
    active: 'Aktif',
    dormant: 'Berhenti sementara',
    closed: 'Tutup',
    moved: 'Pindah dari kota',
    withdrawn: 'Impor dibatalkan',
    joined: 'Digabung',
  },
  statusMeanings: {
    active: 'Berjualan atau berproduksi.',
    dormant: 'Sedang tidak berjalan, tetapi akan dibuka lagi.',
    closed: 'Tidak dibuka lagi.',
    moved: 'Berjalan di luar kota ini.',
  },
  sources: {
    field: 'dilihat di tempat',
    owner: 'kata pemilik',
    staff: 'berkas di kantor',
    import: 'dari berkas impor',
  },
  sexes: { f: 'Perempuan', m: 'Laki-laki' },
  refusals: {
    'name-missing': () => 'Tulis nama usaha, seperti yang dipakai pembeli.',
    'owner-missing': () => 'Tulis nama pemilik seperti di KTP.',
    'text-long': ({ limit }) => `Terlalu panjang. Tulis paling banyak ${String(limit)} huruf.`,
    'sector-missing': () => 'Pilih satu bidang. Bila ragu, pilih Lainnya.',
    'area-missing': () => 'Pilih kelurahan tempat usaha.',
    'area-outside': () => 'Wilayah ini di luar wilayah tugas Anda. Sampaikan kepada dinas.',
    'rt-wrong': () => 'Tulis nomornya saja, misalnya 5 atau 005.',
    'kbli-unknown': () => 'Kode ini tidak ada di daftar KBLI. Tulis lima angka, atau kosongkan.',
    'year-wrong': ({ thisYear }) => `Tulis tahun dengan empat angka, antara 1900 dan ${String(thisYear)}.`,
    'status-missing': () => 'Pilih keadaan usaha sekarang.',
    'status-same': () =>
      'Keadaan ini sudah tercatat. Bila usaha baru saja dilihat, pakai tombol "Dilihat hari ini".',
    'day-ahead': () => 'Tanggal ini belum tiba. Tulis hari ini atau sebelumnya.',
    'day-old': () => 'Tanggal ini terlalu lama. Periksa tahunnya.',
    'source-missing': () => 'Pilih dari mana kabar ini.',
    'reason-short': () => 'Tulis alasannya, beberapa kata saja, agar orang lain mengerti nanti.',
    'unknown-enterprise': () => 'Usaha ini tidak ada di wilayah Anda.',
    'nothing-changed': () => 'Tidak ada yang berubah, jadi tidak ada yang disimpan.',
    'changed-meanwhile': () =>
      'Orang lain baru saja mengubah usaha ini. Isian Anda masih ada di bawah; bandingkan dengan yang tercatat sekarang, lalu simpan lagi.',
    'already-here': ({ name, by }) =>
      by === 'nib'
        ? `NIB ini sudah tercatat untuk ${String(name)}.`
        : `${String(name)} dengan pemilik dan kelurahan yang sama sudah tercatat.`,
    'nik-other-name': ({ name }) => `NIK ini sudah tercatat atas nama ${String(name)}.`,
    'nik-elsewhere': () =>
      'NIK ini sudah tercatat di wilayah lain. Sampaikan kepada dinas; jangan diketik dengan nomor lain.',
    'nothing-sealed': () => 'NIK, telepon, dan email pemilik belum pernah dicatat.',
    'kbli-edition': () => 'Tahun edisi KBLI tidak dikenal. Tulis misalnya 2020 atau 2025.',
    'kbli-empty': () => 'Berkas ini tidak berisi kode KBLI lima angka.',
    'kbli-twice': ({ code }) => `Kode ${String(code)} ada dua kali di berkas.`,
  },
};

const en: RegistryWords = {
  fields: {
    name: 'Name of the business',
    kind: 'Kind of business',
    sector: 'Sector',
    kbli: 'KBLI',
    owner: 'Name of the owner',
    sex: 'Sex of the owner',
    nik: 'NIK of the owner',
    phone: 'Phone or WhatsApp',
    email: 'E-mail',
    area: 'Kelurahan',
    rt: 'RT',
    rw: 'RW',
    address: 'Address',
    nib: 'NIB',
    founded: 'Year it began',
  },
  point: 'Rough point',
  note: 'Note from the file',
  sectors: {
    food: 'Food and drink',
    trade: 'Trade',
    services: 'Services',
    industry: 'Industry',
    crafts: 'Crafts',
    farming: 'Farming',
    fishery: 'Fishery',
    livestock: 'Livestock',
    other: 'Other',
  },
  statuses: {
    active: 'Active',
    dormant: 'Dormant',
    closed: 'Closed',
    moved: 'Moved away',
    withdrawn: 'Import taken back',
    joined: 'Joined',
  },
  statusMeanings: {
    active: 'Sells or produces.',
    dormant: 'Not running now, will open again.',
    closed: 'Will not open again.',
    moved: 'Runs outside of this city.',
  },
  sources: {
    field: 'seen on the spot',
    owner: 'told by the owner',
    staff: 'papers at the office',
    import: 'from an imported file',
  },
  sexes: { f: 'Woman', m: 'Man' },
  refusals: {
    'name-missing': () => 'Write the name of the business as its buyers know it.',
    'owner-missing': () => 'Write the name of the owner as on the identity card (KTP).',
    'text-long': ({ limit }) => `Too long. Write at most ${String(limit)} characters.`,
    'sector-missing': () => 'Choose one sector. When in doubt, choose Other.',
    'area-missing': () => 'Choose the kelurahan where the business is.',
    'area-outside': () => 'This area is outside of yours. Tell the agency.',
    'rt-wrong': () => 'Write the number alone, for example 5 or 005.',
    'kbli-unknown': () => 'This code is not in the KBLI list. Write five digits, or leave it empty.',
    'year-wrong': ({ thisYear }) => `Write the year with four digits, between 1900 and ${String(thisYear)}.`,
    'status-missing': () => 'Choose how the business is now.',
    'status-same': () =>
      'This is what is recorded already. If it has just been seen, use the button "Seen today".',
    'day-ahead': () => 'This day has not come yet. Write today or an earlier day.',
    'day-old': () => 'This day is too long ago. Check the year.',
    'source-missing': () => 'Choose where this is known from.',
    'reason-short': () => 'Write the reason in a few words, so that others understand it later.',
    'unknown-enterprise': () => 'There is no such business in your area.',
    'nothing-changed': () => 'Nothing has changed, so nothing was saved.',
    'changed-meanwhile': () =>
      'Somebody else has just changed this business. What you typed is still below; compare it with what is recorded now, then save again.',
    'already-here': ({ name, by }) =>
      by === 'nib'
        ? `This NIB is recorded for ${String(name)} already.`
        : `${String(name)} with the same owner and kelurahan is recorded already.`,
    'nik-other-name': ({ name }) => `This NIK is recorded under the name ${String(name)}.`,
    'nik-elsewhere': () =>
      'This NIK is recorded in another area. Tell the agency; do not type another number.',
    'nothing-sealed': () => 'NIK, phone and e-mail of the owner were never recorded.',
    'kbli-edition': () => 'Unknown KBLI edition. Write for example 2020 or 2025.',
    'kbli-empty': () => 'This file holds no KBLI code of five digits.',
    'kbli-twice': ({ code }) => `Code ${String(code)} stands twice in the file.`,
  },
};

export const words = { id, en } as const satisfies Record<Lang, RegistryWords>;

/** The sentence for any refusal of the registry, or of the kernel inside it. */
export function explain(refusal: { readonly refused: string }, lang: Lang): string {
  const own = (words[lang].refusals as Record<string, ((detail: Detail) => string) | undefined>)[
    refusal.refused
  ];
  return own ? own(refusal) : explainRefusal(refusal as KernelRefusal, lang);
}

/** `3 usaha` */
export const enterpriseCount = (count: number, lang: Lang): string =>
  lang === 'id'
    ? `${formatCount(count, lang)} usaha`
    : `${formatCount(count, lang)} ${count === 1 ? 'business' : 'businesses'}`;

/** A sector's name; one that this list does not know stands as it is. */
export const sectorName = (sector: string, lang: Lang): string =>
  (words[lang].sectors as Record<string, string | undefined>)[sector] ?? sector;
