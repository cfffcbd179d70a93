// Sentences of field work in Indonesian.
import type { Finding, Wants } from '../kinds.ts';
import type { Why } from '../rules/weigh.ts';

export type FieldWords = {
  title: string;
  kicker: (month: string, area: string) => string;
  openKit: string;
  helpTitle: string;
  findings: Record<Finding, string>;
  states: Record<'counts' | 'noted' | 'open' | 'upheld' | 'overruled', string>;
  whys: Record<Why, string>;
  stats: {
    due: string;
    dueNote: string;
    dealt: string;
    dealtNote: (officers: string) => string;
    done: string;
    doneNote: (share: string) => string;
    open: string;
    openNote: string;
    waiting: string;
    waitingNote: string;
  };
  own: { title: string; lead: string };
  decide: {
    title: string;
    lead: string;
    act: string;
    page: string;
    now: string;
    saw: (finding: string, name: string) => string;
    gone: string;
    goneHint: (name: string, day: string) => string;
    on: (day: string) => string;
    keep: string;
    keepHint: (status: string) => string;
    choose: string;
    reason: string;
    reasonHint: string;
    save: string;
    cancel: string;
    done: (name: string) => string;
  };
  areas: {
    title: string;
    lead: string;
    kelurahan: string;
    officers: string;
    due: string;
    dealt: string;
    done: string;
    found: string;
    gone: (closed: string, moved: string, lost: string) => string;
    noOfficer: string;
    bare: (count: string) => string;
    none: string;
    noneText: string;
  };
  latest: {
    title: string;
    lead: string;
    none: string;
    who: string;
    what: string;
    when: string;
    where: string;
  };
  forwarded: {
    title: string;
    lead: string;
    enterprise: string;
    known: string;
    met: string;
    by: string;
    close: string;
    reason: string;
    done: string;
  };
  list: {
    title: (area: string) => string;
    lead: string;
    deal: string;
    even: string;
    evenHint: string;
    most: string;
    mostHint: string;
    mostWrong: string;
    dealt: (count: string) => string;
    nothing: string;
    officer: string;
    noOfficers: string;
    noOfficersText: string;
    gone: string;
    enterprise: string;
    rt: string;
    seen: string;
    never: string;
    state: string;
    toVisit: string;
    none: string;
    noneText: string;
    back: string;
    allRt: string;
  };
  help: {
    title: string;
    lead: string;
    without: string;
    withoutText: (share: string) => string;
    waiting: string;
    longest: string;
    helped: string;
    helpedNote: string;
    queue: string;
    enterprise: string;
    owner: string;
    kelurahan: string;
    wants: string;
    waits: string;
    days: (count: string) => string;
    today: string;
    askedBy: (name: string) => string;
    act: string;
    none: string;
    noneText: string;
    all: string;
    allAreas: string;
    area: string;
    shown: (from: string, total: string) => string;
    first: string;
    byArea: string;
    active: string;
  };
  end: {
    title: string;
    lead: (wants: string) => string;
    outcome: string;
    helped: string;
    helpedHint: string;
    left: string;
    leftHint: string;
    number: string;
    numberHint: string;
    reason: string;
    reasonHint: string;
    save: string;
    cancel: string;
    done: (name: string) => string;
  };
  wants: Record<Wants, string>;
  refused: Record<
    | 'unknown-enterprise'
    | 'nothing-open'
    | 'choice-missing'
    | 'outside-area'
    | 'reason-short'
    | 'unknown-help'
    | 'outcome-missing'
    | 'number-wrong'
    | 'nib-taken'
    | 'already-closed',
    string
  >;
  photos: string;
  photoOf: (day: string, name: string) => string;
  system: string;
};

export const id: FieldWords = {
  title: 'Kerja lapangan',
  kicker: (month, area) => `${month} · ${area}`,
  openKit: 'Buka di HP',
  helpTitle: 'Antrean bantuan izin',
  findings: { active: 'Masih jalan', closed: 'Tutup', moved: 'Pindah', 'not-found': 'Tidak ditemukan' },
  states: {
    counts: 'Tercatat',
    noted: 'Dicatat, angka tetap',
    open: 'Menunggu keputusan',
    upheld: 'Diputuskan benar',
    overruled: 'Diputuskan tidak dipakai',
  },
  whys: {
    'two-findings': 'Dua petugas melihat hal yang berbeda.',
    'newer-record': 'Ada catatan lain yang lebih baru dari temuan ini.',
    'other-area': 'Pindah ke wilayah petugas lain.',
    'lost-twice': 'Dua kali dicari, dua kali tidak ditemukan. Mungkin sudah tutup.',
  },
  stats: {
    due: 'Perlu dilihat bulan ini',
    dueNote: 'tidak terlihat setahun atau lebih',
    dealt: 'Sudah dibagi',
    dealtNote: (officers) => `kepada ${officers} petugas`,
    done: 'Sudah dilihat',
    doneNote: (share) => `${share} dari yang dibagi`,
    open: 'Menunggu keputusan',
    openNote: 'temuan yang berbeda',
    waiting: 'Menunggu bantuan izin',
    waitingNote: 'lihat antrean',
  },
  own: {
    title: 'Daftar saya bulan ini',
    lead: 'Yang paling lama tidak terlihat di atas. Di lapangan, pakai HP: tetap jalan tanpa sinyal.',
  },
  decide: {
    title: 'Perlu diputuskan',
    lead: 'Semua temuan disimpan. Angka kota belum berubah sampai ada yang memutuskan.',
    act: 'Putuskan',
    page: 'Putuskan temuan',
    now: 'Tercatat sekarang',
    saw: (finding, name) => `${finding}, kata ${name}`,
    gone: 'Catat sebagai tutup',
    goneHint: (name, day) =>
      `Dua kali dicari dan tidak ditemukan, terakhir oleh ${name}, ${day}. Bisa dibuka lagi kalau ditemukan.`,
    on: (day) => `dilihat ${day}`,
    keep: 'Biarkan seperti yang tercatat',
    keepHint: (status) => `Tetap: ${status}. Temuan yang menunggu tidak dipakai, tetapi tetap bisa dibaca.`,
    choose: 'Mana yang benar?',
    reason: 'Alasan',
    reasonHint: 'Satu kalimat, misalnya bagaimana Anda memeriksanya. Dibaca petugas dan pemilik usaha.',
    save: 'Simpan keputusan',
    cancel: 'Batal',
    done: (name) => `Temuan tentang ${name} sudah diputuskan.`,
  },
  areas: {
    title: 'Per kelurahan',
    lead: 'Daftar dibagi merata setiap malam; yang paling lama tidak terlihat didahulukan.',
    kelurahan: 'Kelurahan',
    officers: 'Petugas',
    due: 'Perlu dilihat',
    dealt: 'Dibagi',
    done: 'Sudah dilihat',
    found: 'Tutup · pindah · tidak ditemukan',
    gone: (closed, moved, lost) => `${closed} · ${moved} · ${lost}`,
    noOfficer: 'belum ada petugas',
    bare: (count) => `${count} kelurahan belum punya petugas lapangan`,
    none: 'Belum ada daftar bulan ini',
    noneText:
      'Daftar dibuat setiap malam untuk kelurahan yang punya petugas. Minta administrator membuat akun petugas RT atau kelurahan.',
  },
  latest: {
    title: 'Temuan terbaru',
    lead: 'Setiap temuan membawa nama petugas dan tanggal.',
    none: 'Belum ada temuan dari lapangan.',
    who: 'Petugas',
    what: 'Temuan',
    when: 'Dilihat',
    where: 'Wilayah',
  },
  forwarded: {
    title: 'Diteruskan dari lapangan',
    lead: 'Usaha yang didata petugas, tetapi sudah tercatat di wilayah lain. Periksa apakah pindah.',
    enterprise: 'Usaha',
    known: 'Tercatat di',
    met: 'Ditemui di',
    by: 'Petugas',
    close: 'Sudah ditangani',
    reason: 'Apa hasilnya?',
    done: 'Tercatat sudah ditangani.',
  },
  list: {
    title: (area) => `Daftar kunjungan ${area}`,
    lead: 'Petugas yang keluar: daftarnya dibagi ulang sendiri. Petugas baru mendapat bagian bila dibagi rata lagi.',
    deal: 'Bagi daftar',
    even: 'Ratakan lagi di antara semua petugas',
    evenHint: 'Kunjungan yang belum selesai boleh pindah petugas.',
    most: 'Paling banyak per petugas',
    mostHint: 'Kunjungan sebulan. Biasanya 40, kira-kira sepuluh seminggu.',
    mostWrong: 'Tulis angka antara 1 dan 400.',
    dealt: (count) => `${count} kunjungan dibagi.`,
    nothing: 'Tidak ada yang perlu dibagi lagi.',
    officer: 'Petugas',
    noOfficers: 'Belum ada petugas di kelurahan ini',
    noOfficersText:
      'Minta administrator membuat akun petugas kelurahan atau RT. Setelah itu daftar dibagi sendiri.',
    gone: 'tidak bertugas lagi',
    enterprise: 'Usaha',
    rt: 'RT',
    seen: 'Terakhir dilihat',
    never: 'belum pernah',
    state: 'Keadaan',
    toVisit: 'Belum dikunjungi',
    none: 'Semua sudah terlihat',
    noneText: 'Tidak ada usaha di sini yang setahun tidak terlihat.',
    back: 'Kerja lapangan',
    allRt: 'Semua RT',
  },
  help: {
    title: 'Antrean bantuan izin',
    lead: 'Usaha tanpa NIB berhak dibantu. Yang paling lama menunggu di atas.',
    without: 'Tanpa NIB',
    withoutText: (share) =>
      `usaha aktif belum punya NIB, ${share} dari yang aktif. Mereka dibantu satu per satu.`,
    waiting: 'Menunggu',
    longest: 'Paling lama menunggu',
    helped: 'Sudah terbantu',
    helpedNote: 'tahun ini',
    queue: 'Antrean',
    enterprise: 'Usaha',
    owner: 'Pemilik',
    kelurahan: 'Kelurahan',
    wants: 'Butuh',
    waits: 'Menunggu',
    days: (count) => `${count} hari`,
    today: 'hari ini',
    askedBy: (name) => `didata ${name}`,
    act: 'Catat hasil',
    none: 'Tidak ada yang menunggu',
    noneText: 'Usaha yang didata petugas tanpa NIB masuk ke sini dengan sendirinya.',
    all: 'Semua izin',
    allAreas: 'Semua kelurahan',
    area: 'Kelurahan',
    shown: (from, total) => `${from} dari ${total}`,
    first: 'Ke awal antrean',
    byArea: 'Tanpa NIB per kelurahan',
    active: 'Aktif',
  },
  end: {
    title: 'Catat hasil bantuan',
    lead: (wants) => `Menunggu bantuan: ${wants}.`,
    outcome: 'Bagaimana hasilnya?',
    helped: 'Izin sudah terbit',
    helpedHint: 'Anda melihat dokumennya. Tercatat sebagai bukti "dilihat petugas".',
    left: 'Keluar dari antrean',
    leftHint: 'Misalnya pemilik belum mau, atau tidak memerlukan.',
    number: 'Nomor izin',
    numberHint: 'NIB: 13 angka.',
    reason: 'Alasan keluar dari antrean',
    reasonHint: 'Satu kalimat. Dibaca pemilik usaha.',
    save: 'Simpan',
    cancel: 'Batal',
    done: (name) => `Hasil bantuan untuk ${name} tercatat.`,
  },
  wants: { nib: 'NIB', pirt: 'SPP-IRT', halal: 'Sertifikat halal', npwp: 'NPWP' },
  refused: {
    'unknown-enterprise': 'Usaha ini tidak ada, atau di luar wilayah Anda.',
    'nothing-open': 'Sudah diputuskan orang lain.',
    'choice-missing': 'Pilih salah satu.',
    'outside-area': 'Wilayah tujuan di luar wilayah tugas Anda. Serahkan kepada kecamatan atau dinas.',
    'reason-short': 'Tulis alasannya dalam satu kalimat.',
    'unknown-help': 'Usaha ini tidak menunggu lagi.',
    'outcome-missing': 'Pilih hasilnya.',
    'number-wrong': 'NIB terdiri dari 13 angka. Periksa lagi dokumennya.',
    'nib-taken': 'NIB ini sudah tercatat untuk usaha lain.',
    'already-closed': 'Sudah ditangani orang lain.',
  },
  photos: 'Foto dari lapangan',
  photoOf: (day, name) => `Foto usaha, ${day}, ${name}`,
  system: 'sistem',
};
