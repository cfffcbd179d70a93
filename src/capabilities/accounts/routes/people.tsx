// Doors for the administrator: who can sign in, as what, where.
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../platform/http/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { ButtonLink } from '../../../web/controls.tsx';
import { link } from '../../../web/view.ts';
import { listAreas } from '../../regions/index.ts';
import {
  createUser,
  doorsOf,
  oneTimeEnd,
  resetPassword,
  resetSecondFactor,
  setActive,
  unlock,
} from '../actions/users.ts';
import type { CreateRefusal, Created, ManageRefusal } from '../actions/users.ts';
import { keyOf } from '../attempts.ts';
import { areaLabel, areaOptions } from '../pages/area.ts';
import type { FieldErrors } from '../pages/own.tsx';
import { CreatePage, PeoplePage } from '../pages/people.tsx';
import type { Listed, Typed } from '../pages/people.tsx';
import { OneTimePage, PersonPage } from '../pages/person.tsx';
import { typedArea } from '../rules/person.ts';
import { isRole } from '../rules/roles.ts';
import { findReach } from '../reach.ts';
import { findUser, listLocks, listUsers } from '../store.ts';
import type { User } from '../store.ts';
import { explain, words } from '../words.ts';
import { once } from './answers.ts';

const manage = 'accounts:manage';
const pageRows = 50;

/** With the names of their areas and their locks: two statements, however many people. */
async function listed(
  db: Db,
  users: readonly User[],
  { city, lang, now }: Visit,
): Promise<readonly Listed[]> {
  const areas = await listAreas(db);
  const keys = new Map(users.map((user) => [user.id, doorsOf(user).map((door) => keyOf(...door))]));
  const locks = await listLocks(db, [...keys.values()].flat(), now);
  return users.map((user) => ({
    ...user,
    areaName: areaLabel(areas, user.area, city, lang),
    lockedUntil:
      (keys.get(user.id) ?? []).map((key) => locks.get(key) ?? null).find((until) => until !== null) ?? null,
  }));
}

async function showPeople(visit: Visit): Promise<Response> {
  const asked = (name: string) => (visit.query.get(name) ?? '').trim().slice(0, 80);
  const wanted = { text: asked('q'), role: asked('role'), state: asked('state'), after: asked('after') };
  const users = await visit.within(async (db) =>
    listed(
      db,
      await listUsers(
        db,
        {
          text: wanted.text,
          after: wanted.after,
          ...(isRole(wanted.role) ? { role: wanted.role } : {}),
          ...(wanted.state === 'active' || wanted.state === 'inactive' ? { state: wanted.state } : {}),
        },
        pageRows + 1,
      ),
      visit,
    ),
  );
  const shown = users.slice(0, pageRows);
  const next = users.length > pageRows ? (shown.at(-1)?.username ?? null) : null;
  return visit.page(<PeoplePage view={visit.view} users={shown} wanted={wanted} next={next} />);
}

const blank: Typed = { name: '', username: '', role: '', area: '', rt: '' };

/** A link may say which role is wanted, as the guided set-up does. */
const proposed = ({ query }: Visit): Typed => {
  const role = query.get('role') ?? '';
  return { ...blank, role: isRole(role) ? role : '' };
};

async function createPage(
  visit: Visit,
  typed: Typed,
  errors: FieldErrors,
  status?: number,
): Promise<Response> {
  const areas = areaOptions(await visit.within((db) => listAreas(db)), visit.city, visit.lang);
  return visit.page(
    <CreatePage view={visit.view} once={once()} typed={typed} areas={areas} errors={errors} />,
    status,
  );
}

const fieldOf: Readonly<Record<CreateRefusal['refused'], keyof Typed>> = {
  'username-unreadable': 'username',
  'username-taken': 'username',
  'name-missing': 'name',
  'unknown-role': 'role',
  'unknown-area': 'area',
  'area-not-for-role': 'area',
  'weak-password': 'username',
};

async function create(visit: Visit): Promise<Response> {
  const fields = await visit.form();
  const typed = Object.fromEntries(Object.keys(blank).map((name) => [name, fields.text(name)])) as Typed;
  // Answers with the page that shows the password; only a form sent again is led on without it.
  let page: unknown = null;
  const answer = await submit<Created, CreateRefusal>(
    visit,
    fields.text('_once'),
    async (db) => {
      const made = await createUser(db, { ...typed, area: typedArea(typed) }, visit);
      const user = 'refused' in made ? null : await findUser(db, made.userId);
      if (user && 'password' in made) page = oneTimePage(visit, user, made.password, 'created');
      return made;
    },
    {
      to: ({ userId }) => `/accounts/users/${userId}`,
      refused: (no) =>
        createPage(visit, typed, [{ field: fieldOf[no.refused], message: explain(no, visit.lang) }], 409),
    },
  );
  return page ? shownOnce(visit, page) : answer;
}

function oneTimePage(visit: Visit, user: User, password: string, why: 'created' | 'reset') {
  const say = words[visit.lang];
  const title = why === 'created' ? say.oneTime.createdTitle(user.name) : say.oneTime.resetTitle(user.name);
  const address = new URL(link(visit.view, '/accounts/sign-in'), visit.request.url).href;
  const another =
    why === 'created' ? (
      <ButtonLink kind="quiet" icon="plus" href={link(visit.view, '/accounts/new')}>
        {say.oneTime.another}
      </ButtonLink>
    ) : null;
  const until = user.oneTimeUntil ?? oneTimeEnd(visit.now);
  return (
    <OneTimePage
      view={visit.view}
      title={title}
      user={user}
      password={password}
      until={until}
      address={address}
      another={another}
    />
  );
}

/** The answer that submit prepared has left its address behind; a page needs none. */
function shownOnce(visit: Visit, page: unknown): Response {
  const answer = visit.page(page);
  answer.headers.delete('location');
  return answer;
}

async function personPage(
  visit: Visit,
  refused: string | null,
  errors: FieldErrors,
  status?: number,
): Promise<Response> {
  const user = await visit.within(async (db) => {
    const found = await findUser(db, visit.param('id'));
    const [shown] = found ? await listed(db, [found], visit) : [];
    return shown && { ...shown, phone: (await findReach(db, shown.id))?.phone ?? null };
  });
  if (!user) return visit.notFound();
  const props = { view: visit.view, once: once(), user, self: user.id === visit.by, refused, errors };
  return visit.page(<PersonPage {...props} />, status);
}

/** A form about one person: reason in, back to their page with a sentence, or the refusal beside the reason. */
async function change(
  visit: Visit,
  verb: string,
  flash: string,
  work: (db: Db, fields: Fields) => Promise<User | ManageRefusal>,
): Promise<Response> {
  const fields = await visit.form();
  return submit<User, ManageRefusal>(visit, fields.text('_once'), (db) => work(db, fields), {
    to: ({ id }) => `/accounts/users/${id}`,
    flash: () => flash,
    refused: (no) => refusedPage(visit, verb, no),
  });
}

const refusedPage = (visit: Visit, verb: string, no: ManageRefusal): Response | Promise<Response> =>
  no.refused === 'unknown-user'
    ? visit.notFound()
    : personPage(visit, verb, [{ field: `reason-${verb}`, message: explain(no, visit.lang) }], 409);

async function givePassword(visit: Visit): Promise<Response> {
  const reason = (await visit.form()).text('reason');
  // Not kept from being sent twice: the password shown last is the one that counts.
  const made = await visit.within((db) => resetPassword(db, { userId: visit.param('id'), reason }, visit));
  if ('refused' in made) return refusedPage(visit, 'password', made);
  return visit.page(oneTimePage(visit, { ...made.user, oneTimeUntil: null }, made.password, 'reset'));
}

const activity = (active: boolean) => (visit: Visit) => {
  const say = words[visit.lang].manage;
  return change(
    visit,
    active ? 'activate' : 'deactivate',
    active ? say.activated : say.deactivated,
    (db, fields) =>
      setActive(db, { userId: visit.param('id'), active, reason: fields.text('reason') }, visit),
  );
};

export const routes: readonly Route[] = [
  get('/accounts', manage, showPeople),
  get('/accounts/new', manage, (visit) => createPage(visit, proposed(visit), [])),
  post('/accounts/new', manage, create),
  get('/accounts/users/:id', manage, (visit) => personPage(visit, null, [])),
  post('/accounts/users/:id/deactivate', manage, activity(false)),
  post('/accounts/users/:id/activate', manage, activity(true)),
  post('/accounts/users/:id/password', manage, givePassword),
  post('/accounts/users/:id/second-factor', manage, (visit) =>
    change(visit, 'second-factor', words[visit.lang].manage.secondDone, (db, fields) =>
      resetSecondFactor(db, { userId: visit.param('id'), reason: fields.text('reason') }, visit),
    ),
  ),
  post('/accounts/users/:id/unlock', manage, (visit) =>
    change(visit, 'unlock', words[visit.lang].manage.unlocked, (db) =>
      unlock(db, { userId: visit.param('id') }, visit),
    ),
  ),
];
