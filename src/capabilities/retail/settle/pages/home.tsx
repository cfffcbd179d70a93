// A payer's first page of statements: the month that comes next as it would be posted, and the months that are closed.
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { Badge, Button, ButtonLink, Form, Notice, Preview } from '../../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { Section, Stack } from '../../../../web/layout.tsx';
import { EmptyState, Stat, StatRow } from '../../../../web/parts.tsx';
import { DataTable, Downloads } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import type { Preview as Looked } from '../actions/settle.ts';
import type { SettlementRow } from '../store/statements.ts';
import { words } from '../words/payer.ts';
import { words as shared } from '../words/shared.ts';
import { monthName } from './parts.tsx';

export type Closed = SettlementRow & { readonly paid: Rupiah; readonly open: Rupiah };

export type HomeProps = {
  readonly view: View;
  readonly partner: OpenPartner;
  readonly next: Looked | null;
  readonly maker: (id: string) => string;
  readonly closed: readonly Closed[];
  readonly late: Rupiah;
  readonly once: string;
  readonly refused?: string | undefined;
};

const Next = ({ view, partner, next, maker, once }: HomeProps & { next: Looked }) => {
  const { lang } = view;
  const say = words[lang];
  const { parts } = shared[lang];
  const n = (value: number) => formatCount(value, lang);
  const month = monthName(next.month, lang);
  const rows = next.statements.toSorted((a, b) => (a.total.due < b.total.due ? 1 : -1));
  const act = next.running ? (
    <Notice kind="info">{say.running(month)}</Notice>
  ) : (
    <Form once={once} action={link(view, `/mitra/${partner.id}/settle`)}>
      <input type="hidden" name="month" value={next.month} />
      <input type="hidden" name="mark" value={next.mark} />
      <Button kind="main" icon="check">
        {say.post}
      </Button>
    </Form>
  );
  return (
    <Preview lang={lang} title={say.next(month)} act={act}>
      <p>{say.summary(n(next.statements.length), n(next.from), n(next.to))}</p>
      <StatRow>
        <Stat label={parts.sold} value={formatRupiah(next.sold)} />
        <Stat label={parts.due} value={formatRupiah(next.due)} />
      </StatRow>
      <DataTable
        caption={say.next(month)}
        quiet
        rows={rows}
        rowKey={(row) => row.enterpriseId}
        empty=""
        columns={[
          { key: 'maker', head: say.maker, cell: (row) => maker(row.enterpriseId) },
          { key: 'sold', head: parts.sold, numeric: true, cell: (row) => formatRupiah(row.total.sold) },
          {
            key: 'commission',
            head: parts.commission,
            numeric: true,
            cell: (row) => formatRupiah(row.total.commission),
          },
          {
            key: 'cuts',
            head: parts.cuts,
            numeric: true,
            cell: ({ total }) => formatRupiah(total.promotion + total.otherCuts + total.listing),
          },
          { key: 'fee', head: parts.fee, numeric: true, cell: (row) => formatRupiah(row.total.fee) },
          {
            key: 'taken',
            head: say.taken,
            numeric: true,
            cell: (row) => formatRupiah(row.total.takenByMaker),
          },
          { key: 'due', head: parts.due, numeric: true, cell: (row) => formatRupiah(row.total.due) },
        ]}
      />
      <p class="note">{shared[lang].rounding}</p>
    </Preview>
  );
};

const Months = ({ view, partner, closed }: HomeProps) => {
  const { lang } = view;
  const say = words[lang];
  const here = `/mitra/${partner.id}/settle`;
  return (
    <DataTable
      caption={say.settlements}
      quiet
      rows={closed}
      rowKey={(row) => row.id}
      rowHref={(row) => link(view, `${here}/${row.id}`)}
      empty={say.none}
      columns={[
        { key: 'month', head: say.monthHead, cell: (row) => monthName(row.month, lang) },
        { key: 'day', head: say.dayHead, cell: (row) => formatDay(row.day, lang) },
        {
          key: 'sold',
          head: shared[lang].parts.sold,
          numeric: true,
          cell: (row) => formatRupiah(row.sold),
        },
        { key: 'due', head: shared[lang].parts.due, numeric: true, cell: (row) => formatRupiah(row.due) },
        { key: 'paid', head: say.paid, numeric: true, cell: (row) => formatRupiah(row.paid) },
        { key: 'open', head: say.open, numeric: true, cell: (row) => formatRupiah(row.open) },
        {
          key: 'state',
          head: say.state,
          cell: (row) => <State view={view} of={row} />,
        },
      ]}
    />
  );
};

const State = ({ view, of }: { view: View; of: Closed }) => {
  const say = shared[view.lang];
  if (of.reversed) return <Badge>{say.reversed}</Badge>;
  return of.open === 0n ? <Badge kind="good">{say.paidAll}</Badge> : <Badge kind="warn">{say.waiting}</Badge>;
};

export const SettleHome = (props: HomeProps) => {
  const { view, partner, next } = props;
  const say = words[view.lang];
  const here = `/mitra/${partner.id}/settle`;
  return (
    <MitraFrame
      view={view}
      partner={partner}
      at="settle"
      title={say.title}
      lead={say.lead}
      act={
        <ButtonLink icon="scale" href={link(view, `${here}/books`)}>
          {say.books}
        </ButtonLink>
      }
    >
      <Stack>
        {props.refused === undefined ? null : <Notice kind="bad">{props.refused}</Notice>}
        {props.late > 0n ? <Notice kind="warn">{say.late(formatRupiah(props.late))}</Notice> : null}
        {next ? (
          <Next {...props} next={next} />
        ) : (
          <EmptyState icon="circle-check" title={say.nothing} text={say.nothingText} />
        )}
        <Section title={say.settlements}>
          <Months {...props} />
          {props.closed.length === 0 ? null : (
            <Downloads
              lang={view.lang}
              xlsx={link(view, `${here}/export.xlsx`)}
              csv={link(view, `${here}/export.csv`)}
            />
          )}
        </Section>
      </Stack>
    </MitraFrame>
  );
};
