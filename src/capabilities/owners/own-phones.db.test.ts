// An owner's phones that keep sales: listed among their rights, ended there one by one, and refused at their next call.
import { randomBytes } from 'node:crypto';

import { beforeAll, expect, test } from 'vitest';

import type { DeviceMade } from '../../platform/sync/index.ts';
import type { Browser } from '../accounts/fixtures.ts';
import { ownerBrowser, ownersCity, recorded } from './fixtures.ts';
import type { OwnersCity } from './fixtures.ts';

let at: OwnersCity;
beforeAll(async () => {
  at = await ownersCity();
});

let numbers = 0;
async function owner(): Promise<Browser> {
  numbers += 1;
  const phone = `0812352${10_000 + numbers}`;
  await recorded(at.city, { name: `Kasir ${numbers}`, owner: 'Sri Rekaan', phone });
  return ownerBrowser(at, phone);
}

/** As the kit does with the owner's cookie. */
async function signOn(client: Browser, name: string): Promise<DeviceMade> {
  const answer = await at.app.request('http://localhost/sync/devices', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: 'http://localhost',
      cookie: [...client.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
    },
    body: JSON.stringify({ name, key: randomBytes(32).toString('base64url') }),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as DeviceMade;
}
const calls = ({ token }: DeviceMade) =>
  at.app.request('http://localhost/sync/changes', { headers: { authorization: `Bearer ${token}` } });

test('a phone that was ended under "Hak saya" is refused and says so; the other goes on', async () => {
  const client = await owner();
  expect((await client.get('/usaha/hak')).html).not.toContain('id="phones"');
  const [lost, kept] = [await signOn(client, 'HP hilang'), await signOn(client, 'HP warung')];
  const page = (await client.get('/usaha/hak')).html;
  for (const part of ['id="phones"', 'Keluarkan HP hilang', 'Keluarkan HP warung'])
    expect(page).toContain(part);
  const done = await client.post('/usaha/hak/sesi', { phone: lost.device });
  expect(done.to).toBe('/usaha/hak#phones');
  const refused = await calls(lost);
  expect([refused.status, await refused.json()]).toMatchObject([
    401,
    {
      refused: 'revoked',
      say: { id: expect.stringContaining('tidak lagi terhubung'), en: expect.any(String) },
    },
  ]);
  expect((await calls(kept)).status).toBe(200);
  const after = (await client.get('/usaha/hak')).html;
  expect([after.includes('HP hilang'), after.includes('Keluarkan HP warung')]).toEqual([false, true]);
});

test('nobody ends a phone of somebody else, and nonsense ends none', async () => {
  const [mine, other] = [await owner(), await owner()];
  const phone = await signOn(mine, 'HP saya');
  expect((await other.get('/usaha/hak')).html).not.toContain('HP saya');
  await other.post('/usaha/hak/sesi', { phone: phone.device });
  expect((await calls(phone)).status).toBe(200);
  for (const nonsense of [{}, { phone: '' }, { phone: 'semua' }, { session: "' or 1=1" }])
    expect((await mine.post('/usaha/hak/sesi', nonsense)).status).toBe(404);
  expect((await calls(phone)).status).toBe(200);
});

test('all the others out means the phones too', async () => {
  const client = await owner();
  const phone = await signOn(client, 'HP kasir');
  await client.post('/usaha/hak/sesi', { session: 'others' });
  expect((await calls(phone)).status).toBe(401);
  expect((await client.get('/usaha/hak')).status).toBe(200);
});
