// For tests only: officers, what their phones send, and a city with its areas.
import { day } from '../../kernel/day.ts';
import { freshId } from '../../kernel/ids.ts';
import type { City, Db, Scope } from '../../platform/db/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import type { Me } from '../../platform/http/index.ts';
import type { Act, How } from '../../platform/sync/index.ts';
import { loadAreas } from '../regions/index.ts';
import type { EnrolBody, HelpBody, VerifyBody } from './acts.ts';

export const kelurahan = '64.71.01.1001';
export const otherKelurahan = '64.71.04.1002';
export const rt12: Scope = { kind: 'area', area: `${kelurahan}/RT012` };
export const inKelurahan: Scope = { kind: 'area', area: kelurahan };

export const fieldDay = day('2026-11-22');
const now = new Date('2026-11-22T02:00:00Z');

/** A city with its areas, for one test file. */
export async function fieldCity(): Promise<City> {
  const city = await testCity();
  await within(city, wholeCity, (db) => loadAreas(db, { by: 'test', now }));
  return city;
}

/** The same transaction as another officer would see it; the caller's scope comes back by itself. */
export async function as<T>(db: Db, scope: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  const area = (of: Scope) => (of.kind === 'area' ? of.area : of.kind === 'city' ? db.city.code : '');
  const set = (of: Scope) => db.client.query(`select set_config('app.area', $1, true)`, [area(of)]);
  await set(scope);
  const done = await work(Object.create(db, { scope: { value: scope } }) as Db);
  await set(db.scope);
  return done;
}

export { rolledBack };

export const officer = (userId: string, scope: Scope = inKelurahan): Me => ({
  userId,
  sessionId: 's',
  name: userId,
  role: 'kelurahan_officer',
  roleLabel: { id: '', en: '' },
  permissions: new Set(['field:work']),
  scope,
  personId: null,
  mustEnrol: false,
});

export const how = (by = 'ani', over: Partial<How> = {}): How => ({
  by,
  now,
  today: fieldDay,
  me: officer(by),
  choice: null,
  ...over,
});

let seq = 0;
const act = <Body>(body: Body, over: Partial<Act<Body>> = {}): Act<Body> => ({
  id: freshId(),
  deviceId: freshId(),
  userId: 'ani',
  seq: (seq += 1),
  at: now,
  receivedAt: now,
  photos: [],
  ...over,
  body,
});

export const enrolAct = (over: Partial<EnrolBody> = {}, more: Partial<Act<EnrolBody>> = {}): Act<EnrolBody> =>
  act(
    {
      enterprise: freshId(),
      name: 'Keripik Rekaan',
      owner: 'Siti Rekaan',
      phone: '081234567890',
      nik: null,
      sex: 'f',
      area: `${kelurahan}/RT012`,
      address: 'Gang Contoh 3',
      kind: 'keripik',
      sector: 'food',
      nib: null,
      started: 2019,
      workers: 2,
      salesBand: 'to-60m',
      point: { lat: -1.26543, lng: 116.83219, accuracy: 20 },
      consent: true,
      note: null,
      ...over,
    },
    more,
  );

export const verifyAct = (
  enterprise: string,
  over: Partial<VerifyBody> = {},
  more: Partial<Act<VerifyBody>> = {},
): Act<VerifyBody> =>
  act({ enterprise, finding: 'active', day: fieldDay, area: null, note: null, point: null, ...over }, more);

export const helpAct = (enterprise: string, over: Partial<HelpBody> = {}): Act<HelpBody> =>
  act({ enterprise, wants: 'nib', note: null, ...over });
