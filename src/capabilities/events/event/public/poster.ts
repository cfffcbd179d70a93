// The poster of an event on paper: one A4 sheet with a QR that leads to its page.
import { markOf } from '../../../../platform/pdf/index.ts';

/** What stands on it, every sentence already in words. */
export type PosterText = {
  readonly city: string;
  readonly kind: string;
  readonly name: string;
  readonly days: string;
  readonly hours: string;
  readonly place: string;
  readonly where: string;
  readonly groups: string;
  readonly about: string;
  /** Says where the rest is, when the text was cut; else empty. */
  readonly more: string;
  readonly come: string;
  readonly until: string;
  readonly who: string;
  readonly scan: string;
  readonly link: string;
  /** Called off, or an example city; empty for a real one that is held. */
  readonly over: string;
  /** The QR as svg. */
  readonly qr: string;
  /** The city's own picture as png, beside the mark of the house; null for a city without one. */
  readonly logo: readonly number[] | null;
};

export const poster = `
#let ink = rgb("#12211d")
#let green = rgb("#12584a")
#let deep = rgb("#0c3f36")
#let honey = rgb("#f2a71b")
#set page(paper: "a4", margin: (x: 18mm, top: 16mm, bottom: 14mm), fill: rgb("#fdfbf5"))
#set text(size: 13pt, fill: ink)
#set par(leading: 0.6em, spacing: 0.8em)
#let own = if data.logo == none { () } else { (image(bytes(data.logo), format: "png", height: 34pt),) }
#grid(columns: own.len() + 2, column-gutter: 10pt, align: horizon, ..own,
  ${markOf('24pt')},
  text(weight: 600, size: 12pt)[Naik Kelas · #data.city])
#v(6mm)
#block(fill: green, width: 100%, inset: (x: 12mm, y: 11mm), radius: 12pt, {
  set text(fill: white)
  text(size: 15pt, weight: 600, fill: honey, data.kind)
  v(-2mm)
  par(leading: 0.35em, text(size: if data.name.clusters().len() > 90 { 20pt } else if data.name.clusters().len() > 48 { 27pt } else if data.name.clusters().len() > 24 { 36pt } else { 44pt },
    weight: 800, tracking: -0.6pt, data.name))
  v(3mm)
  text(size: 20pt, weight: 800, data.days)
  if data.hours != "" { linebreak(); text(size: 16pt, weight: 600, data.hours) }
})
#v(5mm)
#grid(columns: (1fr, 46mm), column-gutter: 10mm,
  {
    text(size: 19pt, weight: 800, fill: green, data.place)
    linebreak()
    text(size: 12.5pt, data.where)
    v(3mm)
    text(size: 14pt, weight: 600, data.groups)
    if data.about != "" {
      v(2mm)
      set text(size: if data.about.clusters().len() > 420 { 10.5pt } else { 12pt })
      for line in data.about.split("\\n").filter(line => line != "") { par(line) }
    }
    if data.more != "" { text(size: 10.5pt, weight: 600, data.more) }
  },
  {
    box(fill: white, inset: 4pt, radius: 6pt, stroke: 1.2pt + honey, image(bytes(data.qr), format: "svg", width: 100%))
    v(-1mm)
    text(size: 10pt, weight: 600, data.scan)
    v(-1mm)
    text(size: 8pt, fill: ink.lighten(20%), data.link)
  })
#v(1fr)
#block(fill: honey, width: 100%, inset: (x: 10mm, y: 5mm), radius: 10pt, {
  text(size: 17pt, weight: 800, fill: ink, data.come)
  if data.until != "" { linebreak(); text(size: 12pt, weight: 600, data.until) }
})
#v(1mm)
#text(size: 10pt, fill: ink.lighten(15%), data.who)
#if data.over != "" {
  place(top + right, box(fill: rgb("#b3341f"), inset: (x: 9pt, y: 6pt), radius: 4pt, text(size: 11pt, weight: 800, fill: white, data.over)))
}
`;
