// Giving places in an activity, and taking a participation from state to state.
import { freshId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { squeeze, tidy } from '../../../kernel/text.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { overCity } from '../../../platform/db/index.ts';
import { readReason } from '../../registry/index.ts';
import type { ActivityId, ParticipationId, ParticipationState } from '../kinds.ts';
import { isOpen } from '../rules/activity.ts';
import { dealPlaces, holdsPlace, needsReason, refuseStep } from '../rules/participation.ts';
import type { StepRefusal } from '../rules/participation.ts';
import { findActivityRow } from '../store/activities.ts';
import {
  appendState,
  findParticipation,
  insertParticipations,
  knownIn,
  lastTurn,
  lineUp,
  lockParticipations,
  presentOf,
  writeState,
} from '../store/participations.ts';
import type { ActivityRefusal } from './activity.ts';
import { callNext, roomIn } from './line.ts';
import { tellOffered } from './tell.ts';

export type Offered = {
  readonly offered: readonly ParticipationId[];
  readonly waiting: readonly ParticipationId[];
  /** In it already, under any of their ids. */
  readonly known: number;
  /** Not there, not in the scope, or not to be worked with. */
  readonly unseen: number;
};

/**
 * Offers places to enterprises and groups in the order given; when places run out the rest waits, behind those who wait
 * already. Asking twice changes nothing.
 */
export async function offerPlaces(
  db: Db,
  {
    activity: id,
    enterprises = [],
    groups = [],
  }: { activity: ActivityId; enterprises?: readonly string[]; groups?: readonly string[] },
  around: Circumstances,
): Promise<Offered | ActivityRefusal> {
  const activity = await findActivityRow(db, id, { lock: true });
  if (!activity) return refuse('unknown-activity');
  if (!isOpen(activity.state)) return refuse('activity-over');
  const present = await presentOf(db, enterprises);
  const inAlready = await knownIn(db, id, present);
  const names = [...new Map(groups.map((g) => [squeeze(g), tidy(g)])).entries()].filter(
    ([key]) => key !== '',
  );
  const newcomers = [
    ...present
      .filter((e) => !inAlready.has(e))
      .map((e) => ({ enterpriseId: e, group: null, squeezed: null })),
    ...names.map(([squeezed, group]) => ({ enterpriseId: null, group, squeezed })),
  ].map((n) => ({ ...n, id: freshId<'Participation'>() }));
  const { free, waiting: line } = await roomIn(db, id, activity.places);
  const dealt = dealPlaces(free, line, newcomers.length);
  const rows = newcomers.map((n, at) => ({
    ...n,
    state: at < dealt.newcomers ? ('offered' as const) : ('waiting' as const),
  }));
  const after = await overCity(db, (wide) => lastTurn(wide, id));
  const made = new Set(await insertParticipations(db, id, rows, { ...around, after }));
  const inState = (state: ParticipationState) =>
    rows.filter((r) => r.state === state && made.has(r.id)).map((r) => r.id);
  const [offered, waiting] = [inState('offered'), inState('waiting')];
  await appendState(db, offered, { state: 'offered', day: around.today, reason: null }, around);
  await appendState(db, waiting, { state: 'waiting', day: around.today, reason: null }, around);
  await tellOffered(db, offered, { fromLine: false }, around);
  await callNext(db, id, around);
  const detail = { offered: offered.length, waiting: waiting.length };
  await audit(db, around, { act: 'programme:places', subject: id, detail });
  return {
    offered,
    waiting,
    known: inAlready.size + newcomers.length - made.size,
    unseen: new Set(enterprises).size - present.length,
  };
}

export type ParticipationRefusal =
  | LeftWhy
  | ActivityRefusal
  | Refusal<'unknown-participation' | 'reason-short', object>;

export type Moved = {
  readonly activityId: ActivityId;
  /** Who came to a free place by this. */
  readonly called: readonly ParticipationId[];
};

/** One participation to a state; leaving and being turned down need a reason and free the place for the next in line. */
export async function setParticipation(
  db: Db,
  { participation, state, reason }: { participation: string; state: ParticipationState; reason: string },
  around: Circumstances,
): Promise<Moved | ParticipationRefusal> {
  const known = await findParticipation(db, participation);
  if (!known) return refuse('unknown-participation');
  const set = await setParticipations(
    db,
    { activity: known.activityId, participations: [participation], state, reason },
    around,
  );
  if (isRefused(set)) return set;
  return set.left[0]?.why ?? { activityId: known.activityId, called: set.called };
}

export type LeftWhy = StepRefusal | Refusal<'no-place' | 'changed-since', object>;

export type SetMany = {
  readonly done: number;
  readonly left: readonly { readonly id: string; readonly why: LeftWhy }[];
  readonly called: readonly ParticipationId[];
};

/** Many of one activity to one state: who cannot go there is left with the reason, the others are not held up by it. */
export async function setParticipations(
  db: Db,
  {
    activity: id,
    participations,
    state,
    reason,
    seen = new Map(),
  }: {
    activity: ActivityId;
    participations: readonly string[];
    state: ParticipationState;
    reason: string;
    /** As the person saw them: one that stands elsewhere by now is left. */
    seen?: ReadonlyMap<string, string>;
  },
  around: Circumstances,
): Promise<SetMany | ActivityRefusal | Refusal<'unknown-participation' | 'reason-short', object>> {
  const why = needsReason(state) ? readReason(reason) : null;
  if (isRefused(why)) return refuse('reason-short');
  // The activity first, then its participations: everybody locks in this order.
  const activity = await findActivityRow(db, id, { lock: true });
  if (!activity) return refuse('unknown-activity');
  if (!isOpen(activity.state)) return refuse('activity-over');
  const known = (await lockParticipations(db, participations)).filter((p) => p.activityId === id);
  if (known.length === 0) return refuse('unknown-participation');
  let { free } = await roomIn(db, id, activity.places);
  const go: ParticipationId[] = [];
  const left: { id: string; why: LeftWhy }[] = [];
  for (const one of known) {
    const stale = (seen.get(one.id) ?? one.state) !== one.state;
    const no = stale ? refuse('changed-since') : refuseStep(one.state, state);
    const needs = holdsPlace(state) && !holdsPlace(one.state);
    if (no || (needs && free < 1)) {
      left.push({ id: one.id, why: no ?? refuse('no-place') });
      continue;
    }
    if (needs) free -= 1;
    go.push(one.id);
  }
  await writeState(db, go, { state, day: around.today, reason: why }, around);
  if (state === 'offered') await tellOffered(db, go, { fromLine: false }, around);
  if (state === 'waiting') await lineUp(db, go, await overCity(db, (wide) => lastTurn(wide, id)));
  const called = await callNext(db, id, around);
  const told = { act: 'programme:participation', subject: id, detail: { state, n: go.length } } as const;
  if (go.length > 0) await audit(db, around, why === null ? told : { ...told, reason: why });
  return { done: go.length, left, called };
}
