// HTTP of the months: which are in, one of them, and the report that is typed.
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../../platform/http/index.ts';
import { openPartner, partnerNames } from '../../../partners/index.ts';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { groundOf, postLines } from '../actions/post.ts';
import type { Posted, PostRefusal } from '../actions/post.ts';
import { MonthPage } from '../pages/month.tsx';
import { MonthsPage } from '../pages/months.tsx';
import type { RefusedRow } from '../rules/row.ts';
import { readTyped, rowsOfMonth, untilOf, usualUntil } from '../rules/typed.ts';
import { listItems } from '../store/items.ts';
import { listMonths } from '../store/months.ts';
import { listReports } from '../store/reports.ts';
import { soldOf } from '../store/sold.ts';
import { words } from '../words/index.ts';
import type { RefusedCode } from '../words/index.ts';
import { monthHere, monthPath } from './open.ts';
import type { OpenMonth } from './open.ts';

async function showMonths(visit: Visit): Promise<Response> {
  const loaded = await openPartner(visit, async (db, partner) => {
    const months = await listMonths(db, visit.today, partner.id);
    const names = await partnerNames(
      db,
      months.flatMap((m) => [m.outletId, m.payerId]),
    );
    return { partner, months, names };
  });
  return loaded ? visit.page(<MonthsPage view={visit.view} {...loaded} />) : visit.notFound();
}

const askedOf = ({ outlet, month }: OpenMonth) => ({ outletId: outlet.id, month, through: outlet.through });

type Again = {
  readonly code: RefusedCode;
  readonly form?: Fields;
  readonly wrong?: readonly RefusedRow[];
  readonly status?: 409 | 413 | 422;
};

/** The month's page; `again` with what was typed and what is wrong with it. */
export async function showMonth(visit: Visit, again?: Again): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const open = await monthHere(db, visit);
    if (!open) return null;
    const ground = await groundOf(db, askedOf(open), visit.today);
    const payers = [...new Set(ground.placements.map((p) => p.payerId))];
    return {
      open,
      ground,
      items: await listItems(db, open.outlet.id, ground.placements),
      sold: await soldOf(
        db,
        ground.placements.map((p) => p.id),
      ),
      reports: await listReports(db, { outletId: open.outlet.id, month: open.month, payers }),
    };
  });
  if (!loaded) return visit.notFound();
  const { open, ground, ...more } = loaded;
  const until = untilOf(ground, again?.form?.text('until')) ?? usualUntil(open.month, visit.today);
  const standard: Record<string, string> = { until: formatDay(until, visit.lang), takenBy: 'outlet' };
  return visit.page(
    <MonthPage
      view={visit.view}
      open={open}
      path={monthPath(open)}
      once={[crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]}
      rows={rowsOfMonth(ground, until)}
      stock={ground.stock}
      anything={ground.placements.length > 0}
      typed={(name) => again?.form?.text(name) ?? standard[name] ?? ''}
      wrong={again?.wrong ?? []}
      refused={again && words[visit.lang].refused[again.code]}
      {...more}
    />,
    again ? (again.status ?? 422) : 200,
  );
}

type Saved = Posted & { readonly open: OpenMonth };
type Unsaved =
  | PostRefusal
  | Refusal<'nothing-good', { readonly lines: readonly RefusedRow[] }>
  | Refusal<'day-unclear' | 'nothing-typed' | 'gone', object>;

/** A typed report is posted whole or not at all: who typed it stands before it and can mend it. */
async function saveTyped(db: Db, visit: Visit, form: Fields): Promise<Saved | Unsaved> {
  const open = await monthHere(db, visit);
  if (!open) return refuse('gone');
  const ground = await groundOf(db, askedOf(open), visit.today);
  const items = await listItems(db, open.outlet.id, ground.placements);
  const read = readTyped(
    {
      until: form.text('until'),
      takenBy: form.text('takenBy'),
      pieces: (row) => form.text(`pieces_${row}`),
      rupiah: (row) => form.text(`rupiah_${row}`),
    },
    ground,
    items,
  );
  if (isRefused(read)) return read;
  if (read.unread.length > 0) return refuse('nothing-good', { lines: read.unread });
  const posted = await postLines(db, { ...askedOf(open), lines: read.lines }, visit);
  if (isRefused(posted)) return posted;
  if (posted.refused.length > 0) return refuse('nothing-good', { lines: posted.refused });
  return { ...posted, open };
}

const wrongIn = (refusal: Unsaved): readonly RefusedRow[] =>
  refusal.refused === 'nothing-good' ? refusal.lines : [];

const toldOf = (visit: Visit, { posted }: Posted): string => {
  const say = words[visit.lang].month;
  return posted === 0 ? say.postedNothing : say.posted(formatCount(posted, visit.lang));
};

const answer = (visit: Visit, form: Fields, work: (db: Db) => Promise<Saved | Unsaved>): Promise<Response> =>
  submit<Saved, Unsaved>(visit, form.text('_once'), work, {
    to: ({ open }) => monthPath(open),
    flash: (saved) => toldOf(visit, saved),
    refused: (refusal) =>
      refusal.refused === 'gone'
        ? visit.notFound()
        : showMonth(visit, { code: refusal.refused, form, wrong: wrongIn(refusal) }),
  });

async function postTyped(visit: Visit): Promise<Response> {
  const form = await visit.form();
  return answer(visit, form, (db) => saveTyped(db, visit, form));
}

async function postNothing(visit: Visit): Promise<Response> {
  const form = await visit.form();
  return answer(visit, form, async (db) => {
    const open = await monthHere(db, visit);
    if (!open) return refuse('gone');
    const posted = await postLines(db, { ...askedOf(open), lines: [] }, visit);
    return isRefused(posted) ? posted : { ...posted, open };
  });
}

export const routes: readonly Route[] = [
  get('/mitra/:id/sales', 'retail:act', showMonths),
  get('/mitra/:id/sales/:outlet/:month', 'retail:act', (visit) => showMonth(visit)),
  post('/mitra/:id/sales/:outlet/:month', 'retail:act', postTyped),
  post('/mitra/:id/sales/:outlet/:month/nothing', 'retail:act', postNothing),
];
