// Words of the board of a day.
import type { Payment } from '../../kinds.ts';

type Words = {
  readonly pays: Readonly<Record<Payment, string>>;
  readonly days: string;
  readonly today: string;
  readonly updates: (at: string) => string;
  readonly pause: string;
  readonly paused: (at: string) => string;
  readonly resume: string;
  readonly before: string;
  readonly beforeText: (day: string) => string;
  readonly nothing: string;
  readonly nothingText: string;
  readonly sold: string;
  readonly taps: (n: string) => string;
  readonly newBuyers: string;
  readonly newBuyersNote: string;
  readonly came: string;
  readonly cameNote: string;
  readonly passes: string;
  readonly again: (n: string) => string;
  readonly coupons: string;
  readonly couponsNote: string;
  readonly voices: string;
  readonly voicesNote: (orders: string, questions: string) => string;
  readonly stars: (stars: string, n: string) => string;
  readonly byGroup: string;
  readonly byPay: string;
  readonly byHour: string;
  readonly rupiah: string;
  readonly stalls: string;
  readonly stallsNote: (there: string, of: string) => string;
  readonly stall: string;
  readonly who: string;
  readonly state: string;
  readonly there: string;
  readonly empty: string;
  readonly notYet: string;
  readonly notYetNote: (n: string) => string;
  readonly noStalls: string;
  readonly said: string;
  readonly saidLead: string;
  readonly noVoices: string;
  readonly kinds: Readonly<Record<'order' | 'rating' | 'question', string>>;
  readonly kind: string;
  readonly words: string;
  readonly act: string;
  readonly hide: string;
  readonly hideWhy: string;
  readonly hideHint: string;
  readonly hidden: (why: string) => string;
  readonly hiddenFlash: string;
  readonly reasonShort: string;
  readonly unknown: string;
  readonly noWords: string;
};

export const words: Readonly<Record<'id' | 'en', Words>> = {
  id: {
    pays: { coupon: 'Kupon', cash: 'Tunai', qris: 'QRIS' },
    days: 'Pilih hari',
    today: 'hari ini',
    updates: (at) => `Keadaan pukul ${at}. Halaman ini diperbarui sendiri setiap 20 detik.`,
    pause: 'Hentikan dulu',
    paused: (at) => `Keadaan pukul ${at}. Pembaruan dihentikan.`,
    resume: 'Perbarui terus',
    before: 'Acara belum mulai',
    beforeText: (day) =>
      `Hari pertama ${day}. Pada harinya, penjualan, pengunjung, dan lapak yang terisi tampil di sini.`,
    nothing: 'Belum ada catatan hari ini',
    nothingText: 'Catatan masuk dari HP kasir dan petugas; yang tanpa sinyal menyusul begitu tersambung.',
    sold: 'Penjualan',
    taps: (n) => `${n} transaksi`,
    newBuyers: 'Pembeli baru',
    newBuyersNote: 'menurut pemilik lapak',
    came: 'Pengunjung',
    cameNote: 'dihitung di pintu',
    passes: 'Kartu masuk',
    again: (n) => `${n} kali kartu dipakai ulang`,
    coupons: 'Kupon diserahkan',
    couponsNote: 'oleh lapak hari ini',
    voices: 'Suara pengunjung',
    voicesNote: (orders, questions) => `${orders} pesanan, ${questions} pertanyaan`,
    stars: (stars, n) => `nilai ${stars} dari ${n} orang`,
    byGroup: 'Penjualan menurut kelompok produk',
    byPay: 'Penjualan menurut cara bayar',
    byHour: 'Penjualan menurut jam',
    rupiah: 'rupiah',
    stalls: 'Lapak',
    stallsNote: (there, of) => `${there} dari ${of} tempat sudah terisi`,
    stall: 'Lapak',
    who: 'Usaha',
    state: 'Keadaan',
    there: 'hadir',
    empty: 'belum hadir',
    notYet: 'belum giliran',
    notYetNote: (n) => `${n} tempat, belum mulai`,
    noStalls: 'Belum ada yang menempati lapak pada hari ini.',
    said: 'Suara pengunjung',
    saidLead: 'Nama dan nomor hanya dibaca pemilik lapak. Yang kasar dapat disembunyikan dengan alasan.',
    noVoices: 'Belum ada pesanan, penilaian, atau pertanyaan.',
    kinds: { order: 'Pesanan', rating: 'Penilaian', question: 'Pertanyaan' },
    kind: 'Jenis',
    words: 'Isi',
    act: 'Tindakan',
    hide: 'Sembunyikan',
    hideWhy: 'Alasan',
    hideHint: 'Dibaca pemilik lapak. Isi dan nomor pengirim ikut dihapus.',
    hidden: (why) => `Disembunyikan: ${why}`,
    hiddenFlash: 'Disembunyikan.',
    reasonShort: 'Tulis alasannya, paling sedikit lima huruf.',
    unknown: 'Ini sudah disembunyikan orang lain.',
    noWords: 'tanpa kata',
  },
  en: {
    pays: { coupon: 'Coupon', cash: 'Cash', qris: 'QRIS' },
    days: 'Choose a day',
    today: 'today',
    updates: (at) => `As of ${at}. This page renews itself every 20 seconds.`,
    pause: 'Hold',
    paused: (at) => `As of ${at}. Renewal is on hold.`,
    resume: 'Keep renewing',
    before: 'The event has not begun',
    beforeText: (day) =>
      `The first day is ${day}. On the day, sales, visitors and the stalls that are held stand here.`,
    nothing: 'Nothing recorded on this day yet',
    nothingText:
      'Records come from the phones of stalls and officers; those without signal follow once they are back.',
    sold: 'Sales',
    taps: (n) => `${n} transactions`,
    newBuyers: 'New buyers',
    newBuyersNote: 'as stall-holders say',
    came: 'Visitors',
    cameNote: 'counted at the gate',
    passes: 'Passes',
    again: (n) => `shown again ${n} times`,
    coupons: 'Coupons handed in',
    couponsNote: 'by stalls on this day',
    voices: 'What visitors say',
    voicesNote: (orders, questions) => `${orders} orders, ${questions} questions`,
    stars: (stars, n) => `rated ${stars} by ${n}`,
    byGroup: 'Sales by product group',
    byPay: 'Sales by way to pay',
    byHour: 'Sales by hour',
    rupiah: 'rupiah',
    stalls: 'Stalls',
    stallsNote: (there, of) => `${there} of ${of} places are held`,
    stall: 'Stall',
    who: 'Enterprise',
    state: 'State',
    there: 'there',
    empty: 'not yet',
    notYet: 'not yet',
    notYetNote: (n) => `${n} places, not begun`,
    noStalls: 'Nobody holds a stall on this day yet.',
    said: 'What visitors say',
    saidLead: 'Names and numbers are read by the stall-holder alone. Abuse can be hidden with a reason.',
    noVoices: 'No orders, ratings or questions yet.',
    kinds: { order: 'Order', rating: 'Rating', question: 'Question' },
    kind: 'Kind',
    words: 'Words',
    act: 'Act',
    hide: 'Hide',
    hideWhy: 'Reason',
    hideHint: 'The stall-holder reads it. The words and the sender’s number are deleted.',
    hidden: (why) => `Hidden: ${why}`,
    hiddenFlash: 'Hidden.',
    reasonShort: 'Write the reason, at least five letters.',
    unknown: 'Somebody else hid this before.',
    noWords: 'no words',
  },
};
