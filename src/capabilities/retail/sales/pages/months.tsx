// The months of what stands with an organisation: which reports are in, which are late, and the next one to write.
import { addMonths } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { Badge, ButtonLink } from '../../../../web/controls.tsx';
import type { Tone } from '../../../../web/controls.tsx';
import { formatCount, formatShortDay } from '../../../../web/format.ts';
import { EmptyState } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import type { Column } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import { daysLate, dueOf, stateOf } from '../rules/months.ts';
import type { MonthState } from '../rules/months.ts';
import type { MonthRow } from '../store/months.ts';
import { monthName, words } from '../words/index.ts';

export const toneOf: Readonly<Record<MonthState, Tone | 'plain'>> = {
  running: 'plain',
  awaited: 'warn',
  late: 'bad',
  in: 'good',
  settled: 'info',
};

export const monthHref = (view: View, partnerId: string, row: Pick<MonthRow, 'outletId' | 'month'>): string =>
  link(view, `/mitra/${partnerId}/sales/${row.outletId}/${row.month.slice(0, 7)}`);

const State = ({ view, row }: { view: View; row: MonthRow }) => {
  const { lang, today } = view;
  const say = words[lang];
  const state = stateOf(row.month, row, today);
  const note =
    state === 'late'
      ? say.months.late(formatCount(daysLate(row.month, today), lang))
      : state === 'awaited'
        ? say.months.due(formatShortDay(dueOf(row.month), lang))
        : null;
  return (
    <>
      <Badge kind={toneOf[state]}>{say.states[state]}</Badge> {note}
    </>
  );
};

/** What waits the longest; else the month that runs. */
const nextOf = (rows: readonly MonthRow[], today: PlainDate): MonthRow | undefined =>
  rows.toReversed().find((row) => ['late', 'awaited'].includes(stateOf(row.month, row, today))) ??
  rows.find((row) => row.month > addMonths(today, -1) && !row.settled);

export const MonthsPage = (props: {
  view: View;
  partner: OpenPartner;
  months: readonly MonthRow[];
  names: ReadonlyMap<string, string>;
}) => {
  const { view, partner, months, names } = props;
  const { lang } = view;
  const say = words[lang].months;
  const next = nextOf(months, view.today);
  const several = months.some((row) => row.outletId !== partner.id);
  const payers = new Set(months.map((row) => row.payerId)).size > 1;
  const nameOf = (id: string) => names.get(id) ?? '–';
  const columns: Column<MonthRow>[] = [
    { key: 'month', head: say.month, cell: (row) => monthName(row.month, lang) },
    ...(several ? [{ key: 'outlet', head: say.outlet, cell: (row: MonthRow) => nameOf(row.outletId) }] : []),
    ...(payers ? [{ key: 'payer', head: say.payer, cell: (row: MonthRow) => nameOf(row.payerId) }] : []),
    { key: 'state', head: say.state, cell: (row) => <State view={view} row={row} /> },
    { key: 'products', head: say.products, numeric: true, cell: (row) => formatCount(row.products, lang) },
    { key: 'pieces', head: say.pieces, numeric: true, cell: (row) => formatCount(row.quantity, lang) },
    { key: 'rupiah', head: say.rupiah, numeric: true, cell: (row) => formatRupiah(row.amount) },
  ];
  return (
    <MitraFrame
      view={view}
      partner={partner}
      at="sales"
      title={say.title}
      lead={say.lead}
      act={
        next ? (
          <ButtonLink kind="main" icon="pencil" href={monthHref(view, partner.id, next)}>
            {say.write} {monthName(next.month, lang)}
            {several ? `, ${nameOf(next.outletId)}` : ''}
          </ButtonLink>
        ) : undefined
      }
    >
      <DataTable
        caption={say.caption}
        quiet
        columns={columns}
        rows={months}
        rowKey={(row) => `${row.outletId}-${row.payerId}-${row.month}`}
        rowHref={(row) => monthHref(view, partner.id, row)}
        rowMarked={(row) => stateOf(row.month, row, view.today) === 'late'}
        empty={<EmptyState icon="store" title={say.title} text={say.empty} />}
      />
      <p>
        <a href={link(view, `/mitra/${partner.id}/sales/keys`)}>{say.keys}</a>
      </p>
    </MitraFrame>
  );
};
