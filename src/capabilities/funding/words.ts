// Sentences about money: sources, what was promised and realised, and why an entry is refused.
import type { Lang } from '../../kernel/language.ts';
import { formatRupiah } from '../../kernel/rupiah.ts';
import type { EntryKind, FundingSource } from './kinds.ts';
import type { EntryRefusal, Field, ProblemCode } from './rules.ts';

type Move = 'more' | 'less' | 'realised' | 'returned';

type Words = {
  title: string;
  lead: string;
  add: string;
  sources: Record<FundingSource, string>;
  kinds: Record<EntryKind, string>;
  setAsideFor: string;
  moves: Record<Move, string>;
  moveHints: Record<Move, string>;
  move: string;
  fields: Record<Field, string>;
  hints: { name: string; partner: string; initiator: string; initiatorUser: string; amount: string };
  promised: string;
  setAside: string;
  realised: string;
  left: string;
  over: string;
  share: (share: string) => string;
  behind: string;
  bySource: string;
  bySourceLead: string;
  lines: (n: string) => string;
  line: string;
  ofYours: string;
  ofYoursLead: string;
  all: string;
  allYears: string;
  search: string;
  none: string;
  noneText: string;
  noneOfYours: string;
  nothingFound: string;
  entries: string;
  activity: string;
  activities: string;
  entry: string;
  entryLead: string;
  givenBy: string;
  askedBy: string;
  nobodyNamed: string;
  noUser: string;
  save: string;
  cancel: string;
  saved: (name: string) => string;
  entrySaved: string;
  dayWrong: string;
  amountWrong: string;
  moveMissing: string;
  cutWhy: string;
  problems: Record<ProblemCode, string>;
  lineKnown: string;
  unknownLine: string;
  system: string;
};

const id: Words = {
  title: 'Sumber dana',
  lead: 'Yang dijanjikan, yang sudah nyata, dan yang masih ditunggu. Semua dalam rupiah penuh.',
  add: 'Catat sumber dana',
  sources: {
    apbd: 'APBD',
    aspirasi: 'Aspirasi DPRD',
    csr: 'CSR',
    in_kind: 'Bantuan barang atau tempat',
    other: 'Lainnya',
  },
  kinds: { promised: 'Janji', realised: 'Terealisasi', returned: 'Dikembalikan' },
  setAsideFor: 'Disisihkan untuk kegiatan',
  moves: {
    more: 'Janji bertambah',
    less: 'Janji dikurangi',
    realised: 'Terealisasi',
    returned: 'Dikembalikan',
  },
  moveHints: {
    more: 'Sumber menambah yang dijanjikan.',
    less: 'Sumber mengurangi; tulis sebabnya di keterangan.',
    realised: 'Uang atau barang sudah diterima dan dipakai.',
    returned: 'Sisa yang kembali ke sumber.',
  },
  move: 'Apa yang terjadi',
  fields: {
    name: 'Nama',
    source: 'Sumber',
    year: 'Tahun anggaran',
    partner: 'Pemberi',
    initiator: 'Pengusul',
    initiatorUser: 'Akun pengusul',
    amount: 'Jumlah',
    day: 'Tanggal',
    note: 'Keterangan',
  },
  hints: {
    name: 'Misalnya "Pokir Komisi II untuk bazar kelurahan".',
    partner: 'Bila pemberinya lembaga yang dicatat sebagai mitra.',
    initiator: 'Siapa yang meminta atau memperjuangkan. Tampil di tiap kegiatan yang dibiayai.',
    initiatorUser: 'Supaya pengusul melihat janjinya sendiri saat masuk.',
    amount: 'Seperti 150 jt atau 150.000.000.',
  },
  promised: 'Dijanjikan',
  setAside: 'Disisihkan',
  realised: 'Terealisasi',
  left: 'Belum terealisasi',
  over: 'melebihi janji',
  share: (share) => `${share} dari janji`,
  behind: 'Tertinggal',
  bySource: 'Menurut sumber',
  bySourceLead: 'Janji dan realisasi seluruh kota.',
  lines: (n) => `${n} sumber dana`,
  line: 'Sumber dana',
  ofYours: 'Yang Anda usulkan atau berikan',
  ofYoursLead: 'Rincian hanya untuk usulan dan bantuan Anda sendiri; angka di atas untuk seluruh kota.',
  all: 'Semua sumber',
  allYears: 'Semua tahun',
  search: 'Cari nama sumber dana',
  none: 'Belum ada sumber dana',
  noneText: 'Catat janji pertama: dari APBD, aspirasi DPRD, CSR, atau bantuan barang.',
  noneOfYours: 'Belum ada sumber dana yang tercatat atas usulan Anda.',
  nothingFound: 'Tidak ada yang cocok dengan saringan ini.',
  entries: 'Riwayat uang',
  activity: 'kegiatan',
  activities: 'Kegiatan yang dibiayai',
  entry: 'Catat perubahan',
  entryLead: 'Catatan tidak pernah dihapus. Yang keliru dibetulkan dengan catatan baru.',
  givenBy: 'Pemberi',
  askedBy: 'Pengusul',
  nobodyNamed: 'tidak disebut',
  noUser: 'Tidak ada akun',
  save: 'Simpan',
  cancel: 'Batal',
  saved: (name) => `${name} tersimpan.`,
  entrySaved: 'Tercatat.',
  dayWrong: 'Tulis tanggal seperti 5/3/2026, paling lambat hari ini.',
  amountWrong: 'Tulis satu jumlah rupiah di atas nol, misalnya 1,5 jt.',
  moveMissing: 'Pilih apa yang terjadi.',
  cutWhy: 'Tulis sebab janji dikurangi.',
  problems: {
    'name-missing': 'Beri nama supaya mudah dikenali.',
    'too-long': 'Terlalu panjang. Singkatkan.',
    'source-missing': 'Pilih sumbernya.',
    'year-wrong': 'Tulis tahun dengan empat angka, misalnya 2026.',
    'partner-unknown': 'Mitra ini tidak dikenal. Pilih dari daftar.',
    'initiator-missing': 'Tulis siapa pengusulnya, atau pilih akunnya.',
    'amount-wrong': 'Tulis satu jumlah rupiah di atas nol, misalnya 150 jt.',
    'day-wrong': 'Tulis tanggal seperti 5/3/2026.',
    'day-future': 'Tanggal ini belum terjadi.',
  },
  lineKnown: 'Sumber dana dengan nama, tahun dan sumber ini sudah tercatat.',
  unknownLine: 'Sumber dana ini tidak ada.',
  system: 'sistem',
};

const en: Words = {
  title: 'Funding',
  lead: 'What was promised, what has become real, and what is still awaited. All in whole rupiah.',
  add: 'Record a funding line',
  sources: {
    apbd: 'City budget (APBD)',
    aspirasi: 'Council members’ fund (aspirasi)',
    csr: 'CSR',
    in_kind: 'Goods or place in kind',
    other: 'Other',
  },
  kinds: { promised: 'Promise', realised: 'Realised', returned: 'Given back' },
  setAsideFor: 'Set aside for an activity',
  moves: {
    more: 'The promise grew',
    less: 'The promise was cut',
    realised: 'Realised',
    returned: 'Given back',
  },
  moveHints: {
    more: 'The source promises more.',
    less: 'The source promises less; say why in the note.',
    realised: 'Money or goods have come and are used.',
    returned: 'What was left went back to the source.',
  },
  move: 'What happened',
  fields: {
    name: 'Name',
    source: 'Source',
    year: 'Budget year',
    partner: 'Giver',
    initiator: 'Asked for by',
    initiatorUser: 'Their sign-in',
    amount: 'Amount',
    day: 'Day',
    note: 'Note',
  },
  hints: {
    name: 'For example "Aspirasi of Komisi II for kelurahan bazaars".',
    partner: 'When the giver is an organisation recorded as a partner.',
    initiator: 'Who asked or fought for it. Shown on each activity it pays for.',
    initiatorUser: 'So that they see their own promise when they sign in.',
    amount: 'Like 150 jt or 150.000.000.',
  },
  promised: 'Promised',
  setAside: 'Set aside',
  realised: 'Realised',
  left: 'Not realised yet',
  over: 'above the promise',
  share: (share) => `${share} of the promise`,
  behind: 'Behind',
  bySource: 'By source',
  bySourceLead: 'Promised and realised in the whole city.',
  lines: (n) => (n === '1' ? '1 funding line' : `${n} funding lines`),
  line: 'Funding line',
  ofYours: 'What you asked for or give',
  ofYoursLead: 'Details of your own alone; the figures above are those of the whole city.',
  all: 'All sources',
  allYears: 'All years',
  search: 'Search a funding line',
  none: 'No funding line yet',
  noneText: 'Record the first promise: from the city budget, aspirasi, CSR, or goods in kind.',
  noneOfYours: 'No funding line is recorded as asked for by you.',
  nothingFound: 'Nothing fits these filters.',
  entries: 'What happened to the money',
  activity: 'activity',
  activities: 'Activities it pays for',
  entry: 'Record a change',
  entryLead: 'Entries are never deleted. A mistake is put right by a new entry.',
  givenBy: 'Giver',
  askedBy: 'Asked for by',
  nobodyNamed: 'not named',
  noUser: 'No sign-in',
  save: 'Save',
  cancel: 'Cancel',
  saved: (name) => `${name} is saved.`,
  entrySaved: 'Recorded.',
  dayWrong: 'Write the day like 5/3/2026, today at the latest.',
  amountWrong: 'Write one amount above nought, for example 1,5 jt.',
  moveMissing: 'Choose what happened.',
  cutWhy: 'Say why the promise was cut.',
  problems: {
    'name-missing': 'Give it a name that is easy to know.',
    'too-long': 'Too long. Make it shorter.',
    'source-missing': 'Choose the source.',
    'year-wrong': 'Write the year with four digits, for example 2026.',
    'partner-unknown': 'This partner is not known. Choose one of the list.',
    'initiator-missing': 'Say who asked for it, or choose their sign-in.',
    'amount-wrong': 'Write one amount above nought, for example 150 jt.',
    'day-wrong': 'Write the day like 5/3/2026.',
    'day-future': 'This day has not come yet.',
  },
  lineKnown: 'A funding line of this name, year and source is recorded.',
  unknownLine: 'This funding line is not there.',
  system: 'the system',
};

export const words = { id, en } as const satisfies Record<Lang, Words>;

const sentences: Record<
  Lang,
  { [Code in EntryRefusal['refused']]: (r: { [k: string]: unknown }) => string }
> = {
  id: {
    'amount-nothing': () => 'Jumlahnya tidak boleh nol.',
    'amount-negative': () => 'Yang dikurangi lebih besar daripada yang disisihkan.',
    'more-than-promised': ({ free }) =>
      `Yang belum disisihkan tinggal ${rupiahOf(free)}. Kurangi jumlahnya, atau catat dulu janji yang bertambah.`,
    'more-than-spent': ({ spent }) =>
      `Yang terealisasi baru ${rupiahOf(spent)}; tidak bisa kembali lebih dari itu.`,
    'less-than-spent': ({ spent }) =>
      `Sudah terealisasi ${rupiahOf(spent)}; janji tidak bisa lebih kecil dari itu.`,
    'less-than-set-aside': ({ setAside }) =>
      `Sudah disisihkan ${rupiahOf(setAside)} untuk kegiatan; kurangi yang disisihkan lebih dulu.`,
  },
  en: {
    'amount-nothing': () => 'The amount may not be nought.',
    'amount-negative': () => 'More is taken away than was set aside.',
    'more-than-promised': ({ free }) =>
      `Only ${rupiahOf(free)} is not set aside yet. Take less, or record first that the promise grew.`,
    'more-than-spent': ({ spent }) => `Only ${rupiahOf(spent)} was realised; no more can come back.`,
    'less-than-spent': ({ spent }) => `${rupiahOf(spent)} is realised already; a promise cannot be less.`,
    'less-than-set-aside': ({ setAside }) =>
      `${rupiahOf(setAside)} is set aside for activities; take that back first.`,
  },
};

const rupiahOf = (value: unknown): string => (typeof value === 'bigint' ? formatRupiah(value) : '');

/** Why an entry is not recorded, in words. */
export const entryRefused = (refusal: EntryRefusal, lang: Lang): string =>
  sentences[lang][refusal.refused](refusal);
