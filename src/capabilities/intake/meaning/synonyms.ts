// What agencies write above their columns, and which meaning each heading has.
import { editDistance, squeeze } from '../../../kernel/text.ts';
import type { Field } from './field.ts';

const spellings: Readonly<Record<Field, string>> = {
  name: 'nama usaha|nama umkm|nama|business name|nama badan usaha|nama perusahaan|nama toko|nama ukm|nama ikm|merk usaha|merek usaha|nama usaha/umkm|usaha|umkm|nama produk/usaha|nama brand usaha|brand|nama proyek|nama unit usaha|name',
  owner:
    'nama pemilik|nama pemilik usaha|owner name|pemilik|pemilik usaha|nama pelaku usaha|pelaku usaha|nama pengusaha|pengusaha|nama lengkap|nama penanggung jawab|penanggung jawab|pengelola|nama pengelola|owner|nama pemohon|nama ktp|nama sesuai ktp|nama lengkap pemilik|nama pimpinan',
  nik: 'nik|no nik|nomor nik|no ktp|nomor ktp|ktp|nomor induk kependudukan|nik pemilik|no induk kependudukan|nik ktp|no ktp/nik|nik/no ktp|nomor identitas|no identitas',
  kk: 'no kk|nomor kk|kk|no kartu keluarga|nomor kartu keluarga|kartu keluarga|nkk',
  phone:
    'no hp|no hp/wa|wa|no wa|hp|nomor hp|no telp|no telepon|telepon|telp|no handphone|handphone|nomor whatsapp|whatsapp|no whatsapp|kontak|contact|phone|phone number|nomor telepon|no telp/hp|no hp/telp|no tlp|nomor wa|nomor telp|nomor kontak|no kontak|telp/hp|hp/wa|no telpon|cp|contact person',
  kecamatan:
    'kecamatan|nmkec|nama kecamatan|kec|district|kecamatan usaha|kdkec|kode kecamatan|kec usaha|subdistrict',
  kelurahan:
    'kelurahan|desa|desa/kelurahan|kelurahan/desa|nmdesa|nama kelurahan|nama desa|kel|village|kelurahan usaha|kddesa|kode desa|kode kelurahan|kel/desa|desa/kel|nmkel|lurah',
  address:
    'alamat|alamat usaha|alamat lengkap|alamat tempat usaha|address|lokasi|lokasi usaha|jalan|alamat usaha lengkap|tempat usaha|alamat domisili|alamat rumah|alamat pemilik|alamat perusahaan|alamat ktp',
  rt: 'rt|no rt|nomor rt',
  rw: 'rw|no rw|nomor rw',
  rtrw: 'rt/rw|rt rw|rt dan rw|rt. rw.|rw/rt',
  kind: 'kegiatan|kegiatan usaha|jenis usaha|kategori|sektor usaha|bidang|bidang usaha|sektor|category|kategori usaha|jenis|jenis kegiatan|jenis kegiatan usaha|kelompok usaha|jenis produk|produk|business type|klasifikasi usaha|uraian usaha|sub sektor|subsektor|nama produk|produk usaha|jenis dagangan|komoditi|usaha pokok',
  kbli: 'kbli|kode kbli|no kbli|kbli 2020|kbli 2025|nomor kbli|klasifikasi baku|kbli usaha',
  founded:
    'tahun berdiri|thn berdiri|tahun mulai usaha|mulai usaha|tahun mulai|berdiri|tahun pendirian|founded|tahun usaha|tgl berdiri|tanggal berdiri|mulai berusaha|tahun berdirinya usaha|berdiri sejak',
  ownCapital:
    'modal sendiri|modal|modal usaha|modal awal|aset|asset|jumlah modal|nilai aset|total aset|modal pribadi|capital|permodalan sendiri|modal kerja|investasi|jumlah investasi|nilai investasi',
  outsideCapital:
    'modal luar|modal pinjaman|pinjaman|modal dari luar|kredit|modal bank|modal asing|pinjaman bank|permodalan luar|modal pihak luar',
  sales:
    'omset tahunan|omzet|omzet/bulan|omset|omset/bulan|omzet tahunan|omset per bulan|omzet per bulan|omset per tahun|omzet per tahun|omset/tahun|omzet/tahun|penjualan|hasil penjualan|pendapatan|hasil penjualan tahunan|sales|turnover|omset usaha|omzet usaha|pendapatan/bulan|pendapatan per bulan|pendapatan per tahun|omset bulanan|omzet bulanan|omset rata-rata|nilai penjualan|penghasilan|omset/bln|omzet/bln|omset/thn|omzet/thn|omset pertahun|omset perbulan|omzet perbulan|omzet pertahun',
  workers:
    'tenaga kerja|jumlah tenaga kerja|jumlah karyawan|karyawan|jml tenaga kerja|tk|jumlah tk|pekerja|jumlah pekerja|workers|employees|jml karyawan|serapan tenaga kerja|total tenaga kerja|jumlah naker|naker',
  nib: 'nib|no nib|nomor nib|nomor induk berusaha|no induk berusaha|izin usaha nib|nib/iumk',
  npwp: 'npwp|no npwp|nomor npwp|npwp usaha|nomor pokok wajib pajak|npwp pemilik',
  pirt: 'pirt|p-irt|no pirt|nomor pirt|spp-irt|spp irt|izin pirt|sppirt|pirt/md|no p-irt|sertifikat pirt|ijin pirt|bpom|bpom/pirt|pirt/bpom',
  halal:
    'sertifikat halal|halal|no halal|nomor sertifikat halal|no sertifikat halal|sertifikasi halal|label halal|serifikat halal|nomor halal',
  mark: 'haki|hki|merek|merk|merek dagang|merk dagang|hak merek|no haki|sertifikat merek|hak cipta|nomor merek|trademark|merek terdaftar|hak kekayaan intelektual',
  papers:
    'perizinan|perijinan|izin usaha|ijin usaha|legalitas|legalitas usaha|izin|ijin|surat izin|status perizinan|kepemilikan izin|izin yang dimiliki|perizinan usaha|dokumen',
  surveyYear:
    'tahun pendataan|thn pendataan|tahun data|tahun|tahun survei|tahun survey|thn data|periode pendataan|tahun input',
  seenOn:
    'tanggal pendataan|tgl pendataan|tanggal data|tanggal|tgl|tanggal survei|tanggal survey|tanggal kunjungan|tgl kunjungan|tanggal input|timestamp|cap waktu|waktu pendataan|terakhir dilihat|last seen|date',
  email: 'email|e-mail|alamat email|surel|email usaha|email address',
  sex: 'jenis kelamin|jk|l/p|gender|kelamin|jns kelamin|sex|jenis kelamin pemilik|lk/pr|jenkel',
  lat: 'latitude|lat|lintang|garis lintang|koordinat|titik koordinat|koordinat lat|koordinat y|latlong|lat/long|koordinat usaha',
  lng: 'longitude|long|lng|bujur|garis bujur|lon|koordinat long|koordinat x',
  ignore:
    'no|nomor|no urut|nourut|id|ket|keterangan|catatan|kode|foto|tanda tangan|ttd|paraf|status|kabupaten|kota|kab/kota|provinsi|umur|usia|agama|pendidikan|jumlah|total|facebook|instagram|website|medsos|media sosial|marketplace|tempat lahir|tanggal lahir|tempat tanggal lahir|ttl|tgl lahir|kode pos|kapasitas produksi|kendala|kebutuhan|pelatihan|bentuk usaha|skala usaha|bentuk badan usaha',
};

const exact = new Map<string, Field>();
for (const [field, list] of Object.entries(spellings)) {
  for (const spelling of list.split('|')) exact.set(squeeze(spelling), field as Field);
}

/** Codes stand in for names only when no column of names is there. */
const weaker = new Set([
  'kdkec',
  'nama',
  'name',
  'kddesa',
  'kodekecamatan',
  'kodedesa',
  'kodekelurahan',
  'bpom',
  'tahun',
  'tanggal',
  'tgl',
  'modal',
  'usaha',
  'umkm',
  'brand',
  'produk',
  'namaproduk',
  'alamatpemilik',
  'alamatrumah',
  'alamatktp',
  'alamatdomisili',
  'jenisproduk',
  'timestamp',
  'capwaktu',
  'jenis',
  'merk',
  'merek',
  'kontak',
  'penghasilan',
  'aset',
  'asset',
]);

const patterns: readonly (readonly [RegExp, Field])[] = [
  [/\bnib\b|induk berusaha/, 'nib'],
  [/\bnik\b|\bktp\b|kependudukan/, 'nik'],
  [/kartu keluarga|\bkk\b/, 'kk'],
  [/\bnpwp\b/, 'npwp'],
  [/\bkbli\b/, 'kbli'],
  [/p-?irt\b|\bspp\b/, 'pirt'],
  [/halal/, 'halal'],
  [/\bhaki\b|\bhki\b|kekayaan intelektual|\bmere?k\b/, 'mark'],
  [/e-?mail|surel/, 'email'],
  [/kelamin|gender/, 'sex'],
  [/lahir|\bumur\b|\busia\b|pendidikan/, 'ignore'],
  [/tahun (?:pendataan|survei|survey|data)/, 'surveyYear'],
  [/(?:tanggal|tgl) (?:pendataan|survei|survey|kunjungan|data)/, 'seenOn'],
  [/berdiri|mulai usaha|pendirian/, 'founded'],
  [/modal (?:luar|pinjam|bank|asing)|pinjaman/, 'outsideCapital'],
  [/modal|\baset\b/, 'ownCapital'],
  [/om[sz]et|penjualan|pendapatan|turnover/, 'sales'],
  [/tenaga kerja|karyawan|pekerja/, 'workers'],
  [/\b(?:hp|wa|telp|tlp|telepon|telpon|handphone|whatsapp|phone)\b/, 'phone'],
  [/\brt\b.*\brw\b/, 'rtrw'],
  [/kecamatan|\bkec\b/, 'kecamatan'],
  [/kelurahan|\bdesa\b|\bkel\b/, 'kelurahan'],
  [/alamat|lokasi|address/, 'address'],
  [/\brt\b/, 'rt'],
  [/\brw\b/, 'rw'],
  [/pemilik|owner|pelaku|penanggung ?jawab|pengusaha/, 'owner'],
  [/nama.*(?:usaha|umkm|toko|perusahaan)/, 'name'],
  [/i[zj]in|legalitas/, 'papers'],
  [/(?:jenis|bidang|sektor|kategori|kegiatan|klasifikasi)/, 'kind'],
  [/lintang|latitude|koordinat/, 'lat'],
  [/bujur|longitude/, 'lng'],
];

export type Reading = { readonly field: Field; readonly confidence: number };

/** What a heading means by its words alone; null when they say nothing. 1 is exactly a known spelling. */
export function readHeading(heading: string): Reading | null {
  const text = heading.slice(0, 120);
  const bare = text.replace(/\([^)]*\)/g, ' ');
  const lower = bare.slice(bare.indexOf(' / ') + 1); // the lower line of a heading over two rows
  const parts = text.split(/[/()]/).map((part) => part.trim());
  for (const [tried, confidence] of [
    [text, 1],
    [bare, 0.98],
    [lower, 0.9],
    ...parts.toReversed().map((part) => [part, 0.85] as const),
  ] as const) {
    const key = squeeze(tried);
    const field = key === '' ? undefined : exact.get(key);
    if (field !== undefined) return { field, confidence: weaker.has(key) ? confidence - 0.15 : confidence };
  }
  const near = nearest(squeeze(bare));
  if (near !== null) return { field: near, confidence: 0.8 };
  const pattern = matching(bare) ?? matching(text);
  return pattern === undefined ? null : { field: pattern[1], confidence: 0.7 };
}

function matching(heading: string) {
  const spaced = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
  return patterns.find(([shape]) => shape.test(spaced));
}

/** One typing error from five letters on, two from nine; only when all spellings so near agree. */
function nearest(key: string): Field | null {
  if (key.length < 5 || key.length > 40) return null;
  const allowed = key.length < 9 ? 1 : 2;
  const found = new Set<Field>();
  for (const [spelling, field] of exact) {
    if (spelling.length >= 4 && editDistance(key, spelling, allowed) <= allowed) found.add(field);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
