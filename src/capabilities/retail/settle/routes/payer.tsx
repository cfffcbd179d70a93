// HTTP of a payer's months: looking at the next one, posting it, the closed ones, taking the latest back, books, export.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { answerSheet, atOnce } from '../../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../../platform/sheet/index.ts';
import { formatCount } from '../../../../web/format.ts';
import { openPartner, partnerHere } from '../../../partners/index.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import { previewSettlement, reverseSettlement, settleMonth } from '../actions/settle.ts';
import type { ReverseRefusal, Settled, SettleRefusal } from '../actions/settle.ts';
import { BooksPage } from '../pages/books.tsx';
import { SettleHome } from '../pages/home.tsx';
import { MonthPage } from '../pages/month.tsx';
import { monthName } from '../pages/parts.tsx';
import { trialBalance } from '../store/ledger.ts';
import { namesFor } from '../store/names.ts';
import {
  listSettlements,
  openAmong,
  statementsOfPayer,
  statementsOfSettlement,
} from '../store/statements.ts';
import type { StatementRow } from '../store/statements.ts';
import { words } from '../words/payer.ts';
import { words as shared } from '../words/shared.ts';

const once = (): string => crypto.randomUUID();
const sum = (rows: readonly StatementRow[], of: (row: StatementRow) => bigint): Rupiah =>
  rupiah(rows.reduce((all, row) => all + of(row), 0n));

async function home(visit: Visit, refused?: string): Promise<Response> {
  const loaded = await openPartner(visit, async (db, partner) => {
    const next = await previewSettlement(db, partner.id, visit.today);
    const settlements = await listSettlements(db, partner.id);
    const statements = await statementsOfPayer(db, partner.id);
    const open = openAmong(statements);
    const openOf = (row: StatementRow) => open.get(row.id) ?? 0n;
    const names = await namesFor(db, {
      makers: isRefused(next) ? [] : next.statements.map((s) => s.enterpriseId),
    });
    return {
      partner,
      next: isRefused(next) ? null : next,
      maker: names.maker,
      late: sum(
        statements.filter((row) => row.dueOn < visit.today),
        openOf,
      ),
      closed: settlements.map((row) => {
        const own = statements.filter((s) => s.settlementId === row.id);
        return { ...row, paid: sum(own, (s) => s.paid), open: sum(own, openOf) };
      }),
    };
  });
  if (!loaded) return visit.notFound();
  const page = <SettleHome view={visit.view} once={once()} refused={refused} {...loaded} />;
  return visit.page(page, refused === undefined ? 200 : 409);
}

async function settle(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const say = words[visit.lang];
  const looked = { month: form.text('month'), mark: form.text('mark') };
  if (!/^\d{4}-\d\d-01$/.test(looked.month)) return home(visit, say.refused['changed-since']);
  const id = visit.param('id');
  return submit<Settled, SettleRefusal | Refusal<'unknown-partner', object>>(
    visit,
    form.text('_once'),
    async (db) => {
      const partner = await partnerHere(db, visit);
      return partner ? settleMonth(db, { payerId: partner.id, looked }, visit) : refuse('unknown-partner');
    },
    {
      to: (settled) => `/mitra/${id}/settle/${settled.id}`,
      flash: (settled) =>
        say.posted(monthName(settled.month, visit.lang), formatCount(settled.statements, visit.lang)),
      refused: ({ refused }) =>
        refused === 'unknown-partner' ? visit.notFound() : home(visit, say.refused[refused]),
    },
  );
}

async function month(visit: Visit, refused?: string): Promise<Response> {
  const id = parseId<'Settlement'>(visit.param('settlement'));
  const loaded = await openPartner(visit, async (db, partner) => {
    const settlements = await listSettlements(db, partner.id);
    const settlement = settlements.find((row) => row.id === id);
    if (!settlement) return null;
    const statements = await statementsOfSettlement(db, settlement.id);
    const names = await namesFor(db, { makers: statements.map((s) => s.enterpriseId) });
    const latest = settlements.find((row) => !row.reversed);
    return {
      partner,
      settlement,
      statements,
      maker: names.maker,
      open: openAmong(await statementsOfPayer(db, partner.id)),
      mayReverse: latest?.id === settlement.id && statements.every((s) => s.paid === 0n),
    };
  });
  if (!loaded) return visit.notFound();
  const page = <MonthPage view={visit.view} once={once()} refused={refused} {...loaded} />;
  return visit.page(page, refused === undefined ? 200 : 409);
}

async function reverse(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const id = parseId<'Settlement'>(visit.param('settlement'));
  if (isRefused(id)) return visit.notFound();
  const say = words[visit.lang];
  const reason = form.text('reason').trim().slice(0, 300);
  return submit<{ month: string }, ReverseRefusal | Refusal<'unknown-partner', object>>(
    visit,
    form.text('_once'),
    async (db) => {
      const partner = await partnerHere(db, visit);
      return partner
        ? reverseSettlement(db, { payerId: partner.id, id, reason }, visit)
        : refuse('unknown-partner');
    },
    {
      to: () => `/mitra/${visit.param('id')}/settle`,
      flash: ({ month: of }) => say.reversed(monthName(of, visit.lang)),
      refused: ({ refused }) =>
        refused === 'unknown-partner' ? visit.notFound() : month(visit, say.refused[refused]),
    },
  );
}

const kinds = ['outlet', 'maker', 'commission', 'promotion', 'cuts', 'listing', 'fee'] as const;

async function books(visit: Visit): Promise<Response> {
  const say = words[visit.lang].accounts;
  const loaded = await openPartner(visit, async (db, partner) => {
    const rows = await trialBalance(db, partner.id);
    const split = rows.map((row) => ({ ...row, of: row.account.split(':') }));
    const ids = (maker: boolean) =>
      split.flatMap(({ of: [kind, id] }) => (id !== undefined && (kind === 'maker') === maker ? [id] : []));
    const names = await namesFor(db, { makers: ids(true), partners: ids(false) });
    const nameOf = ([kind, id = '']: readonly string[]): string => {
      const known = kinds.find((one) => one === kind);
      if (known === undefined) return say.cash;
      return say[known](known === 'maker' ? names.maker(id) : names.partner(id));
    };
    return { partner, rows: split.map((row) => ({ ...row, name: nameOf(row.of) })) };
  });
  return loaded ? visit.page(<BooksPage view={visit.view} {...loaded} />) : visit.notFound();
}

async function sheet(visit: Visit, format: SheetFormat): Promise<Response> {
  const partner: OpenPartner | null = await openPartner(visit, (_, found) => found);
  if (!partner) return visit.notFound();
  const say = words[visit.lang];
  const { parts } = shared[visit.lang];
  return answerSheet<StatementRow & { maker: string; open: Rupiah }>(
    visit,
    { format, name: { id: 'rekening-pembuat', en: 'statements' }, act: 'retail:export' },
    async (db) => {
      const rows = await statementsOfPayer(db, partner.id);
      const names = await namesFor(db, { makers: rows.map((row) => row.enterpriseId) });
      const open = openAmong(rows);
      const shown = rows.map((row) => ({
        ...row,
        maker: names.maker(row.enterpriseId),
        open: open.get(row.id) ?? rupiah(0),
      }));
      const money = (head: string, of: (row: (typeof shown)[number]) => bigint) => ({
        head,
        width: 16,
        of: (row: (typeof shown)[number]) => String(of(row)),
      });
      return {
        title: say.export,
        filters: [partner.id],
        rows: atOnce(shown),
        columns: [
          { head: say.monthHead, width: 12, of: (row) => row.month.slice(0, 7) },
          { head: say.maker, width: 32, of: (row) => row.maker },
          money(parts.sold, (row) => row.sold),
          money(parts.commission, (row) => row.commission),
          money(parts.cuts, (row) => row.cuts),
          money(parts.fee, (row) => row.fee),
          money(say.taken, (row) => row.takenByMaker),
          money(parts.due, (row) => row.due),
          money(say.paid, (row) => row.paid),
          money(say.open, (row) => row.open),
          { head: say.dueOn, width: 14, of: (row) => row.dueOn },
        ],
      };
    },
  );
}

export const routes: readonly Route[] = [
  get('/mitra/:id/settle', 'retail:act', (visit) => home(visit)),
  post('/mitra/:id/settle', 'retail:act', settle),
  get('/mitra/:id/settle/books', 'retail:act', books),
  get('/mitra/:id/settle/export.xlsx', 'retail:act', (visit) => sheet(visit, 'xlsx')),
  get('/mitra/:id/settle/export.csv', 'retail:act', (visit) => sheet(visit, 'csv')),
  get('/mitra/:id/settle/:settlement', 'retail:act', (visit) => month(visit)),
  post('/mitra/:id/settle/:settlement/reverse', 'retail:act', reverse),
];
