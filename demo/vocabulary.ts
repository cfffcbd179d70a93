// What invented enterprises and people are called, in the proportions counted over real trade names.
import type { Sector } from '../src/capabilities/intake/index.ts';

/** Shares of sectors among micro enterprises. */
export const sectors: readonly (readonly [Sector, number])[] = [
  ['trade', 28.3],
  ['services', 29.7],
  ['food', 23.9],
  ['industry', 7.4],
  ['crafts', 3.3],
  ['farming', 2.9],
  ['fishery', 1.2],
  ['livestock', 0.6],
  ['other', 2.7],
];

/** First words of a name with the kind of business and the KBLI code they stand for. */
export const trades: Readonly<Record<Sector, readonly (readonly [head: string, kind: string, kbli: string, weight: number])[]>> = {
  trade: [
    ['Toko Kelontong', 'Toko kelontong', '47112', 30],
    ['Kios Sembako', 'Sembako', '47112', 16],
    ['Toko', 'Toko campuran', '47192', 12],
    ['Kios', 'Kios', '47112', 9],
    ['Kios Baju', 'Pakaian', '47711', 8],
    ['Pangkalan Gas', 'Gas elpiji', '47772', 5],
    ['Kios Buah', 'Buah-buahan', '47213', 5],
    ['Toko Bangunan', 'Bahan bangunan', '47529', 3],
    ['Counter Pulsa', 'Pulsa', '47414', 7],
    ['Sayur', 'Sayur-mayur', '47214', 5],
  ],
  services: [
    ['Laundry', 'Binatu', '96200', 22],
    ['Penjahit', 'Penjahit', '95291', 18],
    ['Bengkel Motor', 'Bengkel sepeda motor', '45407', 14],
    ['Salon', 'Salon', '96112', 10],
    ['Potong Rambut', 'Pangkas rambut', '96111', 9],
    ['Servis AC', 'Servis pendingin', '95220', 6],
    ['Tambal Ban', 'Tambal ban', '45407', 6],
    ['Cuci Motor', 'Cuci kendaraan', '45202', 5],
    ['Fotokopi', 'Fotokopi', '82190', 4],
    ['Rental', 'Persewaan', '77100', 3],
  ],
  food: [
    ['Warung Makan', 'Warung makan', '56102', 26],
    ['Keripik', 'Makanan ringan', '10793', 9],
    ['Amplang', 'Olahan ikan', '10215', 7],
    ['Kue', 'Kue basah', '10710', 9],
    ['Es', 'Minuman', '56303', 8],
    ['Soto', 'Warung makan', '56102', 6],
    ['Nasi Kuning', 'Warung makan', '56102', 6],
    ['Gorengan', 'Gorengan', '56103', 6],
    ['Kedai Kopi', 'Kedai minum', '56303', 7],
    ['Sambal', 'Bumbu', '10772', 4],
    ['Katering', 'Jasa boga', '56210', 6],
    ['Mantau', 'Kue basah', '10710', 3],
    ['Abon', 'Olahan daging', '10130', 3],
  ],
  industry: [
    ['Konveksi', 'Konveksi', '14111', 30],
    ['Tahu Tempe', 'Tahu dan tempe', '10392', 18],
    ['Las', 'Bengkel las', '25112', 16],
    ['Mebel', 'Mebel', '31001', 14],
    ['Sablon', 'Sablon', '18112', 12],
    ['Madu', 'Pengolahan madu', '10799', 10],
  ],
  crafts: [
    ['Batik', 'Batik', '13134', 30],
    ['Kriya Manik', 'Kerajinan manik', '32903', 24],
    ['Anyaman Rotan', 'Anyaman', '16291', 18],
    ['Rajut', 'Rajutan', '13911', 16],
    ['Suvenir', 'Suvenir', '32909', 12],
  ],
  farming: [
    ['Hidroponik', 'Sayur hidroponik', '01135', 34],
    ['Kebun Sayur', 'Sayur segar', '01136', 34],
    ['Tanaman Hias', 'Tanaman hias', '01194', 32],
  ],
  fishery: [
    ['Ikan Segar', 'Penangkapan ikan', '03111', 50],
    ['Tambak', 'Budidaya ikan', '03251', 30],
    ['Rumput Laut', 'Budidaya rumput laut', '03115', 20],
  ],
  livestock: [
    ['Ayam Potong', 'Unggas', '01461', 60],
    ['Telur Ayam', 'Telur', '01462', 40],
  ],
  other: [
    ['Usaha', 'Lain-lain', '', 60],
    ['Jasa Titip', 'Titip jual', '', 40],
  ],
};

export const honorifics: readonly (readonly [string, number])[] = [
  ['Bu', 1950],
  ['Pak', 725],
  ['Mbak', 608],
  ['Mas', 225],
  ['Acil', 260],
  ['Haji', 90],
];

/** What stands behind the first words where no person does. */
export const marks = [
  'Barokah', 'Berkah', 'Jaya', 'Lestari', 'Rejeki', 'Makmur', 'Sejahtera', 'Mandiri', 'Sari Laut', 'Beruang Madu', 'Manggrove',
  'Teluk Biru', 'Pesisir', 'Rimba', 'Bahari', 'Kilang', 'Melawai', 'Kemala', 'Banua', 'Etam', 'Borneo', 'Mentari', 'Cahaya',
  'Harapan', 'Sumber Rasa', 'Dua Putri', 'Tiga Saudara', 'Amanah', 'Anugerah', 'Bintang', 'Mekar', 'Indah', 'Rasa Kita', 'Nusantara',
] as const;

export const givenNames = [
  'Sri', 'Siti', 'Tri', 'Nur', 'Endang', 'Dwi', 'Agus', 'Tutik', 'Slamet', 'Yuli', 'Joko', 'Tini', 'Yani', 'Ning', 'Yuni', 'Ari',
  'Budi', 'Wiwik', 'Dewi', 'Tatik', 'Marni', 'Eni', 'Titik', 'Lestari', 'Asih', 'Ida', 'Bambang', 'Yanti', 'Rahma', 'Aminah',
  'Fatimah', 'Hasnah', 'Norhayati', 'Rusdi', 'Syahrani', 'Anang', 'Galuh', 'Ratna', 'Mulyadi', 'Hendra', 'Wahyu', 'Arif',
  'Rina', 'Maya', 'Lina', 'Eka', 'Indra', 'Fitri', 'Rudi', 'Herman', 'Sulastri', 'Jumiati', 'Suparman', 'Kartini', 'Darmawan',
] as const;

export const secondNames = [
  'Rahayu', 'Wahyuni', 'Lestari', 'Handayani', 'Santoso', 'Saputra', 'Wulandari', 'Hidayat', 'Setiawan', 'Kurniawan', 'Susanti',
  'Permata', 'Ramadhani', 'Maulana', 'Hasanah', 'Utami', 'Puspita', 'Nugroho', 'Pratama', 'Anggraini', 'Safitri', 'Hakim',
  'Rahman', 'Amalia', 'Firmansyah', 'Gunawan', 'Mulyani', 'Purnama', 'Syafitri', 'Wibowo', 'Yusuf', 'Zainuddin', 'Arifin',
  'Baihaqi', 'Damayanti', 'Effendi', 'Fauzi', 'Hartati', 'Iskandar', 'Juwita', 'Kusuma', 'Laksana', 'Marlina', 'Noor',
] as const;

export const streets = [
  'Jl. Contoh Melati', 'Jl. Contoh Kenanga', 'Jl. Contoh Mawar', 'Jl. Contoh Anggrek', 'Gg. Contoh Rukun', 'Gg. Contoh Damai',
  'Jl. Contoh Pesisir', 'Jl. Contoh Kilang', 'Jl. Contoh Bakau', 'Gg. Contoh Sepakat',
] as const;
