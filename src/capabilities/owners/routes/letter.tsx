// Letters: made by an officer for an owner of their area, and the door they open.
import { toString as qrOf } from 'qrcode';

import { dayOf } from '../../../kernel/day.ts';
import { parseId } from '../../../kernel/ids.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { get, post } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { link } from '../../../web/view.ts';
import { findEnterprise } from '../../registry/index.ts';
import { enterByLetter, makeLetter, readLetter } from '../actions/letter.ts';
import type { LetterRefusal } from '../actions/letter.ts';
import { LetterDoorPage, LetterPage, LetterPinPage, MakeLetterPage } from '../pages/letter.tsx';
import type { Wrong } from '../pages/new-pin.tsx';
import { tidyLetterCode } from '../rules/letter.ts';
import { boardWords } from '../words/board.ts';
import { doorWords } from '../words/door.ts';
import { lockedText, once, waiting, wentIn } from './answers.ts';

async function askLetter(visit: Visit, reason = '', problem: string | null = null): Promise<Response> {
  const id = parseId<'Enterprise'>(visit.param('id'));
  const found = isRefused(id) ? null : await visit.within((db) => findEnterprise(db, id));
  if (!found || ['withdrawn', 'joined'].includes(found.enterprise.status)) return visit.notFound();
  const say = boardWords[visit.lang].problems;
  const missing = found.owner ? null : (say['no-owner'] ?? null);
  const page = (
    <MakeLetterPage
      view={visit.view}
      once={once()}
      id={found.enterprise.id}
      owner={found.owner?.name ?? '–'}
      enterprise={found.enterprise.name}
      reason={reason}
      problem={problem ?? missing}
    />
  );
  return visit.page(page, problem ? 422 : 200);
}

/** The code stands in the answer itself, once: in no address and in no cache. */
async function make(visit: Visit): Promise<Response> {
  const id = parseId<'Enterprise'>(visit.param('id'));
  if (isRefused(id)) return visit.notFound();
  const reason = (await visit.form()).text('reason');
  const enterprise: EnterpriseId = id;
  const made = await visit.within((db) => makeLetter(db, { enterprise, reason }, visit));
  if (isRefused(made)) {
    if (made.refused === 'unknown-enterprise') return visit.notFound();
    return askLetter(visit, reason, boardWords[visit.lang].problems[made.refused] ?? made.refused);
  }
  const address = new URL(link(visit.view, '/usaha/surat'), visit.request.url);
  const coded = new URL(address);
  // Of use once, for two weeks, and only together with a form that sets a new PIN.
  coded.searchParams.set('kode', made.code);
  const qr = await qrOf(coded.href, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
  return visit.page(
    <LetterPage
      view={visit.view}
      id={enterprise}
      owner={made.owner}
      code={made.code}
      qr={qr}
      address={`${address.host}${address.pathname}`}
      until={dayOf(new Date(made.until.getTime() - 1), visit.city.zone)}
    />,
  );
}

const doorPage = (visit: Visit, code = '', wrong: Wrong = null) => (
  <LetterDoorPage view={visit.view} once={once()} code={code} wrong={wrong} />
);

function refusedAtDoor(visit: Visit, refusal: LetterRefusal, code: string): Response {
  if (refusal.refused === 'locked')
    return waiting(
      visit,
      refusal,
      doorPage(visit, code, { field: 'code', message: lockedText(visit, refusal) }),
    );
  const message = doorWords[visit.lang].problems['letter-over'];
  return visit.page(doorPage(visit, code, { field: 'code', message }), 422);
}

async function read(visit: Visit): Promise<Response> {
  const typed = (await visit.form()).text('code').slice(0, 40);
  const letter = await readLetter(visit, typed);
  if (isRefused(letter)) return refusedAtDoor(visit, letter, typed);
  const { code, label } = letter;
  return visit.page(<LetterPinPage view={visit.view} once={once()} code={code} label={label} wrong={null} />);
}

async function enter(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const [typed, pin, again] = [form.text('code').slice(0, 40), form.text('pin'), form.text('again')];
  const came = await enterByLetter(visit, { code: typed, pin, again });
  if ('token' in came) return wentIn(visit, came.token);
  if (came.refused === 'locked' || came.refused === 'letter-over') return refusedAtDoor(visit, came, typed);
  const letter = await readLetter(visit, typed);
  if (isRefused(letter)) return refusedAtDoor(visit, letter, typed);
  const wrong = {
    field: came.refused === 'pin-not-repeated' ? 'again' : 'pin',
    message: doorWords[visit.lang].problems[came.refused],
  };
  const { code, label } = letter;
  return visit.page(
    <LetterPinPage view={visit.view} once={once()} code={code} label={label} wrong={wrong} />,
    422,
  );
}

export const routes: readonly Route[] = [
  get('/owners/letter/:id', 'owners:letter', (visit) => askLetter(visit)),
  post('/owners/letter/:id', 'owners:letter', make),
  get('/usaha/surat', 'public', (visit) =>
    visit.page(doorPage(visit, tidyLetterCode(visit.query.get('kode') ?? '') ?? '')),
  ),
  post('/usaha/surat', 'public', read),
  post('/usaha/surat/pin', 'public', enter),
];
