// Doors to one's own sign-in: overview, sessions, password.
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Me, Route, Visit } from '../../../platform/http/index.ts';
import { listDevices } from '../../../platform/sync/index.ts';
import { link } from '../../../web/view.ts';
import type { ChangeRefusal } from '../actions/own.ts';
import { setReach } from '../actions/reach.ts';
import type { ReachRefusal } from '../actions/reach.ts';
import { listAreas } from '../../regions/index.ts';
import { changePassword, confirmPassword, endOwnPhone, endOwnSessions } from '../actions/own.ts';
import { areaLabel } from '../pages/area.ts';
import { MePage, PasswordPage } from '../pages/own.tsx';
import type { FieldErrors } from '../pages/own.tsx';
import { findReach } from '../reach.ts';
import { mayBeTold } from '../rules/roles.ts';
import { findUser, listSessions } from '../store.ts';
import type { User } from '../store.ts';
import { explain, words } from '../words.ts';
import { lockedProblem, once } from './answers.ts';

/** The guard lets nobody in here without a sign-in. */
const present = ({ me }: Visit): Me => {
  if (!me) throw new Error('a page for people signed in was asked without');
  return me;
};

export async function myself(visit: Visit): Promise<User> {
  const user = await visit.within((db) => findUser(db, visit.by));
  if (!user) throw new Error('a session outlived its person');
  return user;
}

async function showMe(visit: Visit, again?: { typed: string; error: string }): Promise<Response> {
  const { user, sessions, phones, areas, reach } = await visit.within(async (db) => ({
    user: await findUser(db, visit.by),
    sessions: await listSessions(db, visit.by, visit.now),
    phones: await listDevices(db, visit.by, visit.now),
    areas: await listAreas(db),
    reach: await findReach(db, visit.by),
  }));
  if (!user) return visit.notFound();
  const area = areaLabel(areas, user.area, visit.city, visit.lang);
  return visit.page(
    <MePage
      view={visit.view}
      once={once()}
      user={user}
      area={area}
      sessions={sessions}
      phones={phones}
      here={present(visit).sessionId}
      reach={mayBeTold(user.role) ? { phone: reach?.phone ?? null, ...again } : null}
    />,
    again ? 422 : 200,
  );
}

async function setNumber(visit: Visit): Promise<Response> {
  const fields = await visit.form();
  const user = await myself(visit);
  const taken = fields.text('do') === 'remove';
  const typed = taken ? '' : fields.text('number').slice(0, 40);
  const say = words[visit.lang].reach;
  // An empty field is no wish to be told nothing: there is an act for that.
  if (!taken && typed.trim() === '') return showMe(visit, { typed, error: say.wrong });
  const home = new URL(link(visit.view, '/home'), visit.request.url).href;
  return submit<{ readonly set: boolean }, ReachRefusal>(
    visit,
    fields.text('_once'),
    (db) => setReach(db, { user, typed, home }, visit),
    {
      to: () => '/accounts/me',
      flash: ({ set }) => (set ? say.saved : say.removed),
      refused: ({ refused }) =>
        refused === 'not-told' ? visit.notFound() : showMe(visit, { typed, error: say.wrong }),
    },
  );
}

async function endSessions(visit: Visit): Promise<Response> {
  const fields = await visit.form();
  const chosen = fields.text('session');
  const which = chosen === 'others' ? { except: present(visit).sessionId } : { only: chosen };
  return submit(visit, fields.text('_once'), (db) => endOwnSessions(db, which, visit), {
    to: () => '/accounts/me',
    flash: ({ ended }) => words[visit.lang].me.ended(ended),
    refused: () => visit.notFound(),
  });
}

async function endPhone(visit: Visit): Promise<Response> {
  const fields = await visit.form();
  return submit(visit, fields.text('_once'), (db) => endOwnPhone(db, fields.text('phone'), visit), {
    to: () => '/accounts/me',
    flash: ({ ended }) => words[visit.lang].me.phoneEnded(ended),
    refused: () => visit.notFound(),
  });
}

const passwordPage = (visit: Visit, user: User, errors: FieldErrors, status?: number): Response =>
  visit.page(<PasswordPage view={visit.view} once={once()} user={user} errors={errors} />, status);

const fieldOf = { 'weak-password': 'fresh', 'not-repeated': 'again', 'same-password': 'fresh' } as const;

async function setPassword(visit: Visit): Promise<Response> {
  const fields = await visit.form();
  const user = await myself(visit);
  const old = fields.text('old');
  const no = await confirmPassword(visit.city, user, old, visit.now);
  if (no) {
    const message = no.refused === 'locked' ? lockedProblem(visit, no).text : explain(no, visit.lang);
    return passwordPage(visit, user, [{ field: 'old', message }], no.refused === 'locked' ? 429 : 409);
  }
  const input = {
    user,
    sessionId: present(visit).sessionId,
    old,
    fresh: fields.text('fresh'),
    again: fields.text('again'),
  };
  return submit<User, ChangeRefusal>(visit, fields.text('_once'), (db) => changePassword(db, input, visit), {
    to: () => (present(visit).mustEnrol ? '/home' : '/accounts/me'),
    flash: () => words[visit.lang].password.done,
    refused: (refusal) =>
      passwordPage(
        visit,
        user,
        [{ field: fieldOf[refusal.refused], message: explain(refusal, visit.lang) }],
        409,
      ),
  });
}

/** An owner who came by phone has no sign-in of the house: these pages are not theirs. */
export const withSignIn =
  (answer: Route['answer']): Route['answer'] =>
  async (visit) => {
    const user = await visit.within((db) => findUser(db, visit.by));
    return user ? answer(visit) : visit.notFound();
  };

export const routes: readonly Route[] = [
  get('/accounts/me', 'signed-in', (visit) => showMe(visit)),
  post('/accounts/me/number', 'signed-in', withSignIn(setNumber)),
  post('/accounts/me/sessions', 'signed-in', endSessions),
  post('/accounts/me/phones', 'signed-in', endPhone),
  get(
    '/accounts/password',
    'signed-in',
    withSignIn(async (visit) => passwordPage(visit, await myself(visit), [])),
  ),
  post('/accounts/password', 'signed-in', withSignIn(setPassword)),
];
