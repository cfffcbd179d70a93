// Sentences of the public front page.
import type { Lang } from '../../../kernel/language.ts';
import { formatShare } from '../../../kernel/number.ts';

type Block = { readonly title: string; readonly text: string };

type FrontWords = {
  title: string;
  sentence: string;
  counted: string;
  asOf: (day: string) => string;
  once: string;
  seen: (part: number, whole: number) => string;
  how: string;
  join: string;
  number: string;
  making: string;
  makingNote: string;
  emptyTitle: string;
  emptyText: string;
  stairs: string;
  stairsLead: string;
  allTracks: string;
  steps: Readonly<Record<StepName, { readonly label: string; readonly note: string }>>;
  whatTitle: string;
  what: readonly Block[];
  joinTitle: string;
  ownersDoor: string;
  joinLead: string;
  take: readonly Block[];
  week: string;
  allEvents: string;
  open: string;
  openText: string;
  allFigures: string;
  signIn: string;
};

export type StepName = 'recorded' | 'verified' | 'nib' | 'bank' | 'shop' | 'export';

const id: FrontWords = {
  title: 'Beranda',
  sentence: 'Setiap usaha naik satu anak tangga.',
  counted: 'UMKM tercatat dan masih aktif',
  asOf: (day) => `per ${day}`,
  once: 'setiap usaha dihitung satu kali.',
  seen: (part, whole) => `${formatShare(part, whole, 'id')} dilihat petugas dalam 12 bulan.`,
  how: 'Bagaimana angka ini dihitung?',
  join: 'Cara ikut',
  number: 'Lihat angka kota',
  making: 'Kota contoh sedang dibuat',
  makingNote:
    'Angka dan peta muncul sesudah semua usaha contoh selesai dibuat. Anda sudah bisa masuk sekarang.',
  emptyTitle: 'Pendataan baru dimulai',
  emptyText: 'Angka kota muncul di sini setelah daftar usaha pertama masuk.',
  stairs: 'Di anak tangga mana mereka berdiri',
  stairsLead:
    'Berapa usaha yang sudah sampai di tiap anak tangga, seluruh kota. Empat yang pertama ditapaki berurutan; toko dan ekspor jalur tersendiri.',
  allTracks: 'Semua jalur, juga izin produk dan halal',
  steps: {
    recorded: { label: 'Tercatat', note: 'semua yang aktif' },
    verified: { label: 'Terverifikasi', note: 'dilihat petugas di tempat' },
    nib: { label: 'Ber-NIB', note: 'nomor induk berusaha' },
    bank: { label: 'NPWP dan rekening', note: 'uang usaha terpisah' },
    shop: { label: 'Masuk toko', note: 'dipajang di toko atau hotel' },
    export: { label: 'Ekspor', note: 'pernah mengirim' },
  },
  whatTitle: 'Untuk apa semua ini',
  what: [
    {
      title: 'Terlihat',
      text: 'Setiap usaha, juga yang di rumah dan belum berizin, tercatat satu kali di kelurahannya. Alamat rumah tidak ditampilkan untuk umum.',
    },
    {
      title: 'Satu langkah berikut',
      text: 'Bukan nilai, bukan peringkat. Setiap usaha tahu satu hal yang perlu diurus sekarang, dan siapa yang membantu.',
    },
    {
      title: 'Terbukti',
      text: 'Naik kelas dihitung dari bukti bertanggal. Angkanya diumumkan bersama cara menghitungnya, dan angka lama tetap bisa dilihat.',
    },
  ],
  joinTitle: 'Cara ikut',
  ownersDoor: 'Pelaku usaha: masuk dengan nomor HP',
  joinLead: 'Gratis, tanpa perantara.',
  take: [
    {
      title: 'Punya usaha?',
      text: 'Datang ke kantor kelurahan atau temui ketua RT. Cukup bawa KTP; usaha tanpa izin pun dicatat dan dibantu.',
    },
    {
      title: 'Sudah tercatat?',
      text: 'Tanyakan kepada petugas kelurahan langkah Anda berikutnya. Surat yang sudah ada, seperti NIB, PIRT, atau halal, boleh langsung dibawa.',
    },
    {
      title: 'Petugas atau dinas?',
      text: 'Masuk dengan akun Anda untuk mencatat, mengimpor daftar, dan melihat siapa yang perlu didatangi.',
    },
  ],
  week: 'Acara minggu ini',
  allEvents: 'Semua acara',
  open: 'Angka yang sama untuk semua',
  openText:
    'Warga, dewan, dan dinas melihat angka yang sama, lengkap dengan sumbernya. Semuanya bisa diunduh.',
  allFigures: 'Buka semua angka',
  signIn: 'Masuk',
};

const en: FrontWords = {
  title: 'Home',
  sentence: 'Every enterprise, one step up.',
  counted: 'enterprises on record and active',
  asOf: (day) => `on ${day}`,
  once: 'each counted once.',
  seen: (part, whole) => `${formatShare(part, whole, 'en')} seen by an officer within 12 months.`,
  how: 'How is this counted?',
  join: 'How to take part',
  number: "See the city's number",
  making: 'The example city is being made',
  makingNote: 'Number and map appear when all example enterprises are made. You can sign in already.',
  emptyTitle: 'The records are just beginning',
  emptyText: "The city's number appears here when the first list of enterprises has come in.",
  stairs: 'Which step they stand on',
  stairsLead:
    'How many enterprises have reached each step, in the whole city. The first four follow one another; shop and export are tracks of their own.',
  allTracks: 'All tracks, product permit and halal too',
  steps: {
    recorded: { label: 'On record', note: 'all that are active' },
    verified: { label: 'Verified', note: 'seen on the spot by an officer' },
    nib: { label: 'With NIB', note: 'business identity number' },
    bank: { label: 'Tax number, account', note: 'business money kept apart' },
    shop: { label: 'In shops', note: 'on the shelf of a shop or hotel' },
    export: { label: 'Export', note: 'has shipped abroad' },
  },
  whatTitle: 'What this is for',
  what: [
    {
      title: 'Seen',
      text: 'Every enterprise, at home and without papers too, is on record once in its kelurahan. Home addresses are never shown to the public.',
    },
    {
      title: 'One next step',
      text: 'No score, no ranking. Each enterprise knows the one thing to do now, and who helps.',
    },
    {
      title: 'Proven',
      text: 'Moving up is counted from dated evidence. The number is published with the way it is counted, and older numbers can still be read.',
    },
  ],
  joinTitle: 'How to take part',
  ownersDoor: 'Owners: sign in with your phone number',
  joinLead: 'Free, with nobody in between.',
  take: [
    {
      title: 'Have a business?',
      text: 'Go to your kelurahan office or see the head of your RT. Bring your ID card; an enterprise without papers is recorded and helped too.',
    },
    {
      title: 'Already on record?',
      text: 'Ask your kelurahan officer for your next step. Bring the papers you have: NIB, PIRT or halal.',
    },
    {
      title: 'Officer or agency?',
      text: 'Sign in to record, to import lists and to see who should be visited.',
    },
  ],
  week: 'On this week',
  allEvents: 'All events',
  open: 'The same number for everybody',
  openText:
    'Residents, council and agency read the same number with its sources. All of it can be downloaded.',
  allFigures: 'Open all figures',
  signIn: 'Sign in',
};

export const words: Readonly<Record<Lang, FrontWords>> = { id, en };
