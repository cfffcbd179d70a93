// What changed at an event, in a sentence each: as messages carry it.
import { day as dayIn, formatDay } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { showHours } from '../../event/rules/shift.ts';

type Stretch = { readonly day: string; readonly starts: string; readonly ends: string };
type Titled = Stretch & { readonly title: string };

export type Change =
  | { readonly code: 'seat' | 'waiting' | 'session-postponed'; readonly session: Titled }
  | { readonly code: 'session-off'; readonly session: Titled; readonly why: string }
  | { readonly code: 'session-moved'; readonly session: Titled & { readonly room: string } }
  | { readonly code: 'shifts-postponed'; readonly shifts: readonly Stretch[]; readonly why: string }
  | { readonly code: 'shift-stays'; readonly shift: Stretch; readonly why: string }
  | {
      readonly code: 'place-moved';
      readonly from: Stretch;
      readonly to: Stretch;
      readonly stall: string;
      readonly why: string;
    }
  | { readonly code: 'shift-moved'; readonly from: Stretch; readonly to: Stretch };

export const whenOf = (s: Stretch, lang: Lang): string => `${formatDay(dayIn(s.day), lang)} ${showHours(s)}`;

/** A message is not a list: as many shifts are named, the rest is a number. */
const named = 3;

const shiftsText = (shifts: readonly Stretch[], lang: Lang): string => {
  const shown = shifts
    .slice(0, named)
    .map((s) => whenOf(s, lang))
    .join('; ');
  const more = shifts.length - named;
  return more <= 0
    ? shown
    : `${shown}; ${lang === 'id' ? `dan ${String(more)} giliran lain` : `and ${String(more)} more`}`;
};

function textOf(c: Change, lang: Lang): string {
  const id = lang === 'id';
  if (c.code === 'shifts-postponed')
    return id
      ? `Ditunda: ${shiftsText(c.shifts, lang)} (${c.why}). Tempat Anda tetap tercatat; hari baru akan dikabarkan.`
      : `Put off: ${shiftsText(c.shifts, lang)} (${c.why}). Your place stays on record; the new day will be told.`;
  if (c.code === 'shift-stays')
    return id
      ? `Giliran ${whenOf(c.shift, lang)} tetap berjalan dengan lebih sedikit lapak (${c.why}). Tempat Anda tetap.`
      : `The shift of ${whenOf(c.shift, lang)} goes on with fewer stalls (${c.why}). You keep your place.`;
  if (c.code === 'place-moved')
    return id
      ? `Tempat Anda pindah dari ${whenOf(c.from, lang)} ke ${whenOf(c.to, lang)}, lapak ${c.stall} (${c.why}).`
      : `Your place moves from ${whenOf(c.from, lang)} to ${whenOf(c.to, lang)}, stall ${c.stall} (${c.why}).`;
  if (c.code === 'shift-moved')
    return id
      ? `Giliran ${whenOf(c.from, lang)} pindah ke ${whenOf(c.to, lang)}. Tempat Anda tetap tercatat.`
      : `The shift of ${whenOf(c.from, lang)} moves to ${whenOf(c.to, lang)}. Your place stays on record.`;
  const what = `"${c.session.title}"`;
  const when = whenOf(c.session, lang);
  if (c.code === 'session-off')
    return id
      ? `Sesi ${what}, ${when}, ditiadakan: ${c.why}.`
      : `The session ${what}, ${when}, is called off: ${c.why}.`;
  if (c.code === 'session-moved')
    return id
      ? `Sesi ${what} sekarang ${when} di ${c.session.room}. Kursi Anda tetap tercatat.`
      : `The session ${what} is now ${when} in ${c.session.room}. Your seat stays on record.`;
  if (c.code === 'seat')
    return id ? `Anda mendapat kursi di sesi ${what}, ${when}.` : `You have a seat in ${what}, ${when}.`;
  if (c.code === 'waiting')
    return id
      ? `Kursi sesi ${what}, ${when}, dibatasi. Anda masuk daftar tunggu dan dikabari bila ada kursi.`
      : `Seats of ${what}, ${when}, are limited. You are on the waiting list and will hear when there is one.`;
  return id
    ? `Sesi ${what}, ${when}, ditunda. Kursi Anda tetap tercatat; hari baru akan dikabarkan.`
    : `The session ${what}, ${when}, is put off. Your seat stays on record; the new day will be told.`;
}

export const changesText = (changes: readonly Change[], lang: Lang): string =>
  changes.map((c) => textOf(c, lang)).join(' ');
