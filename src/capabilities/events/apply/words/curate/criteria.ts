// What the points of a curator are given for.
import type { Lang } from '../../../../../kernel/language.ts';
import type { Criterion } from '../../../kinds.ts';

type Words = {
  criteria: Record<Criterion, string>;
  hints: Record<Criterion, string>;
};

const id: Words = {
  criteria: {
    product: 'Produk',
    packaging: 'Kemasan',
    papers: 'Surat',
    story: 'Cerita',
    ready: 'Kesiapan',
  },
  hints: {
    product: 'Mutu, rasa, rapi',
    packaging: 'Tertutup, berlabel, menarik',
    papers: 'Surat yang diminta lengkap',
    story: 'Asal, ciri khas, buatan sendiri',
    ready: 'Cukup jumlahnya untuk hari acara',
  },
};

const en: Words = {
  criteria: {
    product: 'Product',
    packaging: 'Packaging',
    papers: 'Papers',
    story: 'Story',
    ready: 'Readiness',
  },
  hints: {
    product: 'Quality, taste, finish',
    packaging: 'Closed, labelled, attractive',
    papers: 'The papers asked for are there',
    story: 'Origin, character, made by themselves',
    ready: 'Enough for the days of the event',
  },
};

export const criteria = { id, en } as const satisfies Record<Lang, Words>;
