// Pages of sessions and passes as everybody, an owner and the desk use them, with what is hostile, guessed or sent twice.
import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';

import type { PersonId } from '../../../kernel/ids.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser } from '../../accounts/fixtures.ts';
import { around, elsewhere, given, here, programmeCity } from '../../programme/fixtures.ts';
import { findByCode } from '../day/passes.ts';
import { readPassCode } from '../day/passes/code.ts';
import { anEvent } from '../fixtures.ts';
import { routes } from '../routes.ts';
import { takeVisitorPass } from './actions/passes.ts';
import { addSession } from './actions/session.ts';
import { sessionsOf } from './door.ts';
import { findBySlug } from '../event/store.ts';

let city: City;
let app: Hono;
let staff: Browser;
const inCity = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);
/** A person at an address of their own, so that tries of one test are not counted in another. */
let addresses = 0;
const anybody = () => browser(app, { address: `10.9.0.${String((addresses += 1))}` });

const hostile = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `Robert'); drop table events_pass; --`,
  `\u202egnirts\u202c ﷽ 😀`,
  `{{7*7}} \${7*7} =1+1`,
];

const form = (over: Record<string, string> = {}) => ({
  title: 'Kemasan yang menjual',
  kind: 'seminar',
  room: 'Aula A',
  day: '5/12/2026',
  hours: '09.00-10.30',
  capacity: '2',
  speakers: 'Bu Rekaan, Dinas Rekaan',
  about: '',
  ...over,
});

beforeAll(async () => {
  city = await programmeCity();
  app = serve(city, { now: around.now }, routes);
  await person(city, { username: 'stafdinas', role: 'staff', area: '64.71', name: 'Rekaan Staf' });
  await person(city, {
    username: 'lurahlain',
    role: 'kelurahan_officer',
    area: elsewhere,
    name: 'Rekaan Lurah',
  });
  staff = browser(app);
  await signInAs(staff, 'stafdinas');
});

const fair = (name: string) =>
  inCity(async (db) => {
    const made = await anEvent(db, city, { area: '64.71.01', name });
    const { id: session } = given(await addSession(db, { activityId: made.id, typed: form() }, around));
    return { ...made, session };
  });

describe('a pass', () => {
  test('is made by a name alone, and its page holds its QR, its sessions and the way out of them', async () => {
    const { slug, session } = await fair('Bazar Pas Rekaan');
    const client = anybody();
    expect((await client.get(`/acara/${slug}/jadwal`)).html).toContain('Kemasan yang menjual');
    const made = await client.post(`/acara/${slug}/jadwal`, { name: 'Tamu Rekaan', session });
    expect(made.status).toBe(303);
    expect(made.to).toMatch(/^\/acara\/pas\/([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    const { html, status, headers } = await client.get(made.to ?? '');
    expect(status).toBe(200);
    expect(html).toContain('<svg');
    expect(html).toContain('Anda mendapat kursi.');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect((await client.post(`${made.to ?? ''}/batal`, { session })).status).toBe(303);
    expect((await client.get(made.to ?? '')).html).toContain('Belum ada sesi yang Anda ikuti.');
  });

  test('a form sent twice makes one pass', async () => {
    const { id, slug, session } = await fair('Bazar Dua Kali Rekaan');
    const client = anybody();
    const sent = { name: 'Tamu', session, _once: crypto.randomUUID() };
    const [first, second] = [
      await client.post(`/acara/${slug}/jadwal`, sent),
      await client.post(`/acara/${slug}/jadwal`, sent),
    ];
    expect(second.to).toBe(first.to);
    expect((await inCity((db) => sessionsOf(db, id)))[0]).toMatchObject({ seats: 1, waiting: 0 });
  });

  test('codes that nobody has and codes that cannot be are answered alike', async () => {
    const client = anybody();
    const tried = [
      '0000-0000-0000-0000',
      'ZZZZ-ZZZZ-ZZZZ-ZZZZ',
      '-',
      'U'.repeat(16),
      '%F0%9F%98%80',
      "' or 1=1--",
    ];
    const answers = [];
    for (const code of tried) answers.push(await client.get(`/acara/pas/${encodeURIComponent(code)}`));
    const bare = answers.map(({ status, html }) => [status, html.replace(/<a class="lang".*?<\/a>/, '')]);
    for (const answer of bare) expect(answer).toEqual(bare[0]);
    expect(bare[0]?.[0]).toBe(404);
  });

  /** As if so many more had missed from every place from where one code was missed. */
  const missMore = (n: number) =>
    inCity((db) =>
      db.client.query('update accounts_attempt set failures = failures + $1 where failures = 1', [n]),
    );
  const miss = (client: Browser, n: number) => client.get(`/acara/pas/0000-0000-0000-00${String(10 + n)}`);

  test('a hall behind one address opens right codes as often as it likes, between slips of its own', async () => {
    const { slug } = await fair('Bazar Balai Rekaan');
    const hall = anybody();
    const { to } = await hall.post(`/acara/${slug}/jadwal`, { name: 'Tamu' });
    expect((await miss(hall, 0)).status).toBe(404);
    await missMore(500);
    for (let n = 0; n < 5; n++) {
      expect((await miss(hall, n)).status).toBe(404);
      expect((await hall.get(to ?? '')).status).toBe(200);
    }
    expect((await hall.post(`/acara/${slug}/jadwal`, { name: 'Tamu Lain' })).status).toBe(303);
  });

  test('whoever guesses is stopped from their own place alone, after more tries than a hall of 500 needs', async () => {
    const { slug } = await fair('Bazar Tebak Rekaan');
    const holder = anybody();
    const { to } = await holder.post(`/acara/${slug}/jadwal`, { name: 'Tamu' });
    const guesser = anybody();
    expect((await miss(guesser, 0)).status).toBe(404);
    await missMore(1_497);
    expect([(await miss(guesser, 1)).status, (await miss(guesser, 2)).status]).toEqual([404, 404]);
    const stopped = await miss(guesser, 3);
    expect([stopped.status, stopped.headers.get('retry-after')]).toEqual([429, '300']);
    // A right code is no way around it.
    expect((await guesser.get(to ?? '')).status).toBe(429);
    expect((await holder.get(to ?? '')).status).toBe(200);
  });

  test.each(hostile)('a name like %s is shown as it was typed, or asked for again', async (name) => {
    const { slug, session } = await fair('Bazar Nama Rekaan');
    const client = anybody();
    const made = await client.post(`/acara/${slug}/jadwal`, { name, session });
    const { html } = made.to ? await client.get(made.to) : made;
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
  });

  test.each(['', 'x', '1234', 'n'.repeat(61)])(
    'the name "%s" is refused in words, and what was chosen stays',
    async (name) => {
      const { slug, session } = await fair('Bazar Tanpa Nama Rekaan');
      const refused = await anybody().post(`/acara/${slug}/jadwal`, { name, session });
      expect(refused.status).toBe(422);
      expect(refused.html).toContain('Tulis nama untuk kartu');
      expect(refused.html).toMatch(
        new RegExp(`value="${session}"[^>]*checked|checked[^>]*value="${session}"`),
      );
    },
  );

  test('a session of another event cannot be joined with it', async () => {
    const one = await fair('Bazar Satu Rekaan');
    const other = await fair('Bazar Dua Rekaan');
    const client = anybody();
    const { to } = await client.post(`/acara/${one.slug}/jadwal`, { name: 'Tamu' });
    const refused = await client.post(`${to ?? ''}/ikut`, { session: other.session });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Sesi ini tidak ditemukan.');
    expect((await client.post(`${to ?? ''}/ikut`, { session: 'x' })).status).toBe(404);
  });

  test('a rating before the end is refused in words, and the sentence stays', async () => {
    const { slug, session } = await fair('Bazar Nilai Rekaan');
    const client = anybody();
    const { to } = await client.post(`/acara/${slug}/jadwal`, { name: 'Tamu', session });
    const refused = await client.post(`${to ?? ''}/nilai`, { session, stars: '5', said: 'Bagus' });
    expect([refused.status, refused.html.includes('Penilaian dibuka setelah sesi selesai.')]).toEqual([
      409,
      true,
    ]);
    const later = serve(city, { now: new Date('2026-12-05T03:00:00Z') }, routes);
    const after = browser(later, { address: '10.9.1.1' });
    expect((await after.get(to ?? '')).html).toContain('Bagaimana sesi ini?');
    expect((await after.post(`${to ?? ''}/nilai`, { session, stars: '', said: 'Bagus' })).html).toContain(
      'value="Bagus"',
    );
    expect((await after.post(`${to ?? ''}/nilai`, { session, stars: '5', said: 'Bagus' })).status).toBe(303);
  });
});

describe('the desk', () => {
  test('adds a session; a clash keeps what was typed and names the other', async () => {
    const { id } = await fair('Bazar Meja Rekaan');
    const typed = form({ title: 'Foto produk', room: 'Aula B' });
    const clash = await staff.post(`/events/${id}/sessions`, typed);
    expect(clash.status).toBe(409);
    expect(clash.html).toContain(
      'Bu Rekaan sudah berbicara di sesi “Kemasan yang menjual”, 5 Desember 2026 09.00–10.30.',
    );
    expect(clash.html).toContain('value="Foto produk"');
    expect((await staff.post(`/events/${id}/sessions`, { ...typed, hours: '11.00-12.00' })).status).toBe(303);
    const wrong = await staff.post(`/events/${id}/sessions`, form({ title: '', day: '9/12/2026' }));
    expect([wrong.status, wrong.html.includes('Hari itu di luar hari acara.')]).toEqual([422, true]);
  });

  test.each(hostile)('a title like %s does nothing', async (title) => {
    const { id, slug } = await fair('Bazar Judul Rekaan');
    const made = await staff.post(
      `/events/${id}/sessions`,
      form({ title, room: title, hours: '11-12', speakers: `x ${title}` }),
    );
    expect([303, 422]).toContain(made.status);
    for (const path of [`/events/${id}/sessions`, `/acara/${slug}/jadwal`, `/acara/${slug}`]) {
      const { html } = await staff.get(path);
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img src=x');
    }
  });

  test('an officer of elsewhere counts who signed up and reads no name', async () => {
    const { slug, id, session } = await fair('Bazar Daftar Rekaan');
    await anybody().post(`/acara/${slug}/jadwal`, { name: 'Tamu Rahasia', session });
    const officer = browser(app);
    await signInAs(officer, 'lurahlain');
    const page = await officer.get(`/events/${id}/sessions/${session}`);
    expect(page.html).not.toContain('Tamu Rahasia');
    expect((await staff.get(`/events/${id}/sessions/${session}`)).html).toContain('Tamu Rahasia');
    expect((await officer.post(`/events/${id}/sessions`, form())).status).toBe(403);
  });
});

test('an owner joins in the name of an own enterprise, and not of another', async () => {
  const { exampleEnterprise } = await import('../../registry/fixtures.ts');
  const { id, session } = await fair('Bazar Pemilik Rekaan');
  const [mine, other] = await inCity(async (db) => [
    await exampleEnterprise(db, { name: 'Dapur Sendiri', owner: 'Ibu Sendiri', area: here }),
    await exampleEnterprise(db, { name: 'Dapur Orang', owner: 'Ibu Orang', area: here }),
  ]);
  const { rows } = await inCity((db) =>
    db.client.query<{ owner_id: PersonId }>('select owner_id from registry_enterprise where id = $1', [mine]),
  );
  await person(city, {
    username: 'pemilik',
    role: 'owner',
    area: '64.71',
    name: 'Ibu Sendiri',
    ...(rows[0] ? { personId: rows[0].owner_id } : {}),
  });
  const owner = browser(app);
  await signInAs(owner, 'pemilik');
  const at = `/usaha/acara/${id}/jadwal`;
  expect((await owner.get(at)).html).toContain('Ambil pas saya');
  expect((await owner.post(at, { enterprise: mine, act: 'join', session })).status).toBe(303);
  const { html } = await owner.get(at);
  expect(html).toContain('Anda mendapat kursi.');
  expect((await owner.post(at, { enterprise: other, act: 'join', session })).status).toBe(404);
  const code = readPassCode(/acara\/pas\/([0-9A-Z-]+)/.exec(html)?.[1] ?? '') ?? '';
  expect((await inCity((db) => findByCode(db, code)))?.enterpriseId).toBe(mine);
});

test('before an event is announced its page says so to whoever applied, and is none to others', async () => {
  const { exampleEnterprise } = await import('../../registry/fixtures.ts');
  const { sql } = await import('drizzle-orm');
  const { id } = await inCity(async (db) =>
    anEvent(db, city, { area: '64.71.01', name: 'Bazar Belum Diumumkan', state: 'proposed' }),
  );
  const people = await inCity(async (db) => {
    const made = [];
    for (const who of ['Pelamar', 'Penonton']) {
      const enterprise = await exampleEnterprise(db, {
        name: `Dapur ${who}`,
        owner: `Ibu ${who}`,
        area: here,
      });
      const { rows } = await db.execute<{ owner: PersonId }>(
        sql`select owner_id as owner from registry_enterprise where id = ${enterprise}`,
      );
      if (who === 'Pelamar')
        await db.execute(sql`
          insert into events_application (id, activity_id, enterprise_id, way, "group", what, power, water, most, cannot, prefers,
            state, recorded_at, recorded_by)
          values (gen_random_uuid(), ${id}, ${enterprise}, 'owner', 'craft', 'Anyaman', false, false, 2, '{}', '{}', 'in', now(), 'u')`);
      made.push({ username: who.toLowerCase(), personId: rows[0]?.owner ?? null });
    }
    return made;
  });
  const seen = [];
  for (const { username, personId } of people) {
    await person(city, {
      username,
      role: 'owner',
      area: '64.71',
      name: username,
      ...(personId ? { personId } : {}),
    });
    const owner = browser(app);
    await signInAs(owner, username);
    const { status, html } = await owner.get(`/usaha/acara/${id}/jadwal`);
    seen.push([status, html.includes('Belum diumumkan'), html.includes('Ambil pas saya')]);
  }
  expect(seen).toEqual([
    [200, true, false],
    [404, false, false],
  ]);
});

test('twenty visitors at once all get a pass, and the seats are not passed', async () => {
  const { id, slug, session } = await fair('Bazar Ramai Rekaan');
  const event = await inCity((db) => findBySlug(db, slug));
  if (!event) throw new Error('no event');
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      within(city, { kind: 'none' }, (db) =>
        takeVisitorPass(db, { event, name: `Tamu ${String(n)}`, sessions: [session] }, around),
      ),
    ),
  );
  expect((await inCity((db) => sessionsOf(db, id)))[0]).toMatchObject({ seats: 2, waiting: 18 });
});
