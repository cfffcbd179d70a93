// HTTP of one statement for its payer and the agency: looking, paying, taking a slip back, answering an objection.
import type { PlainDate } from '../../../../kernel/day.ts';
import { parseDay } from '../../../../kernel/day.ts';
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { formatRupiah, parseRupiah } from '../../../../kernel/rupiah.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../../platform/http/index.ts';
import { formatDay } from '../../../../web/format.ts';
import { openPartner, partnerHere } from '../../../partners/index.ts';
import { endOfDispute, sayOfStatement } from '../actions/dispute.ts';
import type { DisputeRefusal } from '../actions/dispute.ts';
import { loadStatement } from '../actions/load.ts';
import { payStatement, sayOfPayment } from '../actions/pay.ts';
import type { ActRefusal, PayRefusal } from '../actions/pay.ts';
import { StatementPage } from '../pages/statement.tsx';
import type { PayField, TypedPayment } from '../pages/statement.tsx';
import { answerProof, letGo, readProofForm } from '../proof.ts';
import { printStatement } from '../paper/print.ts';
import { findPayment } from '../store/payments.ts';
import { findStatement } from '../store/statements.ts';
import { words } from '../words/payer.ts';

type Nobodys = Refusal<'unknown-statement', object>;
type Problems = readonly { field: PayField; message: string }[];

const here = (visit: Visit): string =>
  `/mitra/${visit.param('id')}/settle/statements/${visit.param('statement')}`;

/** The id in the address when the statement is this payer's, inside the transaction that works on it. */
async function own(db: Db, visit: Visit): Promise<string | null> {
  const id = parseId<'Statement'>(visit.param('statement'));
  const partner = await partnerHere(db, visit);
  const statement = isRefused(id) || !partner ? null : await findStatement(db, id);
  return statement && statement.payerId === partner?.id ? statement.id : null;
}

async function show(
  visit: Visit,
  again: { typed?: TypedPayment; problems?: Problems; refused?: string } = {},
): Promise<Response> {
  const loaded = await openPartner(visit, async (db, partner) => {
    const id = await own(db, visit);
    const found = id === null ? null : await loadStatement(db, id);
    return found && { partner, loaded: found };
  });
  if (!loaded) return visit.notFound();
  const typed = again.typed ?? { amount: '', day: formatDay(visit.today, visit.lang), how: '' };
  const page = (
    <StatementPage
      view={visit.view}
      agency={visit.may('retail:manage')}
      typed={typed}
      problems={again.problems ?? []}
      refused={again.refused}
      {...loaded}
    />
  );
  return visit.page(page, again.problems ? 422 : again.refused === undefined ? 200 : 409);
}

type Read = { readonly amount: Rupiah; readonly day: PlainDate; readonly how: string };

function readPayment(fields: Fields, visit: Visit, unreadable: boolean): Read | { problems: Problems } {
  const say = words[visit.lang].problems;
  const typedAmount = parseRupiah(fields.text('amount'));
  const amount =
    isRefused(typedAmount) || typedAmount.low !== typedAmount.high || typedAmount.low <= 0n
      ? null
      : typedAmount.low;
  const day = parseDay(fields.text('day'));
  const how = fields.text('how').trim().slice(0, 120);
  const problems: { field: PayField; message: string }[] = [
    ...(amount === null ? [{ field: 'amount' as const, message: say.amount }] : []),
    ...(isRefused(day) ? [{ field: 'day' as const, message: say.day }] : []),
    ...(how === '' ? [{ field: 'how' as const, message: say.how }] : []),
    ...(unreadable ? [{ field: 'proof' as const, message: say.proof }] : []),
  ];
  return amount === null || isRefused(day) || problems.length > 0 ? { problems } : { amount, day, how };
}

async function pay(visit: Visit): Promise<Response> {
  // Who may not pay here sends us no picture to draw.
  if (!(await visit.within((db) => own(db, visit)))) return visit.notFound();
  const sent = await readProofForm(visit);
  if (!sent)
    return show(visit, { problems: [{ field: 'proof', message: words[visit.lang].problems.proof }] });
  const { fields, proof } = sent;
  const typed = { amount: fields.text('amount'), day: fields.text('day'), how: fields.text('how') };
  const read = readPayment(fields, visit, sent.unreadable);
  if ('problems' in read) {
    await letGo(proof);
    return show(visit, { typed, problems: read.problems });
  }
  const say = words[visit.lang];
  let kept = false;
  try {
    return await submit<{ id: string }, PayRefusal>(
      visit,
      fields.text('_once'),
      async (db) => {
        const statementId = await own(db, visit);
        if (statementId === null) return refuse('unknown-statement');
        const done = await payStatement(db, { statementId, ...read, proof }, visit);
        kept = !isRefused(done);
        return done;
      },
      {
        to: () => here(visit),
        flash: () => say.paySaid,
        refused: (no) => {
          if (no.refused === 'unknown-statement') return visit.notFound();
          const refused =
            no.refused === 'too-much'
              ? say.refused['too-much'](formatRupiah(no.open))
              : say.refused[no.refused];
          return show(visit, { typed, refused });
        },
      },
    );
  } finally {
    if (!kept) await letGo(proof);
  }
}

async function takeBack(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const payment = parseId<'Payment'>(form.text('payment'));
  if (isRefused(payment)) return visit.notFound();
  const say = words[visit.lang];
  return submit<{ statementId: string }, ActRefusal | Nobodys>(
    visit,
    form.text('_once'),
    async (db) => {
      const id = await own(db, visit);
      const known = id === null ? null : await findPayment(db, payment);
      if (!known || known.statementId !== id) return refuse('unknown-statement');
      const reason = form.text('reason').slice(0, 300);
      return sayOfPayment(db, { paymentId: payment, act: 'taken-back', reason, side: 'payer' }, visit);
    },
    {
      to: () => here(visit),
      flash: () => say.takenBack,
      refused: ({ refused }) =>
        refused === 'unknown-statement' || refused === 'unknown-payment'
          ? visit.notFound()
          : show(visit, { refused: say.refused[refused] }),
    },
  );
}

/** The agency answers in its own name, whoever acts for the payer in the payer's. */
async function dispute(visit: Visit, end: boolean): Promise<Response> {
  const form = await visit.form();
  const say = words[visit.lang];
  const side = visit.may('retail:manage') ? 'agency' : 'payer';
  return submit<{ id: string }, DisputeRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const statementId = await own(db, visit);
      if (statementId === null) return refuse('unknown-statement');
      return end
        ? endOfDispute(db, { statementId, result: form.text('result').slice(0, 300) }, visit)
        : sayOfStatement(db, { statementId, text: form.text('text').slice(0, 1000), side }, visit);
    },
    {
      to: () => `${here(visit)}#dispute`,
      flash: () => (end ? say.ended : say.answered),
      refused: ({ refused }) =>
        refused === 'unknown-statement' ? visit.notFound() : show(visit, { refused: say.refused[refused] }),
    },
  );
}

async function proofOf(visit: Visit): Promise<Response> {
  const id = parseId<'Payment'>(visit.param('payment'));
  const found = await visit.within(async (db) => {
    const statement = await own(db, visit);
    const payment = statement === null || isRefused(id) ? null : await findPayment(db, id);
    return payment?.statementId === statement ? payment : null;
  });
  if (!found?.proof || !found.proofKey) return visit.notFound();
  return answerProof({ proof: found.proof, proofKey: found.proofKey });
}

const print = (visit: Visit): Promise<Response> => printStatement(visit, (db) => own(db, visit));

const at = '/mitra/:id/settle/statements/:statement';

export const routes: readonly Route[] = [
  get(at, 'retail:act', (visit) => show(visit)),
  get(`${at}/paper.pdf`, 'retail:act', print),
  get(`${at}/proof/:payment`, 'retail:act', proofOf),
  post(`${at}/pay`, 'retail:act', pay),
  post(`${at}/payments`, 'retail:act', takeBack),
  post(`${at}/dispute`, 'retail:act', (visit) => dispute(visit, false)),
  post(`${at}/dispute/end`, 'retail:manage', (visit) => dispute(visit, true)),
];
