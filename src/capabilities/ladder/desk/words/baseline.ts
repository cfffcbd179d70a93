// Sentences about the day from which movements are counted.
import { formatDay } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { formatCount } from '../../../../kernel/number.ts';
import type { BaselineRefusal } from '../baseline.ts';

const n = (count: number) => formatCount(count, 'id');
const c = (count: number, one: string, many: string) =>
  `${formatCount(count, 'en')} ${count === 1 ? one : many}`;

const id = {
  title: 'Sejak kapan perpindahan dihitung',
  means:
    'Kedudukan usaha pada akhir hari itu menjadi titik awalnya. Bukti yang sudah ada saat itu bukan naik kelas; yang datang sesudahnya baru dapat menjadi naik atau turun kelas. Usaha yang dicatat kemudian mulai dari hari pertamanya sendiri.',
  own: 'Belum ada hari bersama: tiap usaha mulai dari hari pertamanya tercatat.',
  since: (day: string) => `Sejak ${day}.`,
  setBy: (who: string, day: string) => `Ditetapkan ${who}, ${day}`,
  change: 'Pilih harinya',
  lead: 'Lihat dulu akibatnya, lalu tetapkan dengan alasan.',
  day: 'Dihitung sejak akhir hari',
  dayHint: 'Misalnya hari selesainya pendataan pertama. Boleh hari yang lalu atau yang akan datang.',
  dayWrong: 'Tulis satu hari, misalnya 31/12/2026.',
  look: 'Lihat akibatnya',
  preview: (day: string) => `Bila dihitung sejak ${day}`,
  enterprises: (count: number) => `${n(count)} usaha aktif mulai dari kedudukannya pada hari itu.`,
  open: (count: number) =>
    count === 0
      ? 'Tidak ada usulan yang gugur.'
      : `${n(count)} usulan yang diajukan sampai hari itu dan belum diputuskan gugur: buktinya menjadi bagian titik awal.`,
  up: (count: number) =>
    count === 0
      ? 'Tidak ada naik kelas yang sudah dihitung sampai hari itu.'
      : `${n(count)} naik kelas sudah dihitung sampai hari itu.`,
  down: (count: number) => `${n(count)} turun kelas sampai hari itu tetap tercatat dan tetap di laporan.`,
  later: (count: number) => `${n(count)} naik dan turun kelas sesudah hari itu tetap dihitung.`,
  reason: 'Alasan',
  reasonHint: 'Dibaca semua yang membuka meja kebijakan.',
  set: (day: string) => `Hitung sejak ${day}`,
  done: (day: string, withdrawn: number) =>
    `Perpindahan dihitung sejak ${day}. ${withdrawn === 0 ? 'Tidak ada usulan yang gugur.' : `${n(withdrawn)} usulan gugur.`}`,
  counted: (count: number, first: string) =>
    `${n(count)} naik kelas sudah dihitung sampai hari itu, yang pertama ${first}. Yang sudah diperiksa, disetujui, dan dilaporkan tidak diubah lagi. Pilih hari sebelum ${first}.`,
  same: 'Hari itu sudah yang dipakai sekarang.',
  meanwhile: 'Harinya diubah orang lain sesudah halaman dibuka. Lihat lagi akibatnya.',
} as const;

type Sentences = {
  readonly [K in keyof typeof id]: (typeof id)[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : string;
};

const en: Sentences = {
  title: 'Since when movements are counted',
  means:
    'Where an enterprise stands at the end of that day is where it begins. Proof that was there by then moves nobody up; only what comes later can become a movement up or down. An enterprise recorded later begins on its own first day.',
  own: 'No common day yet: each enterprise begins on its first day on record.',
  since: (day) => `Since ${day}.`,
  setBy: (who, day) => `Set by ${who}, ${day}`,
  change: 'Choose the day',
  lead: 'See first what it does, then set it with a reason.',
  day: 'Counted from the end of',
  dayHint: 'For example the day on which the first survey was complete. Past or future days both work.',
  dayWrong: 'Write one day, such as 31/12/2026.',
  look: 'See what it does',
  preview: (day) => `If counted since ${day}`,
  enterprises: (count) =>
    `${c(count, 'active enterprise begins', 'active enterprises begin')} where they stood on that day.`,
  open: (count) =>
    count === 0
      ? 'No proposal lapses.'
      : `${c(count, 'proposal made by that day and not yet decided lapses', 'proposals made by that day and not yet decided lapse')}: the proof becomes part of the starting point.`,
  up: (count) =>
    count === 0
      ? 'No movement up has counted by that day.'
      : `${c(count, 'movement up has', 'movements up have')} counted by that day.`,
  down: (count) =>
    `${c(count, 'movement down by that day stays', 'movements down by that day stay')} on record and in the reports.`,
  later: (count) =>
    `${c(count, 'movement after that day goes', 'movements after that day go')} on being counted.`,
  reason: 'Reason',
  reasonHint: 'Everybody who opens the policy desk reads it.',
  set: (day) => `Count since ${day}`,
  done: (day, withdrawn) =>
    `Movements are counted since ${day}. ${withdrawn === 0 ? 'No proposal lapsed.' : `${c(withdrawn, 'proposal', 'proposals')} lapsed.`}`,
  counted: (count, first) =>
    `${c(count, 'movement up has', 'movements up have')} counted by that day, the first on ${first}. What was checked, affirmed and reported is not changed any more. Choose a day before ${first}.`,
  same: 'That day is in use already.',
  meanwhile: 'Somebody else changed the day after the page was opened. See again what it does.',
};

export const baselineWords = { id, en } as const;

export function explainBaseline(refusal: BaselineRefusal, lang: Lang): string {
  const say = baselineWords[lang];
  if (refusal.refused === 'counted-by-then') return say.counted(refusal.n, formatDay(refusal.first, lang));
  return refusal.refused === 'same-day' ? say.same : say.meanwhile;
}
