// The report against a real database: supports before, falls, and any past day as it stood on that day.
import { beforeAll, expect, test } from 'vitest';

import { addDays } from '../../kernel/day.ts';
import type { PlainDate } from '../../kernel/day.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { City, Db } from '../../platform/db/index.ts';
import { landMovements } from '../ladder/index.ts';
import { actOnMovement } from '../ladder/movement/actions/act.ts';
import { proposeMovement } from '../ladder/movement/actions/propose.ts';
import { firstDay, given, later, movingCity, on, readyForNib } from '../ladder/movement/fixtures.ts';
import { offerPlaces, setParticipation, startActivity } from '../programme/index.ts';
import { setStatus } from '../registry/actions/status.ts';
import { loadReport } from './report.ts';
import type { Report } from './report.ts';

let city: City;
beforeAll(async () => {
  city = await movingCity();
});

const year = 2026;
const at = (asOf: PlainDate, today: PlainDate): Promise<Report> =>
  within(city, wholeCity, (db) => loadReport(db, { year, asOf, wrong: false }, today));
const told = ({ shares, tracks }: Report) => ({ shares, tracks: tracks.filter((t) => t.cells.length > 0) });

async function supported(db: Db, enterprise: string, starts: PlainDate, by: PlainDate): Promise<void> {
  const activity = {
    programmeId: null,
    kind: 'training' as const,
    name: `Kelas Rekaan ${starts}`,
    area: '64.71',
    starts,
    ends: starts,
    initiator: 'Dinas',
    initiatorUser: null,
    fundingLineId: null,
    places: null,
    state: 'running' as const,
  };
  const { id } = given(await startActivity(db, activity, on('u-staff', by)));
  given(await offerPlaces(db, { activity: id, enterprises: [enterprise] }, on('u-staff', by)));
  const { rows } = await db.execute<{ id: string }>(
    `select id from programme_participation where activity_id = '${id}'`,
  );
  const participation = rows[0]?.id as Parameters<typeof setParticipation>[1]['participation'];
  given(await setParticipation(db, { participation, state: 'attended', reason: '' }, on('u-staff', by)));
}

test('what was published for a day is what that day gives later, whatever came since', async () => {
  const published = new Map<PlainDate, ReturnType<typeof told>>();
  const days = [0, 2, 4, 6].map((n) => addDays(later, n));
  for (const [n, day] of days.entries()) {
    await within(city, wholeCity, async (db) => {
      const { id } = await readyForNib(db, `Dapur Hari ${String(n)}`);
      if (n % 2 === 0) await supported(db, id, addDays(firstDay, n), day);
      await landMovements(db, [
        {
          enterpriseId: id,
          track: 'legality',
          fromRung: n === 2 ? 3 : 1,
          toRung: n === 2 ? 2 : 3,
          policyVersion: 1,
          proposedBy: n === 2 ? 'system' : 'u-mentor',
          cause: n === 2 ? 'expired' : null,
          papers: [],
          said:
            n === 2
              ? [{ act: 'fell', by: 'system', at: on('x', day).now, day }]
              : [
                  { act: 'confirmed', by: 'u-second', at: on('x', day).now, day },
                  { act: 'affirmed', by: 'owner:x', way: 'phone', at: on('x', day).now, day },
                ],
          at: on('x', day).now,
          day,
        },
      ]);
    });
    published.set(day, told(await at(day, day)));
  }
  const last = days.at(-1) as PlainDate;
  for (const [day, then] of published) {
    const now = told(await at(day, addDays(last, 30)));
    expect(now.tracks).toEqual(then.tracks);
    expect([now.shares.all.up, now.shares.all.down]).toEqual([then.shares.all.up, then.shares.all.down]);
    expect(now.shares.supported).toEqual(then.shares.supported);
  }
  const end = told(await at(last, last));
  expect(end.tracks.map((t) => [t.track, t.up, t.precededUp, t.down])).toEqual([['legality', 3, 1, 1]]);
});

test('a report of today follows at once what is recorded, though its figures are kept', async () => {
  const today = addDays(later, 20);
  const before = await at(today, today);
  expect(await at(today, today)).toEqual(before);
  const { id, papers } = await within(city, wholeCity, (db) => readyForNib(db, 'Dapur Menyusul'));
  const born = await at(today, today);
  expect(born.shares.all.of).toBe(before.shares.all.of + 1);
  await within(city, wholeCity, (db) => supported(db, id, firstDay, today));
  const helped = await at(today, today);
  expect(helped.shares.supported.of).toBe(born.shares.supported.of + 1);
  await within(city, wholeCity, async (db) => {
    const asked = { enterpriseId: id, track: 'legality', toRung: 3, evidence: papers, note: '' };
    const made = given(await proposeMovement(db, asked, on('u-mentor', today)));
    given(await actOnMovement(db, { id: made.id, act: 'confirmed' }, on('u-second', today)));
    given(await actOnMovement(db, { id: made.id, act: 'affirmed', way: 'phone' }, on('owner:x', today)));
  });
  const moved = await at(today, today);
  expect([moved.shares.all.up, moved.shares.supported.up]).toEqual([
    helped.shares.all.up + 1,
    helped.shares.supported.up + 1,
  ]);
  await within(city, wholeCity, async (db) => {
    const typed = { status: 'closed', day: '1/12/2026', source: 'staff', reason: 'pindah usaha' };
    given(await setStatus(db, { id, typed }, on('u-staff', today)));
  });
  expect((await at(today, today)).shares.all.of).toBe(moved.shares.all.of - 1);
});
