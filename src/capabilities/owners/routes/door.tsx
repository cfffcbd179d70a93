// Doors for coming in by phone and going out.
import { isRefused } from '../../../kernel/refusal.ts';
import { within } from '../../../platform/db/index.ts';
import { get, post } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { listAreas } from '../../regions/index.ts';
import { askedOf, enterAs } from '../actions/choose.ts';
import type { ChooseRefusal } from '../actions/choose.ts';
import { answerCode, askCode, holderOf, isAwaiting } from '../actions/enter.ts';
import type { Holder } from '../actions/enter.ts';
import { hashOf, readCookie, setCookie } from '../cookies.ts';
import { CodePage, FirstPinPage, NeedsLetterPage, PhonePage, PinPage, WhoPage } from '../pages/door.tsx';
import type { Named } from '../pages/door.tsx';
import type { Wrong } from '../pages/new-pin.tsx';
import { codeRules } from '../rules/code.ts';
import { personLabel } from '../rules/label.ts';
import { nameToken } from '../store/named.ts';
import type { PhonePerson } from '../store/people.ts';
import { endByToken } from '../store/sessions.ts';
import { doorWords } from '../words/door.ts';
import { deviceCookie, lockedText, once, waiting, wentIn, withCookies } from './answers.ts';

/** The code's time and the time to choose after it; the server ends each on its own. */
const codeMinutes = codeRules.minutes + 20;

const phonePage = (visit: Visit, wrong: Wrong = null, typed = '') => (
  <PhonePage view={visit.view} once={once()} wrong={wrong} typed={typed} />
);
const codePage = (visit: Visit, wrong: Wrong = null) => (
  <CodePage view={visit.view} once={once()} wrong={wrong} />
);

async function ask(visit: Visit): Promise<Response> {
  const typed = (await visit.form()).text('phone').slice(0, 40);
  const asked = await askCode(visit, typed);
  if ('token' in asked) {
    const cookie = setCookie(visit.request, visit.city, 'usaha_code', asked.token, codeMinutes * 60);
    return withCookies(visit.seeOther('/usaha/kode'), [cookie, ...deviceCookie(visit)]);
  }
  if (asked.refused === 'locked') {
    const wrong = { field: 'phone', message: lockedText(visit, asked) };
    return waiting(visit, asked, phonePage(visit, wrong, typed));
  }
  const message = doorWords[visit.lang].problems[asked.refused];
  return visit.page(phonePage(visit, { field: 'phone', message }, typed), 422);
}

const overdue = (visit: Visit): Response =>
  visit.seeOther('/usaha/masuk', doorWords[visit.lang].problems['code-over']);

async function guess(visit: Visit): Promise<Response> {
  const done = await answerCode(visit, (await visit.form()).text('code'));
  if (isRefused(done)) {
    if (done.refused === 'code-over') return overdue(visit);
    const message = doorWords[visit.lang].problems['wrong-code'];
    return visit.page(codePage(visit, { field: 'code', message }), 422);
  }
  const holder = await holderOf(visit);
  const [alone, another] = holder?.people ?? [];
  if (holder && alone && !another && !alone.hasPin) {
    const came = await enterAs(visit, holder, alone, { pin: '', again: '', proof: '' });
    if ('token' in came) return wentIn(visit, came.token);
  }
  return visit.seeOther('/usaha/siapa');
}

/** Two of one label are told apart by their kelurahan. */
async function namesOf(visit: Visit, people: readonly PhonePerson[]): Promise<readonly Named[]> {
  const areas = await within(visit.city, { kind: 'none' }, (db) => listAreas(db));
  const labels = people.map(({ name }) => personLabel(name));
  return people.map(({ area }, at) => {
    const label = labels[at] ?? '';
    const twice = labels.indexOf(label) !== labels.lastIndexOf(label);
    const kelurahan = areas.find((a) => a.code === area.split('/')[0])?.name ?? null;
    return { label, more: twice ? kelurahan : null };
  });
}

async function who(visit: Visit): Promise<Response> {
  const holder = await holderOf(visit);
  if (!holder) return overdue(visit);
  return visit.page(<WhoPage view={visit.view} people={await namesOf(visit, holder.people)} />);
}

/** The person at that place of the list: places and not ids stand in addresses. */
const at = (visit: Visit, holder: Holder): PhonePerson | undefined =>
  /^\d{1,2}$/.test(visit.param('place')) ? holder.people[Number(visit.param('place')) - 1] : undefined;

async function asWhom(visit: Visit, holder: Holder, person: PhonePerson, wrong: Wrong) {
  const asked = await askedOf(visit, holder, person);
  const say = doorWords[visit.lang];
  const name = personLabel(person.name);
  const path = `/usaha/siapa/${visit.param('place')}`;
  const { view } = visit;
  if (asked.ask === 'letter') return <NeedsLetterPage view={view} name={name} />;
  if (asked.ask === 'first')
    return (
      <FirstPinPage
        view={view}
        once={once()}
        wrong={wrong}
        title={say.firstTitle(name)}
        lead={say.firstLead}
        path={path}
        by={asked.by}
      />
    );
  return <PinPage view={view} once={once()} wrong={wrong} name={name} path={path} />;
}

async function showPerson(visit: Visit): Promise<Response> {
  const holder = await holderOf(visit);
  if (!holder) return overdue(visit);
  const person = at(visit, holder);
  return person ? visit.page(await asWhom(visit, holder, person, null)) : visit.notFound();
}

const fieldOf = (code: ChooseRefusal['refused']): string =>
  code === 'wrong-proof' ? 'proof' : code === 'pin-not-repeated' ? 'again' : 'pin';

async function choosePerson(visit: Visit): Promise<Response> {
  const holder = await holderOf(visit);
  if (!holder) return overdue(visit);
  const person = at(visit, holder);
  if (!person) return visit.notFound();
  const fields = await visit.form();
  const typed = { pin: fields.text('pin'), again: fields.text('again'), proof: fields.text('proof') };
  const came = await enterAs(visit, holder, person, typed);
  if ('token' in came) return wentIn(visit, came.token);
  if (came.refused === 'locked') {
    const wrong = { field: 'pin', message: lockedText(visit, came) };
    return waiting(visit, came, await asWhom(visit, holder, person, wrong));
  }
  const message = doorWords[visit.lang].problems[came.refused];
  return visit.page(await asWhom(visit, holder, person, { field: fieldOf(came.refused), message }), 422);
}

async function goOut(visit: Visit): Promise<Response> {
  const token = readCookie(visit.request, visit.city, 'usaha');
  if (token)
    await within(visit.city, { kind: 'none' }, async (db) => {
      await nameToken(db, hashOf(token));
      await endByToken(db, hashOf(token));
    });
  return withCookies(visit.seeOther('/usaha/masuk', doorWords[visit.lang].signedOut), [
    setCookie(visit.request, visit.city, 'usaha', '', 0),
  ]);
}

export const routes: readonly Route[] = [
  get('/usaha/masuk', 'public', (visit) =>
    visit.may('owners:own') ? visit.seeOther('/usaha') : visit.page(phonePage(visit)),
  ),
  post('/usaha/masuk', 'public', ask),
  get('/usaha/kode', 'public', async (visit) =>
    (await isAwaiting(visit)) ? visit.page(codePage(visit)) : visit.seeOther('/usaha/masuk'),
  ),
  post('/usaha/kode', 'public', guess),
  get('/usaha/siapa', 'public', who),
  get('/usaha/siapa/:place', 'public', showPerson),
  post('/usaha/siapa/:place', 'public', choosePerson),
  post('/usaha/keluar', 'public', goOut),
];
