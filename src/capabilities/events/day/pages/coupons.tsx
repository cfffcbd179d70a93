// Coupons of an event: whether they agree, what each stall is owed, what is in doubt, and the forms that move them.
import type { PlainDate } from '../../../../kernel/day.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import {
  Badge,
  Button,
  Details,
  ErrorSummary,
  Form,
  Notice,
  NumberInput,
  Select,
  TextArea,
  TextInput,
} from '../../../../web/controls.tsx';
import { formatCount, formatShortDay } from '../../../../web/format.ts';
import { Acts, Columns, Section, Stack } from '../../../../web/layout.tsx';
import { EmptyState, Stat, StatRow } from '../../../../web/parts.tsx';
import { DataTable, Downloads } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { EventRow } from '../../event/store.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import { runText } from '../rules/coupons.ts';
import type { Pile, Reconciled, StallAccount } from '../rules/reconcile.ts';
import type { CouponSaleRow, DoubtRow, SeriesRow } from '../store/coupons.ts';
import type { Named } from '../store/names.ts';
import { words } from '../words/coupons.ts';

export type Typed = Readonly<Record<string, string>>;

export type CouponsProps = {
  readonly view: View;
  readonly once: () => string;
  readonly event: EventRow;
  readonly tabs: readonly EventTab[];
  readonly account: Reconciled;
  readonly series: readonly SeriesRow[];
  readonly sales: readonly CouponSaleRow[];
  readonly doubts: readonly DoubtRow[];
  readonly names: readonly Named[];
  /** Enterprises of today by any id. */
  readonly nameOf: (id: string) => string;
  readonly typed?: Typed;
  readonly problems?: readonly { readonly field: string; readonly message: string }[];
  readonly refused?: string | undefined;
  /** Whether the event still takes changes. */
  readonly open: boolean;
};

const at = ({ view, event }: CouponsProps, act: string): string =>
  link(view, `/events/${event.id}/coupons/${act}`);
const errorOf = ({ problems = [] }: CouponsProps, field: string) =>
  problems.find((p) => p.field === field)?.message;

const Sums = (props: CouponsProps) => {
  const { account, view } = props;
  const say = words[view.lang];
  const n = (pile: Pile) => formatCount(pile.n, view.lang);
  const stat = (name: 'issued' | 'sold' | 'unsold' | 'redeemed' | 'outstanding', note?: string) => (
    <Stat
      label={say.sums[name]}
      value={n(account[name])}
      note={`${formatRupiah(account[name].value)}${note ? ` · ${note}` : ''}`}
    />
  );
  const short = account.left < 0n;
  return (
    <>
      <StatRow>
        {stat('issued')}
        {stat('sold')}
        {stat('unsold')}
        {stat('redeemed')}
        {stat('outstanding', say.notes.outstanding)}
      </StatRow>
      <StatRow>
        <Stat label={say.sums.paid} value={formatRupiah(account.paid)} />
        {account.given === 0n ? null : (
          <Stat label={say.sums.given} value={formatRupiah(account.given)} note={say.notes.given} />
        )}
        <Stat label={say.sums.owed} value={formatRupiah(account.owed)} note={say.notes.owed} />
        <Stat
          label={say.sums.left}
          value={formatRupiah(account.left)}
          note={short ? say.notes.short : say.notes.left}
        />
      </StatRow>
    </>
  );
};

export const differenceText = ({ difference }: StallAccount, lang: View['lang']): string => {
  const say = words[lang];
  const { n, value } = difference;
  if (n === 0 && value === 0n) return say.same;
  const size = value < 0n ? -value : value;
  return value < 0n || n < 0
    ? say.missing(formatCount(Math.abs(n), lang), formatRupiah(size))
    : say.more(formatCount(n, lang), formatRupiah(size));
};

const agrees = ({ difference }: StallAccount) => difference.n === 0 && difference.value === 0n;

const Stalls = (props: CouponsProps) => {
  const { account, view, event, nameOf } = props;
  const say = words[view.lang];
  const n = (value: number) => formatCount(value, view.lang);
  const here = link(view, `/events/${event.id}/coupons/export`);
  return (
    <Section
      title={say.stalls}
      lead={say.stallsLead}
      id="stalls"
      act={
        account.stalls.length > 0 ? (
          <Downloads lang={view.lang} xlsx={`${here}.xlsx`} csv={`${here}.csv`} />
        ) : undefined
      }
    >
      <DataTable
        caption={say.stalls}
        quiet
        rows={account.stalls}
        rowKey={(s) => s.enterprise}
        rowMarked={(s) => !agrees(s)}
        empty={say.noStalls}
        columns={[
          { key: 'who', head: say.stall, cell: (s) => nameOf(s.enterprise) },
          { key: 'handed', head: say.handed, numeric: true, cell: (s) => n(s.redeemed.n) },
          { key: 'owed', head: say.owed, numeric: true, cell: (s) => formatRupiah(s.redeemed.value) },
          { key: 'tapped', head: say.tapped, numeric: true, cell: (s) => n(s.tallied.n) },
          {
            key: 'difference',
            head: say.difference,
            cell: (s) => <Badge kind={agrees(s) ? 'good' : 'warn'}>{differenceText(s, view.lang)}</Badge>,
          },
        ]}
      />
    </Section>
  );
};

const Settle = (props: CouponsProps & { doubt: DoubtRow }) => {
  const { view, once, doubt, typed = {} } = props;
  const say = words[view.lang];
  const mine = typed['doubt'] === doubt.id;
  return (
    <>
      <Form once={once()} action={at(props, 'settle')}>
        <input type="hidden" name="doubt" value={doubt.id} />
        <Button name="how" value="again">
          {say.again}
        </Button>
      </Form>
      <Details summary={say.close} open={mine && errorOf(props, `why-${doubt.id}`) !== undefined}>
        <Form once={once()} action={at(props, 'settle')}>
          <input type="hidden" name="doubt" value={doubt.id} />
          <TextInput
            name="reason"
            id={`why-${doubt.id}`}
            label={say.closeWhy}
            value={mine ? typed['reason'] : undefined}
            error={errorOf(props, `why-${doubt.id}`)}
            maxlength={300}
          />
          <Acts>
            <Button name="how" value="close">
              {say.close}
            </Button>
          </Acts>
        </Form>
      </Details>
    </>
  );
};

const Doubts = (props: CouponsProps) => {
  const { view, doubts, nameOf, open } = props;
  const say = words[view.lang];
  const waiting = doubts.filter((d) => d.settledAt === null);
  const done = doubts.filter((d) => d.settledAt !== null);
  const columns = [
    { key: 'typed', head: say.typed, cell: (d: DoubtRow) => d.typed },
    { key: 'why', head: say.why, cell: (d: DoubtRow) => say.doubt[d.why] },
    { key: 'who', head: say.stall, cell: (d: DoubtRow) => nameOf(d.enterpriseId) },
  ];
  if (doubts.length === 0) return null;
  return (
    <Section title={say.doubts} lead={waiting.length > 0 ? say.doubtsLead : undefined} id="doubts">
      {waiting.length > 0 ? (
        <DataTable
          caption={say.doubts}
          quiet
          rows={waiting}
          rowKey={(d) => d.id}
          empty=""
          columns={[
            ...columns,
            ...(open
              ? [
                  {
                    key: 'settle',
                    head: say.settle,
                    act: true,
                    cell: (d: DoubtRow) => <Settle {...props} doubt={d} />,
                  },
                ]
              : []),
          ]}
        />
      ) : null}
      {done.length > 0 ? (
        <Details summary={say.settledBefore(formatCount(done.length, view.lang))}>
          <DataTable
            caption={say.settledBefore(formatCount(done.length, view.lang))}
            quiet
            rows={done}
            rowKey={(d) => d.id}
            empty=""
            columns={[
              ...columns,
              {
                key: 'settled',
                head: say.settle,
                cell: (d) => (d.settled === 'taken' ? say.settledTaken : say.settledNot(d.settled ?? '')),
              },
            ]}
          />
        </Details>
      ) : null}
    </Section>
  );
};

const Hand = (props: CouponsProps) => {
  const { view, once, names, typed = {} } = props;
  const say = words[view.lang];
  return (
    <Section title={say.hand} lead={say.handLead} id="hand">
      <Form once={once()} action={at(props, 'hand')}>
        <Select
          name="enterprise"
          label={say.who}
          empty={say.choose}
          options={names.map((one) => ({ value: one.id, label: one.name }))}
          value={typed['enterprise']}
          error={errorOf(props, 'enterprise')}
        />
        <TextArea
          name="handed"
          label={say.numbers}
          hint={say.numbersHint}
          rows={3}
          maxlength={20_000}
          value={typed['handed']}
          error={errorOf(props, 'handed')}
        />
        <Acts>
          <Button kind="main" icon="check">
            {say.take}
          </Button>
        </Acts>
      </Form>
    </Section>
  );
};

const Sell = (props: CouponsProps) => {
  const { view, once, typed = {} } = props;
  const say = words[view.lang];
  return (
    <Section title={say.sell} lead={say.sellLead} id="sell">
      <Form once={once()} action={at(props, 'sell')}>
        <TextInput
          name="numbers"
          label={say.fields.numbers}
          hint={say.numbersHint}
          value={typed['numbers']}
          error={errorOf(props, 'numbers')}
          maxlength={2000}
        />
        <TextInput
          name="to"
          label={say.to}
          hint={say.toHint}
          value={typed['to']}
          error={errorOf(props, 'to')}
          maxlength={120}
        />
        <NumberInput
          name="paid"
          label={say.paid}
          hint={say.paidHint}
          optional={view.lang}
          value={typed['paid']}
          error={errorOf(props, 'paid')}
          maxlength={40}
        />
        <Acts>
          <Button>{say.sellAct}</Button>
        </Acts>
      </Form>
    </Section>
  );
};

const Sales = (props: CouponsProps) => {
  const { view, once, sales, series, open } = props;
  const say = words[view.lang];
  const numbers = (s: CouponSaleRow) => {
    const of = series.find((one) => one.id === s.seriesId);
    return of ? runText(of, s) : '';
  };
  return (
    <Section title={say.sales} id="sales">
      <DataTable
        caption={say.sales}
        quiet
        rows={sales}
        rowKey={(s) => s.id}
        empty={say.noSales}
        columns={[
          { key: 'numbers', head: say.numbers, cell: numbers },
          {
            key: 'count',
            head: say.sums.sold,
            numeric: true,
            cell: (s) => formatCount(s.last - s.first + 1, view.lang),
          },
          { key: 'to', head: say.to, cell: (s) => s.to },
          { key: 'paid', head: say.paid, numeric: true, cell: (s) => formatRupiah(s.paid) },
          {
            key: 'day',
            head: say.day,
            narrow: true,
            cell: (s) => formatShortDay(s.day as PlainDate, view.lang),
          },
          ...(open
            ? [
                {
                  key: 'act',
                  head: say.act,
                  act: true,
                  cell: (s: CouponSaleRow) =>
                    s.undoneAt ? (
                      <Badge>{say.wasBack}</Badge>
                    ) : (
                      <Form once={once()} action={at(props, 'back')}>
                        <input type="hidden" name="sale" value={s.id} />
                        <button class="link" type="submit" aria-label={say.backThis(numbers(s))}>
                          {say.back}
                        </button>
                      </Form>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
};

const SeriesForm = (props: CouponsProps) => {
  const { view, once, typed = {} } = props;
  const say = words[view.lang];
  return (
    <Form once={once()} action={at(props, 'series')}>
      <TextInput
        name="prefix"
        label={say.fields.prefix}
        hint={say.prefixHint}
        optional={view.lang}
        narrow
        value={typed['prefix'] ?? 'K'}
        error={errorOf(props, 'prefix')}
        maxlength={6}
      />
      <NumberInput
        name="first"
        label={say.fields.first}
        value={typed['first'] ?? '1'}
        error={errorOf(props, 'first')}
        maxlength={12}
      />
      <NumberInput
        name="last"
        label={say.fields.last}
        value={typed['last']}
        error={errorOf(props, 'last')}
        maxlength={12}
      />
      <NumberInput
        name="value"
        label={say.fields.value}
        hint={say.valueHint}
        value={typed['value']}
        error={errorOf(props, 'value')}
        maxlength={20}
      />
      <Acts>
        <Button kind={props.series.length === 0 ? 'main' : 'plain'}>{say.add}</Button>
      </Acts>
    </Form>
  );
};

const SeriesPart = (props: CouponsProps) => {
  const { view, series, open, problems = [] } = props;
  const say = words[view.lang];
  const wrong = problems.some((p) => ['prefix', 'first', 'last', 'value'].includes(p.field));
  return (
    <Section title={say.series} lead={say.seriesLead} id="series">
      <DataTable
        caption={say.series}
        quiet
        rows={series}
        rowKey={(s) => s.id}
        empty=""
        columns={[
          { key: 'numbers', head: say.numbers, cell: (s) => runText(s, s) },
          {
            key: 'count',
            head: say.sums.issued,
            numeric: true,
            cell: (s) => say.count(formatCount(s.last - s.first + 1, view.lang)),
          },
          { key: 'value', head: say.each, numeric: true, cell: (s) => formatRupiah(s.value) },
        ]}
      />
      {open ? (
        <Details summary={say.add} open={wrong}>
          <SeriesForm {...props} />
        </Details>
      ) : null}
    </Section>
  );
};

/** Says whether everything agrees, once there is something to agree. */
const Verdict = ({ view, account, doubts }: CouponsProps) => {
  const say = words[view.lang];
  const uneven = account.stalls.filter((s) => !agrees(s)).length;
  if (account.stalls.length === 0) return null;
  if (uneven > 0) return <Notice kind="warn">{say.uneven(formatCount(uneven, view.lang))}</Notice>;
  return doubts.some((d) => d.settledAt === null) ? null : <Notice kind="good">{say.even}</Notice>;
};

export const CouponsPage = (props: CouponsProps) => {
  const { view, event, series, problems = [], open } = props;
  const say = words[view.lang];
  return (
    <EventFrame view={view} event={event} tab="coupons" tabs={props.tabs}>
      <ErrorSummary lang={view.lang} errors={problems} />
      {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
      {series.length === 0 ? (
        <>
          <EmptyState icon="coins" title={say.none} text={say.noneText} />
          {open ? (
            <Section title={say.add}>
              <SeriesForm {...props} />
            </Section>
          ) : null}
        </>
      ) : (
        <>
          <Stack>
            <p class="lead">{say.lead}</p>
            <Verdict {...props} />
            <Sums {...props} />
          </Stack>
          <Doubts {...props} />
          {open ? (
            <Columns>
              <Hand {...props} />
              <Sell {...props} />
            </Columns>
          ) : null}
          <Stalls {...props} />
          <Sales {...props} />
          <SeriesPart {...props} />
        </>
      )}
    </EventFrame>
  );
};
