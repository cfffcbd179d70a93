// Sentences of taking a proof back.
import type { Lang } from '../../../kernel/language.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { explainRegistry } from '../../registry/index.ts';

const id = {
  title: 'Tarik bukti',
  what: 'Bukti yang keliru ditarik, tidak dihapus: tetap terbaca bersama alasannya, tetapi tidak dihitung lagi untuk jenjang.',
  proof: (kind: string) => `Bukti: ${kind}.`,
  reason: 'Mengapa bukti ini ditarik?',
  reasonHint: 'Misalnya: nomor milik usaha lain.',
  restore: (what: string) => `Kembalikan surat sebelumnya: ${what}`,
  restoreHint: 'Bukti ini dulu menggantikannya. Bila dikembalikan, surat itu dihitung lagi.',
  retract: 'Tarik bukti ini',
  back: 'Kembali ke usaha',
  done: (kind: string) => `Bukti ditarik: ${kind}.`,
  doneRestored: (kind: string) => `Bukti ditarik: ${kind}. Surat sebelumnya berlaku lagi.`,
  refusals: {
    'unknown-fact': 'Bukti ini tidak ada pada usaha ini.',
    'already-retracted': 'Bukti ini sudah ditarik sebelumnya. Alasannya terbaca di halaman usaha.',
    'nothing-before': 'Bukti ini tidak menggantikan surat lain, jadi tidak ada yang dikembalikan.',
  },
};

type Words = typeof id;

const en: Words = {
  title: 'Take back a proof',
  what: 'A mistaken proof is taken back, not deleted: it can still be read with the reason, but no longer counts for any rung.',
  proof: (kind) => `Proof: ${kind}.`,
  reason: 'Why is this proof taken back?',
  reasonHint: 'For example: the number belongs to another business.',
  restore: (what) => `Bring the earlier paper back: ${what}`,
  restoreHint: 'This proof replaced it. Brought back, that paper counts again.',
  retract: 'Take this proof back',
  back: 'Back to the business',
  done: (kind) => `Proof taken back: ${kind}.`,
  doneRestored: (kind) => `Proof taken back: ${kind}. The earlier paper is in force again.`,
  refusals: {
    'unknown-fact': 'This business has no such proof.',
    'already-retracted': 'This proof was taken back before. The reason stands on the page of the business.',
    'nothing-before': 'This proof replaced no other paper, so there is nothing to bring back.',
  },
};

export const words = { id, en } as const satisfies Record<Lang, Words>;

export function explainRetraction(refusal: Refusal, lang: Lang): string {
  const own = words[lang].refusals as Readonly<Record<string, string | undefined>>;
  return own[refusal.refused] ?? explainRegistry(refusal, lang);
}
