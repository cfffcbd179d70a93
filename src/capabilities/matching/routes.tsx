// HTTP of matching: the queue, decisions, the history, separating, the threshold.
import { dayOf } from '../../kernel/day.ts';
import type { PlainDate } from '../../kernel/day.ts';
import { parseId } from '../../kernel/ids.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Db } from '../../platform/db/index.ts';
import { get, post, submit } from '../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../platform/http/index.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import { enqueue, hasQueue } from '../../platform/jobs/index.ts';
import { formatCount } from '../../web/format.ts';
import { namesOf } from '../accounts/index.ts';
import { listAreas } from '../regions/index.ts';
import type { Area } from '../regions/index.ts';
import { findBorn } from '../registry/index.ts';
import { decide, decisions } from './actions/decide.ts';
import type { DecideRefusal, Decided } from './actions/decide.ts';
import { sweepCity } from './actions/sweep.ts';
import { setThreshold, wouldJoin } from './actions/threshold.ts';
import type { ThresholdRefusal } from './actions/threshold.ts';
import { undoBatch, undoJoin } from './actions/undo.ts';
import type { UndoRefusal } from './actions/undo.ts';
import { JoinsPage, UndoPage } from './pages/joins.tsx';
import type { UndoProps } from './pages/joins.tsx';
import { QueuePage, queueAddress } from './pages/queue.tsx';
import { choices, ThresholdPage } from './pages/threshold.tsx';
import { words } from './pages/words.ts';
import { joinedFields } from './rules/better.ts';
import type { Chosen } from './rules/blend.ts';
import { reasonOf, showPair } from './show.ts';
import { findJoin, listJoins, openOfBatch } from './store/joins.ts';
import { countPairs, endsOf, findPair, nextPairs } from './store/pairs.ts';
import type { Ends, Queue } from './store/pairs.ts';
import { listKnown } from './store/records.ts';
import { findThreshold, lastSweep } from './store/threshold.ts';

const idOf = (text: string): string | null => {
  const id = parseId<'Any'>(text);
  return isRefused(id) ? null : id;
};

const pairNamed = (a: string, b: string): Ends | null => {
  const [one, other] = [idOf(a), idOf(b)];
  return one && other && one !== other ? endsOf(one, other) : null;
};

const cursorOf = (text: string | null): Ends | null => {
  const [a = '', b = ''] = (text ?? '').split('.');
  return pairNamed(a, b);
};

const areaCode = /^\d\d\.\d\d(?:\.\d\d(?:\.\d{4})?)?$/;
const stateOf = (text: string | null) => (text === 'unsure' ? 'unsure' : 'open');
const queueOf = (text: (name: string) => string | null): Queue => {
  const area = text('area') ?? '';
  return { state: stateOf(text('state')), area: areaCode.test(area) ? area : null };
};

const prefixOf = ({ scope, city }: Visit): string => (scope.kind === 'area' ? scope.area : city.code);

const placeName = (areas: readonly Area[]) => {
  const names = new Map(areas.map((a) => [a.code, a.name]));
  return (code: string): string => {
    const [kelurahan = code, rt] = code.split('/RT');
    const name = names.get(kelurahan) ?? kelurahan;
    return rt === undefined ? name : `${name}, RT ${rt}`;
  };
};

const mayOf = (visit: Visit) => ({
  decide: visit.may('matching:decide'),
  threshold: visit.may('matching:threshold') && visit.scope.kind === 'city',
});

type Asked = {
  readonly queue: Queue;
  readonly after: string;
  readonly refused?: string;
  readonly status?: number;
};

async function showQueue(visit: Visit, { queue, after, refused, status }: Asked): Promise<Response> {
  const { state, area } = queue;
  const shown = await visit.within(async (db) => {
    const areas = await listAreas(db);
    const [row] = await nextPairs(db, queue, { after: cursorOf(after), most: 1 });
    const sweep = await lastSweep(db);
    return {
      pair: row ? await showPair(db, row, placeName(areas)) : null,
      counts: {
        open: await countPairs(db, { state: 'open', area }),
        unsure: await countPairs(db, { state: 'unsure', area }),
      },
      areas: areas.filter((a) => a.level === 'kelurahan' && a.code.startsWith(prefixOf(visit))),
      swept: sweep && { ...sweep, on: sweep.day as PlainDate },
    };
  });
  const { pair } = shown;
  return visit.page(
    <QueuePage
      view={visit.view}
      state={state}
      area={area}
      areas={shown.areas.map((a) => ({ value: a.code, label: a.name }))}
      counts={shown.counts}
      pair={pair}
      next={queueAddress(queue, pair && `${pair.a}.${pair.b}`)}
      after={after}
      once={crypto.randomUUID()}
      swept={shown.swept}
      asked={visit.query.has('asked')}
      refused={refused}
      may={mayOf(visit)}
    />,
    status,
  );
}

const askQueue = (visit: Visit) =>
  showQueue(visit, {
    queue: queueOf((name) => visit.query.get(name)),
    after: visit.query.get('after') ?? '',
  });

const chosenIn = (form: Fields): Chosen =>
  Object.fromEntries(
    joinedFields.flatMap((field) => {
      const side = form.text(`take-${field}`);
      return side === 'into' || side === 'from' ? [[field, side]] : [];
    }),
  );

async function saveDecision(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const queue = queueOf((name) => form.text(name));
  const after = form.text('after');
  const ends = pairNamed(form.text('a'), form.text('b'));
  const decision = decisions.find((one) => one === form.text('decision'));
  if (!ends) return visit.notFound();
  if (!decision) return showQueue(visit, { queue, after, refused: 'decision-missing', status: 422 });
  type Done = Decided & { name: string };
  return submit<Done, DecideRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const row = await findPair(db, ends);
      const reason = form.text('reason').trim() || (row ? reasonOf(row) : '');
      const deciding = { ends, decision, chosen: chosenIn(form), oneOwner: form.has('oneOwner'), reason };
      const done = await decide(db, deciding, visit);
      if (isRefused(done)) return done;
      const known = await listKnown(db, [ends.a, ends.b]);
      return { ...done, name: known[0]?.name ?? '' };
    },
    {
      to: () => queueAddress(queue, after === '' ? null : after),
      flash: (done) => {
        const say = words[visit.lang].done;
        return done.decision === 'join' ? say.join(done.name) : say[done.decision];
      },
      refused: (refusal) => showQueue(visit, { queue, after, refused: refusal.refused, status: 409 }),
    },
  );
}

/** By the queue; a process without one compares at once. */
async function sweepSoon(db: Db, around: Circumstances): Promise<object> {
  if (hasQueue()) await enqueue(db, 'matching:sweep', { asked: '1' });
  else await sweepCity(db, around);
  return {};
}

async function askSweep(visit: Visit): Promise<Response> {
  if (!mayOf(visit).threshold) return visit.notFound();
  const form = await visit.form();
  return submit<object, never>(visit, form.text('_once'), (db) => sweepSoon(db, visit), {
    to: () => '/matching?asked=1',
    refused: () => visit.notFound(),
  });
}

const perPage = 50;

async function showJoins(visit: Visit): Promise<Response> {
  const typed = new Date(visit.query.get('before') ?? '');
  const before = Number.isNaN(typed.getTime()) ? null : typed;
  const { joins, names } = await visit.within(async (db) => {
    const found = await listJoins(db, { before, most: perPage + 1 });
    return {
      joins: found,
      names: await namesOf(
        db,
        found.flatMap((j) => [j.recordedBy, j.undoneBy]),
      ),
    };
  });
  const shown = joins.slice(0, perPage);
  const last = joins.length > perPage ? shown.at(-1) : undefined;
  return visit.page(
    <JoinsPage
      view={visit.view}
      joins={shown}
      names={names}
      older={last ? `/matching/joins?before=${encodeURIComponent(last.recordedAt.toISOString())}` : null}
      may={mayOf(visit)}
    />,
  );
}

type Separating = Pick<UndoProps, 'what' | 'back'>;
const statusOf = (refused: string): number =>
  refused === 'unknown-join' ? 404 : refused === 'reason-short' ? 422 : 409;

async function joinNamed(db: Db, id: string): Promise<Separating | null> {
  const row = await findJoin(db, id);
  if (!row) return null;
  const names = await bornNames(db, [row.fromId, row.intoId]);
  const back = `/registry/${row.intoId}`;
  if (row.undoneAt !== null) return { what: null, back };
  return { what: { from: names.get(row.fromId) ?? null, into: names.get(row.intoId) ?? null }, back };
}

/** Names of the records that the scope may see. */
async function bornNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of ids) {
    const found = await findBorn(db, id as EnterpriseId);
    if (found) names.set(id, found.enterprise.name);
  }
  return names;
}

const separated = (visit: Visit, shown: Separating, typed?: string, refused?: string): Response =>
  visit.page(
    <UndoPage
      view={visit.view}
      once={crypto.randomUUID()}
      {...shown}
      typed={typed}
      refused={refused ?? (shown.what ? undefined : 'already-undone')}
    />,
    refused ? statusOf(refused) : shown.what ? 200 : 409,
  );

async function askUndo(visit: Visit): Promise<Response> {
  const id = idOf(visit.param('id'));
  const shown = id && (await visit.within((db) => joinNamed(db, id)));
  return shown ? separated(visit, shown) : visit.notFound();
}

async function saveUndo(visit: Visit): Promise<Response> {
  const id = idOf(visit.param('id'));
  const shown = id && (await visit.within((db) => joinNamed(db, id)));
  if (!id || !shown) return visit.notFound();
  const form = await visit.form();
  const reason = form.text('reason');
  return submit<{ into: string }, UndoRefusal>(
    visit,
    form.text('_once'),
    (db) => undoJoin(db, { id, reason }, visit),
    {
      to: ({ into }) => `/registry/${into}`,
      flash: () => words[visit.lang].undone,
      refused: ({ refused }) => separated(visit, shown, reason, refused),
    },
  );
}

async function batchNamed(visit: Visit): Promise<{ batch: string; shown: Separating } | null> {
  const batch = idOf(visit.param('batch'));
  if (!batch || !mayOf(visit).threshold) return null;
  const open = await visit.within((db) => openOfBatch(db, batch));
  const what = open.length > 0 ? { count: open.length } : null;
  return { batch, shown: { what, back: '/matching/joins' } };
}

async function askUndoBatch(visit: Visit): Promise<Response> {
  const named = await batchNamed(visit);
  return named ? separated(visit, named.shown) : visit.notFound();
}

async function saveUndoBatch(visit: Visit): Promise<Response> {
  const named = await batchNamed(visit);
  if (!named) return visit.notFound();
  const form = await visit.form();
  const reason = form.text('reason');
  return submit<{ undone: number }, UndoRefusal>(
    visit,
    form.text('_once'),
    (db) => undoBatch(db, { batch: named.batch, reason }, visit),
    {
      to: () => '/matching/joins',
      flash: ({ undone }) => words[visit.lang].batchDone(formatCount(undone, visit.lang)),
      refused: ({ refused }) => separated(visit, named.shown, reason, refused),
    },
  );
}

type TypedThreshold = { readonly choice: string; readonly reason: string };

async function showThreshold(visit: Visit, typed?: TypedThreshold, refused?: string): Promise<Response> {
  if (!mayOf(visit).threshold) return visit.notFound();
  const shown = await visit.within(async (db) => {
    const now = await findThreshold(db);
    const all = await wouldJoin(db, choices[0]);
    const weak = all.slice(-8).reverse();
    const known = new Map(
      (
        await listKnown(
          db,
          weak.flatMap((p) => [p.a, p.b]),
        )
      ).map((k) => [k.id, k.name]),
    );
    return {
      now: now && {
        probability: now.probability,
        by: (await namesOf(db, [now.recordedBy])).get(now.recordedBy) ?? now.recordedBy,
        on: dayOf(now.recordedAt, visit.city.zone),
        reason: now.reason,
      },
      counts: choices.map((least) => all.filter((p) => p.probability >= least).length),
      weakest: weak.map(({ a, b, probability }) => ({
        one: known.get(a) ?? '',
        other: known.get(b) ?? '',
        probability,
      })),
    };
  });
  const page = { view: visit.view, once: crypto.randomUUID(), typed, refused, ...shown };
  return visit.page(<ThresholdPage {...page} />, refused ? 422 : 200);
}

async function saveThreshold(visit: Visit): Promise<Response> {
  if (!mayOf(visit).threshold) return visit.notFound();
  const form = await visit.form();
  const typed = { choice: form.text('choice'), reason: form.text('reason') };
  const probability = typed.choice === 'off' ? null : Number(typed.choice);
  return submit<object, ThresholdRefusal>(
    visit,
    form.text('_once'),
    (db) => setThreshold(db, { probability, reason: typed.reason }, visit),
    {
      to: () => '/matching/threshold',
      flash: () => words[visit.lang].thresholdSaved,
      refused: ({ refused }: Refusal) => showThreshold(visit, typed, refused),
    },
  );
}

export const routes: readonly Route[] = [
  get('/matching', 'matching:read', askQueue),
  post('/matching', 'matching:decide', saveDecision),
  post('/matching/sweep', 'matching:threshold', askSweep),
  get('/matching/joins', 'matching:read', showJoins),
  get('/matching/joins/:id/undo', 'matching:decide', askUndo),
  post('/matching/joins/:id/undo', 'matching:decide', saveUndo),
  get('/matching/batches/:batch/undo', 'matching:threshold', askUndoBatch),
  post('/matching/batches/:batch/undo', 'matching:threshold', saveUndoBatch),
  get('/matching/threshold', 'matching:threshold', (visit) => showThreshold(visit)),
  post('/matching/threshold', 'matching:threshold', saveThreshold),
];
