// Showing again who one is before what cannot be taken back, and a PIN of one's own.
import { isRefused } from '../../../kernel/refusal.ts';
import { within } from '../../../platform/db/index.ts';
import { get, post } from '../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../platform/http/index.ts';
import { askToConfirm, confirm, howToConfirm, isConfirmed } from '../actions/confirm.ts';
import type { Asking } from '../actions/confirm.ts';
import { askedFields } from '../actions/rights.ts';
import type { Locked } from '../../accounts/index.ts';
import { setOwnPin } from '../actions/own-pin.ts';
import { setCookie } from '../cookies.ts';
import { ConfirmPage, OwnPinPage } from '../pages/confirm.tsx';
import type { Wrong } from '../pages/new-pin.tsx';
import { codeRules } from '../rules/code.ts';
import { sessionDays } from '../rules/session.ts';
import { findOwnPin } from '../store/people.ts';
import { isOwnersDoor } from '../who-is.ts';
import { confirmWords } from '../words/confirm.ts';
import type { Sensitive } from '../words/confirm.ts';
import { doorWords } from '../words/door.ts';
import { lockedText, once, waiting, withCookies, withPerson } from './answers.ts';

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
  what: Sensitive,
  work: () => Promise<Response>,
  kept: Kept = [],
): Promise<Response> =>
  withPerson(visit, async (person) =>
    (await isConfirmed(visit, askingOf(visit, person)))
      ? work()
      : kept.length > 0
        ? askFirst(visit, what, kept)
        : visit.seeOther(`/usaha/hak/pastikan/${what}`),
  );

/** What was typed before it was asked who one is goes along, in the form and in no address. */
type Kept = readonly (readonly [string, string])[];

export const keptOf = (what: Sensitive, form: Fields): Kept =>
  what === 'nomor'
    ? ['id', ...askedFields].map((name) => [name, form.text(name).slice(0, 1000)] as const)
    : [];

/** Asks who one is before the form that was sent is done. */
const askFirst = (visit: Visit, what: Sensitive, kept: Kept): Promise<Response> =>
  withPerson(visit, async (person) =>
    visit.page(await page(visit, askingOf(visit, person), what, { sent: false, wrong: null, kept })),
  );

async function page(
  visit: Visit,
  asking: Asking,
  what: Sensitive,
  { sent, wrong, kept }: { sent: boolean; wrong: Wrong; kept: Kept },
) {
  const how = await howToConfirm(visit, asking);
  return (
    <ConfirmPage
      view={visit.view}
      once={once()}
      what={what}
      how={how}
      sent={sent || wrong?.field === 'code'}
      wrong={wrong}
      kept={kept}
    />
  );
}

/** Without a form to go on with there is nothing to ask for: a number is corrected on its own page. */
const show = (visit: Visit, what: Sensitive): Promise<Response> =>
  what === 'nomor' ? Promise.resolve(visit.seeOther('/usaha/data')) : askFirst(visit, what, []);

type Step = { readonly asking: Asking; readonly what: Sensitive; readonly kept: Kept };

const askAgain = async (visit: Visit, { asking, what, kept }: Step, wrong: Wrong, locked?: Locked) => {
  const shown = await page(visit, asking, what, { sent: false, wrong, kept });
  return locked ? waiting(visit, locked, shown) : visit.page(shown, 422);
};

async function ask(visit: Visit, step: Step): Promise<Response> {
  const asked = await askToConfirm(visit, step.asking);
  if ('token' in asked) {
    const cookie = setCookie(visit.request, visit.city, 'usaha_code', asked.token, codeRules.minutes * 60);
    const { asking, what, kept } = step;
    return withCookies(visit.page(await page(visit, asking, what, { sent: true, wrong: null, kept })), [
      cookie,
    ]);
  }
  return asked.refused === 'locked'
    ? askAgain(visit, step, { field: 'ask', message: lockedText(visit, asked) }, asked)
    : askAgain(visit, step, { field: 'ask', message: doorWords[visit.lang].problems[asked.refused] });
}

/** The proof and, in the same answer, what it was asked for; the session goes on under a new token. */
const prove = (visit: Visit, what: Sensitive, work: Confirmed): Promise<Response> =>
  withPerson(visit, async (person) => {
    const asking = askingOf(visit, person);
    const form = await visit.form();
    const step = { asking, what, kept: keptOf(what, form) };
    if (form.has('ask')) return ask(visit, step);
    const done = await confirm(visit, asking, { pin: form.text('pin'), code: form.text('code') });
    if (!isRefused(done)) {
      const answer = await work(visit, form);
      const most = sessionDays.most * 86_400;
      return done.token
        ? withCookies(answer, [setCookie(visit.request, visit.city, 'usaha', done.token, most)])
        : answer;
    }
    if (done.refused === 'locked')
      return askAgain(visit, step, { field: 'pin', message: lockedText(visit, done) }, done);
    const fields = { 'wrong-code': 'code', 'code-over': 'ask' } as const;
    const field = done.refused in fields ? fields[done.refused as keyof typeof fields] : 'pin';
    return askAgain(visit, step, { field, message: doorWords[visit.lang].problems[done.refused] });
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
