// HTTP of one activity: its page, its decisions, its money.
import { parseDay } from '../../../kernel/day.ts';
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { tidy } from '../../../kernel/text.ts';
import { covers } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { formatCount, formatDay } from '../../../web/format.ts';
import { namesOf } from '../../accounts/index.ts';
import { entryRefused, listLines, readAmount, recordEntry, spentOn } from '../../funding/index.ts';
import type { EntryRefusal, LineId } from '../../funding/index.ts';
import { listAreas, placesOf } from '../../regions/index.ts';
import { moveActivity } from '../actions/activity.ts';
import type { StateRefusal } from '../actions/activity.ts';
import { activityStates, participationStates } from '../kinds.ts';
import type { ActivityId, ParticipationId } from '../kinds.ts';
import { ledAt } from '../lead.ts';
import { ActivityPage } from '../pages/activity.tsx';
import type { Problems } from '../pages/activity.tsx';
import { moneyMoves } from '../pages/money.tsx';
import { needsFollowUp } from '../rules/participation.ts';
import { countStates, findActivityRow, listActs, listProgrammes } from '../store/activities.ts';
import type { ActivityRow } from '../store/activities.ts';
import { countSeen, listParticipants } from '../store/participations.ts';
import { words } from '../words.ts';
import { activityAsked, payersOf } from './activities.tsx';
import { areaOf, once, seerOf } from './seer.ts';

/** What a refused form gives back to the page. */
export type Again = {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Problems;
  readonly refused?: string | undefined;
};

/** Null when it is not there or not this visitor's to see. */
export async function seenActivity(db: Db, visit: Visit, id: ActivityId): Promise<ActivityRow | null> {
  const activity = await findActivityRow(db, id);
  const seer = await seerOf(db, visit);
  if (!activity || seer === null) return activity;
  if ('initiator' in seer) return activity.initiatorUser === seer.initiator ? activity : null;
  const lines = await listLines(db, {}, seer);
  return lines.some((l) => l.id === activity.fundingLineId) ? activity : null;
}

const perPage = 200;

/** A page of those in one state, or in any, as the address asks. */
async function peopleOf(db: Db, { query }: Visit, id: ActivityId) {
  const after = parseId<'Participation'>(query.get('after') ?? '');
  const state = participationStates.find((s) => s === query.get('people')) ?? null;
  const behind: ParticipationId | null = isRefused(after) ? null : after;
  const rows = await listParticipants(db, id, { state, after: behind, limit: perPage + 1 });
  return {
    state,
    rows: rows.slice(0, perPage),
    next: rows.length > perPage ? (rows[perPage - 1]?.id ?? null) : null,
    seen: await countSeen(db, id),
  };
}

async function load(db: Db, visit: Visit, id: ActivityId) {
  const activity = await seenActivity(db, visit, id);
  if (!activity) return null;
  const acts = await listActs(db, id);
  const counts = await countStates(db, id);
  const payer = (await payersOf(db, [activity.fundingLineId], visit)).get(activity.fundingLineId ?? '');
  const readFunding = visit.may('funding:read');
  const lines = readFunding && visit.may('funding:edit') ? await listLines(db) : [];
  const people = areaOf(visit) !== '' && visit.may('programme:read');
  return {
    activity,
    led: await ledAt(db, id),
    acts,
    counts,
    bare: counts.filter((c) => needsFollowUp(c.state)).reduce((sum, c) => sum + c.bare, 0),
    programme: (await listProgrammes(db)).find((p) => p.id === activity.programmeId)?.name ?? null,
    people: people ? await peopleOf(db, visit, id) : null,
    names: await namesOf(
      db,
      acts.map((a) => a.recordedBy),
    ),
    places: placesOf(await listAreas(db)),
    payer: payer && activity.fundingLineId ? { id: activity.fundingLineId, ...payer } : null,
    money: readFunding
      ? {
          ...(await spentOn(db, id)),
          lines: lines.map((l) => ({ value: l.id, label: `${l.name} (${String(l.year)})` })),
        }
      : null,
    may: {
      manage: visit.may('programme:manage') && covers(visit.scope, visit.city.code, activity.area),
      work: visit.may('programme:work'),
      readFunding,
      editFunding: visit.may('funding:edit'),
    },
  };
}

export async function showActivity(visit: Visit, again?: Again): Promise<Response> {
  const id = activityAsked(visit);
  const loaded = id && (await visit.within((db) => load(db, visit, id)));
  if (!loaded) return visit.notFound();
  const { typed = {}, problems = [], refused } = again ?? {};
  return visit.page(
    <ActivityPage
      view={visit.view}
      once={once}
      typed={typed}
      problems={problems}
      refused={refused}
      {...loaded}
    />,
    again ? 422 : 200,
  );
}

function stateRefused(refusal: StateRefusal, typed: Record<string, string>, visit: Visit): Again {
  const say = words[visit.lang];
  if (refusal.refused === 'without-follow-up') {
    const refused = `${say.page.bare(formatCount(refusal.bare, visit.lang))}. ${say.page.bareText}`;
    return { typed, problems: [], refused };
  }
  if (refusal.refused === 'not-begun')
    return { typed, problems: [], refused: say.page.notBegun(formatDay(refusal.starts, visit.lang)) };
  const message = say.refused[refusal.refused];
  return refusal.refused === 'reason-short'
    ? { typed, problems: [{ field: 'why', message }] }
    : { typed, problems: [], refused: message };
}

/** Where it is decided, if not here. One that is closed is opened again here, whoever leads it. */
async function ledElsewhere(db: Db, id: ActivityId): Promise<string | null> {
  const activity = await findActivityRow(db, id);
  return activity && activity.state !== 'closed' ? ledAt(db, id) : null;
}

async function saveState(visit: Visit): Promise<Response> {
  const id = activityAsked(visit);
  const form = await visit.form();
  const to = activityStates.find((s) => s === form.text('to'));
  if (id === null || !to) return visit.notFound();
  const typed = { why: form.text('why') };
  const led = await visit.within((db) => ledElsewhere(db, id));
  if (led !== null) return visit.seeOther(led, words[visit.lang].page.led);
  return submit<{ id: ActivityId }, StateRefusal>(
    visit,
    form.text('_once'),
    (db) => moveActivity(db, { id, to, reason: typed.why }, visit),
    {
      to: () => `/programme/${id}`,
      flash: () => words[visit.lang].page.moved(words[visit.lang].states[to]),
      refused: (refusal) =>
        refusal.refused === 'unknown-activity'
          ? visit.notFound()
          : showActivity(visit, stateRefused(refusal, typed, visit)),
    },
  );
}

async function saveMoney(visit: Visit): Promise<Response> {
  const id = activityAsked(visit);
  const form = await visit.form();
  const known = id && (await visit.within((db) => seenActivity(db, visit, id)));
  if (id === null || !known) return visit.notFound();
  const say = words[visit.lang].refused;
  const typed = Object.fromEntries(
    ['line', 'move', 'amount', 'day', 'note'].map((name) => [name, form.text(name)]),
  );
  const line = parseId<'FundingLine'>(form.text('line'));
  const move = moneyMoves.find((m) => m === form.text('move'));
  const amount = readAmount(form.text('amount'));
  const day = parseDay(form.text('day'));
  const problems = [
    ...(isRefused(line) ? [{ field: 'line', message: say['line-missing'] }] : []),
    ...(move ? [] : [{ field: 'move', message: say['move-missing'] }]),
    ...(amount === null ? [{ field: 'amount', message: say['amount-wrong'] }] : []),
    ...(isRefused(day) || day > visit.today ? [{ field: 'day', message: say['due-wrong'] }] : []),
  ];
  if (isRefused(line) || !move || amount === null || isRefused(day) || problems.length > 0)
    return showActivity(visit, { typed, problems });
  const entry = {
    line,
    activityId: id,
    kind:
      move === 'paid'
        ? ('realised' as const)
        : move === 'back'
          ? ('returned' as const)
          : ('promised' as const),
    amount: move === 'less' ? 0n - amount : amount,
    day,
    note: tidy(form.text('note')).slice(0, 300) || null,
  };
  return submit<{ id: LineId }, EntryRefusal | Refusal<'unknown-line', object>>(
    visit,
    form.text('_once'),
    (db) => recordEntry(db, entry, visit),
    {
      to: () => `/programme/${id}#money`,
      flash: () => words[visit.lang].money.saved,
      refused: (refusal) => {
        const unknown = refusal.refused === 'unknown-line';
        const message = unknown ? say['line-missing'] : entryRefused(refusal, visit.lang);
        return showActivity(visit, { typed, problems: [{ field: unknown ? 'line' : 'amount', message }] });
      },
    },
  );
}

export const routes: readonly Route[] = [
  get('/programme/:id', 'programme:read', (visit) => showActivity(visit)),
  post('/programme/:id/state', 'programme:manage', saveState),
  post('/programme/:id/money', 'funding:edit', saveMoney),
];
