// The level is the whole city's: who looks after a part of it neither sets one nor gives days to events of elsewhere.
import { expect, test } from 'vitest';

import { browser, person, serve, signInAs } from '../../../accounts/fixtures.ts';
import type { Browser } from '../../../accounts/fixtures.ts';
import { programmeCity } from '../../../programme/fixtures.ts';
import { routes } from './routes.tsx';

const city = await programmeCity();
const clock = { now: new Date() };

async function staff(username: string, area: string): Promise<Browser> {
  await person(city, { username, role: 'staff', area });
  const client = browser(serve(city, clock, routes));
  expect((await signInAs(client, username)).status).toBe(303);
  return client;
}

test('staff of the city read and set it, staff of a kecamatan find neither', async () => {
  const whole = await staff('staf.kota', city.code);
  const part = await staff('staf.kecamatan', '64.71.02');
  const level = { level: '3', share: '0', fromDay: '1/1/2030', source: 'Instruksi Rekaan' };
  for (const path of ['/events/restriction', '/events/postponed']) {
    expect((await whole.get(path)).status).toBe(200);
    expect((await part.get(path)).status).toBe(404);
    expect((await part.post(path, { ...level, seen: '0-0-0-0', _once: path })).status).toBe(404);
  }
  expect((await whole.post('/events/restriction', level)).html).toContain('Instruksi Rekaan');
});
