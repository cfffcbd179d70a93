// What every page of one event has around it: its name, days, state and tabs.
import type { Child } from 'hono/jsx';

import type { PlainDate } from '../../../kernel/day.ts';
import { Badge, Tabs } from '../../../web/controls.tsx';
import type { Tone } from '../../../web/controls.tsx';
import { formatDays } from '../../../web/format.ts';
import { StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { EventRow } from '../event/store.ts';
import { words } from '../words/frame.ts';

export type EventTab = keyof (typeof words)['id']['tabs'];

const path: Readonly<Record<EventTab, string>> = {
  overview: '',
  applications: '/applications',
  stalls: '/stalls',
  sessions: '/sessions',
  day: '/day',
  coupons: '/coupons',
  close: '/close',
};

const tone: Readonly<Record<EventRow['state'], Tone | 'plain'>> = {
  proposed: 'warn',
  approved: 'info',
  running: 'good',
  closed: 'plain',
  cancelled: 'bad',
};

export const EventState = ({ view, state }: { view: View; state: EventRow['state'] }) => (
  <Badge kind={tone[state]}>{words[view.lang].states[state]}</Badge>
);

/** "5 Desember 2026" or "5–9 Desember 2026" */
export const daysOf = (
  { starts, ends }: Pick<EventRow, 'starts' | 'ends'>,
  { lang }: Pick<View, 'lang'>,
): string => formatDays(starts as PlainDate, ends as PlainDate, lang);

/** `tabs` are those this visitor may open; the title is the event's name unless the page has one of its own. */
export const EventFrame = (props: {
  view: View;
  event: EventRow;
  tab: EventTab;
  tabs: readonly EventTab[];
  act?: Child;
  children?: Child;
}) => {
  const { view, event, tab, tabs } = props;
  const say = words[view.lang];
  return (
    <StaffPage
      view={view}
      title={tab === 'overview' ? event.name : `${say.tabs[tab]}: ${event.name}`}
      kicker={<a href={link(view, '/events')}>{say.title}</a>}
      lead={
        <>
          {say.kinds[event.kind]} · {daysOf(event, view)} · {event.place}{' '}
          <EventState view={view} state={event.state} />
        </>
      }
      act={props.act}
    >
      <Tabs
        lang={view.lang}
        label={say.tabsLabel}
        tabs={tabs.map((one) => ({
          href: link(view, `/events/${event.id}${path[one]}`),
          label: say.tabs[one],
          current: one === tab,
        }))}
      />
      {props.children}
    </StaffPage>
  );
};
