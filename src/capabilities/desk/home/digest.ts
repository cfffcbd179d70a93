// Once a week, by WhatsApp, to every officer and mentor who gave a number: what waits for them, in figures.
import { addDays, dayOf } from '../../../kernel/day.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { sendAll, template } from '../../../platform/messages/index.ts';
import { listReachable, markReached } from '../../accounts/index.ts';
import type { Reachable } from '../../accounts/index.ts';
import { endingByArea } from '../../evidence/index.ts';
import { lateByOfficer } from '../../programme/index.ts';
import { waitsFor } from './waits.ts';
import type { Waits } from './waits.ts';
import { digestText } from './words.ts';

type Values = Readonly<Record<'in90' | 'in30' | 'in7' | 'late' | 'home', string>>;

const weekly = template<Values>({
  name: 'desk:weekly',
  title: { id: 'Pesan mingguan petugas', en: 'Weekly message to officers' },
  secret: false,
  minutes: 5 * 24 * 60,
  byDay: true,
  text: ({ home, ...n }, lang) =>
    digestText[lang](
      { in90: Number(n.in90), in30: Number(n.in30), in7: Number(n.in7), late: Number(n.late) },
      home,
    ),
});

const messageOf = ({ phone, area, home }: Reachable, waits: Waits) => ({
  to: phone,
  template: weekly,
  values: {
    in90: String(waits.in90),
    in30: String(waits.in30),
    in7: String(waits.in7),
    late: String(waits.late),
    home,
  },
  lang: 'id' as const,
  area,
});

const quietDays = 7;

/** How many were told. Who has nothing waiting is not written to; run again within a week it tells nobody twice. */
export async function tellWeekly(db: Db, now: Date): Promise<number> {
  const today = dayOf(now, db.city.zone);
  const people = await listReachable(db, addDays(today, 1 - quietDays));
  if (people.length === 0) return 0;
  const ending = await endingByArea(db, today);
  const late = await lateByOfficer(db, today);
  const told = people.flatMap((one) => {
    const waits = waitsFor(one, { ending, late });
    return waits.in90 + waits.late > 0 ? [{ one, message: messageOf(one, waits) }] : [];
  });
  await sendAll(
    db,
    told.map((t) => t.message),
    { by: 'system', now },
  );
  await markReached(
    db,
    told.map((t) => t.one.userId),
    today,
  );
  return told.length;
}

export const jobs: readonly Job[] = [
  {
    name: 'desk:weekly',
    every: '30 8 * * *',
    tries: 3,
    seconds: 600,
    run: async (city: City) => {
      await within(city, wholeCity, (db) => tellWeekly(db, new Date()));
    },
  },
];
