// HTTP of an owner's papers: the wallet, and handing one in.
import { parseId } from '../../../kernel/ids.ts';
import type { EnterpriseId, EvidenceId, PersonId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/db/index.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { listProducts } from '../../catalogue/index.ts';
import {
  checkPaper,
  evidenceWords,
  explainPaper,
  isEvidenceKind,
  listFacts,
  offeredNumber,
  paperKinds,
  papersOf,
  readAbout,
  readBack,
  readPaperForm,
  submitPaper,
  typedDay,
} from '../../evidence/index.ts';
import type { CheckedPaper, PaperProblem, ProductChoice, SentPaper } from '../../evidence/index.ts';
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
        all.push({
          id,
          name,
          papers: await papersOf(db, id, visit.today),
          products: await listProducts(db, [id], { all: true }),
        });
      return { restricted: false, wallets: all };
    });
    return visit.page(<PapersPage view={visit.view} restricted={restricted} wallets={wallets} />);
  });

type Mine = {
  readonly person: PersonId;
  readonly id: EnterpriseId;
  readonly name: string;
  readonly products: readonly ProductChoice[];
};

/** One of the owner's own, by the address; anything else is not found, whosever it is. */
const withMine = (visit: Visit, answer: (mine: Mine) => Promise<Response>): Promise<Response> =>
  withPerson(visit, async (person) => {
    const id = parseId<'Enterprise'>(visit.param('id'));
    if (isRefused(id)) return visit.notFound();
    const mine = await visit.within(async (db) => {
      const found = await mineOf(db, person, id);
      if (isRefused(found)) return null;
      const { name } = found.enterprise;
      const enterprise = found.enterprise.id as EnterpriseId;
      return { person, id: enterprise, name, products: await listProducts(db, [enterprise]) };
    });
    return mine ? answer(mine) : visit.notFound();
  });

type Asked = Pick<PaperFormProps, 'typed' | 'replaces' | 'fileId' | 'errors'> &
  Partial<Pick<PaperFormProps, 'offered' | 'asked'>>;

const page = (visit: Visit, { id, name, products }: Mine, asked: Asked, status = 200): Response =>
  visit.page(
    <PaperFormPage
      view={visit.view}
      once={once()}
      enterprise={{ id, name }}
      kinds={paperKinds(visit.city)}
      products={products}
      offered={null}
      asked={false}
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
      about: known ? (known.about ?? '') : (visit.query.get('produk') ?? ''),
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
    const asked = sent.fields.has('offered');
    const offered = asked ? null : offerOf(sent, typed);
    const again = (problems: readonly PaperProblem[], status: 200 | 409 | 422) => {
      const errors = told(problems, visit);
      const filled = offered ? { ...typed, number: offered.number } : typed;
      const form = { typed: filled, offered, asked, replaces, fileId: sent.fileId, errors };
      return page(visit, mine, form, status);
    };
    const paper = check(sent, typed, mine.products, visit);
    if (isRefused(paper)) return again(paper.problems, 422);
    if (offered) return again([], 200);
    const { person, id: enterpriseId } = mine;
    const { fileId } = sent;
    return submit<Handed, Refusal>(
      visit,
      sent.fields.text('_once'),
      async (db) => {
        const owned = await mineOf(db, person, enterpriseId);
        if (isRefused(owned)) return owned;
        if (replaces && !(await isStated(db, enterpriseId, replaces))) return refuse('already-ended');
        const done = await submitPaper(
          db,
          { enterpriseId, paper, about: paper.about, fileId, replaces, source: 'owner' },
          visit,
        );
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

/** The number in the picture, where none was typed or one of another shape. */
function offerOf(
  { codes }: SentPaper,
  { kind, number }: ReturnType<typeof typedFrom>,
): PaperFormProps['offered'] {
  const found = isEvidenceKind(kind) ? offeredNumber(kind, number, codes) : null;
  return found !== null && isEvidenceKind(kind) ? { kind, number: found, typed: number.trim() } : null;
}

const typedFrom = ({ fields }: SentPaper) => ({
  kind: fields.text('kind').slice(0, 60),
  about: fields.text('about').slice(0, 60),
  number: fields.text('number').slice(0, 400),
  from: fields.text('from').slice(0, 60),
  to: fields.text('to').slice(0, 60),
});

type Handed = CheckedPaper & { readonly about: string | null };

function check(
  { fileId, refusal, fields }: SentPaper,
  typed: ReturnType<typeof typedFrom>,
  products: readonly ProductChoice[],
  { today, city }: Visit,
): Handed | { refused: 'paper-form'; problems: readonly PaperProblem[] } {
  const rest = { grade: 'stated', amount: '', source: '', note: '' };
  const paper = checkPaper({ ...typed, ...rest }, today);
  const problems: PaperProblem[] = isRefused(paper) ? [...paper.problems] : [];
  if (refusal) problems.unshift({ field: 'file', refusal });
  const isKnown = (paperKinds(city) as readonly string[]).includes(typed.kind);
  if (!isKnown && !problems.some((p) => p.field === 'kind'))
    problems.push({ field: 'kind', refusal: refuse('kind-missing') });
  const about = isRefused(paper) ? null : readAbout(paper.kind, typed.about, products);
  if (isRefused(about)) problems.push({ field: 'about', refusal: about });
  const given = fileId !== null || refusal !== null || typed.number.trim() !== '' || fields.has('replaces');
  if (!given) problems.unshift({ field: 'file', refusal: refuse('nothing-given') });
  if (problems.length > 0 || isRefused(paper) || isRefused(about)) return { refused: 'paper-form', problems };
  return { ...paper, about };
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
