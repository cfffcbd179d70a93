// What a number says about itself, in words.
import type { Lang } from '../../../kernel/language.ts';

/** First digit of an SPP-IRT; the others have no name that is the same in every list. */
const packaging = {
  id: { 1: 'kaca', 2: 'plastik', 3: 'karton atau kertas', 4: 'kaleng', 5: 'aluminium foil' },
  en: { 1: 'glass', 2: 'plastic', 3: 'carton or paper', 4: 'tin', 5: 'aluminium foil' },
} as const satisfies Record<Lang, Record<number, string>>;

const named = (lang: Lang, code: string): string | undefined =>
  (packaging[lang] as Readonly<Record<string, string>>)[code];

const digits = (count: number): string => `${count} ${count === 1 ? 'digit' : 'digits'}`;

const id = {
  pirt: (code: string, area: string, year: number) =>
    `kemasan ${named('id', code) ?? `berkode ${code}`}, kode wilayah ${area}, berlaku sampai ${year}`,
  digits: (count: number) => `${count} angka, bentuknya benar`,
  bpomUnusual: (count: number) => `${count} angka; biasanya 12, periksa sekali lagi`,
};

const en: typeof id = {
  pirt: (code, area, year) => {
    const name = named('en', code);
    return `${name ? `${name} packaging` : `packaging code ${code}`}, area code ${area}, valid until ${year}`;
  },
  digits: (count) => `${digits(count)}, the right shape`,
  bpomUnusual: (count) => `${digits(count)}; usually 12, look once more`,
};

export const wordsOfParts = { id, en } as const satisfies Record<Lang, typeof id>;
