// HTTP of the wallet: the officers' queue, numbers that stand twice, papers that end, and pictures of papers.
import { parseId } from '../../kernel/ids.ts';
import type { EnterpriseId, EvidenceId } from '../../kernel/ids.ts';
import { addDays } from '../../kernel/day.ts';
import { isRefused, refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { get, post, submit } from '../../platform/http/index.ts';
import type { Route, Visit } from '../../platform/http/index.ts';
import { listAreas } from '../regions/index.ts';
import { readReason, resolve } from '../registry/index.ts';
import { routes as kindRoutes } from './added/routes.tsx';
import { decidePaper } from './actions/decide.ts';
import type { DecisionRefusal } from './actions/decide.ts';
import { openPage } from './files.ts';
import { loadPaper, mostWaiting } from './one.ts';
import { OnePaperPage } from './pages/one.tsx';
import type { OnePaperProps } from './pages/one.tsx';
import { EndingPage, QueuePage, TwicePage } from './pages/queue.tsx';
import type { Outcome } from './rules/decide.ts';
import { expiringDays } from './rules/state.ts';
import { findFile } from './store/files.ts';
import { answerTwice, readTargetDays } from './store/papers.ts';
import { listDoubled, listEnding, listWaiting } from './store/queue.ts';
import { queueWords } from './words/queue.ts';
import { explainPaper } from './words/refusals.ts';

async function places(db: Db): Promise<(area: string) => string> {
  const names = new Map((await listAreas(db)).map((a) => [a.code, a.name]));
  return (area) => names.get(area.split('/')[0] ?? area) ?? area;
}

async function showQueue(visit: Visit): Promise<Response> {
  const loaded = await visit.within(async (db) => ({
    rows: await listWaiting(db, visit.by, mostWaiting),
    targetDays: await readTargetDays(db),
    place: await places(db),
  }));
  const kinds = visit.may('evidence:kinds');
  return visit.page(<QueuePage view={visit.view} most={mostWaiting} kinds={kinds} {...loaded} />);
}

const idOf = (visit: Visit): EvidenceId | null => {
  const id = parseId<'Evidence'>(visit.param('id'));
  return isRefused(id) ? null : id;
};

type Again = Pick<OnePaperProps, 'typed' | 'problems' | 'told'>;

async function showOne(visit: Visit, again: Again = {}, status = 200): Promise<Response> {
  const id = idOf(visit);
  const loaded =
    id &&
    (await visit.within(async (db) => {
      const one = await loadPaper(db, id, visit.by);
      return one && { one, place: (await places(db))(one.found.enterprise.area) };
    }));
  if (!loaded) return visit.notFound();
  return visit.page(
    <OnePaperPage view={visit.view} once={crypto.randomUUID()} {...loaded} {...again} />,
    status,
  );
}

const outcomes: readonly Outcome[] = ['seen', 'checked', 'refused'];

async function decide(visit: Visit): Promise<Response> {
  const factId = idOf(visit);
  const form = await visit.form();
  const outcome = outcomes.find((o) => o === form.text('outcome'));
  if (!factId || !outcome) return visit.notFound();
  const typed = {
    from: form.text('from').slice(0, 60),
    to: form.text('to').slice(0, 60),
    source: form.text('source').slice(0, 400),
    ...(form.has('number') ? { number: form.text('number').slice(0, 400) } : {}),
  };
  const round = form.text('round') === '2' ? 2 : 1;
  const reason = (form.text('reason').trim() || form.text('ready')).slice(0, 1000);
  const next = (await visit.within((db) => loadPaper(db, factId, visit.by)))?.after ?? null;
  type Done = Exclude<Awaited<ReturnType<typeof decidePaper>>, DecisionRefusal>;
  return submit<Done, DecisionRefusal>(
    visit,
    form.text('_once'),
    (db) => decidePaper(db, { factId, round, outcome, reason, typed }, visit),
    {
      to: () => (next ? `/evidence/queue/${next}` : '/evidence/queue'),
      flash: (done) => queueWords[visit.lang].done[done.outcome],
      refused: (refusal) => refusedOne(visit, refusal, outcome === 'refused' ? { reason } : typed),
    },
  );
}

function refusedOne(
  visit: Visit,
  refusal: DecisionRefusal,
  typed: NonNullable<Again['typed']>,
): Promise<Response> {
  if (refusal.refused === 'paper-form') return showOne(visit, { typed, problems: refusal.problems }, 422);
  if (refusal.refused === 'reason-short')
    return showOne(visit, { typed, problems: [{ field: 'reason', refusal }] }, 422);
  return showOne(visit, { typed, told: explainPaper(refusal, visit.lang) }, 409);
}

type Wrong = { readonly id: string; readonly message: string; readonly typed: string };

async function showTwice(visit: Visit, wrong?: Wrong): Promise<Response> {
  const loaded = await visit.within(async (db) => ({
    rows: await listDoubled(db, mostWaiting),
    place: await places(db),
  }));
  return visit.page(
    <TwicePage
      view={visit.view}
      once={crypto.randomUUID()}
      kinds={visit.may('evidence:kinds')}
      wrong={wrong}
      {...loaded}
    />,
    wrong ? 422 : 200,
  );
}

async function answer(visit: Visit): Promise<Response> {
  const id = parseId<'Twice'>(visit.param('id'));
  if (isRefused(id)) return visit.notFound();
  const form = await visit.form();
  const typed = form.text('reason').slice(0, 1000);
  return submit<{ readonly enterpriseId: string }, Refusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const reason = readReason(typed);
      if (isRefused(reason)) return reason;
      const set = { answer: reason, answeredAt: visit.now, answeredBy: visit.by };
      const row = await answerTwice(db, id, set);
      if (!row) return refuse('already-decided');
      const detail = { kind: row.kind };
      await audit(db, visit, { act: 'evidence:answer-twice', subject: row.enterpriseId, reason, detail });
      return row;
    },
    {
      to: () => '/evidence/twice',
      flash: () => queueWords[visit.lang].answered,
      refused: (refusal) => showTwice(visit, { id, typed, message: explainPaper(refusal, visit.lang) }),
    },
  );
}

async function showEnding(visit: Visit): Promise<Response> {
  const span = { from: visit.today, to: addDays(visit.today, expiringDays), limit: mostWaiting };
  const loaded = await visit.within(async (db) => ({
    rows: await listEnding(db, span),
    place: await places(db),
  }));
  const kinds = visit.may('evidence:kinds');
  return visit.page(<EndingPage view={visit.view} most={mostWaiting} kinds={kinds} {...loaded} />);
}

/** A page of a paper, for its owner and for officers who see its enterprise; an officer's look is written down. */
async function showPage(visit: Visit): Promise<Response> {
  const id = parseId<'File'>(visit.param('id'));
  const number = Number(visit.param('page'));
  if (isRefused(id) || !Number.isInteger(number)) return visit.notFound();
  const found = await visit.within(async (db) => {
    const file = await findFile(db, id);
    if (!file || (file.factId === null && file.recordedBy !== visit.by)) return null;
    if (visit.me?.role !== 'owner' && file.recordedBy !== visit.by) await look(db, file.enterpriseId, visit);
    return file;
  });
  const stored = found?.pages[number - 1];
  if (!found || !stored) return visit.notFound();
  return new Response(new Uint8Array(await openPage(stored, found.sealedKey)), {
    headers: {
      'content-type': 'image/webp',
      'content-disposition': `attachment; filename="surat-${String(number)}.webp"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}

/** Under the id of today, by which its owner asks who looked. */
async function look(db: Db, born: string, visit: Visit): Promise<void> {
  const subject = await resolve(db, born as EnterpriseId);
  await audit(db, visit, { act: 'evidence:look', subject });
}

export const routes: readonly Route[] = [
  ...kindRoutes,
  get('/evidence/queue', 'evidence:verify', showQueue),
  get('/evidence/queue/:id', 'evidence:verify', (visit) => showOne(visit)),
  post('/evidence/queue/:id', 'evidence:verify', decide),
  get('/evidence/twice', 'evidence:verify', (visit) => showTwice(visit)),
  post('/evidence/twice/:id', 'evidence:verify', answer),
  get('/evidence/ending', 'evidence:verify', showEnding),
  get('/evidence/files/:id/:page', 'evidence:look', showPage),
];
