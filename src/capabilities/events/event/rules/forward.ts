// The text about an event that people send on, and the address that opens it in WhatsApp.
import { day } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { formatDay, formatDays } from '../../../../web/format.ts';
import { productKindName } from '../../../catalogue/index.ts';
import type { EventRow } from '../store.ts';
import { words } from '../words.ts';
import { showHours } from './shift.ts';
import type { KnownShift } from './shift.ts';
import { fitText } from './text.ts';

type Told = Pick<
  EventRow,
  'name' | 'starts' | 'ends' | 'place' | 'address' | 'groups' | 'applyUntil' | 'initiator' | 'about'
>;

/** "5 Desember 2026, 08.00–14.00"; of several days the first to the last, with the hours when every day has the same. */
export function whenText(
  { starts, ends }: Pick<EventRow, 'starts' | 'ends'>,
  shifts: readonly KnownShift[],
  lang: Lang,
): string {
  const days = formatDays(day(starts), day(ends), lang);
  const byDay = Map.groupBy(shifts, (s) => s.day);
  const spans = new Set(
    [...byDay.values()].map((of) => {
      const from = of.map((s) => s.starts).toSorted()[0] ?? '';
      const to =
        of
          .map((s) => s.ends)
          .toSorted()
          .at(-1) ?? '';
      return showHours({ starts: from, ends: to });
    }),
  );
  const [hours] = spans;
  return spans.size === 1 && hours ? `${days}, ${hours}` : days;
}

/** Ready to send: name, when, where, for whom, until when, who starts and pays, and the address of the page. */
export function forwardText(
  event: Told,
  {
    shifts,
    payer,
    url,
    lang,
  }: { shifts: readonly KnownShift[]; payer: string | null; url: string; lang: Lang },
): string {
  const say = words[lang].forward;
  const groups = event.groups.map((g) => productKindName(g, lang)).join(', ');
  return [
    say.hello(event.name),
    say.when(whenText(event, shifts, lang)),
    say.where([event.place, event.address].filter(Boolean).join(', ')),
    groups && say.groups(groups),
    fitText(event.about.replaceAll(/\s+/g, ' '), 300).text,
    event.applyUntil && say.until(formatDay(day(event.applyUntil), lang)),
    say.how,
    payer ? say.pays(event.initiator, payer) : say.starts(event.initiator),
    say.more(url),
  ]
    .filter((line) => line !== '' && line !== null)
    .join('\n');
}

/** Opens WhatsApp with the text and lets the person choose to whom. */
export const shareLink = (text: string): string =>
  `https://wa.me/?text=${encodeURIComponent(text.toWellFormed())}`;
