// HTTP of one seat: who holds it, and what a hand does with it.
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../../platform/http/index.ts';
import { enqueue } from '../../../../platform/jobs/index.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import type { EventRow } from '../../event/store.ts';
import { openEvent, tabsFor } from '../../routes/open.ts';
import { groundOf } from '../actions/ground.ts';
import { freeByHand, lockByHand, moveByHand, putByHand } from '../actions/hand.ts';
import type { HandRefusal } from '../actions/hand.ts';
import { together } from '../actions/tell.ts';
import type { PlaceId } from '../kinds.ts';
import { refusalText } from '../pages/parts.tsx';
import { SeatPage } from '../pages/seat.tsx';
import { seatOf } from '../rules/hand.ts';
import type { Seat } from '../rules/hand.ts';
import { words } from '../words/index.ts';
import { idIn, mayManage, once, ownUrl } from './open.ts';

const acts = ['put', 'move', 'free', 'lock', 'unlock'] as const;
type Act = (typeof acts)[number];
/** Owners hear of these. */
const changes: ReadonlySet<Act> = new Set(['put', 'move', 'free']);

function seatAsked(visit: Visit): Seat | null {
  const [stallId, shiftId] = [idIn(visit, 'stall'), idIn(visit, 'shift')];
  const seat = /^\d{1,2}$/.test(visit.param('seat')) ? Number(visit.param('seat')) : 0;
  return stallId && shiftId && seat > 0 ? { stallId, shiftId, seat } : null;
}

type Again = { readonly refused: string; readonly typed: Readonly<Record<string, string>> };

async function show(visit: Visit, again?: Again): Promise<Response> {
  const at = seatAsked(visit);
  const loaded =
    at &&
    (await visit.within(async (db) => {
      const event = await openEvent(db, visit);
      if (!event || !mayManage(visit, event)) return null;
      const ground = await groundOf(db, event, visit);
      const found = seatOf(ground, at);
      return found && { event, ground, ...found };
    }));
  if (!at || !loaded) return visit.notFound();
  const holder = loaded.ground.standing.find(
    (p) => p.stallId === at.stallId && p.shiftId === at.shiftId && p.seat === at.seat,
  );
  return visit.page(
    <SeatPage
      view={visit.view}
      tabs={tabsFor(visit)}
      once={once}
      seat={at.seat}
      holder={holder}
      {...loaded}
      {...again}
    />,
    again ? 409 : 200,
  );
}

/** "STALL.SHIFT.SEAT" as the page offers it. */
function seatTyped(text: string): Seat {
  const [stallId = '', shiftId = '', seat = ''] = text.split('.');
  return { stallId, shiftId, seat: Number(seat) || 0 };
}

type Done = { readonly seat: Seat };

function work(
  db: Db,
  visit: Visit,
  event: EventRow,
  at: Seat,
  form: Fields,
  act: Act,
): Promise<Done | HandRefusal> {
  const place = form.text('place') as PlaceId;
  const agreed = form.has('agreed');
  const reason = form.text('reason').slice(0, 300);
  if (act === 'put')
    return putByHand(db, { event, application: form.text('application'), at, agreed }, visit);
  if (act === 'move')
    return moveByHand(db, { event, place, to: seatTyped(form.text('to')), reason, agreed }, visit);
  if (act === 'free') return freeByHand(db, { event, place, reason }, visit);
  return lockByHand(db, { event, place, locked: act === 'lock' }, visit);
}

async function save(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const at = seatAsked(visit);
  const act = acts.find((a) => a === form.text('act'));
  if (!at || !act) return visit.notFound();
  const say = words[visit.lang].hand;
  const flash: Record<Act, string> = {
    put: say.placed,
    move: say.moved,
    free: say.freed,
    lock: say.locked,
    unlock: say.unlocked,
  };
  const typed = Object.fromEntries(
    ['application', 'agreed', 'to', 'reason', 'act'].map((f) => [f, form.text(f).slice(0, 300)]),
  );
  return submit<Done, HandRefusal | Refusal<'not-found', object>>(
    visit,
    form.text('_once'),
    async (db) => {
      const event = await openEvent(db, visit);
      if (!event || !mayManage(visit, event)) return { refused: 'not-found' as const };
      const done = await work(db, visit, event, at, form, act);
      if (!isRefused(done) && changes.has(act))
        await enqueue(
          db,
          'events:placed',
          { event: event.id, url: ownUrl(visit, event.id) },
          { after: together },
        );
      return done;
    },
    {
      to: ({ seat }) => `/events/${visit.param('id')}/stalls?shift=${seat.shiftId}#denah`,
      flash: () => flash[act],
      refused: (no) =>
        no.refused === 'not-found'
          ? visit.notFound()
          : show(visit, { refused: refusalText(no, visit.lang), typed }),
    },
  );
}

const path = '/events/:id/stalls/at/:stall/:shift/:seat';
export const routes: readonly Route[] = [
  get(path, 'events:manage', (visit) => show(visit)),
  post(path, 'events:manage', save),
];
