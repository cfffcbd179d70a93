// One statement as its payer and the agency see it: line by line, what was paid, what the owner objects to.
import { daysBetween } from '../../../../kernel/day.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import {
  Button,
  ButtonLink,
  DateInput,
  Details,
  ErrorSummary,
  FileInput,
  Form,
  Notice,
  NumberInput,
  TextArea,
  TextInput,
} from '../../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { Card, Section, Stack } from '../../../../web/layout.tsx';
import { DefinitionList } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import type { OpenStatement } from '../actions/load.ts';
import { mayBecome } from '../rules/pay.ts';
import { words } from '../words/payer.ts';
import { words as shared } from '../words/shared.ts';
import { monthName, partsOf, rateName, StandingBadge } from './parts.tsx';
import { Payments, Thread } from './threads.tsx';

export type PayField = 'amount' | 'day' | 'how' | 'proof';
export type TypedPayment = Readonly<Record<'amount' | 'day' | 'how', string>>;

export type StatementProps = {
  readonly view: View;
  readonly partner: OpenPartner;
  readonly loaded: OpenStatement;
  readonly agency: boolean;
  readonly typed: TypedPayment;
  readonly problems: readonly { field: PayField; message: string }[];
  readonly refused?: string | undefined;
};

const once = (): string => crypto.randomUUID();
const addressOf = ({ partner, loaded }: StatementProps): string =>
  `/mitra/${partner.id}/settle/statements/${loaded.statement.id}`;

const PayForm = (props: StatementProps) => {
  const { view, typed, loaded } = props;
  const { lang } = view;
  const say = words[lang];
  const errorOf = (field: PayField) => props.problems.find((p) => p.field === field)?.message;
  return (
    <Card title={say.pay} id="pay">
      <ErrorSummary lang={lang} errors={props.problems} />
      <Form once={once()} upload action={link(view, `${addressOf(props)}/pay`)}>
        <NumberInput
          name="amount"
          label={say.amount}
          hint={say.amountHint(formatRupiah(loaded.open))}
          value={typed.amount}
          error={errorOf('amount')}
        />
        <DateInput name="day" label={say.day} value={typed.day} error={errorOf('day')} />
        <TextInput
          name="how"
          label={say.how}
          hint={say.howHint}
          value={typed.how}
          maxlength={120}
          error={errorOf('how')}
        />
        <FileInput
          name="proof"
          label={shared[lang].proof}
          hint={say.proofHint}
          optional={lang}
          accept="image/jpeg,image/png,image/webp,application/pdf"
          small
          lang={lang}
          error={errorOf('proof')}
        />
        <Button kind="main" icon="coins">
          {say.pay}
        </Button>
      </Form>
    </Card>
  );
};

const Lines = ({ view, loaded }: StatementProps) => {
  const { lang } = view;
  const say = words[lang];
  const { parts } = shared[lang];
  return (
    <DataTable
      caption={say.lines}
      quiet
      rows={loaded.lines}
      rowKey={(row) => `${row.productId}-${row.outletId}-${row.month}-${String(row.rate)}`}
      empty=""
      columns={[
        { key: 'product', head: say.product, cell: (row) => loaded.names.product(row.productId) },
        { key: 'outlet', head: say.outlet, cell: (row) => loaded.names.partner(row.outletId) },
        { key: 'month', head: say.monthHead, cell: (row) => monthName(row.month, lang) },
        { key: 'pieces', head: say.pieces, numeric: true, cell: (row) => formatCount(row.quantity, lang) },
        { key: 'sold', head: parts.sold, numeric: true, cell: (row) => formatRupiah(row.sold) },
        { key: 'rate', head: say.rate, numeric: true, cell: (row) => rateName(row.rate, lang) },
        {
          key: 'commission',
          head: parts.commission,
          numeric: true,
          cell: (row) => formatRupiah(row.commission),
        },
        {
          key: 'cuts',
          head: parts.cuts,
          numeric: true,
          cell: (row) => formatRupiah(row.promotion + row.otherCuts + row.listing),
        },
        { key: 'fee', head: parts.fee, numeric: true, cell: (row) => formatRupiah(row.fee) },
        { key: 'taken', head: say.taken, numeric: true, cell: (row) => formatRupiah(row.takenByMaker) },
        { key: 'due', head: parts.due, numeric: true, cell: (row) => formatRupiah(row.due) },
      ]}
    />
  );
};

export const StatementPage = (props: StatementProps) => {
  const { view, partner, loaded } = props;
  const { statement, open, disputes } = loaded;
  const { lang } = view;
  const say = words[lang];
  const here = addressOf(props);
  const month = monthName(statement.month, lang);
  const openDispute = disputes.some((one) => !one.ended);
  return (
    <MitraFrame
      view={view}
      partner={partner}
      at="settle"
      title={say.statement(loaded.names.maker(statement.enterpriseId), month)}
      lead={
        <>
          <a href={link(view, `/mitra/${partner.id}/settle/${statement.settlementId}`)}>
            {say.ofMonth(month)}
          </a>
          {', '}
          {say.dueOn.toLowerCase()} {formatDay(statement.dueOn, lang)}{' '}
          <StandingBadge
            lang={lang}
            of={{ ...statement, open }}
            late={daysBetween(statement.dueOn, view.today)}
          />
        </>
      }
      act={
        <ButtonLink icon="printer" href={link(view, `${here}/paper.pdf`)}>
          {say.pdf}
        </ButtonLink>
      }
    >
      <Stack>
        {props.refused === undefined ? null : <Notice kind="bad">{props.refused}</Notice>}
        <Card>
          <DefinitionList items={partsOf(statement, lang)} />
        </Card>
        <Section title={say.lines}>
          <Lines {...props} />
          <p class="note">{shared[lang].rounding}</p>
        </Section>
        <Section title={say.payments}>
          <Payments
            view={view}
            payments={loaded.payments}
            empty={say.noPayments}
            proofAt={(id) => link(view, `${here}/proof/${id}`)}
            act={(payment) =>
              mayBecome('payer', payment.act).includes('taken-back') ? (
                <Details summary={say.takeBack}>
                  <Form once={once()} action={link(view, `${here}/payments`)}>
                    <input type="hidden" name="payment" value={payment.id} />
                    <TextInput name="reason" id={`reason-${payment.id}`} label={say.reason} maxlength={300} />
                    <Button kind="danger">{say.takeBackAct}</Button>
                  </Form>
                </Details>
              ) : null
            }
          />
          {open > 0n && !statement.reversed ? <PayForm {...props} /> : null}
        </Section>
        <Section title={say.dispute} id="dispute">
          <Thread view={view} disputes={disputes} empty={say.noDispute} />
          {openDispute ? (
            <Form once={once()} action={link(view, `${here}/dispute`)}>
              <TextArea name="text" label={say.answer} maxlength={1000} rows={3} />
              <Button kind="plain">{say.answerAct}</Button>
            </Form>
          ) : null}
          {openDispute && props.agency ? (
            <Form once={once()} action={link(view, `${here}/dispute/end`)}>
              <TextInput name="result" label={say.end} maxlength={300} />
              <Button kind="plain">{say.endAct}</Button>
            </Form>
          ) : null}
        </Section>
      </Stack>
    </MitraFrame>
  );
};
