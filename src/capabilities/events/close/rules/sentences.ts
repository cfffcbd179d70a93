// What an officer would write as the next step. Indonesian, as it is kept with the follow-up whoever reads it.
import type { PlainDate } from '../../../../kernel/day.ts';
import { formatDay } from '../../../../kernel/day.ts';
import { formatCount } from '../../../../kernel/number.ts';

const n = (value: number): string => formatCount(value, 'id');

export const sentences = {
  gone: {
    closed: 'Usahanya sudah tutup.',
    moved: 'Usahanya sudah pindah ke luar kota.',
    withdrawn: 'Pemilik meminta datanya tidak diolah.',
  },
  already: (text: string, due: PlainDate): string =>
    `Sudah ada langkah yang berjalan: ${text.slice(0, 200)} (paling lambat ${formatDay(due, 'id')}).`,
  group: 'Temui kelompok ini: data anggotanya satu per satu dan sepakati langkah berikutnya.',
  waiting: 'Belum kebagian tempat; kabari lebih dulu saat acara berikutnya dibuka.',
  offered: 'Tidak menjawab tawaran tempat; tanyakan kendalanya dan undang lagi.',
  buyers: (newBuyers: number, orders: number): string => {
    const who = [
      newBuyers > 0 ? `${n(newBuyers)} pembeli baru bisa memesan lagi` : '',
      orders > 0 ? `${n(orders)} pesanan pengunjung terjawab` : '',
    ].filter(Boolean);
    return `Ajak ke kelas pemasaran digital dan pasang kontak daring, supaya ${who.join(' dan ')}.`;
  },
  paper: (missing: readonly string[]): string =>
    `Dampingi mengurus ${missing[0] ?? ''}${missing.length > 1 ? `; sesudahnya ${missing.slice(1).join(' dan ')}` : ''}.`,
  loan: 'Antar ke bank untuk pinjaman usaha mikro: suratnya lengkap dan jualannya di acara ini baik.',
  unsold: 'Kunjungi: belum laku di acara ini. Lihat bersama kemasan, harga, dan tempat jualnya.',
  next: (name: string): string => `Dampingi langkah berikutnya di jenjangnya: ${name}.`,
  visit: 'Kunjungi dan tanyakan apa yang berubah sesudah acara.',
} as const;
