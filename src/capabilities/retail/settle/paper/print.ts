// A statement printed: for its payer, the agency and the owner, whoever sees it.
import { toString as qrOf } from 'qrcode';

import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import { pdf } from '../../../../platform/pdf/index.ts';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { link } from '../../../../web/view.ts';
import { loadStatement } from '../actions/load.ts';
import type { OpenStatement } from '../actions/load.ts';
import { monthName, partsOf, rateName } from '../pages/parts.tsx';
import { showCode } from '../rules/code.ts';
import { words as owner } from '../words/owner.ts';
import { words as payer } from '../words/payer.ts';
import { words as shared } from '../words/shared.ts';
import { statementPaper } from './statement.ts';
import type { StatementText } from './statement.ts';

/** `which` names the statement inside the visitor's transaction; null is answered like one that is not there. */
export async function printStatement(
  visit: Visit,
  which: (db: Db) => Promise<string | null>,
): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const id = await which(db);
    const found = id === null ? null : await loadStatement(db, id);
    if (found) await audit(db, visit, { act: 'retail:print', subject: found.statement.id });
    return found;
  });
  if (!loaded) return visit.notFound();
  const { code, month } = loaded.statement;
  const address = new URL(link(visit.view, `/rekening/${code}`), visit.request.url).href;
  const qr = await qrOf(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
  return new Response(await pdf(statementPaper, textOf(loaded, visit, qr)), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="rekening-${month.slice(0, 7)}.pdf"`,
      'cache-control': 'private, no-store',
    },
  });
}

function textOf(
  { statement, lines, names }: OpenStatement,
  { lang, city }: Visit,
  qr: string,
): StatementText {
  const say = owner[lang].paper;
  const heads = payer[lang];
  const { parts } = shared[lang];
  const cuts = (of: (typeof lines)[number]) => of.promotion + of.otherCuts + of.listing;
  const pieces = lines.reduce((all, of) => all + of.quantity, 0);
  return {
    city: city.name,
    example: city.example ? shared[lang].example : '',
    title: statement.reversed ? `${say.title} (${shared[lang].reversed.toLowerCase()})` : say.title,
    about: [
      [say.maker, names.maker(statement.enterpriseId)],
      [say.payer, names.partner(statement.payerId)],
      [say.month, monthName(statement.month, lang)],
      [say.day, formatDay(statement.day, lang)],
      [say.dueOn, formatDay(statement.dueOn, lang)],
    ],
    parts: partsOf(statement, lang).map(({ term, value }) => [term, value] as const),
    heads: [
      heads.product,
      heads.outlet,
      heads.pieces,
      parts.sold,
      heads.rate,
      parts.commission,
      parts.cuts,
      parts.fee,
      heads.taken,
      parts.due,
    ],
    rows: lines.map((of) => [
      names.product(of.productId),
      names.partner(of.outletId),
      formatCount(of.quantity, lang),
      formatRupiah(of.sold),
      rateName(of.rate, lang),
      formatRupiah(of.commission),
      formatRupiah(cuts(of)),
      formatRupiah(of.fee),
      formatRupiah(of.takenByMaker),
      formatRupiah(of.due),
    ]),
    total: [
      say.total,
      '',
      formatCount(pieces, lang),
      formatRupiah(statement.sold),
      '',
      formatRupiah(statement.commission),
      formatRupiah(statement.cuts),
      formatRupiah(statement.fee),
      formatRupiah(statement.takenByMaker),
      formatRupiah(statement.due),
    ],
    rule: shared[lang].rounding,
    check: say.check,
    code: showCode(statement.code),
    page: say.page,
    qr,
  };
}
