// One month of one outlet: typed in on a phone, or brought as a file; below it what is in already.
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import {
  Button,
  DateInput,
  FileInput,
  Form,
  Notice,
  NumberInput,
  Radios,
} from '../../../../web/controls.tsx';
import { formatCount, formatDays, formatInstant } from '../../../../web/format.ts';
import { Card, Cards, Section } from '../../../../web/layout.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import { takers } from '../../kinds.ts';
import type { OpenMonth } from '../routes/open.ts';
import { lastOfMonth } from '../rules/months.ts';
import type { RefusedRow } from '../rules/row.ts';
import type { TypedRow } from '../rules/typed.ts';
import type { ShelfItem } from '../store/items.ts';
import type { ReportRow } from '../store/reports.ts';
import { monthName, reasonOf, words } from '../words/index.ts';

export type MonthProps = {
  view: View;
  open: OpenMonth;
  path: string;
  once: readonly [typed: string, nothing: string, file: string];
  rows: readonly TypedRow[];
  items: ReadonlyMap<string, ShelfItem>;
  /** Pieces by placement. */
  stock: ReadonlyMap<string, number>;
  sold: ReadonlyMap<string, number>;
  anything: boolean;
  reports: readonly ReportRow[];
  typed: (name: string) => string;
  /** Of the rows, by their line. */
  wrong: readonly RefusedRow[];
  refused?: string | undefined;
};

const RowCard = ({ props, row, line }: { props: MonthProps; row: TypedRow; line: number }) => {
  const { view, items, stock, sold, typed, wrong, open } = props;
  const { lang } = view;
  const say = words[lang].month;
  const item = items.get(row.productId);
  const fault = wrong.find((one) => one.line === line);
  const whole = row.from === open.month && row.to >= lastOfMonth(open.month);
  const facts = [
    item?.maker ?? '',
    item?.price ? say.perPiece(formatRupiah(item.price)) : say.noPrice,
    say.onShelf(formatCount(stock.get(row.placementId) ?? 0, lang)),
    say.soldSoFar(formatCount(sold.get(row.placementId) ?? 0, lang)),
    ...(whole ? [] : [formatDays(row.from, row.to, lang)]),
  ];
  return (
    <Card title={item?.name ?? '–'}>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <NumberInput
        name={`pieces_${row.key}`}
        label={say.pieces}
        optional={lang}
        value={typed(`pieces_${row.key}`)}
        error={fault ? reasonOf(fault, lang) : undefined}
      />
      <NumberInput
        name={`rupiah_${row.key}`}
        label={say.rupiah}
        optional={lang}
        value={typed(`rupiah_${row.key}`)}
      />
    </Card>
  );
};

const Typed = ({ props }: { props: MonthProps }) => {
  const { view, path, once, rows, typed } = props;
  const say = words[view.lang].month;
  return (
    <Section title={say.typedTitle} lead={say.typedLead}>
      <Form once={once[0]} action={link(view, path)}>
        <DateInput name="until" label={say.until} hint={say.untilHint} value={typed('until')} />
        <Cards wide>
          {rows.map((row, at) => (
            <RowCard props={props} row={row} line={at + 1} />
          ))}
        </Cards>
        <Radios
          name="takenBy"
          label={say.by}
          value={typed('takenBy')}
          options={takers.map((value) => ({ value, label: say.takers[value] }))}
        />
        <Button kind="main" icon="check">
          {say.send}
        </Button>
      </Form>
    </Section>
  );
};

const Others = ({ props: { view, path, once, reports } }: { props: MonthProps }) => {
  const say = words[view.lang].month;
  return (
    <>
      <Section title={say.fileTitle} lead={say.fileLead}>
        <Form once={once[2]} upload action={link(view, `${path}/upload`)}>
          <FileInput
            lang={view.lang}
            name="file"
            label={say.file}
            hint={say.fileHint}
            accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          />
          <Button icon="upload">{say.upload}</Button>
        </Form>
      </Section>
      {reports.length > 0 ? null : (
        <Section title={say.nothing} lead={say.nothingText}>
          <Form once={once[1]} action={link(view, `${path}/nothing`)}>
            <Button kind="quiet">{say.nothing}</Button>
          </Form>
        </Section>
      )}
    </>
  );
};

const Reports = ({ props: { view, open, reports } }: { props: MonthProps }) => {
  const { lang } = view;
  const say = words[lang].month;
  return (
    <Section title={say.reports}>
      <DataTable
        caption={say.reports}
        quiet
        rows={reports}
        rowKey={(row) => row.id}
        rowHref={(row) => link(view, `/mitra/${open.partner.id}/sales/report/${row.id}`)}
        empty={say.noReports}
        columns={[
          { key: 'at', head: say.postedAt, cell: (row) => formatInstant(row.postedAt, view.zone, lang) },
          { key: 'way', head: say.way, cell: (row) => row.fileName ?? say.ways[row.way] },
          { key: 'lines', head: say.lines, numeric: true, cell: (row) => formatCount(row.lines, lang) },
          {
            key: 'refused',
            head: say.refusedLines,
            numeric: true,
            cell: (row) => formatCount(row.refusedLines, lang),
          },
          {
            key: 'pieces',
            head: words[lang].months.pieces,
            numeric: true,
            cell: (row) => formatCount(row.quantity, lang),
          },
          {
            key: 'rupiah',
            head: words[lang].months.rupiah,
            numeric: true,
            cell: (row) => formatRupiah(row.amount),
          },
        ]}
      />
    </Section>
  );
};

export const MonthPage = (props: MonthProps) => {
  const { view, open, rows, anything, refused } = props;
  const say = words[view.lang].month;
  const month: PlainDate = open.month;
  return (
    <MitraFrame
      view={view}
      partner={open.partner}
      at="sales"
      title={say.title(monthName(month, view.lang))}
      lead={open.outlet.id === open.partner.id ? undefined : open.outlet.name}
    >
      {refused === undefined ? null : <Notice kind="bad">{refused}</Notice>}
      {rows.length > 0 ? <Typed props={props} /> : null}
      {rows.length > 0 ? <Others props={props} /> : null}
      {rows.length > 0 ? null : <Notice kind="info">{anything ? say.closed : say.nothingStands}</Notice>}
      <Reports props={props} />
    </MitraFrame>
  );
};
