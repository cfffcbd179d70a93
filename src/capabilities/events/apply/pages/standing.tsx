// Where an application stands, as a badge and as a sentence for its owner.
import type { PlainDate } from '../../../../kernel/day.ts';
import { Badge } from '../../../../web/controls.tsx';
import type { Tone } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import type { View } from '../../../../web/view.ts';
import type { EventRow, ShiftRow } from '../../event/store.ts';
import { standingOf } from '../rules/life.ts';
import type { Standing } from '../rules/life.ts';
import type { ApplicationRow } from '../store/applications.ts';
import { words } from '../words/own.ts';
import { words as shared } from '../words/shared.ts';

const tone: Readonly<Record<Standing, Tone | 'plain'>> = {
  in: 'info',
  appealed: 'info',
  offered: 'warn',
  taken: 'good',
  came: 'good',
  waiting: 'warn',
  left: 'plain',
  refused: 'bad',
  withdrawn: 'plain',
};

export const StandingBadge = ({ view, standing }: { view: Pick<View, 'lang'>; standing: Standing }) => (
  <Badge kind={tone[standing]}>{shared[view.lang].standings[standing]}</Badge>
);

export const standingIn = ({ state, place }: Pick<ApplicationRow, 'state' | 'place'>): Standing =>
  standingOf(state, place);

/** As a neighbour would say it; `until` is the last day to answer an offer. Nobody is thanked before the last day is over. */
export function told(
  row: ApplicationRow,
  until: PlainDate | null,
  { lang, today }: Pick<View, 'lang' | 'today'>,
  { ends }: Pick<EventRow, 'ends'>,
): string {
  const say = words[lang];
  const standing = standingIn(row);
  if (standing === 'came' && ends >= today) return say.told.here;
  if (standing === 'offered') return until ? say.answerBy(formatDay(until, lang)) : say.told.taken;
  if (standing === 'waiting') return say.waits((row.ahead ?? 0) + 1);
  return say.told[standing];
}

const hour = (time: string, { lang }: Pick<View, 'lang'>): string =>
  lang === 'id' ? time.slice(0, 5).replace(':', '.') : time.slice(0, 5);

/** "5 Desember 2026, 08.00–14.00" */
export const shiftText = (
  shift: Pick<ShiftRow, 'day' | 'starts' | 'ends'>,
  view: Pick<View, 'lang'>,
): string =>
  `${formatDay(shift.day as PlainDate, view.lang)}, ${hour(shift.starts, view)}–${hour(shift.ends, view)}`;
