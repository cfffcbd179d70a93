// What stands first on every home: what is overdue, then what comes due, each leading to where it is dealt with.
import { Section } from '../../../web/arrange.tsx';
import { Notice } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { Stat, StatRow } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { formatRupiah } from '../../../kernel/rupiah.ts';
import { Steps } from '../../programme/index.ts';
import type { Overdue } from './overdue.ts';
import { words } from './words.ts';

type Props = { view: View; overdue: Overdue };

const Mine = ({ view, overdue }: Props) => {
  const say = words[view.lang];
  const { mine, soon, names, places } = overdue;
  if (mine.length + soon.length === 0) return null;
  return (
    <Section
      title={mine.length > 0 ? say.overdueMine : say.dueSoon}
      lead={mine.length > 0 ? say.overdueMineLead : undefined}
      act={<a href={link(view, '/programme/follow-ups?mine=yes')}>{say.allSteps}</a>}
    >
      <Steps
        view={view}
        caption={mine.length > 0 ? say.overdueMine : say.dueSoon}
        quiet
        own
        rows={[...mine, ...soon]}
        names={names}
        places={places}
        empty=""
      />
    </Section>
  );
};

const Lines = ({ view, overdue }: Props) => {
  const { lang } = view;
  const say = words[lang];
  if (overdue.lines.length === 0) return null;
  return (
    <Section title={overdue.mine.length > 0 ? say.overdueElse : say.overdueTitle}>
      <StatRow>
        {overdue.lines.map(({ key, count, late, path }) => (
          <Stat
            label={say[`line_${key}`]}
            value={formatCount(count, lang)}
            note={late !== null && late < count && late > 0 ? say.lateOf(late) : say[`note_${key}`]}
            href={link(view, path)}
          />
        ))}
      </StatRow>
    </Section>
  );
};

const Theirs = ({ view, overdue }: Props) => {
  const say = words[view.lang];
  const { activities, behind, places } = overdue;
  if (activities.length + behind.length === 0) return null;
  return (
    <Section title={say.overdueTitle}>
      {behind.length > 0 ? (
        <DataTable
          caption={say.behind}
          rows={behind}
          rowKey={(l) => l.id}
          rowHref={(l) => link(view, `/funding/${l.id}`)}
          empty=""
          columns={[
            { key: 'name', head: say.fundingLine, cell: (l) => l.name },
            { key: 'promised', head: say.promised, cell: (l) => formatRupiah(l.promised), numeric: true },
            { key: 'realised', head: say.realised, cell: (l) => formatRupiah(l.realised), numeric: true },
          ]}
        />
      ) : null}
      {activities.length > 0 ? (
        <DataTable
          caption={say.notClosed}
          rows={activities}
          rowKey={(a) => a.id}
          rowHref={(a) => link(view, `/programme/${a.id}`)}
          empty=""
          columns={[
            { key: 'name', head: say.activity, cell: (a) => a.name },
            { key: 'area', head: say.kelurahan, cell: (a) => places.name(a.area) },
          ]}
        />
      ) : null}
    </Section>
  );
};

export const nothingWaits = ({ mine, soon, lines, activities, behind }: Overdue): boolean =>
  mine.length + soon.length + lines.length + activities.length + behind.length === 0;

/** First on every home. When nothing waits it says so. */
export const First = (props: Props) => {
  const { overdue, view } = props;
  if (nothingWaits(overdue)) return <Notice kind="good">{words[view.lang].nothingOverdue}</Notice>;
  return (
    <>
      <Mine {...props} />
      <Lines {...props} />
      <Theirs {...props} />
    </>
  );
};
