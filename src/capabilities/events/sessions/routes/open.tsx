// HTTP of sessions for everybody: signing up, and the page of a pass. A code is tried a limited number of times from one place.
import { toString as qrOf } from 'qrcode';

import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../../platform/http/index.ts';
import { giveBack, takeTry } from '../../../accounts/index.ts';
import type { DoorOf, Locked } from '../../../accounts/index.ts';
import { findByCode } from '../../day/passes.ts';
import type { PassFound } from '../../day/passes.ts';
import { readPassCode, showPassCode } from '../../day/passes/code.ts';
import { findBySlug, findEvent } from '../../event/store.ts';
import type { EventRow } from '../../event/store.ts';
import { takeVisitorPass } from '../actions/passes.ts';
import type { PassRefusal } from '../actions/passes.ts';
import { giveFeedback, leave, signUp } from '../actions/seats.ts';
import type { FeedbackRefusal, SeatRefusal } from '../actions/seats.ts';
import type { SessionId } from '../door.ts';
import { NoPassPage, PassPage, SchedulePage } from '../pages/open.tsx';
import { signUpsOf } from '../store/sign-ups.ts';
import { words } from '../words.ts';
import { once, readSessions } from './desk.tsx';

/** An event's hall shares one address, and whoever has a pass takes the own try back: misses alone count. */
const doorOf = (visit: Visit): readonly DoorOf[] => [['hall', `pass:${visit.address}`]];
/** Passes that are made count apart, so that a hall that fetches them may slip as often. */
const makingOf = (visit: Visit): readonly DoorOf[] => [['hall', `pass-made:${visit.address}`]];

const late = (answer: Response, { until }: Locked, { now }: Visit): Response => {
  answer.headers.set('retry-after', String(Math.ceil((until.getTime() - now.getTime()) / 1000)));
  return answer;
};

type Again = { readonly name: string; readonly sessions: readonly string[]; readonly problem?: string };

async function showSchedule(visit: Visit, again?: Again, locked?: Locked): Promise<Response> {
  const found = await visit.within(async (db) => {
    const event = await findBySlug(db, visit.param('slug'));
    return event?.published ? { event, sessions: await readSessions(db, event, visit) } : null;
  });
  if (!found) return visit.notFound();
  const { event, sessions } = found;
  const runs = event.state === 'approved' || event.state === 'running';
  const answer = visit.page(
    <SchedulePage
      view={visit.view}
      once={once()}
      event={event}
      sessions={sessions}
      open={runs && event.ends >= visit.today}
      typed={again ?? { name: '', sessions: [] }}
      problem={again?.problem}
      often={locked !== undefined}
    />,
    locked ? 429 : again?.problem ? 422 : 200,
  );
  return locked ? late(answer, locked, visit) : answer;
}

async function takePass(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = { name: form.text('name').slice(0, 500), sessions: form.all('session').slice(0, 50) };
  const event = await visit.within((db) => findBySlug(db, visit.param('slug')));
  if (!event?.published) return visit.notFound();
  const locked = await takeTry(visit.city, makingOf(visit), visit.now);
  if (locked) return showSchedule(visit, typed, locked);
  const sessions = typed.sessions
    .map((id) => parseId<'Session'>(id))
    .filter((id) => !isRefused(id)) as SessionId[];
  return submit<{ code: string }, PassRefusal>(
    visit,
    form.text('_once'),
    (db) => takeVisitorPass(db, { event, name: typed.name, sessions }, visit),
    {
      to: ({ code }) => `/acara/pas/${showPassCode(code)}`,
      refused: ({ refused }) =>
        showSchedule(visit, { ...typed, problem: words[visit.lang].refused[refused] }),
    },
  );
}

/** No code looks like this; it is looked for in place of what cannot be one, so that the answer takes as long. */
const nobodys = '-'.repeat(16);

/** The pass of the address; every miss counts against the place it comes from. */
async function openPass(
  visit: Visit,
  work: (pass: PassFound, event: EventRow) => Response | Promise<Response>,
): Promise<Response> {
  const locked = await takeTry(visit.city, doorOf(visit), visit.now);
  if (locked) return late(visit.page(<NoPassPage view={visit.view} often />, 429), locked, visit);
  const code = readPassCode(visit.param('code')) ?? nobodys;
  const found = await visit.within((db) =>
    overCity(db, async (wide) => {
      const pass = await findByCode(wide, code);
      const event = await findEvent(wide, pass?.activityId ?? (nobody as EventRow['id']));
      if (!pass || !event) return null;
      await giveBack(wide, doorOf(visit), visit.now);
      return { pass, event };
    }),
  );
  if (!found) return visit.page(<NoPassPage view={visit.view} often={false} />, 404);
  return work(found.pass, found.event);
}
const nobody = '00000000-0000-7000-8000-000000000000';

type Problem = { readonly session: string; readonly text: string; readonly said: string };

async function showPass(
  visit: Visit,
  pass: PassFound,
  event: EventRow,
  problem?: Problem,
): Promise<Response> {
  const { sessions, held } = await visit.within((db) =>
    overCity(db, async (wide) => ({
      sessions: await readSessions(wide, event, visit),
      held: await signUpsOf(wide, [pass.id]),
    })),
  );
  const qr = await qrOf(pass.code, { type: 'svg', margin: 1, width: 240, errorCorrectionLevel: 'M' });
  const answer = visit.page(
    <PassPage
      view={visit.view}
      once={once}
      event={event}
      pass={pass}
      qr={qr}
      sessions={sessions}
      held={held}
      problem={problem}
    />,
    problem ? 409 : 200,
  );
  answer.headers.set('x-robots-tag', 'noindex');
  return answer;
}

type Work = (
  db: Db,
  wanted: { session: SessionId; pass: PassFound },
  visit: Visit,
  form: Fields,
) => Promise<{ id: SessionId } | SeatRefusal | FeedbackRefusal>;

const onPass = (work: Work, said: 'joined' | 'left' | 'thanks') => (visit: Visit) =>
  openPass(visit, async (pass, event) => {
    const form = await visit.form();
    const session = parseId<'Session'>(form.text('session'));
    if (isRefused(session)) return visit.notFound();
    const say = words[visit.lang];
    return submit<{ id: SessionId }, SeatRefusal | FeedbackRefusal>(
      visit,
      form.text('_once'),
      (db) => work(db, { session, pass }, visit, form),
      {
        to: () => `/acara/pas/${showPassCode(pass.code)}`,
        flash: () => say.pass[said],
        refused: ({ refused }) =>
          showPass(visit, pass, event, {
            session,
            text: say.refused[refused],
            said: form.text('said').slice(0, 2000),
          }),
      },
    );
  });

const ask = (visit: Visit): Response =>
  visit.seeOther(`/acara/pas/${showPassCode(readPassCode(visit.query.get('kode') ?? '') ?? '') || '-'}`);

export const routes: readonly Route[] = [
  get('/acara/pas', 'public', ask),
  get('/acara/:slug/jadwal', 'public', (visit) => showSchedule(visit)),
  post('/acara/:slug/jadwal', 'public', takePass),
  get('/acara/pas/:code', 'public', (visit) =>
    openPass(visit, (pass, event) => showPass(visit, pass, event)),
  ),
  post('/acara/pas/:code/ikut', 'public', onPass(signUp, 'joined')),
  post('/acara/pas/:code/batal', 'public', onPass(leave, 'left')),
  post(
    '/acara/pas/:code/nilai',
    'public',
    onPass(
      (db, wanted, visit, form) =>
        giveFeedback(db, { ...wanted, stars: form.text('stars'), said: form.text('said') }, visit),
      'thanks',
    ),
  ),
];
