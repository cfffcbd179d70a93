// Badges for those who stand at the stalls: eight a sheet, to be cut.
import { markOf } from '../../../../platform/pdf/index.ts';

export type BadgesText = {
  readonly city: string;
  readonly event: string;
  readonly days: string;
  readonly kind: string;
  /** Where somebody has no pass yet. */
  readonly noPass: string;
  readonly example: string;
  readonly badges: readonly {
    readonly name: string;
    readonly group: string;
    /** "A1, B3" */
    readonly stalls: string;
    /** The pass as a QR in svg; null without one. */
    readonly qr: string | null;
    /** Another kind than that of the sheet: a speaker, one of the crew. */
    readonly kind?: string;
  }[];
};

export const badges = `
#let line = rgb("#999999")
#let green = rgb("#12584a")
#set page(paper: "a4", margin: (x: 12mm, y: 12mm))
#set text(size: 9pt)
#let badge(one) = box(width: 100%, height: 66mm, stroke: (paint: line, thickness: 0.6pt, dash: "dashed"), inset: 5mm, {
  grid(columns: (auto, 1fr), column-gutter: 5pt, align: horizon, ${markOf('12pt')}, text(size: 8pt, weight: 600)[Naik Kelas · #data.city])
  v(-1mm)
  text(size: 9pt, data.event)
  linebreak()
  text(size: 8pt, data.days)
  v(1fr)
  grid(columns: (1fr, 27mm), column-gutter: 3mm, align: (left + bottom, right + bottom),
    [
      #set par(leading: 0.35em)
      #text(size: if one.name.len() > 44 { 10pt } else if one.name.len() > 26 { 12.5pt } else { 16pt }, weight: 800, one.name)
      #v(-1mm)
      #text(size: 8.5pt, one.group) \\
      #text(size: 8.5pt, weight: 600, one.stalls)
      #v(0mm)
      #text(size: 12pt, weight: 800, fill: green, tracking: 1pt, one.at("kind", default: data.kind))
      #if data.example != "" { linebreak(); text(size: 6.5pt, data.example) }
    ],
    if one.qr == none { text(size: 7pt, data.noPass) } else { image(bytes(one.qr), format: "svg", width: 27mm) })
})
#for (n, sheet) in data.badges.chunks(8).enumerate() {
  if n > 0 { pagebreak() }
  grid(columns: (1fr, 1fr), column-gutter: 0mm, row-gutter: 1.5mm, ..sheet.map(badge))
}
`;
