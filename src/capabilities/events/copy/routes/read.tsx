// HTTP of comparing an event with its copies, and of the year with its suggestions.
import { day, daysBetween } from '../../../../kernel/day.ts';
import { formatCount } from '../../../../web/format.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { listLines, readAmount } from '../../../funding/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { listAreas, placesOf } from '../../../regions/index.ts';
import { dayFigures } from '../../day/door.ts';
import { budgetOf, tasksOf } from '../../event/plan-store.ts';
import { ownOnly } from '../../event/routes/list.tsx';
import { lastServed, reachesKelurahan } from '../../event/rules/served.ts';
import { showHours } from '../../event/rules/shift.ts';
import { listHeld } from '../../event/served-store.ts';
import { copiesOf, findEvent, shiftsOf } from '../../event/store.ts';
import type { EventRow } from '../../event/store.ts';
import { openEvent } from '../../routes/open.ts';
import { stallsOf } from '../../stalls/door.ts';
import { enterprisesByKelurahan } from '../enterprises.ts';
import { CalendarPage } from '../pages/calendar.tsx';
import { ComparePage } from '../pages/compare.tsx';
import type { Beside } from '../pages/compare.tsx';
import { fidelity } from '../rules/fidelity.ts';
import type { Recipe } from '../rules/fidelity.ts';
import { usualCost, whereNext } from '../rules/where-next.ts';
import type { Purse } from '../rules/where-next.ts';
import { costsOfPast, listPlanned, listYear, plannedSessions, whatCameAfter } from '../store.ts';

async function recipeOf(db: Db, event: EventRow): Promise<Recipe> {
  const { id, starts } = event;
  const nth = (on: string) => String(daysBetween(day(starts), day(on)) + 1);
  return {
    groups: event.groups,
    shifts: (await shiftsOf(db, id)).map((s) => `${nth(s.day)}: ${showHours(s)}`),
    tasks: (await tasksOf(db, id)).map((t) => t.text),
    budget: (await budgetOf(db, id)).map((b) => b.what),
    stalls: (await stallsOf(db, id)).map((s) => s.code),
    sessions: (await plannedSessions(db, id)).map((s) => s.title),
  };
}

/** The original first, then its copies; those this visitor may not read are left out. */
async function familyOf(db: Db, visit: Visit, event: EventRow): Promise<readonly EventRow[]> {
  const root = (event.copiedFrom ?? event.id) as ActivityId;
  const own = ownOnly(visit);
  const rows = await Promise.all([root, ...(await copiesOf(db, root))].map((id) => findEvent(db, id)));
  return rows.filter((e) => e !== null).filter((e) => own === null || e.published || e.initiatorUser === own);
}

async function compare(visit: Visit): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const event = await openEvent(db, visit);
    if (!event) return null;
    const family = await familyOf(db, visit, event);
    const ids = family.map((e) => e.id);
    const [figures, after] = [await dayFigures(db, ids), await whatCameAfter(db, ids)];
    const [original] = family;
    const whole = original && (await recipeOf(db, original));
    const all: Beside[] = [];
    for (const one of family) {
      const [told, came] = [figures.get(one.id), after.get(one.id)];
      if (!told || !came || !whole) continue;
      const kept = one.id === original.id ? null : fidelity(whole, await recipeOf(db, one));
      all.push({ event: one, kept, after: came, figures: told });
    }
    return { event, all, places: placesOf(await listAreas(db)) };
  });
  return loaded ? visit.page(<ComparePage view={visit.view} {...loaded} />) : visit.notFound();
}

const yearOf = ({ query, today }: Visit): number => {
  const asked = query.get('year') ?? '';
  return /^20\d\d$/.test(asked) ? Number(asked) : Number(today.slice(0, 4));
};

/** Money of a year that is not set aside, of one line or of all that this visitor reads. */
async function purseOf(db: Db, visit: Visit, year: number) {
  const typed = visit.query.get('each') ?? '';
  const usual = usualCost(await costsOfPast(db));
  const read = typed.trim() === '' ? usual : readAmount(typed);
  const wrong = typed.trim() !== '' && read === null;
  const each = wrong ? usual : read;
  if (!visit.may('funding:read'))
    return { purse: { free: null, each } satisfies Purse, lines: [], line: '', each: typed, wrong };
  const seer = visit.me?.role === 'council' ? { initiator: visit.by } : null;
  const lines = visit.me?.role === 'partner' ? [] : await listLines(db, { year }, seer);
  const line = lines.find((l) => l.id === visit.query.get('line'));
  const counted = line ? [line] : lines;
  const free = counted.reduce(
    (sum, l) => sum + l.promised - (l.setAside > l.realised ? l.setAside : l.realised),
    0n,
  );
  return {
    purse: { free: counted.length > 0 ? free : null, each } satisfies Purse,
    lines: lines.map((l) => ({ value: l.id, label: `${l.name} (${String(l.year)})` })),
    line: line?.id ?? '',
    each: typed || (usual === null ? '' : formatCount(usual, visit.lang)),
    wrong,
  };
}

async function calendar(visit: Visit): Promise<Response> {
  const year = yearOf(visit);
  const loaded = await visit.within(async (db) => {
    const areas = await listAreas(db);
    const kelurahans = areas.filter((a) => a.level === 'kelurahan').map((a) => a.code);
    const served = lastServed(kelurahans, await listHeld(db), {
      today: visit.today,
      reaches: reachesKelurahan,
    });
    const planned = await listPlanned(db, visit.today);
    const enterprises = await enterprisesByKelurahan(db);
    const { purse, lines, ...asked } = await purseOf(db, visit, year);
    const candidates = served.map((s) => ({
      code: s.code,
      days: s.days,
      enterprises: enterprises.get(s.code) ?? 0,
      planned: planned.some((p) => [p.area, ...p.invited].some((code) => code.startsWith(s.code))),
    }));
    return {
      events: await listYear(db, year, ownOnly(visit)),
      places: placesOf(areas),
      suggestions: whereNext(candidates, purse),
      purse,
      lines,
      asked,
    };
  });
  return visit.page(
    <CalendarPage view={visit.view} year={year} mayPropose={visit.may('events:propose')} {...loaded} />,
  );
}

export const routes: readonly Route[] = [
  get('/events/calendar', 'events:read', calendar),
  get('/events/:id/compare', 'events:read', compare),
];
