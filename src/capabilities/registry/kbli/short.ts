// The kinds of business common among UMKM, KBLI edition 2020: codes are facts, the short titles are ours.

/** Edition of the codes below; the codes of a later edition are loaded from a file. */
export const shortEdition = 2020;

const lines = `
01113 Tanam kedelai|01131 Tanam sayur daun|01133 Tanam sayur buah (tomat, terung, mentimun)|01136 Budi daya jamur
01193 Tanam bunga|01220 Kebun buah tropis|01283 Tanam cabai|01285 Tanam obat: jahe, kunyit, temulawak|01301 Tanaman hias
01411 Ternak sapi potong|01442 Ternak kambing|01461 Ternak ayam pedaging|01462 Ternak ayam petelur|01464 Ternak ayam kampung
01465 Ternak itik dan bebek|01466 Ternak burung puyuh|01493 Ternak lebah madu|01495 Ternak kelinci
03111 Nelayan ikan laut|03112 Nelayan udang dan kepiting|03221 Kolam ikan air tawar|03222 Keramba jaring apung
03225 Budi daya ikan hias|03226 Pembenihan ikan|03251 Tambak ikan|03254 Tambak udang dan kepiting
10130 Olahan daging: abon, bakso, sosis|10211 Ikan asin dan ikan kering|10212 Ikan asap|10216 Bakso ikan, pempek, surimi
10219 Olahan ikan lain: amplang, abon ikan|10298 Olahan rumput laut|10313 Buah dan sayur kering|10330 Sari buah
10391 Pembuatan tempe|10392 Pembuatan tahu|10531 Es krim|10532 Es lilin, es mambo, es puter|10710 Roti dan kue
10722 Gula merah|10723 Sirop|10732 Cokelat dan permen cokelat|10733 Manisan buah|10740 Mi dan bihun|10750 Lauk siap saji, makanan beku
10761 Kopi bubuk|10762 Minuman herbal seduh|10763 Teh olahan|10772 Bumbu masak dan sambal|10792 Kue basah
10794 Kerupuk, keripik, peyek|10796 Dodol|10799 Makanan olahan lain|11040 Minuman ringan|11052 Air minum isi ulang|11090 Minuman lain
13122 Tenun ikat|13134 Batik|13911 Kain rajut|13912 Kain sulam|13921 Seprai, gorden, taplak|14111 Konveksi pakaian
14120 Penjahit pesanan|14131 Topi, jilbab, aksesori kain|14301 Pakaian rajut|14302 Pakaian bordir|15121 Tas dan dompet kulit
15201 Sepatu dan sandal|16221 Kusen, pintu, jendela kayu|16291 Anyaman rotan dan bambu|16292 Anyaman pandan, purun, eceng gondok
16293 Ukiran kayu|18111 Percetakan|18112 Sablon dan cetak khusus|20231 Sabun dan pembersih|20232 Kosmetik|20294 Minyak atsiri
23921 Batu bata|23932 Gerabah rumah tangga|25111 Las pagar, teralis, kanopi|31001 Mebel kayu|31002 Mebel rotan dan bambu
32120 Perhiasan imitasi dan manik-manik|32402 Mainan anak|32903 Kerajinan lain dan suvenir
45202 Cuci mobil|45302 Toko suku cadang mobil|45406 Toko suku cadang motor|45407 Bengkel motor
47111 Minimarket|47112 Warung kelontong, toko sembako|47212 Toko buah|47213 Toko sayur|47215 Toko ikan|47222 Toko minuman
47241 Toko beras|47242 Toko roti dan kue|47243 Toko kopi dan gula|47245 Toko ikan dan daging olahan|47411 Toko komputer
47528 Toko bahan bangunan|47591 Toko mebel|47640 Toko mainan|47711 Toko pakaian|47712 Toko sepatu dan sandal|47713 Toko jilbab dan aksesori
47714 Toko tas|47723 Toko jamu|47724 Toko kosmetik|47754 Toko pakan hewan|47761 Toko bunga|47772 Pangkalan gas elpiji
47781 Toko kerajinan|47812 Lapak buah|47813 Lapak sayur|47815 Lapak ikan|47822 Lapak kue|47826 Lapak minuman|47829 Lapak makanan lain
47832 Lapak pakaian|47912 Jualan pakaian daring|47911 Jualan makanan daring|47914 Jualan campuran daring|47992 Makanan keliling kemasan
49424 Ojek|49431 Angkutan barang|53201 Kurir|55130 Pondok wisata|56101 Restoran|56102 Warung makan|56103 Kedai makanan
56104 Makanan keliling dan gerobak|56210 Katering acara|56290 Katering harian|56303 Kafe|56304 Kedai minuman|56306 Minuman keliling
74130 Desain grafis|74201 Fotografi|77291 Sewa alat pesta|82190 Fotokopi dan pengetikan|82302 Penyelenggara acara
85495 Bimbingan belajar|93116 Tempat kebugaran|95120 Servis telepon|95210 Servis elektronik|95220 Servis alat rumah tangga
95291 Permak pakaian|96111 Pangkas rambut|96112 Salon kecantikan|96121 Rumah pijat|96200 Binatu`;

export type Kbli = { readonly code: string; readonly title: string };

export const shortKbli: readonly Kbli[] = lines
  .trim()
  .split(/[|\n]/)
  .map((line) => ({ code: line.slice(0, 5), title: line.slice(6) }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

const titles = new Map(shortKbli.map(({ code, title }) => [code, title]));

/** Our title of a code in the edition of the short list. */
export const shortTitle = (code: string): string | undefined => titles.get(code);
