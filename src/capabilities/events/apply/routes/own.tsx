// HTTP of an owner's events under /usaha/acara: the list, applying, answering a place, leaving, and the one appeal.
import { day } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../../platform/http/index.ts';
import { formatDay } from '../../../../web/format.ts';
import { kindOfSector } from '../../../catalogue/index.ts';
import { answerBy } from '../../../programme/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { isInvited } from '../../event/rules/invited.ts';
import { findEvent, shiftsOf } from '../../event/store.ts';
import type { EventRow, ShiftRow } from '../../event/store.ts';
import { ownPlacesOf } from '../../stalls/door.ts';
import { applyFor } from '../actions/ask.ts';
import type { AskRefusal } from '../actions/ask.ts';
import { appeal, takePlace, withdraw } from '../actions/own.ts';
import type { Done, Meant, OwnRefusal } from '../actions/own.ts';
import type { ApplicationId } from '../door.ts';
import { OwnEventPage } from '../pages/own-event.tsx';
import type { OwnApplication } from '../pages/own-event.tsx';
import type { FormShown } from '../pages/own-form.tsx';
import { OwnListPage } from '../pages/own-list.tsx';
import { standingIn } from '../pages/standing.tsx';
import { groupsOf, refuseTaking } from '../rules/ask.ts';
import type { Problem, TypedApplication } from '../rules/ask.ts';
import { mayComeBack } from '../rules/life.ts';
import { listActs, listOfEnterprises } from '../store/applications.ts';
import type { ApplicationRow } from '../store/applications.ts';
import { listOwn, listOwnEvents } from '../store/own.ts';
import type { OwnEnterprise, OwnEvent } from '../store/own.ts';
import { aheadOf } from '../store/places.ts';
import { words } from '../words/own.ts';
import { words as shared } from '../words/shared.ts';

const once = (): string => crypto.randomUUID();

/** Within the owner's scope, with how many wait before each. */
async function ownApplications(db: Db, own: readonly OwnEnterprise[]): Promise<readonly ApplicationRow[]> {
  const rows = await listOfEnterprises(
    db,
    own.map((e) => e.id),
  );
  const waiting = rows.flatMap((r) =>
    r.place === 'waiting' && r.participationId ? [r.participationId] : [],
  );
  const ahead = await aheadOf(db, waiting);
  return rows.map((r) => ({ ...r, ahead: ahead.get(r.participationId ?? '') ?? null }));
}

const untilOf = (
  { place, placeDay }: ApplicationRow,
  event: Pick<EventRow, 'ends' | 'answerDays'>,
): PlainDate | null =>
  place === 'offered' && placeDay !== null
    ? answerBy({ day: day(placeDay), answerDays: event.answerDays, ends: event.ends as PlainDate })
    : null;

async function showList(visit: Visit): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const own = await listOwn(db);
    const rows = await ownApplications(db, own);
    const events = await listOwnEvents(db, [...new Set(rows.map((r) => r.activityId))]);
    return { own, rows, events };
  });
  const { own, rows, events } = loaded;
  const byId = new Map(events.map((e) => [e.id, e]));
  const mine = rows.flatMap((row) => {
    const event = byId.get(row.activityId);
    return event ? [{ event, row, until: untilOf(row, event) }] : [];
  });
  const standing = new Set(
    rows.filter((r) => !mayComeBack(r.state, r.place)).map((r) => `${r.activityId} ${r.enterpriseId}`),
  );
  const open = events.filter(
    (event) =>
      refuseTaking(event, visit.today) === null &&
      own.some((e) => isInvited(event, e.area) && !standing.has(`${event.id} ${e.id}`)),
  );
  const due = (row: ApplicationRow) => Number(standingIn(row) === 'offered');
  return visit.page(
    <OwnListPage
      view={visit.view}
      mine={mine.toSorted((a, b) => due(b.row) - due(a.row) || (a.event.starts < b.event.starts ? 1 : -1))}
      open={open}
      enterprises={own.length}
    />,
  );
}

type Again = {
  readonly problem?: string;
  readonly typed?: string;
  readonly form?: FormShown['typed'];
  readonly problems?: readonly Problem[];
};

const blank = (event: OwnEvent, [first]: readonly OwnEnterprise[]): FormShown['typed'] => {
  const group = first ? kindOfSector(first.sector) : '';
  return {
    enterprise: first?.id ?? '',
    group: groupsOf(event).some((g) => g === group) ? group : '',
    what: first?.kind ?? '',
    power: false,
    water: false,
    most: '',
    wishes: new Map(),
  };
};

const eventIn = (visit: Visit): ActivityId | null => {
  const id = parseId<'Activity'>(visit.param('id'));
  return isRefused(id) ? null : id;
};

async function ownPart(db: Db, event: EventRow, row: ApplicationRow): Promise<Omit<OwnApplication, 'acts'>> {
  return {
    row,
    until: untilOf(row, event),
    places: row.place === null ? [] : await ownPlacesOf(db, event.id, row.enterpriseId),
  };
}

async function load(db: Db, visit: Visit, id: ActivityId) {
  const event = await findEvent(db, id);
  if (!event) return null;
  const own = await listOwn(db);
  const rows = (await ownApplications(db, own)).filter((r) => r.activityId === id);
  // What nobody announced is seen only by those who are in it.
  if (rows.length === 0 && !event.published) return null;
  const acts = await listActs(
    db,
    rows.map((r) => r.id),
  );
  const mine: OwnApplication[] = [];
  for (const row of rows) mine.push({ ...(await ownPart(db, event, row)), acts: acts.get(row.id) ?? [] });
  const standing = new Set(rows.filter((r) => !mayComeBack(r.state, r.place)).map((r) => r.enterpriseId));
  const able = own.filter((e) => isInvited(event, e.area) && !standing.has(e.id));
  return { event, mine, able, shifts: await shiftsOf(db, id) };
}

function closedText(event: EventRow, able: number, visit: Visit): string | null {
  const say = shared[visit.lang];
  const closed = refuseTaking(event, visit.today);
  if (closed?.refused === 'too-late') return say.tooLate(formatDay(closed.on, visit.lang));
  if (closed) return say.refused[closed.refused];
  return able === 0 ? say.refused['not-invited'] : null;
}

async function show(visit: Visit, again: Again = {}): Promise<Response> {
  const id = eventIn(visit);
  const loaded = id && (await visit.within((db) => load(db, visit, id)));
  if (!loaded) return visit.notFound();
  const { event, mine, able, shifts } = loaded;
  const closed = closedText(event, able.length, visit);
  const form: FormShown = {
    enterprises: able,
    shifts,
    typed: again.form ?? blank(event, able),
    problems: again.problems ?? [],
  };
  const wrong = again.problem !== undefined || (again.problems ?? []).length > 0;
  return visit.page(
    <OwnEventPage
      view={visit.view}
      once={once}
      event={event}
      mine={mine}
      form={closed === null ? form : null}
      closed={closed}
      problem={again.problem}
      typed={again.typed}
    />,
    wrong ? (again.problems?.length ? 422 : 409) : 200,
  );
}

const wishesIn = (form: Fields, shifts: readonly ShiftRow[]): ReadonlyMap<string, string> =>
  new Map(shifts.map((s) => [s.id, form.text(`wish-${s.id}`)]));

/** As it was sent; a text far beyond what is read is cut, so that the answer is not as large as the attack. */
const typedIn = (form: Fields, shifts: readonly ShiftRow[]): TypedApplication => ({
  group: form.text('group').slice(0, 60),
  what: form.text('what').slice(0, 20_000),
  power: form.has('power'),
  water: form.has('water'),
  most: form.text('most').slice(0, 20),
  wishes: wishesIn(form, shifts),
});

function saidOf(refusal: AskRefusal, visit: Visit): string {
  const say = shared[visit.lang];
  if (refusal.refused === 'form') return '';
  return refusal.refused === 'too-late'
    ? say.tooLate(formatDay(refusal.on, visit.lang))
    : say.refused[refusal.refused];
}

async function apply(visit: Visit): Promise<Response> {
  const id = eventIn(visit);
  const form = await visit.form();
  const event = id && (await visit.within((db) => findEvent(db, id)));
  if (!id || !event?.published) return visit.notFound();
  const shifts = await visit.within((db) => shiftsOf(db, id));
  const typed = typedIn(form, shifts);
  const enterprise = parseId<'Enterprise'>(form.text('enterprise'));
  return submit<{ id: ApplicationId }, AskRefusal>(
    visit,
    form.text('_once'),
    async (db) =>
      isRefused(enterprise) ? refuse('not-yours') : applyFor(db, { activity: id, enterprise, typed }, visit),
    {
      to: () => `/usaha/acara/${id}`,
      flash: () => words[visit.lang].said.applied(event.name),
      refused: (refusal) => {
        const shown = { ...typed, enterprise: form.text('enterprise').slice(0, 40) };
        if (refusal.refused === 'form') return show(visit, { form: shown, problems: refusal.problems });
        return show(visit, { form: shown, problem: saidOf(refusal, visit) });
      },
    },
  );
}

type Act = {
  readonly work: (db: Db, meant: Meant & { reason: string }, visit: Visit) => Promise<Done | OwnRefusal>;
  readonly said: 'yes' | 'no' | 'withdrawn' | 'appealed';
};

/** One act on an own application; one of somebody else is not found. */
async function act(visit: Visit, choose: (form: Fields) => Act | null): Promise<Response> {
  const id = eventIn(visit);
  const form = await visit.form();
  const application = parseId<'Application'>(form.text('application'));
  const chosen = choose(form);
  if (!id || isRefused(application) || !chosen) return visit.notFound();
  const reason = form.text('reason').slice(0, 20_000);
  return submit<Done, OwnRefusal>(
    visit,
    form.text('_once'),
    (db) => chosen.work(db, { activity: id, application, reason }, visit),
    {
      to: () => `/usaha/acara/${id}`,
      flash: () => words[visit.lang].said[chosen.said],
      refused: ({ refused }) =>
        refused === 'unknown-application'
          ? visit.notFound()
          : show(visit, {
              problem: shared[visit.lang].refused[refused],
              ...(refused === 'reason-short' ? { typed: reason } : {}),
            }),
    },
  );
}

const answers: Readonly<Record<string, Act>> = {
  yes: { work: takePlace, said: 'yes' },
  no: { work: withdraw, said: 'no' },
};

export const routes: readonly Route[] = [
  get('/usaha/acara', 'events:own', showList),
  get('/usaha/acara/:id', 'events:own', (visit) => show(visit)),
  post('/usaha/acara/:id', 'events:own', apply),
  post('/usaha/acara/:id/answer', 'events:own', (visit) =>
    act(visit, (form) => answers[form.text('answer')] ?? null),
  ),
  post('/usaha/acara/:id/withdraw', 'events:own', (visit) =>
    act(visit, () => ({ work: withdraw, said: 'withdrawn' })),
  ),
  post('/usaha/acara/:id/appeal', 'events:own', (visit) =>
    act(visit, () => ({ work: appeal, said: 'appealed' })),
  ),
];
