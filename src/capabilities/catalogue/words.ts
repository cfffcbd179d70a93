// Sentences of the catalogue, Indonesian and English.
import type { Lang } from '../../kernel/language.ts';
import type { ProductKind } from './kinds.ts';
import type { Problem } from './rules.ts';

type Words = {
  title: string;
  lead: string;
  kinds: Record<ProductKind, string>;
  fields: { name: string; kind: string };
  hints: { name: string; kind: string };
  none: string;
  noneText: string;
  add: string;
  choose: string;
  papers: string;
  putAway: (name: string) => string;
  act: string;
  saved: (name: string) => string;
  gone: string;
  back: string;
  problems: Record<Problem, string>;
  refused: Record<'unknown-enterprise' | 'unknown-product' | 'product-known', string>;
};

const id: Words = {
  title: 'Produk',
  lead: 'Apa yang dibuat usaha ini. Toko meminta surat yang berbeda untuk tiap jenis produk.',
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
  fields: { name: 'Nama produk', kind: 'Jenis produk' },
  hints: {
    name: 'Seperti tertulis di kemasan, misalnya “Amplang ikan tenggiri 100 g”.',
    kind: 'Menentukan surat apa yang diminta toko.',
  },
  none: 'Belum ada produk yang dicatat',
  noneText: 'Tulis produk pertama di bawah ini.',
  add: 'Catat produk',
  choose: 'Pilih jenis',
  papers: 'Siap masuk mana?',
  putAway: (name) => `${name} tidak dibuat lagi`,
  act: 'Tindakan',
  saved: (name) => `${name} tercatat.`,
  gone: 'Produk disimpan di luar daftar.',
  back: 'Kembali ke usaha',
  problems: {
    'name-missing': 'Tulis nama produk.',
    'name-long': 'Nama produk paling banyak 80 huruf.',
    'kind-missing': 'Pilih jenis produk.',
  },
  refused: {
    'unknown-enterprise': 'Usaha ini tidak ada lagi.',
    'unknown-product': 'Produk ini tidak ada lagi.',
    'product-known': 'Produk dengan nama ini sudah dicatat.',
  },
};

const en: Words = {
  title: 'Products',
  lead: 'What this enterprise makes. Shops ask other papers of each kind of product.',
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
  fields: { name: 'Name of the product', kind: 'Kind of product' },
  hints: {
    name: 'As it stands on the package, for example “Amplang ikan tenggiri 100 g”.',
    kind: 'Decides which papers shops ask for.',
  },
  none: 'No product is recorded yet',
  noneText: 'Write the first product below.',
  add: 'Record product',
  choose: 'Choose a kind',
  papers: 'Ready for which door?',
  putAway: (name) => `${name} is no longer made`,
  act: 'Act',
  saved: (name) => `${name} is recorded.`,
  gone: 'The product was taken off the list.',
  back: 'Back to the enterprise',
  problems: {
    'name-missing': 'Write the name of the product.',
    'name-long': 'A product’s name has at most 80 letters.',
    'kind-missing': 'Choose the kind of product.',
  },
  refused: {
    'unknown-enterprise': 'This enterprise is no longer there.',
    'unknown-product': 'This product is no longer there.',
    'product-known': 'A product of this name is recorded already.',
  },
};

export const words = { id, en } as const satisfies Record<Lang, Words>;

export const productKindName = (kind: ProductKind, lang: Lang): string => words[lang].kinds[kind];
