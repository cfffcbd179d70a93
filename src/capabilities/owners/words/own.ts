// Sentences of an owner's own page: position, what the public sees, money.
import type { Lang } from '../../../kernel/language.ts';

const id = {
  nav: { position: 'Posisi saya', data: 'Data saya', rights: 'Hak saya' },
  kicker: 'Usaha saya',
  position: 'Posisi saya',
  welcome: (name: string) => `Selamat datang, ${name}`,
  none: 'Belum ada usaha atas nama Anda',
  noneText: 'Daftarkan usaha Anda, atau hubungkan usaha yang sudah tercatat.',
  noneUnlinked: 'Akun ini belum terhubung dengan pelaku usaha. Masuklah dengan nomor HP Anda.',
  register: 'Daftarkan usaha',
  noPolicy: 'Kota ini belum menetapkan jenjang.',
  allDone: 'Semua langkah sudah selesai. Pertahankan!',
  helps: (who: string) => `Dibantu ${who}`,
  when: 'Bisa dimulai hari ini; sebutkan langkah ini kepada petugas',
  opens: (rung: string, track: string) => `Membuka jenjang “${rung}” di jalur ${track}`,
  remaining: (n: number) => `Tinggal ${n} syarat untuk jenjang itu`,
  tracks: 'Tempat saya di setiap jalur',
  steps: (n: number, of: number) => `${n} dari ${of}`,
  later: (names: string) => `Bila usaha siap: ${names}.`,
  reached: 'tercapai',
  conditions: 'Syarat setiap jenjang',
  proofs: 'bukti',
  till: 'Berjualan di acara?',
  tillText: 'Catat penjualan di lapak dengan sekali ketuk, juga tanpa sinyal.',
  tillAct: 'Buka kasir',
} as const;

type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Shape<T[K]>;
};
export type OwnWords = Shape<typeof id>;

const en: OwnWords = {
  nav: { position: 'My position', data: 'My data', rights: 'My rights' },
  kicker: 'My enterprise',
  position: 'My position',
  welcome: (name) => `Welcome, ${name}`,
  none: 'No enterprise in your name yet',
  noneText: 'Register your enterprise, or connect one that is on record already.',
  noneUnlinked: 'This account is not connected to an owner. Sign in with your phone number.',
  register: 'Register an enterprise',
  noPolicy: 'This city has not set its rungs yet.',
  allDone: 'All steps are done. Keep it up!',
  helps: (who) => `Helped by ${who}`,
  when: 'Can begin today; name this step to the officer',
  opens: (rung, track) => `Opens the rung “${rung}” on the track ${track}`,
  remaining: (n) => (n === 1 ? 'One condition left for that rung' : `${n} conditions left for that rung`),
  tracks: 'My place on every track',
  steps: (n, of) => `${n} of ${of}`,
  later: (names) => `When the enterprise is ready: ${names}.`,
  reached: 'reached',
  conditions: 'Conditions of each rung',
  proofs: 'proofs',
  till: 'Selling at an event?',
  tillText: 'Record sales at your stall with one tap, also without signal.',
  tillAct: 'Open the till',
};

export const ownWords: Readonly<Record<Lang, OwnWords>> = { id, en };
