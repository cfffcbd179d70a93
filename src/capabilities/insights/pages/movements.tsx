// The movement report: of how many, by track, and from which rung to which.
import { Badge, ButtonLink, DateInput, Filters, Notice, Select } from '../../../web/controls.tsx';
import { formatCount, formatDay, formatShare } from '../../../web/format.ts';
import { Section, StaffPage } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable, Downloads } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { rungName, trackName } from '../../ladder/index.ts';
import type { Policy } from '../../ladder/index.ts';
import type { Asked, Report } from '../report.ts';
import type { Share, TrackMatrix } from '../rules/matrix.ts';
import { words } from '../words.ts';

export type MovementsProps = {
  readonly view: View;
  readonly asked: Asked;
  readonly report: Report;
  /** Who may open the list behind a figure. */
  readonly open: boolean;
  readonly queue: boolean;
};

/** The address of the report, or of a list behind it, with the same year and day. */
export function pathOf(
  view: View,
  asked: Asked,
  to = '',
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    year: String(asked.year),
    ...(asked.asOf < view.today ? { asOf: asked.asOf } : {}),
    ...more,
  });
  return link(view, `/insights/movements${to}?${query.toString()}`);
}

export const MovementsPage = (props: MovementsProps) => {
  const { view, asked, report } = props;
  const { lang } = view;
  const say = words[lang];
  const years = [...new Set([asked.year, Number(view.today.slice(0, 4)), ...report.years])].toSorted(
    (a, b) => b - a,
  );
  const walked = report.tracks.filter((t) => t.cells.length > 0);
  return (
    <StaffPage view={view} title={say.title} lead={say.lead}>
      <Filters action={link(view, '/insights/movements')} lang={lang}>
        <Select
          name="year"
          label={say.year}
          value={String(asked.year)}
          options={years.map((y) => ({ value: String(y), label: String(y) }))}
        />
        <DateInput
          name="asOf"
          label={say.asOf}
          hint={say.asOfHint}
          optional={lang}
          value={asked.asOf < view.today ? formatDay(asked.asOf, lang) : ''}
        />
      </Filters>
      {asked.wrong ? <Notice kind="warn">{say.asOfWrong}</Notice> : null}
      <p class="note">{say.asKnown(formatDay(asked.asOf, lang))}</p>
      <Section title={say.enterprises}>
        <SharesTable {...props} />
        <p class="note">{say.note}</p>
      </Section>
      {walked.length === 0 || !report.policy ? (
        <EmptyState
          icon="layers"
          title={say.empty}
          text={say.emptyText}
          act={
            props.queue ? <ButtonLink href={link(view, '/ladder/movements')}>{say.toQueue}</ButtonLink> : null
          }
        />
      ) : (
        <>
          <Section title={say.tracks}>
            <TracksTable {...props} walked={walked} policy={report.policy} />
          </Section>
          {walked.map((track) => (
            <Matrix {...props} matrix={track} policy={report.policy as Policy} />
          ))}
          <p class="note">{say.legend}</p>
        </>
      )}
      <Downloads
        lang={lang}
        xlsx={pathOf(view, asked, '/export.xlsx')}
        csv={pathOf(view, asked, '/export.csv')}
      />
    </StaffPage>
  );
};

const SharesTable = ({ view, report }: MovementsProps) => {
  const { lang } = view;
  const say = words[lang];
  const { all, supported, unsupported } = report.shares;
  const rows: readonly (Share & { readonly key: 'all' | 'supported' | 'unsupported' })[] = [
    { key: 'all', ...all },
    { key: 'supported', ...supported },
    { key: 'unsupported', ...unsupported },
  ];
  return (
    <DataTable
      caption={say.enterprises}
      quiet
      rows={rows}
      rowKey={(r) => r.key}
      empty=""
      columns={[
        { key: 'group', head: say.enterprises, cell: (r) => say.groups[r.key] },
        { key: 'of', head: say.of, numeric: true, cell: (r) => formatCount(r.of, lang) },
        { key: 'up', head: say.up, numeric: true, cell: (r) => formatCount(r.up, lang) },
        { key: 'share', head: say.shareUp, numeric: true, cell: (r) => formatShare(r.up, r.of, lang) },
        { key: 'down', head: say.down, numeric: true, cell: (r) => formatCount(r.down, lang) },
      ]}
    />
  );
};

type Walked = MovementsProps & { readonly walked: readonly TrackMatrix[]; readonly policy: Policy };

const TracksTable = ({ view, asked, walked, policy, open }: Walked) => {
  const { lang } = view;
  const say = words[lang];
  const named = new Map(policy.tracks.map((t) => [t.code, trackName(t, lang)]));
  return (
    <DataTable
      caption={say.tracks}
      quiet
      rows={walked}
      rowKey={(t) => t.track}
      {...(open ? { rowHref: (t: TrackMatrix) => pathOf(view, asked, '/list', { track: t.track }) } : {})}
      empty=""
      columns={[
        { key: 'track', head: say.track, cell: (t) => named.get(t.track) ?? t.track },
        { key: 'up', head: say.up, numeric: true, cell: (t) => formatCount(t.up, lang) },
        { key: 'with', head: say.preceded, numeric: true, cell: (t) => formatCount(t.precededUp, lang) },
        {
          key: 'without',
          head: say.notPreceded,
          numeric: true,
          cell: (t) => formatCount(t.up - t.precededUp, lang),
        },
        { key: 'down', head: say.down, numeric: true, cell: (t) => formatCount(t.down, lang) },
      ]}
    />
  );
};

type One = MovementsProps & { readonly matrix: TrackMatrix; readonly policy: Policy };

/** Rows are where a movement began, columns where it led; a figure opens the list behind it. */
const Matrix = ({ view, asked, matrix, policy, open }: One) => {
  const { lang } = view;
  const say = words[lang];
  const track = policy.tracks.find((t) => t.code === matrix.track);
  const names = [say.none, ...(track?.rungs.map((r) => rungName(r, lang)) ?? [])];
  const froms = [...new Set(matrix.cells.map((c) => c.from))].toSorted((a, b) => a - b);
  const tos = [...new Set(matrix.cells.map((c) => c.to))].toSorted((a, b) => a - b);
  const cellOf = (from: number, to: number) => {
    const cell = matrix.cells.find((c) => c.from === from && c.to === to);
    if (!cell) return <span class="note">–</span>;
    const [n, preceded] = [formatCount(cell.n, lang), formatCount(cell.preceded, lang)];
    const where = { track: matrix.track, from: String(from), to: String(to) };
    return (
      <span>
        {open ? (
          <a href={pathOf(view, asked, '/list', where)} aria-label={say.cell(n, preceded)}>
            <b class="figure">{n}</b>
          </a>
        ) : (
          <b class="figure">{n}</b>
        )}{' '}
        {to < from ? <Badge kind="bad">{say.downMark}</Badge> : <small>{say.precededOf(preceded)}</small>}
      </span>
    );
  };
  const title = say.matrix(track ? trackName(track, lang) : matrix.track);
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        quiet
        rows={froms}
        rowKey={(from) => `${matrix.track}-${String(from)}`}
        empty=""
        columns={[
          { key: 'from', head: say.fromTo, cell: (from) => names[from] ?? String(from) },
          ...tos.map((to) => ({
            key: String(to),
            head: names[to] ?? String(to),
            numeric: true,
            cell: (from: number) => cellOf(from, to),
          })),
        ]}
      />
    </Section>
  );
};
