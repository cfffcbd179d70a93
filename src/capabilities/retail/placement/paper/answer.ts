// The sheet of terms as an answer: what stands on it, and the page where anybody can check it.
import { toString as qrOf } from 'qrcode';

import { day } from '../../../../kernel/day.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import { pdf } from '../../../../platform/pdf/index.ts';
import { formatDay } from '../../../../web/format.ts';
import { link } from '../../../../web/view.ts';
import { totalOf } from '../rules/bounds.ts';
import { showCode } from '../rules/code.ts';
import { formatRate } from '../rules/rate.ts';
import { asTerms, sentencesOf } from '../rules/terms.ts';
import type { Placed, PlacementRow } from '../store/placements.ts';
import type { TermsRow } from '../store/terms.ts';
import { words } from '../words/index.ts';
import { sheetPaper } from './sheet.ts';
import type { SheetText } from './sheet.ts';

type Printed = {
  readonly row: PlacementRow;
  readonly placed: Placed;
  readonly terms: readonly TermsRow[];
};

/** The terms of the day and those that come; what held before stays on its own sheet. */
const printedTerms = (terms: readonly TermsRow[], today: string): readonly TermsRow[] => {
  const now = terms.findIndex((t) => t.startsOn <= today);
  return (now === -1 ? terms : terms.slice(0, now + 1)).toReversed();
};

async function sheetText(visit: Visit, { row, placed, terms }: Printed): Promise<SheetText> {
  const { city, lang, today, view, request } = visit;
  const say = words[lang];
  const address = new URL(link(view, `/penempatan/${row.code}`), request.url).href;
  return {
    title: say.paper.title,
    city: city.name,
    made: say.paper.made(formatDay(today, lang)),
    example: city.example ? say.paper.example : '',
    check: say.paper.check,
    code: showCode(row.code),
    link: address,
    facts: [
      [
        say.heads.product,
        placed.gtin === null ? placed.productName : `${placed.productName} (${placed.gtin})`,
      ],
      [say.heads.maker, placed.maker],
      [say.heads.outlet, placed.outlet],
      [say.heads.koperasi, placed.aggregator ?? say.straight],
      [say.heads.since, formatDay(placed.startsOn, lang)],
      [say.heads.until, placed.endsOn === null ? '–' : formatDay(placed.endsOn, lang)],
    ],
    terms: printedTerms(terms, today).map((t) => ({
      title: say.one.from(formatDay(day(t.startsOn), lang)),
      lines: [
        ...sentencesOf(t, placed.outlet, lang),
        `${say.total}: ${formatRate(totalOf(asTerms(t)), lang)}.`,
      ],
    })),
    rule: say.paper.rule,
    both: say.paper.bothSides,
    sides: [`${say.paper.maker}: ${placed.maker}`, placed.aggregator ?? placed.outlet],
    nameAndDay: say.paper.nameAndDay,
    page: say.paper.page,
    qr: await qrOf(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }),
  };
}

export async function answerPaper(visit: Visit, printed: Printed): Promise<Response> {
  return new Response(await pdf(sheetPaper, await sheetText(visit, printed)), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="penempatan-${printed.row.code}.pdf"`,
      'cache-control': 'private, no-store',
    },
  });
}
