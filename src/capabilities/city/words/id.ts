// Setting a city up, in Indonesian: the shape that English follows.
import { formatCount } from '../../../kernel/number.ts';

const n = (value: number) => formatCount(value, 'id');

export const id = {
  setup: {
    title: 'Penyiapan kota',
    lead: 'Dari kota kosong sampai daftar usaha pertama. Setiap langkah dicentang sendiri oleh data, bukan dengan tangan.',
    progress: 'Langkah selesai',
    done: 'Selesai',
    open: 'Belum',
    allDone: 'Semua langkah selesai',
    allDoneText: 'Kota ini siap dipakai. Halaman ini tetap ada untuk mengganti logo atau memuat KBLI baru.',
    list: 'Langkah penyiapan',
    next: 'Langkah berikut',
    ofSteps: (done: number, all: number) => `${done} dari ${all} langkah penyiapan kota sudah selesai.`,
    go: 'Buka penyiapan kota',
    filled: 'Wilayah dan kebijakan sudah lengkap.',
  },
  steps: {
    areas: {
      title: 'Wilayah',
      open: 'Kecamatan dan kelurahan belum dimuat dari daftar Kemendagri.',
      done: (kecamatan: number, kelurahan: number, aliases: number) =>
        `${n(kecamatan)} kecamatan, ${n(kelurahan)} kelurahan, ${n(aliases)} nama lain.`,
      act: 'Muat wilayah',
      see: 'Lihat wilayah',
    },
    policy: {
      title: 'Kebijakan jenjang',
      open: 'Belum ada kebijakan, jadi belum ada usaha yang berdiri di suatu jenjang.',
      done: (version: number, day: string) => `Versi ${version}, berlaku sejak ${day}.`,
      act: 'Berlakukan kebijakan awal',
    },
    factor: {
      title: 'Verifikasi dua langkah administrator',
      open: (unguarded: number, all: number) =>
        `${n(unguarded)} dari ${n(all)} administrator belum menyalakannya. Mereka diminta saat masuk berikutnya.`,
      done: (all: number) =>
        `Menyala untuk ${all === 1 ? 'administrator' : `semua ${n(all)} administrator`}.`,
      act: 'Lihat administrator',
    },
    logo: {
      title: 'Logo kota',
      open: 'Tanpa logo, halaman memakai tanda Naik Kelas saja.',
      done: 'Tampil di kepala setiap halaman.',
      act: 'Unggah logo',
      change: 'Ganti logo',
    },
    kbli: {
      title: 'Daftar KBLI lengkap',
      open: 'Daftar pendek jenis usaha yang umum sudah ada. Daftar lengkap dari BPS membuat semua kode dikenal.',
      done: (editions: string) => `Dimuat: ${editions}.`,
      act: 'Muat KBLI',
      change: 'Muat edisi lain',
    },
    officer: {
      title: 'Petugas pertama',
      open: 'Belum ada petugas RT, kelurahan, atau kecamatan yang dapat masuk.',
      done: (officers: number) => `${n(officers)} petugas lapangan dapat masuk.`,
      act: 'Tambah petugas',
    },
    import: {
      title: 'Impor pertama',
      openNoStaff:
        'Daftar usaha diimpor oleh staf dinas. Belum ada akun staf; administrator sendiri tidak melihat data usaha.',
      open: 'Menunggu staf dinas: menu Impor berkas, unggah, periksa, setujui.',
      done: (enterprises: number) => `${n(enterprises)} usaha aktif dalam angka terakhir.`,
      doneNoNumber: 'Daftar pertama sudah diterima; angkanya segera diumumkan.',
      act: 'Tambah staf dinas',
    },
  },
  logo: {
    title: 'Logo kota',
    lead: 'Tampil di kepala halaman depan dan semua halaman kerja.',
    now: 'Logo sekarang',
    nowAlt: (city: string) => `Logo ${city}`,
    facts: (width: number, height: number, day: string) => `${width} × ${height} piksel, sejak ${day}.`,
    none: 'Belum ada logo. Halaman memakai tanda Naik Kelas.',
    field: 'Berkas gambar',
    hint: 'PNG, JPEG, atau WebP, paling besar 200 KB, sisi pendek paling sedikit 64 piksel. Latar transparan boleh.',
    send: 'Simpan logo',
    remove: 'Hapus logo',
    removeTitle: 'Hapus logo ini',
    removeText: 'Halaman kembali memakai tanda Naik Kelas. Logo dapat diunggah lagi kapan saja.',
    saved: 'Logo disimpan dan sudah tampil.',
    removed: 'Logo dihapus.',
  },
  kbli: {
    title: 'Daftar KBLI',
    lead: 'Klasifikasi Baku Lapangan Usaha Indonesia: kode lima angka dan judulnya, per edisi. Dipakai bersama oleh semua kota dalam basis data ini.',
    loaded: 'Edisi yang sudah dimuat',
    edition: 'Edisi',
    kinds: 'Jenis usaha',
    none: 'Belum ada edisi lengkap. Daftar pendek bawaan (edisi 2020, jenis yang umum di UMKM) tetap dipakai.',
    load: 'Muat dari berkas',
    editionField: 'Tahun edisi',
    editionHint: 'Misalnya 2020 atau 2025. Edisi yang sama diganti, edisi lain tetap ada.',
    field: 'Berkas csv',
    hint: 'Kolom pertama kode, kolom "judul" (atau yang terakhir) judulnya. Dari Excel: Simpan sebagai, CSV. Paling besar 2 MB.',
    send: 'Periksa dulu',
    tryTitle: (edition: number) => `Periksa KBLI ${edition}`,
    tryLead: (file: string) => `Dari ${file}. Belum ada yang berubah.`,
    wouldLoad: (codes: number, edition: number) => `${n(codes)} jenis usaha edisi ${edition} akan dimuat`,
    fresh: 'Baru',
    renamed: 'Judul berubah',
    same: 'Tetap',
    gone: 'Hilang',
    goneNote: 'ada sekarang, tidak ada di berkas',
    skipped: 'Dilewati',
    skippedNote: 'judul kolom dan golongan, bukan lima angka',
    goneWarn: (gone: number) =>
      `${n(gone)} kode yang sekarang ada akan hilang judulnya. Pastikan berkas ini lengkap dan edisinya benar.`,
    sample: 'Baris pertama yang terbaca',
    code: 'Kode',
    titleOf: 'Judul',
    accept: 'Muat sekarang',
    cancel: 'Batal',
    done: (codes: number, edition: number) => `KBLI ${edition} dimuat: ${n(codes)} jenis usaha.`,
  },
  refused: {
    'nothing-missing': 'Wilayah dan kebijakan sudah lengkap; tidak ada yang perlu dimuat.',
    'unknown-city': 'Kode kota ini tidak ada dalam daftar Kemendagri, jadi wilayahnya tidak dapat dimuat.',
    'logo-missing': 'Pilih dahulu berkas gambarnya.',
    'logo-too-large':
      'Gambar ini lebih dari 200 KB. Kecilkan dahulu, misalnya menjadi 400 piksel, lalu unggah lagi.',
    'logo-svg':
      'SVG tidak diterima karena dapat membawa program di dalamnya. Simpan gambar yang sama sebagai PNG, lalu unggah lagi.',
    'logo-not-a-picture':
      'Berkas ini bukan gambar PNG, JPEG, atau WebP, apa pun namanya. Pilih gambar yang benar.',
    'logo-damaged': 'Gambar ini rusak atau terpotong. Buka dan simpan ulang gambarnya, lalu unggah lagi.',
    'logo-size': (width: number, height: number) =>
      `Gambar ini ${width} × ${height} piksel. Sisi pendek paling sedikit 64, sisi panjang paling banyak 2000 dan paling panjang empat kali sisi pendek.`,
    'logo-none': 'Tidak ada logo yang dapat dihapus.',
    'not-a-form': 'Isian tidak terbaca. Muat ulang halaman, pilih berkasnya, lalu kirim lagi.',
    'cut-short': 'Sambungan terputus sebelum berkas lengkap. Tidak ada yang tersimpan; kirim lagi.',
    'too-many-files': 'Kirim satu berkas saja.',
    'too-large': 'Berkas ini terlalu besar.',
    'kbli-missing': 'Pilih dahulu berkas csv-nya; berkas kosong tidak dapat dimuat.',
    'kbli-too-large': 'Berkas ini lebih dari 2 MB; satu edisi KBLI jauh lebih kecil. Periksa berkasnya.',
    'kbli-spreadsheet':
      'Ini berkas Excel. Buka di Excel, pilih Simpan sebagai, jenis CSV (UTF-8), lalu unggah yang csv.',
    'kbli-not-text':
      'Berkas ini bukan csv yang dapat dibaca. Setiap baris harus berisi kode dan judul, dipisah koma atau titik koma.',
    'draft-gone':
      'Hasil pemeriksaan ini sudah dimuat atau diganti yang lebih baru. Unggah berkasnya sekali lagi bila masih perlu.',
  },
};

export type Words = typeof id;
