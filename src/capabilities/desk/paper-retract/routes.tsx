// HTTP of taking a proof back.
import { parseId } from '../../../kernel/ids.ts';
import type { EnterpriseId, EvidenceId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/db/index.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import {
  earlierOf,
  evidenceWords,
  listFacts,
  retractFact,
  takeBackForEarlier,
} from '../../evidence/index.ts';
import type { ListedFact } from '../../evidence/index.ts';
import { namedEnterprise } from '../named.ts';
import type { Named } from '../named.ts';
import { readReason } from '../../registry/index.ts';
import { RetractPage } from './page.tsx';
import type { TypedRetraction } from './page.tsx';
import { words } from './words.ts';

type Unfit = Refusal<'unknown-fact' | 'already-retracted' | 'nothing-before', object>;
/** A proof in force, with what it replaced. */
type Proof = { readonly fact: ListedFact; readonly earlier: ListedFact | null };

const statusOf = { 'unknown-fact': 404, 'already-retracted': 409, 'nothing-before': 409 } as const;

/** The proof named in the address, as this enterprise has it: another's is unknown here. */
async function proofOf(db: Db, enterpriseId: EnterpriseId, typed: string): Promise<Proof | Unfit> {
  const id = parseId<'Evidence'>(typed);
  if (isRefused(id)) return refuse('unknown-fact');
  const facts = await listFacts(db, enterpriseId);
  const fact = facts.find((f) => f.id === id);
  if (!fact) return refuse('unknown-fact');
  return fact.retractedAt === null ? { fact, earlier: earlierOf(fact, facts) } : refuse('already-retracted');
}

const kindOf = (fact: ListedFact, visit: Visit): string => evidenceWords[visit.lang].kinds[fact.kind];

const showUnfit = (visit: Visit, enterprise: Named, refusal: Unfit): Response =>
  visit.page(
    <RetractPage view={visit.view} enterprise={enterprise} proof={null} once="" refusal={refusal} />,
    statusOf[refusal.refused],
  );

const showForm = (
  visit: Visit,
  enterprise: Named,
  { fact, earlier }: Proof,
  again: { typed?: TypedRetraction; refusal?: Refusal } = {},
) =>
  visit.page(
    <RetractPage
      view={visit.view}
      enterprise={enterprise}
      proof={{ id: fact.id, kind: kindOf(fact, visit), earlier }}
      once={crypto.randomUUID()}
      {...again}
    />,
    again.refusal ? 422 : 200,
  );

async function ask(visit: Visit): Promise<Response> {
  const enterprise = await namedEnterprise(visit);
  if (!enterprise) return visit.notFound();
  const proof = await visit.within((db) => proofOf(db, enterprise.id, visit.param('fact')));
  return isRefused(proof) ? showUnfit(visit, enterprise, proof) : showForm(visit, enterprise, proof);
}

type Done = { readonly fact: ListedFact; readonly restored: boolean };

async function retract(
  db: Db,
  enterpriseId: EnterpriseId,
  { reason, restore }: TypedRetraction,
  visit: Visit,
): Promise<Done | Unfit> {
  const proof = await proofOf(db, enterpriseId, visit.param('fact'));
  if (isRefused(proof)) return proof;
  const asked = { id: proof.fact.id as EvidenceId, enterpriseId, reason };
  const done = await (restore ? takeBackForEarlier : retractFact)(db, asked, visit);
  return isRefused(done) ? done : { fact: proof.fact, restored: restore };
}

async function save(visit: Visit): Promise<Response> {
  const enterprise = await namedEnterprise(visit);
  if (!enterprise) return visit.notFound();
  const form = await visit.form();
  const typed = { reason: form.text('reason'), restore: form.text('restore') !== '' };
  const reason = readReason(typed.reason);
  if (isRefused(reason)) {
    const proof = await visit.within((db) => proofOf(db, enterprise.id, visit.param('fact')));
    return isRefused(proof)
      ? showUnfit(visit, enterprise, proof)
      : showForm(visit, enterprise, proof, { typed, refusal: reason });
  }
  return submit<Done, Unfit>(
    visit,
    form.text('_once'),
    (db) => retract(db, enterprise.id, { ...typed, reason }, visit),
    {
      to: () => `/registry/${enterprise.id}`,
      flash: ({ fact, restored }) =>
        words[visit.lang][restored ? 'doneRestored' : 'done'](kindOf(fact, visit)),
      refused: (refusal) => showUnfit(visit, enterprise, refusal),
    },
  );
}

export const routes: readonly Route[] = [
  get('/registry/:id/paper/:fact/retract', 'registry:edit', ask),
  post('/registry/:id/paper/:fact/retract', 'registry:edit', save),
];
