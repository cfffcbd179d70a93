// HTTP of the kinds that a city adds, and of the queue's target days.
import type { Refusal } from '../../../kernel/refusal.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { KindsPage } from '../pages/kinds.tsx';
import type { KindsProps } from '../pages/kinds.tsx';
import { readTargetDays } from '../store/papers.ts';
import { kindsWords } from '../words/kinds.ts';
import { addKind, retireKind, setTargetDays } from './actions.ts';
import { learnKinds, readKinds } from './learn.ts';
import { kindFields } from './rules.ts';
import type { KindProblem, TypedKind } from './rules.ts';

const empty = Object.fromEntries(kindFields.map((field) => [field, ''])) as TypedKind;

async function show(
  visit: Visit,
  again: Partial<Pick<KindsProps, 'typed' | 'problems' | 'targetDays'>> = {},
): Promise<Response> {
  const loaded = await visit.within(async (db) => ({
    kinds: await readKinds(db),
    targetDays: String(await readTargetDays(db)),
  }));
  return visit.page(
    <KindsPage view={visit.view} once={crypto.randomUUID()} typed={empty} {...loaded} {...again} />,
    again.problems ? 422 : 200,
  );
}

/** This process knows at once; others within seconds. */
async function learned(visit: Visit, answer: Response): Promise<Response> {
  await learnKinds(visit.city);
  return answer;
}

async function add(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = Object.fromEntries(kindFields.map((f) => [f, form.text(f).slice(0, 200)])) as TypedKind;
  type Refused = Refusal<'kind-form', { problems: readonly KindProblem[] }>;
  const answer = await submit<{ code: string }, Refused>(
    visit,
    form.text('_once'),
    (db) => addKind(db, typed, visit),
    {
      to: () => '/evidence/kinds',
      flash: () => kindsWords[visit.lang].added(visit.lang === 'id' ? typed.nameId : typed.nameEn),
      refused: ({ problems }) => show(visit, { typed, problems }),
    },
  );
  return learned(visit, answer);
}

async function retire(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const change = { code: visit.param('code'), retired: form.text('retired') === '1' };
  const answer = await submit<{ code: string }, Refusal<'unknown-kind', object>>(
    visit,
    form.text('_once'),
    (db) => retireKind(db, change, visit),
    {
      to: () => '/evidence/kinds',
      flash: () => kindsWords[visit.lang].changed,
      refused: () => visit.notFound(),
    },
  );
  return learned(visit, answer);
}

async function setDays(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = form.text('days').trim().slice(0, 20);
  return submit<{ days: number }, Refusal<'days-wrong', object>>(
    visit,
    form.text('_once'),
    (db) => setTargetDays(db, /^\d+$/.test(typed) ? Number(typed) : 0, visit),
    {
      to: () => '/evidence/kinds',
      flash: ({ days }) => kindsWords[visit.lang].savedDays(days),
      refused: (refusal) => show(visit, { targetDays: typed, problems: [{ field: 'days', refusal }] }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/evidence/kinds', 'evidence:kinds', (visit) => show(visit)),
  post('/evidence/kinds', 'evidence:kinds', add),
  post('/evidence/kinds/:code', 'evidence:kinds', retire),
  post('/evidence/target', 'evidence:kinds', setDays),
];
