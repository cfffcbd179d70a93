// Showing again who one is before what cannot be taken back, and a PIN of one's own.
import { isRefused } from '../../../kernel/refusal.ts';
import { within } from '../../../platform/db/index.ts';
import { get, post } from '../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../platform/http/index.ts';
import { askToConfirm, confirm, howToConfirm, isConfirmed } from '../actions/confirm.ts';
import type { Asking } from '../actions/confirm.ts';
import { setOwnPin } from '../actions/own-pin.ts';
import { setCookie } from '../cookies.ts';
import { ConfirmPage, OwnPinPage } from '../pages/confirm.tsx';
import type { Wrong } from '../pages/door.tsx';
import { codeRules } from '../rules/code.ts';
import { findOwnPin } from '../store/people.ts';
import { isOwnersDoor } from '../who-is.ts';
import { confirmWords } from '../words/confirm.ts';
import type { Sensitive } from '../words/confirm.ts';
import { doorWords } from '../words/door.ts';
import { lockedText, once, waiting, withCookies } from './answers.ts';
import { withPerson } from './data.tsx';

/** The session as far as it is one of ours; a sign-in of the house has none here and shows who it is every time. */
const askingOf = (visit: Visit, person: Asking['person']): Asking => ({
  person,
  session: isOwnersDoor(visit.me) ? (visit.me?.sessionId ?? null) : null,
});

/** What is done once they showed it, with the form that was read. */
export type Confirmed = (visit: Visit, form: Fields) => Promise<Response>;

/** Does it when they showed who they are within five minutes; else leads to where they do. */
export const whenConfirmed = (
  visit: Visit,
  what: Exclude<Sensitive, 'pin'>,
  work: () => Promise<Response>,
): Promise<Response> =>
  withPerson(visit, async (person) =>
    (await isConfirmed(visit, askingOf(visit, person)))
      ? work()
      : visit.seeOther(`/usaha/hak/pastikan/${what}`),
  );

async function page(visit: Visit, asking: Asking, what: Sensitive, sent: boolean, wrong: Wrong) {
  const how = await howToConfirm(visit, asking);
  return (
    <ConfirmPage
      view={visit.view}
      once={once()}
      what={what}
      how={how}
      sent={sent || wrong?.field === 'code'}
      wrong={wrong}
    />
  );
}

const show = (visit: Visit, what: Sensitive): Promise<Response> =>
  withPerson(visit, async (person) =>
    visit.page(await page(visit, askingOf(visit, person), what, false, null)),
  );

async function ask(visit: Visit, asking: Asking, what: Sensitive): Promise<Response> {
  const say = doorWords[visit.lang].problems;
  const asked = await askToConfirm(visit, asking);
  if ('token' in asked) {
    const cookie = setCookie(visit.request, visit.city, 'usaha_code', asked.token, codeRules.minutes * 60);
    return withCookies(visit.page(await page(visit, asking, what, true, null)), [cookie]);
  }
  if (asked.refused === 'locked')
    return waiting(
      visit,
      asked,
      await page(visit, asking, what, false, { field: 'ask', message: lockedText(visit, asked) }),
    );
  const wrong = { field: 'ask', message: say[asked.refused] };
  return visit.page(await page(visit, asking, what, false, wrong), 422);
}

/** The proof and, in the same answer, what it was asked for. */
const prove = (visit: Visit, what: Sensitive, work: Confirmed): Promise<Response> =>
  withPerson(visit, async (person) => {
    const asking = askingOf(visit, person);
    const form = await visit.form();
    if (form.has('ask')) return ask(visit, asking, what);
    const done = await confirm(visit, asking, { pin: form.text('pin'), code: form.text('code') });
    if (!isRefused(done)) return work(visit, form);
    const field = done.refused === 'wrong-code' ? 'code' : 'pin';
    if (done.refused === 'locked')
      return waiting(
        visit,
        done,
        await page(visit, asking, what, false, { field, message: lockedText(visit, done) }),
      );
    const over = done.refused === 'code-over' ? 'ask' : field;
    const wrong = { field: over, message: doorWords[visit.lang].problems[done.refused] };
    return visit.page(await page(visit, asking, what, false, wrong), 422);
  });

/** Both addresses of one confirmation. */
export const confirming = (what: Sensitive, work: Confirmed): readonly Route[] => [
  get(`/usaha/hak/pastikan/${what}`, 'owners:own', (visit) => show(visit, what)),
  post(`/usaha/hak/pastikan/${what}`, 'owners:own', (visit) => prove(visit, what, work)),
];

const pinPage = (visit: Visit, change: boolean, wrong: Wrong = null) => (
  <OwnPinPage view={visit.view} once={once()} change={change} wrong={wrong} />
);

/** A PIN belongs to the door by phone: with a sign-in of the house there is none to set. */
const withPin = (
  visit: Visit,
  answer: (asking: Asking, change: boolean) => Promise<Response>,
): Promise<Response> =>
  withPerson(visit, async (person) => {
    if (!isOwnersDoor(visit.me)) return visit.notFound();
    const scope = { kind: 'person', person } as const;
    const known = await within(visit.city, scope, (db) => findOwnPin(db, person));
    return answer(askingOf(visit, person), known !== null);
  });

const showPin = (visit: Visit): Promise<Response> =>
  withPin(visit, async (asking, change) =>
    change || (await isConfirmed(visit, asking))
      ? visit.page(pinPage(visit, change))
      : visit.seeOther('/usaha/hak/pastikan/pin'),
  );

const savePin = (visit: Visit): Promise<Response> =>
  withPin(visit, async (asking, change) => {
    const form = await visit.form();
    const [former, pin, again] = [form.text('former'), form.text('pin'), form.text('again')];
    const done = await setOwnPin(visit, asking, { former, pin, again });
    if (!isRefused(done)) return visit.seeOther('/usaha/hak', confirmWords[visit.lang].own.done(done.ended));
    if (done.refused === 'not-confirmed') return visit.seeOther('/usaha/hak/pastikan/pin');
    if (done.refused === 'locked')
      return waiting(
        visit,
        done,
        pinPage(visit, change, { field: 'former', message: lockedText(visit, done) }),
      );
    const fields = { 'wrong-pin': 'former', 'pin-not-repeated': 'again' } as const;
    const field = done.refused in fields ? fields[done.refused as keyof typeof fields] : 'pin';
    const message = doorWords[visit.lang].problems[done.refused];
    return visit.page(pinPage(visit, change, { field, message }), 422);
  });

export const routes: readonly Route[] = [
  ...confirming('pin', async (visit) => visit.seeOther('/usaha/pin')),
  get('/usaha/pin', 'owners:own', showPin),
  post('/usaha/pin', 'owners:own', savePin),
];
