// The certificate of a rung on paper: one A4 sheet, lying, with a QR that leads to the public check.
import { markOf } from '../../../platform/pdf/index.ts';

/** What stands on it, every sentence already in words. */
export type CertificateText = {
  readonly title: string;
  readonly city: string;
  readonly says: string;
  readonly name: string;
  readonly place: string;
  readonly reached: string;
  readonly rung: string;
  readonly track: string;
  readonly since: string;
  readonly basis: string;
  readonly check: string;
  readonly code: string;
  readonly link: string;
  /** Empty for a real one. */
  readonly example: string;
  /** How many rungs the track has, and which one this is. */
  readonly rungs: number;
  readonly at: number;
  /** The QR as svg. */
  readonly qr: string;
  /** The city's own picture as png, beside the mark of the house; null for a city without one. */
  readonly logo: readonly number[] | null;
};

export const certificate = `
#let ink = rgb("#12211d")
#let green = rgb("#12584a")
#let honey = rgb("#f2a71b")
#let line = rgb("#e3e0d4")
#set page(paper: "a4", flipped: true, margin: (x: 26mm, top: 22mm, bottom: 18mm), fill: rgb("#fdfbf5"),
  background: place(center + horizon, rect(width: 100% - 18mm, height: 100% - 18mm, stroke: 0.8pt + line, radius: 10pt)))
#set text(size: 12pt, fill: ink)
#set par(leading: 0.6em, spacing: 0.9em)

#let own = if data.logo == none { () } else { (image(bytes(data.logo), format: "png", height: 34pt),) }
#grid(columns: own.len() + 2, column-gutter: 10pt, align: horizon, ..own,
  ${markOf('22pt')},
  text(weight: 600, size: 12pt)[Naik Kelas · #data.city])

#v(5mm)
#text(size: 26pt, weight: 800, fill: green, tracking: -0.4pt, data.title)

#v(2mm)
#text(fill: ink.lighten(25%), data.says)
#v(0.5mm)
#par(text(size: if data.name.len() > 60 { 18pt } else if data.name.len() > 36 { 23pt } else { 30pt }, weight: 800, tracking: -0.4pt, data.name))
#v(1.5mm)
#text(size: 13pt, data.place)

#v(2mm)
#text(fill: ink.lighten(25%), data.reached)
#v(0.5mm)
#text(size: 19pt, weight: 600, data.rung)
#v(0mm)
#text(data.track + ", " + data.since)

#v(3mm)
// The stairs of the track, filled up to the rung that is reached.
#grid(columns: data.rungs, column-gutter: 5pt, align: bottom,
  ..range(data.rungs).map(n => rect(width: 22mm, height: 6mm + n * 4mm, radius: 2pt,
    fill: if n + 1 < data.at { green.lighten(35%) } else if n + 1 == data.at { honey } else { white },
    stroke: if n + 1 > data.at { 0.8pt + line } else { none })))

#v(1fr)
#grid(columns: (1fr, auto), column-gutter: 14mm, align: (left + bottom, right + bottom),
  [
    #text(size: 9.5pt, data.basis)
    #v(-1mm)
    #text(size: 9pt, data.check)
    #v(-1.5mm)
    #text(size: 8.5pt, weight: 600, data.code)
    #v(-1.5mm)
    #text(size: 8pt, fill: ink.lighten(25%), data.link)
  ],
  box(fill: white, inset: 4pt, radius: 4pt, stroke: 0.8pt + line, image(bytes(data.qr), format: "svg", width: 34mm)))
#if data.example != "" {
  place(top + right, dy: 0mm, box(fill: honey.lighten(70%), inset: (x: 8pt, y: 6pt), radius: 4pt, text(size: 9pt, weight: 600, data.example)))
}
`;
