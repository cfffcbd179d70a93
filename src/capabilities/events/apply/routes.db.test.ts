// The pages over HTTP: an owner's phone, an officer's list, the desk; and what hostile hands send.
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser, Clock } from '../../accounts/fixtures.ts';
import type { Role } from '../../accounts/index.ts';
import { programmeCity, someEnterprises } from '../../programme/fixtures.ts';
import { anEvent } from '../fixtures.ts';
import { choose } from '../stalls/fixtures.ts';
import type { ApplicationId } from './door.ts';
import { forgetApplications } from './forget.ts';
import { routes } from './routes.tsx';

let city: City;
const clock: Clock = { now: new Date('2026-11-22T02:00:00Z') };
const all = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);
beforeAll(async () => {
  city = await programmeCity();
});

const kelurahan = '64.71.04.1002';
let people = 0;
async function as(role: Role, area = city.code, personId: PersonId | null = null): Promise<Browser> {
  people += 1;
  const username = `contoh.${String(people)}`;
  await person(city, { username, role, area, ...(personId ? { personId } : {}) });
  const client = browser(serve(city, clock, routes), { address: `10.2.0.${String(people)}` });
  expect((await signInAs(client, username)).status).toBe(303);
  return client;
}

type Maker = { readonly id: string; readonly person: PersonId };
let made = 0;
async function maker(area = kelurahan): Promise<Maker> {
  made += 1;
  return all(async (db) => {
    const [id = ''] = await someEnterprises(db, 1, area, 500 + made);
    const { rows } = await db.execute<{ person: PersonId }>(
      sql`select owner_id as person from registry_enterprise where id = ${id}::uuid`,
    );
    return { id, person: rows[0]?.person as PersonId };
  });
}
const event = (name: string, over: Parameters<typeof anEvent>[2] = {}) =>
  all((db) => anEvent(db, city, { name, ...over }));
const stands = (activity: string) =>
  all(async (db) => {
    const { rows } = await db.execute<{
      id: ApplicationId;
      enterprise: EnterpriseId;
      state: string;
      what: string;
    }>(
      sql`select id, enterprise_id as enterprise, state, what from events_application where activity_id = ${activity}::uuid
        order by id`,
    );
    return rows;
  });
const typed = { group: 'craft', what: 'tas rotan' };

describe('an owner', () => {
  test('reads what is on, applies with one form, and reads where it stands', async () => {
    const [own, { id }] = [await maker(), await event('Bazar Satu')];
    const client = await as('owner', city.code, own.person);
    expect((await client.get('/usaha/acara')).html).toContain('Bazar Satu');
    expect((await client.get(`/usaha/acara/${id}`)).html).toContain('Kirim pendaftaran');
    const sent = await client.post(`/usaha/acara/${id}`, { ...typed, enterprise: own.id, _once: 'satu' });
    expect([sent.status, sent.to]).toEqual([303, `/usaha/acara/${id}`]);
    // The same form sent twice has one effect.
    expect(
      (await client.post(`/usaha/acara/${id}`, { ...typed, enterprise: own.id, _once: 'satu' })).status,
    ).toBe(303);
    expect((await stands(id)).map((a) => [a.enterprise, a.state])).toEqual([[own.id, 'in']]);
    const page = (await client.get(`/usaha/acara/${id}`)).html;
    expect(page).toContain('Sedang dinilai');
    expect(page).not.toContain('Kirim pendaftaran');
    const again = await client.post(`/usaha/acara/${id}`, { ...typed, enterprise: own.id });
    expect([again.status, again.html.includes('sudah terdaftar')]).toEqual([409, true]);
  });

  test('who has a place finds the till on the page on the day and the day before, not earlier', async () => {
    const [own, { id }] = [await maker(), await event('Bazar Kasir')];
    await all((db) => choose(db, id, [own.id]));
    const client = await as('owner', city.code, own.person);
    const hasTill = async (now: string) => {
      clock.now = new Date(now);
      return (await client.get(`/usaha/acara/${id}`)).html.includes('Buka kasir');
    };
    try {
      expect(await hasTill('2026-12-03T02:00:00Z')).toBe(false);
      expect(await hasTill('2026-12-04T02:00:00Z')).toBe(true);
      expect(await hasTill('2026-12-06T02:00:00Z')).toBe(true);
      expect(await hasTill('2026-12-07T02:00:00Z')).toBe(false);
    } finally {
      clock.now = new Date('2026-11-22T02:00:00Z');
    }
  });

  test('applies for nobody else: not by the form, not by an id in the address', async () => {
    const [own, other, { id }] = [await maker(), await maker(), await event('Bazar Dua')];
    const client = await as('owner', city.code, own.person);
    const stolen = await client.post(`/usaha/acara/${id}`, { ...typed, enterprise: other.id });
    expect([stolen.status, stolen.html.includes('bukan bagian Anda')]).toEqual([409, true]);
    expect((await client.post(`/usaha/acara/${id}`, { ...typed, enterprise: "' or 1=1" })).status).toBe(409);
    expect(await stands(id)).toEqual([]);
    const theirs = await as('owner', city.code, other.person);
    await theirs.post(`/usaha/acara/${id}`, { ...typed, enterprise: other.id });
    const [application] = await stands(id);
    for (const act of ['withdraw', 'appeal', 'answer'])
      expect(
        (
          await client.post(`/usaha/acara/${id}/${act}`, {
            application: application?.id ?? '',
            answer: 'yes',
            reason: 'milik orang lain',
          })
        ).status,
      ).toBe(404);
    expect((await stands(id)).map((a) => a.state)).toEqual(['in']);
    expect((await client.get(`/usaha/acara/${id}`)).html).not.toContain('Sedang dinilai');
    expect((await client.get('/usaha/acara/tidak-ada')).status).toBe(404);
    expect((await client.get(`/events/${id}/applications`)).status).toBe(403);
  });

  test('a text of ten thousand hostile letters, a wrong group and a day that is over are told in words, nothing is lost', async () => {
    const [own, { id }] = [await maker(), await event('Bazar Tiga')];
    const client = await as('owner', city.code, own.person);
    const what = '<script>alert(1)</script>'.repeat(400);
    const long = await client.post(`/usaha/acara/${id}`, { enterprise: own.id, group: 'craft', what });
    expect([long.status, long.html.includes('paling banyak 300 huruf')]).toEqual([422, true]);
    expect(long.html.includes('<script>alert')).toBe(false);
    expect(long.html.split('&lt;script&gt;alert(1)').length - 1).toBe(400);
    const wrong = await client.post(`/usaha/acara/${id}`, { ...typed, enterprise: own.id, group: 'drink' });
    expect([wrong.status, wrong.html.includes('tidak dibuka di acara ini')]).toEqual([422, true]);
    expect(wrong.html).toContain('tas rotan');
    clock.now = new Date('2026-12-02T02:00:00Z');
    const late = await client.post(`/usaha/acara/${id}`, { ...typed, enterprise: own.id });
    clock.now = new Date('2026-11-22T02:00:00Z');
    expect([late.status, late.html.includes('Pendaftaran ditutup 1 Desember 2026')]).toEqual([409, true]);
    expect(await stands(id)).toEqual([]);
  });

  test('of another area is not invited, and what is only proposed is not found', async () => {
    const own = await maker('64.71.01.1001');
    const [{ id }, proposed] = [
      await event('Bazar Empat'),
      await event('Bazar Rahasia', { state: 'proposed' }),
    ];
    const client = await as('owner', city.code, own.person);
    expect((await client.get('/usaha/acara')).html).not.toContain('Bazar Empat');
    expect((await client.get(`/usaha/acara/${id}`)).html).toContain('untuk wilayah lain');
    const sent = await client.post(`/usaha/acara/${id}`, { ...typed, enterprise: own.id });
    expect([sent.status, await stands(id)]).toEqual([409, []]);
    expect((await client.get(`/usaha/acara/${proposed.id}`)).status).toBe(404);
    expect((await client.post(`/usaha/acara/${proposed.id}`, { ...typed, enterprise: own.id })).status).toBe(
      404,
    );
  });
});

describe('an officer', () => {
  test('puts enterprises of the own area forward, never another’s, and keeps what was typed when nothing could be sent', async () => {
    const [a, b, far, { id }] = [
      await maker(),
      await maker(),
      await maker('64.71.01.1001'),
      await event('Bazar Lima', { area: '64.71' }),
    ];
    const client = await as('kelurahan_officer', kelurahan);
    const page = (await client.get(`/events/${id}/forward`)).html;
    expect([page.includes(a.id), page.includes(far.id)]).toEqual([true, false]);
    const nothing = await client.post(`/events/${id}/forward`, {});
    expect([nothing.status, nothing.html.includes('Centang paling sedikit satu')]).toEqual([422, true]);
    const wrong = await client.post(`/events/${id}/forward`, {
      enterprise: a.id,
      [`group-${a.id}`]: '',
      [`what-${a.id}`]: 'keripik pare',
    });
    expect([
      wrong.status,
      wrong.html.includes('Pilih kelompok produk'),
      wrong.html.includes('keripik pare'),
    ]).toEqual([422, true, true]);
    const stolen = await client.post(`/events/${id}/forward`, {
      enterprise: far.id,
      [`group-${far.id}`]: 'craft',
      [`what-${far.id}`]: 'tas',
    });
    expect([stolen.status, stolen.html.includes('bukan bagian Anda')]).toEqual([422, true]);
    for (const one of [a, b])
      await client.post(`/events/${id}/forward`, {
        enterprise: one.id,
        [`group-${one.id}`]: 'farm',
        [`what-${one.id}`]: 'bayam',
      });
    expect((await stands(id)).map((s) => s.enterprise)).toEqual([a.id, b.id]);
    expect((await client.get(`/events/${id}/applications`)).html).toContain('lewat petugas');
    const rt = await as('rt_officer', '64.71.01.1001/RT001');
    expect((await rt.get(`/events/${id}/applications`)).html).toContain('Belum ada pendaftar');
    const [one] = await stands(id);
    expect((await rt.get(`/events/${id}/applications/${one?.id ?? ''}`)).status).toBe(404);
  });
});

describe('the desk', () => {
  test('scores by one press a point, accepts in the order of points after a look, and a refusal is read and appealed once', async () => {
    const makers = [await maker(), await maker(), await maker()];
    const { id } = await event('Bazar Enam', { places: 1 });
    const staff = await as('staff');
    const put = await as('kelurahan_officer', kelurahan);
    for (const m of makers)
      await put.post(`/events/${id}/forward`, {
        enterprise: m.id,
        [`group-${m.id}`]: 'craft',
        [`what-${m.id}`]: 'anyaman',
      });
    const [first, second, third] = (await stands(id)).map((s) => `/events/${id}/applications/${s.id}`);
    for (const [path, points] of [
      [first, 1],
      [second, 4],
      [third, 3],
    ] as const)
      for (const c of ['product', 'packaging', 'papers', 'story', 'ready'])
        expect((await staff.post(`${path ?? ''}/score`, { give: `${c}:${String(points)}` })).status).toBe(
          303,
        );
    expect((await staff.post(`${first ?? ''}/score`, { give: 'product:9' })).status).toBe(409);
    expect((await staff.post(`${first ?? ''}/score`, { give: 'beauty:1' })).status).toBe(404);
    expect((await put.post(`${first ?? ''}/score`, { give: 'product:4' })).status).toBe(403);
    const look = (await staff.get(`/events/${id}/applications/accept?top=2`)).html;
    expect([look.includes('Ditawari tempat'), look.includes('Menunggu giliran')]).toEqual([true, true]);
    const picks = [...look.matchAll(/name="pick" value="([^"]+)"/g)].map((m) => m[1] ?? '');
    expect(picks).toEqual([second, third].map((path) => path?.split('/').at(-1)));
    for (const pick of picks) await staff.post(`/events/${id}/applications/accept`, { pick });
    expect((await stands(id)).map((s) => s.state)).toEqual(['in', 'accepted', 'waiting']);
    const form = await staff.post(`${first ?? ''}/refuse`, { why: '', due: '' });
    expect([form.status, form.html.includes('Pilih alasan utama')]).toEqual([422, true]);
    expect(
      (
        await staff.post(`${first ?? ''}/refuse`, {
          why: 'packaging',
          due: '22/12/2026',
          reason: 'Tutupnya longgar.',
        })
      ).status,
    ).toBe(303);
    const owner = await as('owner', city.code, makers[0]?.person ?? null);
    const page = (await owner.get(`/usaha/acara/${id}`)).html;
    for (const text of [
      'Belum diterima',
      'Tutupnya longgar.',
      'Pendamping membantu memperbaiki kemasan',
      'Minta ditinjau',
    ])
      expect(page).toContain(text);
    const application = first?.split('/').at(-1) ?? '';
    const short = await owner.post(`/usaha/acara/${id}/appeal`, { application, reason: 'a' });
    expect([short.status, short.html.includes('paling sedikit lima huruf')]).toEqual([409, true]);
    expect(
      (await owner.post(`/usaha/acara/${id}/appeal`, { application, reason: 'tutupnya sudah baru' })).status,
    ).toBe(303);
    const same = (await staff.get(first ?? '')).html;
    expect([same.includes('tutupnya sudah baru'), same.includes('Anda yang memutuskan sebelumnya')]).toEqual([
      true,
      true,
    ]);
    expect((await staff.post(`${first ?? ''}/refuse`, { why: 'full', due: '22/12/2026' })).status).toBe(409);
    const other = await as('staff');
    expect((await other.post(`${first ?? ''}/refuse`, { why: 'full', due: '22/12/2026' })).status).toBe(303);
    expect((await owner.get(`/usaha/acara/${id}`)).html).toContain('Keputusan ini tetap');
    expect(
      (await owner.post(`/usaha/acara/${id}/appeal`, { application, reason: 'sekali lagi saja' })).status,
    ).toBe(409);
  });
});

test('when an owner is erased the words go, and what happened stays countable', async () => {
  const [own, { id }] = [await maker(), await event('Bazar Tujuh')];
  const client = await as('owner', city.code, own.person);
  await client.post(`/usaha/acara/${id}`, { ...typed, enterprise: own.id });
  const [application] = await stands(id);
  await client.post(`/usaha/acara/${id}/withdraw`, {
    application: application?.id ?? '',
    reason: 'anak saya sedang sakit',
  });
  await all((db) => forgetApplications(db, { enterprises: [own.id as EnterpriseId] }));
  const { rows } = await all((db) =>
    db.execute<{ what: string; state: string; reason: string | null }>(sql`
      select c.what, a.state, a.reason from events_application c join events_application_act a on a.application_id = c.id
      where c.activity_id = ${id}::uuid order by a.id`),
  );
  expect(rows).toEqual([
    { what: '', state: 'in', reason: null },
    { what: '', state: 'withdrawn', reason: null },
  ]);
});
