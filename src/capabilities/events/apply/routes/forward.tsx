// HTTP of putting enterprises forward.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../../platform/http/index.ts';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { kindOfSector, listProducts } from '../../../catalogue/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import { listAreas, placesOf } from '../../../regions/index.ts';
import type { EventRow } from '../../event/store.ts';
import { openEvent, tabsFor } from '../../routes/open.ts';
import { putForward } from '../actions/ask.ts';
import type { AskRefusal, Forwarded, PutForward } from '../actions/ask.ts';
import { ForwardPage } from '../pages/forward.tsx';
import type { ForwardRow } from '../pages/forward.tsx';
import { groupsOf, refuseTaking } from '../rules/ask.ts';
import type { ClosedRefusal, Problem } from '../rules/ask.ts';
import { listCandidates } from '../store/forward.ts';
import type { Candidate } from '../store/forward.ts';
import { words } from '../words/curate/index.ts';
import { words as shared } from '../words/shared.ts';
import { idIn, once } from './ask.ts';

const perPage = 50;

/** What was typed into a form that was refused stands there again. */
async function rowsOf(
  db: Db,
  event: EventRow,
  candidates: readonly Candidate[],
  typed: Fields | null,
): Promise<readonly ForwardRow[]> {
  const products = await listProducts(
    db,
    candidates.map((c) => c.id),
  );
  const made = new Map(products.map((p) => [p.enterpriseId, p.kind]));
  const open: readonly ProductKind[] = groupsOf(event);
  const ticked = new Set(typed?.all('enterprise'));
  return candidates.map((c) => {
    const usual = made.get(c.id) ?? kindOfSector(c.sector);
    const group = typed ? typed.text(`group-${c.id}`) : usual;
    return {
      ...c,
      group: open.find((g) => g === group) ?? '',
      what: typed ? typed.text(`what-${c.id}`).slice(0, 20_000) : (c.kind ?? ''),
      ticked: ticked.has(c.id),
    };
  });
}

const closedText = (closed: ClosedRefusal, { lang }: Visit): string => {
  const say = shared[lang];
  return closed.refused === 'too-late'
    ? say.tooLate(formatDay(closed.on, lang))
    : say.refused[closed.refused];
};

async function show(visit: Visit, again?: { form: Fields; refused: string }): Promise<Response> {
  const q = tidy(again?.form.text('q') ?? visit.query.get('q') ?? '').slice(0, 200);
  const loaded = await visit.within(async (db) => {
    const event = await openEvent(db, visit);
    if (!event) return null;
    const found = await listCandidates(db, event, { q, limit: perPage + 1 });
    return {
      event,
      rows: await rowsOf(db, event, found.slice(0, perPage), again?.form ?? null),
      more: found.length > perPage,
      places: placesOf(await listAreas(db)),
    };
  });
  if (!loaded) return visit.notFound();
  const closed = refuseTaking(loaded.event, visit.today);
  return visit.page(
    <ForwardPage
      view={visit.view}
      tabs={tabsFor(visit)}
      once={once()}
      q={q}
      closed={closed && closedText(closed, visit)}
      refused={again?.refused}
      {...loaded}
    />,
    again ? 422 : 200,
  );
}

const severalIn = (form: Fields): readonly PutForward[] =>
  form
    .all('enterprise')
    .slice(0, perPage)
    .flatMap((text) => {
      const enterprise = parseId<'Enterprise'>(text);
      if (isRefused(enterprise)) return [];
      const typed = { group: form.text(`group-${text}`), what: form.text(`what-${text}`) };
      return [{ enterprise, typed }];
    });

function whyText(why: AskRefusal['refused'], problems: readonly Problem[], visit: Visit): string {
  const say = shared[visit.lang];
  if (why === 'form') return problems.map((p) => say.problems[p]).join(' ');
  return why === 'too-late' ? say.refused['event-over'] : say.refused[why];
}

function outcome({ forwarded, left }: Forwarded, visit: Visit): string {
  const say = words[visit.lang].forward;
  const n = (value: number) => formatCount(value, visit.lang);
  const whys = [...Map.groupBy(left, (l) => whyText(l.why, l.problems, visit))].map(([why, some]) =>
    say.left(n(some.length), why),
  );
  return [say.said(n(forwarded)), ...whys].join(' ');
}

type NotForwarded =
  | ClosedRefusal
  | Refusal<'unknown-event', object>
  | Refusal<'nobody-chosen', object>
  | Refusal<'nobody-forwarded', { readonly left: Forwarded['left'] }>;

async function save(visit: Visit): Promise<Response> {
  const id = idIn(visit);
  const form = await visit.form();
  if (id === null) return visit.notFound();
  const several = severalIn(form);
  return submit<Forwarded, NotForwarded>(
    visit,
    form.text('_once'),
    async (db) => {
      if (!(await openEvent(db, visit))) return { refused: 'unknown-event' as const };
      const done = await putForward(db, { activity: id, several }, visit);
      // Where nobody could be put forward, nothing that was typed is lost.
      if (!isRefused(done) && done.forwarded === 0)
        return { refused: 'nobody-forwarded' as const, left: done.left };
      return done;
    },
    {
      to: () => `/events/${id}/forward`,
      flash: (done) => outcome(done, visit),
      refused: (refusal) => {
        if (refusal.refused === 'unknown-event') return visit.notFound();
        if (refusal.refused === 'nobody-chosen')
          return show(visit, { form, refused: words[visit.lang].forward.nobody });
        if (refusal.refused === 'nobody-forwarded')
          return show(visit, { form, refused: outcome({ forwarded: 0, left: refusal.left }, visit) });
        return show(visit, { form, refused: closedText(refusal, visit) });
      },
    },
  );
}

export const routes: readonly Route[] = [
  get('/events/:id/forward', 'events:forward', (visit) => show(visit)),
  post('/events/:id/forward', 'events:forward', save),
];
