// The pages of field work as people of each role use them: the month, dealing, deciding, the help queue, pictures.
import { sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';

import { wholeCity, within } from '../../platform/db/index.ts';
import type { City, Db, Scope } from '../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../accounts/fixtures.ts';
import type { Browser } from '../accounts/fixtures.ts';
import type { Role } from '../accounts/index.ts';
import { exampleEnterprise } from '../registry/fixtures.ts';
import { findEnterprise } from '../registry/index.ts';
import { day } from '../../kernel/day.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { enrol } from './actions/enrol.ts';
import { verify } from './actions/verify.ts';
import { enrolAct, fieldCity, how, inKelurahan, kelurahan, otherKelurahan, verifyAct } from './fixtures.ts';
import { routes } from './routes.tsx';

let city: City;
let app: Hono;
const clients = new Map<string, Browser>();
const now = new Date('2026-11-22T02:00:00Z');

const people: readonly (readonly [username: string, role: Role, area: string])[] = [
  ['petugas', 'kelurahan_officer', kelurahan],
  ['ketua', 'rt_officer', `${kelurahan}/RT012`],
  ['stafdinas', 'staff', '64.71'],
  ['kepala', 'head', '64.71'],
  ['lurahlain', 'kelurahan_officer', otherKelurahan],
];

beforeAll(async () => {
  city = await fieldCity();
  app = serve(city, { now }, routes);
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
const scoped = <T>(scope: Scope, work: (db: Db) => Promise<T>) => within(city, scope, work);
const officer = <T>(work: (db: Db) => Promise<T>) => scoped(inKelurahan, work);
let made = 0;
const enterprise = (area = kelurahan) => {
  made += 1;
  return scoped(wholeCity, (db) =>
    exampleEnterprise(db, { name: `Usaha Contoh ${String(made)}`, owner: `Pemilik ${String(made)}`, area }),
  );
};
const userOf = async (username: string) =>
  (
    await scoped(wholeCity, (db) =>
      db.execute<{ id: string }>(sql`select id from accounts_user where username = ${username}`),
    )
  ).rows[0]?.id ?? '';

describe('the month', () => {
  test('before anything was dealt the page says what happens; a manager deals, and the officer finds the own list', async () => {
    expect((await as('kepala').get('/field')).html).toContain('Belum ada daftar bulan ini');
    const id = await enterprise();
    const early = (await as('petugas').get(`/field/lists/${kelurahan}`)).html;
    expect(early).toContain('Belum ada daftar bulan ini');
    expect(early).not.toContain('Semua sudah terlihat');
    const dealt = await as('petugas').post(`/field/lists/${kelurahan}`, { most: '5' });
    expect(dealt).toMatchObject({ status: 303, to: `/field/lists/${kelurahan}` });
    const list = await as('petugas').get(`/field/lists/${kelurahan}`);
    expect(list.html).toContain('Usaha Contoh 1');
    expect(list.html).toContain('Rekaan petugas');
    expect((await as('petugas').get('/field')).html).toContain(`/registry/${id}`);
  });

  test.each(['0', '401', 'banyak', ''])('a most of "%s" visits is refused in words', async (most) => {
    const answer = await as('petugas').post(`/field/lists/${kelurahan}`, { most });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('angka antara 1 dan 400');
  });

  test('the list of another kelurahan is not there, to read or to deal', async () => {
    expect((await as('lurahlain').get(`/field/lists/${kelurahan}`)).status).toBe(404);
    expect((await as('lurahlain').post(`/field/lists/${kelurahan}`, { most: '5' })).status).toBe(404);
    expect((await as('ketua').post(`/field/lists/${kelurahan}`, { most: '5' })).status).toBe(403);
    expect((await as('stafdinas').get('/field/lists/99.99.99.9999')).status).toBe(404);
  });

  test('a finding stands there with name and date', async () => {
    const id = await enterprise();
    const by = await userOf('petugas');
    await officer((db) => verify(db, verifyAct(id, { finding: 'closed' }), how(by)));
    const { html } = await as('kepala').get('/field');
    expect(html).toContain('Rekaan petugas');
    expect(html).toContain('22 November 2026');
  });
});

describe('deciding', () => {
  const differing = async () => {
    const id = await enterprise();
    const [first, second] = [verifyAct(id), verifyAct(id, { finding: 'closed', note: '<b>tutup</b>' })];
    await officer((db) => verify(db, first, how('ani')));
    await officer((db) => verify(db, second, how('budi')));
    return { id, second: second.id };
  };

  test('a person sees both findings and decides with a reason; what was typed survives a refusal', async () => {
    const { id, second } = await differing();
    expect((await as('petugas').get('/field')).html).toContain(`/field/decide/${id}`);
    const page = await as('petugas').get(`/field/decide/${id}`);
    expect(page.html).toContain('&lt;b&gt;tutup');
    const short = await as('petugas').post(`/field/decide/${id}`, { uphold: second, reason: 'ya' });
    expect(short.status).toBe(422);
    expect(short.html).toContain('Tulis alasannya');
    const done = await as('petugas').post(`/field/decide/${id}`, {
      uphold: second,
      reason: 'sudah saya cek',
    });
    expect(done).toMatchObject({ status: 303, to: '/field' });
    const found = await scoped(wholeCity, (db) => findEnterprise(db, id));
    expect(found?.enterprise.status).toBe('closed');
    expect(await as('petugas').get(`/field/decide/${id}`)).toMatchObject({
      status: 303,
      to: `/registry/${id}`,
    });
  });

  test('nobody decides outside of the own area, and who only reads does not decide', async () => {
    const { id, second } = await differing();
    const typed = { uphold: second, reason: 'alasan yang cukup' };
    expect((await as('lurahlain').get(`/field/decide/${id}`)).status).toBe(404);
    expect((await as('lurahlain').post(`/field/decide/${id}`, typed)).status).toBe(404);
    expect((await as('kepala').post(`/field/decide/${id}`, typed)).status).toBe(403);
    const found = await scoped(wholeCity, (db) => findEnterprise(db, id));
    expect(found?.enterprise.status).toBe('active');
  });

  test('what was not found on two visits is offered to be closed, and nothing moves before', async () => {
    const id = await enterprise();
    for (const seen of ['2026-11-22', '2026-12-20'])
      await officer((db) =>
        verify(db, verifyAct(id, { finding: 'not-found', day: seen }), { ...how('ani'), today: day(seen) }),
      );
    const status = async () => (await scoped(wholeCity, (db) => findEnterprise(db, id)))?.enterprise.status;
    expect((await as('petugas').get('/field')).html).toContain('Mungkin sudah tutup');
    const page = await as('petugas').get(`/field/decide/${id}`);
    expect(page.html).toContain('Catat sebagai tutup');
    expect(await status()).toBe('active');
    const typed = { uphold: 'gone', reason: 'tetangga bilang sudah pindah kota' };
    expect((await as('petugas').post(`/field/decide/${id}`, typed)).status).toBe(303);
    expect(await status()).toBe('closed');
  });

  test('two who decide at once: one is told that it is decided', async () => {
    const { id, second } = await differing();
    const typed = { uphold: second, reason: 'alasan yang cukup' };
    const answers = await Promise.all([
      as('petugas').post(`/field/decide/${id}`, typed),
      as('stafdinas').post(`/field/decide/${id}`, { ...typed, uphold: 'record' }),
    ]);
    expect(answers.map((a) => a.status).sort((a, b) => a - b)).toEqual([303, 422]);
    expect(answers.find((a) => a.status === 422)?.html).toContain('Sudah diputuskan orang lain');
  });
});

describe('the help queue', () => {
  const enrolled = async () => {
    made += 1;
    const act = enrolAct({
      name: `Dapur ${String(made)} Rekaan`,
      owner: `Orang ${String(made)}`,
      phone: null,
    });
    await officer((db) => enrol(db, act, how('ani', { choice: 'new' })));
    const { rows } = await scoped(wholeCity, (db) =>
      db.execute<{ id: string }>(sql`select id from field_help where enterprise_id = ${act.body.enterprise}`),
    );
    return { id: rows[0]?.id ?? '', enterprise: act.body.enterprise as EnterpriseId };
  };

  test('who is without NIB is counted and waits there, and is never spoken of as breaking a rule', async () => {
    await enrolled();
    for (const lang of ['id', 'en']) {
      const client = as('kepala');
      client.cookies.set('language', lang);
      const { html } = await client.get('/field/help');
      client.cookies.delete('language');
      expect(html).toContain(lang === 'id' ? 'Tanpa NIB' : 'Without NIB');
      expect(html).not.toMatch(/langgar|ilegal|illegal|violat|pelaku nakal|liar/i);
    }
  });

  test('a result is recorded once; a NIB that cannot be one is refused beside its field', async () => {
    const { id, enterprise: of } = await enrolled();
    const wrong = await as('petugas').post(`/field/help/${id}`, { outcome: 'helped', number: '123' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('13 angka');
    const right = { outcome: 'helped', number: '9120001234599', _once: 'a-form' };
    expect((await as('petugas').post(`/field/help/${id}`, right)).to).toBe('/field/help');
    expect((await as('petugas').post(`/field/help/${id}`, right)).to).toBe('/field/help');
    const found = await scoped(wholeCity, (db) => findEnterprise(db, of));
    expect(found?.enterprise.nib).toBe('9120001234599');
    expect((await as('petugas').get(`/field/help/${id}`)).status).toBe(404);
  });

  test('another kelurahan neither sees the queue nor ends a wait', async () => {
    const { id } = await enrolled();
    const before = (await as('lurahlain').get('/field/help')).html;
    expect(before).toContain('Tidak ada yang menunggu');
    expect((await as('lurahlain').get(`/field/help/${id}`)).status).toBe(404);
    const typed = { outcome: 'left', reason: 'alasan yang cukup' };
    expect((await as('lurahlain').post(`/field/help/${id}`, typed)).status).toBe(404);
  });

  test.each(['?area=64.71.01%25', '?after=x_y', "?wants='", `?area=${otherKelurahan}`])(
    'an address bent to %s shows the own queue, no fault',
    async (query) => {
      expect((await as('petugas').get(`/field/help${query}`)).status).toBe(200);
    },
  );
});

test('what the field handed on is closed once, with what came of it', async () => {
  await scoped(wholeCity, (db) =>
    exampleEnterprise(db, { name: 'Amplang Jauh', owner: 'Tuti Jauh', area: otherKelurahan }),
  );
  const act = enrolAct({ name: 'Amplang Jauh', owner: 'Tuti Jauh', phone: null });
  await officer((db) => enrol(db, act, how('ani', { choice: 'elsewhere' })));
  expect((await as('petugas').get('/field')).html).not.toContain('Amplang Jauh');
  expect((await as('stafdinas').get('/field')).html).toContain('Amplang Jauh');
  const path = `/field/forwarded/${act.id}`;
  const short = await as('stafdinas').post(path, { reason: 'ok' });
  expect(short.status).toBe(409);
  expect((await as('stafdinas').post(path, { reason: 'memang pindah, sudah dicatat' })).to).toBe('/field');
  expect((await as('stafdinas').post(path, { reason: 'memang pindah, sudah dicatat' })).html).toContain(
    'Sudah ditangani orang lain',
  );
});
