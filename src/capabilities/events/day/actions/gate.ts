// What officers do at the gate and along the stalls: scan passes, see who is at their stall, count who comes in.
import { day } from '../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Act, How, Outcome } from '../../../../platform/sync/index.ts';
import { setParticipations } from '../../../programme/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { resolve } from '../../../registry/index.ts';
import type { CheckinBody, ScanBody, TurnoutBody } from '../acts.ts';
import { issuePasses, passCodeOf, takeScan } from '../passes.ts';
import { insertTurnout, openParticipation, sessionIn, stallIn } from '../store/told.ts';
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
  const { pass, stall, session, gate } = act.body;
  const ground = await workGround(db, act);
  if (isRefused(ground)) return asOutcome(ground);
  if (stall !== null && !(await stallIn(db, ground.id, stall))) return asOutcome(refuse('unknown-stall'));
  if (session !== null && !(await sessionIn(db, ground.id, session)))
    return asOutcome(refuse('unknown-session'));
  return keepScan(db, act, ground, { pass, stall, session, gate }, how);
}

/** Whose pass it is may lie outside of the officer's area: who works at the event sees the name on the badge. */
async function keepScan(
  db: Db,
  act: Act,
  { id, day: on }: Ground,
  shown: Pick<ScanBody, 'pass' | 'stall' | 'session' | 'gate'>,
  how: How,
): Promise<Outcome> {
  const taken = await overCity(db, (wide) =>
    takeScan(wide, { ...shown, id: act.id, activityId: id, day: on, claimedAt: act.at }, how),
  );
  return isRefused(taken) ? asOutcome(taken) : { state: 'accepted', result: taken };
}

/**
 * Applies `events:checkin`: the stall-holder is there, which is taking part, also for one who did not answer the offer. A pass
 * that was not issued yet is issued.
 */
export async function checkin(db: Db, act: Act<CheckinBody>, how: How): Promise<Outcome> {
  const { stall, enterprise } = act.body;
  const ground = await workGround(db, act);
  if (isRefused(ground)) return asOutcome(ground);
  const no = await refuseFor(db, ground, enterprise);
  if (no) return asOutcome(no);
  if (!(await stallIn(db, ground.id, stall))) return asOutcome(refuse('unknown-stall'));
  await markAttended(db, ground.id, enterprise, how);
  await issuePasses(db, ground.id, how);
  const pass = await overCity(db, async (wide) => {
    const today = await resolve(wide, enterprise);
    return (await passCodeOf(wide, ground.id, [today])).get(today);
  });
  if (pass === undefined) return asOutcome(refuse('no-pass'));
  return keepScan(db, act, ground, { pass, stall, session: null, gate: '' }, how);
}

const markAttended = (db: Db, activity: ActivityId, enterprise: string, how: How): Promise<void> =>
  overCity(db, async (wide) => {
    const participation = await openParticipation(wide, activity, enterprise);
    if (participation === null) return;
    const participations = [participation];
    await setParticipations(wide, { activity, participations, state: 'attended', reason: '' }, how);
  });

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
