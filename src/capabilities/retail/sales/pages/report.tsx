// The lines of one report, each with what later set it right; and one line, to be set right.
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import {
  Badge,
  Button,
  ButtonLink,
  Form,
  Notice,
  NumberInput,
  TextInput,
} from '../../../../web/controls.tsx';
import { formatCount, formatInstant, formatShortDay } from '../../../../web/format.ts';
import { DefinitionList } from '../../../../web/parts.tsx';
import { DataTable, Pager } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import type { ShelfItem } from '../store/items.ts';
import type { ReportRow, SaleRow } from '../store/reports.ts';
import { words } from '../words/index.ts';

type Props = {
  view: View;
  partner: OpenPartner;
  report: ReportRow;
  sales: readonly SaleRow[];
  items: ReadonlyMap<string, ShelfItem>;
  /** Line from which the next page goes on. */
  next: number | null;
};

export const ReportPage = ({ view, partner, report, sales, items, next }: Props) => {
  const { lang } = view;
  const say = words[lang].report;
  const way = report.fileName ?? words[lang].month.ways[report.way];
  const base = `/mitra/${partner.id}/sales`;
  const pieces = (n: number) => formatCount(Math.abs(n), lang);
  const signed = (n: number) => `${n < 0 ? '−' : ''}${pieces(n)}`;
  return (
    <MitraFrame
      view={view}
      partner={partner}
      at="sales"
      title={say.title}
      lead={say.lead(way, formatInstant(report.postedAt, view.zone, lang))}
    >
      <DataTable
        caption={say.caption}
        quiet
        rows={sales}
        rowKey={(row) => String(row.id)}
        empty={say.none}
        columns={[
          { key: 'product', head: say.product, cell: (row) => items.get(row.productId)?.name ?? '–' },
          { key: 'maker', head: say.maker, cell: (row) => items.get(row.productId)?.maker ?? '–' },
          { key: 'line', head: say.line, numeric: true, cell: (row) => formatCount(row.line, lang) },
          { key: 'day', head: say.day, cell: (row) => formatShortDay(row.day, lang) },
          {
            key: 'pieces',
            head: say.pieces,
            numeric: true,
            cell: (row) => (
              <>
                {signed(row.quantity)}{' '}
                {row.correctedQuantity === 0 ? null : (
                  <Badge kind="info">{say.fixed(signed(row.quantity + row.correctedQuantity))}</Badge>
                )}
              </>
            ),
          },
          {
            key: 'rupiah',
            head: say.rupiah,
            numeric: true,
            cell: (row) => formatRupiah(row.amount + row.correctedAmount),
          },
          { key: 'by', head: say.by, cell: (row) => words[lang].month.takers[row.takenBy] },
          {
            key: 'act',
            head: say.correct,
            act: true,
            cell: (row) =>
              row.kind === 'corrected' ? (
                <Badge>{say.kind.corrected}</Badge>
              ) : (
                <a href={link(view, `${base}/line/${row.id}`)}>{say.correct}</a>
              ),
          },
        ]}
      />
      {next === null ? null : (
        <Pager lang={lang} label="" next={link(view, `${base}/report/${report.id}?after=${next}`)} />
      )}
      <p>
        <a href={link(view, `${base}/${report.outletId}/${report.month.slice(0, 7)}`)}>{say.back}</a>
      </p>
    </MitraFrame>
  );
};

export const CorrectPage = (props: {
  view: View;
  partner: OpenPartner;
  sale: SaleRow;
  item: ShelfItem | undefined;
  once: string;
  typed: (name: string) => string;
  refused?: string | undefined;
}) => {
  const { view, partner, sale, item, once, typed, refused } = props;
  const { lang } = view;
  const say = words[lang].correct;
  const seen = Math.abs(sale.quantity + sale.correctedQuantity);
  const amount = sale.amount + sale.correctedAmount;
  return (
    <MitraFrame view={view} partner={partner} at="sales" title={say.title} lead={say.lead}>
      {refused === undefined ? null : <Notice kind="bad">{refused}</Notice>}
      <DefinitionList
        items={[
          { term: words[lang].report.product, value: item?.name ?? '–', note: item?.maker },
          { term: words[lang].report.day, value: formatShortDay(sale.day, lang) },
          {
            term: say.now,
            value: `${formatCount(seen, lang)} · ${formatRupiah(amount < 0n ? -amount : amount)}`,
            note: words[lang].report.kind[sale.kind],
          },
        ]}
      />
      <Form once={once} action={link(view, `/mitra/${partner.id}/sales/line/${sale.id}`)}>
        <input type="hidden" name="seen" value={String(seen)} />
        <NumberInput name="pieces" label={say.pieces} value={typed('pieces')} />
        <NumberInput name="rupiah" label={say.rupiah} value={typed('rupiah')} />
        <TextInput
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          value={typed('reason')}
          maxlength={200}
        />
        <Button kind="main" icon="check">
          {say.save}
        </Button>
        <ButtonLink
          kind="quiet"
          href={link(view, `/mitra/${partner.id}/sales/report/${props.sale.reportId}`)}
        >
          {words[lang].report.back}
        </ButtonLink>
      </Form>
    </MitraFrame>
  );
};
