// Sentences of coming in: phone, code, person, PIN, letter.
import type { Lang } from '../../../kernel/language.ts';
import { codeRules } from '../rules/code.ts';
import { proofDigits } from '../rules/proof.ts';

const id = {
  title: 'Masuk dengan nomor HP',
  lead: 'Kami kirim kode enam angka ke nomor Anda. Tidak perlu kata sandi.',
  phone: 'Nomor HP',
  phoneHint: 'Nomor yang dipakai usaha Anda, misalnya 0812 3456 7890. Boleh dipakai bersama sekeluarga.',
  ask: 'Kirim kode',
  letterAsk: 'Punya surat dari petugas?',
  letterGo: 'Masuk dengan surat',
  staffAsk: 'Petugas atau mitra?',
  staffGo: 'Masuk di sini',
  noPhone:
    'Tidak punya HP yang bisa menerima pesan? Mintalah surat masuk kepada petugas kelurahan atau pendamping.',
  codeTitle: 'Tulis kodenya',
  codeLead: `Bila nomor itu bisa menerima pesan, kode sampai dalam satu menit dan berlaku ${codeRules.minutes} menit.`,
  code: 'Kode enam angka',
  enter: 'Masuk',
  again: 'Kode tidak sampai? Ulangi dengan nomor HP',
  whoTitle: 'Siapa Anda?',
  whoLead: 'Nomor ini dipakai beberapa orang. Pilih nama Anda.',
  whoNew: 'Bukan salah satu dari mereka',
  whoNewHint: 'Daftarkan usaha Anda sendiri',
  whoNone: 'Nomor Anda sudah benar',
  pinTitle: (name: string) => `Masuk sebagai ${name}`,
  pinLead: 'PIN ini milik Anda sendiri, jangan diberikan kepada orang serumah.',
  pin: 'PIN enam angka',
  firstTitle: (name: string) => `Pertama kali masuk sebagai ${name}`,
  firstLead:
    'HP ini dipakai bersama, jadi tiap orang memakai PIN sendiri. Tunjukkan dulu bahwa ini memang Anda.',
  proof: (by: readonly string[]) =>
    by
      .map((one) =>
        one === 'nik'
          ? `${proofDigits.nik} angka terakhir NIK Anda`
          : `${proofDigits.nib} angka terakhir NIB usaha Anda`,
      )
      .join(' atau '),
  newPin: 'PIN baru, enam angka',
  newPinHint: 'Jangan tanggal lahir dan jangan angka berurutan.',
  againPin: 'Ulangi PIN baru',
  letterTitle: 'Perlu surat dari petugas',
  letterLead: (name: string) =>
    `Untuk ${name} belum ada nomor yang bisa dicocokkan. Petugas kelurahan atau pendamping dapat memberi surat masuk.`,
  forgot: 'Lupa PIN?',
  forgotText:
    'Mintalah surat masuk kepada petugas kelurahan atau pendamping. Dengan surat itu Anda membuat PIN baru.',
  back: 'Kembali ke pilihan nama',
  signedOut: 'Anda sudah keluar.',
  problems: {
    'not-a-phone': 'Ini bukan nomor HP Indonesia. Tulis misalnya 0812 3456 7890.',
    'no-way-out':
      'Kota ini belum dapat mengirim kode. Mintalah surat masuk kepada petugas kelurahan atau pendamping.',
    locked: (until: string) =>
      `Terlalu banyak percobaan. Coba lagi setelah ${until}, atau minta surat masuk kepada petugas.`,
    'wrong-code': 'Kode itu tidak cocok. Periksa pesannya, lalu tulis lagi.',
    'code-over': 'Kode ini tidak berlaku lagi. Minta kode baru dengan nomor HP Anda.',
    'wrong-pin': 'PIN itu tidak cocok.',
    'wrong-proof': 'Angka itu tidak cocok dengan yang tercatat.',
    'letter-needed': 'Untuk nama ini perlu surat dari petugas.',
    'pin-shape': 'PIN terdiri dari enam angka.',
    'pin-easy': 'PIN itu terlalu mudah ditebak. Pilih enam angka yang lain.',
    'pin-not-repeated': 'PIN yang diulang tidak sama.',
    'letter-over': 'Surat ini tidak berlaku lagi atau kodenya salah. Mintalah surat baru kepada petugas.',
  },
  letterInTitle: 'Masuk dengan surat',
  letterInLead: 'Tulis kode pada surat dari petugas. Kode hanya berlaku sekali.',
  letterCode: 'Kode pada surat',
  letterCodeHint: 'Dua belas huruf dan angka. Huruf besar atau kecil sama saja.',
  letterNext: 'Lanjut',
  letterFor: (name: string) => `Surat ini untuk ${name}`,
  letterForLead: 'Buat PIN baru untuk masuk berikutnya. Setelah itu surat tidak berlaku lagi.',
  letterNotMe: 'Bukan Anda? Tutup halaman ini dan kembalikan suratnya kepada petugas.',
} as const;

export type DoorWords = {
  readonly [K in keyof typeof id]: (typeof id)[K] extends string
    ? string
    : (typeof id)[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : {
          readonly [P in keyof (typeof id)[K]]: (typeof id)[K][P] extends string ? string : (typeof id)[K][P];
        };
};

const en: DoorWords = {
  title: 'Sign in with your phone number',
  lead: 'We send a six-digit code to your number. No password is needed.',
  phone: 'Phone number',
  phoneHint: 'The number your enterprise uses, for example 0812 3456 7890. A family may share it.',
  ask: 'Send the code',
  letterAsk: 'Have a letter from an officer?',
  letterGo: 'Sign in with the letter',
  staffAsk: 'Officer or partner?',
  staffGo: 'Sign in here',
  noPhone: 'No phone that can receive messages? Ask the kelurahan officer or a mentor for a sign-in letter.',
  codeTitle: 'Type the code',
  codeLead: `If that number can receive messages, the code arrives within a minute and is good for ${codeRules.minutes} minutes.`,
  code: 'Six-digit code',
  enter: 'Sign in',
  again: 'No code? Start again with your phone number',
  whoTitle: 'Who are you?',
  whoLead: 'Several people use this number. Choose your name.',
  whoNew: 'None of these',
  whoNewHint: 'Register your own enterprise',
  whoNone: 'Your number is confirmed',
  pinTitle: (name) => `Sign in as ${name}`,
  pinLead: 'This PIN is yours alone; do not give it to others in the house.',
  pin: 'Six-digit PIN',
  firstTitle: (name) => `First time as ${name}`,
  firstLead: 'This phone is shared, so each person has a PIN of their own. First show that it is really you.',
  proof: (by) =>
    by
      .map((one) =>
        one === 'nik'
          ? `last ${proofDigits.nik} digits of your NIK`
          : `last ${proofDigits.nib} digits of your enterprise's NIB`,
      )
      .join(' or '),
  newPin: 'New PIN, six digits',
  newPinHint: 'Not a birthday and not digits in a row.',
  againPin: 'Repeat the new PIN',
  letterTitle: 'A letter from an officer is needed',
  letterLead: (name) =>
    `No number is on record for ${name} that could be compared. A kelurahan officer or mentor can give a sign-in letter.`,
  forgot: 'Forgotten the PIN?',
  forgotText: 'Ask the kelurahan officer or a mentor for a sign-in letter. With it you make a new PIN.',
  back: 'Back to the names',
  signedOut: 'You have signed out.',
  problems: {
    'not-a-phone': 'This is not an Indonesian phone number. Write, for example, 0812 3456 7890.',
    'no-way-out':
      'This city cannot send codes yet. Ask the kelurahan officer or a mentor for a sign-in letter.',
    locked: (until) => `Too many tries. Try again after ${until}, or ask an officer for a sign-in letter.`,
    'wrong-code': 'That code does not fit. Check the message and type it again.',
    'code-over': 'This code is no longer good. Ask for a new one with your phone number.',
    'wrong-pin': 'That PIN does not fit.',
    'wrong-proof': 'Those digits do not fit what is on record.',
    'letter-needed': 'For this name a letter from an officer is needed.',
    'pin-shape': 'A PIN has six digits.',
    'pin-easy': 'That PIN is too easy to guess. Choose six other digits.',
    'pin-not-repeated': 'The repeated PIN is not the same.',
    'letter-over': 'This letter is no longer good, or its code is wrong. Ask the officer for a new one.',
  },
  letterInTitle: 'Sign in with a letter',
  letterInLead: 'Type the code on the letter from the officer. It is good once.',
  letterCode: 'Code on the letter',
  letterCodeHint: 'Twelve letters and digits. Capitals or not makes no difference.',
  letterNext: 'Go on',
  letterFor: (name) => `This letter is for ${name}`,
  letterForLead: 'Make a new PIN for the next time. The letter is then used up.',
  letterNotMe: 'Not you? Close this page and give the letter back to the officer.',
};

export const doorWords: Readonly<Record<Lang, DoorWords>> = { id, en };
