// [26] What a photographed paper says by itself, and papers of one product.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { day } from '../../kernel/day.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { eanOf, paperWith, qrOf } from '../../platform/redraw/fixtures.ts';
import type { Browser } from '../accounts/fixtures.ts';
import { addProduct } from '../catalogue/actions.ts';
import { productNames } from '../catalogue/index.ts';
import { keepPapersIn, listFacts, nameProductsBy } from '../evidence/index.ts';
import { standingOf } from '../readiness/index.ts';
import { exampleDoor, shop } from '../readiness/fixtures.ts';
import { handInTo, officerBrowser, ownerBrowser, ownersCity, recorded } from './fixtures.ts';
import type { Handed, OwnersCity } from './fixtures.ts';

let at: OwnersCity;
let staff: Browser;
const all = <T>(work: Parameters<typeof within<T>>[2]) => within(at.city, wholeCity, work);
const handIn = (...sent: Handed) => handInTo(at, ...sent);
const factsOf = (id: EnterpriseId) => all((db) => listFacts(db, id));

beforeAll(async () => {
  at = await ownersCity();
  keepPapersIn(mkdtempSync(join(tmpdir(), 'papers-')));
  nameProductsBy(productNames);
  staff = await officerBrowser(at, 'staff');
});

let made = 0;
async function ownerOf(name: string) {
  made += 1;
  const phone = `08123477${String(1000 + made)}`;
  const { enterprise } = await recorded(at.city, { name, owner: `Pemilik ${name}`, phone });
  return { enterprise, path: `/usaha/berkas/${enterprise}/baru`, client: await ownerBrowser(at, phone) };
}

const keptIn = (html: string): string => /name="file_id" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
const numberIn = (html: string): string => /name="number"[^>]*value="([^"]*)"/.exec(html)?.[1] ?? '';
const photoOf = async (text: string) => ({ name: 'a.jpg', bytes: await paperWith(await qrOf(text, 220)) });

describe('a number in the codes of a photo', () => {
  const nib = '1234567890123';
  const address = `https://oss.contoh.go.id/validasi?nib=${nib}`;

  test('is offered filled in, and recorded only when the owner sends it; an officer sees where the code leads', async () => {
    const { enterprise, path, client } = await ownerOf('Keripik Kode');
    const asked = await handIn(client, path, { kind: 'nib', from: '5/3/2024' }, await photoOf(address));
    expect(asked.status).toBe(200);
    expect(asked.html).toContain('Terbaca dari foto. Pakai nomor ini?');
    expect(asked.html).toContain('1234 5678 90123');
    expect([numberIn(asked.html), /name="from"[^>]*value="([^"]*)"/.exec(asked.html)?.[1]]).toEqual([
      nib,
      '5/3/2024',
    ]);
    expect(await factsOf(enterprise)).toEqual([]);
    const fields = { kind: 'nib', number: nib, from: '5/3/2024', file_id: keptIn(asked.html), offered: '1' };
    expect((await handIn(client, path, fields)).status).toBe(303);
    const [fact] = await factsOf(enterprise);
    expect(fact).toMatchObject({ number: nib, grade: 'stated', source: 'owner' });
    const { html } = await staff.get(`/evidence/queue/${fact!.id}`);
    expect(html).toContain(`<code>${address}</code>`);
    expect(html).toContain('alamat di oss.contoh.go.id');
    expect(html).toContain('nomornya sama');
    expect(html).not.toContain(`href="${address}`);
  });

  test('is the owner’s to change or to leave out', async () => {
    for (const number of ['3210987654321', '']) {
      const { enterprise, path, client } = await ownerOf(`Pilihan ${number}`);
      const asked = await handIn(client, path, { kind: 'nib' }, await photoOf(address));
      await handIn(client, path, { kind: 'nib', number, file_id: keptIn(asked.html), offered: '1' });
      expect((await factsOf(enterprise)).map((f) => f.number)).toEqual([number || null]);
    }
  });

  test('is not offered where the right shape was typed, and beside what was typed where it was another', async () => {
    const { path, client } = await ownerOf('Sudah Diketik');
    const odd = await handIn(client, path, { kind: 'nib', number: '090/SKU/180' }, await photoOf(address));
    expect([odd.status, numberIn(odd.html)]).toEqual([200, nib]);
    expect(odd.html).toContain('Yang Anda ketik: 090/SKU/180');
    const right = { kind: 'nib', number: '5555567890123' };
    expect((await handIn(client, path, right, await photoOf(address))).status).toBe(303);
  });

  test('waits with the photo until the form says which paper it is', async () => {
    const { path, client } = await ownerOf('Belum Dipilih');
    const unsaid = await handIn(client, path, { kind: '' }, await photoOf('PIRT 2066471010012-29'));
    expect([unsaid.status, numberIn(unsaid.html)]).toEqual([422, '']);
    const said = await handIn(client, path, { kind: 'pirt', file_id: keptIn(unsaid.html) });
    expect([said.status, numberIn(said.html)]).toEqual([200, '2066471010012-29']);
    expect(said.html).toContain('kemasan plastik, kode wilayah 64.71, berlaku sampai 2029');
    const stranger = await ownerOf('Tetangga Kode');
    const foreign = { kind: 'pirt', file_id: keptIn(unsaid.html) };
    expect((await handIn(stranger.client, stranger.path, foreign)).html).not.toContain('2066471010012');
  });

  test('of a product’s bars is no number of a paper, and a photo without codes is taken as ever', async () => {
    const { path, client } = await ownerOf('Batang Produk');
    const bytes = await paperWith(await eanOf('8991234567891'));
    expect((await handIn(client, path, { kind: 'nib' }, { name: 'a.jpg', bytes })).status).toBe(303);
  });

  test('lies sealed', async () => {
    const { rows } = await all((db) =>
      db.execute<{ codes: Buffer }>(sql`select codes from evidence_file where codes is not null`),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { codes } of rows) expect(codes.includes(nib)).toBe(false);
  });

  test('is offered to an officer at the counter as well', async () => {
    const { enterprise } = await ownerOf('Loket Kode');
    const path = `/registry/${enterprise}/paper`;
    const asked = await handIn(staff, path, { kind: 'nib', grade: 'seen' }, await photoOf(address));
    expect([asked.status, numberIn(asked.html)]).toEqual([200, nib]);
    expect(await factsOf(enterprise)).toEqual([]);
    const fields = { kind: 'nib', grade: 'seen', number: nib, file_id: keptIn(asked.html), offered: '1' };
    expect((await handIn(staff, path, fields)).status).toBe(303);
    expect(await factsOf(enterprise)).toMatchObject([{ number: nib, grade: 'seen' }]);
  });
});

describe('a paper of one product', () => {
  const pirt = '2066471010012-29';

  const product = (enterpriseId: EnterpriseId, name: string) =>
    all(async (db) => {
      const around = { by: 'u-staff', now: new Date(), today: day('2026-11-02') };
      const done = await addProduct(db, { enterpriseId, name, kind: 'processed_food_dry' }, around);
      if (isRefused(done)) throw new Error(done.refused);
      return done.id;
    });

  test('is chosen in the form, named in the wallet and in the queue, and kept when it is set right', async () => {
    const { enterprise, path, client } = await ownerOf('Dua Produk');
    const chips = await product(enterprise, 'Keripik Pisang');
    await product(enterprise, 'Sirup Jahe');
    const { html } = await client.get(path);
    expect(html).toContain('Surat ini untuk');
    expect(html).toContain('Sirup Jahe');
    await handIn(client, path, { kind: 'pirt', number: pirt, about: chips });
    const [fact] = await factsOf(enterprise);
    expect(fact).toMatchObject({ about: chips });
    expect((await client.get('/usaha/berkas')).html).toContain('Produk: Keripik Pisang');
    expect((await staff.get(`/evidence/queue/${fact!.id}`)).html).toContain('Produk: Keripik Pisang');
    expect((await staff.get(`/registry/${enterprise}`)).html).toContain('Produk: Keripik Pisang');
    const again = (await client.get(`${path}?kind=pirt&ganti=${fact!.id}`)).html;
    expect(again).toMatch(new RegExp(`value="${chips}" selected`));
    await staff.post(`/evidence/queue/${fact!.id}`, {
      outcome: 'seen',
      number: pirt,
      from: fact!.validFrom,
      to: '',
    });
    expect((await factsOf(enterprise)).map((f) => f.about)).toEqual([chips, chips]);
  });

  test('makes that product ready and no other; one of the whole enterprise counts for each', async () => {
    const { enterprise, path, client } = await ownerOf('Siap Satu');
    const [chips, syrup] = [await product(enterprise, 'Keripik'), await product(enterprise, 'Sirup')];
    const door = await all((db) => exampleDoor(db, 'Toko Rekaan Produk', shop));
    const permitOf = (productId: string) =>
      all(async (db) => {
        const stands = await standingOf(
          db,
          { enterpriseId: enterprise, productId, doorId: door },
          day('2026-11-23'),
        );
        return stands?.doors[0]?.assessed.conditions.find((c) => c.code === 'product_permit')?.state;
      });
    const seen = { grade: 'seen', number: pirt, from: '1/2/2026' };
    await handIn(staff, `/registry/${enterprise}/paper`, { ...seen, kind: 'pirt', about: chips });
    expect([await permitOf(chips), await permitOf(syrup)]).toEqual(['met', 'missing']);
    await handIn(client, path, {
      kind: 'bpom_md',
      number: 'MD123456789012',
      from: '1/2/2026',
      about: 'whole',
    });
    expect([await permitOf(chips), await permitOf(syrup)]).toEqual(['met', 'met']);
  });

  test('is refused in words for a kind that is always of the whole, and for a product of somebody else', async () => {
    const [one, two] = [await ownerOf('Punya Produk'), await ownerOf('Orang Lain')];
    const [own, foreign] = [await product(one.enterprise, 'Abon'), await product(two.enterprise, 'Bolu')];
    const send = (about: string, kind: string) =>
      handIn(one.client, one.path, { kind, number: kind === 'nib' ? '1112223334445' : pirt, about });
    const whole = await send(own, 'nib');
    expect([whole.status, whole.html.includes('berlaku untuk seluruh usaha')]).toEqual([422, true]);
    const other = await send(foreign, 'pirt');
    expect([other.status, other.html.includes('Produk ini tidak ada lagi')]).toEqual([422, true]);
    expect(await factsOf(one.enterprise)).toEqual([]);
  });

  test('an enterprise without products is not asked', async () => {
    const { path, client } = await ownerOf('Tanpa Produk');
    expect((await client.get(path)).html).not.toContain('Surat ini untuk');
  });
});

test('days that cannot be are refused beside their fields, at the counter and in the queue', async () => {
  const { enterprise, path, client } = await ownerOf('Hari Mustahil');
  const wrong = { kind: 'halal', grade: 'seen', number: 'ID64110000123400001' };
  for (const [days, field, said] of [
    [{ from: '1/1/2090' }, 'from', 'belum tiba'],
    [{ from: '5/3/2024', to: '1/1/2019' }, 'to', 'lebih awal daripada tanggal mulai'],
  ] as const) {
    const counter = await handIn(staff, `/registry/${enterprise}/paper`, { ...wrong, ...days });
    expect([
      counter.status,
      counter.html.includes(`id="${field}-error"`),
      counter.html.includes(said),
    ]).toEqual([422, true, true]);
  }
  await handIn(client, path, { kind: 'halal', number: wrong.number, from: '5/3/2024' });
  const [fact] = await factsOf(enterprise);
  const queue = `/evidence/queue/${fact!.id}`;
  const ahead = await staff.post(queue, { outcome: 'seen', from: '1/1/2090', to: '' });
  expect([ahead.status, ahead.html.includes('id="from-error"')]).toEqual([422, true]);
  const ends = await staff.post(queue, { outcome: 'seen', from: '5/3/2024', to: '1/1/2019' });
  expect([ends.status, ends.html.includes('id="to-error"')]).toEqual([422, true]);
  expect((await factsOf(enterprise)).map((f) => f.grade)).toEqual(['stated']);
});
