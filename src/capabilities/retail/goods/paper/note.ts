// The delivery note on paper: it travels with the goods, has room to count by hand, and its QR leads to the check page.
import { toString as qrOf } from 'qrcode';

import { day } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { pdf, markOf } from '../../../../platform/pdf/index.ts';
import { formatDay, formatShortDay } from '../../../../web/format.ts';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { Delivery } from '../rules/deliveries.ts';
import type { Place } from '../store/places.ts';
import { words } from '../words/index.ts';
import { batchOf, count, expiryOf, makerOf } from '../pages/parts.tsx';

const template = `
#let hair = rgb("#999999")
#set page(paper: "a4", margin: (x: 16mm, top: 14mm, bottom: 16mm), footer: context align(right,
  text(size: 8pt, counter(page).display() + " / " + str(counter(page).final().first()))))
#set text(size: 10pt)
#grid(columns: (auto, 1fr, auto), column-gutter: 8pt, align: (left + top, left + top, right + top),
  ${markOf('20pt')},
  [#text(weight: 600)[Naik Kelas · #data.city] #if data.example != "" { text(weight: 800)[ · #data.example] } \\
   #text(size: 9pt, data.made)],
  image(bytes(data.qr), format: "svg", width: 26mm))
#v(-6mm)
#text(size: 20pt, weight: 800, data.title)
#v(1mm)
#grid(columns: (32mm, 1fr), row-gutter: 5pt, ..data.facts.map(f => (text(size: 9pt, f.at(0)), text(weight: 600, f.at(1)))).flatten())
#v(3mm)
#table(columns: (1fr, 38mm, 26mm, 24mm, 16mm, 18mm), stroke: (x, y) => (bottom: 0.5pt + hair), inset: (x: 3pt, y: 6pt),
  align: (left, left, left, left, right, right),
  table.header(..data.heads.map(h => text(size: 8.5pt, weight: 600, h))),
  ..data.rows.flatten().map(c => text(size: 9pt, c)))
#v(4mm)
#text(size: 9pt, data.note)
#v(14mm)
#grid(columns: (1fr, 1fr), column-gutter: 20mm, ..data.signs.map(s => [#line(length: 100%, stroke: 0.5pt) #text(size: 9pt, s)]))
#v(4mm)
#text(size: 8pt, data.check) \\
#text(size: 8pt, data.link)
`;

export type Note = {
  readonly view: View;
  /** The whole address of the city, without a path. */
  readonly origin: string;
  readonly delivery: Delivery;
  readonly places: ReadonlyMap<string, Place>;
  /** Who brings it, where a koperasi does. */
  readonly from: string | null;
  readonly note: string | null;
  readonly today: PlainDate;
};

/** The last part of the id, as people read it to each other. */
export const numberOf = ({ id }: Pick<Delivery, 'id'>): string => id.slice(-8).toUpperCase();

export async function deliveryNote({
  view,
  origin,
  delivery,
  places,
  from,
  note,
  today,
}: Note): Promise<Response> {
  const say = words[view.lang];
  const address = `${origin}${link(view, `/kiriman/${delivery.id}`)}`;
  const outlet = places.get(delivery.lines[0]?.placementId ?? '')?.outlet ?? '';
  const bytes = await pdf(template, {
    title: say.paper.title,
    city: view.city.name,
    example: view.city.example ? say.paper.example : '',
    made: say.paper.made(formatDay(today, view.lang)),
    facts: [
      [say.paper.number, numberOf(delivery)],
      [say.paper.to, outlet],
      [say.paper.from, from ?? say.paper.straight],
      [say.paper.date, formatDay(day(delivery.sentOn), view.lang)],
    ],
    heads: [say.product, say.maker, say.batch, say.expires, say.quantity, say.paper.counted],
    rows: delivery.lines.map((line) => {
      const place = places.get(line.placementId);
      return [
        place?.product ?? '',
        makerOf(view, place?.maker ?? null),
        batchOf(view, line.batch),
        line.expiresOn === null ? expiryOf(view, null) : formatShortDay(day(line.expiresOn), view.lang),
        count(view, line.sent),
        line.received === null ? '' : count(view, line.received),
      ];
    }),
    note: note ?? '',
    signs: [say.paper.sender, say.paper.receiver],
    check: say.paper.check,
    link: address.replace(/^https?:\/\//, ''),
    qr: await qrOf(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }),
  });
  return new Response(bytes, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="surat-jalan-${numberOf(delivery)}.pdf"`,
      'cache-control': 'private, no-store',
    },
  });
}
