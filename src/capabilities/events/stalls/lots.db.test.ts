// The lots of an event for everybody: there once a rota is in use, without a name, and without those who left.
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { freshId } from '../../../kernel/ids.ts';
import { lotOf } from '../../../kernel/lot.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { browser, serve } from '../../accounts/fixtures.ts';
import { around, given, programmeCity } from '../../programme/fixtures.ts';
import { routes } from '../routes.ts';
import { runRota, takeRota } from './actions/rota.ts';
import { stalledEvent } from './fixtures.ts';
import type { RotaId } from './kinds.ts';
import { insertRota } from './store/rotas.ts';

const city = await programmeCity();
const inCity = <T>(work: (db: Db) => Promise<T>): Promise<T> => within(city, wholeCity, work);
const client = browser(serve(city, { now: around.now }, routes));
const seed = `undian <b>warga</b>`;

test('lots are public once a rota is in use: seed, numbers and lots, no names', async () => {
  const at = await inCity((db) => stalledEvent(db, city, { many: 3 }));
  const page = `/acara/${at.event.slug}`;
  const id = freshId<'Rota'>() as RotaId;
  const row = { id, activityId: at.event.id, seed, state: 'asked' as const };
  await inCity((db) => insertRota(db, { ...row, recordedAt: around.now, recordedBy: 'u-staff' }));
  await runRota(city, id, around, 10);
  // What is only proposed is nobody's business yet.
  expect((await client.get(`${page}/undian`)).status).toBe(404);
  expect((await client.get(page)).html).not.toContain('/undian');
  given(
    await inCity((db) =>
      takeRota(db, { event: at.event, id, why: 'dibagi ulang', url: 'http://localhost' }, around),
    ),
  );
  expect((await client.get(page)).html).toContain(`${page}/undian`);
  const { status, html } = await client.get(`${page}/undian`);
  expect(status).toBe(200);
  expect(html).toContain('undian &lt;b&gt;warga&lt;/b&gt;');
  for (const application of at.applications) {
    expect(html).toContain(application);
    expect(html).toContain(lotOf(seed, application));
  }
  expect(html).not.toContain('Dapur Rekaan');
  const [gone = ''] = at.applications;
  await inCity((db) =>
    db.execute(sql`update events_application set state = 'withdrawn' where id = ${gone}::uuid`),
  );
  expect((await client.get(`${page}/undian`)).html).not.toContain(gone);
});

test('an address that is none, and an event without a rota, have no lots', async () => {
  expect((await client.get('/acara/tidak-ada/undian')).status).toBe(404);
});
