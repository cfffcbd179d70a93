// HTTP of an owner's statements under /usaha/jual/rekening, and the public check of their paper.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { takeTry } from '../../../accounts/index.ts';
import { endOfDispute, sayOfStatement } from '../actions/dispute.ts';
import type { DisputeRefusal } from '../actions/dispute.ts';
import { loadStatement } from '../actions/load.ts';
import { sayOfPayment } from '../actions/pay.ts';
import type { ActRefusal } from '../actions/pay.ts';
import { CheckPage, OftenPage } from '../pages/check.tsx';
import { OwnStatementPage } from '../pages/own-statement.tsx';
import { OwnListPage } from '../pages/own.tsx';
import { printStatement } from '../paper/print.ts';
import { answerProof } from '../proof.ts';
import { readCode } from '../rules/code.ts';
import { findChecked } from '../store/checked.ts';
import { namesFor } from '../store/names.ts';
import { cameBack, ownIds } from '../store/own.ts';
import { findPayment } from '../store/payments.ts';
import { findStatement, openAmong, setRight, statementsOfMakers } from '../store/statements.ts';
import { words } from '../words/owner.ts';

async function list(visit: Visit): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const rows = await statementsOfMakers(db, await ownIds(db));
    const names = await namesFor(db, { partners: rows.map((row) => row.payerId) });
    return { rows, open: openAmong(rows), payer: names.partner };
  });
  return visit.page(<OwnListPage view={visit.view} {...loaded} />);
}

/** The statement in the address when it is one of the owner's. */
async function own(db: Db, visit: Visit): Promise<string | null> {
  const id = parseId<'Statement'>(visit.param('statement'));
  return isRefused(id) ? null : ((await findStatement(db, id))?.id ?? null);
}

async function show(visit: Visit, refused?: string): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const id = await own(db, visit);
    const found = id === null ? null : await loadStatement(db, id);
    if (!found) return null;
    return {
      loaded: found,
      right: await setRight(db, found.statement),
      back: await cameBack(db, found.statement),
    };
  });
  if (!loaded) return visit.notFound();
  const page = <OwnStatementPage view={visit.view} refused={refused} {...loaded} />;
  return visit.page(page, refused === undefined ? 200 : 409);
}

const here = (visit: Visit): string => `/usaha/jual/rekening/${visit.param('statement')}`;

async function payment(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const id = parseId<'Payment'>(form.text('payment'));
  const act = form.text('act') === 'confirmed' ? 'confirmed' : 'disputed';
  if (isRefused(id)) return visit.notFound();
  const say = words[visit.lang];
  return submit<{ statementId: string }, ActRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const statement = await own(db, visit);
      const known = statement === null ? null : await findPayment(db, id);
      if (!known || known.statementId !== statement) return refuse('unknown-payment');
      const reason = form.text('reason').slice(0, 300);
      return sayOfPayment(db, { paymentId: id, act, reason, side: 'owner' }, visit);
    },
    {
      to: () => here(visit),
      flash: () => (act === 'confirmed' ? say.confirmed : say.missingSaid),
      refused: ({ refused }) =>
        refused === 'unknown-payment' ? visit.notFound() : show(visit, say.refused[refused]),
    },
  );
}

async function dispute(visit: Visit, end: boolean): Promise<Response> {
  const form = await visit.form();
  const say = words[visit.lang];
  return submit<{ id: string }, DisputeRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const statementId = await own(db, visit);
      if (statementId === null) return refuse('unknown-statement');
      return end
        ? endOfDispute(db, { statementId, result: form.text('result').slice(0, 300) }, visit)
        : sayOfStatement(db, { statementId, text: form.text('text').slice(0, 1000), side: 'owner' }, visit);
    },
    {
      to: () => `${here(visit)}#dispute`,
      flash: () => (end ? say.ended : say.said),
      refused: ({ refused }) =>
        refused === 'unknown-statement' ? visit.notFound() : show(visit, say.refused[refused]),
    },
  );
}

async function proofOf(visit: Visit): Promise<Response> {
  const id = parseId<'Payment'>(visit.param('payment'));
  const found = await visit.within(async (db) => {
    const statement = await own(db, visit);
    const known = statement === null || isRefused(id) ? null : await findPayment(db, id);
    return known?.statementId === statement ? known : null;
  });
  if (!found?.proof || !found.proofKey) return visit.notFound();
  return answerProof({ proof: found.proof, proofKey: found.proofKey });
}

/** No code looks like this; it is asked for in place of what cannot be one, so that the answer takes as long. */
const nobodys = '-'.repeat(16);

/** Found or not, every check counts against the place it comes from. */
async function check(visit: Visit): Promise<Response> {
  const locked = await takeTry(visit.city, [['asking', `check:${visit.address}`]], visit.now);
  if (locked) return visit.page(<OftenPage view={visit.view} />, 429);
  const code = readCode(visit.param('code'));
  const found = await findChecked(visit.city, code ?? nobodys);
  return visit.page(<CheckPage view={visit.view} code={code ?? ''} found={found} />);
}

const at = '/usaha/jual/rekening/:statement';

export const routes: readonly Route[] = [
  get('/usaha/jual/rekening', 'retail:own', list),
  get(at, 'retail:own', (visit) => show(visit)),
  get(`${at}/paper.pdf`, 'retail:own', (visit) => printStatement(visit, (db) => own(db, visit))),
  get(`${at}/proof/:payment`, 'retail:own', proofOf),
  post(`${at}/payments`, 'retail:own', payment),
  post(`${at}/dispute`, 'retail:own', (visit) => dispute(visit, false)),
  post(`${at}/dispute/end`, 'retail:own', (visit) => dispute(visit, true)),
  get('/rekening/:code', 'public', check),
];
