// HTTP of the form by which a proof is recorded.
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/db/index.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { evidenceWords, listFacts, recordFacts } from '../../evidence/index.ts';
import { namedEnterprise } from '../named.ts';
import type { Named } from '../named.ts';
import { PaperFormPage } from './page.tsx';
import { checkPaper, paperFields } from './rules.ts';
import type { CheckedPaper, PaperProblem, TypedPaper } from './rules.ts';
import { words } from './words.ts';

const show = (
  visit: Visit,
  enterprise: Named,
  typed: TypedPaper,
  problems?: readonly PaperProblem[],
): Response =>
  visit.page(
    <PaperFormPage
      view={visit.view}
      once={crypto.randomUUID()}
      enterprise={enterprise}
      typed={typed}
      problems={problems}
    />,
    problems ? 422 : 200,
  );

const typedFrom = (text: (name: string) => string): TypedPaper =>
  Object.fromEntries(paperFields.map((name) => [name, text(name).slice(0, 400)])) as TypedPaper;

async function ask(visit: Visit): Promise<Response> {
  const enterprise = await namedEnterprise(visit);
  if (!enterprise) return visit.notFound();
  return show(
    visit,
    enterprise,
    typedFrom((name) => (name === 'kind' ? (visit.query.get('kind') ?? '') : '')),
  );
}

/** The same paper at the same grade is recorded once; a better grade is a new fact beside the old. */
async function record(
  db: Db,
  id: EnterpriseId,
  paper: CheckedPaper,
  visit: Visit,
): Promise<CheckedPaper | Refusal<'already-held'>> {
  const same = (await listFacts(db, id)).some(
    (f) =>
      f.retractedAt === null &&
      f.number !== null &&
      f.kind === paper.kind &&
      f.number === paper.number &&
      f.grade === paper.grade,
  );
  if (same) return refuse('already-held');
  await recordFacts(
    db,
    [{ enterpriseId: id, ...paper, source: paper.grade === 'stated' ? 'owner' : 'staff' }],
    visit,
  );
  return paper;
}

async function save(visit: Visit): Promise<Response> {
  const enterprise = await namedEnterprise(visit);
  if (!enterprise) return visit.notFound();
  const form = await visit.form();
  const typed = typedFrom((name) => form.text(name));
  const paper = checkPaper(typed, visit.today);
  if (isRefused(paper))
    return show(visit, enterprise, typed, (paper as { problems: readonly PaperProblem[] }).problems);
  return submit<CheckedPaper, Refusal>(
    visit,
    form.text('_once'),
    (db) => record(db, enterprise.id, paper, visit),
    {
      to: () => `/registry/${enterprise.id}`,
      flash: (done) => words[visit.lang].saved(evidenceWords[visit.lang].kinds[done.kind]),
      refused: (refusal) => show(visit, enterprise, typed, [{ field: 'number', refusal }]),
    },
  );
}

export const routes: readonly Route[] = [
  get('/registry/:id/paper', 'registry:edit', ask),
  post('/registry/:id/paper', 'registry:edit', save),
];
