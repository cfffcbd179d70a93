// Sentences about taking back a policy before its first day.
import { formatDay, formatInstant } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import type { WithdrawRefusal } from '../withdraw.ts';

const id = {
  act: 'Batalkan sebelum berlaku',
  title: (version: number) => `Batalkan versi ${version}`,
  lead: (day: string) =>
    `Versi ini baru akan berlaku ${day}, jadi masih bisa dibatalkan. Sejak hari itu tidak bisa lagi.`,
  instead: (version: number) =>
    `Versi ${version} tetap berlaku. Rancangannya terbuka lagi: bisa diubah dan ditetapkan untuk hari lain.`,
  lost: 'Yang tidak jadi berlaku',
  reason: 'Alasan pembatalan',
  reasonHint: 'Dibaca semua orang di riwayat kebijakan.',
  now: (version: number) => `Batalkan versi ${version}`,
  done: (version: number) => `Versi ${version} dibatalkan. Rancangannya terbuka lagi.`,
  badge: 'dibatalkan',
  would: (day: string) => `Sedianya berlaku ${day}`,
  by: (who: string, day: string) => `Dibatalkan ${who}, ${day}`,
  gone: 'Versi ini tidak ada.',
  begun: (day: string) =>
    `Versi ini sudah mulai diterapkan (berlaku ${day}), jadi tidak bisa dibatalkan lagi. Untuk mengubahnya, tetapkan rancangan baru.`,
  already: (who: string, when: string) => `Versi ini sudah dibatalkan ${who} pada ${when}.`,
  somebody: 'orang lain',
  stale: (base: number, newest: number) =>
    `Rancangan ini disalin dari versi ${base}, yang kemudian dibatalkan. Perbedaan di bawah dihitung dari versi ${newest}.`,
} as const;

type Sentences = {
  readonly [K in keyof typeof id]: (typeof id)[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : string;
};

const en: Sentences = {
  act: 'Withdraw before it begins',
  title: (version) => `Withdraw version ${version}`,
  lead: (day) =>
    `This version only begins on ${day}, so it can still be withdrawn. From that day on it cannot be.`,
  instead: (version) =>
    `Version ${version} goes on holding. The draft is open again: it can be changed and adopted for another day.`,
  lost: 'What will not come into force',
  reason: 'Reason for withdrawing',
  reasonHint: 'Everybody reads it in the history of policies.',
  now: (version) => `Withdraw version ${version}`,
  done: (version) => `Version ${version} was withdrawn. Its draft is open again.`,
  badge: 'withdrawn',
  would: (day) => `Was to begin on ${day}`,
  by: (who, day) => `Withdrawn by ${who}, ${day}`,
  gone: 'There is no such version.',
  begun: (day) =>
    `This version is already being put into effect (from ${day}), so it cannot be withdrawn. To change it, adopt a new draft.`,
  already: (who, when) => `This version was withdrawn by ${who} on ${when}.`,
  somebody: 'somebody else',
  stale: (base, newest) =>
    `This draft was copied from version ${base}, which was withdrawn since. The differences below are to version ${newest}.`,
};

export const withdrawWords = { id, en } as const;

type Around = { readonly lang: Lang; readonly zone: string; readonly names: ReadonlyMap<string, string> };

export function explainWithdraw(refusal: WithdrawRefusal, { lang, zone, names }: Around): string {
  const say = withdrawWords[lang];
  if (refusal.refused === 'no-version') return say.gone;
  if (refusal.refused === 'has-begun') return say.begun(formatDay(refusal.day, lang));
  return say.already(names.get(refusal.by) ?? say.somebody, formatInstant(refusal.at, zone, lang));
}
