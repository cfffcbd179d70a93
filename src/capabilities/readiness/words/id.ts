// Sentences of readiness in Indonesian; the English ones have the same shape.
import type { DoorKind, Outcome, Stage } from '../kinds.ts';
import type { AssessedCondition, Because } from '../rules/assess.ts';
import type { BatchField, BatchProblem, SeatStep } from '../rules/batch.ts';
import type { DoorField, DoorProblem } from '../rules/door.ts';

type Text = string;

export type Words = {
  title: Text;
  lead: Text;
  kinds: Record<DoorKind, Text>;
  door: { name: Text; kind: Text; chain: Text; partner: Text; asks: Text; takes: Text };
  takesAll: Text;
  conditions: (n: string) => Text;
  none: Text;
  noneText: Text;
  add: Text;
  batches: Text;
  inactive: Text;
  one: {
    near: Text;
    branches: Text;
    asks: (day: string) => Text;
    asksNothing: Text;
    condition: Text;
    ways: Text;
    products: Text;
    everyProduct: Text;
    effort: Text;
    helper: Text;
    source: Text;
    versions: Text;
    from: Text;
    reason: Text;
    by: Text;
    ahead: Text;
    draft: Text;
    inherited: Text;
    due: (day: string) => Text;
    confirm: Text;
  };
  days: (n: string) => Text;
  noDays: Text;
  free: Text;
  or: Text;
  near: {
    title: (door: string) => Text;
    lead: Text;
    lack: Text;
    lacks: (n: number) => Text;
    any: Text;
    missing: Text;
    anyPaper: Text;
    area: Text;
    everywhere: Text;
    kind: Text;
    everyKind: Text;
    who: Text;
    product: Text;
    noProduct: Text;
    missingOf: Text;
    ready: Text;
    toReady: Text;
    found: (n: string) => Text;
    nothing: Text;
    nothingText: Text;
    byPaper: Text;
    byArea: Text;
    byAreaOf: (n: string) => Text;
    open: (paper: string) => Text;
    next: Text;
    file: Text;
  };
  stand: {
    title: Text;
    lead: Text;
    own: Text;
    product: Text;
    whole: Text;
    asOf: Text;
    look: Text;
    state: Text;
    states: Record<AssessedCondition['state'], Text>;
    because: Record<Because, Text>;
    until: (day: string) => Text;
    missing: (n: string) => Text;
    all: Text;
    notTaken: Text;
    toReady: (days: string, rupiah: string) => Text;
    ready: Text;
    summary: Text;
    papers: Text;
    days: Text;
    rupiah: Text;
    helpers: Text;
    nobody: Text;
    doors: Text;
    details: Text;
    decisions: Text;
    decisionsLead: Text;
    noDecisions: Text;
    decide: Text;
    outcome: Text;
    outcomes: Record<Outcome, Text>;
    frozen: (missing: string) => Text;
    decided: Text;
    reason: Text;
    reasonHint: Text;
    record: Text;
    addProduct: Text;
    past: (day: string) => Text;
    back: Text;
  };
  batch: {
    title: Text;
    lead: Text;
    none: Text;
    noneText: Text;
    new: (paper: string) => Text;
    newLead: (n: string, door: string) => Text;
    called: (paper: string, door: string) => Text;
    fields: Record<BatchField, Text>;
    hints: Record<BatchField, Text>;
    noLine: Text;
    open: Text;
    opened: (name: string) => Text;
    paper: Text;
    quota: Text;
    days: Text;
    taking: Text;
    waiting: Text;
    done: Text;
    answerIn: (n: string) => Text;
    forDoor: Text;
    money: Text;
    activity: Text;
    order: Text;
    explained: (quota: string, lacking: string, seed: string) => Text;
    rest: (n: string) => Text;
    place: Text;
    who: Text;
    lacks: Text;
    served: Text;
    never: Text;
    lot: Text;
    state: Text;
    states: Record<'offered' | 'waiting' | 'taken' | 'attended' | 'completed' | 'dropped' | 'refused', Text>;
    stages: Record<Stage, Text>;
    until: (day: string) => Text;
    expect: (day: string) => Text;
    steps: Record<SeatStep, Text>;
    act: Text;
    reason: Text;
    reasonHint: Text;
    late: Text;
    released: (n: string) => Text;
    moved: Text;
    print: Text;
    unnamed: Text;
    drop: (name: string) => Text;
    dropLead: Text;
    certificate: (name: string) => Text;
    certificateLead: Text;
    number: Text;
    from: Text;
    to: Text;
    toHint: Text;
    source: Text;
    sourceHint: Text;
    grade: Text;
    save: Text;
    cancel: Text;
    problems: Record<BatchProblem, Text>;
  };
  form: {
    new: Text;
    fields: Record<DoorField, Text>;
    hints: Record<DoorField, Text>;
    choose: Text;
    noPartner: Text;
    noChain: Text;
    save: Text;
    saved: (name: string) => Text;
    problems: Record<DoorProblem, Text>;
  };
  draft: {
    title: (door: string) => Text;
    lead: Text;
    own: Text;
    chain: Text;
    addOne: Text;
    edit: Text;
    drop: Text;
    dropHere: Text;
    difference: Text;
    added: (name: string) => Text;
    dropped: (name: string) => Text;
    changed: (name: string) => Text;
    same: Text;
    adopt: Text;
    adoptLead: Text;
    from: Text;
    reason: Text;
    reasonHint: Text;
    adopted: Text;
    discard: Text;
    discarded: Text;
    condition: Text;
    newCondition: Text;
    days: Text;
    daysHint: Text;
    rupiah: Text;
    rupiahHint: Text;
    kinds: Text;
    kindsHint: Text;
    saved: Text;
    save: Text;
    daysWrong: Text;
    rupiahWrong: Text;
  };
  refused: Record<
    | 'unknown-door'
    | 'door-known'
    | 'changed-since'
    | 'code-known'
    | 'too-many-conditions'
    | 'too-many-asks'
    | 'day-past'
    | 'nothing-changed'
    | 'reason-short'
    | 'day-unreadable'
    | 'unknown-condition'
    | 'nobody-lacks'
    | 'unknown-enterprise'
    | 'unknown-seat'
    | 'step-impossible'
    | 'stage-known'
    | 'no-place'
    | 'paper'
    | 'other',
    Text
  >;
  line: { title: Text; lead: Text; all: Text; ready: Text; more: (n: string) => Text };
};

export const id: Words = {
  title: 'Pintu pasar',
  lead: 'Toko, hotel, pameran, pembeli ekspor dan kredit: surat apa yang diminta masing-masing, dan siapa yang hampir bisa masuk.',
  kinds: {
    shop: 'Toko',
    hotel: 'Hotel',
    exhibition: 'Pameran',
    export: 'Ekspor',
    loan: 'Kredit',
    event: 'Acara',
  },
  door: {
    name: 'Pintu',
    kind: 'Jenis',
    chain: 'Jaringan',
    partner: 'Mitra',
    asks: 'Syarat',
    takes: 'Menerima',
  },
  takesAll: 'semua jenis produk',
  conditions: (n) => `${n} syarat`,
  none: 'Belum ada pintu',
  noneText: 'Catat toko atau pembeli pertama beserta syaratnya.',
  add: 'Catat pintu',
  batches: 'Fasilitasi berjalan',
  inactive: 'tidak dipakai lagi',
  one: {
    near: 'Siapa kurang satu surat?',
    branches: 'Cabang',
    asks: (day) => `Syarat yang berlaku ${day}`,
    asksNothing: 'Belum ada syarat yang berlaku hari ini.',
    condition: 'Syarat',
    ways: 'Dipenuhi dengan',
    products: 'Untuk produk',
    everyProduct: 'semua',
    effort: 'Waktu dan biaya',
    helper: 'Dibantu',
    source: 'Dasar',
    versions: 'Riwayat syarat',
    from: 'Berlaku sejak',
    reason: 'Alasan',
    by: 'Dicatat oleh',
    ahead: 'belum berlaku',
    draft: 'Ubah syarat',
    inherited: 'dari jaringan',
    due: (day) => `diminta sejak ${day}`,
    confirm: 'Syarat bertanda C perlu dipastikan ke toko sebelum dipakai.',
  },
  days: (n) => `${n} hari`,
  noDays: 'hari ini',
  free: 'gratis',
  or: 'atau',
  near: {
    title: (door) => `Siapa yang hampir bisa masuk ${door}?`,
    lead: 'Yang paling dekat lebih dulu: paling sedikit kurangnya, lalu paling cepat siap.',
    lack: 'Kurang',
    lacks: (n) => (n === 0 ? 'sudah lengkap' : n === 1 ? 'satu surat' : `${n} surat`),
    any: 'berapa pun',
    missing: 'Surat yang kurang',
    anyPaper: 'apa saja',
    area: 'Tempat',
    everywhere: 'semua tempat',
    kind: 'Jenis produk',
    everyKind: 'semua jenis',
    who: 'Usaha',
    product: 'Produk',
    noProduct: 'produk belum dicatat',
    missingOf: 'Yang kurang',
    ready: 'lengkap',
    toReady: 'Siap dalam',
    found: (n) => `${n} usaha atau produk`,
    nothing: 'Tidak ada yang cocok',
    nothingText: 'Longgarkan saringan: pilih kurang berapa pun, atau tempat yang lebih luas.',
    byPaper: 'Kurang satu surat, menurut suratnya',
    byArea: 'Menurut kelurahan',
    byAreaOf: (n) => `${n} usaha atau produk dengan saringan ini, menurut tempat.`,
    open: (paper) => `Buka fasilitasi ${paper}`,
    next: 'Halaman berikut',
    file: 'kurang-satu-surat',
  },
  stand: {
    title: 'Siap masuk mana?',
    lead: 'Syarat tiap pintu dibanding surat yang sudah ada.',
    own: 'Surat Anda dibanding syarat toko, pameran dan kredit.',
    product: 'Produk',
    whole: 'usaha secara keseluruhan',
    asOf: 'Keadaan pada tanggal',
    look: 'Lihat',
    state: 'Keadaan',
    states: { met: 'sudah', expiring: 'segera habis', missing: 'kurang', not_needed: 'tidak perlu' },
    because: {
      nothing: 'belum ada',
      grade: 'ada, tetapi belum dilihat petugas',
      too_few: 'belum cukup banyak',
      expired: 'masa berlakunya habis',
      sector: 'tidak diminta dari bidang usaha ini',
      not_due: 'belum diminta pada hari ini',
      waived: 'dinyatakan tidak perlu',
      product: 'tidak diminta untuk jenis produk ini',
    },
    until: (day) => `sampai ${day}`,
    missing: (n) => `kurang ${n}`,
    all: 'syarat lengkap',
    notTaken: 'tidak menerima jenis produk ini',
    toReady: (days, rupiah) => `Siap dalam ${days}, biaya ${rupiah}.`,
    ready: 'Semua syarat sudah ada hari ini.',
    summary: 'Menuju siap',
    papers: 'Surat yang kurang',
    days: 'Waktu, bila semua dimulai hari ini',
    rupiah: 'Biaya',
    helpers: 'Siapa yang membantu',
    nobody: 'tidak perlu',
    doors: 'Semua pintu',
    details: 'Rincian',
    decisions: 'Keputusan di pintu ini',
    decisionsLead: 'Syarat dan surat pada hari keputusan disimpan dan tidak berubah.',
    noDecisions: 'Belum ada keputusan.',
    decide: 'Catat keputusan',
    outcome: 'Keputusan',
    outcomes: {
      offered: 'ditawari fasilitasi',
      accepted: 'diterima',
      refused: 'belum diterima',
      noted: 'dicatat',
    },
    frozen: (missing) => `saat itu kurang ${missing}`,
    decided: 'Keputusan dan keadaan hari ini tersimpan.',
    reason: 'Alasan',
    reasonHint: 'Dapat dibaca pemilik usaha.',
    record: 'Simpan keputusan',
    addProduct: 'Produk usaha ini',
    past: (day) => `Ini keadaan pada ${day}, menurut yang diketahui waktu itu.`,
    back: 'Kembali ke usaha',
  },
  batch: {
    title: 'Fasilitasi berjalan',
    lead: 'Pengurusan surat bersama-sama: kuota, urutan yang adil, sampai sertifikat masuk berkas usaha.',
    none: 'Belum ada fasilitasi',
    noneText: 'Buka dari daftar “siapa kurang satu surat” sebuah pintu.',
    new: (paper) => `Buka fasilitasi ${paper}`,
    newLead: (n, door) =>
      `${n} usaha kurang surat ini untuk ${door}. Tempat dibagi menurut urutan yang adil.`,
    called: (paper, door) => `Fasilitasi ${paper} – ${door}`,
    fields: {
      name: 'Nama kegiatan',
      quota: 'Kuota',
      starts: 'Mulai',
      ends: 'Selesai',
      nextRound: 'Putaran berikut',
      acceptDays: 'Waktu menjawab (hari)',
      line: 'Sumber dana',
      area: 'Tempat',
      seed: 'Kata undian',
    },
    hints: {
      name: 'Seperti akan dibaca pemilik usaha.',
      quota: 'Berapa usaha yang dibantu.',
      starts: 'Misalnya 1/12/2026.',
      ends: 'Hari terakhir pengurusan.',
      nextRound: 'Kapan yang menunggu boleh berharap. Kosong: sehari sesudah selesai.',
      acceptDays: 'Lewat dari ini tempat diberikan kepada urutan berikutnya.',
      line: 'Boleh diisi nanti.',
      area: 'Hanya usaha di tempat ini yang ditawari.',
      seed: 'Diumumkan sebelum urutan dibuat, supaya siapa pun dapat mengulang undian.',
    },
    noLine: 'belum ada',
    open: 'Buka dan tawarkan tempat',
    opened: (name) => `${name} dibuka; tempat sudah ditawarkan.`,
    paper: 'Surat',
    quota: 'Kuota',
    days: 'Tanggal',
    taking: 'Terisi',
    waiting: 'Menunggu',
    done: 'Selesai',
    answerIn: (n) => `dijawab dalam ${n} hari`,
    forDoor: 'Untuk pintu',
    money: 'Sumber dana',
    activity: 'Kegiatannya',
    order: 'Urutan',
    explained: (quota, lacking, seed) =>
      `${lacking} usaha kurang surat ini. Urutan: (1) paling sedikit kurangnya; (2) yang belum pernah didukung, lalu yang paling lama tidak didukung; (3) undian. Undian: 12 angka heksadesimal pertama dari SHA-256 atas “${seed}:” diikuti id usaha, yang kecil lebih dulu. ${quota} yang pertama ditawari tempat.`,
    rest: (n) => `${n} menunggu, masing-masing dengan perkiraan tanggal.`,
    place: 'No.',
    who: 'Usaha',
    lacks: 'Kurang',
    served: 'Terakhir didukung',
    never: 'belum pernah',
    lot: 'Undian',
    state: 'Keadaan',
    states: {
      offered: 'ditawari',
      waiting: 'menunggu',
      taken: 'menerima',
      attended: 'menerima',
      completed: 'surat terbit',
      dropped: 'mundur',
      refused: 'tidak dapat',
    },
    stages: { handed_in: 'berkas masuk', filed: 'diajukan', certificate: 'surat terbit' },
    until: (day) => `jawab sampai ${day}`,
    expect: (day) => `perkiraan ${day}`,
    steps: {
      accept: 'Menerima',
      handed_in: 'Berkas masuk',
      filed: 'Sudah diajukan',
      certificate: 'Surat terbit',
      drop: 'Mundur',
    },
    act: 'Langkah',
    reason: 'Alasan',
    reasonHint: 'Dapat dibaca pemilik usaha.',
    late: 'Lepas yang lewat batas jawab',
    released: (n) => `${n} tempat diberikan kepada urutan berikutnya.`,
    moved: 'Tersimpan.',
    print: 'Cetak urutan',
    unnamed: 'data dibatasi',
    drop: (name) => `${name} mundur`,
    dropLead: 'Tempatnya langsung ditawarkan kepada yang menunggu pertama.',
    certificate: (name) => `Surat terbit: ${name}`,
    certificateLead: 'Surat ini masuk berkas usaha sebagai bukti dan menaikkan kesiapannya.',
    number: 'Nomor surat',
    from: 'Berlaku sejak',
    to: 'Berlaku sampai',
    toHint: 'Kosong bila tanpa batas, atau bila tertulis di nomornya.',
    source: 'Dicek di mana',
    sourceHint: 'Situs atau kantor yang dihubungi; kosong bila hanya melihat suratnya.',
    grade: 'Bagaimana diketahui',
    save: 'Simpan surat',
    cancel: 'Batal',
    problems: {
      'name-missing': 'Tulis nama kegiatan.',
      'quota-wrong': 'Kuota adalah bilangan dari 1 sampai 1.000.',
      'day-unreadable': 'Tulis tanggal, misalnya 1/12/2026.',
      'ends-before': 'Hari selesai tidak boleh sebelum hari mulai.',
      'next-before': 'Putaran berikut harus sesudah hari mulai.',
      'accept-wrong': 'Waktu menjawab 1 sampai 60 hari.',
      'line-unknown': 'Pilih sumber dana dari daftar.',
      'area-unknown': 'Pilih tempat di wilayah Anda.',
      'seed-missing': 'Tulis kata undian yang sudah diumumkan.',
    },
  },
  form: {
    new: 'Catat pintu',
    fields: { name: 'Nama pintu', kind: 'Jenis', partner: 'Mitra', parent: 'Cabang dari' },
    hints: {
      name: 'Misalnya nama toko dan cabangnya.',
      kind: 'Menentukan di daftar mana pintu ini muncul.',
      partner: 'Bila sudah dicatat sebagai mitra.',
      parent: 'Cabang mulai dari syarat jaringannya, lalu boleh berbeda.',
    },
    choose: 'Pilih jenis',
    noPartner: 'belum dicatat',
    noChain: 'bukan cabang',
    save: 'Simpan pintu',
    saved: (name) => `${name} tercatat. Sekarang tulis syaratnya.`,
    problems: {
      'name-missing': 'Tulis nama pintu.',
      'kind-missing': 'Pilih jenis pintu.',
      'partner-unknown': 'Pilih mitra dari daftar.',
      'parent-unknown': 'Pilih jaringan dari daftar.',
    },
  },
  draft: {
    title: (door) => `Ubah syarat ${door}`,
    lead: 'Rancangan tidak berlaku bagi siapa pun sebelum ditetapkan dengan tanggal dan alasan.',
    own: 'Syarat dalam rancangan',
    chain: 'Dari jaringan',
    addOne: 'Tambah syarat',
    edit: 'Ubah',
    drop: 'Hapus',
    dropHere: 'Tidak diminta di sini',
    difference: 'Bedanya dari yang berlaku',
    added: (name) => `Ditambah: ${name}`,
    dropped: (name) => `Tidak diminta lagi: ${name}`,
    changed: (name) => `Berubah: ${name}`,
    same: 'Belum ada yang berbeda.',
    adopt: 'Tetapkan',
    adoptLead: 'Keputusan yang sudah dibuat tetap memakai syarat waktu itu.',
    from: 'Berlaku mulai',
    reason: 'Alasan',
    reasonHint: 'Misalnya: surat toko tanggal 3/11/2026.',
    adopted: 'Syarat baru ditetapkan.',
    discard: 'Buang rancangan',
    discarded: 'Rancangan dibuang.',
    condition: 'Syarat',
    newCondition: 'Syarat baru',
    days: 'Hari sampai ada',
    daysHint: 'Perkiraan dari mulai mengurus sampai surat di tangan.',
    rupiah: 'Biaya bagi pemilik',
    rupiahHint: 'Misalnya 230.000; kosong bila gratis.',
    kinds: 'Diminta untuk produk',
    kindsHint: 'Tanpa pilihan berarti semua jenis.',
    saved: 'Tersimpan di rancangan.',
    save: 'Simpan ke rancangan',
    daysWrong: 'Hari adalah bilangan dari 0 sampai 730.',
    rupiahWrong: 'Tulis rupiah, misalnya 230.000.',
  },
  refused: {
    'unknown-door': 'Pintu ini tidak ada lagi.',
    'door-known': 'Pintu dengan nama ini sudah dicatat.',
    'changed-since': 'Orang lain baru saja mengubah rancangan ini. Muat ulang, lalu ulangi perubahan Anda.',
    'code-known': 'Syarat ini sudah ada di rancangan.',
    'too-many-conditions': 'Satu pintu paling banyak 30 syarat.',
    'too-many-asks': 'Terlalu banyak syarat yang berbeda di seluruh pintu kota. Pakai syarat yang sudah ada.',
    'day-past': 'Syarat baru berlaku paling cepat hari ini.',
    'nothing-changed': 'Rancangan sama dengan yang berlaku, jadi tidak ada yang perlu ditetapkan.',
    'reason-short': 'Tulis alasan, paling sedikit 5 huruf.',
    'day-unreadable': 'Tulis tanggal, misalnya 1/12/2026.',
    'unknown-condition': 'Syarat ini tidak diminta pintu ini, atau tidak dipenuhi dengan surat.',
    'nobody-lacks': 'Tidak ada usaha di tempat ini yang kurang surat itu.',
    'unknown-enterprise': 'Usaha ini tidak ada lagi.',
    'unknown-seat': 'Usaha ini tidak ada dalam urutan.',
    'step-impossible':
      'Langkah ini tidak mungkin lagi: orang lain baru saja mengubahnya. Lihat keadaan terbaru di bawah.',
    'stage-known': 'Langkah ini sudah dicatat orang lain.',
    'no-place': 'Tempat terakhir baru saja terisi.',
    paper: 'Surat ini tidak dapat dicatat: nomor yang sama sudah ada, atau suratnya sudah diganti.',
    other: 'Ini tidak mungkin sekarang. Muat ulang dan coba lagi.',
  },
  line: {
    title: 'Siap masuk mana?',
    lead: 'Toko, pameran dan kredit yang paling dekat.',
    all: 'Semua pintu dan rinciannya',
    ready: 'siap',
    more: (n) => `kurang ${n}`,
  },
};
