// The sheet of terms that both sides sign: one A4 page with the terms in plain words and a QR to the check page.
import { markOf } from '../../../../platform/pdf/index.ts';

export type SheetText = {
  readonly title: string;
  readonly city: string;
  readonly made: string;
  /** Empty for a real one. */
  readonly example: string;
  readonly check: string;
  readonly code: string;
  readonly link: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly terms: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly rule: string;
  readonly both: string;
  readonly sides: readonly string[];
  readonly nameAndDay: string;
  readonly page: string;
  readonly qr: string;
};

export const sheetPaper = `
#let line = rgb("#999999")
#let soft = rgb("#555555")
#set page(paper: "a4", margin: (x: 18mm, top: 16mm, bottom: 18mm),
  footer: context grid(columns: (1fr, auto), column-gutter: 8pt, text(size: 7.5pt, fill: soft, data.rule),
    text(size: 8pt, data.page + " " + counter(page).display() + " / " + str(counter(page).final().first()))))
#set text(size: 10.5pt)
#set par(leading: 0.6em)
#grid(columns: (auto, 1fr, auto), column-gutter: 8pt, align: (left + top, left + top, right + top),
  ${markOf('20pt')},
  [#text(weight: 600)[Naik Kelas · #data.city] #if data.example != "" { text(weight: 800)[ · #data.example] } \\
   #text(size: 9pt, data.made)],
  align(center)[#image(bytes(data.qr), format: "svg", width: 24mm) #v(-3mm) #text(size: 7pt, data.check) \\
    #text(size: 7pt, weight: 600, data.code)])
#text(size: 20pt, weight: 800, data.title)
#v(1mm)
#table(columns: (auto, 1fr), stroke: (x, y) => (bottom: 0.5pt + line), inset: (x: 4pt, y: 5pt),
  ..data.facts.map(((term, value)) => (text(size: 9pt, fill: soft, term), text(weight: 600, value))).flatten())
#for part in data.terms {
  block(above: 5mm, breakable: false)[
    #text(size: 12pt, weight: 800, part.title)
    #list(spacing: 0.8em, ..part.lines.map(text))]
}
#v(4mm)
#text(data.both)
#v(2mm)
#grid(columns: (1fr, 1fr), column-gutter: 14mm,
  ..data.sides.map(side => [#text(weight: 600, side) #v(20mm) #std.line(length: 100%, stroke: 0.6pt + line) #v(-2mm) #text(size: 8pt, fill: soft, data.nameAndDay)]))
#v(3mm)
#text(size: 8pt, fill: soft, data.link)
`;
