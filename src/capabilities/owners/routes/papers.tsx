// HTTP of an owner's papers: the wallet, and handing one in.
import { parseId } from '../../../kernel/ids.ts';
import type { EnterpriseId, EvidenceId, PersonId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/db/index.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import {
  checkPaper,
  evidenceWords,
  explainPaper,
  listFacts,
  paperKinds,
  papersOf,
  readBack,
  readPaperForm,
  submitPaper,
  typedDay,
} from '../../evidence/index.ts';
import type { CheckedPaper, PaperProblem, SentPaper } from '../../evidence/index.ts';
import { mineOf } from '../actions/own.ts';
import { PaperFormPage } from '../pages/paper-form.tsx';
import type { PaperFormProps } from '../pages/paper-form.tsx';
import { PapersPage } from '../pages/papers.tsx';
import type { Wallet } from '../pages/papers.tsx';
import { listOwn } from '../store/own.ts';
import { findRestriction } from '../store/people.ts';
import { problemOf } from '../words/data.ts';
import { papersWords } from '../words/papers.ts';
import { once, withPerson } from './answers.ts';

const show = (visit: Visit): Promise<Response> =>
  withPerson(visit, async (person) => {
    const { restricted, wallets } = await visit.within(async (db) => {
      if (await findRestriction(db, person)) return { restricted: true, wallets: [] };
      const all: Wallet[] = [];
      for (const { id, name } of await listOwn(db, person))
        all.push({ id, name, papers: await papersOf(db, id, visit.today) });
      return { restricted: false, wallets: all };
    });
    return visit.page(<PapersPage view={visit.view} restricted={restricted} wallets={wallets} />);
  });

type Mine = { readonly person: PersonId; readonly id: EnterpriseId; readonly name: string };

/** One of the owner's own, by the address; anything else is not found, whosever it is. */
const withMine = (visit: Visit, answer: (mine: Mine) => Promise<Response>): Promise<Response> =>
  withPerson(visit, async (person) => {
    const id = parseId<'Enterprise'>(visit.param('id'));
    if (isRefused(id)) return visit.notFound();
    const mine = await visit.within(async (db) => {
      const found = await mineOf(db, person, id);
      return isRefused(found) ? null : found.enterprise;
    });
    return mine ? answer({ person, id: mine.id as EnterpriseId, name: mine.name }) : visit.notFound();
  });

type Asked = Pick<PaperFormProps, 'typed' | 'replaces' | 'fileId' | 'errors'>;

const page = (visit: Visit, { id, name }: Mine, asked: Asked, status = 200): Response =>
  visit.page(
    <PaperFormPage
      view={visit.view}
      once={once()}
      enterprise={{ id, name }}
      kinds={paperKinds(visit.city)}
      {...asked}
    />,
    status,
  );

const factIdOf = (text: string | null): EvidenceId | null => {
  const id = parseId<'Evidence'>(text ?? '');
  return isRefused(id) ? null : id;
};

const ask = (visit: Visit): Promise<Response> =>
  withMine(visit, async (mine) => {
    const replaces = factIdOf(visit.query.get('ganti'));
    const facts = replaces ? await visit.within((db) => listFacts(db, mine.id)) : [];
    const known = facts.find((f) => f.id === replaces && f.retractedAt === null && f.grade === 'stated');
    const typed = {
      kind: known?.kind ?? visit.query.get('kind') ?? '',
      number: known?.number ?? '',
      from: typedDay(known?.validFrom ?? null),
      to: typedDay(known?.validTo ?? null),
    };
    return page(visit, mine, { typed, replaces: known ? replaces : null, fileId: null, errors: [] });
  });

const save = (visit: Visit): Promise<Response> =>
  withMine(visit, async (mine) => {
    const sent = await readPaperForm(visit, mine.id);
    if (!sent)
      return visit.seeOther(`/usaha/berkas/${mine.id}/baru`, explainPaper(refuse('broken'), visit.lang));
    const typed = typedFrom(sent);
    const replaces = factIdOf(sent.fields.text('replaces'));
    const again = (problems: readonly PaperProblem[], status: 409 | 422) =>
      page(visit, mine, { typed, replaces, fileId: sent.fileId, errors: told(problems, visit) }, status);
    const paper = check(sent, typed, visit);
    if (isRefused(paper)) return again(paper.problems, 422);
    const { person, id: enterpriseId } = mine;
    const { fileId } = sent;
    return submit<CheckedPaper, Refusal>(
      visit,
      sent.fields.text('_once'),
      async (db) => {
        const owned = await mineOf(db, person, enterpriseId);
        if (isRefused(owned)) return owned;
        if (replaces && !(await isStated(db, enterpriseId, replaces))) return refuse('already-ended');
        const done = await submitPaper(db, { enterpriseId, paper, fileId, replaces, source: 'owner' }, visit);
        return isRefused(done) ? done : paper;
      },
      {
        to: () => '/usaha/berkas',
        flash: ({ kind, number }) =>
          papersWords[visit.lang].saved(
            evidenceWords[visit.lang].kinds[kind],
            readBack(kind, number, visit.lang),
          ),
        refused: (refusal) => again([{ field: fieldOf(refusal), refusal }], 409),
      },
    );
  });

/** An owner sets right what they stated; what an officer saw is renewed by a new paper. */
const isStated = async (db: Db, id: EnterpriseId, factId: EvidenceId): Promise<boolean> =>
  (await listFacts(db, id)).some((f) => f.id === factId && f.retractedAt === null && f.grade === 'stated');

const typedFrom = ({ fields }: SentPaper) => ({
  kind: fields.text('kind').slice(0, 60),
  number: fields.text('number').slice(0, 400),
  from: fields.text('from').slice(0, 60),
  to: fields.text('to').slice(0, 60),
});

function check(
  { fileId, refusal, fields }: SentPaper,
  typed: ReturnType<typeof typedFrom>,
  { today, city }: Visit,
): CheckedPaper | { refused: 'paper-form'; problems: readonly PaperProblem[] } {
  const rest = { grade: 'stated', amount: '', source: '', note: '' };
  const paper = checkPaper({ ...typed, ...rest }, today);
  const problems: PaperProblem[] = isRefused(paper) ? [...paper.problems] : [];
  if (refusal) problems.unshift({ field: 'file', refusal });
  const isKnown = (paperKinds(city) as readonly string[]).includes(typed.kind);
  if (!isKnown && !problems.some((p) => p.field === 'kind'))
    problems.push({ field: 'kind', refusal: refuse('kind-missing') });
  const given = fileId !== null || refusal !== null || typed.number.trim() !== '' || fields.has('replaces');
  if (!given) problems.unshift({ field: 'file', refusal: refuse('nothing-given') });
  if (problems.length > 0 || isRefused(paper)) return { refused: 'paper-form', problems };
  return paper;
}

const fieldOf = ({ refused }: Refusal): PaperProblem['field'] =>
  refused === 'file-gone' ? 'file' : 'number';

const told = (problems: readonly PaperProblem[], { lang }: Visit) =>
  problems.map(({ field, refusal }) => ({
    field: field as string,
    message: ['not-yours', 'restricted'].includes(refusal.refused)
      ? problemOf(refusal.refused, lang)
      : explainPaper(refusal, lang),
  }));

export const routes: readonly Route[] = [
  get('/usaha/berkas', 'owners:own', show),
  get('/usaha/berkas/:id/baru', 'owners:own', ask),
  post('/usaha/berkas/:id/baru', 'owners:own', save),
];
