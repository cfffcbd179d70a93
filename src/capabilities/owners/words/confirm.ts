// Sentences of showing again who one is, and of the PIN that its owner sets.
import type { Lang } from '../../../kernel/language.ts';

/** What a confirmation is for, as it stands in addresses. */
export type Sensitive = 'tarik' | 'hapus' | 'pin' | 'nomor';

type Words = {
  title: string;
  leads: Record<Sensitive, string>;
  acts: Record<Sensitive, string>;
  pin: string;
  codeWhat: string;
  ask: string;
  sent: (minutes: number) => string;
  code: string;
  noWay: string;
  back: string;
  own: {
    title: string;
    on: string;
    off: string;
    set: string;
    change: string;
    lead: string;
    former: string;
    save: string;
    done: (ended: number) => string;
  };
};

const id: Words = {
  title: 'Pastikan ini Anda',
  leads: {
    tarik: 'Sebelum persetujuan ditarik, tunjukkan sekali lagi bahwa ini Anda.',
    hapus: 'Sebelum penghapusan diminta, tunjukkan sekali lagi bahwa ini Anda.',
    pin: 'Sebelum PIN dibuat, tunjukkan sekali lagi bahwa ini Anda.',
    nomor: 'Nomor HP adalah jalan masuk Anda. Sebelum diganti, tunjukkan sekali lagi bahwa ini Anda.',
  },
  acts: {
    tarik: 'Tarik persetujuan',
    hapus: 'Minta data saya dihapus',
    pin: 'Lanjut',
    nomor: 'Ajukan perubahan',
  },
  pin: 'PIN enam angka',
  codeWhat: 'Kami kirim kode enam angka ke nomor HP Anda yang tercatat.',
  ask: 'Kirim kode',
  sent: (minutes) => `Kode sudah dikirim, berlaku ${minutes} menit.`,
  code: 'Kode enam angka',
  noWay:
    'Kode tidak dapat dikirim ke Anda dan PIN belum ada. Mintalah surat masuk kepada petugas kelurahan atau pendamping.',
  back: 'Kembali ke hak saya',
  own: {
    title: 'Selalu minta PIN',
    on: 'Aktif. Untuk masuk diminta dua hal: kode lewat HP dan PIN Anda.',
    off: 'Belum aktif. Siapa pun yang dapat membaca pesan di HP Anda, atau mengambil alih nomornya, bisa masuk. Dengan PIN, kode saja tidak cukup.',
    set: 'Buat PIN',
    change: 'Ganti PIN',
    lead: 'Mulai sekarang PIN selalu diminta setelah kode. HP lain yang sedang masuk dikeluarkan.',
    former: 'PIN sekarang',
    save: 'Simpan PIN',
    done: (ended) =>
      ended === 0
        ? 'PIN tersimpan. Mulai sekarang PIN selalu diminta.'
        : `PIN tersimpan. Mulai sekarang PIN selalu diminta; ${ended} perangkat lain dikeluarkan.`,
  },
};

const en: Words = {
  title: 'Make sure that it is you',
  leads: {
    tarik: 'Before consent is withdrawn, show once more that it is you.',
    hapus: 'Before erasure is asked for, show once more that it is you.',
    pin: 'Before a PIN is made, show once more that it is you.',
    nomor: 'Your phone number is your way in. Before it changes, show once more that it is you.',
  },
  acts: {
    tarik: 'Withdraw consent',
    hapus: 'Ask for erasure of my data',
    pin: 'Go on',
    nomor: 'Ask for the change',
  },
  pin: 'Six-digit PIN',
  codeWhat: 'We send a six-digit code to your phone number on record.',
  ask: 'Send the code',
  sent: (minutes) => `The code has been sent; it is good for ${minutes} minutes.`,
  code: 'Six-digit code',
  noWay:
    'No code can be sent to you and there is no PIN yet. Ask the kelurahan officer or a mentor for a sign-in letter.',
  back: 'Back to my rights',
  own: {
    title: 'Always ask for the PIN',
    on: 'On. Signing in takes two things: the code by phone and your PIN.',
    off: 'Off. Whoever can read the messages on your phone, or takes over its number, can sign in. With a PIN the code alone is not enough.',
    set: 'Make a PIN',
    change: 'Change the PIN',
    lead: 'From now on the PIN is always asked for after the code. Other phones that are signed in are signed out.',
    former: 'PIN of now',
    save: 'Save the PIN',
    done: (ended) =>
      ended === 0
        ? 'The PIN is saved. From now on it is always asked for.'
        : `The PIN is saved. From now on it is always asked for; ${ended} other devices were signed out.`,
  },
};

export const confirmWords: Readonly<Record<Lang, Words>> = { id, en };
