// Cards for the tables: one page for each stall and day, to be read from where people walk.
import { markOf } from '../../../../platform/pdf/index.ts';

export type CardsText = {
  readonly city: string;
  readonly event: string;
  readonly scan: string;
  readonly example: string;
  readonly cards: readonly {
    readonly code: string;
    readonly zone: string;
    readonly day: string;
    readonly shifts: readonly { readonly hours: string; readonly who: readonly string[] }[];
    /** The page of this stall, as words and as a QR in svg. */
    readonly link: string;
    readonly qr: string;
  }[];
};

export const cards = `
#let green = rgb("#12584a")
#let line = rgb("#999999")
#set page(paper: "a4", flipped: true, margin: (x: 18mm, top: 14mm, bottom: 12mm))
#set text(size: 13pt)
#for (n, card) in data.cards.enumerate() {
  if n > 0 { pagebreak() }
  grid(columns: (auto, 1fr, auto), column-gutter: 10pt, align: horizon, ${markOf('24pt')},
    text(size: 15pt, weight: 600, data.event),
    text(size: 15pt, weight: 600, card.day))
  v(6mm)
  grid(columns: (1fr, 84mm), column-gutter: 12mm,
    [
      // Long names take two lines: the card stays one page.
      #let lines = card.shifts.map(s => s.who.map(name => calc.ceil(name.clusters().len() / 30)).sum(default: 0)).sum(default: 0)
      #let size = if lines > 30 { 7pt } else if lines > 16 { 10.5pt } else if lines > 8 { 14pt } else if lines > 4 { 20pt } else if lines > 2 { 26pt } else { 34pt }
      #block(above: 0mm, below: 7mm, text(size: if lines > 30 { 48pt } else if card.code.len() > 4 { 72pt } else { 130pt }, weight: 800, fill: green, top-edge: "cap-height", bottom-edge: "baseline", card.code))
      #block(above: 0mm, below: 0mm, text(size: 16pt, card.zone))
      #v(3mm)
      #for shift in card.shifts {
        block(width: 100%, above: 4mm, below: 4mm, inset: (top: 2.5mm), stroke: (top: 0.6pt + line), breakable: false)[
          #block(below: 2.5mm, text(size: 12pt, shift.hours))
          #set par(leading: 0.4em)
          #block(above: 0mm, below: 0mm, text(size: size, weight: 800, shift.who.join(linebreak())))
        ]
      }
    ],
    align(center)[
      #image(bytes(card.qr), format: "svg", width: 84mm)
      #v(-2mm)
      #text(size: 17pt, weight: 800, data.scan)
      #v(-1mm)
      #text(size: 9pt, card.link)
      #if data.example != "" { v(2mm); text(size: 10pt, weight: 600, data.example) }
    ])
  place(bottom + left, text(size: 9pt)[Naik Kelas · #data.city])
}
`;
