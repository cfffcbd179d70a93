// For tests only: a city with its areas, an activity, and enterprises that might take part.
import { day } from '../../kernel/day.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { City, Db, Scope } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { loadAreas } from '../regions/index.ts';
import { exampleEnterprise } from '../registry/fixtures.ts';
import { startActivity } from './actions/activity.ts';
import type { NewActivity } from './actions/activity.ts';
import type { ActivityId } from './kinds.ts';

export const here = '64.71.01.1001';
export const elsewhere = '64.71.04.1002';
export const inHere: Scope = { kind: 'area', area: here };
export const inElsewhere: Scope = { kind: 'area', area: elsewhere };
export const today = day('2026-11-22');
export const around: Circumstances = { by: 'u-staff', now: new Date('2026-11-22T02:00:00Z'), today };

export async function programmeCity(): Promise<City> {
  const city = await testCity();
  await within(city, wholeCity, (db) => loadAreas(db, { by: 'test', now: around.now }));
  return city;
}

/** The value, where a test expects no refusal. */
export function given<T>(outcome: T): Exclude<T, Refusal> {
  if (isRefused(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome as Exclude<T, Refusal>;
}

export const exampleActivity = async (
  db: Db,
  over: Partial<NewActivity> & { readonly state?: 'proposed' | 'approved' | 'running' } = {},
): Promise<ActivityId> =>
  given(
    await startActivity(
      db,
      {
        programmeId: null,
        kind: 'bazaar',
        name: 'Bazar Rekaan',
        area: '64.71.01',
        starts: day('2026-11-20'),
        ends: day('2026-11-24'),
        initiator: 'Warga Rekaan',
        initiatorUser: null,
        fundingLineId: null,
        places: null,
        state: 'running',
        ...over,
      },
      around,
    ),
  ).id;

/** Some invented enterprises of one area; `from` keeps names of two calls apart. */
export async function someEnterprises(db: Db, many: number, area = here, from = 0): Promise<string[]> {
  const ids: string[] = [];
  for (let n = from; n < from + many; n++)
    ids.push(
      await exampleEnterprise(db, {
        name: `Dapur Rekaan ${area} ${String(n)}`,
        owner: `Orang ${String(n)}`,
        area,
      }),
    );
  return ids;
}

/** The same transaction as somebody of another scope sees it. */
export async function as<T>(db: Db, scope: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  const set = async (of: Scope) => {
    const area = of.kind === 'area' ? of.area : of.kind === 'city' ? db.city.code : '';
    const person = of.kind === 'person' ? of.person : '';
    await db.client.query(`select set_config('app.area', $1, true), set_config('app.person', $2, true)`, [
      area,
      person,
    ]);
  };
  await set(scope);
  const done = await work(Object.create(db, { scope: { value: scope } }) as Db);
  await set(db.scope);
  return done;
}
