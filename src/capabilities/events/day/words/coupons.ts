// Words of the coupons' page.
import type { CouponField, CouponProblemCode } from '../rules/coupon-form.ts';
import type { DoubtReason } from '../acts.ts';

type Words = {
  readonly lead: string;
  readonly sums: Readonly<
    Record<
      'issued' | 'sold' | 'unsold' | 'redeemed' | 'outstanding' | 'paid' | 'given' | 'owed' | 'left',
      string
    >
  >;
  readonly notes: Readonly<Record<'outstanding' | 'given' | 'owed' | 'left' | 'short', string>>;
  readonly even: string;
  readonly uneven: (n: string) => string;
  readonly stalls: string;
  readonly stallsLead: string;
  readonly stall: string;
  readonly handed: string;
  readonly owed: string;
  readonly tapped: string;
  readonly difference: string;
  readonly waited: (n: string) => string;
  readonly notHanded: string;
  readonly same: string;
  readonly missing: (n: string, value: string) => string;
  readonly more: (n: string, value: string) => string;
  readonly noStalls: string;
  readonly doubts: string;
  readonly doubtsLead: string;
  readonly doubt: Readonly<Record<DoubtReason, string>>;
  readonly typed: string;
  readonly why: string;
  readonly settle: string;
  readonly again: string;
  readonly close: string;
  readonly closeWhy: string;
  readonly settledTaken: string;
  readonly settledNot: (reason: string) => string;
  readonly settledBefore: (n: string) => string;
  readonly hand: string;
  readonly handLead: string;
  readonly who: string;
  readonly choose: string;
  readonly numbers: string;
  readonly numbersHint: string;
  readonly take: string;
  readonly taken: (n: string, value: string) => string;
  readonly takenDoubts: (n: string, value: string, doubts: string) => string;
  readonly sell: string;
  readonly sellLead: string;
  readonly to: string;
  readonly toHint: string;
  readonly paid: string;
  readonly paidHint: string;
  readonly sellAct: string;
  readonly soldFlash: (n: string) => string;
  readonly sales: string;
  readonly day: string;
  readonly noSales: string;
  readonly act: string;
  readonly back: string;
  readonly backThis: (numbers: string) => string;
  readonly wasBack: string;
  readonly backFlash: string;
  readonly series: string;
  readonly seriesLead: string;
  readonly add: string;
  readonly addFlash: string;
  readonly count: (n: string) => string;
  readonly each: string;
  readonly none: string;
  readonly noneText: string;
  readonly fields: Readonly<Record<CouponField, string>>;
  readonly prefixHint: string;
  readonly valueHint: string;
  readonly problems: Readonly<Record<CouponProblemCode, (about: string) => string>>;
  readonly refused: Readonly<
    Record<
      | 'unknown-coupons'
      | 'redeemed-already'
      | 'taken-back-before'
      | 'nothing-typed'
      | 'too-much-typed'
      | 'not-at-event'
      | 'unknown-doubt'
      | 'settled-before'
      | 'reason-short'
      | 'still-in-doubt',
      string
    >
  >;
  readonly settledFlash: string;
  readonly sheet: string;
};

export const words: Readonly<Record<'id' | 'en', Words>> = {
  id: {
    lead: 'Kupon bernomor: dicetak, dijual, dibelanjakan, lalu diserahkan lapak. Semuanya harus cocok sampai rupiah terakhir.',
    sums: {
      issued: 'Dicetak',
      sold: 'Terjual atau dibagikan',
      unsold: 'Belum terjual',
      redeemed: 'Diserahkan lapak',
      outstanding: 'Masih beredar',
      paid: 'Uang diterima',
      given: 'Ditanggung pemberi',
      owed: 'Harus dibayar ke lapak',
      left: 'Sisa uang',
    },
    notes: {
      outstanding: 'terjual, belum diserahkan lapak',
      given: 'nilai kupon yang dibagikan tanpa uang',
      owed: 'jumlah kupon × nilainya',
      left: 'setelah semua lapak dibayar',
      short: 'kurang: dibayar oleh pemberi kupon',
    },
    even: 'Cocok. Tidak ada yang diragukan, dan catatan setiap lapak sama dengan kupon yang diserahkan.',
    uneven: (n) =>
      `${n} lapak berbeda antara catatan kasir dan kupon yang diserahkan. Lihat selisihnya di bawah.`,
    stalls: 'Per lapak',
    stallsLead: 'Selisih terbesar di atas. Yang dibayar adalah kupon yang diserahkan.',
    stall: 'Usaha',
    handed: 'Diserahkan',
    owed: 'Dibayar',
    tapped: 'Dicatat di kasir',
    difference: 'Selisih',
    waited: (n) => `${n} lapak belum menyerahkan kuponnya. Terima di bawah, di depan pemilik lapak.`,
    notHanded: 'belum diserahkan',
    same: 'cocok',
    missing: (n, value) => `kurang ${n} kupon (${value})`,
    more: (n, value) => `lebih ${n} kupon (${value})`,
    noStalls: 'Belum ada kupon yang diserahkan atau dicatat di kasir.',
    doubts: 'Diragukan',
    doubtsLead: 'Kupon ini belum dibayar. Periksa lembar kuponnya, lalu coba lagi atau tutup dengan alasan.',
    doubt: {
      twice: 'sudah pernah diserahkan',
      'never-issued': 'nomor ini tidak pernah dicetak',
      'not-sold': 'belum tercatat terjual',
      unreadable: 'nomor tidak terbaca',
    },
    typed: 'Nomor',
    why: 'Sebab',
    settle: 'Penyelesaian',
    again: 'Coba lagi',
    close: 'Tutup tanpa bayar',
    closeWhy: 'Alasan',
    settledTaken: 'diterima setelah diperiksa',
    settledNot: (reason) => `tidak dibayar: ${reason}`,
    settledBefore: (n) => `Sudah diselesaikan (${n})`,
    hand: 'Terima kupon dari lapak',
    handLead: 'Hitung kuponnya di depan pemilik lapak. Boleh banyak nomor dan rentang sekaligus.',
    who: 'Usaha',
    choose: 'Pilih usaha',
    numbers: 'Nomor kupon',
    numbersHint: 'Contoh: K0012, K0040-K0065. Pisahkan dengan koma atau baris baru.',
    take: 'Terima',
    taken: (n, value) => `${n} kupon diterima, ${value}.`,
    takenDoubts: (n, value, doubts) =>
      `${n} kupon diterima, ${value}. ${doubts} isian diragukan; lihat di bawah.`,
    sell: 'Jual atau bagikan',
    sellLead: 'Catat rentang nomor yang keluar, siapa penerimanya, dan uang yang diterima.',
    to: 'Kepada',
    toHint: 'Lembaga atau wilayah, misalnya “RT 12” atau “Meja kupon 1”; bukan nama orang.',
    paid: 'Uang diterima',
    paidHint: 'Kosongkan bila sama dengan nilai kupon. Tulis 0 bila dibagikan tanpa uang.',
    sellAct: 'Catat penjualan',
    soldFlash: (n) => `${n} kupon dicatat terjual.`,
    sales: 'Penjualan',
    day: 'Hari',
    noSales: 'Belum ada kupon yang dijual.',
    act: 'Tindakan',
    back: 'Batalkan',
    backThis: (numbers) => `Batalkan penjualan ${numbers}`,
    wasBack: 'dibatalkan',
    backFlash: 'Penjualan dibatalkan.',
    series: 'Seri kupon',
    seriesLead: 'Nomor yang dicetak dan nilainya. Nomor dalam satu awalan tidak boleh bertumpuk.',
    add: 'Tambah seri',
    addFlash: 'Seri kupon ditambahkan.',
    count: (n) => `${n} lembar`,
    each: 'Nilai',
    none: 'Acara ini belum memakai kupon',
    noneText: 'Tambahkan satu seri: huruf awalan, nomor pertama dan terakhir, dan nilai satu kupon.',
    fields: {
      prefix: 'Huruf awalan',
      first: 'Nomor pertama',
      last: 'Nomor terakhir',
      value: 'Nilai satu kupon',
      numbers: 'Nomor kupon',
      to: 'Kepada',
      paid: 'Uang diterima',
    },
    prefixHint: 'Paling banyak enam huruf; boleh kosong.',
    valueHint: 'Dalam rupiah, misalnya 5.000.',
    problems: {
      'prefix-wrong': () => 'Awalan hanya huruf, paling banyak enam.',
      'number-wrong': () => 'Tulis nomor lebih besar dari nol.',
      'range-wrong': () => 'Nomor terakhir harus sesudah nomor pertama, paling banyak 100.000 lembar.',
      'value-wrong': () => 'Tulis nilai kupon dalam rupiah, paling besar Rp1.000.000.',
      'series-overlap': (about) => `Nomor ini bertumpuk dengan seri ${about}.`,
      'numbers-wrong': (about) =>
        about === '' ? 'Tulis nomor kupon.' : `Nomor ini tidak terbaca atau tidak ada serinya: ${about}.`,
      'sold-before': (about) => `Sudah tercatat terjual: ${about}.`,
      'to-missing': () => 'Tulis siapa penerimanya, 2 sampai 120 huruf.',
      'paid-wrong': () => 'Tulis jumlah uang dalam rupiah.',
    },
    refused: {
      'unknown-coupons': 'Penjualan ini tidak ditemukan.',
      'redeemed-already':
        'Sebagian kupon ini sudah diserahkan lapak, jadi penjualannya tidak dapat dibatalkan.',
      'taken-back-before': 'Penjualan ini sudah dibatalkan.',
      'nothing-typed': 'Tulis nomor kupon yang diserahkan.',
      'too-much-typed': 'Terlalu banyak sekaligus. Catat paling banyak 2.000 isian, lalu sisanya.',
      'not-at-event': 'Pilih usaha yang punya tempat di acara ini.',
      'unknown-doubt': 'Isian ini tidak ditemukan.',
      'settled-before': 'Isian ini sudah diselesaikan orang lain.',
      'reason-short': 'Tulis alasannya, paling sedikit lima huruf.',
      'still-in-doubt': 'Masih belum cocok:',
    },
    settledFlash: 'Kupon yang diragukan diselesaikan.',
    sheet: 'Rekonsiliasi kupon',
  },
  en: {
    lead: 'Numbered coupons: printed, sold, spent, then handed in by the stalls. All of it must agree to the last rupiah.',
    sums: {
      issued: 'Printed',
      sold: 'Sold or given out',
      unsold: 'Not sold',
      redeemed: 'Handed in by stalls',
      outstanding: 'Still out there',
      paid: 'Money taken',
      given: 'Borne by the giver',
      owed: 'Owed to the stalls',
      left: 'Money left',
    },
    notes: {
      outstanding: 'sold, not handed in by a stall yet',
      given: 'worth of coupons given out without money',
      owed: 'number of coupons × their value',
      left: 'after every stall is paid',
      short: 'short: to be paid by the giver of the coupons',
    },
    even: 'It agrees. Nothing is in doubt, and the tally of every stall equals the coupons it handed in.',
    uneven: (n) =>
      `${n} stalls differ between their tally and the coupons they handed in. See the difference below.`,
    stalls: 'By stall',
    stallsLead: 'Largest difference on top. What is paid are the coupons handed in.',
    stall: 'Enterprise',
    handed: 'Handed in',
    owed: 'To be paid',
    tapped: 'Tallied',
    difference: 'Difference',
    waited: (n) =>
      `${n} stalls have not handed their coupons in yet. Take them in below, with the owner watching.`,
    notHanded: 'not handed in yet',
    same: 'agrees',
    missing: (n, value) => `${n} coupons short (${value})`,
    more: (n, value) => `${n} coupons more (${value})`,
    noStalls: 'No coupons were handed in or tallied yet.',
    doubts: 'In doubt',
    doubtsLead: 'These are not paid yet. Look at the paper coupons, then try again or close with a reason.',
    doubt: {
      twice: 'handed in before',
      'never-issued': 'this number was never printed',
      'not-sold': 'not recorded as sold',
      unreadable: 'the number cannot be read',
    },
    typed: 'Numbers',
    why: 'Cause',
    settle: 'Settling',
    again: 'Try again',
    close: 'Close unpaid',
    closeWhy: 'Reason',
    settledTaken: 'taken after a look',
    settledNot: (reason) => `not paid: ${reason}`,
    settledBefore: (n) => `Settled (${n})`,
    hand: 'Take coupons from a stall',
    handLead: 'Count them in front of the stall-holder. Many numbers and ranges may be typed at once.',
    who: 'Enterprise',
    choose: 'Choose an enterprise',
    numbers: 'Coupon numbers',
    numbersHint: 'For example: K0012, K0040-K0065. Separate them by commas or new lines.',
    take: 'Take',
    taken: (n, value) => `${n} coupons taken, ${value}.`,
    takenDoubts: (n, value, doubts) =>
      `${n} coupons taken, ${value}. ${doubts} entries are in doubt; see below.`,
    sell: 'Sell or give out',
    sellLead: 'Record the range of numbers that left, to whom, and the money taken.',
    to: 'To',
    toHint: 'A body or an area, such as “RT 12” or “Coupon desk 1”; not a person’s name.',
    paid: 'Money taken',
    paidHint: 'Leave empty when it equals their value. Write 0 when they are given out without money.',
    sellAct: 'Record the sale',
    soldFlash: (n) => `${n} coupons recorded as sold.`,
    sales: 'Sales',
    day: 'Day',
    noSales: 'No coupons were sold yet.',
    act: 'Act',
    back: 'Take back',
    backThis: (numbers) => `Take back the sale of ${numbers}`,
    wasBack: 'taken back',
    backFlash: 'The sale was taken back.',
    series: 'Series of coupons',
    seriesLead: 'The numbers printed and their value. Numbers with one prefix may not overlap.',
    add: 'Add a series',
    addFlash: 'The series was added.',
    count: (n) => `${n} coupons`,
    each: 'Value',
    none: 'This event has no coupons yet',
    noneText: 'Add a series: its letters, first and last number, and the value of one coupon.',
    fields: {
      prefix: 'Letters',
      first: 'First number',
      last: 'Last number',
      value: 'Value of one coupon',
      numbers: 'Coupon numbers',
      to: 'To',
      paid: 'Money taken',
    },
    prefixHint: 'At most six letters; may be empty.',
    valueHint: 'In rupiah, such as 5.000.',
    problems: {
      'prefix-wrong': () => 'Letters only, at most six.',
      'number-wrong': () => 'Write a number above nought.',
      'range-wrong': () => 'The last number must come after the first, at most 100,000 coupons.',
      'value-wrong': () => 'Write the value in rupiah, at most Rp1.000.000.',
      'series-overlap': (about) => `These numbers overlap with series ${about}.`,
      'numbers-wrong': (about) =>
        about === '' ? 'Write coupon numbers.' : `Cannot be read, or is of no series: ${about}.`,
      'sold-before': (about) => `Recorded as sold before: ${about}.`,
      'to-missing': () => 'Write to whom, 2 to 120 letters.',
      'paid-wrong': () => 'Write the money in rupiah.',
    },
    refused: {
      'unknown-coupons': 'This sale was not found.',
      'redeemed-already':
        'Some of these coupons were handed in by a stall, so the sale cannot be taken back.',
      'taken-back-before': 'This sale was taken back before.',
      'nothing-typed': 'Write the numbers that were handed in.',
      'too-much-typed': 'Too much at once. Record at most 2,000 entries, then the rest.',
      'not-at-event': 'Choose an enterprise that has a place at this event.',
      'unknown-doubt': 'This entry was not found.',
      'settled-before': 'Somebody else settled this before.',
      'reason-short': 'Write the reason, at least five letters.',
      'still-in-doubt': 'Still not right:',
    },
    settledFlash: 'The coupons in doubt were settled.',
    sheet: 'Coupons reconciled',
  },
};
