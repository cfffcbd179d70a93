// Coupons of an event: whether they agree, what each stall is owed, what is in doubt, and the forms that move them.
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { Badge, ErrorSummary, Notice } from '../../../../web/controls.tsx';
import { formatCount } from '../../../../web/format.ts';
import { Columns, Section, Stack } from '../../../../web/layout.tsx';
import { EmptyState, Stat, StatRow } from '../../../../web/parts.tsx';
import { DataTable, Downloads } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { EventRow } from '../../event/store.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import type { Pile, Reconciled, StallAccount } from '../rules/reconcile.ts';
import type { CouponSaleRow, DoubtRow, SeriesRow } from '../store/coupons.ts';
import type { Named } from '../store/names.ts';
import { words } from '../words/coupons.ts';
import { Doubts } from './coupon-doubts.tsx';
import { Hand, Sales, Sell, SeriesForm, SeriesPart } from './coupon-forms.tsx';

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
        rowMarked={(s) => !agrees(s) && !(event.state === 'running' && isWaitedFor(s))}
        empty={say.noStalls}
        columns={[
          { key: 'who', head: say.stall, cell: (s) => nameOf(s.enterprise) },
          { key: 'handed', head: say.handed, numeric: true, cell: (s) => n(s.redeemed.n) },
          { key: 'owed', head: say.owed, numeric: true, cell: (s) => formatRupiah(s.redeemed.value) },
          { key: 'tapped', head: say.tapped, numeric: true, cell: (s) => n(s.tallied.n) },
          {
            key: 'difference',
            head: say.difference,
            cell: (s) =>
              event.state === 'running' && isWaitedFor(s) ? (
                <Badge>{say.notHanded}</Badge>
              ) : (
                <Badge kind={agrees(s) ? 'good' : 'warn'}>{differenceText(s, view.lang)}</Badge>
              ),
          },
        ]}
      />
    </Section>
  );
};

/** A stall that has handed in nothing yet is waited for; it does not differ. */
const isWaitedFor = (s: StallAccount): boolean => s.redeemed.n === 0 && s.tallied.n > 0;

/** Says whether everything agrees, once there is something to agree. */
const Verdict = ({ view, event, account, doubts }: CouponsProps) => {
  const say = words[view.lang];
  const waited = event.state === 'running' ? account.stalls.filter(isWaitedFor).length : 0;
  const uneven = account.stalls.filter((s) => !agrees(s)).length - waited;
  if (account.stalls.length === 0) return null;
  if (uneven === 0 && waited > 0)
    return <Notice kind="info">{say.waited(formatCount(waited, view.lang))}</Notice>;
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
