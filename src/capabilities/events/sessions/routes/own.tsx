// HTTP of an owner's sessions under /usaha/acara/:id/jadwal: seats and the pass of an own enterprise.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { findOwnPass } from '../../day/passes.ts';
import type { PassFound } from '../../day/passes.ts';
import { findEvent } from '../../event/store.ts';
import type { EventRow } from '../../event/store.ts';
import { takeOwnPass } from '../actions/passes.ts';
import type { PassRefusal } from '../actions/passes.ts';
import { leave, signUp } from '../actions/seats.ts';
import type { SeatRefusal } from '../actions/seats.ts';
import { OwnSessionsPage } from '../pages/own.tsx';
import type { OwnPass } from '../pages/own.tsx';
import { appliesTo, ownEnterprises } from '../store/owners.ts';
import { signUpsOf } from '../store/sign-ups.ts';
import { words } from '../words.ts';
import { once, readSessions } from './desk.tsx';

async function load(db: Db, visit: Visit) {
  const id = parseId<'Activity'>(visit.param('id'));
  const event = isRefused(id) ? null : await findEvent(db, id);
  if (!event) return null;
  // Announced later: whoever applied already is told so.
  if (!event.published)
    return event.state !== 'cancelled' && (await appliesTo(db, event.id))
      ? { event, own: [], sessions: [], announced: false }
      : null;
  const own: OwnPass[] = [];
  for (const enterprise of await ownEnterprises(db)) {
    const pass = await findOwnPass(db, event.id, enterprise.id);
    // How many wait before is counted over all who wait.
    const held = pass ? await overCity(db, (wide) => signUpsOf(wide, [pass.id])) : [];
    own.push({ enterprise, pass, held });
  }
  return { event, own, sessions: await readSessions(db, event, visit), announced: true };
}

async function show(visit: Visit, problem?: string): Promise<Response> {
  const loaded = await visit.within((db) => load(db, visit));
  if (!loaded) return visit.notFound();
  return visit.page(
    <OwnSessionsPage view={visit.view} once={once} {...loaded} problem={problem} />,
    problem ? 409 : 200,
  );
}

type Done = { readonly act: string };

async function work(
  db: Db,
  {
    event,
    enterpriseId,
    act,
    session,
  }: { event: EventRow; enterpriseId: string; act: string; session: string },
  visit: Visit,
): Promise<Done | PassRefusal | SeatRefusal> {
  const pass: PassFound | PassRefusal = await takeOwnPass(db, { event, enterpriseId }, visit);
  if (isRefused(pass) || act === 'pass') return isRefused(pass) ? pass : { act };
  const id = parseId<'Session'>(session);
  if (isRefused(id)) return refuse('unknown-session');
  const done = await (act === 'leave' ? leave : signUp)(db, { session: id, pass }, visit);
  return isRefused(done) ? done : { act };
}

async function save(visit: Visit): Promise<Response> {
  const id = parseId<'Activity'>(visit.param('id'));
  const form = await visit.form();
  const enterprise = parseId<'Enterprise'>(form.text('enterprise'));
  const event = isRefused(id) ? null : await visit.within((db) => findEvent(db, id));
  if (!event?.published || isRefused(enterprise)) return visit.notFound();
  const say = words[visit.lang];
  const asked = { event, enterpriseId: enterprise, act: form.text('act'), session: form.text('session') };
  return submit<Done, PassRefusal | SeatRefusal>(visit, form.text('_once'), (db) => work(db, asked, visit), {
    to: () => `/usaha/acara/${event.id}/jadwal`,
    flash: ({ act }) => (act === 'leave' ? say.pass.left : say.pass.joined),
    refused: ({ refused }) =>
      refused === 'not-yours' || refused === 'unknown-session'
        ? visit.notFound()
        : show(visit, say.refused[refused]),
  });
}

export const routes: readonly Route[] = [
  get('/usaha/acara/:id/jadwal', 'events:own', (visit) => show(visit)),
  post('/usaha/acara/:id/jadwal', 'events:own', save),
];
