// The home of an officer in the field: this month's visits where some were dealt, the longest unseen before that.
import type { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City } from '../../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import { dealMonth, takeFinding } from '../../field/index.ts';
import { fieldCity, kelurahan } from '../../field/fixtures.ts';
import { exampleEnterprise } from '../../registry/fixtures.ts';
import { routes } from './routes.tsx';

let city: City;
let app: Hono;
const now = new Date('2026-11-22T02:00:00Z');
const around = { by: 'petugas.rekaan', now, today: day('2026-11-22') } as const;

beforeAll(async () => {
  city = await fieldCity();
  app = serve(city, { now }, routes);
});

test('[6] an officer sees the visits of this month, done and open, with the way to the list and to the phone', async () => {
  await person(city, {
    username: 'petugas.rumah',
    role: 'kelurahan_officer',
    area: kelurahan,
    name: 'Petugas Rekaan',
  });
  const client = browser(app);
  await signInAs(client, 'petugas.rumah');
  const first = await within(city, wholeCity, (db) =>
    exampleEnterprise(db, { name: 'Keripik Pertama', area: kelurahan }),
  );
  await within(city, wholeCity, (db) => exampleEnterprise(db, { name: 'Amplang Kedua', area: kelurahan }));
  const before = (await client.get('/home')).html;
  expect(before).toContain('Perlu didatangi');
  expect(before).toContain('Keripik Pertama');
  expect(before).not.toContain('Kunjungan bulan ini');

  await within(city, wholeCity, (db) => dealMonth(db, around));
  const dealt = (await client.get('/home')).html;
  expect(dealt).toContain('Kunjungan bulan ini');
  expect(dealt).toContain('0 dari 2 sudah didatangi');
  for (const name of ['Keripik Pertama', 'Amplang Kedua']) expect(dealt).toContain(name);
  expect(dealt).toContain('href="/field"');
  expect(dealt).toContain('href="/lapangan"');
  expect(dealt).not.toContain('Perlu didatangi');

  await within(city, wholeCity, (db) =>
    takeFinding(
      db,
      {
        id: freshId<'Finding'>(),
        enterpriseId: first,
        finding: 'active',
        day: around.today,
        toArea: null,
        note: null,
      },
      around,
    ),
  );
  const done = (await client.get('/home')).html;
  expect(done).toContain('1 dari 2 sudah didatangi');
  expect(done).toContain('Masih jalan');

  // Somebody else's list is not shown: who was given nothing sees the longest unseen.
  await person(city, {
    username: 'mentor.rumah',
    role: 'mentor',
    area: kelurahan,
    name: 'Mentor Rekaan',
  });
  const other = browser(app);
  await signInAs(other, 'mentor.rumah');
  expect((await other.get('/home')).html).toContain('Perlu didatangi');
});
