// HTTP of the report of an event: the page, the paper and the sheet.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { pdf } from '../../../../platform/pdf/index.ts';
import { answerSheet, atOnce } from '../../../../platform/sheet/index.ts';
import { link } from '../../../../web/view.ts';
import { listAreas, placesOf } from '../../../regions/index.ts';
import { findEvent } from '../../event/store.ts';
import { loadReport, mayRead } from '../actions/report.ts';
import { ReportPage } from '../pages/report.tsx';
import { figuresOf, sectionsOf } from '../pages/sections.ts';
import { reportPaper, reportText } from '../paper/report.ts';
import { words } from '../words/index.ts';

/** Null when it is not there or not this visitor's to read. */
async function load(db: Db, visit: Visit) {
  const id = parseId<'Activity'>(visit.param('id'));
  const event = isRefused(id) ? null : await findEvent(db, id);
  if (!event || !(await mayRead(db, visit, event))) return null;
  return {
    event,
    report: await loadReport(db, event, visit.today),
    places: placesOf(await listAreas(db)),
  };
}

async function show(visit: Visit): Promise<Response> {
  const loaded = await visit.within((db) => load(db, visit));
  return loaded ? visit.page(<ReportPage view={visit.view} {...loaded} />) : visit.notFound();
}

async function print(visit: Visit): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const found = await load(db, visit);
    if (found)
      await audit(db, visit, {
        act: 'events:print',
        subject: found.event.id,
        detail: { paper: 'report' },
      });
    return found;
  });
  if (!loaded) return visit.notFound();
  const { event, report, places } = loaded;
  const { city, lang, today, view, request } = visit;
  const address = new URL(link(view, `/acara/${event.slug}`), request.url).href;
  const text = await reportText(event, report, { city, lang, today, places, address });
  return new Response(await pdf(reportPaper, text), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${event.slug}-report.pdf"`,
      'cache-control': 'private, no-store',
    },
  });
}

type Line = { readonly section: string; readonly cells: readonly string[]; readonly note: string };

/** Section by section, one line a row: headings of a section's own columns stand in a line before its rows. */
async function sheet(visit: Visit): Promise<Response> {
  const loaded = await visit.within((db) => load(db, visit));
  if (!loaded) return visit.notFound();
  const { event, report, places } = loaded;
  const say = words[visit.lang].report;
  const { lang } = visit;
  const lines: Line[] = [
    ...figuresOf(report, lang).map((f) => ({
      section: event.name,
      cells: [f.label, f.value],
      note: f.note,
    })),
    ...sectionsOf(report, { lang, places }).flatMap(({ title, heads, rows, empty, note }) => [
      { section: title, cells: rows.length > 0 ? heads : [empty], note },
      ...rows.map((cells) => ({ section: title, cells, note: '' })),
    ]),
  ];
  const most = Math.max(...lines.map((l) => l.cells.length));
  return answerSheet<Line>(
    visit,
    { format: 'xlsx', name: { id: 'laporan-acara', en: 'event-report' }, act: 'events:export' },
    () =>
      Promise.resolve({
        title: say.title('').trim().slice(0, 30),
        rows: atOnce(lines),
        filters: [event.id],
        columns: [
          { head: say.section, width: 34, of: (l) => l.section },
          ...Array.from({ length: most }, (_, at) => ({
            head: at === 0 ? say.row : '',
            width: at === 0 ? 34 : 18,
            of: (l: Line) => l.cells[at] ?? '',
          })),
          { head: say.note, width: 50, of: (l) => l.note },
        ],
      }),
  );
}

export const routes: readonly Route[] = [
  get('/events/:id/report', 'events:read', show),
  get('/events/:id/report.pdf', 'events:read', print),
  get('/events/:id/report.xlsx', 'events:read', sheet),
];
