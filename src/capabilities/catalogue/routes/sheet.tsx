// HTTP of label sheets: what to print, and the paper.
import { toString as qrOf } from 'qrcode';

import { showGtin } from '../../../kernel/gtin.ts';
import type { Gtin } from '../../../kernel/gtin.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { formatRupiah } from '../../../kernel/rupiah.ts';
import { get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { pdf } from '../../../platform/pdf/index.ts';
import { link } from '../../../web/view.ts';
import { words as look } from '../../../web/words.ts';
import { openProduct } from '../load.ts';
import type { Opened } from '../load.ts';
import { netText } from '../pages/fields.tsx';
import { SheetPage } from '../pages/sheet.tsx';
import { labelSheet, placesOf } from '../paper.ts';
import type { LabelText } from '../paper.ts';
import { barsSvg } from '../rules/bars.ts';
import { checkSheet, labelsOn, sheetFields } from '../rules/sheet.ts';
import type { Sheet, SheetRefusal, TypedSheet } from '../rules/sheet.ts';
import type { ProductRow } from '../store.ts';
import { words } from '../words/sheet.ts';

function page(visit: Visit, one: Opened, typed: TypedSheet, refusal?: SheetRefusal): Response {
  const problems = refusal?.problems ?? [];
  const body = <SheetPage view={visit.view} one={one} typed={typed} problems={problems} />;
  return visit.page(body, refusal ? 422 : 200);
}

async function ask(visit: Visit): Promise<Response> {
  const one = await visit.within((db) => openProduct(db, visit));
  if (!one?.product.active) return visit.notFound();
  const what = one.product.gtin === null ? 'origin' : 'barcode';
  const typed = { what, size: '3x7', copies: String(labelsOn('3x7')), start: '1' };
  return page(visit, one, typed);
}

const lineOf = (product: ProductRow, { lang }: Visit): string =>
  [product.brand, netText(product, lang)].filter(Boolean).join(' · ');

async function textOf(product: ProductRow, { what }: Sheet, visit: Visit): Promise<LabelText> {
  const { city, lang, view, request } = visit;
  const bars = what === 'barcode' && product.gtin !== null ? barsSvg(product.gtin) : null;
  const address = new URL(link(view, `/asal/${product.code}`), request.url).href;
  return {
    name: product.name,
    small: lineOf(product, visit),
    large: what === 'price' && product.price !== null ? formatRupiah(product.price) : '',
    bars: bars && { ...bars, digits: showGtin(product.gtin as Gtin) },
    qr: what === 'origin' ? await qrOf(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }) : null,
    scan: words[lang].scan(city.name),
    example: city.example ? look[lang].example : '',
  };
}

async function print(visit: Visit): Promise<Response> {
  const one = await visit.within((db) => openProduct(db, visit));
  if (!one?.product.active) return visit.notFound();
  const { product } = one;
  const typed = Object.fromEntries(
    sheetFields.map((f) => [f, (visit.query.get(f) ?? '').slice(0, 40)]),
  ) as TypedSheet;
  const sheet = checkSheet(typed, product);
  if (isRefused(sheet)) return page(visit, one, typed, sheet);
  const { what, size, copies, start } = sheet;
  const label = await textOf(product, sheet, visit);
  const bytes = await pdf(labelSheet(size), { label, sheets: placesOf(size, copies, start) });
  return new Response(bytes, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="label-${what}-${size}.pdf"`,
      'cache-control': 'private, no-store',
    },
  });
}

const at = (base: string): readonly Route[] => [
  get(`${base}/labels`, 'catalogue:read', ask),
  get(`${base}/labels/pdf`, 'catalogue:read', print),
];

export const routes: readonly Route[] = [...at('/catalogue/:id/:product'), ...at('/usaha/produk/:product')];
