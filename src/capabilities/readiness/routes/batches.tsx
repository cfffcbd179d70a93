// HTTP of batches: the list, opening one from those who lack a paper, its order, and the steps of each place.
import { addDays, formatDay } from '../../../kernel/day.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { covers } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { checkPaper } from '../../evidence/index.ts';
import type { PaperProblem, TypedPaper } from '../../evidence/index.ts';
import { lineNames, listLines } from '../../funding/index.ts';
import { listAreas, placesOf } from '../../regions/index.ts';
import { releaseUnanswered } from '../../programme/index.ts';
import { openBatch, stepSeat } from '../actions/batch.ts';
import type { OpenRefusal, SeatRefusal } from '../actions/batch.ts';
import type { BatchId } from '../kinds.ts';
import { CertificatePage, DropPage, OpenBatchPage } from '../pages/batch-forms.tsx';
import { BatchesPage, BatchPage } from '../pages/batch.tsx';
import { nameOf } from '../pages/parts.tsx';
import type { BatchFormRefusal, SeatStep, TypedBatch } from '../rules/batch.ts';
import { batchFields, checkBatch } from '../rules/batch.ts';
import { findBatch, hasLate, listBatches, listSeats, waitingRanks } from '../store/batches.ts';
import { findDoor } from '../store/doors.ts';
import { listLacking } from '../store/near.ts';
import { words } from '../words.ts';
import { areaOf, batchIn, enterpriseIn, idOf, nearGround, once } from './ask.ts';

async function showList(visit: Visit): Promise<Response> {
  const batches = await visit.within((db) => listBatches(db));
  return visit.page(<BatchesPage view={visit.view} batches={batches} />);
}

const newPath = (visit: Visit) => `/readiness/${visit.param('id')}/near`;

type Again = { readonly typed: TypedBatch; readonly refusal: BatchFormRefusal | OpenRefusal };

async function ground(db: Db, visit: Visit) {
  const near = await nearGround(db, visit);
  const condition = near?.body.conditions.find((c) => c.code === near.filters.missing);
  if (!near || !condition) return null;
  const filters = { ...near.filters, lack: null };
  const lacking = await listLacking(db, {
    body: near.body,
    places: near.places,
    day: visit.today,
    filters,
  });
  return {
    door: near.door,
    filters,
    condition,
    lacking: new Set(lacking.map((l) => l.enterpriseId)).size,
    lines: (await listLines(db)).map((l) => ({
      value: l.id as string,
      label: `${l.name} (${String(l.year)})`,
    })),
    places: placesOf(await listAreas(db)),
  };
}

async function askNew(visit: Visit, again?: Again): Promise<Response> {
  const loaded = await visit.within((db) => ground(db, visit));
  if (!loaded) return visit.seeOther(newPath(visit));
  const { door, condition, filters, places, lines, lacking } = loaded;
  const paper = nameOf(condition, visit.lang);
  const starts = addDays(visit.today, 7);
  const own = areaOf(visit);
  const typed: TypedBatch = again?.typed ?? {
    name: words[visit.lang].batch.called(paper, door.name),
    quota: '30',
    starts: formatDay(starts, visit.lang),
    ends: formatDay(addDays(starts, 45), visit.lang),
    nextRound: '',
    answerDays: '7',
    line: '',
    area: filters.area ?? own,
    seed: `${condition.code} ${visit.today}`,
  };
  const refusal = again?.refusal;
  return visit.page(
    <OpenBatchPage
      view={visit.view}
      once={once()}
      door={door}
      paper={paper}
      lacking={lacking}
      typed={typed}
      problems={refusal?.refused === 'form' ? refusal.problems : []}
      refused={refusal && refusal.refused !== 'form' ? openRefused(refusal, visit) : undefined}
      lines={lines}
      areas={places.options(own)}
      keep={condition.code}
    />,
    again ? 422 : 200,
  );
}

function openRefused({ refused }: OpenRefusal, visit: Visit): string {
  const say = words[visit.lang].refused;
  return refused === 'unknown-door' || refused === 'unknown-condition' || refused === 'nobody-lacks'
    ? say[refused]
    : say.other;
}

async function saveNew(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = Object.fromEntries(batchFields.map((f) => [f, form.text(f)])) as TypedBatch;
  return submit<{ id: BatchId }, BatchFormRefusal | OpenRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const known = await ground(db, visit);
      if (!known) return { refused: 'unknown-condition' as const };
      const batch = checkBatch(typed, {
        lines: known.lines.map((l) => l.value),
        mayHold: (area) => known.places.has(area) && covers(visit.scope, visit.city.code, area),
      });
      if (isRefused(batch)) return batch;
      return openBatch(db, { door: known.door.id, missing: known.condition.code, batch }, visit);
    },
    {
      to: ({ id }) => `/readiness/batches/${id}`,
      flash: () => words[visit.lang].batch.opened(typed.name.trim()),
      refused: (refusal) => askNew(visit, { typed, refusal }),
    },
  );
}

const perPage = 250;
/** Behind which place of the order a page begins. */
const placeIn = ({ query }: Visit): number =>
  /^\d{1,7}$/.test(query.get('after') ?? '') ? Number(query.get('after')) : 0;

async function showBatch(visit: Visit, problem?: string): Promise<Response> {
  const id = batchIn(visit);
  const loaded =
    id &&
    (await visit.within(async (db) => {
      const batch = await findBatch(db, id);
      if (!batch) return null;
      const seats = await listSeats(db, id, { after: placeIn(visit), limit: perPage + 1 });
      const page = seats.slice(0, perPage);
      const waiting = page.filter((s) => s.state === 'waiting').map((s) => s.participationId);
      return {
        batch,
        seats: page,
        next: seats.length > perPage ? (page.at(-1)?.place ?? null) : null,
        late: await hasLate(db, batch.activityId, visit.today),
        ranks:
          waiting.length === 0
            ? new Map<string, number>()
            : await waitingRanks(db, batch.activityId, waiting),
        door: batch.doorId ? ((await findDoor(db, batch.doorId, visit.today))?.name ?? null) : null,
        line: (await lineNames(db, [batch.fundingLineId])).get(batch.fundingLineId ?? '')?.name ?? null,
      };
    }));
  if (!loaded) return visit.notFound();
  return visit.page(
    <BatchPage
      view={visit.view}
      mayWork={visit.may('readiness:work') && visit.query.get('print') === null}
      once={once}
      problem={problem}
      {...loaded}
    />,
    problem ? 409 : 200,
  );
}

type SeatAgain = {
  readonly problem?: string;
  readonly reason?: string;
  readonly typed?: TypedPaper;
  readonly problems?: readonly PaperProblem[];
};

const seatForm =
  (form: 'drop' | 'certificate') =>
  async (visit: Visit, again: SeatAgain = {}, named = enterpriseIn(visit)): Promise<Response> => {
    const id = batchIn(visit);
    const loaded =
      id &&
      (await visit.within(async (db) => ({
        batch: await findBatch(db, id),
        seat: named ? (await listSeats(db, id, { enterprise: named }))[0] : undefined,
      })));
    if (!loaded?.batch || !loaded.seat) return visit.notFound();
    const { batch, seat } = loaded;
    const shared = { view: visit.view, once: once(), batch, seat, problem: again.problem };
    const status = again.problem || again.problems ? 422 : 200;
    if (form === 'drop') return visit.page(<DropPage {...shared} reason={again.reason ?? ''} />, status);
    const typed = again.typed ?? paperTyped(batch.paper, () => '', 'seen');
    return visit.page(<CertificatePage {...shared} typed={typed} problems={again.problems ?? []} />, status);
  };

const paperTyped = (kind: string, text: (name: string) => string, grade: string): TypedPaper => ({
  kind,
  grade: text('grade') || grade,
  number: text('number'),
  from: text('from'),
  to: text('to'),
  amount: '',
  source: text('source'),
  note: '',
});

const seatSteps: readonly SeatStep[] = ['accept', 'handed_in', 'filed', 'certificate', 'drop'];
type PaperRefusal = Refusal<'paper-form', { problems: readonly PaperProblem[] }>;
type StepRefusal = SeatRefusal | PaperRefusal;

async function saveStep(visit: Visit): Promise<Response> {
  const id = batchIn(visit);
  const form = await visit.form();
  const step = seatSteps.find((s) => s === form.text('step'));
  const enterprise = idOf(form.text('enterprise'));
  if (!id || !step || !enterprise) return visit.notFound();
  const reason = form.text('reason');
  let typed: TypedPaper | undefined;
  return submit<{ id: BatchId }, StepRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const batch = await findBatch(db, id);
      if (!batch) return { refused: 'unknown-seat' as const };
      typed = paperTyped(batch.paper, (name) => form.text(name), '');
      const paper = step === 'certificate' ? checkPaper(typed, visit.today) : null;
      if (paper !== null && isRefused(paper)) return paper;
      return stepSeat(db, { id, enterprise, step, reason, paper }, visit);
    },
    {
      to: () => `/readiness/batches/${id}`,
      flash: () => words[visit.lang].batch.moved,
      refused: (refusal) => {
        const say = words[visit.lang].refused;
        if (refusal.refused === 'paper-form' && typed)
          return seatForm('certificate')(visit, { typed, problems: refusal.problems }, enterprise);
        if (refusal.refused === 'reason-short')
          return seatForm('drop')(visit, { problem: say['reason-short'], reason }, enterprise);
        const papers = ['already-held', 'already-ended', 'unknown-fact', 'file-gone'];
        if (papers.includes(refusal.refused) && typed)
          return seatForm('certificate')(visit, { typed, problem: say.paper }, enterprise);
        const code = refusal.refused;
        const told =
          code === 'unknown-seat' ||
          code === 'step-impossible' ||
          code === 'stage-known' ||
          code === 'no-place'
            ? say[code]
            : say.other;
        return showBatch(visit, told);
      },
    },
  );
}

async function passOn(visit: Visit): Promise<Response> {
  const id = batchIn(visit);
  const form = await visit.form();
  if (!id) return visit.notFound();
  const work = async (db: Db): Promise<{ released: number }> => {
    const batch = await findBatch(db, id);
    return batch ? releaseUnanswered(db, visit, batch.activityId) : { released: 0 };
  };
  return submit<{ released: number }, never>(visit, form.text('_once'), work, {
    to: () => `/readiness/batches/${id}`,
    flash: ({ released }) => words[visit.lang].batch.released(String(released)),
    refused: () => visit.notFound(),
  });
}

export const routes: readonly Route[] = [
  get('/readiness/batches', 'readiness:list', showList),
  get('/readiness/batches/:id', 'readiness:list', (visit) => showBatch(visit)),
  post('/readiness/batches/:id/step', 'readiness:work', saveStep),
  post('/readiness/batches/:id/late', 'readiness:work', passOn),
  get('/readiness/batches/:id/drop/:enterprise', 'readiness:work', (visit) => seatForm('drop')(visit)),
  get('/readiness/batches/:id/certificate/:enterprise', 'readiness:work', (visit) =>
    seatForm('certificate')(visit),
  ),
  get('/readiness/:id/batch', 'readiness:batch', (visit) => askNew(visit)),
  post('/readiness/:id/batch', 'readiness:batch', saveNew),
];
