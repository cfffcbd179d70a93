// HTTP of an event's coupons: for who manages the event.
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { covers } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../../platform/http/index.ts';
import { answerSheet, atOnce } from '../../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../../platform/sheet/index.ts';
import { formatCount } from '../../../../web/format.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { resolveAll } from '../../../registry/index.ts';
import type { EventRow } from '../../event/store.ts';
import { openEvent, tabsFor } from '../../routes/open.ts';
import { addSeries, handInAtDesk, sellCoupons, settle, takeBackSale } from '../actions/coupons.ts';
import { CouponsPage, differenceText } from '../pages/coupons.tsx';
import type { Typed } from '../pages/coupons.tsx';
import type { CouponProblem } from '../rules/coupon-form.ts';
import { reconcile } from '../rules/reconcile.ts';
import type { StallAccount } from '../rules/reconcile.ts';
import { couponFacts, couponSalesOf, doubtsOf, seriesOf } from '../store/coupons.ts';
import { namedAt } from '../store/names.ts';
import { words } from '../words/coupons.ts';

const once = (): string => crypto.randomUUID();

/** An event whose coupons this visitor looks after: it lies within their area. */
async function openOwn(db: Db, visit: Visit): Promise<EventRow | null> {
  const event = await openEvent(db, visit);
  return event && covers(visit.scope, visit.city.code, event.area) ? event : null;
}

/** Coupons are moved until the event is closed. */
const isOpen = ({ state }: EventRow): boolean => state === 'approved' || state === 'running';

async function load(db: Db, visit: Visit) {
  const event = await openOwn(db, visit);
  if (!event) return null;
  const names = await namedAt(db, event.id);
  const doubts = await doubtsOf(db, event.id);
  const now = await resolveAll(
    db,
    doubts.map((d) => d.enterpriseId),
  );
  const byId = new Map<string, string>(names.map((one) => [one.id, one.name]));
  return {
    event,
    names,
    doubts,
    nameOf: (id: string) => byId.get(now.get(id) ?? id) ?? '–',
    series: await seriesOf(db, event.id),
    sales: await couponSalesOf(db, event.id),
    account: reconcile(await couponFacts(db, event.id)),
    tabs: tabsFor(visit),
    open: isOpen(event),
  };
}

type Again = {
  readonly typed: Typed;
  readonly problems?: readonly { readonly field: string; readonly message: string }[];
  readonly refused?: string;
};

async function show(visit: Visit, again?: Again): Promise<Response> {
  const loaded = await visit.within((db) => load(db, visit));
  if (!loaded) return visit.notFound();
  return visit.page(
    <CouponsPage view={visit.view} once={once} {...loaded} {...(again ?? {})} />,
    again ? (again.problems ? 422 : 409) : 200,
  );
}

type Work<T> = (db: Db, event: EventRow, form: Fields) => Promise<T>;

/** A form of this page: done for an event this visitor looks after, or the page again with what was typed. */
async function act<T>(
  visit: Visit,
  fields: readonly string[],
  work: Work<T>,
  flash: (done: Exclude<T, Refusal>) => string,
): Promise<Response> {
  const form = await visit.form();
  const typed: Typed = Object.fromEntries(fields.map((name) => [name, form.text(name)]));
  return submit<{ done: Exclude<T, Refusal>; id: ActivityId }, Refusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const event = await openOwn(db, visit);
      if (!event || !isOpen(event)) return { refused: 'unknown-event' };
      const done = await work(db, event, form);
      return isRefused(done) ? done : { done: done as Exclude<T, Refusal>, id: event.id };
    },
    {
      to: ({ id }) => `/events/${id}/coupons`,
      flash: ({ done }) => flash(done),
      refused: (no) =>
        no.refused === 'unknown-event' ? visit.notFound() : show(visit, againOf(visit, no, typed)),
    },
  );
}

/** Which field a refusal belongs to; others stand above the page. */
const fieldOf: Readonly<Record<string, (typed: Typed) => string>> = {
  'nothing-typed': () => 'handed',
  'too-much-typed': () => 'handed',
  'not-at-event': () => 'enterprise',
  'reason-short': (typed) => `why-${typed['doubt'] ?? ''}`,
};

function againOf({ lang }: Visit, no: Refusal, typed: Typed): Again {
  const say = words[lang];
  if (no.refused === 'form') {
    const problems = (no as { problems?: readonly CouponProblem[] }).problems ?? [];
    return {
      typed,
      problems: problems.map((p) => ({ field: p.field, message: say.problems[p.code](p.about ?? '') })),
    };
  }
  const code = no.refused as keyof typeof say.refused;
  const why = (no as { why?: keyof typeof say.doubt }).why;
  const message = why ? `${say.refused[code]} ${say.doubt[why]}.` : say.refused[code];
  const field = fieldOf[code]?.(typed);
  return field ? { typed, problems: [{ field, message }] } : { typed, refused: message };
}

const saveSeries = (visit: Visit) => {
  const fields = ['prefix', 'first', 'last', 'value'] as const;
  return act(
    visit,
    fields,
    (db, { id }, form) => {
      const [prefix, first, last, value] = fields.map((name) => form.text(name)) as [
        string,
        string,
        string,
        string,
      ];
      return addSeries(db, { id, typed: { prefix, first, last, value } }, visit);
    },
    () => words[visit.lang].addFlash,
  );
};

const saveSale = (visit: Visit) =>
  act(
    visit,
    ['numbers', 'to', 'paid'],
    (db, { id }, form) => {
      const typed = { numbers: form.text('numbers'), to: form.text('to'), paid: form.text('paid') };
      return sellCoupons(db, { id, typed }, visit);
    },
    ({ n }) => words[visit.lang].soldFlash(formatCount(n, visit.lang)),
  );

const takeBack = (visit: Visit) =>
  act(
    visit,
    [],
    (db, { id }, form) => takeBackSale(db, { id, sale: form.text('sale') }, visit),
    () => words[visit.lang].backFlash,
  );

const handIn = (visit: Visit) =>
  act(
    visit,
    ['enterprise', 'handed'],
    (db, { id }, form) =>
      handInAtDesk(db, { id, enterprise: form.text('enterprise'), typed: form.text('handed') }, visit),
    ({ taken, value, doubts }) => {
      const say = words[visit.lang];
      const [n, sum] = [formatCount(taken, visit.lang), formatRupiah(BigInt(value))];
      return doubts.length === 0
        ? say.taken(n, sum)
        : say.takenDoubts(n, sum, formatCount(doubts.length, visit.lang));
    },
  );

const settleOne = (visit: Visit) =>
  act(
    visit,
    ['doubt', 'reason'],
    (db, { id }, form) =>
      settle(
        db,
        { id, doubt: form.text('doubt'), reason: form.text('how') === 'close' ? form.text('reason') : null },
        visit,
      ),
    () => words[visit.lang].settledFlash,
  );

/** The account by stall, as seen. */
async function exportAccount(visit: Visit, format: SheetFormat): Promise<Response> {
  const loaded = await visit.within((db) => load(db, visit));
  if (!loaded) return visit.notFound();
  const { account, nameOf, event } = loaded;
  const say = words[visit.lang];
  return answerSheet<StallAccount>(
    visit,
    { format, name: { id: 'kupon', en: 'coupons' }, act: 'events:export' },
    async () => ({
      title: say.sheet,
      rows: atOnce(account.stalls),
      filters: [event.id],
      columns: [
        { head: say.stall, width: 36, of: (s) => nameOf(s.enterprise) },
        { head: say.handed, width: 12, of: (s) => String(s.redeemed.n) },
        { head: say.owed, width: 16, of: (s) => String(s.redeemed.value) },
        { head: say.tapped, width: 14, of: (s) => String(s.tallied.n) },
        { head: say.difference, width: 28, of: (s) => differenceText(s, visit.lang) },
      ],
    }),
  );
}

export const routes: readonly Route[] = [
  get('/events/:id/coupons', 'events:manage', (visit) => show(visit)),
  post('/events/:id/coupons/series', 'events:manage', saveSeries),
  post('/events/:id/coupons/sell', 'events:manage', saveSale),
  post('/events/:id/coupons/back', 'events:manage', takeBack),
  post('/events/:id/coupons/hand', 'events:manage', handIn),
  post('/events/:id/coupons/settle', 'events:manage', settleOne),
  get('/events/:id/coupons/export.xlsx', 'events:manage', (visit) => exportAccount(visit, 'xlsx')),
  get('/events/:id/coupons/export.csv', 'events:manage', (visit) => exportAccount(visit, 'csv')),
];
