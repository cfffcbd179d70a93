// HTTP of the reports: the movement matrix of a year, the list behind a figure, and both as files.
import { overCity } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { get } from '../../platform/http/index.ts';
import type { Route, Visit } from '../../platform/http/index.ts';
import { answerSheet, atOnce } from '../../platform/sheet/index.ts';
import type { SheetFormat } from '../../platform/sheet/index.ts';
import { evidenceWords } from '../evidence/index.ts';
import { trackName } from '../ladder/index.ts';
import { leavingList, recordedExport } from '../owners/index.ts';
import { listAreas, placesOf } from '../regions/index.ts';
import { listed, narrow, readNarrowed } from './list.ts';
import type { Listed } from './list.ts';
import { ListPage, rungNamed, supportText } from './pages/list.tsx';
import { MovementsPage } from './pages/movements.tsx';
import { loadReport, readAsked } from './report.ts';
import type { Report } from './report.ts';
import type { Cell } from './rules/matrix.ts';
import { words } from './words.ts';

const most = 200;

/** Figures without names: who sees no enterprise (the council) sees those of the city. */
const report = (db: Db, visit: Visit): Promise<Report> => {
  const load = (all: Db) => loadReport(all, readAsked(visit.query, visit.today), visit.today);
  return visit.scope.kind === 'none' ? overCity(db, load) : load(db);
};

async function showMovements(visit: Visit): Promise<Response> {
  const loaded = await visit.within((db) => report(db, visit));
  return visit.page(
    <MovementsPage
      view={visit.view}
      asked={readAsked(visit.query, visit.today)}
      report={loaded}
      open={visit.may('insights:list')}
      queue={visit.may('ladder:propose')}
    />,
  );
}

async function showList(visit: Visit): Promise<Response> {
  const narrowed = readNarrowed(visit.query);
  const loaded = await visit.within(async (db) => {
    const whole = await report(db, visit);
    const rows = narrow(whole, narrowed);
    const places = placesOf(await listAreas(db));
    return {
      total: rows.length,
      rows: await listed(db, rows.slice(0, most), whole),
      policy: whole.policy,
      place: (area: string) => places.name(area),
    };
  });
  const asked = readAsked(visit.query, visit.today);
  return visit.page(<ListPage view={visit.view} asked={asked} narrowed={narrowed} {...loaded} />);
}

type Row = Cell & { readonly track: string };

/** How it was asked, for the trail. */
const told = (visit: Visit): readonly string[] => {
  const { year, asOf } = readAsked(visit.query, visit.today);
  const { track, from, to, support } = readNarrowed(visit.query);
  const said = { year, asOf, track, from, to, support };
  return Object.entries(said).flatMap(([key, value]) => (value === null ? [] : [`${key}=${String(value)}`]));
};

const exportMatrix = (visit: Visit, format: SheetFormat): Response =>
  answerSheet<Row>(
    visit,
    { format, name: { id: 'naik-kelas', en: 'movements' }, act: 'insights:export' },
    async (db) => {
      const { lang } = visit;
      const say = words[lang];
      const { tracks, policy } = await report(db, visit);
      const named = new Map(policy?.tracks.map((t) => [t.code, trackName(t, lang)]));
      return {
        title: say.title,
        filters: told(visit),
        rows: atOnce(tracks.flatMap((t) => t.cells.map((c) => ({ ...c, track: t.track })))),
        columns: [
          { head: say.track, width: 22, of: (r) => named.get(r.track) ?? r.track },
          {
            head: say.list.step('…', '').trim(),
            width: 26,
            of: (r) => rungNamed(policy, r.track, r.from, lang),
          },
          {
            head: say.list.step('', '…').trim(),
            width: 26,
            of: (r) => rungNamed(policy, r.track, r.to, lang),
          },
          { head: `${say.up} / ${say.down}`, width: 14, of: (r) => (r.to > r.from ? say.up : say.down) },
          { head: say.list.any, width: 16, of: (r) => String(r.n) },
          { head: say.preceded, width: 18, of: (r) => String(r.preceded) },
          { head: say.notPreceded, width: 18, of: (r) => String(r.n - r.preceded) },
        ],
      };
    },
  );

const exportList = (visit: Visit, format: SheetFormat, purpose: string): Response =>
  answerSheet<Listed & { readonly id: string }>(
    visit,
    { format, name: { id: 'perpindahan', en: 'movement-list' }, act: 'insights:export' },
    async (db) => {
      const { lang } = visit;
      const say = words[lang];
      const proof: Readonly<Record<string, string>> = evidenceWords[lang].kinds;
      const whole = await report(db, visit);
      const rows = await listed(db, narrow(whole, readNarrowed(visit.query)), whole);
      const places = placesOf(await listAreas(db));
      const named = new Map(whole.policy?.tracks.map((t) => [t.code, trackName(t, lang)]));
      const filters = told(visit);
      const leaving = { filters: { id: filters, en: filters }, purpose };
      // Whose enterprises leave can see it: by the enterprise, not by the movement.
      const leave = recordedExport(db, atOnce(rows.map((r) => ({ ...r, id: r.enterprise }))), leaving, visit);
      return {
        title: say.list.any,
        filters,
        rows: leave,
        columns: [
          { head: say.list.enterprise, width: 32, of: (r) => r.name ?? '' },
          { head: say.list.place, width: 22, of: (r) => (r.area === null ? '' : places.name(r.area)) },
          { head: say.track, width: 20, of: (r) => named.get(r.track) ?? r.track },
          {
            head: say.list.step2,
            width: 36,
            of: (r) =>
              `${rungNamed(whole.policy, r.track, r.from, lang)} → ${rungNamed(whole.policy, r.track, r.to, lang)}`,
          },
          { head: say.list.day, width: 12, of: (r) => r.day },
          { head: say.list.papers, width: 32, of: (r) => r.papers.map((k) => proof[k] ?? k).join(', ') },
          {
            head: say.list.preceded,
            width: 60,
            of: (r) => r.preceding.map((p) => supportText(p, lang)).join('; '),
          },
        ],
      };
    },
  );

const path = '/insights/movements';

export const routes: readonly Route[] = [
  get(path, 'insights:read', showMovements),
  get(`${path}/export.xlsx`, 'insights:read', (visit) => exportMatrix(visit, 'xlsx')),
  get(`${path}/export.csv`, 'insights:read', (visit) => exportMatrix(visit, 'csv')),
  get(`${path}/list`, 'insights:list', showList),
  ...leavingList({
    path: `${path}/list/export`,
    may: 'insights:list',
    asked: ['year', 'asOf', 'track', 'from', 'to', 'support'],
    list: async (visit) => ({ name: words[visit.lang].list.any, page: `${path}/list` }),
    file: exportList,
  }),
];
