// The page of the number, its downloads, and the two acts of those who may publish.
import { isRefused } from '../../kernel/refusal.ts';
import { dayOf, parseDay } from '../../kernel/day.ts';
import type { PlainDate } from '../../kernel/day.ts';
import type { Db } from '../../platform/db/index.ts';
import { get, post, submit } from '../../platform/http/index.ts';
import type { Route, Visit } from '../../platform/http/index.ts';
import { countAt, publish, recordOutsideCount } from './actions.ts';
import type { Published, PublishRefusal, Recorded, RecordRefusal } from './actions.ts';
import { spokenIn } from './figures.ts';
import type { Figures } from './figures.ts';
import type { OutsideInput } from './outside.ts';
import { censusPage } from './pages/census.tsx';
import type { NumberPage, OutsideForm } from './pages/shape.ts';
import { sheetOf } from './sheet.ts';
import { cutoffNow, findPublication, listOutside, listPublications } from './store/said.ts';
import { words } from './words.ts';

const mayCountNow = (visit: Visit): boolean => visit.scope.kind === 'city' && visit.may('census:read');

type Asked = { day: PlainDate | null; typed: string | null; live: boolean };

/** What the address asks for; a day that cannot be read is shown as typed. */
function askedIn(visit: Visit): Asked {
  const text = visit.query.get('asOf')?.trim() ?? '';
  const live = visit.query.get('live') === '1' && mayCountNow(visit);
  if (text === '') return { day: null, typed: null, live };
  const day = parseDay(text);
  return isRefused(day) ? { day: null, typed: text, live: false } : { day, typed: null, live: false };
}

async function figuresFor(db: Db, { day, live }: Asked): Promise<Figures | null> {
  if (!live) return (await findPublication(db, day ?? undefined))?.figures ?? null;
  const cutoff = await cutoffNow(db);
  return countAt(db, { day: dayOf(cutoff, db.city.zone), cutoff });
}

const years = 366;

async function readPage(db: Db, visit: Visit): Promise<NumberPage> {
  const asked = askedIn(visit);
  return {
    figures: await figuresFor(db, asked),
    live: asked.live,
    asked: asked.day,
    typed: asked.typed,
    shown: visit.query.get('map') === 'seen' ? 'seen' : 'active',
    publications: await listPublications(db, years),
    outside: await listOutside(db),
    mayPublish: visit.may('census:publish'),
    mayCountNow: mayCountNow(visit),
    mayImport: visit.may('intake:import'),
  };
}

async function show(
  visit: Visit,
  status = 200,
  more: { form?: OutsideForm; refused?: string } = {},
): Promise<Response> {
  const page = await visit.within((db) => readPage(db, visit));
  return visit.page(censusPage({ view: visit.view, page, ...more }), status);
}

async function download(visit: Visit, kind: 'csv' | 'json'): Promise<Response> {
  const figures = await visit.within((db) => figuresFor(db, askedIn(visit)));
  if (!figures) return visit.notFound();
  const body =
    kind === 'csv' ? sheetOf(figures, visit.lang) : JSON.stringify(spokenIn(figures, visit.lang), null, 2);
  const type = kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';
  const name = `naik-kelas-${visit.city.code.replaceAll('.', '')}-${figures.asOf}.${kind}`;
  const headers = {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  };
  return new Response(body, { headers });
}

async function sayNow(visit: Visit): Promise<Response> {
  const fields = await visit.form();
  const say = words[visit.lang];
  return submit<Published, PublishRefusal>(visit, fields.text('_once'), (db) => publish(db, visit), {
    to: () => '/census',
    flash: ({ count }) => say.published(count),
    refused: () => show(visit, 409, { refused: say.nothingNew }),
  });
}

async function keepOutside(visit: Visit): Promise<Response> {
  const fields = await visit.form();
  const of = (name: keyof OutsideInput) => fields.text(name);
  const input = {
    day: of('day'),
    count: of('count'),
    source: of('source'),
    url: of('url'),
    note: of('note'),
  };
  return submit<Recorded, RecordRefusal>(
    visit,
    fields.text('_once'),
    (db) => recordOutsideCount(db, input, visit),
    {
      to: () => '/census#pihak-lain',
      flash: ({ count }) => words[visit.lang].saved(count),
      refused: (refusal) =>
        refusal.refused === 'known'
          ? show(visit, 409, { form: { input, problems: [], known: true } })
          : show(visit, 422, { form: { input, problems: refusal.problems, known: false } }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/census', 'public', (visit) => show(visit)),
  get('/census/figures.csv', 'public', (visit) => download(visit, 'csv')),
  get('/census/figures.json', 'public', (visit) => download(visit, 'json')),
  post('/census/publish', 'census:publish', sayNow),
  post('/census/outside', 'census:publish', keepOutside),
];
