// Why a draft cannot be saved or adopted, and what is only said of it.
import { formatDay, formatInstant } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { formatCount } from '../../../../kernel/number.ts';
import { conditionName, rungName, trackName } from '../../words.ts';
import type { AdoptRefusal, DraftRefusal } from '../actions.ts';
import type { Contradiction, Remark, Unmeetable } from '../rules/judge.ts';

const n = (count: number) => formatCount(count, 'id');
const c = (count: number) => formatCount(count, 'en');
const stand = (count: number) => `${c(count)} ${count === 1 ? 'enterprise stands' : 'enterprises stand'}`;
const end = (count: number) =>
  `${c(count)} ${count === 1 ? 'movement up or down ends' : 'movements up or down end'}`;

const id = {
  nobody: {
    asked_of_nobody: 'tidak ada bidang usaha yang diminta memenuhinya.',
    kept_once: 'bukti ini hanya dicatat satu kali untuk tiap usaha, jadi tidak bisa diminta beberapa kali.',
    not_monthly: 'bukti ini tidak dicatat tiap bulan, jadi tidak bisa diminta berturut-turut.',
    more_than_months: 'diminta lebih banyak bukti bulanan daripada bulan yang masih dihitung.',
    kind_unknown: 'jenis buktinya tidak ada lagi di kota ini.',
  },
  nobodyCan: (condition: string, why: string) =>
    `Syarat “${condition}” tidak bisa dipenuhi siapa pun: ${why}`,
  askedTwice: (track: string, one: string, other: string) =>
    `Jalur ${track} meminta hal yang sama dua kali: “${one}” dan “${other}”. Hapus salah satu, atau bedakan buktinya.`,
  stoodOn: (rung: string, track: string, standing: number) =>
    `Jenjang “${rung}” (${track}) tidak bisa dihapus: ${n(standing)} usaha sedang berdiri di sana.`,
  movedTo: (rung: string, track: string, moved: number) =>
    `Jenjang “${rung}” (${track}) tidak bisa dihapus: ${n(moved)} kenaikan atau penurunan berakhir di sana.`,
  both: (rung: string, track: string, standing: number, moved: number) =>
    `Jenjang “${rung}” (${track}) tidak bisa dihapus: ${n(standing)} usaha berdiri di sana, dan ${n(moved)} kenaikan atau penurunan berakhir di sana.`,
  easier: (rung: string, track: string, than: string) =>
    `Jenjang “${rung}” (${track}) tidak meminta hal baru sesudah “${than}”: siapa sampai di bawahnya langsung sampai di sini.`,
  asksNothing: (rung: string, track: string) =>
    `Jenjang “${rung}” (${track}) tidak meminta apa-apa: siapa sampai di bawahnya langsung sampai di sini.`,
  noDraft: 'Rancangan ini tidak ada lagi.',
  ended: 'Rancangan ini sudah ditetapkan atau dibatalkan, jadi tidak bisa diubah lagi.',
  meanwhile: (who: string, when: string) =>
    `Rancangan ini sudah disimpan ${who} pada ${when}, sesudah halaman ini dibuka. Muat ulang, lalu ulangi perubahan Anda.`,
  somebody: 'orang lain',
  past: 'Kebijakan baru berlaku paling cepat hari ini: hari yang sudah lewat tetap memakai kebijakan waktu itu.',
  later: (version: number, day: string) =>
    `Versi ${version} sudah ditetapkan dan mulai berlaku ${day}. Pilih hari itu atau sesudahnya.`,
  noChange: 'Rancangan ini sama dengan kebijakan terakhir, jadi tidak ada yang perlu ditetapkan.',
  contradicts: 'Rancangan ini masih bertentangan; perbaiki dulu yang disebut di bawah.',
  adopted: (version: number) =>
    `Versi ${version} ditetapkan sesudah halaman ini dibuka. Baca lagi perbedaannya sebelum menetapkan.`,
} as const;

type Widened<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Widened<T[K]>;
};

const en: Widened<typeof id> = {
  nobody: {
    asked_of_nobody: 'no kind of business is asked to meet it.',
    kept_once: 'this proof is recorded once for each enterprise, so it cannot be asked several times.',
    not_monthly: 'this proof is not recorded every month, so it cannot be asked in a row.',
    more_than_months: 'more monthly proofs are asked than there are months that still count.',
    kind_unknown: 'its kind of proof is no longer there in this city.',
  },
  nobodyCan: (condition, why) => `Nobody can meet the condition “${condition}”: ${why}`,
  askedTwice: (track, one, other) =>
    `The track ${track} asks the same twice: “${one}” and “${other}”. Remove one of them, or let their proofs differ.`,
  stoodOn: (rung, track, standing) =>
    `The rung “${rung}” (${track}) cannot be removed: ${stand(standing)} on it.`,
  movedTo: (rung, track, moved) => `The rung “${rung}” (${track}) cannot be removed: ${end(moved)} on it.`,
  both: (rung, track, standing, moved) =>
    `The rung “${rung}” (${track}) cannot be removed: ${stand(standing)} on it, and ${end(moved)} on it.`,
  easier: (rung, track, than) =>
    `The rung “${rung}” (${track}) asks nothing new after “${than}”: whoever reaches the one below is here at once.`,
  asksNothing: (rung, track) =>
    `The rung “${rung}” (${track}) asks nothing: whoever reaches the one below is here at once.`,
  noDraft: 'This draft is no longer there.',
  ended: 'This draft has been adopted or dropped, so it cannot be changed.',
  meanwhile: (who, when) =>
    `This draft was saved by ${who} on ${when}, after this page was opened. Load it again and repeat your change.`,
  somebody: 'somebody else',
  past: 'A new policy holds from today at the earliest: days that have passed keep the policy they had.',
  later: (version, day) =>
    `Version ${version} has been adopted and begins on ${day}. Choose that day or a later one.`,
  noChange: 'This draft is the same as the newest policy, so there is nothing to adopt.',
  contradicts: 'This draft still contradicts itself; mend first what is named below.',
  adopted: (version) =>
    `Version ${version} was adopted after this page was opened. Read the differences again before you adopt.`,
};

const sentences = { id, en } as const;

export const whyUnmeetable = (why: Unmeetable, lang: Lang): string => {
  const text = sentences[lang].nobody[why];
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export function explainContradiction(it: Contradiction, lang: Lang): string {
  const say = sentences[lang];
  const track = trackName(it.track, lang);
  if (it.says === 'nobody-can')
    return say.nobodyCan(conditionName(it.condition, lang), say.nobody[it.because]);
  if (it.says === 'asked-twice')
    return say.askedTwice(track, conditionName(it.first, lang), conditionName(it.condition, lang));
  const rung = rungName(it.rung, lang);
  const { standing, moved } = it;
  if (moved === 0) return say.stoodOn(rung, track, standing);
  return standing === 0 ? say.movedTo(rung, track, moved) : say.both(rung, track, standing, moved);
}

export function tellRemark(it: Remark, lang: Lang): string {
  const say = sentences[lang];
  const [rung, track] = [rungName(it.rung, lang), trackName(it.track, lang)];
  return it.says === 'easier'
    ? say.easier(rung, track, rungName(it.than, lang))
    : say.asksNothing(rung, track);
}

type Around = { readonly lang: Lang; readonly zone: string; readonly names: ReadonlyMap<string, string> };

export function explainDraft(refusal: DraftRefusal, { lang, zone, names }: Around): string {
  const say = sentences[lang];
  if (refusal.refused === 'no-draft') return say.noDraft;
  if (refusal.refused === 'draft-ended') return say.ended;
  const who = names.get(refusal.by) ?? say.somebody;
  return say.meanwhile(who, formatInstant(refusal.at, zone, lang));
}

export function explainAdopt(refusal: AdoptRefusal, around: Around): string {
  const say = sentences[around.lang];
  if (refusal.refused === 'starts-in-past') return say.past;
  if (refusal.refused === 'another-begins-later')
    return say.later(refusal.version, formatDay(refusal.day, around.lang));
  if (refusal.refused === 'no-change') return say.noChange;
  if (refusal.refused === 'contradicts') return say.contradicts;
  if (refusal.refused === 'adopted-meanwhile') return say.adopted(refusal.version);
  return explainDraft(refusal, around);
}
