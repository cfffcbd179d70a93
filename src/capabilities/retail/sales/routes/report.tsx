// HTTP of a report's lines, and of setting one right.
import { parseCount } from '../../../../kernel/number.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../../platform/http/index.ts';
import { correctSale } from '../actions/correct.ts';
import { CorrectPage, ReportPage } from '../pages/report.tsx';
import type { CorrectionRefusal } from '../rules/correct.ts';
import { readAmount, readPieces } from '../rules/row.ts';
import { listItems } from '../store/items.ts';
import { findReport, findSale, listSales } from '../store/reports.ts';
import { words } from '../words/index.ts';
import type { RefusedCode } from '../words/index.ts';
import { idIn, outletHere } from './open.ts';

const perPage = 200;

const numberIn = (typed: string): number => {
  const read = parseCount(typed);
  return isRefused(read) ? 0 : read;
};

async function showReport(visit: Visit): Promise<Response> {
  const id = idIn(visit.param('report'));
  const after = numberIn(visit.query.get('after') ?? '');
  const loaded =
    id &&
    (await visit.within(async (db) => {
      const report = await findReport(db, id);
      const open = report && (await outletHere(db, visit, report.outletId));
      if (!open) return null;
      const found = await listSales(db, id, { after, limit: perPage + 1 });
      const all = open.outlet.through;
      const sales = found.slice(0, perPage).filter((sale) => all === null || sale.payerId === all);
      const next = found.length > perPage ? (found[perPage - 1]?.line ?? null) : null;
      const items = await listItems(db, open.outlet.id, sales);
      return { partner: open.partner, report, sales, next, items };
    }));
  return loaded ? visit.page(<ReportPage view={visit.view} {...loaded} />) : visit.notFound();
}

/** The line of `/line/:sale`; null where it is not theirs to set right. */
async function saleHere(db: Db, visit: Visit) {
  const id = Number(/^\d{1,15}$/.exec(visit.param('sale'))?.[0] ?? 0);
  const sale = await findSale(db, id);
  const open = sale && (await outletHere(db, visit, sale.outletId));
  if (!sale || !open || sale.kind === 'corrected') return null;
  return open.outlet.through === null || open.outlet.through === sale.payerId ? { ...open, sale } : null;
}

async function askCorrection(visit: Visit, again?: { code: RefusedCode; form: Fields }): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const open = await saleHere(db, visit);
    return open && { ...open, items: await listItems(db, open.outlet.id, [open.sale]) };
  });
  if (!loaded) return visit.notFound();
  const { sale, items, partner } = loaded;
  return visit.page(
    <CorrectPage
      view={visit.view}
      partner={partner}
      sale={sale}
      item={items.get(sale.productId)}
      once={crypto.randomUUID()}
      typed={(name) => again?.form.text(name) ?? ''}
      refused={again && words[visit.lang].refused[again.code]}
    />,
    again ? 422 : 200,
  );
}

type Unsaved = CorrectionRefusal | Refusal<'unknown-line' | 'number-unclear', object>;

async function saveCorrection(visit: Visit): Promise<Response> {
  const form = await visit.form();
  return submit<{ path: string }, Unsaved>(
    visit,
    form.text('_once'),
    async (db) => {
      const open = await saleHere(db, visit);
      if (!open) return refuse('unknown-line');
      const quantity = readPieces(form.text('pieces'));
      const amount = readAmount(form.text('rupiah'));
      if (quantity === null || amount === null) return refuse('number-unclear');
      const seenQuantity = numberIn(form.text('seen'));
      const asked = { saleId: open.sale.id, quantity, amount, seenQuantity, reason: form.text('reason') };
      const saved = await correctSale(db, asked, visit);
      if (isRefused(saved)) return saved;
      return { path: `/mitra/${open.partner.id}/sales/report/${open.sale.reportId}` };
    },
    {
      to: ({ path }) => path,
      flash: () => words[visit.lang].correct.saved,
      refused: (refusal) => askCorrection(visit, { code: refusal.refused, form }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/mitra/:id/sales/report/:report', 'retail:act', showReport),
  get('/mitra/:id/sales/line/:sale', 'retail:act', (visit) => askCorrection(visit)),
  post('/mitra/:id/sales/line/:sale', 'retail:act', saveCorrection),
];
