// The home of an officer in the field: the own area, whom to visit, which help is needed there.
import { Section } from '../../../web/arrange.tsx';
import { ButtonLink } from '../../../web/controls.tsx';
import { formatCount, formatDay, formatShare } from '../../../web/format.ts';
import { StaffPage } from '../../../web/layout.tsx';
import { Stat, StatRow } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { Visits } from '../../field/index.ts';
import type { Visited } from '../../field/index.ts';
import { Forward } from '../../events/index.ts';
import type { Invite } from '../../events/index.ts';
import type { Import } from '../../intake/index.ts';
import type { Places } from '../places.ts';
import { NextSteps, Waiting } from './parts.tsx';
import type { AreaNow, Unseen } from './store.ts';
import { First } from './first.tsx';
import type { Overdue } from './overdue.ts';
import { words } from './words.ts';

type Props = {
  view: View;
  name: string;
  area: string;
  places: Places;
  now: AreaNow;
  overdue: Overdue;
  /** Events that the head of an RT was asked to tell of. */
  invites: readonly Invite[];
  /** This month's visits of this officer, open ones first; empty when none were dealt to them. */
  visits: readonly Visited[];
  unseen: readonly Unseen[];
  /** Null for an officer who brings no files. */
  waiting: readonly Import[] | null;
};

/** Shown at once: a morning's walk; the rest stands behind the link. */
const walk = 12;

const Month = ({ view, visits }: Props) => {
  const say = words[view.lang];
  const done = visits.filter((v) => v.finding !== null).length;
  return (
    <Section
      title={say.monthTitle}
      lead={say.monthDone(done, visits.length)}
      act={<a href={link(view, '/field')}>{say.allVisits}</a>}
    >
      <Visits view={view} caption={say.monthTitle} visits={visits.slice(0, walk)} />
      <p>
        <a href={link(view, '/lapangan')}>{say.onPhone}</a>
      </p>
    </Section>
  );
};

const LongestUnseen = ({ view, area, places, unseen }: Props) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <Section
      title={say.unseenTitle}
      lead={unseen.length > 0 ? say.unseenHere : undefined}
      act={<a href={link(view, `/registry?area=${area}&status=active&sort=unseen`)}>{say.allUnseen}</a>}
    >
      <DataTable
        caption={say.unseenTitle}
        quiet
        rows={unseen}
        rowKey={(one) => one.id}
        rowHref={(one) => link(view, `/registry/${one.id}`)}
        empty={say.nobodyUnseen}
        columns={[
          { key: 'name', head: say.enterprise, cell: (one) => one.name },
          { key: 'area', head: say.kelurahan, cell: (one) => places.name(one.area) },
          {
            key: 'seen',
            head: say.lastSeen,
            cell: (one) => (one.seenDay ? formatDay(one.seenDay, lang) : say.never),
          },
        ]}
      />
    </Section>
  );
};

export const officerHome = (props: Props) => {
  const { view, area, places, now, waiting } = props;
  const { lang } = view;
  const say = words[lang];
  const n = (value: number) => formatCount(value, lang);
  const here = `/registry?area=${area}&status=active`;
  return (
    <StaffPage
      view={view}
      title={say.title(props.name)}
      kicker={`${say.yourArea}: ${places.name(area)}`}
      act={
        <ButtonLink kind="main" icon="search" href={link(view, '/registry')}>
          {say.find}
        </ButtonLink>
      }
    >
      <First view={view} overdue={props.overdue} />
      <StatRow>
        <Stat label={say.active} value={n(now.count)} note={places.name(area)} href={link(view, here)} />
        <Stat
          label={say.unseen}
          value={n(now.count - now.seenWithinYear)}
          note={say.ofActive(now.count)}
          href={link(view, `${here}&sort=unseen`)}
        />
        <Stat
          label={say.share}
          value={formatShare(now.seenWithinYear, now.count, lang)}
          note={say.ofActive(now.count)}
        />
        <Stat
          label={say.withoutNib}
          value={n(now.withoutNib)}
          note={say.withoutNibNote}
          href={link(view, `${here}&paper=-nib`)}
        />
      </StatRow>
      <Forward view={view} invites={props.invites} />
      {props.visits.length > 0 ? <Month {...props} /> : <LongestUnseen {...props} />}
      {waiting && waiting.length > 0 ? <Waiting view={view} waiting={waiting} /> : null}
      <NextSteps view={view} next={now.next} filter={`&area=${area}`} />
    </StaffPage>
  );
};
