// Words of an owner's own page of an event: what they sold, and what visitors left for them.
type Words = {
  readonly title: string;
  readonly lead: string;
  readonly sales: string;
  readonly total: string;
  readonly taps: (n: string) => string;
  readonly newBuyers: (n: string) => string;
  readonly noSales: string;
  readonly noSalesText: string;
  readonly privacy: string;
  readonly byPay: string;
  readonly byDay: string;
  readonly voices: string;
  readonly waiting: (n: string) => string;
  readonly noVoices: string;
  readonly noVoicesText: string;
  readonly kinds: Readonly<Record<'order' | 'rating' | 'question', string>>;
  readonly from: (name: string, phone: string) => string;
  readonly gone: string;
  readonly answer: string;
  readonly answered: string;
  readonly mark: string;
  readonly markFlash: string;
  readonly greet: (name: string, stall: string, event: string) => string;
  readonly hidden: (why: string) => string;
  readonly stars: (n: string) => string;
  readonly stall: (code: string) => string;
  readonly rated: (stars: string, n: string) => string;
};

export const words: Readonly<Record<'id' | 'en', Words>> = {
  id: {
    title: 'Suara pembeli',
    lead: 'Pesanan, pertanyaan, dan nilai yang ditinggalkan pengunjung di lapak Anda, dan hasil jualan Anda.',
    sales: 'Jualan saya',
    total: 'Tercatat',
    taps: (n) => `${n} transaksi`,
    newBuyers: (n) => `${n} pembeli baru`,
    noSales: 'Belum ada jualan tercatat',
    noSalesText: 'Catat dengan kasir di HP, juga tanpa sinyal; hasilnya tampil di sini setelah terkirim.',
    privacy:
      'Angka ini hanya untuk Anda dan panitia. Laporan acara memuat jumlah semua lapak, bukan angka satu usaha.',
    byPay: 'Menurut cara bayar',
    byDay: 'Menurut hari',
    voices: 'Dari pengunjung',
    waiting: (n) => `${n} menunggu jawaban`,
    noVoices: 'Belum ada yang menulis',
    noVoicesText:
      'Pasang kartu meja dengan kode QR di lapak Anda. Pengunjung memindainya untuk memesan, bertanya, atau memberi nilai.',
    kinds: { order: 'Pesanan', rating: 'Nilai', question: 'Pertanyaan' },
    from: (name, phone) => `${name}, ${phone}`,
    gone: 'Nama dan nomor sudah dihapus.',
    answer: 'Jawab di WhatsApp',
    answered: 'sudah dijawab',
    mark: 'Tandai sudah dijawab',
    markFlash: 'Ditandai sudah dijawab.',
    greet: (name, stall, event) => `Halo ${name}, terima kasih sudah mampir ke lapak ${stall} di ${event}.`,
    hidden: (why) => `Disembunyikan dinas: ${why}`,
    stars: (n) => `${n} dari 5`,
    stall: (code) => `lapak ${code}`,
    rated: (stars, n) => `Nilai rata-rata ${stars} dari ${n} orang.`,
  },
  en: {
    title: 'What buyers say',
    lead: 'Orders, questions and ratings that visitors left at your stall, and what you sold.',
    sales: 'My sales',
    total: 'Recorded',
    taps: (n) => `${n} transactions`,
    newBuyers: (n) => `${n} new buyers`,
    noSales: 'No sales recorded yet',
    noSalesText: 'Record them on the phone, also without signal; they stand here once sent.',
    privacy:
      'These figures are for you and the organisers alone. Reports hold sums of all stalls, never one enterprise.',
    byPay: 'By way to pay',
    byDay: 'By day',
    voices: 'From visitors',
    waiting: (n) => `${n} wait for an answer`,
    noVoices: 'Nobody has written yet',
    noVoicesText:
      'Put the table card with its QR code on your stall. Visitors scan it to order, ask or rate.',
    kinds: { order: 'Order', rating: 'Rating', question: 'Question' },
    from: (name, phone) => `${name}, ${phone}`,
    gone: 'Name and number were deleted.',
    answer: 'Answer on WhatsApp',
    answered: 'answered',
    mark: 'Mark as answered',
    markFlash: 'Marked as answered.',
    greet: (name, stall, event) => `Hello ${name}, thank you for visiting stall ${stall} at ${event}.`,
    hidden: (why) => `Hidden by the agency: ${why}`,
    stars: (n) => `${n} of 5`,
    stall: (code) => `stall ${code}`,
    rated: (stars, n) => `Rated ${stars} on average by ${n}.`,
  },
};
