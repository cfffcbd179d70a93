// Sentences of the public page of where a product is from.
import type { Lang } from '../../../kernel/language.ts';
import type { Grade } from '../../evidence/index.ts';

type Words = {
  kicker: (city: string) => string;
  madeIn: string;
  maker: string;
  hidden: string;
  content: string;
  packaging: string;
  keeps: string;
  kind: string;
  claims: string;
  claimsLead: string;
  noClaims: string;
  grades: Record<Grade, string>;
  since: (day: string) => string;
  until: (day: string) => string;
};

const id: Words = {
  kicker: (city) => `Buatan ${city}`,
  madeIn: 'Dibuat di',
  maker: 'Pembuat',
  hidden: 'Pembuatnya belum ingin namanya ditampilkan.',
  content: 'Isi bersih',
  packaging: 'Kemasan',
  keeps: 'Tahan',
  kind: 'Jenis',
  claims: 'Surat yang dimiliki',
  claimsLead: 'Tiap surat ditulis bersama cara memeriksanya.',
  noClaims: 'Belum ada surat yang tercatat untuk produk ini.',
  grades: {
    stated: 'kata pembuat, belum diperiksa',
    seen: 'suratnya dilihat petugas dinas',
    checked: 'diperiksa ke penerbitnya',
  },
  since: (day) => `berlaku sejak ${day}`,
  until: (day) => `sampai ${day}`,
};

const en: Words = {
  kicker: (city) => `Made in ${city}`,
  madeIn: 'Made in',
  maker: 'Maker',
  hidden: 'The maker does not want to be named yet.',
  content: 'Net content',
  packaging: 'Packaging',
  keeps: 'Keeps for',
  kind: 'Kind',
  claims: 'Papers it has',
  claimsLead: 'Each paper stands with how it was checked.',
  noClaims: 'No paper is recorded for this product yet.',
  grades: {
    stated: 'said by the maker, not checked',
    seen: 'the paper was seen by an officer of the agency',
    checked: 'checked with who issued it',
  },
  since: (day) => `valid since ${day}`,
  until: (day) => `until ${day}`,
};

export const words = { id, en } as const satisfies Record<Lang, Words>;
