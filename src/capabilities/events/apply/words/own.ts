// Sentences of an owner's events: what is on, applying on the phone, where it stands, and being turned down.
import type { Lang } from '../../../../kernel/language.ts';

const id = {
  title: 'Acara',
  lead: 'Bazar dan pameran yang bisa diikuti usaha Anda.',
  mine: 'Pendaftaran saya',
  open: 'Bisa diikuti',
  until: (day: string) => `Daftar paling lambat ${day}`,
  apply: 'Daftar',
  look: 'Lihat',
  answer: 'Jawab tawaran ini',
  none: 'Belum ada acara untuk wilayah Anda',
  noneText: 'Begitu ada bazar atau pameran yang mengundang usaha Anda, muncul di sini.',
  noEnterprise: 'Belum ada usaha yang bisa didaftarkan',
  noEnterpriseText: 'Daftarkan usaha Anda dulu. Bila persetujuan data sedang ditarik, beri lagi di Hak saya.',
  register: 'Daftarkan usaha',
  forName: (name: string) => `untuk ${name}`,
  told: {
    in: 'Pendaftaran sudah masuk. Kami kabari bila ada keputusan.',
    appealed: 'Sedang ditinjau oleh orang lain. Kami kabari hasilnya.',
    taken: 'Tempat Anda sudah dicatat.',
    came: 'Terima kasih sudah ikut.',
    here: 'Anda tercatat hadir. Selamat berjualan.',
    left: 'Anda tidak jadi ikut.',
    withdrawn: 'Pendaftaran dibatalkan.',
    refused: 'Belum bisa ikut kali ini.',
  },
  answerBy: (day: string) =>
    `Jawab paling lambat ${day}. Setelah itu tempat diberikan kepada urutan berikutnya.`,
  waits: (place: number) =>
    place === 1
      ? 'Produk Anda diterima, tempatnya penuh. Anda urutan pertama; kami kabari begitu ada tempat.'
      : `Produk Anda diterima, tempatnya penuh. Anda urutan ke-${place}; kami kabari begitu ada tempat.`,
  yes: 'Ya, saya ikut',
  no: 'Tidak bisa ikut',
  reason: 'Alasannya',
  next: 'Langkah berikutnya',
  by: 'Diajukan oleh petugas',
  leave: 'Tidak jadi ikut?',
  leaveWhy: 'Kenapa?',
  leaveHint: 'Boleh dikosongkan. Tempat diberikan kepada urutan berikutnya.',
  leaveAct: 'Batalkan pendaftaran',
  again: 'Minta ditinjau sekali lagi',
  againWhy: 'Apa yang perlu dilihat lagi?',
  againHint: 'Hanya sekali. Dijawab oleh orang lain, bukan yang memutuskan sebelumnya.',
  againAct: 'Kirim',
  final: 'Sudah ditinjau dua kali. Keputusan ini tetap.',
  appealSaid: 'Yang Anda sampaikan',
  till: {
    title: 'Berjualan di acara ini',
    now: 'Catat penjualan dengan sekali ketuk, juga tanpa sinyal.',
    fetch:
      'Acaranya besok. Buka kasir sekali hari ini selagi ada sinyal, supaya besok bisa dipakai di mana saja.',
    act: 'Buka kasir',
  },
  number: 'Nomor undian saya',
  numberWhy: 'Dengan nomor ini siapa pun bisa memeriksa undian lapak, tanpa melihat nama Anda:',
  places: 'Lapak Anda',
  stall: (code: string) => `lapak ${code}`,
  shares: (groups: string) => `Berbagi lapak dengan: ${groups}`,
  form: {
    title: 'Daftar',
    enterprise: 'Usaha',
    group: 'Kelompok produk',
    choose: 'Pilih kelompok',
    what: 'Apa yang dijual?',
    whatHint: 'Misalnya: amplang ikan, keripik pisang.',
    needs: 'Keperluan lapak',
    power: 'Perlu listrik',
    water: 'Perlu air',
    times: 'Atur waktu',
    timesHint: 'Tidak perlu diisi bila semua waktu bisa.',
    most: 'Paling banyak berapa giliran?',
    mostHint: (n: number) => `Ada ${n} giliran. Kosongkan bila sebanyak yang diberikan.`,
    wishes: { any: 'Bisa', prefers: 'Paling suka', cannot: 'Tidak bisa' },
    send: 'Kirim pendaftaran',
  },
  said: {
    applied: (event: string) => `Pendaftaran ke ${event} sudah masuk.`,
    yes: 'Tempat Anda sudah dicatat. Sampai jumpa.',
    no: 'Jawaban Anda sudah dicatat.',
    withdrawn: 'Pendaftaran dibatalkan. Terima kasih sudah memberi tahu.',
    appealed: 'Terkirim. Orang lain akan meninjaunya.',
  },
} as const;

type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Shape<T[K]>;
};

const ordinal = (n: number): string => {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(n);
  return `${n}${({ one: 'st', two: 'nd', few: 'rd' } as Readonly<Record<string, string>>)[rule] ?? 'th'}`;
};

const en: Shape<typeof id> = {
  title: 'Events',
  lead: 'Bazaars and exhibitions that your enterprise can take part in.',
  mine: 'My applications',
  open: 'Open to you',
  until: (day) => `Apply by ${day}`,
  apply: 'Apply',
  look: 'Look',
  answer: 'Answer this offer',
  none: 'No event for your area yet',
  noneText: 'As soon as a bazaar or exhibition invites your enterprise, it appears here.',
  noEnterprise: 'No enterprise that could apply',
  noEnterpriseText:
    'Register your enterprise first. If consent to your data is withdrawn, give it again under My rights.',
  register: 'Register an enterprise',
  forName: (name) => `for ${name}`,
  told: {
    in: 'The application has arrived. We tell you when there is a decision.',
    appealed: 'Somebody else is looking at it. We tell you what comes of it.',
    taken: 'Your place is on record.',
    came: 'Thank you for taking part.',
    here: 'You are noted as present. Good selling.',
    left: 'You are not taking part.',
    withdrawn: 'The application is called off.',
    refused: 'Not this time.',
  },
  answerBy: (day) => `Answer by ${day}. After that the place goes to the next in line.`,
  waits: (place) =>
    place === 1
      ? 'Your product is accepted, the places are full. You are first in line; we tell you as soon as there is a place.'
      : `Your product is accepted, the places are full. You are ${ordinal(place)} in line; we tell you as soon as there is a place.`,
  yes: 'Yes, I take part',
  no: 'I cannot come',
  reason: 'The reason',
  next: 'What comes next',
  by: 'Put forward by an officer',
  leave: 'Not taking part after all?',
  leaveWhy: 'Why?',
  leaveHint: 'You may leave this empty. The place goes to the next in line.',
  leaveAct: 'Call off the application',
  again: 'Ask for a second look',
  againWhy: 'What should be looked at again?',
  againHint: 'Once only. It is answered by somebody else than who decided before.',
  againAct: 'Send',
  final: 'It has been looked at twice. This decision stands.',
  appealSaid: 'What you said',
  till: {
    title: 'Selling at this event',
    now: 'Note each sale with one tap, also without signal.',
    fetch:
      'The event is tomorrow. Open the till once today while there is signal, so that it works anywhere tomorrow.',
    act: 'Open the till',
  },
  number: 'My number in the draw',
  numberWhy: 'With this number anybody can check the draw of stalls, without seeing your name:',
  places: 'Your stall',
  stall: (code) => `stall ${code}`,
  shares: (groups) => `The stall is shared with: ${groups}`,
  form: {
    title: 'Apply',
    enterprise: 'Enterprise',
    group: 'Product group',
    choose: 'Choose a group',
    what: 'What will you sell?',
    whatHint: 'For example: fish crackers, banana chips.',
    needs: 'What the stall needs',
    power: 'Needs power',
    water: 'Needs water',
    times: 'Choose times',
    timesHint: 'No need to fill this in when every time is possible.',
    most: 'How many shifts at most?',
    mostHint: (n) => `There are ${n} shifts. Leave it empty to take as many as are given.`,
    wishes: { any: 'Can', prefers: 'Would rather', cannot: 'Cannot' },
    send: 'Send the application',
  },
  said: {
    applied: (event) => `The application to ${event} has arrived.`,
    yes: 'Your place is on record. See you there.',
    no: 'Your answer is on record.',
    withdrawn: 'The application is called off. Thank you for saying so.',
    appealed: 'Sent. Somebody else will look at it.',
  },
};

export const words = { id, en } as const satisfies Record<Lang, Shape<typeof id>>;
