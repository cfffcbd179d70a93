// What officers do at the gate and along the stalls: scan passes, see who is at their stall, count who comes in.
import { day } from '../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Act, How, Outcome } from '../../../../platform/sync/index.ts';
import { setParticipations } from '../../../programme/index.ts';
import type { CheckinBody, ScanBody, ScanTaken, TurnoutBody } from '../acts.ts';
import {
  cameTo,
  insertScan,
  insertTurnout,
  lockPass,
  lockPassOf,
  nameOf,
  openParticipation,
  scanBefore,
  stallIn,
} from '../store/told.ts';
import type { PassFound } from '../store/told.ts';
import { asOutcome, groundOf, refuseFor } from './sell.ts';
import type { Ground } from './sell.ts';

/** The event, for somebody who works there. */
async function workGround(
  db: Db,
  act: Act<{ readonly activity: string; readonly day: string }>,
): Promise<Ground | Refusal> {
  const ground = await groundOf(db, act, act.body.activity, day(act.body.day));
  if (isRefused(ground)) return ground;
  return ground.works ? ground : refuse('not-yours-to-tell');
}

/** Applies `events:scan`. A second scan of a day is kept and says which one came first: two gates may both be without signal. */
export async function scan(db: Db, act: Act<ScanBody>, how: How): Promise<Outcome> {
  const { body } = act;
  const ground = await workGround(db, act);
  if (isRefused(ground)) return asOutcome(ground);
  const pass = await lockPass(db, ground.id, body.pass);
  if (!pass) return asOutcome(refuse('unknown-pass'));
  if (pass.ended) return asOutcome(refuse('pass-ended'));
  if (body.stall !== null && !(await stallIn(db, ground.id, body.stall)))
    return asOutcome(refuse('unknown-stall'));
  const place = { stallId: body.stall, sessionId: body.session, gate: body.gate };
  const result = await keepScan(db, act, { ground, pass, place }, how);
  if (body.session !== null) await cameTo(db, { passId: pass.id, sessionId: body.session }, act.at);
  return { state: 'accepted', result };
}

async function keepScan(
  db: Db,
  act: Act,
  told: {
    readonly ground: Ground;
    readonly pass: PassFound;
    readonly place: { stallId: string | null; sessionId: string | null; gate: string };
  },
  how: How,
): Promise<ScanTaken> {
  const { ground, pass, place } = told;
  const before = await scanBefore(db, { passId: pass.id, day: ground.day, ...place });
  await insertScan(db, {
    id: act.id,
    activityId: ground.id,
    passId: pass.id,
    ...place,
    day: ground.day,
    claimedAt: act.at,
    again: before !== null,
    recordedAt: how.now,
    recordedBy: how.by,
  });
  const own = pass.enterpriseId;
  return {
    label: pass.label ?? (own ? await overCity(db, (wide) => nameOf(wide, own)) : null) ?? '',
    kind: pass.kind,
    again: before && { at: before.at.toISOString(), gate: before.gate },
  };
}

/** Applies `events:checkin`: the stall-holder is there, which is taking part. */
export async function checkin(db: Db, act: Act<CheckinBody>, how: How): Promise<Outcome> {
  const { stall, enterprise } = act.body;
  const ground = await workGround(db, act);
  if (isRefused(ground)) return asOutcome(ground);
  const no = await refuseFor(db, ground, enterprise);
  if (no) return asOutcome(no);
  if (!(await stallIn(db, ground.id, stall))) return asOutcome(refuse('unknown-stall'));
  const pass = await lockPassOf(db, ground.id, enterprise);
  if (!pass) return asOutcome(refuse('no-pass'));
  if (pass.ended) return asOutcome(refuse('pass-ended'));
  const place = { stallId: stall, sessionId: null, gate: '' };
  const result = await keepScan(db, act, { ground, pass, place }, how);
  await overCity(db, async (wide) => {
    const participation = await openParticipation(wide, ground.id, enterprise);
    if (participation)
      await setParticipations(
        wide,
        { activity: ground.id, participations: [participation], state: 'attended', reason: '' },
        how,
      );
  });
  return { state: 'accepted', result };
}

/** Applies `events:turnout`. */
export async function countIn(db: Db, act: Act<TurnoutBody>, how: How): Promise<Outcome> {
  const ground = await workGround(db, act);
  if (isRefused(ground)) return asOutcome(ground);
  await insertTurnout(db, {
    id: act.id,
    activityId: ground.id,
    day: ground.day,
    n: act.body.n,
    recordedAt: how.now,
    recordedBy: how.by,
  });
  return { state: 'accepted', result: { day: ground.day, n: act.body.n } };
}
