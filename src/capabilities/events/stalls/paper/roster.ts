// The roster on paper: a page for each shift, stall by stall, with room to tick who came.
import { markOf } from '../../../../platform/pdf/index.ts';

export type RosterText = {
  readonly title: string;
  readonly city: string;
  readonly event: string;
  readonly place: string;
  readonly made: string;
  readonly rule: string;
  readonly page: string;
  readonly example: string;
  readonly heads: {
    readonly stall: string;
    readonly seat: string;
    readonly who: string;
    readonly group: string;
    readonly came: string;
  };
  readonly shifts: readonly {
    readonly name: string;
    readonly rows: readonly {
      readonly stall: string;
      readonly zone: string;
      readonly seats: readonly { readonly seat: string; readonly who: string; readonly group: string }[];
    }[];
  }[];
  /** The QR of the event's page as svg. */
  readonly qr: string;
};

export const roster = `
#let line = rgb("#999999")
#set page(paper: "a4", margin: (x: 16mm, top: 14mm, bottom: 16mm),
  footer: context grid(columns: (1fr, auto), text(size: 8pt, data.rule),
    text(size: 8pt, data.page + " " + counter(page).display() + " / " + str(counter(page).final().first()))))
#set text(size: 10pt)
#for (n, shift) in data.shifts.enumerate() {
  if n > 0 { pagebreak() }
  grid(columns: (auto, 1fr, auto), column-gutter: 8pt, align: (left + top, left + top, right + top),
    ${markOf('20pt')},
    [#text(weight: 600)[Naik Kelas · #data.city] #if data.example != "" { text(weight: 800)[ · #data.example] } \\
     #text(size: 9pt, data.event + " · " + data.place + " · " + data.made)],
    image(bytes(data.qr), format: "svg", width: 20mm))
  v(-4mm)
  text(size: 9.5pt, weight: 600, data.title)
  v(-1.5mm)
  text(size: 20pt, weight: 800, shift.name)
  v(1mm)
  let tight = shift.rows.map(r => r.seats.len()).sum(default: 0) > 26
  table(columns: (18mm, 16mm, 1fr, 42mm, 20mm), stroke: (x, y) => (bottom: 0.5pt + line),
    inset: (x: 4pt, y: if tight { 2.2pt } else { 5pt }), align: (left + horizon,) * 4 + (center + horizon,),
    table.header(..(data.heads.stall, data.heads.seat, data.heads.who, data.heads.group, data.heads.came).map(h => text(size: 8.5pt, weight: 600, h))),
    ..shift.rows.map(row => row.seats.enumerate().map(((at, seat)) => (
      ..if at == 0 { (table.cell(rowspan: row.seats.len(), [#text(size: if tight { 10pt } else { 13pt }, weight: 800, row.stall) \\ #text(size: if tight { 6pt } else { 7.5pt }, row.zone)]),) } else { () },
      text(size: if tight { 8pt } else { 10pt }, seat.seat), text(size: if tight { 9pt } else { 10pt }, weight: 600, seat.who), text(size: if tight { 7.5pt } else { 8.5pt }, seat.group),
      box(width: if tight { 3.4mm } else { 5mm }, height: if tight { 3.4mm } else { 5mm }, stroke: 0.7pt + line)))).flatten())
}
`;
