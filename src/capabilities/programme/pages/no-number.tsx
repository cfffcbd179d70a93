// Offers whose owners no message can reach: somebody has to go and tell them.
import { day } from '../../../kernel/day.ts';
import { titleCase } from '../../../kernel/text.ts';
import { Badge } from '../../../web/controls.tsx';
import { formatShortDay } from '../../../web/format.ts';
import { StaffPage } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Places } from '../../regions/index.ts';
import { answerBy } from '../rules/participation.ts';
import type { Unreached } from '../store/told.ts';
import { words } from '../words.ts';

const Until = ({ view, row }: { view: View; row: Unreached }) => {
  const until = answerBy({ day: day(row.day), answerDays: row.answerDays, ends: day(row.ends) });
  if (!until) return <>–</>;
  const text = formatShortDay(until, view.lang);
  return until < view.today ? <Badge kind="bad">{text}</Badge> : <>{text}</>;
};

export const NoNumberPage = (props: { view: View; rows: readonly Unreached[]; places: Places }) => {
  const { view, rows, places } = props;
  const say = words[view.lang].noNumber;
  return (
    <StaffPage
      view={view}
      title={say.title}
      kicker={<a href={link(view, '/programme')}>{words[view.lang].activities.title}</a>}
      lead={say.lead}
    >
      <DataTable
        caption={say.title}
        quiet
        rows={rows}
        rowKey={(r) => r.participationId}
        rowHref={(r) => link(view, `/registry/${r.enterpriseId}`)}
        empty={<EmptyState icon="phone" title={say.none} text={say.noneText} />}
        columns={[
          { key: 'name', head: words[view.lang].people.name, cell: (r) => titleCase(r.name) },
          { key: 'owner', head: say.owner, cell: (r) => (r.owner ? titleCase(r.owner) : '–') },
          { key: 'area', head: words[view.lang].people.area, cell: (r) => places.name(r.area) },
          {
            key: 'activity',
            head: say.activity,
            cell: (r) => (
              <a href={link(view, `/programme/${r.activityId}?people=offered#people`)}>{r.activity}</a>
            ),
          },
          { key: 'until', head: say.until, narrow: true, cell: (r) => <Until view={view} row={r} /> },
        ]}
      />
    </StaffPage>
  );
};
