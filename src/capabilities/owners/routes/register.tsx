// Registering oneself: after a code by phone, or as somebody who is signed in already.
import { parseId } from '../../../kernel/ids.ts';
import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import { get, post } from '../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../platform/http/index.ts';
import { listAreas } from '../../regions/index.ts';
import { findEnterprise } from '../../registry/index.ts';
import { beginSession, forgiveAsking, holderOf } from '../actions/enter.ts';
import { placeNames } from '../actions/load.ts';
import { claim, register } from '../actions/register.ts';
import type { RegisterRefusal, Registrant } from '../actions/register.ts';
import type { FieldErrors } from '../pages/correct.tsx';
import { ClaimPage, registerFields, RegisterPage, SimilarPage } from '../pages/register.tsx';
import type { TypedRegistration } from '../pages/register.tsx';
import { doorWords } from '../words/door.ts';
import { registerWords } from '../words/register.ts';
import { lockedText, once, wentIn } from './answers.ts';
import { errorsOf } from './data.tsx';

const nothingTyped = Object.fromEntries(
  [...registerFields, 'consent'].map((f) => [f, '']),
) as TypedRegistration;

const typedOf = (form: Fields): TypedRegistration =>
  Object.fromEntries(
    [...registerFields, 'consent'].map((f) => [f, form.text(f).slice(0, 500)]),
  ) as TypedRegistration;

type Door = { readonly who: Registrant; readonly path: string };

/** Who registers here, by which of the two ways; null leads back to the phone. */
async function doorOf(visit: Visit): Promise<Door | null> {
  const person = visit.may('owners:own') ? visit.me?.personId : null;
  if (person) return { who: { phone: null, person }, path: '/usaha/baru' };
  const holder = await holderOf(visit);
  return holder ? { who: { phone: holder.phone, person: null }, path: '/usaha/daftar' } : null;
}

const overdue = (visit: Visit): Response =>
  visit.seeOther('/usaha/masuk', doorWords[visit.lang].problems['code-over']);

const asPublic = <T,>(visit: Visit, work: Parameters<typeof within<T>>[2]): Promise<T> =>
  within(visit.city, { kind: 'none' }, work);

async function formPage(
  visit: Visit,
  { who, path }: Door,
  typed: TypedRegistration = nothingTyped,
  errors: FieldErrors = [],
): Promise<Response> {
  const areas = await asPublic(visit, listAreas);
  const page = (
    <RegisterPage
      view={visit.view}
      once={once()}
      path={path}
      typed={typed}
      errors={errors}
      kelurahan={areas.filter((a) => a.level === 'kelurahan')}
      asksName={who.person === null}
    />
  );
  return visit.page(page, errors.length > 0 ? 422 : 200);
}

/** Into the pages of a person: under a new session, unless one is signed in already. */
async function goIn(visit: Visit, { who }: Door, person: PersonId, said: string): Promise<Response> {
  if (who.person !== null) return visit.seeOther('/usaha', said);
  const { token } = await within(visit.city, { kind: 'person', person }, async (db) => {
    await forgiveAsking(db, visit, who.phone);
    return beginSession(db, { personId: person, how: 'registration' }, visit);
  });
  return wentIn({ ...visit, seeOther: (to) => visit.seeOther(to, said) }, token);
}

async function save(visit: Visit): Promise<Response> {
  const door = await doorOf(visit);
  if (!door) return overdue(visit);
  const form = await visit.form();
  const typed = typedOf(form);
  const { consent, ...fields } = typed;
  const asked = { typed: fields, anyway: form.has('anyway'), consent: consent !== '' };
  const done = await within(visit.city, wholeCity, (db) =>
    register(db, door.who, asked, { ...visit, by: 'owners' }),
  );
  if (isRefused(done)) return refusedPage(visit, door, typed, asked.anyway, done);
  return goIn(visit, door, done.person, registerWords[visit.lang].done);
}

async function refusedPage(
  visit: Visit,
  door: Door,
  typed: TypedRegistration,
  anyway: boolean,
  refusal: RegisterRefusal,
): Promise<Response> {
  if (refusal.refused === 'similar') {
    const placeName = await asPublic(visit, placeNames);
    const { candidates } = refusal;
    return visit.page(
      <SimilarPage
        view={visit.view}
        once={once()}
        path={door.path}
        typed={typed}
        errors={[]}
        candidates={candidates}
        placeName={placeName}
        certain={anyway}
      />,
      409,
    );
  }
  if (refusal.refused === 'form') return formPage(visit, door, typed, errorsOf(refusal, visit, 'name'));
  const { problems } = registerWords[visit.lang];
  const field = refusal.refused === 'consent-needed' ? 'consent' : 'name';
  const message = problems[refusal.refused] ?? problems['other'] ?? refusal.refused;
  return formPage(visit, door, typed, [{ field, message }]);
}

/** The button on what resembles it leads to the question; the question's own forms carry `step`. */
async function mine(visit: Visit): Promise<Response> {
  const door = await doorOf(visit);
  if (!door) return overdue(visit);
  const id = parseId<'Enterprise'>(visit.param('id'));
  if (isRefused(id)) return visit.notFound();
  const form = await visit.form();
  const [step, owner] = [form.text('step'), form.text('owner').slice(0, 150)];
  const proof = step === 'proof' ? form.text('proof').slice(0, 40) : '';
  if (step !== 'ask' && proof.trim() === '') return claimPage(visit, door, id, owner, null);
  const done = await claim(visit.city, door.who, { enterprise: id, proof, name: owner }, visit);
  const say = registerWords[visit.lang];
  if (!isRefused(done)) return goIn(visit, door, done.person, done.given ? say.claimGiven : say.claimAsked);
  if (done.refused === 'unknown-enterprise') return visit.notFound();
  if (done.refused === 'locked') return claimPage(visit, door, id, owner, lockedText(visit, done));
  return claimPage(
    visit,
    door,
    id,
    owner,
    say.problems[done.refused] ?? say.problems['other'] ?? done.refused,
  );
}

async function claimPage(
  visit: Visit,
  { path }: Door,
  id: EnterpriseId,
  owner: string,
  error: string | null,
): Promise<Response> {
  const found = await within(visit.city, wholeCity, (db) => findEnterprise(db, id));
  if (!found || ['withdrawn', 'joined'].includes(found.enterprise.status)) return visit.notFound();
  const { name } = found.enterprise;
  const page = (
    <ClaimPage view={visit.view} once={once()} path={path} id={id} name={name} owner={owner} error={error} />
  );
  return visit.page(page, error ? 422 : 200);
}

const show = async (visit: Visit): Promise<Response> => {
  const door = await doorOf(visit);
  return door ? formPage(visit, door) : overdue(visit);
};

export const routes: readonly Route[] = [
  get('/usaha/daftar', 'public', show),
  post('/usaha/daftar', 'public', save),
  post('/usaha/daftar/milik/:id', 'public', mine),
  get('/usaha/baru', 'owners:own', show),
  post('/usaha/baru', 'owners:own', save),
  post('/usaha/baru/milik/:id', 'owners:own', mine),
];
