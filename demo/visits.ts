// This month's visits of the demo officers: dealt as every month is, half of them made, two seen differently, and a queue.
import { sql } from 'drizzle-orm';

import { dealMonth, insertHelp, takeFinding } from '../src/capabilities/field/index.ts';
import type { Finding } from '../src/capabilities/field/index.ts';
import type { PlainDate } from '../src/kernel/day.ts';
import { addDays, day, startOfDay } from '../src/kernel/day.ts';
import type { EnterpriseId } from '../src/kernel/ids.ts';
import { freshId } from '../src/kernel/ids.ts';
import type { Db } from '../src/platform/db/index.ts';
import { randomFrom } from './random.ts';

type Dealt = { enterprise: string; officer: string; month: string; area: string };

/** Days of this month up to today, so that nobody has been anywhere tomorrow. */
const dayIn = (month: string, today: PlainDate, random: ReturnType<typeof randomFrom>): PlainDate =>
  addDays(day(`${month}-01`), random.below(Number(today.slice(8))));

export async function demoVisits(db: Db, seed: number, today: PlainDate): Promise<void> {
  const random = randomFrom(seed ^ 0x5eed);
  const zone = db.city.zone;
  const at = (on: PlainDate) => new Date(startOfDay(on, zone).getTime() + 9 * 3_600_000);
  await dealMonth(db, { by: 'demo', now: startOfDay(day(`${today.slice(0, 7)}-01`), zone), today });
  const { rows } = await db.execute<Dealt>(
    sql`select t.enterprise_id as enterprise, t.officer, t.month, t.area from field_task t join registry_enterprise e
      on e.id = t.enterprise_id order by e.squeezed, e.area`,
  );
  const find = async (one: Dealt, by: string, finding: Finding, note: string | null) => {
    const on = dayIn(one.month, today, random);
    const given = {
      id: freshId(),
      enterpriseId: one.enterprise as EnterpriseId,
      finding,
      day: on,
      toArea: null,
      note,
    };
    await takeFinding(db, given, { by, now: at(on), today: on });
  };
  for (const one of rows.filter(() => random.chance(0.5))) {
    const finding = random.weighted([
      ['active', 78],
      ['closed', 9],
      ['moved', 3],
      ['not-found', 10],
    ] as const);
    await find(
      one,
      one.officer,
      finding,
      finding === 'not-found' ? 'rumah kosong, tetangga tidak tahu' : null,
    );
  }
  const { rows: officers } = await db.execute<{ id: string; role: string; area: string }>(
    sql`select id, role, area from accounts_user where role in ('kelurahan_officer', 'rt_officer') order by role`,
  );
  const [kelurahan, rt] = officers;
  if (kelurahan && rt) {
    for (const one of rows.filter((r) => r.area === rt.area).slice(0, 2)) {
      await find(one, kelurahan.id, 'active', 'masih jualan sore hari');
      await find(one, rt.id, 'closed', 'sudah tidak ada papan nama');
    }
  }
  await demoQueue(db, today, random, at);
}

/** Forty who wait for a NIB, some for months; an eighth helped already. */
async function demoQueue(
  db: Db,
  today: PlainDate,
  random: ReturnType<typeof randomFrom>,
  at: (on: PlainDate) => Date,
): Promise<void> {
  const { rows } = await db.execute<{ id: string; officer: string }>(sql`
    select e.id, coalesce((select u.id from accounts_user u where u.role = 'kelurahan_officer' limit 1), 'demo') as officer
    from registry_enterprise e where e.nib is null and e.status = 'active' order by md5(e.squeezed || e.area), e.id limit 40`);
  for (const [n, { id, officer }] of rows.entries()) {
    const asked = addDays(today, -2 - random.below(110));
    const helped = n % 8 === 7;
    await insertHelp(db, {
      id: freshId(),
      enterpriseId: id,
      wants: random.chance(0.85) ? 'nib' : 'pirt',
      state: helped ? 'helped' : 'waiting',
      day: asked,
      note: null,
      closedDay: helped ? addDays(asked, 1) : null,
      closedBy: helped ? officer : null,
      reason: null,
      recordedAt: at(asked),
      recordedBy: officer,
    });
  }
}
