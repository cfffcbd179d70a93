// The statement on paper: who, which month, what was sold, what was taken off, what is paid; with its code to check.
import { markOf } from '../../../../platform/pdf/index.ts';

export type StatementText = {
  readonly city: string;
  readonly example: string;
  readonly title: string;
  readonly about: readonly (readonly [string, string])[];
  readonly parts: readonly (readonly [string, string])[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
  readonly rule: string;
  readonly check: string;
  readonly code: string;
  readonly qr: string;
  readonly page: string;
};

export const statementPaper = `
#let soft = rgb("#444444")
#let line = rgb("#999999")
#set page(paper: "a4", margin: (x: 14mm, top: 14mm, bottom: 16mm),
  footer: context grid(columns: (1fr, auto), text(size: 8pt, data.code),
    text(size: 8pt, data.page + " " + counter(page).display() + " / " + str(counter(page).final().first()))))
#set text(size: 9.5pt)
#grid(columns: (auto, 1fr, auto), column-gutter: 8pt, align: (horizon, horizon, top), ${markOf('20pt')},
  [#text(weight: 600)[Naik Kelas · #data.city] #if data.example != "" { text(weight: 800)[ · #data.example] } \\
   #text(size: 16pt, weight: 800, data.title)],
  align(center)[#image(bytes(data.qr), width: 24mm) #v(-2mm) #text(size: 6.5pt, data.check)])
#v(2mm)
#grid(columns: (1fr, 1fr), column-gutter: 10mm,
  grid(columns: (auto, 1fr), column-gutter: 6pt, row-gutter: 5pt,
    ..data.about.map(((term, value)) => (text(fill: soft, term), text(weight: 600, value))).flatten()),
  grid(columns: (1fr, auto), column-gutter: 6pt, row-gutter: 5pt,
    ..data.parts.map(((term, value)) => (text(fill: soft, term), text(weight: 600, number-width: "tabular", value))).flatten()))
#v(3mm)
#table(columns: (1fr, 1fr) + (auto,) * (data.heads.len() - 2), stroke: (x, y) => (bottom: 0.5pt + line), inset: (x: 3.5pt, y: 4pt),
  align: (left, left) + (right,) * (data.heads.len() - 2),
  table.header(..data.heads.map(h => text(size: 7pt, weight: 600, h))),
  ..data.rows.map(row => row.map(cell => text(size: 7.5pt, number-width: "tabular", cell))).flatten(),
  ..data.total.map(cell => text(size: 7.5pt, weight: 800, number-width: "tabular", cell)))
#v(2mm)
#text(size: 8pt, fill: soft, data.rule)
`;
