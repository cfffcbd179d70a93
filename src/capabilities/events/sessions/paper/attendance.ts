// The list of a session on paper: who has a seat and who waits, with room to sign, and empty lines for who comes besides.
import { markOf } from '../../../../platform/pdf/index.ts';

export type AttendanceText = {
  readonly city: string;
  readonly event: string;
  readonly title: string;
  readonly when: string;
  readonly speakers: string;
  readonly made: string;
  readonly page: string;
  readonly example: string;
  readonly heads: readonly [no: string, who: string, kind: string, state: string, sign: string];
  readonly rows: readonly (readonly [no: string, who: string, kind: string, state: string])[];
  readonly empty: number;
};

export const attendance = `
#let line = rgb("#999999")
#set page(paper: "a4", margin: (x: 16mm, top: 14mm, bottom: 16mm),
  footer: context grid(columns: (1fr, auto), text(size: 8pt, data.made),
    text(size: 8pt, data.page + " " + counter(page).display() + " / " + str(counter(page).final().first()))))
#set text(size: 10pt)
#grid(columns: (auto, 1fr), column-gutter: 8pt, align: horizon, ${markOf('20pt')},
  [#text(weight: 600)[Naik Kelas · #data.city] #if data.example != "" { text(weight: 800)[ · #data.example] } \\
   #text(size: 9pt, data.event)])
#v(1mm)
#text(size: 18pt, weight: 800, data.title)
#v(-2mm)
#text(size: 10pt, data.when)
#if data.speakers != "" { linebreak(); text(size: 9pt, data.speakers) }
#v(1mm)
#table(columns: (11mm, 1fr, 26mm, 30mm, 44mm), stroke: (x, y) => (bottom: 0.5pt + line), inset: (x: 4pt, y: 6pt), align: left + horizon,
  table.header(..data.heads.map(h => text(size: 8.5pt, weight: 600, h))),
  ..data.rows.map(row => (row.at(0), text(weight: 600, row.at(1)), text(size: 8.5pt, row.at(2)), text(size: 8.5pt, row.at(3)), [])).flatten(),
  ..range(data.empty).map(n => (box(height: 10pt), [], [], [], [])).flatten())
`;
