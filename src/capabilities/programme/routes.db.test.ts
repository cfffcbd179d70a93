// The programme's pages as people of each role use them, with what is hostile, stale or sent twice.
import { sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';

import { wholeCity, within } from '../../platform/db/index.ts';
import type { City, Db } from '../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../accounts/fixtures.ts';
import type { Browser } from '../accounts/fixtures.ts';
import type { Role } from '../accounts/index.ts';
import { routes as funding } from '../funding/index.ts';
import { routes as partners } from '../partners/index.ts';
import {
  around,
  elsewhere,
  exampleActivity,
  given,
  here,
  programmeCity,
  someEnterprises,
} from './fixtures.ts';
import { offerPlaces } from './actions/places.ts';
import { leadActivitiesBy } from './lead.ts';
import { hearErased } from './forget.ts';
import { routes } from './routes/index.ts';
import { listParticipants } from './store/participations.ts';
import type { PersonId, EnterpriseId } from '../../kernel/ids.ts';

let city: City;
let app: Hono;
const clients = new Map<string, Browser>();

const people: readonly (readonly [username: string, role: Role, area: string])[] = [
  ['stafdinas', 'staff', '64.71'],
  ['lurah', 'kelurahan_officer', here],
  ['lurahlain', 'kelurahan_officer', elsewhere],
  ['kepala', 'head', '64.71'],
  ['komisi', 'council', '64.71'],
  ['mitra', 'partner', '64.71'],
];

beforeAll(async () => {
  city = await programmeCity();
  app = serve(city, { now: around.now }, [...routes, ...funding, ...partners]);
  for (const [username, role, area] of people) {
    await person(city, { username, role, area, name: `Rekaan ${username}` });
    const client = browser(app);
    await signInAs(client, username);
    clients.set(username, client);
  }
});

const as = (username: string): Browser => {
  const client = clients.get(username);
  if (!client) throw new Error(username);
  return client;
};
const inCity = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);
let made = 0;
const enterprises = (many: number, area = here) => {
  made += 100;
  return inCity((db) => someEnterprises(db, many, area, made));
};
const typed = {
  name: 'Bazar Uji',
  kind: 'bazaar',
  area: here,
  starts: '20/11/2026',
  ends: '22/11/2026',
  places: '1',
  initiator: 'Warga Rekaan',
};
const idIn = (path: string | null) => path?.split('/')[2]?.split('#')[0] ?? '';

describe('an activity', () => {
  test('is proposed by the kelurahan, approved by the agency, and found on the list and in its file', async () => {
    const asked = await as('lurah').post('/programme/new', typed);
    expect(asked.status).toBe(303);
    const id = idIn(asked.to);
    expect((await as('lurah').get(`/programme/${id}`)).html).toContain('Diusulkan');
    expect((await as('lurah').post(`/programme/${id}/state`, { to: 'approved' })).status).toBe(403);
    expect((await as('stafdinas').post(`/programme/${id}/state`, { to: 'approved' })).to).toBe(
      `/programme/${id}`,
    );
    expect((await as('kepala').get('/programme?state=approved&kind=bazaar')).html).toContain('Bazar Uji');
    expect((await as('kepala').get('/programme?state=closed')).html).not.toContain('Bazar Uji');
    const csv = await as('kepala').get('/programme/export.csv?q=uji');
    expect(csv.html).toContain('Bazar Uji');
    expect(csv.html).toContain('Warga Rekaan');
  });

  test('that another room leads is decided and corrected on the page of that room alone', async () => {
    const id = await inCity((db) => exampleActivity(db, { area: here, state: 'proposed' }));
    const [staff, page] = [as('stafdinas'), `/programme/${id}`];
    leadActivitiesBy(async (_, asked) => (asked === id ? `/elsewhere/${asked}` : null));
    try {
      const { html } = await staff.get(page);
      expect([
        html.includes(`href="/elsewhere/${id}"`),
        html.includes(`href="/elsewhere/${id}/edit"`),
      ]).toEqual([true, true]);
      expect(html).not.toContain(`action="${page}/state"`);
      expect((await staff.post(`${page}/state`, { to: 'approved' })).to).toBe(`/elsewhere/${id}`);
      expect((await staff.get(`${page}/edit`)).to).toBe(`/elsewhere/${id}/edit`);
      expect((await staff.post(`${page}/edit`, { ...typed, revision: '1' })).to).toBe(
        `/elsewhere/${id}/edit`,
      );
      expect((await staff.get(page)).html).toContain('Diusulkan');
    } finally {
      leadActivitiesBy(null);
    }
    expect((await staff.get(page)).html).toContain(`action="${page}/state"`);
  });

  test('of another area is refused beside its field, and what was typed is kept', async () => {
    const asked = await as('lurah').post('/programme/new', {
      ...typed,
      area: elsewhere,
      starts: '31/2/2026',
    });
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('Pilih tempat di wilayah Anda');
    expect(asked.html).toContain('31/2/2026');
  });

  test('sent twice is one', async () => {
    const form = { ...typed, name: 'Bazar Sekali', _once: 'same-key' };
    const [first, second] = [
      await as('stafdinas').post('/programme/new', form),
      await as('stafdinas').post('/programme/new', form),
    ];
    expect(second.to).toBe(first.to);
    const { rowCount } = await inCity((db) =>
      db.execute(sql`select from programme_activity where name = 'Bazar Sekali'`),
    );
    expect(rowCount).toBe(1);
  });

  test('corrected on an older page is refused', async () => {
    const id = await inCity((db) => exampleActivity(db, { name: 'Bazar Lama', area: here }));
    const form = { ...typed, name: 'Bazar Baru', revision: '1' };
    expect((await as('stafdinas').post(`/programme/${id}/edit`, form)).status).toBe(303);
    const late = await as('stafdinas').post(`/programme/${id}/edit`, { ...form, name: 'Bazar Telat' });
    expect(late.status).toBe(422);
    expect(late.html).toContain('orang lain baru saja mengubahnya');
  });

  test('the council sees what it asked for and the figures of all', async () => {
    const other = await inCity((db) => exampleActivity(db, { name: 'Bazar Bukan Usulan' }));
    const asked = await as('komisi').post('/programme/new', {
      ...typed,
      name: 'Bazar Usulan',
      initiator: 'orang lain',
    });
    const { html } = await as('komisi').get('/programme');
    expect(html).toContain('Bazar Usulan');
    expect(html).not.toContain('Bazar Bukan Usulan');
    expect((await as('komisi').get(`/programme/${other}`)).status).toBe(404);
    const own = await as('komisi').get(asked.to ?? '');
    expect(own.html).toContain('Rekaan komisi');
    expect(own.html).not.toContain('orang lain');
    expect((await as('komisi').get('/programme/areas')).html).toContain('Balikpapan Timur');
  });
});

describe('participants', () => {
  test('are added, accepted many at once, and who was left is told with the reason', async () => {
    const [a = '', b = ''] = await enterprises(2);
    const id = await inCity((db) => exampleActivity(db, { places: 1, area: here }));
    const page = `/programme/${id}`;
    expect((await as('lurah').post(`${page}/add`, {})).html).toContain('Pilih peserta lebih dulu');
    expect((await as('lurah').post(`${page}/add`, { enterprise: a })).to).toBe(`${page}#people`);
    expect((await as('lurah').post(`${page}/add`, { enterprise: b, groups: 'Kampung Uji' })).status).toBe(
      303,
    );
    const wrong = await as('lurah').post(`${page}/people`, { state: 'refused', all: 'offered', reason: 'x' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Tulis alasannya');
    const taken = await as('lurah').post(`${page}/people`, { state: 'taken', all: 'waiting' });
    expect(decodeURIComponent(taken.headers.get('set-cookie') ?? '')).toContain('tempat sudah habis');
    expect((await as('lurahlain').get(page)).html).not.toContain('Dapur Rekaan');
  });

  test('somebody else was quicker: who looks at an old page is told', async () => {
    const [a = ''] = await enterprises(1);
    const id = await inCity(async (db) => {
      const activity = await exampleActivity(db, { area: here });
      given(await offerPlaces(db, { activity, enterprises: [a] }, around));
      return activity;
    });
    const [one] = await inCity((db) => listParticipants(db, id, { limit: 50 }));
    const who = `${one?.id ?? ''}:offered`;
    await as('lurah').post(`/programme/${id}/people`, { state: 'taken', who });
    const late = await as('stafdinas').post(`/programme/${id}/people`, {
      state: 'refused',
      who,
      reason: 'produk belum siap',
    });
    expect(decodeURIComponent(late.headers.get('set-cookie') ?? '')).toContain(
      'orang lain baru saja mengubahnya',
    );
    expect((await inCity((db) => listParticipants(db, id, { limit: 50 })))[0]?.state).toBe('taken');
  });
});

describe('next steps', () => {
  const withOne = async () => {
    const [a = ''] = await enterprises(1);
    const id = await inCity(async (db) => {
      const activity = await exampleActivity(db, { area: here });
      given(await offerPlaces(db, { activity, enterprises: [a] }, around));
      return activity;
    });
    return { id, enterprise: a };
  };

  test('closing is refused in words until each participant has one; then it closes', async () => {
    const { id } = await withOne();
    const refused = await as('stafdinas').post(`/programme/${id}/state`, { to: 'closed' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('1 peserta belum punya tindak lanjut');
    const step = { all: 'bare', act: 'give', what: 'financing', text: 'antar ke bank', due: '30/11/2026' };
    expect(
      (await as('stafdinas').post(`/programme/${id}/follow-ups`, { ...step, due: '1/1/2020' })).html,
    ).toContain('Tanggal ini sudah lewat');
    expect((await as('stafdinas').post(`/programme/${id}/follow-ups`, step)).status).toBe(303);
    expect((await as('stafdinas').post(`/programme/${id}/state`, { to: 'closed' })).status).toBe(303);
    expect((await as('lurah').get('/programme/follow-ups?mine=yes')).html).toContain('antar ke bank');
  });

  test('given to all by two officers at once, each participant has one, and the second is told how many had', async () => {
    const { id } = await withOne();
    const [one] = await inCity((db) => listParticipants(db, id, { limit: 50 }));
    const step = {
      who: one?.id ?? '',
      act: 'give',
      what: 'digital',
      text: 'buat katalog di HP',
      due: '30/11/2026',
    };
    const press = (who: string) => as(who).post(`/programme/${id}/follow-ups`, step);
    const both = await Promise.all([press('stafdinas'), press('lurah')]);
    expect(both.map((a) => a.status)).toEqual([303, 303]);
    expect((await press('stafdinas')).status).toBe(303);
    expect((await as('stafdinas').get(`/programme/${id}`)).html).toContain(
      '1 peserta sudah punya lebih dulu',
    );
    const { rows } = await inCity((db) =>
      db.execute<{ n: number }>(
        sql`select count(*)::int as n from programme_follow_up where activity_id = ${id}`,
      ),
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('ends once: the second who ends it is told; another area does not find it', async () => {
    const { enterprise } = await withOne();
    const form = { enterprise, what: 'visit', text: 'kunjungi dapurnya', due: '25/11/2026' };
    expect((await as('lurah').post('/programme/follow-ups/new', form)).to).toBe(`/registry/${enterprise}`);
    const { rows } = await inCity((db) =>
      db.execute<{ id: string }>(sql`select id from programme_follow_up where enterprise_id = ${enterprise}`),
    );
    const path = `/programme/follow-ups/${rows[0]?.id ?? ''}`;
    expect((await as('lurahlain').get(path)).status).toBe(404);
    expect((await as('lurahlain').post(path, { end: 'done', outcome: 'sudah beres' })).status).toBe(404);
    expect((await as('lurahlain').post('/programme/follow-ups/new', form)).status).toBe(404);
    expect((await as('lurah').post(path, { end: 'done' })).html).toContain('Tulis hasilnya');
    const answers = await Promise.all([
      as('lurah').post(path, { end: 'done', outcome: 'sudah beres' }),
      as('stafdinas').post(path, { end: 'dropped', reason: 'pindah kota' }),
    ]);
    expect(answers.map((a) => a.status).sort((x, y) => x - y)).toEqual([303, 422]);
    expect(answers.find((a) => a.status === 422)?.html).toContain('Orang lain sudah menutup');
  });

  test('sentences about an enterprise go when its owner’s identity goes; what was done stays countable', async () => {
    const { id, enterprise } = await withOne();
    const [one] = await inCity((db) => listParticipants(db, id, { limit: 50 }));
    const none = { act: 'none', who: one?.id ?? '', reason: 'Ibu Siti Rekaan pindah' };
    expect((await as('stafdinas').post(`/programme/${id}/follow-ups`, none)).status).toBe(303);
    await inCity((db) =>
      hearErased(db, {
        person: enterprise as PersonId,
        enterprises: [enterprise as EnterpriseId],
        secrets: { nik: undefined },
      }),
    );
    const { rows } = await inCity((db) =>
      db.execute<{ row: string }>(
        sql`select to_json(f)::text as row from programme_follow_up f where activity_id = ${id}`,
      ),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain('Siti');
  });
});

test.each([
  '/programme?kind=%27;drop&year=20x6&area=64.71%25&programme=1&line=x&after=2026-02-31_x',
  '/programme?after=2026-11-22_018f0000-0000-7000-8000-000000000001&q=%25_%5C',
  '/programme/follow-ups?state=lost&what=x&area=..&activity=1&after=x_y',
  '/programme/areas?year=99999',
  '/funding?source=x&year=0&q=%00',
  '/partners?kind=x&area=64&q=%25%27',
])('an address bent to %s shows the list, no fault', async (path) => {
  expect((await as('stafdinas').get(path)).status).toBe(200);
});

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=1>',
  '\u202Ereversed',
  '=cmd|calc',
  '𝕫'.repeat(80),
])('a name like %j is shown as text and leaves as text', async (name) => {
  const asked = await as('stafdinas').post('/programme/new', { ...typed, name });
  expect(asked.status).toBe(303);
  const { html } = await as('stafdinas').get('/programme');
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img src=x');
  const csv = await as('stafdinas').get('/programme/export.csv');
  expect(csv.html).not.toMatch(/^=cmd/m);
});

describe('money', () => {
  const line = {
    name: 'CSR Uji',
    source: 'csr',
    year: '2026',
    initiator: 'Forum Rekaan',
    amount: '10 jt',
    day: '5/1/2026',
  };

  test('a line is made with its promise; setting aside more than is free is refused with what is left', async () => {
    const madeLine = await as('stafdinas').post('/funding/new', line);
    const lineId = idIn(madeLine.to);
    const id = await inCity((db) => exampleActivity(db, { area: here }));
    const money = { line: lineId, move: 'more', amount: '10.000.001', day: '6/1/2026' };
    const much = await as('stafdinas').post(`/programme/${id}/money`, money);
    expect(much.status).toBe(422);
    expect(much.html).toContain('Rp10.000.000');
    expect((await as('stafdinas').post(`/programme/${id}/money`, { ...money, amount: '10jt' })).status).toBe(
      303,
    );
    expect((await as('stafdinas').get(`/funding/${lineId}`)).html).toContain('Disisihkan untuk kegiatan');
    expect((await as('komisi').get(`/funding/${lineId}`)).status).toBe(404);
    expect((await as('komisi').get('/funding')).html).not.toContain('CSR Uji');
    expect((await as('mitra').get('/funding')).html).not.toContain('CSR Uji');
    const again = await as('stafdinas').post('/funding/new', line);
    expect(again.html).toContain('sudah tercatat');
  });

  test('the last rupiah comes back once, though two send it at once', async () => {
    const lineId = idIn((await as('stafdinas').post('/funding/new', { ...line, name: 'CSR Berebut' })).to);
    const entry = { amount: '1jt', day: '6/1/2026', note: '' };
    await as('stafdinas').post(`/funding/${lineId}/entry`, { ...entry, move: 'realised' });
    const answers = await Promise.all(
      [1, 2].map(() => as('stafdinas').post(`/funding/${lineId}/entry`, { ...entry, move: 'returned' })),
    );
    expect(answers.map((a) => a.status).sort((x, y) => x - y)).toEqual([303, 422]);
  });

  test.each([
    ['banyak', '6/1/2026', 'Tulis satu jumlah'],
    ['-5', '6/1/2026', 'Tulis satu jumlah'],
    ['2-3jt', '6/1/2026', 'Tulis satu jumlah'],
    ['1jt', '6/1/2036', 'paling lambat hari ini'],
  ])('an entry of %j on %s is refused beside its field', async (amount, day, said) => {
    const lineId = idIn(
      (await as('stafdinas').post('/funding/new', { ...line, name: `CSR ${amount}${day}` })).to,
    );
    const answer = await as('stafdinas').post(`/funding/${lineId}/entry`, { move: 'realised', amount, day });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(said);
  });
});

test('a partner with its outlets; the same name at the same place is refused', async () => {
  const chain = { kind: 'chain', name: 'Toko Uji', area: '64.71', parent: '' };
  const first = await as('stafdinas').post('/partners/new', chain);
  expect(first.status).toBe(303);
  expect((await as('stafdinas').post('/partners/new', chain)).html).toContain(
    'sudah dicatat di tempat yang sama',
  );
  const outlet = { kind: 'outlet', name: 'Toko Uji Damai', area: here, parent: idIn(first.to) };
  expect((await as('stafdinas').post('/partners/new', outlet)).status).toBe(303);
  expect((await as('kepala').get(first.to ?? '')).html).toContain('Toko Uji Damai');
  expect((await as('kepala').post('/partners/new', outlet)).status).toBe(403);
});
