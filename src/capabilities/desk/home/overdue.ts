// What is overdue for whoever signs in: asked of every room that has something with a day on it.
import { addDays } from '../../../kernel/day.ts';
import { settingsOf } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Visit } from '../../../platform/http/index.ts';
import { namesOf } from '../../accounts/index.ts';
import { applicationsOpen, eventsProposed, eventsToday } from '../../events/index.ts';
import { listBehind } from '../../funding/index.ts';
import type { ListedLine } from '../../funding/index.ts';
import {
  countLate,
  followUpsOf,
  listActivities,
  listUnreached,
  seerOf,
  stepFigures,
} from '../../programme/index.ts';
import type { FollowUpShown, ListedActivity } from '../../programme/index.ts';
import { listAreas, placesOf } from '../../regions/index.ts';
import type { Places } from '../../regions/index.ts';
import { countMovements, countOpenFindings, countPapers, countRequests } from './store.ts';

/** A room's word for something that waits. */
export type Line = {
  readonly key:
    | 'steps'
    | 'activities'
    | 'unreached'
    | 'requests'
    | 'findings'
    | 'papers'
    | 'movements'
    | 'eventsToday'
    | 'eventsProposed'
    | 'applications';
  readonly count: number;
  /** Of these, past their day; null where no day is set. */
  readonly late: number | null;
  readonly path: string;
};

export type Overdue = {
  /** One's own steps that are overdue, the longest first. */
  readonly mine: readonly FollowUpShown[];
  /** One's own that come due within a week. */
  readonly soon: readonly FollowUpShown[];
  readonly lines: readonly Line[];
  /** Of the council or a partner: activities that are over and not closed, money that is behind. */
  readonly activities: readonly ListedActivity[];
  readonly behind: readonly ListedLine[];
  readonly names: ReadonlyMap<string, string>;
  readonly places: Places;
};

const shown = 8;

async function ownSteps(db: Db, { today, by, may }: Visit) {
  if (!may('programme:work')) return { mine: [], soon: [] };
  const week = addDays(today, 7);
  const open = await followUpsOf(db, { responsible: by, state: 'open' }, { today, limit: shown });
  return {
    mine: open.filter((s) => s.due < today),
    soon: open.filter((s) => s.due >= today && s.due <= week),
  };
}

async function linesOf(db: Db, visit: Visit): Promise<readonly Line[]> {
  const { today, by, now, may } = visit;
  const lines: Line[] = [];
  if (may('programme:follow')) {
    const { overdue } = await stepFigures(db, { today, week: addDays(today, 7), by });
    lines.push({ key: 'steps', count: overdue, late: overdue, path: '/programme/follow-ups?state=overdue' });
    const { area } = settingsOf(visit.scope, visit.city.code);
    const late = await countLate(db, today, area);
    // An RT has no activities of its own.
    const where = visit.scope.kind === 'area' && !area.includes('/') ? `&area=${area}` : '';
    lines.push({ key: 'activities', count: late, late, path: `/programme?state=running${where}` });
  }
  if (may('programme:work')) {
    const count = (await listUnreached(db, today)).length;
    lines.push({ key: 'unreached', count, late: null, path: '/programme/no-number' });
  }
  if (may('owners:decide')) {
    const { open, late } = await countRequests(db, now);
    lines.push({ key: 'requests', count: open, late, path: '/owners/requests' });
  }
  if (may('evidence:verify')) {
    lines.push({ key: 'papers', count: await countPapers(db), late: null, path: '/evidence/queue' });
  }
  if (may('ladder:confirm')) {
    lines.push({ key: 'movements', count: await countMovements(db), late: null, path: '/ladder/movements' });
  }
  if (may('field:manage')) {
    const count = await countOpenFindings(db);
    lines.push({ key: 'findings', count, late: null, path: '/field' });
  }
  lines.push(...(await eventLines(db, visit)));
  return lines.filter((l) => l.count > 0).toSorted((a, b) => (b.late ?? 0) - (a.late ?? 0));
}

/** Straight to the one event where there is one. */
async function eventLines(db: Db, { today, may, scope, city }: Visit): Promise<readonly Line[]> {
  const lines: Line[] = [];
  if (may('events:gate')) {
    const { n, one } = await eventsToday(db, { today, area: settingsOf(scope, city.code).area });
    lines.push({
      key: 'eventsToday',
      count: n,
      late: null,
      path: one === null ? '/events?state=running' : `/events/${one}/day`,
    });
  }
  if (may('events:manage')) {
    const { n, one } = await eventsProposed(db);
    lines.push({
      key: 'eventsProposed',
      count: n,
      late: null,
      path: one === null ? '/events?state=proposed' : `/events/${one}`,
    });
  }
  if (may('events:curate')) {
    const { n, one } = await applicationsOpen(db);
    lines.push({
      key: 'applications',
      count: n,
      late: null,
      path: one === null ? '/events?state=approved' : `/events/${one}/applications?state=in`,
    });
  }
  return lines;
}

async function ofTheirs(db: Db, visit: Visit) {
  const seer = await seerOf(db, visit);
  if (seer === null) return { activities: [], behind: [] };
  const all = { kind: null, state: null, area: null, year: null, programme: null, line: null, q: '' };
  const rows = await listActivities(db, all, { seer, after: null, limit: 200 });
  return {
    activities: rows
      .filter((a) => ['approved', 'running'].includes(a.state) && a.ends < visit.today)
      .slice(0, shown),
    behind: (await listBehind(db, seer, visit.today)).slice(0, shown),
  };
}

export async function loadOverdue(db: Db, visit: Visit): Promise<Overdue> {
  const { mine, soon } = await ownSteps(db, visit);
  return {
    mine,
    soon,
    lines: await linesOf(db, visit),
    ...(await ofTheirs(db, visit)),
    names: await namesOf(
      db,
      [...mine, ...soon].map((s) => s.responsible),
    ),
    places: placesOf(await listAreas(db)),
  };
}
