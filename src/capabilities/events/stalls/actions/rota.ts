// The rota from the button to the stalls: asked for, made in the background, looked at, taken over in one transaction.
import { freshId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { City, Db } from '../../../../platform/db/index.ts';
import { overCity, wholeCity, within } from '../../../../platform/db/index.ts';
import { enqueue } from '../../../../platform/jobs/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { findEvent } from '../../event/store.ts';
import type { EventRow } from '../../event/store.ts';
import type { RotaId } from '../kinds.ts';
import { makeRota } from '../rota/index.ts';
import type { Place, Rota, RotaAsked, RotaRefusal } from '../rota/index.ts';
import type { Basis, Ground, Stale } from '../rules/facts.ts';
import { askedOf, basisOf, staleIn } from '../rules/facts.ts';
import { allowedOn } from '../rules/restricted.ts';
import { lotsOf } from '../rules/lots.ts';
import { runState } from '../rules/run.ts';
import type { Told } from '../rules/told.ts';
import { freePlaces, insertPlaces } from '../store/places.ts';
import { lockStalls } from '../store/plan.ts';
import type { RotaRow } from '../store/rotas.ts';
import {
  closeRota,
  dropAsked,
  dropOthers,
  findRota,
  finishRota,
  insertRota,
  listRotas,
  seedOf,
} from '../store/rotas.ts';
import { groundOf, isOver } from './ground.ts';
import { tellPlaced } from './tell.ts';

export type AskRefusal = Refusal<
  'event-over' | 'no-stalls' | 'no-shifts' | 'no-exhibitors' | 'seed-wrong' | 'seed-drawn',
  object
>;

/** What stands on the form before the first run. */
export const firstSeed = (event: Pick<EventRow, 'id' | 'starts'>): string => `${event.id} ${event.starts}`;

/** Asks the background for a rota. Pressed twice it is one; the seed is chosen once, before the first. */
export async function askRota(
  db: Db,
  { event, seed }: { event: EventRow; seed: string },
  around: Circumstances,
): Promise<{ readonly id: RotaId } | AskRefusal> {
  if (isOver(event)) return refuse('event-over');
  await lockStalls(db, event.id);
  const drawn = await seedOf(db, event.id);
  const typed = tidy(seed) || drawn || firstSeed(event);
  if (typed.length > 80) return refuse('seed-wrong');
  if (drawn !== null && drawn !== typed) return refuse('seed-drawn');
  const [last] = await listRotas(db, event.id);
  if (last && runState(last, around.now) === 'asked') return { id: last.id };
  const { stalls, shifts, accepted } = await overCity(db, (wide) => groundOf(wide, event, around));
  if (stalls.length === 0) return refuse('no-stalls');
  if (shifts.every((s) => s.begun)) return refuse('no-shifts');
  if (accepted.length === 0) return refuse('no-exhibitors');
  await dropAsked(db, event.id);
  const id = freshId<'Rota'>();
  await insertRota(db, {
    id,
    activityId: event.id,
    seed: typed,
    state: 'asked',
    recordedAt: around.now,
    recordedBy: around.by,
  });
  await audit(db, around, { act: 'events:rota', subject: event.id, detail: { rota: id, seed: typed } });
  await enqueue(db, 'events:rota', { rota: id });
  return { id };
}

/** Carries out what was asked for; a run that is finished, or that nobody asks for any more, stays as it is. */
export async function runRota(
  city: City,
  id: RotaId,
  { now, today }: Pick<Circumstances, 'now' | 'today'>,
  seconds = 20,
): Promise<void> {
  const loaded = await within(city, wholeCity, async (db) => {
    const row = await findRota(db, id);
    const event = row?.state === 'asked' ? await findEvent(db, row.activityId as ActivityId) : null;
    return row && event ? { seed: row.seed, ground: await groundOf(db, event, { now, today }) } : null;
  });
  if (!loaded) return;
  const { ground, seed } = loaded;
  const asked = askedOf(ground, seed);
  const begun = performance.now();
  const made = await makeRota(asked, seconds);
  const taken = Math.round(performance.now() - begun) / 1000;
  const said = saidOf(made, (rota) => toldOf(rota, asked, ground, taken));
  await within(city, wholeCity, (db) => finishRota(db, id, said));
}

const saidOf = (made: Rota | RotaRefusal, told: (rota: Omit<Rota, 'places'>) => Told) => {
  if ('refused' in made) return { state: 'failed' as const, places: [], told: { refused: made } };
  const { places, ...rota } = made;
  return { state: 'proposed' as const, places, told: told(rota) };
};

function toldOf(rota: Omit<Rota, 'places'>, asked: RotaAsked, ground: Ground, seconds: number): Told {
  const open = ground.shifts.filter((s) => !s.begun);
  return {
    ...rota,
    basis: basisOf(ground),
    seconds,
    seats: open.reduce((sum, s) => sum + allowedOn(s.day, ground.stalls, ground.levels), 0),
    order: lotsOf(asked.exhibitors, asked.seed),
  };
}

export type TakeRefusal =
  | Refusal<'event-over' | 'unknown-rota' | 'not-open' | 'changed-meanwhile', object>
  | Refusal<'stale', { readonly part: Stale }>;

const key = (p: Place): string => `${p.shift} ${p.stall} ${String(p.seat)} ${p.exhibitor}`;

/** What changes in the stalls when a proposal is taken over: who keeps their place is not touched. */
export function stepsOf(
  ground: Ground,
  places: readonly Place[],
): { readonly free: Ground['standing']; readonly put: readonly Place[] } {
  const applicationOf = new Map(
    ground.accepted.map((a) => [a.enterpriseId as string, a.application as string]),
  );
  const ahead = new Set(ground.shifts.filter((s) => !s.begun).map((s) => s.id as string));
  const standing = ground.standing.filter((p) => ahead.has(p.shiftId));
  const keyOf = (p: Ground['standing'][number]) =>
    key({
      shift: p.shiftId,
      stall: p.stallId,
      seat: p.seat,
      exhibitor: applicationOf.get(p.enterpriseId) ?? '',
    });
  const [now, then] = [new Set(standing.map(keyOf)), new Set(places.map(key))];
  return {
    free: standing.filter((p) => !then.has(keyOf(p))),
    put: places.filter((p) => ahead.has(p.shift) && !now.has(key(p))),
  };
}

/**
 * What was proposed becomes what is, if the facts it was made from still are; one of two who take over at once wins. Every
 * owner for whom something changed is told, with `url`, their page of the event.
 */
export async function takeRota(
  db: Db,
  { event, id, why, url }: { event: EventRow; id: RotaId; why: string; url: string },
  around: Circumstances,
): Promise<{ readonly freed: number; readonly put: number } | TakeRefusal> {
  if (isOver(event)) return refuse('event-over');
  await lockStalls(db, event.id);
  const row = await findRota(db, id);
  if (!row || row.activityId !== event.id) return refuse('unknown-rota');
  const { places, told } = row;
  if (row.state !== 'proposed' || !places || !told || 'refused' in told) return refuse('not-open');
  const done = await overCity(db, async (wide): Promise<{ freed: number; put: number } | TakeRefusal> => {
    const ground = await groundOf(wide, event, around);
    const part = staleIn(told.basis, basisOf(ground));
    if (part) return refuse('stale', { part });
    const { free, put } = stepsOf(ground, places);
    await freePlaces(
      wide,
      free.map((p) => p.placeId),
      why,
      around,
    );
    const set = { ...around, locked: false, rotaId: id };
    const taken = put.map((p) => ({
      stallId: p.stall,
      shiftId: p.shift,
      seat: p.seat,
      applicationId: p.exhibitor,
    }));
    if ((await insertPlaces(wide, event.id, taken, set)) < put.length) return refuse('changed-meanwhile');
    return { freed: free.length, put: put.length };
  });
  if (isRefused(done)) return done;
  if (!(await closeRota(db, id, { state: 'taken', by: around.by, now: around.now })))
    return refuse('not-open');
  await dropOthers(db, event.id, id);
  const heard = await tellPlaced(db, { event, url }, around);
  await audit(db, around, {
    act: 'events:take',
    subject: event.id,
    detail: { rota: id, ...done, told: heard },
  });
  return done;
}

/** Put aside; the next one is drawn with the same seed. */
export async function dropRota(
  db: Db,
  { event, id }: { event: EventRow; id: RotaId },
  around: Circumstances,
): Promise<{ readonly id: RotaId } | TakeRefusal> {
  const row = await findRota(db, id);
  if (!row || row.activityId !== event.id) return refuse('unknown-rota');
  if (!(await closeRota(db, id, { state: 'dropped', by: around.by, now: around.now })))
    return refuse('not-open');
  await audit(db, around, { act: 'events:drop', subject: event.id, detail: { rota: id } });
  return { id };
}

/** What no longer is as it was when this was proposed; null while it can be taken over. */
export const staleOf = (row: RotaRow, ground: Ground): Stale | null => {
  const basis: Basis | null = row.told && !('refused' in row.told) ? row.told.basis : null;
  return basis ? staleIn(basis, basisOf(ground)) : null;
};
