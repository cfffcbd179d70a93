// HTTP of taking a proof back.
import { parseId } from '../../../kernel/ids.ts';
import type { EnterpriseId, EvidenceId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/db/index.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { evidenceWords, listFacts, retractFact } from '../../evidence/index.ts';
import type { ListedFact } from '../../evidence/index.ts';
import { namedEnterprise } from '../named.ts';
import type { Named } from '../named.ts';
import { readReason } from '../../registry/index.ts';
import { RetractPage } from './page.tsx';
import { words } from './words.ts';

type Unfit = Refusal<'unknown-fact' | 'already-retracted'>;
type Retractable = ListedFact | Unfit;

const statusOf = { 'unknown-fact': 404, 'already-retracted': 409 } as const;

/** The proof named in the address, as this enterprise has it: another's is unknown here. */
async function proofOf(db: Db, enterpriseId: EnterpriseId, typed: string): Promise<Retractable> {
  const id = parseId<'Evidence'>(typed);
  if (isRefused(id)) return refuse('unknown-fact');
  const fact = (await listFacts(db, enterpriseId)).find((f) => f.id === id);
  if (!fact) return refuse('unknown-fact');
  return fact.retractedAt === null ? fact : refuse('already-retracted');
}

const kindOf = (fact: ListedFact, visit: Visit): string => evidenceWords[visit.lang].kinds[fact.kind];

const showUnfit = (visit: Visit, enterprise: Named, refusal: Unfit): Response =>
  visit.page(
    <RetractPage view={visit.view} enterprise={enterprise} proof={null} once="" refusal={refusal} />,
    statusOf[refusal.refused],
  );

const showForm = (visit: Visit, enterprise: Named, fact: ListedFact, typed = '', refusal?: Refusal) =>
  visit.page(
    <RetractPage
      view={visit.view}
      enterprise={enterprise}
      proof={{ id: fact.id, kind: kindOf(fact, visit) }}
      once={crypto.randomUUID()}
      typed={typed}
      refusal={refusal}
    />,
    refusal ? 422 : 200,
  );

async function ask(visit: Visit): Promise<Response> {
  const enterprise = await namedEnterprise(visit);
  if (!enterprise) return visit.notFound();
  const fact = await visit.within((db) => proofOf(db, enterprise.id, visit.param('fact')));
  return isRefused(fact) ? showUnfit(visit, enterprise, fact) : showForm(visit, enterprise, fact);
}

async function retract(
  db: Db,
  enterpriseId: EnterpriseId,
  reason: string,
  visit: Visit,
): Promise<{ fact: ListedFact } | Unfit> {
  const fact = await proofOf(db, enterpriseId, visit.param('fact'));
  if (isRefused(fact)) return fact;
  const done = await retractFact(db, { id: fact.id as EvidenceId, enterpriseId, reason }, visit);
  return isRefused(done) ? done : { fact };
}

async function save(visit: Visit): Promise<Response> {
  const enterprise = await namedEnterprise(visit);
  if (!enterprise) return visit.notFound();
  const form = await visit.form();
  const typed = form.text('reason');
  const reason = readReason(typed);
  if (isRefused(reason)) {
    const fact = await visit.within((db) => proofOf(db, enterprise.id, visit.param('fact')));
    return isRefused(fact)
      ? showUnfit(visit, enterprise, fact)
      : showForm(visit, enterprise, fact, typed, reason);
  }
  return submit<{ fact: ListedFact }, Unfit>(
    visit,
    form.text('_once'),
    (db) => retract(db, enterprise.id, reason, visit),
    {
      to: () => `/registry/${enterprise.id}`,
      flash: ({ fact }) => words[visit.lang].done(kindOf(fact, visit)),
      refused: (refusal) => showUnfit(visit, enterprise, refusal),
    },
  );
}

export const routes: readonly Route[] = [
  get('/registry/:id/paper/:fact/retract', 'registry:edit', ask),
  post('/registry/:id/paper/:fact/retract', 'registry:edit', save),
];
