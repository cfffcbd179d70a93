// The report of an event on paper, for the agency and the council: figures first, then what stands behind each.
import { toString as qrOf } from 'qrcode';

import type { PlainDate } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { markOf } from '../../../../platform/pdf/index.ts';
import { formatDay } from '../../../../web/format.ts';
import type { Places } from '../../../regions/index.ts';
import type { EventRow } from '../../event/store.ts';
import { daysOf } from '../../pages/frame.tsx';
import { figuresOf, sectionsOf } from '../pages/sections.ts';
import type { Figure, Section } from '../pages/sections.ts';
import type { Report } from '../rules/report.ts';
import { words } from '../words/index.ts';

export type ReportText = {
  readonly city: string;
  readonly example: string;
  readonly title: string;
  readonly event: string;
  readonly about: readonly (readonly [string, string])[];
  readonly made: string;
  readonly provisional: string;
  readonly rule: string;
  readonly page: string;
  readonly check: string;
  readonly figures: readonly Figure[];
  readonly sections: readonly Section[];
  readonly qr: string;
};

export type Around = {
  readonly city: { readonly name: string; readonly example: boolean };
  readonly lang: Lang;
  readonly today: PlainDate;
  readonly places: Places;
  /** The public page of the event. */
  readonly address: string;
};

export async function reportText(
  event: EventRow,
  report: Report,
  { city, lang, today, places, address }: Around,
): Promise<ReportText> {
  const say = words[lang].report;
  return {
    city: city.name,
    example: city.example ? say.example : '',
    title: say.title(event.name),
    event: event.name,
    about: [
      [say.initiator, event.initiator],
      [say.days, daysOf(event, { lang })],
      [say.place, event.place],
    ],
    made: say.made(formatDay(today, lang)),
    provisional: event.state === 'closed' ? '' : say.provisional,
    rule: say.rule,
    page: say.page,
    check: say.check,
    figures: figuresOf(report, lang),
    sections: sectionsOf(report, { lang, places }),
    qr: await qrOf(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }),
  };
}

export const reportPaper = `
#let line = rgb("#999999")
#let soft = rgb("#555555")
#set page(paper: "a4", margin: (x: 16mm, top: 14mm, bottom: 18mm),
  footer: context grid(columns: (1fr, auto), column-gutter: 8pt, text(size: 7.5pt, fill: soft, data.rule),
    text(size: 8pt, data.page + " " + counter(page).display() + " / " + str(counter(page).final().first()))))
#set text(size: 10pt)
#set par(leading: 0.55em)
#grid(columns: (auto, 1fr, auto), column-gutter: 8pt, align: (left + top, left + top, right + top),
  ${markOf('20pt')},
  [#text(weight: 600)[Naik Kelas · #data.city] #if data.example != "" { text(weight: 800)[ · #data.example] } \\
   #text(size: 9pt, data.made)],
  align(center)[#image(bytes(data.qr), format: "svg", width: 19mm) #v(-3mm) #text(size: 7pt, data.check)])
#v(-2mm)
#text(size: 19pt, weight: 800, data.title)
#v(-1mm)
#for (term, value) in data.about [#text(size: 9.5pt, fill: soft, term + ": ")#text(size: 9.5pt, weight: 600, value) \\ ]
#if data.provisional != "" { block(width: 100%, stroke: 0.7pt + line, radius: 3pt, inset: 6pt, text(size: 9pt, weight: 600, data.provisional)) }
#v(1mm)
#grid(columns: (1fr, 1fr, 1fr), gutter: 6pt,
  ..data.figures.map(f => block(width: 100%, stroke: 0.6pt + line, radius: 4pt, inset: 7pt)[
    #text(size: 8pt, fill: soft, f.label) \\ #text(size: 15pt, weight: 800, f.value) \\ #text(size: 7.5pt, fill: soft, f.note)]))
#for section in data.sections {
  block(breakable: section.rows.len() > 14, width: 100%, above: 5mm)[
    #text(size: 12pt, weight: 800, section.title)
    #if section.note != "" [#v(-2mm) #text(size: 8pt, fill: soft, section.note)]
    #v(-1.5mm)
    #if section.rows.len() == 0 { text(size: 9pt, section.empty) } else {
      table(columns: (1fr,) + (auto,) * (section.heads.len() - 1), stroke: (x, y) => (bottom: 0.5pt + line),
        inset: (x: 6pt, y: 4pt), align: (left,) + (right,) * (section.heads.len() - 1),
        table.header(..section.heads.map(h => text(size: 8pt, weight: 600, h))),
        ..section.rows.map(row => row.enumerate().map(((at, cell)) => text(size: 9pt, number-width: "tabular", cell))).flatten())
    }]
}
`;
