// Taking an officer's finding: weighed, kept, and where it counts the enterprise's new standing.
import { addDays, day } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { covers } from '../../../platform/db/index.ts';
import { holds, recordFacts } from '../../evidence/index.ts';
import { findEnterprise, recordFound } from '../../registry/index.ts';
import type { Finding } from '../kinds.ts';
import { dayTaken, monthOf } from '../rules/month.ts';
import { weigh } from '../rules/weigh.ts';
import type { Effect, Stands } from '../rules/weigh.ts';
import { closeTask, findingsSince, insertFinding, lastSaid } from '../store/findings.ts';

export type NewFinding = {
  /** The act's id, which is the finding's. */
  readonly id: string;
  readonly enterpriseId: EnterpriseId;
  readonly finding: Finding;
  /** As the phone says. */
  readonly day: string;
  readonly toArea: string | null;
  readonly note: string | null;
};

export type Taken = { readonly day: PlainDate; readonly effect: Effect };

/** Null when the enterprise is not this officer's to see. The row is locked, so findings about one wait for each other. */
export async function takeFinding(db: Db, given: NewFinding, around: Circumstances): Promise<Taken | null> {
  const { by, now } = around;
  const { id, enterpriseId, finding, toArea, note } = given;
  const known = await findEnterprise(db, enterpriseId, { lock: true });
  if (!known || known.enterprise.status === 'withdrawn') return null;
  const taken = dayTaken(day(given.day), around.today as PlainDate);
  // Kept under the id it was told of; weighed with all that belongs to the enterprise of today.
  const ofToday = known.enterprise.id as EnterpriseId;
  const said = await lastSaid(db, ofToday);
  const { area } = known.enterprise;
  const status = known.enterprise.status as Stands['status'];
  const stands: Stands = { status, area, day: (said?.day ?? '0001-01-01') as PlainDate, by: said?.by ?? '' };
  const earlier = await findingsSince(db, ofToday, addDays(taken.day, -62));
  const effect = weigh(
    { finding, day: taken.day, toArea, by },
    stands,
    earlier.map((e) => ({ ...e, day: e.day as PlainDate, by: e.recordedBy })),
    (place) => covers(db.scope, db.city.code, place),
  );
  await insertFinding(db, {
    id,
    enterpriseId,
    finding,
    toArea,
    note,
    day: taken.day,
    claimedDay: taken.claimed,
    state: effect.state,
    why: effect.state === 'open' ? effect.why : null,
    recordedAt: now,
    recordedBy: by,
  });
  await closeTask(db, { enterpriseId: ofToday, month: monthOf(around.today), findingId: id });
  if (effect.state === 'counts')
    await stand(db, { enterpriseId: ofToday, effect, day: taken.day, note }, around);
  return { day: taken.day, effect };
}

type Counting = Extract<Effect, { readonly state: 'counts' }>;

/** The standing that a finding brings. Who was met in business is an enterprise seen on the spot. */
export async function stand(
  db: Db,
  found: { enterpriseId: EnterpriseId; effect: Omit<Counting, 'state'>; day: PlainDate; note: string | null },
  around: Circumstances,
): Promise<void> {
  const { enterpriseId: id, effect, day: on, note } = found;
  const done = await recordFound(
    db,
    { id, status: effect.status, area: effect.area, day: on, reason: note },
    around,
  );
  if (isRefused(done)) throw new Error('the enterprise was there a moment ago');
  if (effect.status === 'active') await markMet(db, id, on, around);
}

async function markMet(
  db: Db,
  enterpriseId: EnterpriseId,
  on: PlainDate,
  around: Circumstances,
): Promise<void> {
  if (await holds(db, enterpriseId, 'identity_seen', null)) return;
  await recordFacts(
    db,
    [{ enterpriseId, kind: 'identity_seen', grade: 'seen', validFrom: on, source: 'field' }],
    around,
  );
}
