// HTTP of the board of a day: for those who work at the event; it renews itself by a header, without a script.
import { formatInstant } from '../../../../kernel/day.ts';
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { covers, overCity, settingsOf } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { shiftsOf } from '../../event/store.ts';
import type { EventRow } from '../../event/store.ts';
import { openEvent, tabsFor } from '../../routes/open.ts';
import { hideVoice } from '../actions/voice.ts';
import { BoardPage } from '../pages/board.tsx';
import type { BoardProps } from '../pages/board.tsx';
import { worksAt } from '../rules/told.ts';
import { daySums, stallsNow } from '../store/board.ts';
import { voicesOf } from '../store/voices.ts';
import { words } from '../words/board.ts';

const once = (): string => crypto.randomUUID();

/** Seconds after which the page of today asks for itself again. */
const renewal = 20;

/** An event at which this visitor works. */
async function openWork(db: Db, visit: Visit): Promise<EventRow | null> {
  const event = await openEvent(db, visit);
  const { area } = settingsOf(visit.scope, visit.city.code);
  return event && worksAt(area, event.area) ? event : null;
}

const looksAfter = (visit: Visit, event: EventRow): boolean =>
  visit.may('events:manage') && covers(visit.scope, visit.city.code, event.area);

/** The day asked for, today, or the last one that has come. */
function dayShown(days: readonly string[], asked: string, today: string): string | null {
  if (days.includes(asked) && asked <= today) return asked;
  return days.findLast((d) => d <= today) ?? null;
}

async function load(db: Db, visit: Visit, asked: string) {
  const event = await openWork(db, visit);
  if (!event) return null;
  const shifts = await shiftsOf(db, event.id);
  const days = [...new Set(shifts.flatMap((s) => (s.postponedAt ? [] : [s.day])))];
  const shown = dayShown(days, asked, visit.today);
  const told =
    shown === null
      ? { sums: null, stalls: [] }
      : await overCity(db, async (wide) => ({
          sums: await daySums(wide, event.id, shown),
          stalls: await stallsNow(wide, event.id, shown),
        }));
  const voices = looksAfter(visit, event)
    ? (await voicesOf(db, event.id)).filter((v) => v.day === shown)
    : null;
  return { event, days, shown, ...told, voices, tabs: tabsFor(visit) };
}

/** `14.05 WITA` */
const clockOf = ({ now, city, lang }: Visit): string =>
  formatInstant(now, city.zone, lang).split(' ').slice(-2).join(' ');

async function show(
  visit: Visit,
  {
    asked = visit.query.get('hari') ?? '',
    problem,
  }: { asked?: string; problem?: BoardProps['problem'] } = {},
): Promise<Response> {
  const loaded = await visit.within((db) => load(db, visit, asked));
  if (!loaded) return visit.notFound();
  const live = !problem && visit.query.get('tetap') === null && loaded.shown === visit.today;
  const answer = visit.page(
    <BoardPage
      view={visit.view}
      once={once}
      clock={clockOf(visit)}
      live={live}
      problem={problem}
      {...loaded}
    />,
    problem ? 422 : 200,
  );
  if (live) answer.headers.set('refresh', String(renewal));
  return answer;
}

async function hide(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const say = words[visit.lang];
  const id = parseId<'Voice'>(form.text('voice'));
  const [reason, asked] = [form.text('reason'), form.text('hari')];
  if (isRefused(id)) return visit.notFound();
  return submit<
    { id: string; event: EventRow },
    Refusal<'unknown-event' | 'unknown-voice' | 'reason-short', object>
  >(
    visit,
    form.text('_once'),
    async (db) => {
      const event = await openWork(db, visit);
      if (!event || !looksAfter(visit, event)) return refuse('unknown-event');
      const known = (await voicesOf(db, event.id)).some((v) => v.id === id);
      if (!known) return refuse('unknown-event');
      const done = await hideVoice(db, { id, reason }, visit);
      return isRefused(done) ? done : { id, event };
    },
    {
      to: ({ event }) => `/events/${event.id}/day?hari=${encodeURIComponent(asked)}`,
      flash: () => say.hiddenFlash,
      refused: ({ refused }) => {
        if (refused === 'unknown-event') return visit.notFound();
        const message = refused === 'reason-short' ? say.reasonShort : say.unknown;
        return show(visit, { asked, problem: { id, typed: reason, message } });
      },
    },
  );
}

export const routes: readonly Route[] = [
  get('/events/:id/day', 'events:gate', (visit) => show(visit)),
  post('/events/:id/day/hide', 'events:manage', hide),
];
