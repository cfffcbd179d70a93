// The report of an event, and who may read it.
import { overCity, settingsOf } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import { listLines } from '../../../funding/index.ts';
import { partnersOf } from '../../../partners/index.ts';
import { dayFigures } from '../../day/door.ts';
import type { EventRow } from '../../event/store.ts';
import { reportOf } from '../rules/report.ts';
import type { Report } from '../rules/report.ts';
import { countRedeemers, couponWorth, listMoney, listSold, listSteps, listTook } from '../store/report.ts';

/** The council reads what it started, a partner also what it hosts or pays for, an officer what lies in their area or holds it. */
export async function mayRead(
  db: Db,
  { me, scope, city }: Pick<Visit, 'me' | 'scope' | 'city'>,
  event: EventRow,
): Promise<boolean> {
  const own = event.initiatorUser !== null && event.initiatorUser === me?.userId;
  if (me?.role === 'council') return own;
  if (me?.role === 'partner') {
    const partners = await partnersOf(db, me.userId);
    if (own || partners.some((id) => id === event.partnerId)) return true;
    return (await listLines(db, {}, { partners })).some((l) => l.id === event.fundingLineId);
  }
  const { area } = settingsOf(scope, city.code);
  return area !== '' && (event.area.startsWith(area) || area.startsWith(event.area));
}

/** Sums over the whole city, whoever asks. */
export const loadReport = (db: Db, { id }: EventRow, today: string): Promise<Report> =>
  overCity(db, async (wide) => {
    const [day] = (await dayFigures(wide, [id])).values();
    if (!day) throw new Error('an event without figures');
    return reportOf({
      day,
      took: await listTook(wide, id),
      sold: await listSold(wide, id),
      redeemers: await countRedeemers(wide, id),
      worth: await couponWorth(wide, id),
      money: await listMoney(wide, id),
      steps: await listSteps(wide, id, today),
    });
  });
