// Sentences of areas and their other names.
import type { Lang } from '../../kernel/language.ts';
import type { AliasRefusal } from './rules.ts';

const id = {
  title: 'Wilayah',
  lead: 'Kecamatan dan kelurahan kota ini, dan nama lain yang ditulis orang untuknya.',
  setup: 'Penyiapan kota',
  aliases: 'Nama lain',
  aliasesLead:
    'Nama tempat atau ejaan yang bukan nama kelurahan, misalnya Wonorejo. Impor berikutnya langsung mengenalinya.',
  noAliases: 'Belum ada nama lain.',
  name: 'Nama lain',
  nameHint: 'Seperti tertulis di berkas, misalnya nama kampung atau perumahan.',
  area: 'Letaknya di',
  choose: 'Pilih wilayah',
  add: 'Tambah nama lain',
  act: 'Tindakan',
  remove: 'Hapus',
  removeOf: (name: string) => `Hapus ${name}`,
  added: (name: string) => `${name} sekarang dikenal.`,
  removed: (name: string) => `${name} tidak dikenal lagi. Usaha yang sudah tercatat tidak berubah.`,
  all: 'Semua wilayah',
  code: 'Kode',
  kecamatan: 'Kecamatan',
  kelurahan: 'Kelurahan',
  none: 'Wilayah belum dimuat.',
  ofKecamatan: (name: string) => `Kecamatan ${name}`,
  ofKelurahan: (name: string) => `Kelurahan ${name}`,
  refused: {
    'alias-missing': 'Tulis namanya, paling sedikit dua huruf.',
    'unknown-area': 'Pilih kecamatan atau kelurahan tempat nama itu berada.',
    'alias-is-area': (name: string) =>
      `${name} sudah nama sebuah wilayah, jadi sudah dikenal. Nama lain tidak diperlukan.`,
    'alias-there': 'Nama ini sudah ada dalam daftar. Hapus dahulu bila letaknya salah.',
  },
};

type Words = typeof id;

const en: Words = {
  title: 'Areas',
  lead: 'Kecamatan and kelurahan of this city, and the other names people write for them.',
  setup: 'Setting up the city',
  aliases: 'Other names',
  aliasesLead:
    'Place names or spellings that are no kelurahan, such as Wonorejo. The next import knows them at once.',
  noAliases: 'No other names yet.',
  name: 'Other name',
  nameHint: 'As it stands in files: a hamlet or a housing estate, for example.',
  area: 'Lies in',
  choose: 'Choose an area',
  add: 'Add another name',
  act: 'Act',
  remove: 'Remove',
  removeOf: (name) => `Remove ${name}`,
  added: (name) => `${name} is known now.`,
  removed: (name) => `${name} is known no longer. Enterprises on record do not change.`,
  all: 'All areas',
  code: 'Code',
  kecamatan: 'Kecamatan',
  kelurahan: 'Kelurahan',
  none: 'No areas loaded yet.',
  ofKecamatan: (name) => `Kecamatan ${name}`,
  ofKelurahan: (name) => `Kelurahan ${name}`,
  refused: {
    'alias-missing': 'Write the name, two letters at least.',
    'unknown-area': 'Choose the kecamatan or kelurahan in which the name lies.',
    'alias-is-area': (name) =>
      `${name} is the name of an area itself, so it is known. No other name is needed.`,
    'alias-there': 'This name is in the list already. Remove it first if it leads to the wrong place.',
  },
};

export const words = { id, en } as const satisfies Record<Lang, Words>;

export function explain(refusal: AliasRefusal, lang: Lang): string {
  const say = words[lang].refused;
  return refusal.refused === 'alias-is-area' ? say['alias-is-area'](refusal.name) : say[refusal.refused];
}
