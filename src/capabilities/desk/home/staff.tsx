// The home of the agency's staff: what waits, who should be visited, which help is needed most.
import { Section } from '../../../web/arrange.tsx';
import { ButtonLink } from '../../../web/controls.tsx';
import { formatCount, formatShare } from '../../../web/format.ts';
import { StaffPage } from '../../../web/layout.tsx';
import { Stat, StatRow } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Figures } from '../../census/index.ts';
import type { Import } from '../../intake/index.ts';
import { Duplicates, NextSteps, NoNumber, NumberStat, Waiting } from './parts.tsx';
import { First } from './first.tsx';
import type { Overdue } from './overdue.ts';
import { words } from './words.ts';

const shownAreas = 10;

const UnseenByArea = ({ view, figures }: { view: View; figures: Figures }) => {
  const { lang } = view;
  const say = words[lang];
  const rows = figures.byKelurahan
    .map((area) => ({ ...area, unseen: area.count - area.seenWithinYear }))
    .filter((area) => area.unseen > 0)
    .toSorted((a, b) => b.unseen - a.unseen)
    .slice(0, shownAreas);
  return (
    <Section
      title={say.unseenTitle}
      lead={say.unseenLead}
      act={<a href={link(view, '/registry?status=active&sort=unseen')}>{say.allUnseen}</a>}
    >
      <DataTable
        caption={say.unseenTitle}
        quiet
        rows={rows}
        rowKey={(area) => area.code}
        rowHref={(area) => link(view, `/registry?area=${area.code}&status=active&sort=unseen`)}
        empty={say.nobodyUnseen}
        columns={[
          { key: 'name', head: say.kelurahan, cell: (area) => area.name },
          { key: 'kecamatan', head: say.kecamatan, cell: (area) => area.kecamatan },
          { key: 'unseen', head: say.unseen, cell: (area) => formatCount(area.unseen, lang), numeric: true },
          {
            key: 'share',
            head: say.share,
            cell: (area) => formatShare(area.seenWithinYear, area.count, lang),
            numeric: true,
          },
        ]}
      />
    </Section>
  );
};

export const staffHome = (props: {
  view: View;
  figures: Figures | null;
  waiting: readonly Import[];
  overdue: Overdue;
  name: string;
}) => {
  const { view, figures, waiting } = props;
  const { lang } = view;
  const say = words[lang];
  const n = (value: number) => formatCount(value, lang);
  return (
    <StaffPage
      view={view}
      title={say.title(props.name)}
      kicker={say.toDo}
      act={
        <ButtonLink kind="main" icon="upload" href={link(view, '/intake/new')}>
          {say.newImport}
        </ButtonLink>
      }
    >
      <First view={view} overdue={props.overdue} />
      {figures ? (
        <StatRow>
          <NumberStat view={view} figures={figures} />
          <Stat
            label={say.unseen}
            value={n(figures.notSeenForYear)}
            note={say.ofActive(figures.count)}
            href={link(view, '/registry?status=active&sort=unseen')}
          />
          <Duplicates view={view} figures={figures} />
          <Stat
            label={say.withoutNib}
            value={n(figures.withoutNib)}
            note={say.withoutNibNote}
            href={link(view, '/registry?status=active&paper=-nib')}
          />
        </StatRow>
      ) : null}
      <Waiting view={view} waiting={waiting} />
      {figures ? (
        <UnseenByArea view={view} figures={figures} />
      ) : (
        <Section>
          <NoNumber view={view} mayImport={false} />
        </Section>
      )}
      <NextSteps view={view} next={figures?.next ?? []} />
    </StaffPage>
  );
};
