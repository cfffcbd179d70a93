// Sheets of labels as paper: the same label so many times, from a place on the first sheet on.
import type { SheetSize } from './rules/sheet.ts';
import { labelsOn, sheetSizes } from './rules/sheet.ts';

export type LabelText = {
  readonly name: string;
  /** Small, below the name: the brand, the content. */
  readonly small: string;
  /** Large: a price, or nothing. */
  readonly large: string;
  /** Bars with what stands below them; null without. */
  readonly bars: { readonly svg: string; readonly modules: number; readonly digits: string } | null;
  readonly qr: string | null;
  /** Beside the QR: what it leads to. */
  readonly scan: string;
  readonly example: string;
};

/** Places of the sheets one after the other: `null` is left empty. */
export const placesOf = (size: SheetSize, copies: number, start: number): readonly (true | null)[][] => {
  const all = [
    ...Array.from({ length: start - 1 }, () => null),
    ...Array.from({ length: copies }, () => true as const),
  ];
  const per = labelsOn(size);
  return Array.from({ length: Math.ceil(all.length / per) }, (_, at) => all.slice(at * per, (at + 1) * per));
};

const mm = (n: number): string => `${String(n)}mm`;

/** 0.33 mm a module is what the bars are made for; narrower than 0.264 many scanners give up. */
export function labelSheet(size: SheetSize): string {
  const { columns, width, height, top, left, gap } = sheetSizes[size];
  const small = height < 30;
  return `
#set page(paper: "a4", margin: (top: ${mm(top)}, bottom: 0mm, left: ${mm(left)}, right: 0mm))
#set text(size: ${small ? '6.5pt' : '8pt'})
#set par(leading: 0.4em, spacing: 0.5em)
#let one = data.label
#let bars = if one.bars == none { none } else {
  align(center, {
    image(bytes(one.bars.svg), format: "svg", width: one.bars.modules * 0.33mm, height: ${mm(small ? 10 : 17)}, fit: "stretch")
    v(-0.3mm)
    text(size: 8pt, tracking: 1pt, one.bars.digits)
  })
}
#let head = text(weight: 800, size: if one.name.len() > 40 { ${small ? '6pt' : '7.5pt'} } else { ${small ? '7.5pt' : '9.5pt'} }, one.name)
#let label = box(width: ${mm(width)}, height: ${mm(height)}, inset: (x: ${small ? '2mm' : '3mm'}, y: ${small ? '1.5mm' : '2.5mm'}), clip: true, {
  if one.qr != none {
    grid(columns: (${mm(small ? 20 : 29)}, 1fr), column-gutter: 2mm, align: horizon,
      image(bytes(one.qr), format: "svg", width: ${mm(small ? 20 : 29)}),
      { head; linebreak(); text(one.small); linebreak(); text(size: ${small ? '5.5pt' : '7pt'}, one.scan) })
  } else if bars != none {
    align(center + horizon, { head; if one.small != "" [ #text(one.small)]; v(-0.5mm); bars })
  } else {
    align(center + horizon, { head; linebreak(); text(one.small); linebreak(); v(0.5mm); text(weight: 800, size: ${small ? '17pt' : '24pt'}, one.large) })
  }
  if one.example != "" { place(bottom + right, text(size: 4.5pt, fill: rgb("#777777"), one.example)) }
})
#for (n, sheet) in data.sheets.enumerate() {
  if n > 0 { pagebreak() }
  grid(columns: (${mm(width)},) * ${String(columns)}, rows: ${mm(height)}, column-gutter: ${mm(gap)}, row-gutter: 0mm,
    ..sheet.map(here => if here == none { [] } else { label }))
}
`;
}
