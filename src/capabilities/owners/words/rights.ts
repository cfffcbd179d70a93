// Sentences of an owner's rights: who looked, consent, copy, erasure, requests, sessions.
import type { Lang } from '../../../kernel/language.ts';
import type { ExportPurpose } from '../rules/purpose.ts';

export type RightsWords = {
  title: string;
  lead: string;
  looks: string;
  looksLead: string;
  noLooks: string;
  opened: (who: string) => string;
  revealed: (who: string) => string;
  pictured: (who: string) => string;
  exported: (who: string, rows: number) => string;
  fileOf: (filters: readonly string[], purpose: string) => string;
  looksNot: string;
  purposes: Record<ExportPurpose | 'unsaid', string>;
  leaving: Record<'title' | 'purpose' | 'hint' | 'note' | 'back', string>;
  because: (reason: string) => string;
  somebody: string;
  consent: string;
  given: string;
  withdrawn: (day: string) => string;
  withdrawWhat: string;
  withdraw: string;
  withdrawSure: string;
  giveWhat: string;
  give: string;
  withdrawDone: string;
  giveDone: string;
  copy: string;
  copyWhat: string;
  copyAct: string;
  erase: string;
  eraseWhat: string;
  eraseAct: string;
  eraseSure: string;
  eraseDone: string;
  eraseAsked: string;
  requests: string;
  noRequests: string;
  answerBy: (instant: string) => string;
  answered: (answer: string, day: string) => string;
  stopped: string;
  taken: string;
  sessions: string;
  sessionsLead: string;
  here: string;
  lastUse: (instant: string) => string;
  end: string;
  endOf: (device: string) => string;
  endOthers: string;
  ended: (n: number) => string;
  device: string;
  phones: Record<'title' | 'lead', string> & {
    lastSent: (instant: string) => string;
  };
  law: string;
  copyPage: {
    title: string;
    lead: string;
    json: string;
    you: string;
    enterprises: string;
    proofs: string;
    history: string;
    choices: string;
    looks: string;
    requests: string;
    back: string;
    nik: string;
    name: string;
    phone: string;
    sex: string;
    whats: Record<'findable' | 'phone' | 'processing', string>;
    yes: string;
    no: string;
  };
};

const id: RightsWords = {
  title: 'Hak saya',
  lead: 'Data Anda milik Anda.',
  looks: 'Siapa melihat data saya',
  looksLead:
    'Setiap petugas yang membuka halaman usaha Anda, satu baris per hari, dan setiap berkas yang memuat usaha Anda.',
  looksNot:
    'Tidak dicatat satu per satu: daftar dan pencarian, yang hanya menampilkan nama, tempat, jenis usaha, kelas, langkah berikut dan kapan terakhir dilihat; daftar kunjungan petugas; dan perbandingan data ganda. NIK dan nomor HP di sana disamarkan atau tidak ada.',
  noLooks: 'Belum ada petugas yang membuka data Anda.',
  opened: (who) => `${who} membuka halaman usaha`,
  revealed: (who) => `${who} membuka NIK, telepon, dan email`,
  pictured: (who) => `${who} melihat foto surat`,
  exported: (who, rows) =>
    rows === 1
      ? `${who} mengunduh data usaha Anda`
      : `${who} mengunduh daftar ${rows} usaha, usaha Anda termasuk`,
  fileOf: (filters, purpose) =>
    [`untuk ${purpose}`, filters.length > 0 ? `saringan: ${filters.join(', ')}` : 'tanpa saringan'].join(
      ' · ',
    ),
  leaving: {
    title: 'Unduh daftar',
    purpose: 'Untuk apa?',
    hint: 'Pemilik usaha dalam daftar ini dapat membaca siapa mengunduh, kapan, dan untuk apa.',
    note: 'Isi berkas sama dengan daftar di halaman sebelumnya, dengan saringan yang sama.',
    back: 'Kembali ke daftar',
  },
  purposes: {
    invite: 'undangan kegiatan',
    visit: 'kunjungan dan pendataan',
    papers: 'bantuan izin dan surat',
    report: 'laporan',
    other: 'keperluan lain',
    unsaid: 'keperluan yang tidak disebut',
  },
  because: (reason) => `alasan: ${reason}`,
  somebody: 'Petugas',
  consent: 'Persetujuan',
  given: 'Data usaha Anda dipakai dinas untuk pembinaan: undangan, pendamping dan langkah berikut.',
  withdrawn: (day) => `Persetujuan ditarik pada ${day}. Data tidak diolah, hanya dihitung.`,
  withdrawWhat:
    'Bila ditarik: usaha tidak bisa ditemukan, tidak masuk daftar dan undangan, tidak dicocokkan. Hanya ikut dihitung.',
  withdraw: 'Tarik persetujuan',
  withdrawSure: 'Ya, hentikan pengolahan data saya',
  giveWhat: 'Dengan persetujuan, Anda kembali mendapat undangan, pendamping dan langkah berikut.',
  give: 'Beri persetujuan lagi',
  withdrawDone: 'Persetujuan ditarik. Pengolahan data Anda sudah berhenti.',
  giveDone: 'Terima kasih. Data Anda diolah lagi. Pilih sendiri apa yang dilihat orang.',
  copy: 'Salinan data',
  copyWhat: 'Semua yang tercatat tentang Anda, bisa dibaca dan diunduh.',
  copyAct: 'Ambil salinan data saya',
  erase: 'Penghapusan data',
  eraseWhat:
    'Nama, NIK, telepon, alamat dan nomor surat dihapus dan tidak bisa kembali. Jumlah usaha kota tetap benar, tanpa nama Anda.',
  eraseAct: 'Minta data saya dihapus',
  eraseSure: 'Ya, saya mengerti ini tidak bisa dikembalikan',
  eraseDone: 'Permohonan terkirim. Petugas menjawab dalam 3×24 jam.',
  eraseAsked: 'Permohonan penghapusan Anda sedang menunggu jawaban.',
  requests: 'Permohonan saya',
  noRequests: 'Belum ada permohonan.',
  answerBy: (instant) => `menunggu jawaban, paling lambat ${instant}`,
  answered: (answer, day) => `${answer} pada ${day}`,
  stopped: 'Pengolahan berhenti seketika.',
  taken: 'Salinan diberikan seketika.',
  sessions: 'Tempat saya masuk',
  sessionsLead: 'Ada yang tidak Anda kenal? Keluarkan.',
  here: 'HP ini',
  lastUse: (instant) => `terakhir dipakai ${instant}`,
  end: 'Keluarkan',
  endOf: (device) => `Keluarkan ${device}`,
  endOthers: 'Keluarkan semua yang lain',
  ended: (n) => (n === 0 ? 'Tidak ada yang perlu dikeluarkan.' : `${n} perangkat dikeluarkan.`),
  device: 'Perangkat',
  phones: {
    title: 'HP untuk Buka kasir',
    lead: 'HP ini mencatat penjualan tanpa sinyal dan mengirimnya nanti. Hilang atau dipakai orang lain? Keluarkan: kirimannya ditolak, dan catatan yang belum terkirim tetap terkunci di HP itu.',
    lastSent: (instant) => `terakhir mengirim ${instant}`,
  },
  law: 'Dasar: UU 27/2022 tentang Pelindungan Data Pribadi. Setiap permohonan dijawab dalam 3×24 jam.',
  copyPage: {
    title: 'Salinan data saya',
    lead: 'Semua yang tercatat tentang Anda pada hari ini. Omzet tampil sebagai kisaran, NIK disamarkan.',
    json: 'Unduh sebagai berkas (JSON)',
    you: 'Anda',
    enterprises: 'Usaha',
    proofs: 'Bukti',
    history: 'Riwayat',
    choices: 'Pilihan Anda',
    looks: 'Yang melihat',
    requests: 'Permohonan',
    back: 'Kembali ke hak saya',
    nik: 'NIK',
    name: 'Nama',
    phone: 'Nomor HP',
    sex: 'Jenis kelamin',
    whats: { findable: 'boleh ditemukan', phone: 'tampilkan nomor HP', processing: 'persetujuan pengolahan' },
    yes: 'ya',
    no: 'tidak',
  },
};

const en: RightsWords = {
  title: 'My rights',
  lead: 'Your data are yours.',
  looks: 'Who looked at my data',
  looksLead:
    "Every officer who opened your enterprise's page, one line a day, and every file that held your enterprise.",
  looksNot:
    'Not on record one by one: lists and searches, which show only name, place, kind of business, class, next step and when last seen; officers’ lists of visits; and comparing duplicates. NIK and phone are masked there, or left out.',
  noLooks: 'No officer has opened your data yet.',
  opened: (who) => `${who} opened the page of the enterprise`,
  revealed: (who) => `${who} had NIK, phone and e-mail shown`,
  pictured: (who) => `${who} looked at the picture of a paper`,
  exported: (who, rows) =>
    rows === 1
      ? `${who} downloaded the data of your enterprise`
      : `${who} downloaded a list of ${rows} enterprises, yours among them`,
  fileOf: (filters, purpose) =>
    [`for ${purpose}`, filters.length > 0 ? `filtered: ${filters.join(', ')}` : 'not filtered'].join(' · '),
  leaving: {
    title: 'Download the list',
    purpose: 'What for?',
    hint: 'Owners in this list can read who downloaded it, when, and what for.',
    note: 'The file holds what the page before shows, with the same filters.',
    back: 'Back to the list',
  },
  purposes: {
    invite: 'inviting to an activity',
    visit: 'visits and records',
    papers: 'help with licences and papers',
    report: 'a report',
    other: 'something else',
    unsaid: 'a purpose that was not said',
  },
  because: (reason) => `reason: ${reason}`,
  somebody: 'An officer',
  consent: 'Consent',
  given:
    'The agency uses the data of your enterprise to support it: invitations, a mentor and the next step.',
  withdrawn: (day) => `Consent was withdrawn on ${day}. The data are not processed, only counted.`,
  withdrawWhat:
    'When withdrawn: the enterprise cannot be found, is in no list and no invitation, is not compared. It is only counted.',
  withdraw: 'Withdraw consent',
  withdrawSure: 'Yes, stop processing my data',
  giveWhat: 'With consent you get invitations, a mentor and your next step again.',
  give: 'Give consent again',
  withdrawDone: 'Consent is withdrawn. Processing of your data has stopped.',
  giveDone: 'Thank you. Your data are processed again. Choose yourself what people see.',
  copy: 'Copy of the data',
  copyWhat: 'Everything on record about you, to read and to download.',
  copyAct: 'Take a copy of my data',
  erase: 'Erasure of the data',
  eraseWhat:
    "Name, NIK, phone, address and numbers of papers are erased for good. The city's count stays right, without your name.",
  eraseAct: 'Ask for erasure of my data',
  eraseSure: 'Yes, I understand that this cannot be undone',
  eraseDone: 'Your request has been sent. An officer answers within 3×24 hours.',
  eraseAsked: 'Your request for erasure is waiting for an answer.',
  requests: 'My requests',
  noRequests: 'No requests yet.',
  answerBy: (instant) => `waiting for an answer, at the latest ${instant}`,
  answered: (answer, day) => `${answer} on ${day}`,
  stopped: 'Processing stopped at once.',
  taken: 'The copy was given at once.',
  sessions: 'Where I am signed in',
  sessionsLead: 'Something you do not know? Sign it out.',
  here: 'this phone',
  lastUse: (instant) => `last used ${instant}`,
  end: 'Sign out',
  endOf: (device) => `Sign out ${device}`,
  endOthers: 'Sign out all others',
  ended: (n) =>
    n === 0
      ? 'Nothing had to be signed out.'
      : n === 1
        ? '1 device was signed out.'
        : `${n} devices were signed out.`,
  device: 'Device',
  phones: {
    title: 'Phones that keep sales',
    lead: 'These phones note sales without signal and send them later. Lost, or in other hands? Sign it out: what it sends is refused, and records not yet sent stay locked on that phone.',
    lastSent: (instant) => `last sent ${instant}`,
  },
  law: 'By law 27/2022 on the protection of personal data. Every request is answered within 3×24 hours.',
  copyPage: {
    title: 'Copy of my data',
    lead: 'Everything on record about you today. Turnover is told in bands, the NIK is masked.',
    json: 'Download as a file (JSON)',
    you: 'You',
    enterprises: 'Enterprises',
    proofs: 'Proofs',
    history: 'History',
    choices: 'Your choices',
    looks: 'Who looked',
    requests: 'Requests',
    back: 'Back to my rights',
    nik: 'NIK',
    name: 'Name',
    phone: 'Phone number',
    sex: 'Sex',
    whats: { findable: 'may be found', phone: 'show the phone number', processing: 'consent to processing' },
    yes: 'yes',
    no: 'no',
  },
};

export const rightsWords: Readonly<Record<Lang, RightsWords>> = { id, en };
