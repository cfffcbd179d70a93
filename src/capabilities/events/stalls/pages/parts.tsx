// Small pieces that several pages of the stalls share: shifts as chips and in words, refusals in words.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { Chip } from '../../../../web/controls.tsx';
import { formatShortDay } from '../../../../web/format.ts';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { Standing } from '../door.ts';
import type { ShiftShown } from '../store/shifts.ts';
import { hourOf, words } from '../words/index.ts';
import type { StallRefusal } from '../words/index.ts';

type ShiftTold = Pick<ShiftShown, 'day' | 'no' | 'starts' | 'ends'>;

/** "5 Des, giliran 1 · 09.00–14.00" */
export const shiftName = (shift: ShiftTold, lang: Lang): string =>
  `${formatShortDay(shift.day as PlainDate, lang)}, ${words[lang].shift(
    String(shift.no),
    hourOf(shift.starts, lang),
    hourOf(shift.ends, lang),
  )}`;

export const nameIn = (p: Pick<Standing, 'name'>, lang: Lang): string => p.name ?? words[lang].unnamed;

/** One chip a shift, a row a day; `path` is the page, the shift stands in its address. */
export const ShiftChips = (props: {
  view: View;
  path: string;
  shifts: readonly ShiftShown[];
  current: string | undefined;
}) => {
  const { view, shifts } = props;
  const { lang } = view;
  const say = words[lang];
  const days = [...new Set(shifts.map((s) => s.day))];
  return (
    <nav class="shifts" aria-label={say.days}>
      {days.map((day) => (
        <div>
          <b>{formatShortDay(day as PlainDate, lang)}</b>
          <ul class="chips">
            {shifts
              .filter((s) => s.day === day)
              .map((s) => (
                <li>
                  <Chip
                    href={link(view, `${props.path}?shift=${s.id}#denah`)}
                    current={s.id === props.current}
                  >
                    {say.shiftShort(String(s.no), hourOf(s.starts, lang), hourOf(s.ends, lang))}
                  </Chip>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};

/** The sentence of a refusal of this floor, with the names it needs. */
export function refusalText(
  refusal: { readonly refused: StallRefusal } & Readonly<Record<string, unknown>>,
  lang: Lang,
): string {
  const say = words[lang];
  const text = (key: string): string => (typeof refusal[key] === 'string' ? refusal[key] : '');
  const { part } = refusal;
  return say.refused[refusal.refused]({
    name: text('name') || say.unnamed,
    code: text('code'),
    stall: text('stall'),
    part: typeof part === 'string' && part in say.stale ? say.stale[part as keyof typeof say.stale] : '',
  });
}
