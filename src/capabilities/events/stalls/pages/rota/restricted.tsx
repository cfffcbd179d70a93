// What a level of restriction leaves of the seats, day by day.
import { Notice } from '../../../../../web/controls.tsx';
import { formatCount, formatShare, formatShortDay } from '../../../../../web/format.ts';
import type { View } from '../../../../../web/view.ts';
import { day as dayIn } from '../../../../../kernel/day.ts';
import { whole } from '../../../day/restriction/rules/level.ts';
import type { Ground } from '../../rules/facts.ts';
import { allowedOn, restrictedDays, seatsIn } from '../../rules/restricted.ts';
import { words } from '../../words/index.ts';

export const Restricted = ({ view, ground }: { view: View; ground: Ground }) => {
  const { lang } = view;
  const say = words[lang].rota;
  const days = restrictedDays(
    ground.shifts.filter((s) => !s.begun),
    ground.levels,
  );
  if (days.length === 0) return null;
  const n = (many: number) => formatCount(many, lang);
  return (
    <Notice kind="warn" title={say.restricted}>
      {days.map(({ day, share }) => (
        <>
          {say.restrictedOn(
            formatShortDay(dayIn(day), lang),
            formatShare(share, whole, lang),
            n(allowedOn(day, ground.stalls, ground.levels)),
            n(seatsIn(ground.stalls)),
          )}{' '}
        </>
      ))}
      {say.restrictedRule}
    </Notice>
  );
};
