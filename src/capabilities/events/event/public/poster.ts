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
#let honey = rgb("#f2a71b")
#set page(paper: "a4", margin: (x: 18mm, top: 16mm, bottom: 14mm), fill: rgb("#fdfbf5"))
#set text(size: 13pt, fill: ink)
#set par(leading: 0.6em, spacing: 0.8em)
#let own = if data.logo == none { () } else { (image(bytes(data.logo), format: "png", height: 34pt),) }
#let long = data.name.clusters().len()
#let title = if long > 90 { 24pt } else if long > 48 { 29pt } else if long > 24 { 38pt } else { 46pt }

#let foot = {
  block(fill: honey, width: 100%, inset: (x: 10mm, y: 5mm), radius: 10pt, below: 3mm, {
    text(size: 17pt, weight: 800, data.come)
    if data.until != "" { linebreak(); text(size: 12pt, weight: 600, data.until) }
  })
  text(size: 10pt, fill: ink.lighten(15%), data.who)
}

#let band(f) = block(fill: green, width: 100%, inset: (x: 12mm, y: 11mm * f), radius: 12pt, below: 9mm * f, {
  set text(fill: white)
  if data.kind != "" { text(size: 16pt * f, weight: 600, fill: honey, data.kind); v(-2mm) }
  par(leading: 0.4em, text(size: title * f, weight: 800, tracking: -0.6pt, data.name))
  v(3mm)
  text(size: 20pt * f, weight: 800, data.days)
  if data.hours != "" { linebreak(); text(size: 16pt * f, weight: 600, data.hours) }
})

#let middle(f) = grid(columns: (1fr, calc.max(60mm, calc.min(72mm, 60mm * f))), column-gutter: 10mm,
  {
    par(text(size: 26pt * f, weight: 800, fill: green, tracking: -0.3pt, data.place))
    par(text(size: 15pt * f, data.where))
    v(3mm * f)
    par(text(size: 18pt * f, weight: 600, data.groups))
    v(3mm * f)
    set text(size: 15pt * f)
    for line in data.about.split("\\n").filter(line => line != "") { par(line) }
    if data.more != "" { par(text(weight: 600, data.more)) }
  },
  {
    box(fill: white, inset: 6pt, radius: 8pt, stroke: 1.6pt + honey, image(bytes(data.qr), format: "svg", width: 100%))
    v(-1mm)
    par(text(size: 12pt * calc.max(1, f), weight: 600, data.scan))
    v(-1mm)
    par(text(size: 9pt, fill: ink.lighten(20%), data.link))
  })

#let sheet(f) = {
  grid(columns: own.len() + 2, column-gutter: 10pt, align: horizon, ..own,
    ${markOf('24pt')},
    text(weight: 600, size: 12pt)[Naik Kelas · #data.city])
  v(6mm * f)
  band(f)
  middle(f)
}

// As large as one sheet allows: the letters shrink until everything stands on it.
#layout(size => {
  let high(it) = measure(block(width: size.width, it)).height
  let room = size.height - high(foot) - 8mm
  let f = (1.5, 1.4, 1.3, 1.2, 1.1, 1, 0.92, 0.85, 0.78, 0.7, 0.62, 0.55, 0.48, 0.42, 0.36, 0.3).find(f => high(sheet(f)) <= room)
  sheet(if f == none { 0.25 } else { f })
})
#place(bottom, foot)
#if data.over != "" {
  place(top + right, box(fill: rgb("#b3341f"), inset: (x: 9pt, y: 6pt), radius: 4pt, text(size: 11pt, weight: 800, fill: white, data.over)))
}
`;
