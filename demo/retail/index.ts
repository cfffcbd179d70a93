// The demo city's shops: what was curated, what stands where, what was sold, and what makers were paid.
import { sql } from 'drizzle-orm';

import { day } from '../../src/kernel/day.ts';
import type { PlainDate } from '../../src/kernel/day.ts';
import type { Db } from '../../src/platform/db/index.ts';
import { demoGoods } from './goods.ts';
import { demoMoney } from './money.ts';
import { demoRounds } from './rounds.ts';
import { demoDeliveries, demoShelves } from './shelves.ts';

/** After the organisations and their doors. A city too small for a maker with papers has empty shelves. */
export async function demoRetail(db: Db, today: PlainDate): Promise<void> {
  const { rows: partners } = await db.execute<{ id: string; name: string }>(
    sql`select id, name from partners_partner where active`,
  );
  const { rows: doors } = await db.execute<{ id: string; of: string }>(
    sql`select id, partner_id as of from readiness_door where partner_id is not null`,
  );
  const ids = new Map(partners.map((p) => [p.name, p.id]));
  const month = day(`${today.slice(0, 7)}-01`);
  const goods = await demoGoods(db, 14);
  if (goods.length === 0) return;
  await demoRounds(db, { goods, ids, doors: new Map(doors.map((d) => [d.of, d.id])), month, today });
  const standing = await demoShelves(db, { goods, ids, month });
  await demoDeliveries(db, standing, { month, today });
  await demoMoney(db, standing, { ids, month });
}
