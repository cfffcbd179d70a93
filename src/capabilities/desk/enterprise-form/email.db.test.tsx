// The owner's e-mail by form: typed, sealed, shown masked, revealed with a reason, corrected and taken away; and a KBLI code
// of an edition nobody named, which a correction of something else leaves alone.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import { testCity } from '../../../platform/db/testing.ts';
import type { Fields, Route, Visit } from '../../../platform/http/index.ts';
import { loadAreas } from '../../regions/index.ts';
import { exampleCircumstances, exampleDay, exampleEnterprise } from '../../registry/fixtures.ts';
import { findEnterprise, listChanges, routes as registry, secretsOf } from '../../registry/index.ts';
import { exportColumns } from '../export/columns.ts';
import { routes as page } from '../enterprise-page/routes.tsx';
import { routes as form } from './routes.tsx';

const city = await testCity();

beforeAll(() => within(city, wholeCity, (db) => loadAreas(db, exampleCircumstances)));

type Sent = Readonly<Record<string, string>>;

async function ask(all: readonly Route[], method: 'get' | 'post', path: string, id: string, sent: Sent = {}) {
  const route = all.find((one) => one.method === method && one.path === path);
  if (!route) throw new Error(`no route ${path}`);
  const shown = (body: unknown, status = 200) => new Response(String(body), { status });
  const answer = await route.answer({
    ...exampleCircumstances,
    today: exampleDay,
    city,
    scope: wholeCity,
    lang: 'id',
    query: new URLSearchParams(),
    user: { id: 'u-staff' },
    may: () => true,
    view: {
      lang: 'id',
      base: '',
      path: '/',
      user: null,
      nav: [],
      today: exampleDay,
      zone: city.zone,
      city: { code: city.code, name: city.name, example: false },
    },
    param: () => id,
    form: async () => ({ text: (name: string) => sent[name] ?? '' }) as Fields,
    within: (work) => within(city, wholeCity, work),
    page: shown,
    seeOther: (to: string) => new Response('', { status: 303, headers: { location: to } }),
    notFound: () => shown('not found', 404),
  } as Partial<Visit> as Visit);
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() };
}

const typed: Sent = {
  name: 'Sambal Contoh',
  sector: 'food',
  owner: 'Ani Contoh',
  area: '64.71.01.1001',
  source: 'owner',
};

async function create(over: Sent): Promise<EnterpriseId> {
  const made = await ask(form, 'post', '/registry/new', '', { ...typed, ...over });
  expect(made.status).toBe(303);
  return made.to.split('/').at(-1) as EnterpriseId;
}

const known = (id: EnterpriseId) =>
  within(city, wholeCity, async (db) => ({
    found: await findEnterprise(db, id),
    changes: await listChanges(db, id),
  }));
const emailOf = async (id: EnterpriseId) => secretsOf((await known(id)).found?.owner ?? null).email;
const edit = (id: EnterpriseId, revision: number, over: Sent) =>
  ask(form, 'post', '/registry/:id/edit', id, {
    ...typed,
    reason: 'kata pemiliknya',
    revision: String(revision),
    ...over,
  });

test('what is no address is refused beside its field, and what was typed stays', async () => {
  const refused = await ask(form, 'post', '/registry/new', '', { ...typed, email: 'ani@contoh,id' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Ini bukan alamat email.');
  expect(refused.html).toContain('value="ani@contoh,id"');
});

test('an address is kept sealed, shown masked on page and form, and revealed with a reason', async () => {
  const id = await create({ email: 'Ani@Contoh.ID' });
  expect(await emailOf(id)).toBe('ani@contoh.id');
  for (const [routes, path] of [
    [page, '/registry/:id'],
    [form, '/registry/:id/edit'],
    [registry, '/registry/:id/reveal'],
  ] as const) {
    const { status, html } = await ask(routes, 'get', path, id);
    expect(status).toBe(200);
    expect(html).not.toContain('ani@contoh.id');
    if (path !== '/registry/:id/reveal') expect(html).toContain('a•••@contoh.id');
  }
  const revealed = await ask(registry, 'post', '/registry/:id/reveal', id, {
    reason: 'mengirim undangan kelas',
  });
  expect(revealed.html).toContain('ani@contoh.id');
  const { rows } = await within(city, wholeCity, (db) =>
    db.execute(sql`select detail from audit_entry where subject = ${id} and act = 'registry:reveal'`),
  );
  expect(JSON.stringify(rows)).toContain('"email"');
  expect(JSON.stringify(rows)).not.toContain('@contoh');
});

test('a correction is kept masked with its before, an empty field leaves it, a dash takes it away', async () => {
  const id = await create({ name: 'Keripik Contoh', email: 'ani@contoh.id' });
  expect((await edit(id, 1, { name: 'Keripik Contoh', email: 'toko@contoh.id' })).status).toBe(303);
  expect((await known(id)).changes.at(-1)).toMatchObject({
    before: { email: 'a•••@contoh.id' },
    after: { email: 't•••@contoh.id' },
    sealedBefore: expect.any(Buffer) as Buffer,
  });
  await edit(id, 2, { name: 'Keripik Ani', email: '' });
  expect(await emailOf(id)).toBe('toko@contoh.id');
  await edit(id, 3, { name: 'Keripik Ani', email: '-' });
  expect(await emailOf(id)).toBeUndefined();
  expect((await known(id)).found?.owner?.emailHash).toBeNull();
});

test('a downloaded list holds the address masked', async () => {
  const id = await create({ name: 'Dodol Contoh', email: 'ani@contoh.id' });
  const { found } = await known(id);
  const column = exportColumns({ lang: 'id', places: {} as never, policy: null }).find(
    ({ head }) => head === 'Email',
  );
  expect(column?.of({ ...found?.owner } as never)).toBe('a•••@contoh.id');
});

test('a code of no known edition is shown so, stays through a correction, and cannot be typed anew', async () => {
  const id = await within(city, wholeCity, (db) =>
    exampleEnterprise(db, { name: 'Kode Lama', kbli: '88888', owner: 'Ani Contoh' }),
  );
  expect((await known(id)).found?.enterprise.kbliEdition).toBeNull();
  expect((await ask(page, 'get', '/registry/:id', id)).html).toContain('edisi belum diketahui');
  expect((await edit(id, 1, { name: 'Kode Baru', kbli: '88888' })).status).toBe(303);
  const refused = await edit(id, 2, { name: 'Kode Baru', kbli: '77777' });
  expect(refused.html).toContain('Kode ini tidak ada di daftar KBLI.');
  expect((await edit(id, 2, { name: 'Kode Baru', kbli: '10794' })).status).toBe(303);
  expect((await known(id)).found?.enterprise).toMatchObject({ kbli: '10794', kbliEdition: 2020 });
});
