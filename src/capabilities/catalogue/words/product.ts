// Sentences of one product's page: what is missing, its pictures, its label, its paper.
import type { Lang } from '../../../kernel/language.ts';
import type { PhotoRefusal } from '../actions/photos.ts';
import type { LabelAnswer, LabelItem } from '../rules/label.ts';
import type { Lack } from '../rules/ready.ts';

type Words = {
  complete: string;
  completeText: string;
  nextLead: string;
  lacks: Record<Lack, { short: string; title: string; text: string; act: string }>;
  facts: string;
  more: (n: string) => string;
  alsoMissing: string;
  papers: string;
  papersText: string;
  wallet: string;
  photos: string;
  photosLead: string;
  noPhoto: string;
  photo: string;
  photoHint: string;
  alt: string;
  altHint: string;
  addPhoto: string;
  face: string;
  makeFace: (n: number) => string;
  takeAway: (n: number) => string;
  photoKept: string;
  photoFirst: string;
  photoGone: string;
  photoRefused: Record<PhotoRefusal['refused'], string>;
  label: string;
  labelLead: string;
  labelSource: (source: string, grade: string) => string;
  labelItems: Record<LabelItem, string>;
  labelAnswers: Record<LabelAnswer, string>;
  labelNever: string;
  labelLast: (day: string, who: string) => string;
  labelGrades: Record<'stated' | 'seen', string>;
  labelLacks: (n: string) => string;
  labelWhole: string;
  labelSave: string;
  labelSaved: string;
  labelUnanswered: string;
  sheets: string;
  sheetsText: string;
  origin: string;
};

const id: Words = {
  complete: 'siap ditawarkan',
  completeText: 'Semua yang biasa ditanya toko sudah ada.',
  nextLead: 'Supaya toko bisa memilih produk ini',
  lacks: {
    price: {
      short: 'belum ada harga',
      title: 'Isi harga jual',
      text: 'Tanpa harga, toko tidak dapat menghitung.',
      act: 'Isi harga',
    },
    net: {
      short: 'belum ada isi bersih',
      title: 'Isi berat atau isi bersih',
      text: 'Wajib ada di kemasan dan di daftar toko.',
      act: 'Isi bersih',
    },
    photo: {
      short: 'belum ada foto',
      title: 'Tambah foto produk',
      text: 'Satu foto terang dari depan sudah cukup.',
      act: 'Tambah foto',
    },
    capacity: {
      short: 'belum ada kapasitas',
      title: 'Isi kesanggupan sebulan',
      text: 'Toko ingin tahu apakah stok akan cukup.',
      act: 'Isi kapasitas',
    },
    lead: {
      short: 'belum ada lama pesan',
      title: 'Isi berapa hari siap',
      text: 'Dari pesan sampai barang siap dikirim.',
      act: 'Isi lama pesan',
    },
    'shelf-life': {
      short: 'belum ada masa simpan',
      title: 'Isi masa simpan',
      text: 'Berapa lama produk tahan sejak dibuat.',
      act: 'Isi masa simpan',
    },
    label: {
      short: 'label belum diperiksa',
      title: 'Periksa label kemasan',
      text: 'Pegang kemasannya, lalu jawab satu per satu.',
      act: 'Periksa label',
    },
    barcode: {
      short: 'belum ada barcode',
      title: 'Tambah nomor barcode',
      text: 'Toko modern memintanya; kios dan hotel belum tentu. Nomor diurus ke GS1 Indonesia.',
      act: 'Isi nomor barcode',
    },
  },
  facts: 'Tentang produk ini',
  more: (n) => `${n} hal lagi setelah ini`,
  alsoMissing: 'Yang juga belum ada',
  papers: 'Surat produk',
  papersText: 'PIRT, BPOM dan halal disimpan bersama surat usaha.',
  wallet: 'Buka surat',
  photos: 'Foto',
  photosLead: 'Paling banyak lima. Foto pertama yang dilihat toko.',
  noPhoto: 'Belum ada foto.',
  photo: 'Foto produk',
  photoHint: 'Di tempat terang, tanpa orang.',
  alt: 'Apa yang terlihat?',
  altHint: 'Untuk yang tidak dapat melihat foto, misalnya “Amplang dalam kemasan bening”.',
  addPhoto: 'Simpan foto',
  face: 'foto pertama',
  makeFace: (n) => `Jadikan foto ${n} yang pertama`,
  takeAway: (n) => `Hapus foto ${n}`,
  photoKept: 'Foto tersimpan.',
  photoFirst: 'Urutan foto diubah.',
  photoGone: 'Foto dihapus.',
  photoRefused: {
    'no-photo': 'Pilih satu foto dulu.',
    'too-large': 'Foto terlalu besar. Kirim foto yang lebih kecil.',
    'not-a-photo': 'Berkas ini tidak dapat dibuka sebagai foto. Kirim JPEG, PNG atau WebP.',
    busy: 'Sedang banyak foto diproses. Coba lagi sebentar.',
    'too-many': 'Sudah ada lima foto. Hapus satu dulu.',
    'alt-missing': 'Tulis apa yang terlihat di foto.',
    'alt-long': 'Paling banyak 120 huruf.',
    'unknown-product': 'Produk ini tidak ada lagi.',
    'unknown-photo': 'Foto ini sudah tidak ada.',
    'cut-short': 'Kiriman terputus. Coba lagi.',
  },
  label: 'Label kemasan',
  labelLead: 'Apa saja yang tertulis di kemasan?',
  labelSource: (source, grade) => `Menurut ${source} (tingkat kepastian ${grade}).`,
  labelItems: {
    name: 'Nama produk',
    brand: 'Merek',
    net: 'Isi bersih',
    ingredients: 'Bahan yang dipakai',
    maker: 'Nama dan alamat pembuat',
    permit: 'Nomor PIRT atau BPOM MD',
    halal: 'Logo dan nomor halal',
    'production-code': 'Kode produksi',
    expiry: 'Tanggal kedaluwarsa',
  },
  labelAnswers: { yes: 'ada', no: 'belum', 'not-needed': 'tidak perlu' },
  labelNever: 'Belum pernah diperiksa.',
  labelLast: (day, who) => `Terakhir ${day}: ${who}.`,
  labelGrades: { stated: 'kata pemilik', seen: 'dilihat petugas' },
  labelLacks: (n) => `${n} belum ada di label`,
  labelWhole: 'Label lengkap',
  labelSave: 'Simpan pemeriksaan',
  labelSaved: 'Pemeriksaan label tersimpan.',
  labelUnanswered: 'Jawab semua baris dulu.',
  sheets: 'Cetak label',
  sheetsText: 'Barcode, harga dan QR asal produk, di kertas stiker A4.',
  origin: 'Lihat yang dilihat pembeli',
};

const en: Words = {
  complete: 'ready to be offered',
  completeText: 'Everything that shops usually ask is here.',
  nextLead: 'So that shops can choose this product',
  lacks: {
    price: {
      short: 'no price yet',
      title: 'Fill in the price',
      text: 'Without a price no shop can calculate.',
      act: 'Fill in price',
    },
    net: {
      short: 'no net content yet',
      title: 'Fill in weight or content',
      text: 'It must stand on the package and in the shop’s list.',
      act: 'Fill in content',
    },
    photo: {
      short: 'no picture yet',
      title: 'Add a picture',
      text: 'One bright picture from the front is enough.',
      act: 'Add picture',
    },
    capacity: {
      short: 'no capacity yet',
      title: 'Fill in what you can make in a month',
      text: 'Shops want to know whether stock will last.',
      act: 'Fill in capacity',
    },
    lead: {
      short: 'no lead time yet',
      title: 'Fill in how many days it takes',
      text: 'From the order until the goods are ready.',
      act: 'Fill in lead time',
    },
    'shelf-life': {
      short: 'no shelf life yet',
      title: 'Fill in the shelf life',
      text: 'How long the product keeps after it was made.',
      act: 'Fill in shelf life',
    },
    label: {
      short: 'label not checked',
      title: 'Check the label',
      text: 'Take the package in your hand and answer one by one.',
      act: 'Check label',
    },
    barcode: {
      short: 'no barcode yet',
      title: 'Add the barcode number',
      text: 'Modern shops ask for it; kiosks and hotels may not. GS1 Indonesia gives the number.',
      act: 'Fill in barcode',
    },
  },
  facts: 'About this product',
  more: (n) => `${n} more after this`,
  alsoMissing: 'Also missing',
  papers: 'Papers of the product',
  papersText: 'PIRT, BPOM and halal are kept with the papers of the enterprise.',
  wallet: 'Open papers',
  photos: 'Pictures',
  photosLead: 'Five at most. Shops see the first one.',
  noPhoto: 'No picture yet.',
  photo: 'Picture of the product',
  photoHint: 'In good light, without people.',
  alt: 'What is to be seen?',
  altHint: 'For those who cannot see it, for example “Amplang in a clear package”.',
  addPhoto: 'Save picture',
  face: 'first picture',
  makeFace: (n) => `Make picture ${n} the first`,
  takeAway: (n) => `Remove picture ${n}`,
  photoKept: 'The picture is saved.',
  photoFirst: 'The order of the pictures is changed.',
  photoGone: 'The picture is removed.',
  photoRefused: {
    'no-photo': 'Choose a picture first.',
    'too-large': 'The picture is too large. Send a smaller one.',
    'not-a-photo': 'This file cannot be opened as a picture. Send JPEG, PNG or WebP.',
    busy: 'Many pictures are being worked on. Try again in a moment.',
    'too-many': 'There are five pictures already. Remove one first.',
    'alt-missing': 'Write what is to be seen in the picture.',
    'alt-long': '120 letters at most.',
    'unknown-product': 'This product is no longer there.',
    'unknown-photo': 'This picture is no longer there.',
    'cut-short': 'The sending was interrupted. Try again.',
  },
  label: 'Label of the package',
  labelLead: 'What does the package say?',
  labelSource: (source, grade) => `After ${source} (certainty ${grade}).`,
  labelItems: {
    name: 'Name of the product',
    brand: 'Brand',
    net: 'Net content',
    ingredients: 'Ingredients',
    maker: 'Name and address of the maker',
    permit: 'PIRT or BPOM MD number',
    halal: 'Halal mark and number',
    'production-code': 'Production code',
    expiry: 'Expiry date',
  },
  labelAnswers: { yes: 'there', no: 'missing', 'not-needed': 'not needed' },
  labelNever: 'Never checked.',
  labelLast: (day, who) => `Last on ${day}: ${who}.`,
  labelGrades: { stated: 'said by the owner', seen: 'seen by an officer' },
  labelLacks: (n) => `${n} missing on the label`,
  labelWhole: 'The label is complete',
  labelSave: 'Save the check',
  labelSaved: 'The check of the label is saved.',
  labelUnanswered: 'Answer every line first.',
  sheets: 'Print labels',
  sheetsText: 'Barcode, price and QR of origin, on A4 sticker paper.',
  origin: 'See what buyers see',
};

export const words = { id, en } as const satisfies Record<Lang, Words>;
