// Pieces that the programme's pages share: tabs, states, days, and how far off a day is.
import { day, daysBetween } from '../../../kernel/day.ts';
import { Badge, Tabs } from '../../../web/controls.tsx';
import type { Tone } from '../../../web/controls.tsx';
import { formatCount, formatShortDay } from '../../../web/format.ts';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { ActivityState, FollowUpState, ParticipationState } from '../kinds.ts';
import { isOverdue } from '../rules/follow-up.ts';
import { words } from '../words.ts';

export type Names = ReadonlyMap<string, string>;
export type Tab = 'activities' | 'followUps' | 'areas' | 'programmes';

const tabs = [
  ['activities', '/programme'],
  ['followUps', '/programme/follow-ups'],
  ['areas', '/programme/areas'],
  ['programmes', '/programme/programmes'],
] as const;

/** The room's pages beside each other; follow-ups only for those who see enterprises. */
export const ProgrammeTabs = ({ view, current, own }: { view: View; current: Tab; own: boolean }) => {
  const say = words[view.lang].tabs;
  return (
    <Tabs
      lang={view.lang}
      label={say.activities}
      tabs={tabs
        .filter(([tab]) => !own || tab !== 'followUps')
        .map(([tab, path]) => ({ href: link(view, path), label: say[tab], current: tab === current }))}
    />
  );
};

const stateTone: Readonly<Record<ActivityState, Tone | 'plain'>> = {
  proposed: 'info',
  approved: 'info',
  running: 'good',
  closed: 'plain',
  cancelled: 'plain',
};

export const StateBadge = ({ view, state }: { view: View; state: ActivityState }) => (
  <Badge kind={stateTone[state]}>{words[view.lang].states[state]}</Badge>
);

const participationTone: Readonly<Record<ParticipationState, Tone | 'plain'>> = {
  offered: 'info',
  waiting: 'warn',
  taken: 'good',
  attended: 'good',
  completed: 'good',
  dropped: 'plain',
  refused: 'plain',
};

export const ParticipationBadge = ({ view, state }: { view: View; state: ParticipationState }) => (
  <Badge kind={participationTone[state]}>{words[view.lang].participation[state]}</Badge>
);

/** `20–24 Nov 2026`, `30 Nov 2026 – 2 Des 2026`, `20 Nov 2026`. */
export function daysText(starts: string, ends: string, { lang }: Pick<View, 'lang'>): string {
  const [first, last] = [day(starts), day(ends)];
  if (first === last) return formatShortDay(first, lang);
  if (first.slice(0, 7) === last.slice(0, 7))
    return `${String(Number(first.slice(8)))}–${formatShortDay(last, lang)}`;
  return `${formatShortDay(first, lang)} – ${formatShortDay(last, lang)}`;
}

/** How a next step stands: overdue by how long, today, in how many days, or how it ended. */
export const Due = ({
  view,
  step,
}: {
  view: View;
  step: { readonly state: FollowUpState; readonly due: string };
}) => {
  const { lang, today } = view;
  const say = words[lang];
  if (step.state !== 'open')
    return <Badge kind={step.state === 'done' ? 'good' : 'plain'}>{say.followUpStates[step.state]}</Badge>;
  const due = day(step.due);
  const off = daysBetween(today, due);
  const far =
    off === 0
      ? say.followUps.dueToday
      : off < 0
        ? say.followUps.late(formatCount(-off, lang))
        : say.followUps.days(formatCount(off, lang));
  return (
    <span>
      {formatShortDay(due, lang)}{' '}
      <Badge kind={isOverdue(step, today) ? 'bad' : off <= 7 ? 'warn' : 'plain'}>{far}</Badge>
    </span>
  );
};
