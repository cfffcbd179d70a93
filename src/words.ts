// Sentences of the house itself: its rooms' names and what went wrong.
import type { Lang } from './kernel/language.ts';
import type { ErrorStatus } from './platform/http/index.ts';

type Nav =
  | 'home'
  | 'registry'
  | 'field'
  | 'kit'
  | 'programme'
  | 'events'
  | 'readiness'
  | 'retail'
  | 'funding'
  | 'partners'
  | 'intake'
  | 'matching'
  | 'census'
  | 'ladder'
  | 'movements'
  | 'insights'
  | 'accounts'
  | 'city'
  | 'position'
  | 'ownData'
  | 'ownEvents'
  | 'ownActivities'
  | 'ownPapers'
  | 'ownProducts'
  | 'catalogue'
  | 'ownRights'
  | 'papers'
  | 'requests'
  | 'messages';
type Sentence = { readonly title: string; readonly message: string };

export const words: Readonly<
  Record<Lang, { nav: Record<Nav, string>; errors: Record<ErrorStatus, Sentence> }>
> = {
  id: {
    nav: {
      home: 'Beranda',
      registry: 'Daftar usaha',
      field: 'Kerja lapangan',
      kit: 'Lapangan di HP',
      programme: 'Kegiatan',
      events: 'Acara',
      readiness: 'Pintu pasar',
      retail: 'Titip jual',
      funding: 'Sumber dana',
      partners: 'Mitra',
      intake: 'Impor berkas',
      matching: 'Catatan ganda',
      census: 'Angka kota',
      ladder: 'Jenjang dan kebijakan',
      movements: 'Naik kelas',
      insights: 'Laporan naik kelas',
      accounts: 'Akun',
      city: 'Penyiapan kota',
      position: 'Posisi',
      ownData: 'Data',
      ownEvents: 'Acara',
      ownActivities: 'Kegiatan',
      ownPapers: 'Surat',
      ownProducts: 'Produk',
      catalogue: 'Produk',
      ownRights: 'Hak',
      papers: 'Antrean surat',
      requests: 'Permohonan',
      messages: 'Pesan keluar',
    },
    errors: {
      400: { title: 'Permintaan tidak terbaca', message: 'Muat ulang halaman, lalu coba sekali lagi.' },
      401: {
        title: 'Anda belum masuk',
        message: 'Sesi Anda sudah berakhir. Masuk lagi; isian yang belum tersimpan perlu diulang.',
      },
      403: {
        title: 'Bukan bagian Anda',
        message: 'Akun Anda tidak berhak membuka halaman ini. Bila perlu, mintalah kepada administrator.',
      },
      404: {
        title: 'Halaman tidak ditemukan',
        message: 'Alamatnya salah, atau data ini berada di luar wilayah Anda.',
      },
      413: {
        title: 'Berkas terlalu besar',
        message: 'Bagi berkas menjadi beberapa bagian, lalu unggah satu per satu.',
      },
      422: {
        title: 'Isian tidak terbaca',
        message: 'Kembali ke halaman sebelumnya, periksa isian, lalu kirim lagi.',
      },
      429: { title: 'Terlalu sering', message: 'Tunggu beberapa menit, lalu coba lagi.' },
      500: {
        title: 'Ada yang rusak di pihak kami',
        message:
          'Tidak ada data yang tersimpan setengah. Coba lagi; bila terulang, sebutkan nomor di bawah ini kepada petugas.',
      },
      503: { title: 'Sedang disiapkan', message: 'Sistem baru dinyalakan. Coba lagi sebentar.' },
    },
  },
  en: {
    nav: {
      home: 'Home',
      registry: 'Enterprises',
      field: 'Field work',
      kit: 'Field kit (phone)',
      programme: 'Programme',
      events: 'Events',
      readiness: 'Market doors',
      retail: 'Consignment',
      funding: 'Funding',
      partners: 'Partners',
      intake: 'Import files',
      matching: 'Duplicates',
      census: "The city's number",
      ladder: 'Rungs and policy',
      movements: 'Moving up',
      insights: 'Movement report',
      accounts: 'Accounts',
      city: 'City set-up',
      position: 'Position',
      ownData: 'Data',
      ownEvents: 'Events',
      ownActivities: 'Activities',
      ownPapers: 'Papers',
      ownProducts: 'Products',
      catalogue: 'Products',
      papers: 'Papers to look at',
      ownRights: 'Rights',
      requests: 'Requests',
      messages: 'Messages out',
    },
    errors: {
      400: { title: 'The request could not be read', message: 'Reload the page and try once more.' },
      401: {
        title: 'You are not signed in',
        message: 'Your session has ended. Sign in again; what was not saved must be typed again.',
      },
      403: {
        title: 'Not yours to open',
        message: 'Your account may not open this page. If you need it, ask the administrator.',
      },
      404: {
        title: 'Page not found',
        message: 'The address is wrong, or this record lies outside your area.',
      },
      413: { title: 'The file is too large', message: 'Split the file and upload the parts one by one.' },
      422: {
        title: 'The form could not be read',
        message: 'Go back, check what you typed and send it again.',
      },
      429: { title: 'Too often', message: 'Wait a few minutes and try again.' },
      500: {
        title: 'Something broke on our side',
        message: 'Nothing was saved half-way. Try again; if it happens twice, quote the number below.',
      },
      503: { title: 'Getting ready', message: 'The system has just been started. Try again in a moment.' },
    },
  },
};
