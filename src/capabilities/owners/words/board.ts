// Sentences of the agency's side: the board of requests, and letters.
import type { Lang } from '../../../kernel/language.ts';
import type { RequestKind } from '../tables.ts';

export type BoardWords = {
  title: string;
  lead: string;
  open: string;
  answered: string;
  tabs: string;
  none: string;
  noneText: string;
  noneAnswered: string;
  what: string;
  who: string;
  due: string;
  made: string;
  answer: string;
  granted: string;
  refused: string;
  kinds: Record<RequestKind, string>;
  bySystem: string;
  overdue: (hours: number) => string;
  left: (hours: number) => string;
  overdueCount: (n: number) => string;
  requestOf: (kind: string) => string;
  wanted: string;
  recorded: string;
  field: string;
  claimText: string;
  erasureText: string;
  keeps: string;
  reason: string;
  reasonHint: string;
  grant: string;
  refuse: string;
  decided: string;
  back: string;
  enterprise: string;
  decisions: { granted: (what: string) => string; refused: (what: string) => string };
  problems: Record<string, string>;
  fields: Record<string, string>;
  letter: {
    title: string;
    lead: (owner: string) => string;
    reason: string;
    reasonHint: string;
    make: string;
    made: string;
    madeLead: string;
    print: string;
    paperTitle: string;
    greeting: (owner: string) => string;
    paper: (days: number) => string;
    scan: string;
    orType: (address: string) => string;
    code: string;
    until: (day: string) => string;
    once: string;
    lost: string;
    back: string;
  };
  sessions: {
    title: string;
    lead: (owner: string) => string;
    reasonHint: string;
    act: string;
    done: (n: number) => string;
    after: string;
  };
};

const id: BoardWords = {
  title: 'Permohonan pelaku usaha',
  lead: 'Setiap permohonan dijawab dalam 3×24 jam (UU 27/2022). Yang lewat waktu berada di atas.',
  open: 'Menunggu jawaban',
  answered: 'Sudah dijawab',
  tabs: 'Permohonan menurut keadaan',
  none: 'Tidak ada permohonan yang menunggu',
  noneText: 'Permohonan pelaku usaha muncul di sini beserta batas waktunya.',
  noneAnswered: 'Belum ada permohonan yang dijawab',
  what: 'Permohonan',
  who: 'Dari',
  due: 'Batas waktu',
  made: 'Masuk',
  answer: 'Jawaban',
  granted: 'dikabulkan',
  refused: 'ditolak',
  kinds: {
    correction: 'Perbaikan data',
    claim: 'Pengakuan usaha',
    withdrawal: 'Penarikan persetujuan',
    copy: 'Salinan data',
    erasure: 'Penghapusan data',
  },
  bySystem: 'berlaku seketika',
  overdue: (hours) => `lewat ${hours} jam`,
  left: (hours) => `sisa ${hours} jam`,
  overdueCount: (n) => `${n} permohonan lewat 3×24 jam`,
  requestOf: (kind) => `Permohonan: ${kind}`,
  wanted: 'Diminta menjadi',
  recorded: 'Tercatat sekarang',
  field: 'Isian',
  claimText:
    'Orang ini menyatakan usaha berikut miliknya. Pastikan lewat RT, kelurahan atau kunjungan sebelum mengabulkan.',
  erasureText:
    'Nama, NIK, telepon, alamat, nomor surat dan catatan dihapus dan tidak dapat dikembalikan. Sektor, kelurahan, keadaan dan jenjang tetap terhitung tanpa nama.',
  keeps: 'Jejak audit tetap disimpan; isinya tanpa nama dan nomor.',
  reason: 'Alasan',
  reasonHint: 'Dibaca oleh pelaku usaha. Tulis dengan ramah dan jelas.',
  grant: 'Kabulkan',
  refuse: 'Tolak',
  decided: 'Sudah dijawab',
  back: 'Kembali ke permohonan',
  enterprise: 'Buka halaman usaha',
  decisions: {
    granted: (what) => `${what} dikabulkan.`,
    refused: (what) => `${what} ditolak; alasannya dapat dibaca pemilik.`,
  },
  problems: {
    'decided-already': 'Petugas lain baru saja menjawab permohonan ini.',
    'reason-short': 'Tulis alasannya, beberapa kata saja, agar pemilik mengerti.',
    'unknown-enterprise': 'Usaha ini tidak ada lagi.',
    'no-owner': 'Pemilik usaha ini belum tercatat. Catat dulu pemiliknya.',
    erased: 'Data pemilik ini sudah dihapus.',
    'needs-agency':
      'Orang ini juga tercatat di luar wilayah Anda. Penghapusan harus utuh: teruskan kepada dinas tingkat kota.',
    form: 'Isian yang diminta tidak dapat dicatat begitu saja. Hubungi pemilik, atau tolak dengan alasan.',
    other: 'Perubahan ini berbenturan dengan catatan lain. Periksa halaman usahanya.',
  },
  fields: {
    name: 'Nama usaha',
    owner: 'Nama pemilik',
    area: 'Kelurahan',
    rt: 'RT',
    nib: 'NIB',
    phone: 'Nomor HP',
  },
  letter: {
    title: 'Surat masuk untuk pemilik',
    lead: (owner) =>
      `Untuk ${owner}. Serahkan langsung kepada orangnya; siapa pun yang memegang surat dapat masuk.`,
    reason: 'Bagaimana Anda mengenal pemilik?',
    reasonHint: 'Misalnya: KTP dilihat di kantor kelurahan, atau tetangga satu RT.',
    make: 'Buat surat',
    made: 'Surat sudah jadi',
    madeLead: 'Cetak sekarang: kodenya hanya tampil sekali. Surat sebelumnya tidak berlaku lagi.',
    print: 'Untuk mencetak: Ctrl+P, atau menu peramban lalu Cetak.',
    paperTitle: 'Surat masuk Naik Kelas',
    greeting: (owner) => `Yth. ${owner}`,
    paper: (days) =>
      `Dengan surat ini Anda dapat melihat data usaha Anda, posisi dan langkah berikutnya. Surat berlaku ${days} hari.`,
    scan: 'Pindai gambar ini dengan kamera HP,',
    orType: (address) => `atau buka ${address} lalu tulis kode ini:`,
    code: 'Kode',
    until: (day) => `Berlaku sampai ${day}`,
    once: 'Kode hanya dapat dipakai sekali. Setelah itu Anda masuk dengan PIN buatan Anda sendiri.',
    lost: 'Surat hilang? Segera beri tahu petugas; surat baru membatalkan yang lama.',
    back: 'Kembali ke halaman usaha',
  },
  sessions: {
    title: 'Keluarkan pemilik dari semua HP',
    lead: (owner) => `${owner} harus masuk lagi di setiap HP. Untuk HP yang hilang atau dipakai orang lain.`,
    reasonHint: 'Misalnya: HP hilang menurut pemilik, KTP dilihat. Tercatat atas nama Anda.',
    act: 'Keluarkan dari semua HP',
    done: (n) => (n === 0 ? 'Pemilik tidak sedang masuk di mana pun.' : `Pemilik dikeluarkan dari ${n} HP.`),
    after: 'Nomornya ikut hilang? Ganti nomor HP pada data usaha, lalu beri surat masuk dengan PIN baru.',
  },
};

const en: BoardWords = {
  title: "Owners' requests",
  lead: 'Every request is answered within 3×24 hours (law 27/2022). What is overdue stands first.',
  open: 'Waiting for an answer',
  answered: 'Answered',
  tabs: 'Requests by state',
  none: 'No request is waiting',
  noneText: 'Requests of owners appear here with their time limit.',
  noneAnswered: 'No request has been answered yet',
  what: 'Request',
  who: 'From',
  due: 'Time limit',
  made: 'Came in',
  answer: 'Answer',
  granted: 'granted',
  refused: 'refused',
  kinds: {
    correction: 'Correction of data',
    claim: 'Claim of an enterprise',
    withdrawal: 'Withdrawal of consent',
    copy: 'Copy of the data',
    erasure: 'Erasure of the data',
  },
  bySystem: 'took effect at once',
  overdue: (hours) => `overdue by ${hours} h`,
  left: (hours) => `${hours} h left`,
  overdueCount: (n) => (n === 1 ? '1 request is past 3×24 hours' : `${n} requests are past 3×24 hours`),
  requestOf: (kind) => `Request: ${kind}`,
  wanted: 'To become',
  recorded: 'On record now',
  field: 'Field',
  claimText:
    'This person says that the enterprise is theirs. Make sure through RT, kelurahan or a visit before granting.',
  erasureText:
    'Name, NIK, phone, address, numbers of papers and notes are erased for good. Sector, kelurahan, status and rungs go on being counted without a name.',
  keeps: 'The audit trail stays; it holds no names and no numbers.',
  reason: 'Reason',
  reasonHint: 'The owner reads it. Write kindly and plainly.',
  grant: 'Grant',
  refuse: 'Refuse',
  decided: 'Answered',
  back: 'Back to the requests',
  enterprise: "Open the enterprise's page",
  decisions: {
    granted: (what) => `${what}: granted.`,
    refused: (what) => `${what}: refused; the owner can read why.`,
  },
  problems: {
    'decided-already': 'Another officer has just answered this request.',
    'reason-short': 'Write the reason, a few words, so that the owner understands.',
    'unknown-enterprise': 'This enterprise is not there any more.',
    'no-owner': "This enterprise's owner is not on record yet. Record the owner first.",
    erased: "This owner's data have been erased.",
    'needs-agency':
      'This person is on record outside your area as well. An erasure must be whole: hand it to the agency at city level.',
    form: 'What is asked for cannot be recorded as it is. Contact the owner, or refuse with a reason.',
    other: "This change collides with another record. Look at the enterprise's page.",
  },
  fields: {
    name: 'Name of the enterprise',
    owner: 'Name of the owner',
    area: 'Kelurahan',
    rt: 'RT',
    nib: 'NIB',
    phone: 'Phone number',
  },
  letter: {
    title: 'Sign-in letter for the owner',
    lead: (owner) => `For ${owner}. Hand it to the person themselves; whoever holds the letter can sign in.`,
    reason: 'How do you know the owner?',
    reasonHint: 'For example: ID card seen at the kelurahan office, or a neighbour of the same RT.',
    make: 'Make the letter',
    made: 'The letter is ready',
    madeLead: 'Print it now: the code is shown once. A former letter is no longer good.',
    print: "To print: Ctrl+P, or the browser's menu, then Print.",
    paperTitle: 'Naik Kelas sign-in letter',
    greeting: (owner) => `To ${owner}`,
    paper: (days) =>
      `With this letter you can see the data of your enterprise, its position and its next step. It is good for ${days} days.`,
    scan: 'Scan this picture with a phone camera,',
    orType: (address) => `or open ${address} and type this code:`,
    code: 'Code',
    until: (day) => `Good until ${day}`,
    once: 'The code can be used once. After that you sign in with a PIN of your own.',
    lost: 'Lost the letter? Tell the officer at once; a new letter ends the old one.',
    back: "Back to the enterprise's page",
  },
  sessions: {
    title: 'Sign the owner out of every phone',
    lead: (owner) =>
      `${owner} has to sign in again on every phone. For a phone that is lost or used by somebody else.`,
    reasonHint: 'For example: phone lost, says the owner; ID card seen. It is on record under your name.',
    act: 'Sign out of every phone',
    done: (n) =>
      n === 0
        ? 'The owner was signed in nowhere.'
        : n === 1
          ? 'The owner was signed out of 1 phone.'
          : `The owner was signed out of ${n} phones.`,
    after:
      'Is the number lost as well? Change the phone number in the data of the enterprise, then hand over a sign-in letter with a new PIN.',
  },
};

export const boardWords: Readonly<Record<Lang, BoardWords>> = { id, en };
