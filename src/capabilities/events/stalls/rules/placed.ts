// Where somebody stands, in the one sentence that a message carries.
import { day as dayIn, formatDay } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { showHours } from '../../event/rules/shift.ts';

export type Stands = {
  readonly day: string;
  readonly starts: string;
  readonly ends: string;
  readonly stallCode: string;
};

/** A message is not a list: as many places are named, the rest is a number. */
const named = 3;

const none = {
  id: 'Tempat yang tadinya dicatat dilepas; saat ini belum ada giliran untuk Anda.',
  en: 'The place on record was given back; for now there is no shift for you.',
} as const;

/** `places` are those still to come, in their order. */
export function placedText(places: readonly Stands[], lang: Lang): string {
  if (places.length === 0) return none[lang];
  const shown = places
    .slice(0, named)
    .map((p) =>
      lang === 'id'
        ? `${formatDay(dayIn(p.day), lang)} ${showHours(p)} di lapak ${p.stallCode}`
        : `${formatDay(dayIn(p.day), lang)} ${showHours(p)} at stall ${p.stallCode}`,
    )
    .join('; ');
  const more = places.length - named;
  if (more <= 0) return `${shown}.`;
  return lang === 'id'
    ? `${shown}; dan ${String(more)} giliran lain.`
    : `${shown}; and ${String(more)} more.`;
}
