// What matching says to people: which fields agree, how much that tells, and why a pair is none.
import type { CannotTell } from './find.ts';
import type { Field } from './record.ts';
import type { TooLittle } from './enough.ts';

/** How alike, from the same to nothing alike. */
export type Alike = 'same' | 'nearly' | 'similar' | 'partly' | 'different' | 'crossed' | 'untold';

type Sayings = {
  readonly fields: Readonly<Record<Field | 'number' | 'rt', string>>;
  readonly alike: Readonly<Record<Alike, (field: string) => string>>;
  readonly bits: (bits: string) => string;
  readonly prior: (bits: string) => string;
  readonly verdict: (percent: string) => string;
  readonly tooLittle: Readonly<Record<TooLittle, string>>;
  readonly cannotTell: Readonly<Record<CannotTell['refused'], string>>;
};

export const words = {
  id: {
    fields: {
      name: 'nama',
      owner: 'pemilik',
      address: 'alamat',
      area: 'wilayah',
      phone: 'telepon',
      nib: 'NIB',
      nik: 'NIK',
      email: 'surel',
      birth: 'tanggal lahir',
      kind: 'jenis usaha',
      number: 'nomor rumah',
      rt: 'RT',
    },
    alike: {
      same: (field) => `${field} sama`,
      nearly: (field) => `${field} hampir sama`,
      similar: (field) => `${field} mirip`,
      partly: (field) => `${field} agak mirip`,
      different: (field) => `${field} berbeda`,
      crossed: (field) => `${field} sama, tetapi tertukar kolomnya`,
      untold: (field) => `${field} tidak diisi`,
    },
    bits: (bits) => `bobot ${bits}`,
    prior: (bits) => `sebelum dibandingkan ${bits}`,
    verdict: (percent) => `kemungkinan satu usaha ${percent}`,
    tooLittle: {
      'contact-alone':
        'Hanya telepon atau surelnya yang sama. Keduanya sering dipakai sekeluarga, jadi tidak cukup.',
      'name-alone':
        'Hanya namanya yang sama. Banyak usaha bernama sama, jadi perlu wilayah atau pemilik yang sama.',
      'owner-alone': 'Hanya pemiliknya yang sama. Satu orang dapat punya beberapa usaha.',
      'place-alone': 'Hanya tempatnya yang sama. Usaha yang bertetangga belum tentu satu usaha.',
      'nothing-agrees': 'Tidak ada yang sama.',
    },
    cannotTell: {
      'nothing-to-compare': 'Belum ada yang dapat dibandingkan: perlu sedikitnya dua data dan satu kolom.',
      'more-matches-than-can-exist':
        'Data ini tidak cukup untuk membedakan usaha ganda dari kebetulan, jadi tidak ada yang dinyatakan ganda. Tambahkan kolom, misalnya pemilik atau alamat.',
    },
  },
  en: {
    fields: {
      name: 'name',
      owner: 'owner',
      address: 'address',
      area: 'area',
      phone: 'phone',
      nib: 'NIB',
      nik: 'NIK',
      email: 'e-mail',
      birth: 'date of birth',
      kind: 'kind of business',
      number: 'house number',
      rt: 'RT',
    },
    alike: {
      same: (field) => `${field} the same`,
      nearly: (field) => `${field} nearly the same`,
      similar: (field) => `${field} similar`,
      partly: (field) => `${field} somewhat similar`,
      different: (field) => `${field} different`,
      crossed: (field) => `${field} the same, but in each other's columns`,
      untold: (field) => `${field} not given`,
    },
    bits: (bits) => `weight ${bits}`,
    prior: (bits) => `before comparing ${bits}`,
    verdict: (percent) => `chance of being one enterprise ${percent}`,
    tooLittle: {
      'contact-alone':
        'Only the phone or the e-mail is the same. Families share both, so that is not enough.',
      'name-alone': 'Only the name is the same. Many bear one name, so the area or the owner must agree too.',
      'owner-alone': 'Only the owner is the same. One person may have several enterprises.',
      'place-alone': 'Only the place is the same. Neighbours need not be one enterprise.',
      'nothing-agrees': 'Nothing is the same.',
    },
    cannotTell: {
      'nothing-to-compare': 'There is nothing to compare yet: it takes at least two records and one column.',
      'more-matches-than-can-exist':
        'These data cannot tell duplicates from chance, so none are declared. Add a column, such as owner or address.',
    },
  },
} as const satisfies Record<'id' | 'en', Sayings>;
