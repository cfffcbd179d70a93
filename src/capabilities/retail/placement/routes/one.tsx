// HTTP of one placement: reading it, signing, new terms, the end, and its sheet on paper.
import { addDays, parseDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../../platform/http/index.ts';
import type { PlacementId } from '../../kinds.ts';
import { changeTerms, endPlacement, signPlacement } from '../actions/agree.ts';
import type { EndRefusal, SignRefusal, TermsRefusal } from '../actions/agree.ts';
import { keyOf, lacksOf } from '../actions/papers.ts';
import { listPath } from '../pages/frame.tsx';
import { PlacementPage } from '../pages/one.tsx';
import type { OneProps, Which } from '../pages/one.tsx';
import { answerPaper } from '../paper/answer.ts';
import { judgeTerms } from '../rules/bounds.ts';
import { checkTerms } from '../rules/form.ts';
import type { FormRefusal, TypedTerms } from '../rules/form.ts';
import { formatRate } from '../rules/rate.ts';
import { asTerms } from '../rules/terms.ts';
import { formatDayTyped } from '../rules/typed.ts';
import { findBounds } from '../store/bounds.ts';
import { listPlacements } from '../store/placements.ts';
import { listTerms } from '../store/terms.ts';
import type { TermsRow } from '../store/terms.ts';
import { words } from '../words/index.ts';
import { frameOf, once, placementHere, typedTerms } from './ask.ts';

type Unfound = Refusal<'not-found', object>;
type Any = SignRefusal | TermsRefusal | EndRefusal | FormRefusal | Unfound | Refusal<'day-unread', object>;

/** What the newest terms say, to be typed over, from tomorrow on. */
const typedOf = (newest: TermsRow | undefined, { lang, today }: Visit): TypedTerms => ({
  commission: newest ? formatRate(newest.commission, lang) : '',
  promotion: newest ? formatRate(newest.promotion, lang) : '',
  otherCuts: newest ? formatRate(newest.otherCuts, lang) : '',
  fee: newest ? formatRate(newest.fee, lang) : '',
  feeBase: newest?.feeBase ?? 'sold',
  listing: newest ? String(newest.listing) : '',
  expected: newest ? String(newest.expected) : '',
  paymentDays: String(newest?.paymentDays ?? 14),
  returns: newest?.returns ?? 'monthly',
  startsOn: formatDayTyped(addDays(today, 1)),
  note: newest?.note ?? '',
});

async function load(db: Db, visit: Visit) {
  const partner = await frameOf(db, visit);
  if (partner === undefined) return null;
  const row = await placementHere(db, visit, partner);
  const [placed] = row ? await listPlacements(db, { ids: [row.id] }) : [];
  if (!row || !placed) return null;
  const terms = await listTerms(db, placed.id);
  const today = terms.find((t) => t.startsOn <= visit.today) ?? terms.at(-1);
  const over = placed.endsOn !== null && placed.endsOn < visit.today;
  const breaches = today && !over ? judgeTerms(asTerms(today), await findBounds(db, visit.today)) : [];
  const lacks = over ? undefined : (await lacksOf(db, [placed], visit.today)).get(keyOf(placed));
  return { partner, row, placed, terms, breaches, lacks };
}

async function show(
  visit: Visit,
  {
    typed,
    problems = [],
    refused,
  }: { typed?: TypedTerms } & Partial<Pick<OneProps, 'problems' | 'refused'>> = {},
): Promise<Response> {
  const loaded = await visit.within((db) => load(db, visit));
  if (!loaded) return visit.notFound();
  const mayKeep = visit.may('retail:manage');
  return visit.page(
    <PlacementPage
      view={visit.view}
      once={once}
      {...loaded}
      mayAct={mayKeep || (loaded.partner !== null && visit.may('retail:act'))}
      mayKeep={mayKeep}
      typed={typed ?? typedOf(loaded.terms[0], visit)}
      problems={problems}
      refused={refused}
    />,
    problems.length > 0 ? 422 : refused ? 409 : 200,
  );
}

type Work = (
  db: Db,
  of: { readonly id: PlacementId; readonly revision: number },
) => Promise<{ id: PlacementId } | Any>;

type Act = {
  readonly which: Which;
  readonly flash: string;
  readonly form: Fields;
  readonly work: Work;
  /** Shown again when it is refused. */
  readonly typed?: TypedTerms;
};

async function act(visit: Visit, { which, flash, form, work, typed }: Act): Promise<Response> {
  let path = '';
  return submit<{ id: PlacementId }, Any>(
    visit,
    form.text('_once'),
    async (db) => {
      const partner = await frameOf(db, visit);
      const row = partner === undefined ? null : await placementHere(db, visit, partner);
      if (partner === undefined || !row) return refuse('not-found');
      path = listPath(partner);
      return work(db, { id: row.id as PlacementId, revision: Number(form.text('revision')) });
    },
    {
      to: ({ id }) => `${path}/${id}`,
      flash: () => flash,
      refused: (refusal) => {
        if (refusal.refused === 'not-found') return visit.notFound();
        const shown = typed === undefined ? {} : { typed };
        if (refusal.refused === 'form') return show(visit, { ...shown, problems: refusal.problems });
        const breaches = 'breaches' in refusal ? refusal.breaches : [];
        return show(visit, { ...shown, refused: { which, code: refusal.refused, breaches } });
      },
    },
  );
}

const dayOf = (form: Fields): PlainDate | null => {
  const read = parseDay(form.text('day'));
  return isRefused(read) ? null : read;
};

async function sign(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const day = dayOf(form);
  const flash = words[visit.lang].one.signed;
  const work: Work = async (db, of) =>
    day === null ? refuse('day-unread') : signPlacement(db, { ...of, day }, visit);
  return act(visit, { which: 'sign', flash, form, work });
}

async function end(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const day = dayOf(form);
  const reason = form.text('reason');
  const flash = words[visit.lang].one.endFlash;
  const work: Work = async (db, of) =>
    day === null ? refuse('day-unread') : endPlacement(db, { ...of, day, reason }, visit);
  return act(visit, { which: 'end', flash, form, work });
}

async function renew(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = typedTerms(form);
  const mayKeep = visit.may('retail:manage');
  const flash = words[visit.lang].one.termsSaved;
  const work: Work = async (db, of) => {
    const terms = checkTerms(typed);
    return isRefused(terms) ? terms : changeTerms(db, { ...of, terms, mayKeep }, visit);
  };
  return act(visit, { which: 'terms', flash, form, work, typed });
}

async function print(visit: Visit): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const found = await load(db, visit);
    if (found)
      await audit(db, visit, { act: 'retail:print', subject: found.row.id, detail: { paper: 'terms' } });
    return found;
  });
  return loaded ? answerPaper(visit, loaded) : visit.notFound();
}

export const routes: readonly Route[] = [
  get('/retail/placements/:placement', 'retail:read', (visit) => show(visit)),
  get('/retail/placements/:placement/sheet.pdf', 'retail:read', print),
  post('/retail/placements/:placement/sign', 'retail:manage', sign),
  post('/retail/placements/:placement/terms', 'retail:manage', renew),
  post('/retail/placements/:placement/end', 'retail:manage', end),
  get('/mitra/:id/placements/:placement', 'retail:act', (visit) => show(visit)),
  get('/mitra/:id/placements/:placement/sheet.pdf', 'retail:act', print),
  post('/mitra/:id/placements/:placement/sign', 'retail:act', sign),
  post('/mitra/:id/placements/:placement/terms', 'retail:act', renew),
  post('/mitra/:id/placements/:placement/end', 'retail:act', end),
];
