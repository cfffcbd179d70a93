// The programme by kecamatan, and the kelurahan that never had an activity of their own.
import { formatRupiah } from '../../../kernel/rupiah.ts';
import { Badge, Filters, Select } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { Section, StaffPage } from '../../../web/layout.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { KecamatanSum } from '../rules/by-kecamatan.ts';
import { words } from '../words.ts';
import { ProgrammeTabs } from './parts.tsx';

export const AreasPage = (props: {
  view: View;
  rows: readonly KecamatanSum[];
  year: number | null;
  years: readonly number[];
  own: boolean;
}) => {
  const { view, rows, year, years } = props;
  const { lang } = view;
  const say = words[lang].areas;
  const n = (value: number) => formatCount(value, lang);
  const never = rows.filter((r) => r.never.length > 0);
  return (
    <StaffPage view={view} title={say.title} lead={say.lead}>
      <ProgrammeTabs view={view} current="areas" own={props.own} />
      <Section>
        <Filters action={link(view, '/programme/areas')} lang={lang}>
          <Select
            name="year"
            label={words[lang].activities.year}
            optional={lang}
            value={year === null ? '' : String(year)}
            empty={words[lang].activities.allYears}
            options={years.map((y) => ({ value: String(y), label: String(y) }))}
          />
        </Filters>
        <DataTable
          caption={say.title}
          quiet
          rows={rows}
          rowKey={(r) => r.code}
          rowHref={(r) =>
            link(view, `/programme?area=${r.code}${year === null ? '' : `&year=${String(year)}`}`)
          }
          empty={say.none}
          columns={[
            { key: 'name', head: say.kecamatan, cell: (r) => r.name },
            { key: 'n', head: say.activities, cell: (r) => n(r.activities), numeric: true },
            { key: 'served', head: say.taking, cell: (r) => n(r.served), numeric: true },
            { key: 'aside', head: say.setAside, cell: (r) => formatRupiah(r.setAside), numeric: true },
            { key: 'real', head: say.realised, cell: (r) => formatRupiah(r.realised), numeric: true },
            {
              key: 'never',
              head: say.never,
              cell: (r) => (r.never.length > 0 ? <Badge kind="warn">{n(r.never.length)}</Badge> : '–'),
              numeric: true,
            },
          ]}
        />
      </Section>
      <Section title={say.neverList} lead={say.neverNote}>
        {never.length === 0 ? (
          <p>{say.noneNever}</p>
        ) : (
          <dl class="facts">
            {never.map((r) => (
              <div>
                <dt>{r.name}</dt>
                <dd>{r.never.join(', ')}</dd>
              </div>
            ))}
          </dl>
        )}
      </Section>
    </StaffPage>
  );
};
