// One closed month of a payer: its statements, and taking the closing back.
import { daysBetween } from '../../../../kernel/day.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { Button, Details, Form, Notice, TextInput } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Stack } from '../../../../web/layout.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import type { SettlementRow, StatementRow } from '../store/statements.ts';
import { words } from '../words/payer.ts';
import { words as shared } from '../words/shared.ts';
import { monthName, StandingBadge } from './parts.tsx';

export const MonthPage = (props: {
  view: View;
  partner: OpenPartner;
  settlement: SettlementRow;
  statements: readonly StatementRow[];
  open: ReadonlyMap<string, Rupiah>;
  maker: (id: string) => string;
  mayReverse: boolean;
  once: string;
  refused?: string | undefined;
}) => {
  const { view, partner, settlement, statements } = props;
  const { lang } = view;
  const say = words[lang];
  const { parts } = shared[lang];
  const here = `/mitra/${partner.id}/settle`;
  const openOfRow = (row: StatementRow) => props.open.get(row.id) ?? (0n as Rupiah);
  return (
    <MitraFrame
      view={view}
      partner={partner}
      at="settle"
      title={say.ofMonth(monthName(settlement.month, lang))}
      lead={say.closedOn(formatDay(settlement.day, lang))}
    >
      <Stack>
        {props.refused === undefined ? null : <Notice kind="bad">{props.refused}</Notice>}
        {settlement.reversed ? (
          <Notice kind="warn" title={shared[lang].reversed}>
            {settlement.reverseReason ?? ''}
          </Notice>
        ) : null}
        <DataTable
          caption={say.ofMonth(monthName(settlement.month, lang))}
          quiet
          rows={statements}
          rowKey={(row) => row.id}
          rowHref={(row) => link(view, `${here}/statements/${row.id}`)}
          empty={say.none}
          columns={[
            { key: 'maker', head: say.maker, cell: (row) => props.maker(row.enterpriseId) },
            { key: 'sold', head: parts.sold, numeric: true, cell: (row) => formatRupiah(row.sold) },
            { key: 'due', head: parts.due, numeric: true, cell: (row) => formatRupiah(row.due) },
            { key: 'paid', head: say.paid, numeric: true, cell: (row) => formatRupiah(row.paid) },
            { key: 'open', head: say.open, numeric: true, cell: (row) => formatRupiah(openOfRow(row)) },
            { key: 'dueOn', head: say.dueOn, cell: (row) => formatDay(row.dueOn, lang) },
            {
              key: 'state',
              head: say.state,
              cell: (row) => (
                <StandingBadge
                  lang={lang}
                  of={{ ...row, open: openOfRow(row) }}
                  late={daysBetween(row.dueOn, view.today)}
                />
              ),
            },
          ]}
        />
        {props.mayReverse ? (
          <Details summary={say.reverse} open={props.refused !== undefined}>
            <p>{say.reverseLead}</p>
            <Form once={props.once} action={link(view, `${here}/${settlement.id}/reverse`)}>
              <TextInput name="reason" label={say.reason} maxlength={300} />
              <Button kind="danger" icon="undo-2">
                {say.reverseAct}
              </Button>
            </Form>
          </Details>
        ) : null}
      </Stack>
    </MitraFrame>
  );
};
