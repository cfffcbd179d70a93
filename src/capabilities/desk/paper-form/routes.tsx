// HTTP of the form by which an officer records a paper.
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import {
  checkPaper,
  evidenceWords,
  explainPaper,
  listKinds,
  paperFields,
  readPaperForm,
  submitPaper,
} from '../../evidence/index.ts';
import type { CheckedPaper, PaperProblem, TypedPaper } from '../../evidence/index.ts';
import { namedEnterprise } from '../named.ts';
import type { Named } from '../named.ts';
import { PaperFormPage } from './page.tsx';
import { words } from './words.ts';

type Again = {
  readonly typed: TypedPaper;
  readonly fileId?: string | null;
  readonly problems?: readonly PaperProblem[];
};

const show = (visit: Visit, enterprise: Named, { typed, fileId = null, problems }: Again): Response =>
  visit.page(
    <PaperFormPage
      view={visit.view}
      once={crypto.randomUUID()}
      enterprise={enterprise}
      typed={typed}
      own={listKinds(visit.city).flatMap(({ code, retired }) => (retired ? [] : [code]))}
      fileId={fileId}
      problems={problems}
    />,
    problems ? 422 : 200,
  );

const typedFrom = (text: (name: string) => string): TypedPaper =>
  Object.fromEntries(paperFields.map((name) => [name, text(name).slice(0, 400)])) as TypedPaper;

async function ask(visit: Visit): Promise<Response> {
  const enterprise = await namedEnterprise(visit);
  if (!enterprise) return visit.notFound();
  const typed = typedFrom((name) => (name === 'kind' ? (visit.query.get('kind') ?? '') : ''));
  return show(visit, enterprise, { typed });
}

async function save(visit: Visit): Promise<Response> {
  const enterprise = await namedEnterprise(visit);
  if (!enterprise) return visit.notFound();
  const sent = await readPaperForm(visit, enterprise.id);
  if (!sent)
    return visit.seeOther(`/registry/${enterprise.id}/paper`, explainPaper(refuse('broken'), visit.lang));
  const { fields, fileId, refusal: spoilt } = sent;
  const typed = typedFrom((name) => fields.text(name));
  const paper = checkPaper(typed, visit.today);
  const problems: readonly PaperProblem[] = [
    ...(spoilt ? [{ field: 'file', refusal: spoilt } as const] : []),
    ...(isRefused(paper) ? paper.problems : []),
  ];
  if (problems.length > 0 || isRefused(paper)) return show(visit, enterprise, { typed, fileId, problems });
  const source = paper.grade === 'stated' ? 'owner' : 'staff';
  return submit<CheckedPaper, Refusal>(
    visit,
    fields.text('_once'),
    async (db) => {
      const done = await submitPaper(db, { enterpriseId: enterprise.id, paper, fileId, source }, visit);
      return isRefused(done) ? done : paper;
    },
    {
      to: () => `/registry/${enterprise.id}`,
      flash: (done) => words[visit.lang].saved(evidenceWords[visit.lang].kinds[done.kind]),
      refused: (refusal) =>
        show(visit, enterprise, { typed, fileId, problems: [{ field: 'number', refusal }] }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/registry/:id/paper', 'registry:edit', ask),
  post('/registry/:id/paper', 'registry:edit', save),
];
