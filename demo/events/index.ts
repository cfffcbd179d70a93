// The demo city's events: what makes its bazaars and exhibitions events, who applied, stood, sold and was heard there.
import type { PlainDate } from '../../src/kernel/day.ts';
import type { Db } from '../../src/platform/db/index.ts';
import { demoApplications } from './applications.ts';
import { demoDays } from './days.ts';
import { demoPlan } from './plan.ts';

/** After the programme, whose bazaars and exhibitions they are. */
export async function demoEvents(db: Db, today: PlainDate): Promise<void> {
  await demoPlan(db, today);
  await demoApplications(db);
  await demoDays(db, today);
}
