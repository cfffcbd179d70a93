// Words of a stall's own page, for visitors.
import type { VoiceField, VoiceProblem } from '../rules/voice.ts';

type Words = {
  readonly stall: (code: string) => string;
  readonly at: string;
  readonly here: string;
  readonly hereOn: (day: string) => string;
  readonly quiet: (group: string) => string;
  readonly someone: string;
  readonly seat: (called: string, seat: string) => string;
  readonly now: string;
  readonly hours: (hours: string) => string;
  readonly before: string;
  readonly next: (day: string, starts: string) => string;
  readonly nobody: string;
  readonly over: string;
  readonly overText: string;
  readonly lead: string;
  readonly rate: string;
  readonly rateLead: string;
  readonly write: string;
  readonly writeLead: string;
  readonly fields: Readonly<Record<VoiceField, string>>;
  readonly stars: Readonly<Record<'1' | '2' | '3' | '4' | '5', string>>;
  readonly kinds: Readonly<Record<'order' | 'question', string>>;
  readonly saidHint: string;
  readonly commentHint: string;
  readonly comment: string;
  readonly nameHint: string;
  readonly phoneHint: string;
  readonly privacy: (days: string) => string;
  readonly sendRating: string;
  readonly send: string;
  readonly thanks: string;
  readonly thanksOrder: string;
  readonly problems: Readonly<Record<VoiceProblem, string>>;
  readonly gone: string;
  readonly wait: (until: string) => string;
};

export const words: Readonly<Record<'id' | 'en', Words>> = {
  id: {
    stall: (code) => `Lapak ${code}`,
    at: 'di',
    here: 'Di sini hari ini',
    hereOn: (day) => `Di sini ${day}`,
    quiet: (group) => `Penjual ${group.toLowerCase()}`,
    someone: 'Pemilik lapak',
    seat: (called, seat) => `${called}, kursi ${seat}`,
    now: 'sekarang di sini',
    hours: (hours) => `pukul ${hours}`,
    before: 'Lapak ini belum buka',
    next: (day, starts) => `Buka ${day} pukul ${starts}. Pindai lagi saat Anda di sini.`,
    nobody: 'Belum ada yang menempati lapak ini.',
    over: 'Acara ini sudah selesai',
    overText: 'Terima kasih sudah datang. Lihat acara berikutnya, mungkin dekat rumah Anda.',
    lead: 'Beri nilai, pesan, atau tanya. Tanpa akun; pemilik lapak membacanya.',
    rate: 'Beri nilai',
    rateLead: 'Tanpa nama.',
    write: 'Pesan atau tanya',
    writeLead: 'Pemilik lapak menjawab lewat WhatsApp.',
    fields: {
      place: 'Untuk siapa?',
      kind: 'Anda ingin',
      stars: 'Nilai Anda',
      said: 'Pesan atau pertanyaan',
      name: 'Nama panggilan',
      phone: 'Nomor WhatsApp',
    },
    stars: { 1: '1, mengecewakan', 2: '2, kurang', 3: '3, cukup', 4: '4, bagus', 5: '5, luar biasa' },
    kinds: { order: 'Memesan', question: 'Bertanya' },
    saidHint: 'Apa, berapa banyak, kapan. Paling banyak 500 huruf.',
    comment: 'Catatan',
    commentHint: 'Apa yang Anda suka, apa yang dapat lebih baik.',
    nameHint: 'Agar pemilik lapak tahu cara menyapa.',
    phoneHint: 'Contoh: 0812 3456 7890',
    privacy: (days) =>
      `Nama dan nomor Anda hanya dibaca pemilik lapak ini untuk menjawab, dan dihapus ${days} hari sesudah acara.`,
    sendRating: 'Kirim nilai',
    send: 'Kirim',
    thanks: 'Terima kasih. Nilai Anda sudah disampaikan.',
    thanksOrder: 'Terkirim. Pemilik lapak akan menghubungi Anda lewat WhatsApp.',
    problems: {
      'place-missing': 'Pilih untuk siapa.',
      'kind-missing': 'Pilih: memesan atau bertanya.',
      'stars-missing': 'Pilih nilai 1 sampai 5.',
      'said-missing': 'Tulis pesan atau pertanyaan Anda.',
      'said-long': 'Terlalu panjang; paling banyak 500 huruf.',
      'name-missing': 'Tulis nama panggilan, 2 sampai 80 huruf.',
      'phone-wrong': 'Tulis nomor telepon Indonesia, misalnya 0812 3456 7890.',
    },
    gone: 'Lapak ini baru saja berganti penjual. Lihat siapa yang ada sekarang, lalu kirim lagi.',
    wait: (until) => `Terlalu banyak kiriman dari jaringan ini. Coba lagi sesudah ${until}.`,
  },
  en: {
    stall: (code) => `Stall ${code}`,
    at: 'at',
    here: 'Here today',
    hereOn: (day) => `Here on ${day}`,
    quiet: (group) => `Seller of ${group.toLowerCase()}`,
    someone: 'The stall-holder',
    seat: (called, seat) => `${called}, seat ${seat}`,
    now: 'here now',
    hours: (hours) => hours,
    before: 'This stall is not open yet',
    next: (day, starts) => `It opens on ${day} at ${starts}. Scan again when you are here.`,
    nobody: 'Nobody holds this stall yet.',
    over: 'This event is over',
    overText: 'Thank you for coming. Look at what is on next, perhaps near you.',
    lead: 'Rate, order or ask. No account; the stall-holder reads it.',
    rate: 'Rate',
    rateLead: 'Without a name.',
    write: 'Order or ask',
    writeLead: 'The stall-holder answers by WhatsApp.',
    fields: {
      place: 'For whom?',
      kind: 'You want to',
      stars: 'Your rating',
      said: 'Order or question',
      name: 'What to call you',
      phone: 'WhatsApp number',
    },
    stars: { 1: '1, disappointing', 2: '2, could be better', 3: '3, fair', 4: '4, good', 5: '5, wonderful' },
    kinds: { order: 'Order', question: 'Ask' },
    saidHint: 'What, how many, when. At most 500 letters.',
    comment: 'A note',
    commentHint: 'What you liked, what could be better.',
    nameHint: 'So that the stall-holder knows how to greet you.',
    phoneHint: 'For example: 0812 3456 7890',
    privacy: (days) =>
      `Your name and number are read by this stall-holder alone, to answer, and deleted ${days} days after the event.`,
    sendRating: 'Send the rating',
    send: 'Send',
    thanks: 'Thank you. Your rating was passed on.',
    thanksOrder: 'Sent. The stall-holder will write to you by WhatsApp.',
    problems: {
      'place-missing': 'Choose for whom.',
      'kind-missing': 'Choose: order or ask.',
      'stars-missing': 'Choose a rating from 1 to 5.',
      'said-missing': 'Write your order or question.',
      'said-long': 'Too long; at most 500 letters.',
      'name-missing': 'Write what to call you, 2 to 80 letters.',
      'phone-wrong': 'Write an Indonesian number, such as 0812 3456 7890.',
    },
    gone: 'The seller at this stall has just changed. See who is there now, then send again.',
    wait: (until) => `Too many messages from this network. Try again after ${until}.`,
  },
};
