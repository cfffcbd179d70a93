// Sentences about products and their forms, Indonesian and English.
import type { Lang } from '../../../kernel/language.ts';
import type { ProductRefusal } from '../actions.ts';
import type { NetUnit, ProductKind } from '../kinds.ts';
import type { ProblemCode, ProductField } from '../rules/product.ts';

type Words = {
  title: string;
  lead: string;
  mine: string;
  mineLead: string;
  inShops: string;
  kinds: Record<ProductKind, string>;
  fields: Record<ProductField, string>;
  hints: Record<ProductField, string>;
  units: Record<NetUnit, string>;
  days: (n: string) => string;
  pieces: (n: string) => string;
  perMonth: (n: string) => string;
  shopCode: string;
  shopCodeNote: string;
  unknown: string;
  details: string;
  none: string;
  noneText: string;
  noneFound: string;
  add: string;
  addTo: (enterprise: string) => string;
  choose: string;
  papers: string;
  putAway: (name: string) => string;
  act: string;
  edit: string;
  save: string;
  saved: (name: string) => string;
  changed: (name: string) => string;
  gone: string;
  back: string;
  backToAll: string;
  noEnterprise: string;
  noEnterpriseText: string;
  problems: Record<ProblemCode, string>;
  refused: Record<ProductRefusal['refused'], string>;
};

const id: Words = {
  title: 'Produk',
  lead: 'Apa yang dibuat usaha ini. Toko meminta surat yang berbeda untuk tiap jenis produk.',
  mine: 'Produk saya',
  mineLead: 'Lengkapi satu per satu: toko dan hotel memilih dari sini.',
  inShops: 'Barang saya di toko',
  kinds: {
    processed_food_dry: 'pangan olahan kering',
    processed_food_wet: 'pangan olahan basah',
    drink: 'minuman',
    frozen: 'makanan beku',
    craft: 'kerajinan',
    batik_fashion: 'batik dan busana',
    farm: 'hasil tani, ternak dan ikan',
    cosmetics_household: 'kosmetik dan perbekalan rumah',
    other: 'lainnya',
  },
  fields: {
    name: 'Nama produk',
    kind: 'Jenis produk',
    brand: 'Merek',
    packaging: 'Kemasan',
    net: 'Isi bersih',
    price: 'Harga jual satu kemasan',
    shelfLife: 'Tahan berapa lama',
    capacity: 'Sanggup buat sebulan',
    lead: 'Siap dalam',
    gtin: 'Nomor barcode',
    hs: 'Kode HS',
  },
  hints: {
    name: 'Seperti tertulis di kemasan, misalnya “Amplang ikan tenggiri 100 g”.',
    kind: 'Menentukan surat apa yang diminta toko.',
    brand: 'Nama yang dikenal pembeli.',
    packaging: 'Misalnya “standing pouch 14 × 22 cm”.',
    net: 'Misalnya “100 g”, “250 ml” atau “12 pcs”.',
    price: 'Yang dibayar pembeli, misalnya “Rp 15.000” atau “15rb”.',
    shelfLife: 'Misalnya “6 bulan” atau “30 hari”.',
    capacity: 'Berapa kemasan, misalnya “500”.',
    lead: 'Dari pesan sampai siap, misalnya “3 hari”.',
    gtin: 'Angka di bawah barcode, 8 sampai 14 angka. Kosongkan bila belum punya.',
    hs: 'Hanya untuk ekspor, misalnya “1905.90”.',
  },
  units: { g: 'g', ml: 'ml', pcs: 'pcs' },
  days: (n) => `${n} hari`,
  pieces: (n) => `${n} kemasan`,
  perMonth: (n) => `${n} kemasan sebulan`,
  shopCode: 'Kode toko',
  shopCodeNote: 'Hanya berlaku di toko yang memberinya; bukan barcode umum.',
  unknown: 'belum diisi',
  details: 'Rincian (boleh menyusul)',
  none: 'Belum ada produk yang dicatat',
  noneText: 'Tulis produk pertama di bawah ini.',
  noneFound: 'Tidak ada produk yang cocok',
  add: 'Catat produk',
  addTo: (enterprise) => `Catat produk ${enterprise}`,
  choose: 'Pilih jenis',
  papers: 'Siap masuk mana?',
  putAway: (name) => `${name} tidak dibuat lagi`,
  act: 'Tindakan',
  edit: 'Lengkapi atau ubah',
  save: 'Simpan',
  saved: (name) => `${name} tercatat.`,
  changed: (name) => `${name} diperbarui.`,
  gone: 'Produk disimpan di luar daftar.',
  back: 'Kembali ke usaha',
  backToAll: 'Semua produk',
  noEnterprise: 'Belum ada usaha atas nama Anda',
  noEnterpriseText: 'Daftarkan usaha dulu, lalu catat produknya di sini.',
  problems: {
    'name-missing': 'Tulis nama produk.',
    'name-long': 'Nama produk paling banyak 80 huruf.',
    'kind-missing': 'Pilih jenis produk.',
    'brand-long': 'Merek paling banyak 60 huruf.',
    'packaging-long': 'Kemasan paling banyak 80 huruf.',
    'net-unclear': 'Isi bersih belum terbaca. Tulis angka dan satuannya, misalnya “100 g”.',
    'price-unclear': 'Harga belum terbaca. Tulis misalnya “15.000” atau “15rb”.',
    'price-vague': 'Tulis satu harga saja, untuk satu kemasan.',
    'price-small': 'Harga di bawah Rp100. Apakah maksudnya ribuan? Tulis “15rb” atau “15.000”.',
    'price-large': 'Harga di atas Rp1 miliar. Periksa lagi angkanya.',
    'span-unclear': 'Lamanya belum terbaca. Tulis misalnya “3 hari” atau “6 bulan”, paling lama 10 tahun.',
    'capacity-unclear': 'Jumlah belum terbaca. Tulis banyaknya kemasan dalam sebulan, misalnya “500”.',
    'gtin-digits': 'Nomor barcode hanya berisi angka.',
    'gtin-length': 'Nomor barcode berisi 8, 12, 13 atau 14 angka.',
    'gtin-check': 'Angka terakhir barcode tidak cocok. Periksa lagi tiap angkanya.',
    'hs-unclear': 'Kode HS berisi 4, 6, 8 atau 10 angka.',
  },
  refused: {
    'unknown-enterprise': 'Usaha ini tidak ada lagi.',
    'unknown-product': 'Produk ini tidak ada lagi.',
    'product-known': 'Produk dengan nama ini sudah dicatat.',
    'code-taken':
      'Nomor barcode ini sudah dipakai produk lain di kota ini. Satu nomor hanya untuk satu produk.',
    'changed-meanwhile': 'Produk ini baru saja diubah orang lain. Periksa isian Anda, lalu simpan lagi.',
  },
};

const en: Words = {
  title: 'Products',
  lead: 'What this enterprise makes. Shops ask other papers of each kind of product.',
  mine: 'My products',
  mineLead: 'Complete them one by one: shops and hotels choose from here.',
  inShops: 'My goods in shops',
  kinds: {
    processed_food_dry: 'processed food, dry',
    processed_food_wet: 'processed food, wet',
    drink: 'drinks',
    frozen: 'frozen food',
    craft: 'crafts',
    batik_fashion: 'batik and fashion',
    farm: 'farm, livestock and fish',
    cosmetics_household: 'cosmetics and household goods',
    other: 'other',
  },
  fields: {
    name: 'Name of the product',
    kind: 'Kind of product',
    brand: 'Brand',
    packaging: 'Packaging',
    net: 'Net content',
    price: 'Price of one package',
    shelfLife: 'Keeps for',
    capacity: 'Can make in a month',
    lead: 'Ready within',
    gtin: 'Barcode number',
    hs: 'HS code',
  },
  hints: {
    name: 'As it stands on the package, for example “Amplang ikan tenggiri 100 g”.',
    kind: 'Decides which papers shops ask for.',
    brand: 'The name that buyers know.',
    packaging: 'For example “standing pouch 14 × 22 cm”.',
    net: 'For example “100 g”, “250 ml” or “12 pcs”.',
    price: 'What a buyer pays, for example “Rp 15.000” or “15rb”.',
    shelfLife: 'For example “6 months” or “30 days”.',
    capacity: 'How many packages, for example “500”.',
    lead: 'From the order until it is ready, for example “3 days”.',
    gtin: 'The digits under the barcode, 8 to 14 of them. Leave empty when there is none.',
    hs: 'For export only, for example “1905.90”.',
  },
  units: { g: 'g', ml: 'ml', pcs: 'pcs' },
  days: (n) => `${n} days`,
  pieces: (n) => `${n} packages`,
  perMonth: (n) => `${n} packages a month`,
  shopCode: 'Shop’s code',
  shopCodeNote: 'Holds only in the shop that gave it; it is no barcode elsewhere.',
  unknown: 'not filled in',
  details: 'Details (may follow later)',
  none: 'No product is recorded yet',
  noneText: 'Write the first product below.',
  noneFound: 'No product matches',
  add: 'Record product',
  addTo: (enterprise) => `Record a product of ${enterprise}`,
  choose: 'Choose a kind',
  papers: 'Ready for which door?',
  putAway: (name) => `${name} is no longer made`,
  act: 'Act',
  edit: 'Complete or change',
  save: 'Save',
  saved: (name) => `${name} is recorded.`,
  changed: (name) => `${name} is up to date.`,
  gone: 'The product was taken off the list.',
  back: 'Back to the enterprise',
  backToAll: 'All products',
  noEnterprise: 'No enterprise is in your name yet',
  noEnterpriseText: 'Register the enterprise first, then record its products here.',
  problems: {
    'name-missing': 'Write the name of the product.',
    'name-long': 'A product’s name has at most 80 letters.',
    'kind-missing': 'Choose the kind of product.',
    'brand-long': 'A brand has at most 60 letters.',
    'packaging-long': 'The packaging has at most 80 letters.',
    'net-unclear': 'The net content cannot be read. Write a number and its unit, for example “100 g”.',
    'price-unclear': 'The price cannot be read. Write for example “15.000” or “15rb”.',
    'price-vague': 'Write a single price, of one package.',
    'price-small': 'The price is below Rp100. Did you mean thousands? Write “15rb” or “15.000”.',
    'price-large': 'The price is above Rp1 billion. Look at the number again.',
    'span-unclear': 'The time cannot be read. Write for example “3 days” or “6 months”, 10 years at most.',
    'capacity-unclear': 'The number cannot be read. Write how many packages a month, for example “500”.',
    'gtin-digits': 'A barcode number has digits only.',
    'gtin-length': 'A barcode number has 8, 12, 13 or 14 digits.',
    'gtin-check': 'The last digit of the barcode does not agree. Look at each digit again.',
    'hs-unclear': 'An HS code has 4, 6, 8 or 10 digits.',
  },
  refused: {
    'unknown-enterprise': 'This enterprise is no longer there.',
    'unknown-product': 'This product is no longer there.',
    'product-known': 'A product of this name is recorded already.',
    'code-taken': 'Another product of this city has this barcode number. A number is of one product only.',
    'changed-meanwhile': 'Somebody else just changed this product. Look at your entries, then save again.',
  },
};

export const words = { id, en } as const satisfies Record<Lang, Words>;

export const productKindName = (kind: ProductKind, lang: Lang): string => words[lang].kinds[kind];
