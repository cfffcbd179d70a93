// The list of funding lines under what each source promised and realised.
import { formatRupiah } from '../../../kernel/rupiah.ts';
import { Badge, ButtonLink, Filters, SearchBox, Select } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { Section, StaffPage, Tools } from '../../../web/layout.tsx';
import { EmptyState, StatRow } from '../../../web/parts.tsx';
import { DataTable, Downloads } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { sources } from '../kinds.ts';
import type { LineFilters, ListedLine, SourceSum } from '../store.ts';
import { words } from '../words.ts';
import { Money, Realised, shareText } from './parts.tsx';

export type Asked = Pick<LineFilters, 'source' | 'year' | 'q'>;

export const pairsOf = ({ source, year, q }: Asked): [string, string][] =>
  Object.entries({ source, year: year === null ? null : String(year), q }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );

const addressOf = (path: string, asked: Asked): string => {
  const query = new URLSearchParams(pairsOf(asked)).toString();
  return query === '' ? path : `${path}?${query}`;
};

type Props = {
  view: View;
  asked: Asked;
  rows: readonly ListedLine[];
  sums: readonly SourceSum[];
  years: readonly number[];
  givers: ReadonlyMap<string, string>;
  mayEdit: boolean;
  /** Sees their own lines alone. */
  own: boolean;
};

const Sums = ({ view, sums }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const total = (of: (s: SourceSum) => bigint) => sums.reduce((sum, s) => sum + of(s), 0n);
  const [promised, realised] = [total((s) => s.promised), total((s) => s.realised)];
  return (
    <Section title={say.bySource} lead={say.bySourceLead}>
      <StatRow>
        <Money view={view} label={say.promised} amount={promised} />
        <Money
          view={view}
          label={say.realised}
          amount={realised}
          note={say.share(shareText(realised, promised, view))}
        />
        <Money view={view} label={say.left} amount={promised - realised} />
      </StatRow>
      <DataTable
        caption={say.bySource}
        quiet
        rows={sums}
        rowKey={(s) => s.source}
        rowHref={(s) => link(view, `/funding?source=${s.source}`)}
        empty={say.none}
        columns={[
          { key: 'source', head: say.fields.source, cell: (s) => say.sources[s.source] },
          { key: 'lines', head: say.line, cell: (s) => formatCount(s.lines, lang), numeric: true },
          { key: 'promised', head: say.promised, cell: (s) => formatRupiah(s.promised), numeric: true },
          { key: 'realised', head: say.realised, cell: (s) => formatRupiah(s.realised), numeric: true },
          { key: 'share', head: '%', cell: (s) => shareText(s.realised, s.promised, view), numeric: true },
        ]}
      />
    </Section>
  );
};

const Lines = (props: Props) => {
  const { view, asked, rows, years, givers, own } = props;
  const { lang } = view;
  const say = words[lang];
  const filtered = pairsOf(asked).length > 0;
  return (
    <Section title={own ? say.ofYours : say.line} lead={own ? say.ofYoursLead : undefined}>
      <Tools>
        <SearchBox
          lang={lang}
          action={link(view, '/funding')}
          label={say.search}
          value={asked.q}
          keep={pairsOf({ ...asked, q: '' })}
        />
        <Downloads
          lang={lang}
          xlsx={link(view, addressOf('/funding/export.xlsx', asked))}
          csv={link(view, addressOf('/funding/export.csv', asked))}
        />
      </Tools>
      <Filters
        action={link(view, '/funding')}
        lang={lang}
        keep={pairsOf({ ...asked, source: null, year: null })}
      >
        <Select
          name="source"
          label={say.fields.source}
          optional={lang}
          value={asked.source ?? ''}
          empty={say.all}
          options={sources.map((value) => ({ value, label: say.sources[value] }))}
        />
        <Select
          name="year"
          label={say.fields.year}
          optional={lang}
          value={asked.year === null ? '' : String(asked.year)}
          empty={say.allYears}
          options={years.map((y) => ({ value: String(y), label: String(y) }))}
        />
      </Filters>
      <DataTable
        caption={say.lines(formatCount(rows.length, lang))}
        rows={rows}
        rowKey={(l) => l.id}
        rowHref={(l) => link(view, `/funding/${l.id}`)}
        empty={
          filtered ? (
            say.nothingFound
          ) : own ? (
            say.noneOfYours
          ) : (
            <EmptyState icon="landmark" title={say.none} text={say.noneText} />
          )
        }
        columns={[
          { key: 'name', head: say.fields.name, cell: (l) => l.name },
          {
            key: 'source',
            head: say.fields.source,
            cell: (l) => <Badge>{say.sources[l.source]}</Badge>,
            narrow: true,
          },
          { key: 'year', head: say.fields.year, cell: (l) => String(l.year), narrow: true },
          {
            key: 'who',
            head: say.askedBy,
            cell: (l) => (
              <span>
                {l.initiator}
                {l.partnerId ? <small> · {givers.get(l.partnerId) ?? ''}</small> : null}
              </span>
            ),
          },
          { key: 'promised', head: say.promised, cell: (l) => formatRupiah(l.promised), numeric: true },
          {
            key: 'realised',
            head: say.realised,
            cell: (l) => <Realised view={view} line={l} />,
            numeric: true,
          },
        ]}
      />
    </Section>
  );
};

export const FundingPage = (props: Props) => {
  const { view, mayEdit } = props;
  const say = words[view.lang];
  return (
    <StaffPage
      view={view}
      title={say.title}
      lead={say.lead}
      act={
        mayEdit ? (
          <ButtonLink kind="main" icon="plus" href={link(view, '/funding/new')}>
            {say.add}
          </ButtonLink>
        ) : undefined
      }
    >
      {props.sums.length > 0 ? <Sums {...props} /> : null}
      <Lines {...props} />
    </StaffPage>
  );
};
