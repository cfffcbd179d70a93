// An administrator changes people: name, role, area; against the real database.
import { beforeAll, describe, expect, test } from 'vitest';

import { isRefused } from '../../kernel/refusal.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { City } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { loadAreas } from '../regions/index.ts';
import { editUser } from './actions/edit.ts';
import { setActive } from './actions/users.ts';
import { browser, circumstances, goodPassword, person, secretOn, serve, signInAs, totp } from './fixtures.ts';
import type { Browser, Clock } from './fixtures.ts';

let city: City;
let admin: Browser;
let adminId = '';
const clock: Clock = { now: new Date() };
let names = 0;
const freshName = () => `ubah.${(names += 1)}`;
const visitor = () => browser(serve(city, clock), { address: `10.5.0.${(names += 1)}` });
const at = (userId: string) => `/accounts/users/${userId}/edit`;
const kelurahan = '64.71.05.1002';

beforeAll(async () => {
  city = await testCity();
  await within(city, wholeCity, (db) => loadAreas(db, circumstances));
  adminId = (await person(city, { username: 'adminkota', role: 'administrator' })).userId;
  admin = visitor();
  await signInAs(admin, 'adminkota');
  await admin.post('/accounts/second-factor', { do: 'begin', password: goodPassword });
  const secret = secretOn((await admin.get('/accounts/second-factor')).html);
  await admin.post('/accounts/second-factor', { do: 'confirm', code: totp(secret, Date.now()) });
});

/** The form as the page shows it, with what is typed over it. */
const fields = (typed: Record<string, string>, seen: Record<string, string> = {}) => {
  const was = { name: 'Rekaan Wati', role: 'kelurahan_officer', area: kelurahan, ...seen };
  const hidden = Object.fromEntries(Object.entries(was).map(([key, value]) => [`seen_${key}`, value]));
  return { ...hidden, ...was, rt: '', reason: 'Pindah tugas', ...typed };
};

async function officer() {
  const username = freshName();
  const { userId } = await person(city, { username, role: 'kelurahan_officer', area: kelurahan });
  return { username, userId };
}

const heldBy = async (userId: string) =>
  (await city.app.query('select name, role, area from accounts_user where id = $1', [userId])).rows[0];

describe('an officer who moves', () => {
  test('has the new area at the next sign-in, the old session is over, and the trail says from what to what', async () => {
    const { username, userId } = await officer();
    const client = visitor();
    await signInAs(client, username);
    expect((await admin.get(at(userId))).html).toContain('value="64.71.05.1002" selected');
    const saved = await admin.post(at(userId), fields({ area: '64.71.05.1006' }));
    expect([saved.status, saved.to]).toEqual([303, `/accounts/users/${userId}`]);
    expect((await client.get('/home')).to).toMatch('/accounts/sign-in');
    expect((await signInAs(client, username)).to).toBe('/home');
    expect(await heldBy(userId)).toMatchObject({ area: '64.71.05.1006' });
    const { rows } = await city.app.query(
      "select by, reason, detail from audit_entry where subject = $1 and act = 'accounts:edit'",
      [userId],
    );
    expect(rows).toEqual([
      { by: adminId, reason: 'Pindah tugas', detail: { area: [kelurahan, '64.71.05.1006'] } },
    ]);
  });

  test('becomes the officer of an RT by kelurahan and number', async () => {
    const { userId } = await officer();
    await admin.post(at(userId), fields({ role: 'rt_officer', rt: 'RT 7' }));
    expect(await heldBy(userId)).toMatchObject({ role: 'rt_officer', area: `${kelurahan}/RT007` });
    expect((await admin.get(at(userId))).html).toMatch(/name="rt"[^>]*value="7"/);
  });

  test('keeps the session when only the name is put right, and no name is written to the trail', async () => {
    const { username, userId } = await officer();
    const client = visitor();
    await signInAs(client, username);
    await admin.post(at(userId), fields({ name: 'Rekaan Wati Sari' }));
    expect((await client.get('/home')).html).toContain('Rekaan Wati Sari');
    const { rows } = await city.app.query('select detail from audit_entry where subject = $1', [userId]);
    expect(JSON.stringify(rows)).not.toContain('Sari');
  });

  test('is moved once by a form sent twice', async () => {
    const { userId } = await officer();
    const form = { ...fields({ area: '64.71.05.1006' }), _once: 'pindah' };
    const both = [await admin.post(at(userId), form), await admin.post(at(userId), form)];
    expect(both.map(({ status, to }) => [status, to])).toEqual(
      [1, 2].map(() => [303, `/accounts/users/${userId}`]),
    );
    const { rowCount } = await city.app.query(
      "select from audit_entry where subject = $1 and act = 'accounts:edit'",
      [userId],
    );
    expect(rowCount).toBe(1);
  });
});

describe('the form comes back with what was typed and the reason', () => {
  test.each([
    [{ reason: '  ', area: '64.71.05.1006' }, 'Tulis alasannya'],
    [{ name: ' ' }, 'Tulis nama lengkapnya'],
    [{ role: 'wali_kota' }, 'Pilih perannya'],
    [{ area: '64.71.05.9999' }, 'Pilih wilayahnya'],
    [{ area: '64.71.05' }, 'tidak sesuai dengan perannya'],
    [{ role: 'owner', area: '64.71' }, 'perannya tetap'],
    [{}, 'Tidak ada yang berubah'],
  ])('%j', async (typed, sentence) => {
    const { userId } = await officer();
    const answer = await admin.post(at(userId), fields(typed));
    expect(answer.status).toBe(409);
    expect(answer.html).toContain(sentence);
    expect(await heldBy(userId)).toMatchObject({ role: 'kelurahan_officer', area: kelurahan });
  });

  test('and as the person is now, when somebody else was quicker', async () => {
    const { userId } = await officer();
    await admin.post(at(userId), fields({ area: '64.71.05.1006' }));
    const late = await admin.post(at(userId), fields({ area: '64.71.05.1008' }));
    expect(late.status).toBe(409);
    expect(late.html).toContain('baru saja diubah');
    expect(late.html).toContain('value="64.71.05.1006" selected');
    expect((await admin.post(at('tidak-ada'), fields({}))).status).toBe(404);
    expect((await admin.get(at('tidak-ada'))).status).toBe(404);
  });
});

describe('an administrator', () => {
  const own = { name: 'Rekaan Wati', role: 'administrator', area: '64.71' };

  test('puts the own name right, but never takes a role or area', async () => {
    expect((await admin.get(at(adminId))).html).not.toContain('name="role"');
    const refused = await admin.post(at(adminId), fields({ role: 'staff' }, own));
    expect([refused.status, await heldBy(adminId)]).toMatchObject([409, { role: 'administrator' }]);
    expect(refused.html).toContain('tidak dapat diubah sendiri');
    const { seen_name = '', seen_role = '', seen_area = '' } = fields({}, own) as Record<string, string>;
    const bare = { seen_name, seen_role, seen_area, name: 'Rekaan Adi', reason: 'Salah tulis' };
    expect((await admin.post(at(adminId), bare)).status).toBe(303);
    expect(await heldBy(adminId)).toEqual({ ...own, name: 'Rekaan Adi' });
  });

  test('who is the last one is neither demoted nor switched off, by whomever', async () => {
    const demoted = await within(city, wholeCity, (db) =>
      editUser(
        db,
        {
          userId: adminId,
          seen: { ...own, name: 'Rekaan Adi' },
          wanted: { ...own, role: 'staff' },
          reason: 'Pindah',
        },
        circumstances,
      ),
    );
    const off = await within(city, wholeCity, (db) =>
      setActive(db, { userId: adminId, active: false, reason: 'Pindah' }, circumstances),
    );
    expect([demoted, off]).toEqual([{ refused: 'last-administrator' }, { refused: 'last-administrator' }]);
  });

  test('two who demote each other at once: one wins, the other is told, one remains', async () => {
    const second = (await person(city, { username: freshName(), role: 'administrator' })).userId;
    await city.app.query("update accounts_user set name = 'Rekaan Wati' where id = $1", [adminId]);
    const demote = (userId: string, by: string) =>
      within(city, wholeCity, (db) =>
        editUser(
          db,
          { userId, seen: own, wanted: { ...own, role: 'staff' }, reason: 'Pindah' },
          { ...circumstances, by },
        ),
      );
    const both = await Promise.all([demote(second, adminId), demote(adminId, second)]);
    expect(both.map((one) => (isRefused(one) ? one.refused : 'done')).sort()).toEqual([
      'done',
      'last-administrator',
    ]);
    const { rowCount } = await city.app.query(
      "select from accounts_user where role = 'administrator' and active",
    );
    expect(rowCount).toBe(1);
  });
});
