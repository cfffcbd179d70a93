// The demo city's programme: every state is lawful, nobody is left without a next step where an activity is closed.
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { exampleEnterprise } from '../src/capabilities/registry/fixtures.ts';
import { foldActivity } from '../src/capabilities/programme/rules/activity.ts';
import { foldParticipation } from '../src/capabilities/programme/rules/participation.ts';
import type { ActivityState, ParticipationState } from '../src/capabilities/programme/kinds.ts';
import { programmeCity, today } from '../src/capabilities/programme/fixtures.ts';
import { person } from '../src/capabilities/accounts/fixtures.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import { demoProgramme } from './programme/index.ts';

test('what it invents could have been done by hand', async () => {
  const city = await programmeCity();
  for (const [username, role] of [
    ['komisi', 'council'],
    ['mitra', 'partner'],
    ['staf', 'staff'],
  ] as const)
    await person(city, { username, role });
  await within(city, wholeCity, async (db) => {
    for (const area of ['64.71.01.1001', '64.71.04.1002', '64.71.02.1001'])
      for (let n = 0; n < 40; n++)
        await exampleEnterprise(db, {
          name: `Dapur ${area} ${String(n)}`,
          owner: `Orang ${String(n)}`,
          area,
        });
    await demoProgramme(db, today);
  });
  await within(city, wholeCity, async (db) => {
    const people = await db.execute<{ now: ParticipationState; states: ParticipationState[] }>(sql`
      select p.state as now, array_agg(s.state order by s.id) as states
      from programme_participation p join programme_participation_state s on s.participation_id = p.id group by p.id`);
    expect(people.rows.length).toBeGreaterThan(200);
    for (const { now, states } of people.rows) expect(foldParticipation(states)).toBe(now);
    const activities = await db.execute<{ now: ActivityState; states: ActivityState[] }>(sql`
      select a.state as now, array_agg(s.state order by s.id) as states
      from programme_activity a join programme_activity_act s on s.activity_id = a.id group by a.id`);
    expect(activities.rows).toHaveLength(23);
    for (const { now, states } of activities.rows) expect(foldActivity(states)).toBe(now);
    const bare = await db.execute(sql`
      select from programme_count c join programme_activity a on a.id = c.activity_id
      where a.state = 'closed' and c.bare > 0 and c.state not in ('dropped', 'refused')`);
    expect(bare.rowCount).toBe(0);
    const overdue = await db.execute(
      sql`select from programme_follow_up where state = 'open' and due < ${today}`,
    );
    expect(overdue.rowCount).toBeGreaterThan(0);
  });
});
