// Sentences of the programme in Indonesian.
import type {
  ActivityKind,
  ActivityState,
  FollowUpKind,
  FollowUpState,
  ParticipationState,
} from '../kinds.ts';
import type { Field, ProblemCode } from '../rules/activity-form.ts';

type RefusedCode =
  | 'unknown-activity'
  | 'outside-area'
  | 'activity-over'
  | 'changed-since'
  | 'days-upside-down'
  | 'move-impossible'
  | 'reason-short'
  | 'unknown-participation'
  | 'step-impossible'
  | 'no-place'
  | 'unknown-enterprise'
  | 'nobody-responsible'
  | 'due-past'
  | 'text-short'
  | 'unknown-follow-up'
  | 'follow-up-closed'
  | 'end-missing'
  | 'outcome-short'
  | 'programme-known'
  | 'programme-short'
  | 'nobody-chosen'
  | 'due-wrong'
  | 'what-missing'
  | 'state-missing'
  | 'line-missing'
  | 'move-missing'
  | 'amount-wrong';

export type ProgrammeWords = {
  tabs: Record<'activities' | 'followUps' | 'areas' | 'programmes', string>;
  kinds: Record<ActivityKind, string>;
  states: Record<ActivityState, string>;
  participation: Record<ParticipationState, string>;
  followUpKinds: Record<FollowUpKind, string>;
  followUpStates: Record<FollowUpState | 'overdue', string>;
  activities: {
    title: string;
    lead: string;
    add: string;
    propose: string;
    search: string;
    name: string;
    kind: string;
    state: string;
    area: string;
    days: string;
    places: string;
    initiator: string;
    money: string;
    all: string;
    allKinds: string;
    allStates: string;
    everywhere: string;
    allYears: string;
    year: string;
    programme: string;
    line: string;
    ofLine: string;
    none: string;
    noneText: string;
    nothingFound: string;
    ofYours: string;
    ofYoursLead: string;
    noneOfYours: string;
    shown: (n: string, all: string) => string;
    running: string;
    planned: string;
    late: string;
    lateNote: string;
    served: string;
    servedNote: string;
    taking: (n: string, places: string) => string;
    open: (n: string) => string;
    waiting: (n: string) => string;
  };
  form: {
    title: string;
    propose: string;
    edit: string;
    fields: Record<Field, string>;
    hints: Record<'name' | 'area' | 'ends' | 'places' | 'initiator' | 'initiatorUser' | 'line', string>;
    noProgramme: string;
    noLine: string;
    noUser: string;
    approved: string;
    approvedHint: string;
    save: string;
    cancel: string;
    saved: (name: string) => string;
    problems: Record<ProblemCode, string>;
  };
  page: {
    edit: string;
    openAsMany: string;
    paidBy: string;
    notPaid: string;
    moves: Record<ActivityState, string>;
    moveTitle: string;
    reopen: string;
    why: string;
    whyHint: string;
    history: string;
    by: (name: string) => string;
    bare: (n: string) => string;
    bareText: string;
    toFollowUps: string;
    notBegun: (day: string) => string;
    moved: (state: string) => string;
    system: string;
  };
  money: {
    title: string;
    setAside: string;
    realised: string;
    record: string;
    what: string;
    more: string;
    less: string;
    paid: string;
    back: string;
    amount: string;
    amountHint: string;
    day: string;
    note: string;
    line: string;
    save: string;
    saved: string;
  };
  people: {
    title: string;
    lead: string;
    add: string;
    name: string;
    area: string;
    state: string;
    since: string;
    nextStep: string;
    noNextStep: string;
    nextSteps: (open: string) => string;
    allDone: string;
    none: string;
    noneText: string;
    others: (n: string) => string;
    unnamed: string;
    group: string;
    choose: (name: string) => string;
    act: string;
    actEmpty: string;
    acts: Record<ParticipationState, string>;
    who: string;
    checked: string;
    allOf: (state: string, n: string) => string;
    reason: string;
    reasonHint: string;
    apply: string;
    done: (n: string) => string;
    left: (n: string, why: string) => string;
    called: (n: string) => string;
    twice: string;
    supports: string;
  };
  add: {
    title: string;
    lead: string;
    search: string;
    found: string;
    notFound: string;
    choose: string;
    in: string;
    groups: string;
    groupsHint: string;
    save: string;
    done: (offered: string, waiting: string) => string;
    known: (n: string) => string;
    unseen: (n: string) => string;
    owner: string;
    kind: string;
    tip: string;
  };
  followUps: {
    title: string;
    lead: string;
    one: string;
    enterprise: string;
    what: string;
    text: string;
    textHint: string;
    responsible: string;
    responsibleHint: string;
    ofArea: string;
    due: string;
    dueHint: string;
    state: string;
    activity: string;
    area: string;
    days: (n: string) => string;
    dueToday: string;
    late: (n: string) => string;
    mine: string;
    everybody: string;
    allKinds: string;
    allStates: string;
    none: string;
    noneText: string;
    nothingFound: string;
    shown: (n: string, all: string) => string;
    overdue: string;
    overdueNote: string;
    week: string;
    weekNote: string;
    open: string;
    ofMine: string;
    end: string;
    done: string;
    doneHint: string;
    dropped: string;
    droppedHint: string;
    outcome: string;
    outcomeHint: string;
    reason: string;
    reasonHint: string;
    close: string;
    closed: string;
    closedBy: (name: string, day: string) => string;
    hand: string;
    handLead: string;
    handReason: string;
    handSave: string;
    handed: string;
    from: string;
    new: string;
    newLead: string;
    save: string;
    opened: string;
    bulkTitle: string;
    bulkLead: string;
    bulkNone: string;
    bulkNoneLead: string;
    bulkWho: string;
    bulkAll: (n: string) => string;
    bulkSave: string;
    bulkDone: (n: string) => string;
    allHave: string;
    forEach: string;
    ofEnterprise: string;
    noneOf: string;
  };
  areas: {
    title: string;
    lead: string;
    kecamatan: string;
    city: string;
    activities: string;
    taking: string;
    setAside: string;
    realised: string;
    never: string;
    neverNote: string;
    neverList: string;
    noneNever: string;
    none: string;
  };
  programmes: {
    title: string;
    lead: string;
    name: string;
    purpose: string;
    purposeHint: string;
    add: string;
    save: string;
    none: string;
    noneText: string;
    activities: string;
    saved: (name: string) => string;
  };
  refused: Record<RefusedCode, string>;
};

export const id: ProgrammeWords = {
  tabs: {
    activities: 'Kegiatan',
    followUps: 'Tindak lanjut',
    areas: 'Menurut kecamatan',
    programmes: 'Program',
  },
  kinds: {
    bazaar: 'Bazar',
    exhibition: 'Pameran',
    training: 'Pelatihan',
    mentoring: 'Pendampingan',
    facilitation: 'Fasilitasi',
    survey: 'Survei',
    other: 'Lainnya',
  },
  states: {
    proposed: 'Diusulkan',
    approved: 'Disetujui',
    running: 'Berjalan',
    closed: 'Selesai',
    cancelled: 'Dibatalkan',
  },
  participation: {
    offered: 'Ditawari tempat',
    waiting: 'Menunggu tempat',
    taken: 'Ikut',
    attended: 'Hadir',
    completed: 'Tuntas',
    dropped: 'Mundur',
    refused: 'Tidak diterima',
  },
  followUpKinds: {
    financing: 'Akses pembiayaan',
    digital: 'Pemasaran digital',
    certification: 'Sertifikasi produk',
    movement: 'Kenaikan kelas',
    expiry: 'Surat habis masa',
    visit: 'Kunjungan',
    other: 'Lainnya',
  },
  followUpStates: {
    open: 'Terbuka',
    done: 'Selesai',
    dropped: 'Tanpa tindak lanjut',
    overdue: 'Lewat tanggal',
  },
  activities: {
    title: 'Kegiatan',
    lead: 'Setiap dukungan mengarah ke langkah berikutnya: siapa ikut, siapa pengusul, siapa membiayai.',
    add: 'Buat kegiatan',
    propose: 'Usulkan kegiatan',
    search: 'Cari nama kegiatan',
    name: 'Kegiatan',
    kind: 'Jenis',
    state: 'Keadaan',
    area: 'Tempat',
    days: 'Tanggal',
    places: 'Peserta',
    initiator: 'Pengusul',
    money: 'Dibiayai',
    all: 'Semua',
    allKinds: 'Semua jenis',
    allStates: 'Semua keadaan',
    everywhere: 'Semua tempat',
    allYears: 'Semua tahun',
    year: 'Tahun',
    programme: 'Program',
    line: 'Sumber dana',
    ofLine: 'satu sumber dana',
    none: 'Belum ada kegiatan',
    noneText: 'Buat kegiatan pertama: bazar, pelatihan, atau fasilitasi.',
    nothingFound: 'Tidak ada kegiatan yang cocok dengan saringan ini.',
    ofYours: 'Usulan atau bantuan Anda',
    ofYoursLead:
      'Rincian hanya untuk kegiatan yang Anda usulkan atau biayai; angka di atas untuk seluruh kota.',
    noneOfYours: 'Belum ada kegiatan yang tercatat atas usulan Anda.',
    shown: (n, all) => `${n} dari ${all} kegiatan`,
    running: 'Sedang berjalan',
    planned: 'Akan datang',
    late: 'Lewat tanggal, belum ditutup',
    lateNote: 'tutup setelah semua peserta punya tindak lanjut',
    served: 'Keikutsertaan',
    servedNote: 'ikut, hadir, atau tuntas',
    taking: (n, places) => `${n} dari ${places}`,
    open: (n) => `${n} peserta`,
    waiting: (n) => `${n} menunggu`,
  },
  form: {
    title: 'Buat kegiatan',
    propose: 'Usulkan kegiatan',
    edit: 'Perbaiki kegiatan',
    fields: {
      name: 'Nama kegiatan',
      kind: 'Jenis',
      programme: 'Bagian dari program',
      area: 'Tempat',
      starts: 'Mulai',
      ends: 'Selesai',
      places: 'Jumlah tempat',
      initiator: 'Pengusul',
      initiatorUser: 'Akun pengusul',
      line: 'Dibiayai dari',
    },
    hints: {
      name: 'Misalnya "Bazar UMKM Gunung Sari Ilir".',
      area: 'Kelurahan, kecamatan, atau seluruh kota.',
      ends: 'Kosongkan bila hanya satu hari.',
      places: 'Kosongkan bila tanpa batas. Yang tidak kebagian menunggu giliran.',
      initiator: 'Siapa yang meminta kegiatan ini. Tampil di kegiatan.',
      initiatorUser: 'Supaya pengusul dapat mengikuti usulannya sendiri.',
      line: 'Boleh menyusul.',
    },
    noProgramme: 'Berdiri sendiri',
    noLine: 'Belum ada',
    noUser: 'Tidak ada akun',
    approved: 'Langsung disetujui',
    approvedHint: 'Tanpa ini kegiatan berdiri sebagai usulan.',
    save: 'Simpan',
    cancel: 'Batal',
    saved: (name) => `${name} tersimpan.`,
    problems: {
      'name-missing': 'Beri nama kegiatan, sedikitnya tiga huruf.',
      'too-long': 'Terlalu panjang. Singkatkan.',
      'kind-missing': 'Pilih jenis kegiatan.',
      'programme-unknown': 'Program ini tidak dikenal. Pilih dari daftar.',
      'area-outside': 'Pilih tempat di wilayah Anda.',
      'day-wrong': 'Tulis tanggal seperti 5/3/2026 atau 5 Maret 2026.',
      'days-upside-down': 'Tanggal selesai lebih awal daripada tanggal mulai.',
      'too-far': 'Lebih dari dua tahun. Bagi menjadi beberapa kegiatan dalam satu program.',
      'places-wrong': 'Tulis jumlah tempat dengan angka, misalnya 30.',
      'initiator-missing': 'Tulis siapa pengusulnya, atau pilih akunnya.',
      'line-unknown': 'Sumber dana ini tidak dikenal. Pilih dari daftar.',
    },
  },
  page: {
    edit: 'Perbaiki',
    openAsMany: 'tanpa batas',
    paidBy: 'Dibiayai dari',
    notPaid: 'belum ditentukan',
    moves: {
      proposed: 'Usulkan',
      approved: 'Setujui',
      running: 'Mulai',
      closed: 'Tutup kegiatan',
      cancelled: 'Batalkan',
    },
    moveTitle: 'Putuskan',
    reopen: 'Buka kembali',
    why: 'Alasan',
    whyHint: 'Perlu bila dibatalkan atau dibuka kembali. Peserta dapat membacanya.',
    history: 'Riwayat',
    by: (name) => `oleh ${name}`,
    bare: (n) => `${n} peserta belum punya tindak lanjut`,
    bareText:
      'Kegiatan baru bisa ditutup bila setiap peserta punya tindak lanjut bertanggal, atau alasan mengapa tidak.',
    toFollowUps: 'Beri tindak lanjut',
    notBegun: (day) => `Kegiatan baru mulai ${day}; belum bisa ditutup.`,
    moved: (state) => `Sekarang: ${state}.`,
    system: 'sistem',
  },
  money: {
    title: 'Dana kegiatan',
    setAside: 'Disisihkan',
    realised: 'Terealisasi',
    record: 'Catat dana',
    what: 'Apa yang terjadi',
    more: 'Disisihkan',
    less: 'Batal disisihkan',
    paid: 'Terealisasi',
    back: 'Dikembalikan',
    amount: 'Jumlah',
    amountHint: 'Seperti 1,5 jt atau 1.500.000.',
    day: 'Tanggal',
    note: 'Keterangan',
    line: 'Dari sumber dana',
    save: 'Catat',
    saved: 'Dana tercatat.',
  },
  people: {
    title: 'Peserta',
    lead: 'Yang Anda lihat hanya usaha di wilayah Anda.',
    add: 'Tambah peserta',
    name: 'Usaha atau kelompok',
    area: 'Kelurahan',
    state: 'Keadaan',
    since: 'Sejak',
    nextStep: 'Tindak lanjut',
    noNextStep: 'belum ada',
    nextSteps: (open) => `${open} terbuka`,
    allDone: 'sudah ada',
    none: 'Belum ada peserta',
    noneText: 'Tambahkan usaha dari daftar, atau kelompok dengan namanya.',
    others: (n) => `dan ${n} peserta di luar wilayah Anda`,
    unnamed: 'Pengolahan dihentikan pemilik',
    group: 'kelompok',
    choose: (name) => `Pilih ${name}`,
    act: 'Ubah keadaan menjadi',
    actEmpty: 'Pilih keadaan',
    acts: {
      offered: 'Tawari tempat',
      waiting: 'Masukkan daftar tunggu',
      taken: 'Terima (ikut)',
      attended: 'Catat hadir',
      completed: 'Catat tuntas',
      dropped: 'Catat mundur',
      refused: 'Tidak diterima',
    },
    who: 'Berlaku untuk',
    checked: 'yang dicentang',
    allOf: (state, n) => `semua "${state}" (${n})`,
    reason: 'Alasan',
    reasonHint: 'Wajib bila mundur atau tidak diterima; pemilik usaha dapat membacanya.',
    apply: 'Terapkan',
    done: (n) => `${n} peserta diubah.`,
    left: (n, why) => `${n} tidak diubah: ${why}`,
    called: (n) => `${n} dari daftar tunggu kini ditawari tempat.`,
    twice: 'tercatat dua kali',
    supports: 'Kegiatan yang diikuti',
  },
  add: {
    title: 'Tambah peserta',
    lead: 'Cari usaha di wilayah Anda, centang, lalu tambahkan. Bila tempat habis, yang berikutnya menunggu giliran.',
    search: 'Cari nama, pemilik, atau NIB',
    found: 'Usaha yang cocok',
    notFound: 'Tidak ada usaha yang cocok di wilayah Anda.',
    choose: 'Pilih',
    in: 'sudah ikut',
    groups: 'Kelompok',
    groupsHint: 'Satu nama tiap baris, misalnya nama kelompok tani atau RT.',
    save: 'Tambahkan',
    done: (offered, waiting) => `${offered} ditawari tempat, ${waiting} menunggu.`,
    known: (n) => `${n} sudah tercatat.`,
    unseen: (n) => `${n} tidak ditemukan di wilayah Anda.`,
    owner: 'Pemilik',
    kind: 'Jenis usaha',
    tip: 'Ketik nama usaha untuk mulai.',
  },
  followUps: {
    title: 'Tindak lanjut',
    lead: 'Langkah bertanggal dengan satu penanggung jawab. Yang paling lama lewat di atas.',
    one: 'Tindak lanjut',
    enterprise: 'Usaha',
    what: 'Tentang',
    text: 'Yang harus dikerjakan',
    textHint: 'Satu kalimat, misalnya "antar ke bank untuk KUR mikro".',
    responsible: 'Penanggung jawab',
    responsibleHint: 'Kosong berarti petugas kelurahan tempat usaha.',
    ofArea: 'Petugas wilayah masing-masing',
    due: 'Paling lambat',
    dueHint: 'Seperti 5/3/2026.',
    state: 'Keadaan',
    activity: 'Dari kegiatan',
    area: 'Kelurahan',
    days: (n) => `${n} hari lagi`,
    dueToday: 'hari ini',
    late: (n) => `lewat ${n} hari`,
    mine: 'Tanggung jawab saya',
    everybody: 'Semua petugas',
    allKinds: 'Semua',
    allStates: 'Semua keadaan',
    none: 'Tidak ada tindak lanjut',
    noneText: 'Tindak lanjut muncul dari kegiatan, dari turun kelas, atau dibuat di halaman usaha.',
    nothingFound: 'Tidak ada yang cocok dengan saringan ini.',
    shown: (n, all) => `${n} dari ${all} tindak lanjut`,
    overdue: 'Lewat tanggal',
    overdueNote: 'kerjakan lebih dulu',
    week: 'Tujuh hari ke depan',
    weekNote: 'jatuh tempo',
    open: 'Terbuka',
    ofMine: 'Milik saya',
    end: 'Bagaimana berakhir',
    done: 'Selesai',
    doneHint: 'Tulis hasilnya.',
    dropped: 'Tidak dilanjutkan',
    droppedHint: 'Tulis alasannya; pemilik usaha dapat membacanya.',
    outcome: 'Hasil',
    outcomeHint: 'Apa yang dicapai, dalam satu kalimat.',
    reason: 'Alasan',
    reasonHint: 'Mengapa tidak dilanjutkan.',
    close: 'Simpan hasil',
    closed: 'Tindak lanjut ditutup.',
    closedBy: (name, day) => `${name}, ${day}`,
    hand: 'Ubah tanggal atau serahkan',
    handLead: 'Riwayat tetap tersimpan.',
    handReason: 'Alasan perubahan',
    handSave: 'Simpan perubahan',
    handed: 'Perubahan tersimpan.',
    from: 'Diminta oleh',
    new: 'Tindak lanjut baru',
    newLead: 'Langkah berikut untuk usaha ini, dengan tanggal dan penanggung jawab.',
    save: 'Simpan',
    opened: 'Tindak lanjut tersimpan.',
    bulkTitle: 'Tindak lanjut peserta',
    bulkLead: 'Tidak ada yang dilepas: beri tiap peserta satu langkah bertanggal, atau alasan mengapa tidak.',
    bulkNone: 'Tanpa tindak lanjut',
    bulkNoneLead: 'Hanya bila memang tidak perlu. Alasannya tersimpan.',
    bulkWho: 'Peserta',
    bulkAll: (n) => `semua yang belum (${n})`,
    bulkSave: 'Beri tindak lanjut',
    bulkDone: (n) => `${n} peserta mendapat tindak lanjut.`,
    allHave: 'Semua peserta di wilayah Anda sudah punya tindak lanjut.',
    forEach: 'Langkah yang sama untuk yang dipilih',
    ofEnterprise: 'Tindak lanjut dan dukungan',
    noneOf: 'Belum ada tindak lanjut yang dijanjikan.',
  },
  areas: {
    title: 'Menurut kecamatan',
    lead: 'Kegiatan, keikutsertaan, dan dana yang disisihkan serta terealisasi. Kelurahan yang belum pernah terlayani tampak di bawah.',
    kecamatan: 'Kecamatan',
    city: 'Seluruh kota',
    activities: 'Kegiatan',
    taking: 'Keikutsertaan',
    setAside: 'Disisihkan',
    realised: 'Terealisasi',
    never: 'Kelurahan belum pernah',
    neverNote: 'tanpa satu pun kegiatan di kelurahan itu',
    neverList: 'Kelurahan yang belum pernah punya kegiatan sendiri',
    noneNever: 'Semua kelurahan sudah pernah punya kegiatan. Bagus.',
    none: 'Belum ada kegiatan.',
  },
  programmes: {
    title: 'Program',
    lead: 'Yang mengikat beberapa kegiatan menjadi satu tujuan.',
    name: 'Nama program',
    purpose: 'Tujuan',
    purposeHint: 'Apa yang harus berubah pada usaha, dalam satu kalimat.',
    add: 'Program baru',
    save: 'Simpan program',
    none: 'Belum ada program',
    noneText: 'Kegiatan boleh berdiri sendiri; program mengikat yang satu tujuan.',
    activities: 'Kegiatan',
    saved: (name) => `${name} tersimpan.`,
  },
  refused: {
    'unknown-activity': 'Kegiatan ini tidak ada.',
    'outside-area': 'Kegiatan ini di luar wilayah Anda; mintalah petugas yang berwenang.',
    'activity-over': 'Kegiatan ini sudah selesai atau dibatalkan; buka kembali untuk mengubah peserta.',
    'changed-since': 'orang lain baru saja mengubahnya; muat ulang lalu ulangi.',
    'days-upside-down': 'Tanggal selesai lebih awal daripada tanggal mulai.',
    'move-impossible': 'Keadaan kegiatan sudah berubah; langkah ini tidak bisa lagi.',
    'reason-short': 'Tulis alasannya, sedikitnya lima huruf.',
    'unknown-participation': 'Pilih peserta lebih dulu.',
    'step-impossible': 'dari keadaannya sekarang tidak bisa ke sana.',
    'no-place': 'tempat sudah habis.',
    'unknown-enterprise': 'Usaha ini tidak ada di wilayah Anda.',
    'nobody-responsible': 'Tidak ada petugas untuk ini. Pilih penanggung jawab.',
    'due-past': 'Tanggal ini sudah lewat.',
    'text-short': 'Tulis apa yang harus dikerjakan, sedikitnya lima huruf.',
    'unknown-follow-up': 'Tindak lanjut ini tidak ada.',
    'follow-up-closed': 'Orang lain sudah menutup tindak lanjut ini.',
    'end-missing': 'Pilih bagaimana berakhir.',
    'outcome-short': 'Tulis hasilnya, sedikitnya lima huruf.',
    'programme-known': 'Program dengan nama ini sudah ada.',
    'programme-short': 'Tulis nama dan tujuan program.',
    'nobody-chosen': 'Centang peserta lebih dulu, atau pilih semua.',
    'due-wrong': 'Tulis tanggal seperti 5/3/2026.',
    'what-missing': 'Pilih tentang apa.',
    'state-missing': 'Pilih keadaan barunya.',
    'line-missing': 'Pilih sumber dana.',
    'move-missing': 'Pilih apa yang terjadi.',
    'amount-wrong': 'Tulis satu jumlah rupiah di atas nol, misalnya 1,5 jt.',
  },
};
