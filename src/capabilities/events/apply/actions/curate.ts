// Curation: points, acceptance in the order of points, and refusal with a reason and what to do next.
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { findPolicy } from '../../../ladder/index.ts';
import { offerPlaces, openFollowUp, setParticipations } from '../../../programme/index.ts';
import type { ActivityId, FollowUpRefusal, ParticipationId } from '../../../programme/index.ts';
import { readReason } from '../../../registry/index.ts';
import type { ApplicationId } from '../door.ts';
import type { EventRow } from '../../event/store.ts';
import type { Criterion } from '../../kinds.ts';
import { freeze } from '../rules/facts.ts';
import type { FrozenFacts } from '../rules/facts.ts';
import { refuseAct } from '../rules/life.ts';
import type { LifeRefusal } from '../rules/life.ts';
import { mostPoints, rank, seedOf } from '../rules/order.ts';
import type { Ranked } from '../rules/order.ts';
import type { CheckedRefusal } from '../rules/refusal-form.ts';
import { writeActs } from '../store/applications.ts';
import type { NewAct } from '../store/applications.ts';
import { knownOf } from '../store/facts.ts';
import { placesIn } from '../store/places.ts';
import { listForCuration, writeScore } from '../store/scores.ts';
import type { Listed } from '../store/scores.ts';
import { lockLiving } from './load.ts';
import type { LoadRefusal } from './load.ts';
import type { Done, Meant } from './own.ts';
import { tellDecided } from './tell.ts';

type Decided = Ranked<Listed>;

/** All of the event within the scope, in their order: whoever is decided has the rank that the list shows. */
async function ranked(db: Db, event: EventRow, by: string): Promise<ReadonlyMap<string, Decided>> {
  const order = rank(await listForCuration(db, event.id, by), seedOf(event));
  return new Map(order.map((one) => [one.id, one]));
}

async function frozen(
  db: Db,
  event: EventRow,
  { decided, of }: { decided: readonly Decided[]; of: number },
  { today }: Circumstances,
): Promise<ReadonlyMap<string, FrozenFacts>> {
  const day = today as PlainDate;
  const policy = await findPolicy(db, day);
  const enterprises = decided.map((d) => d.enterpriseId);
  const known = await knownOf(db, event.id, enterprises);
  const nothing = { rungs: [], facts: [], eventsBefore: 0 };
  return new Map(
    decided.map((one) => [
      one.id,
      freeze(one, known.get(one.enterpriseId) ?? nothing, { policy, day, of, city: db.city }),
    ]),
  );
}

/** The facts by which one would be decided now; null when it is not in the scope. */
export async function weigh(
  db: Db,
  event: EventRow,
  application: ApplicationId,
  around: Circumstances,
): Promise<FrozenFacts | null> {
  const order = await ranked(db, event, around.by);
  const one = order.get(application);
  if (!one) return null;
  return (await frozen(db, event, { decided: [one], of: order.size }, around)).get(application) ?? null;
}

export type ScoreRefusal = LoadRefusal | LifeRefusal | Refusal<'points-wrong', object>;

/** Points of one criterion by whoever looks; not once it is decided. */
export async function giveScore(
  db: Db,
  { criterion, points, ...meant }: Meant & { readonly criterion: Criterion; readonly points: number },
  around: Circumstances,
): Promise<Done | ScoreRefusal> {
  if (!Number.isInteger(points) || points < 0 || points > mostPoints) return refuse('points-wrong');
  const known = await lockLiving(db, meant.activity, [meant.application]);
  if (isRefused(known)) return known;
  const [one] = known.living;
  if (!one || (one.life.state !== 'in' && one.life.state !== 'appealed')) return refuse('act-impossible');
  await writeScore(db, { application: one.row.id, criterion, points }, around);
  const detail = { event: meant.activity, criterion, points };
  await audit(db, around, { act: 'events:score', subject: one.row.enterpriseId, detail });
  return { id: one.row.id };
}

export type Accepted = {
  readonly offered: number;
  readonly waiting: number;
  readonly left: readonly { readonly id: ApplicationId; readonly why: LifeRefusal['refused'] | 'unseen' }[];
};

/** Who gave up a place and came back goes to the end of the line, and from there to a free place. */
async function lineUpAgain(
  db: Db,
  activity: ActivityId,
  enterprises: readonly string[],
  around: Circumstances,
): Promise<void> {
  const gone: ParticipationId[] = [];
  for (const p of (await placesIn(db, activity, enterprises)).values())
    if (p.state === 'dropped' || p.state === 'refused') gone.push(p.id);
  if (gone.length === 0) return;
  const set = await setParticipations(
    db,
    { activity, participations: gone, state: 'waiting', reason: '' },
    around,
  );
  if (isRefused(set)) throw new Error('who came back found no line');
}

/**
 * Accepts these in the order of their points: places are offered while there are any, the others wait in that order. The
 * facts are kept as they are today. Who was decided meanwhile is left with the reason.
 */
export async function accept(
  db: Db,
  { activity, applications }: { activity: ActivityId; applications: readonly ApplicationId[] },
  around: Circumstances,
): Promise<Accepted | LoadRefusal | Refusal<'not-open', object>> {
  const known = await lockLiving(db, activity, applications);
  if (isRefused(known)) return known;
  const { event, living } = known;
  if (event.state === 'proposed') return refuse('not-open');
  const left: { id: ApplicationId; why: LifeRefusal['refused'] | 'unseen' }[] = [];
  const order = await ranked(db, event, around.by);
  const go: Decided[] = [];
  for (const { row, life } of living) {
    const no = refuseAct(life, { state: 'accepted', by: around.by });
    const one = order.get(row.id);
    if (no) left.push({ id: row.id, why: no.refused });
    else if (!one) left.push({ id: row.id, why: 'unseen' });
    else go.push(one);
  }
  go.sort((a, b) => a.rank - b.rank);
  const facts = await frozen(db, event, { decided: go, of: order.size }, around);
  const enterprises = go.map((one) => one.enterpriseId);
  const offered = await offerPlaces(db, { activity, enterprises }, around);
  if (isRefused(offered)) return refuse('event-over');
  await lineUpAgain(db, activity, enterprises, around);
  const places = await placesIn(db, activity, enterprises);
  const acts: NewAct[] = [];
  for (const { id, enterpriseId } of go) {
    const place = places.get(enterpriseId);
    const kept = facts.get(id);
    if (!place || !kept) {
      left.push({ id, why: 'unseen' });
      continue;
    }
    const state = place.state === 'waiting' ? 'waiting' : 'accepted';
    acts.push({ id, state, facts: kept, participationId: place.id });
  }
  await writeActs(db, acts, around);
  const waits = acts.filter((a) => a.state === 'waiting').map((a) => a.id);
  await tellDecided(db, event, { ids: waits, state: 'waiting' }, around);
  const waiting = waits.length;
  const detail = { offered: acts.length - waiting, waiting };
  if (acts.length > 0) await audit(db, around, { act: 'events:accept', subject: activity, detail });
  return { ...detail, left };
}

export type RefuseRefusal =
  | LoadRefusal
  | LifeRefusal
  | FollowUpRefusal
  | Refusal<'reason-short' | 'next-short', object>;

/** Turns one down with the reason and a dated next step; the facts are kept as they are today. */
export async function turnDown(
  db: Db,
  { activity, application, reason, next, what, due }: Meant & CheckedRefusal,
  around: Circumstances,
): Promise<Done | RefuseRefusal> {
  const known = await lockLiving(db, activity, [application]);
  if (isRefused(known)) return known;
  const { event, living } = known;
  const [one] = living;
  const no = one ? refuseAct(one.life, { state: 'refused', by: around.by }) : refuse('act-impossible');
  if (!one || no) return no ?? refuse('act-impossible');
  const [why, then] = [readReason(reason), readReason(next)];
  if (isRefused(why)) return why;
  if (isRefused(then)) return refuse('next-short');
  const order = await ranked(db, event, around.by);
  const decided = order.get(application);
  if (!decided) return refuse('unknown-application');
  const facts = (await frozen(db, event, { decided: [decided], of: order.size }, around)).get(application);
  const { enterpriseId } = one.row;
  // A second refusal, after the appeal, keeps the step that was given with the first.
  const step = {
    enterprise: enterpriseId,
    what,
    text: then,
    due,
    activity,
    from: { room: 'events', id: application },
  };
  const opened = await openFollowUp(db, { ...step, responsible: null }, around);
  const made =
    isRefused(opened) && opened.refused === 'nobody-responsible'
      ? await openFollowUp(db, { ...step, responsible: around.by }, around)
      : opened;
  if (isRefused(made)) return made;
  await writeActs(
    db,
    [{ id: application, state: 'refused', reason: why, next: then, ...(facts ? { facts } : {}) }],
    around,
  );
  await tellDecided(db, event, { ids: [application], state: 'refused' }, around);
  const detail = { event: activity };
  await audit(db, around, { act: 'events:refuse', subject: enterpriseId, reason: why, detail });
  return { id: application };
}
