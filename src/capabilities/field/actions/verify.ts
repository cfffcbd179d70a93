// Applying what an officer found at a known enterprise, and the wish for help with a licence.
import { dayOf } from '../../../kernel/day.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { freshId } from '../../../kernel/ids.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Act, How, Outcome } from '../../../platform/sync/index.ts';
import { listAreas } from '../../regions/index.ts';
import { findEnterprise, kelurahanOf } from '../../registry/index.ts';
import type { HelpBody, VerifyBody } from '../acts.ts';
import { dayTaken } from '../rules/month.ts';
import { insertHelp } from '../store/help.ts';
import { enterpriseOf, isKnown } from '../store/known.ts';
import { savePhotos, keepPoint } from '../store/spot.ts';

import { takeFinding } from './finding.ts';

/** Applies `field:verify`. What two officers saw differently is kept; `open` says that a person decides. */
export async function verify(db: Db, act: Act<VerifyBody>, how: How): Promise<Outcome> {
  const { body } = act;
  const toArea = body.finding === 'moved' ? body.area : null;
  if (toArea !== null && !(await listAreas(db)).some((a) => a.code === kelurahanOf(toArea)))
    return { state: 'refused', reason: 'unknown-area' };
  const enterpriseId = await enterpriseOf(db, body.enterprise);
  const { finding, note } = body;
  const taken = await takeFinding(
    db,
    { id: act.id, enterpriseId, finding, day: body.day, toArea, note },
    how,
  );
  if (!taken) return absent(db, enterpriseId);
  const spot = { act: act.id, enterpriseId, day: taken.day, recordedAt: how.now, recordedBy: how.by };
  await keepPoint(db, spot, body.point);
  await savePhotos(db, spot, act.photos);
  return {
    state: 'accepted',
    result: { enterprise: enterpriseId, day: taken.day, effect: taken.effect.state },
  };
}

/** Applies `field:help`: a place in the queue. Who waits already keeps the earlier one. */
export async function askHelp(db: Db, act: Act<HelpBody>, how: How): Promise<Outcome> {
  const { body } = act;
  const enterpriseId = await enterpriseOf(db, body.enterprise);
  if (!(await findEnterprise(db, enterpriseId, { lock: true }))) return absent(db, enterpriseId);
  const asked = dayTaken(dayOf(act.at, db.city.zone), how.today).day;
  const recorded = { recordedAt: how.now, recordedBy: how.by };
  const fresh = await insertHelp(db, {
    id: freshId(),
    enterpriseId,
    wants: body.wants,
    state: 'waiting',
    day: asked,
    note: body.note,
    ...recorded,
  });
  if (fresh)
    await audit(db, how, { act: 'field:help', subject: enterpriseId, detail: { wants: body.wants } });
  return { state: 'accepted', result: { enterprise: enterpriseId, waiting: true } };
}

async function absent(db: Db, id: EnterpriseId): Promise<Outcome> {
  const known = await isKnown(db, id);
  return { state: 'refused', reason: known ? 'outside-area' : 'unknown-enterprise' };
}
