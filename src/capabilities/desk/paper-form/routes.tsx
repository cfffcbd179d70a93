// HTTP of the form by which an officer records a paper.
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { listProducts } from '../../catalogue/index.ts';
import {
  checkPaper,
  evidenceWords,
  explainPaper,
  isEvidenceKind,
  listKinds,
  offeredNumber,
  paperFields,
  readAbout,
  readPaperForm,
  submitPaper,
} from '../../evidence/index.ts';
import type { CheckedPaper, PaperProblem, ProductChoice, TypedPaper } from '../../evidence/index.ts';
import { namedEnterprise } from '../named.ts';
import type { Named } from '../named.ts';
import { PaperFormPage } from './page.tsx';
import type { PaperFormProps } from './page.tsx';
import { words } from './words.ts';

type About = Named & { readonly products: readonly ProductChoice[] };

type Again = {
  readonly typed: TypedPaper;
  readonly chosen: string;
  readonly fileId?: string | null;
  readonly offered?: PaperFormProps['offered'];
  readonly asked?: boolean;
  readonly problems?: readonly PaperProblem[];
};

async function named(visit: Visit): Promise<About | null> {
  const enterprise = await namedEnterprise(visit);
  if (!enterprise) return null;
  return { ...enterprise, products: await visit.within((db) => listProducts(db, [enterprise.id])) };
}

const show = (visit: Visit, { products, ...enterprise }: About, again: Again): Response => {
  const { typed, chosen, fileId = null, offered = null, asked = false, problems } = again;
  return visit.page(
    <PaperFormPage
      view={visit.view}
      once={crypto.randomUUID()}
      enterprise={enterprise}
      typed={offered ? { ...typed, number: offered.number } : typed}
      own={listKinds(visit.city).flatMap(({ code, retired }) => (retired ? [] : [code]))}
      chosen={chosen}
      products={products}
      offered={offered}
      asked={asked}
      fileId={fileId}
      problems={problems}
    />,
    problems ? 422 : 200,
  );
};

const typedFrom = (text: (name: string) => string): TypedPaper =>
  Object.fromEntries(paperFields.map((name) => [name, text(name).slice(0, 400)])) as TypedPaper;

async function ask(visit: Visit): Promise<Response> {
  const enterprise = await named(visit);
  if (!enterprise) return visit.notFound();
  const typed = typedFrom((name) => (name === 'kind' ? (visit.query.get('kind') ?? '') : ''));
  return show(visit, enterprise, { typed, chosen: visit.query.get('about') ?? '' });
}

async function save(visit: Visit): Promise<Response> {
  const enterprise = await named(visit);
  if (!enterprise) return visit.notFound();
  const sent = await readPaperForm(visit, enterprise.id);
  if (!sent)
    return visit.seeOther(`/registry/${enterprise.id}/paper`, explainPaper(refuse('broken'), visit.lang));
  const { fields, fileId, codes, refusal: spoilt } = sent;
  const typed = typedFrom((name) => fields.text(name));
  const chosen = fields.text('about').slice(0, 60);
  const paper = checkPaper(typed, visit.today);
  const about = isRefused(paper) ? null : readAbout(paper.kind, chosen, enterprise.products);
  const problems: readonly PaperProblem[] = [
    ...(spoilt ? [{ field: 'file', refusal: spoilt } as const] : []),
    ...(isRefused(paper) ? paper.problems : []),
    ...(isRefused(about) ? [{ field: 'about', refusal: about } as const] : []),
  ];
  const asked = fields.has('offered');
  const offered = asked ? null : offerOf(typed, codes);
  const again = { typed, chosen, fileId, offered, asked };
  if (problems.length > 0 || isRefused(paper) || isRefused(about))
    return show(visit, enterprise, { ...again, problems });
  if (offered) return show(visit, enterprise, again);
  const source = paper.grade === 'stated' ? 'owner' : 'staff';
  return submit<CheckedPaper, Refusal>(
    visit,
    fields.text('_once'),
    async (db) => {
      const done = await submitPaper(
        db,
        { enterpriseId: enterprise.id, paper, about, fileId, source },
        visit,
      );
      return isRefused(done) ? done : paper;
    },
    {
      to: () => `/registry/${enterprise.id}`,
      flash: (done) => words[visit.lang].saved(evidenceWords[visit.lang].kinds[done.kind]),
      refused: (refusal) => show(visit, enterprise, { ...again, problems: [{ field: 'number', refusal }] }),
    },
  );
}

/** The number in the picture, where none was typed or one of another shape. */
function offerOf(
  { kind, number }: TypedPaper,
  codes: Parameters<typeof offeredNumber>[2],
): PaperFormProps['offered'] {
  if (!isEvidenceKind(kind)) return null;
  const found = offeredNumber(kind, number, codes);
  return found === null ? null : { kind, number: found, typed: number.trim() };
}

export const routes: readonly Route[] = [
  get('/registry/:id/paper', 'registry:edit', ask),
  post('/registry/:id/paper', 'registry:edit', save),
];
