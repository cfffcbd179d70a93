// The front page as a visitor's browser sees it: what it says, what it may keep, and when it is asked again.
import { expect, test } from 'vitest';

import { day, dayOf } from '../../../kernel/day.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import { testCity } from '../../../platform/db/testing.ts';
import type { Me, Visit } from '../../../platform/http/index.ts';
import type { View } from '../../../web/view.ts';
import { saveFigures } from '../../census/index.ts';
import type { Figures } from '../../census/index.ts';
import { anEvent } from '../../events/fixtures.ts';
import { routes } from './routes.tsx';
import { stepsOf } from './steps.ts';

const city = await testCity();
const now = new Date('2026-11-22T08:00:00Z');

const figures = (count: number, cutoff: string): Figures => ({
  count,
  asOf: dayOf(now, city.zone),
  cutoff,
  definition: { id: 'x', en: 'x' },
  byKelurahan: [
    {
      code: '64.71.04.1002',
      name: 'Gunung Sari Ilir',
      kecamatan: 'Balikpapan Tengah',
      known: true,
      tile: [2, 3],
      count,
      seenWithinYear: 1,
    },
  ],
  coverage: { seenWithinYear: 1, placed: count, kelurahan: 1, kelurahanCounted: 1 },
  grades: { checked: 0, seen: 1, stated: count - 1 },
  statuses: { active: count, dormant: 0, closed: 0, moved: 0, withdrawn: 0, joined: 0 },
  bridge: [],
  sources: [],
  notSeenForYear: count - 1,
  possibleDuplicates: 0,
  withoutNib: 0,
  rungs: [{ track: 'legality', rung: 'recorded', reached: count }],
  next: [],
});

const say = (count: number, cutoff: string) =>
  within(city, wholeCity, (db) => saveFigures(db, figures(count, cutoff), { by: 'test', now }));

type Asked = { lang?: 'id' | 'en'; headers?: Record<string, string>; me?: Me };

async function ask({ lang = 'id', headers = {}, me }: Asked = {}): Promise<Response> {
  const view: View = {
    lang,
    base: '',
    path: '/',
    user: null,
    nav: [],
    today: dayOf(now, city.zone),
    zone: city.zone,
    city: { code: city.code, name: city.name, example: false },
  };
  const request = new Request('http://localhost/', { headers });
  const page = (body: unknown, status = 200) =>
    new Response(String(body), { status, headers: { 'cache-control': 'no-store' } });
  const visit = {
    city,
    lang,
    view,
    me: me ?? null,
    request,
    today: view.today,
    page,
  } as Partial<Visit> as Visit;
  const [route] = routes;
  if (!route) throw new Error('no route');
  return route.answer(visit);
}

test('before anything was published the page says that the records are beginning, and is not kept', async () => {
  const answer = await ask();
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).toContain('Pendataan baru dimulai');
});

test('while the demo city is made the page says how far it is and asks again by itself', async () => {
  const making = (done: number | null, wanted: number | null) =>
    within(city, wholeCity, (db) =>
      db.client.query('update public.city set demo_done = $1, demo_wanted = $2 where code = $3', [
        done,
        wanted,
        city.code,
      ]),
    );
  await making(42_000, 95_000);
  const html = await (await ask()).text();
  expect(html).toContain('42.000 dari 95.000');
  expect(html).toContain('data-poll');
  await making(95_000, 95_000);
  expect(await (await ask()).text()).not.toContain('data-poll');
});

test('once published, a visitor may keep the page for a minute and is told when nothing changed; a signed-in person keeps nothing', async () => {
  await say(93_412, '2026-11-22T07:00:00.000Z');
  const first = await ask();
  const tag = first.headers.get('etag') ?? '';
  const html = await first.text();
  expect(html).toContain('93.412');
  expect(html).toContain('Gunung Sari Ilir');
  expect(first.headers.get('vary')).toBe('Cookie');
  expect(first.headers.get('cache-control')).toMatch(/^public, max-age=60, stale-while-revalidate/);

  const again = await ask({ headers: { 'if-none-match': `"x", ${tag}`, cookie: 'language=id' } });
  expect([again.status, await again.text()]).toEqual([304, '']);

  const english = await ask({ lang: 'en', headers: { 'if-none-match': tag } });
  expect(english.status).toBe(200);
  expect(await english.text()).toContain('93,412');

  const known = await ask({ headers: { cookie: 'session=abc', 'if-none-match': tag } });
  expect([known.status, known.headers.get('cache-control')]).toEqual([200, 'no-store']);

  await say(93_415, '2026-11-22T07:30:00.000Z');
  const later = await ask({ headers: { 'if-none-match': tag } });
  expect(later.status).toBe(200);
  expect(await later.text()).toContain('93.415');
});

test('what is on within a week stands on the page as soon as it is announced, and only then', async () => {
  await say(93_420, '2026-11-22T08:00:00.000Z');
  const before = (await ask()).headers.get('etag') ?? '';
  const near = { starts: day('2026-11-28'), ends: day('2026-11-29'), hours: [], applyUntil: null };
  await within(city, wholeCity, async (db) => {
    await anEvent(db, city, { ...near, name: 'Bazar Dekat' });
    await anEvent(db, city, { ...near, name: 'Bazar Usulan', state: 'proposed' });
    await anEvent(db, city, { ...near, name: 'Bazar Jauh', starts: day('2026-11-29') });
  });
  const after = await ask({ headers: { 'if-none-match': before } });
  const html = await after.text();
  expect(after.status).toBe(200);
  expect(html).toContain('Bazar Dekat');
  for (const name of ['Bazar Usulan', 'Bazar Jauh']) expect(html).not.toContain(name);
});

test('a step whose rung the policy does not have is not shown', () => {
  expect(stepsOf([{ track: 'legality', rung: 'nib', reached: 7 }])).toEqual([{ name: 'nib', reached: 7 }]);
});
