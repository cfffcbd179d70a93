// Products of a city: numbers that are of one product alone, changes that nobody loses, pictures, labels, and the public page.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { isRefused } from '../../kernel/refusal.ts';
import { rupiah } from '../../kernel/rupiah.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import { photo as pictureOf } from '../../platform/redraw/fixtures.ts';
import { browser, person, serve, signInAs } from '../accounts/fixtures.ts';
import type { Browser } from '../accounts/fixtures.ts';
import { keepPapersIn } from '../evidence/index.ts';
import { exampleCircumstances, exampleEnterprise } from '../registry/fixtures.ts';
import { addProduct, changeProduct, putAway } from './actions.ts';
import { checkLabel } from './actions/label.ts';
import { findProduct, productCard, productsByCode, routes } from './index.ts';
import { lastChecks } from './labels.ts';
import { filtersIn } from './list/filters.ts';
import { countGoods, listGoods } from './list/store.ts';
import { checkProduct, productFields } from './rules/product.ts';
import type { TypedProduct } from './rules/product.ts';

const around = exampleCircumstances;
const city = await testCity();
const gtin = '8991234567891';
const typed = (some: Partial<TypedProduct> = {}): TypedProduct => ({
  ...(Object.fromEntries(productFields.map((f) => [f, ''])) as TypedProduct),
  name: 'Amplang ikan',
  kind: 'processed_food_dry',
  ...some,
});
const checked = (some: Partial<TypedProduct> = {}) => {
  const read = checkProduct(typed(some));
  if (isRefused(read)) throw new Error(`refused: ${JSON.stringify(read)}`);
  return read;
};

async function made(db: Db, name: string, some: Partial<TypedProduct> = {}) {
  const enterpriseId = await exampleEnterprise(db, { name });
  const done = await addProduct(db, { ...checked(some), enterpriseId }, around);
  if (isRefused(done)) throw new Error(done.refused);
  return { enterpriseId, id: done.id };
}
const inCity = (work: (db: Db) => Promise<void>) => rolledBack(city, wholeCity, work);

describe('numbers', () => {
  test('a number is of one product of the city that is made; one put away gives it free', () =>
    inCity(async (db) => {
      const first = await made(db, 'Dapur Satu', { gtin });
      const enterpriseId = await exampleEnterprise(db, { name: 'Dapur Dua' });
      const other = { ...checked({ gtin: '899 1234 56789 1' }), enterpriseId };
      expect(await addProduct(db, other, around)).toEqual({ refused: 'code-taken' });
      await putAway(db, first.id, around);
      expect(isRefused(await addProduct(db, other, around))).toBe(false);
    }));

  test('is found as it is typed; a shop’s own number finds nothing', () =>
    inCity(async (db) => {
      const { id } = await made(db, 'Dapur Satu', { gtin });
      await made(db, 'Dapur Dua', { gtin: '2000000000008' });
      const found = await productsByCode(db, [gtin, ` ${gtin} `, `0${gtin}`, '2000000000008', 'x', '']);
      expect([...found].map(([code, p]) => [code, p.id])).toEqual([
        [gtin, id],
        [` ${gtin} `, id],
        [`0${gtin}`, id],
      ]);
    }));

  test('of two who claim one number at once, one gets it and the other is told', async () => {
    const code = '96385074';
    const two = await within(city, wholeCity, async (db) => [
      await exampleEnterprise(db, { name: 'Serentak Satu' }),
      await exampleEnterprise(db, { name: 'Serentak Dua' }),
    ]);
    const claim = (enterpriseId: (typeof two)[number]) =>
      within(city, wholeCity, (db) => addProduct(db, { ...checked({ gtin: code }), enterpriseId }, around));
    const done = await Promise.all(two.map(claim));
    expect(done.filter((one) => isRefused(one))).toEqual([{ refused: 'code-taken' }]);
    for (const one of done)
      if (!isRefused(one)) await within(city, wholeCity, (db) => putAway(db, one.id, around));
  });

  test('the database itself holds no number twice', () =>
    inCity(async (db) => {
      await made(db, 'Dapur Satu', { gtin });
      const { id } = await made(db, 'Dapur Dua');
      await expect(
        db.execute(sql`update catalogue_product set gtin = ${gtin} where id = ${id}::uuid`),
      ).rejects.toThrow();
    }));
});

describe('changing', () => {
  test('a change made on an old page is refused, and the product stays as the other left it', () =>
    inCity(async (db) => {
      const { id } = await made(db, 'Dapur Satu');
      const change = (price: string, revision: number) =>
        changeProduct(db, { ...checked({ price }), id, revision }, around);
      expect(await change('15rb', 1)).toEqual({ id });
      expect(await change('16rb', 1)).toEqual({ refused: 'changed-meanwhile' });
      expect(await findProduct(db, id)).toMatchObject({ price: rupiah(15_000), revision: 2 });
      expect((await productCard(db, [id])).get(id)).toMatchObject({ price: rupiah(15_000), photo: null });
    }));

  test('a name that the enterprise has is refused', () =>
    inCity(async (db) => {
      const { enterpriseId, id } = await made(db, 'Dapur Satu');
      await addProduct(db, { ...checked({ name: 'Keripik' }), enterpriseId }, around);
      const change = { ...checked({ name: ' keripik ' }), id, revision: 1 };
      expect(await changeProduct(db, change, around)).toEqual({ refused: 'product-known' });
    }));

  test('a product that was put away comes back with what is typed now', () =>
    inCity(async (db) => {
      const { enterpriseId, id } = await made(db, 'Dapur Satu', { price: '15rb', gtin });
      await putAway(db, id, around);
      expect(await addProduct(db, { ...checked({ price: '20rb' }), enterpriseId }, around)).toEqual({ id });
      expect(await findProduct(db, id)).toMatchObject({ price: 20_000n, gtin: null, active: true });
    }));
});

test('every look at a label is kept, the last one counts, and a line without an answer is refused', () =>
  inCity(async (db) => {
    const { id } = await made(db, 'Rajut Satu', { kind: 'craft' });
    const look = (answer: string, grade: 'stated' | 'seen') =>
      checkLabel(db, { product: id, typed: () => answer, grade }, around);
    expect(await look('', 'stated')).toEqual({ refused: 'unanswered' });
    await look('no', 'stated');
    await look('yes', 'seen');
    expect((await lastChecks(db, [id])).get(id)).toMatchObject({ grade: 'seen', answers: { brand: 'yes' } });
    const { rows } = await db.execute(sql`select from catalogue_label_check where product_id = ${id}::uuid`);
    expect(rows).toHaveLength(2);
  }));

describe('on screen', () => {
  const app = serve(city, { now: around.now }, routes);
  const nobody = browser(app);
  let staff: Browser;
  let at = { enterpriseId: '', id: '' };
  const here = () => `/catalogue/${at.enterpriseId}/${at.id}`;
  const code = async () => (await within(city, wholeCity, (db) => findProduct(db, at.id)))?.code ?? '';

  beforeAll(async () => {
    keepPapersIn(mkdtempSync(join(tmpdir(), 'photos-')));
    await person(city, { username: 'katalog' });
    staff = browser(app);
    await signInAs(staff, 'katalog');
    at = await within(city, wholeCity, (db) => made(db, 'Dapur Layar'));
  });

  const sendPhoto = async (bytes: Uint8Array, alt: string) => {
    const body = new FormData();
    body.append('alt', alt);
    body.append('photo', new File([new Uint8Array(bytes)], 'a.jpg'));
    const cookie = [...staff.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      cookie,
      origin: 'http://localhost',
      'user-agent': 'Chrome',
      'x-test-address': '10.0.0.1',
    };
    const answer = await app.request(`http://localhost${here()}/photos`, { method: 'POST', body, headers });
    return { status: answer.status, html: await answer.text() };
  };

  test('what does not fit is shown again as it was typed', async () => {
    const fields = { ...typed({ price: '15', net: '1.500 kg' }), revision: '1' };
    const { status, html } = await staff.post(`${here()}/edit`, fields);
    expect(status).toBe(422);
    expect(html).toContain('value="15"');
    expect(html).toContain('value="1.500 kg"');
    expect(html).toContain('15rb');
  });

  test('what is right is kept, and read again it is the same', async () => {
    const fields = { ...typed({ price: '15rb', net: '0,5 kg', shelfLife: '6 bulan', gtin }), revision: '1' };
    expect((await staff.post(`${here()}/edit`, fields)).status).toBe(303);
    const page = await staff.get(here());
    for (const text of ['Rp15.000', '500 g', '180 hari', '899 1234 56789 1'])
      expect(page.html).toContain(text);
    const before = await within(city, wholeCity, (db) => findProduct(db, at.id));
    const form = (await staff.get(`${here()}/edit`)).html;
    const again = Object.fromEntries(
      productFields.map((f) => [f, new RegExp(`name="${f}"[^>]*value="([^"]*)"`).exec(form)?.[1] ?? '']),
    );
    await staff.post(`${here()}/edit`, { ...again, kind: 'processed_food_dry', revision: '2' });
    const after = await within(city, wholeCity, (db) => findProduct(db, at.id));
    expect(after).toEqual({ ...before, revision: 3 });
  });

  test('a picture is drawn anew, needs words beside it, and stops at five', async () => {
    const bytes = await pictureOf('jpeg');
    expect(await sendPhoto(bytes, '')).toMatchObject({ status: 409 });
    expect(await sendPhoto(Buffer.from('<svg onload=alert(1)>'), 'x')).toMatchObject({ status: 422 });
    for (const n of [1, 2, 3, 4, 5]) expect((await sendPhoto(bytes, `Tampak ${String(n)}`)).status).toBe(303);
    expect((await sendPhoto(bytes, 'Tampak 6')).html).toContain('Sudah ada lima foto');
    const { html } = await staff.get(here());
    const photos = [...new Set([...html.matchAll(/catalogue\/photo\/([0-9a-f-]{36})/g)].map((m) => m[1]))];
    expect(photos).toHaveLength(5);
    const [first = '', second = ''] = photos;
    const shown = await staff.get(`/catalogue/photo/${first}`);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
    await staff.post(`${here()}/photos/first`, { photo: second });
    const face = await within(city, wholeCity, (db) => productCard(db, [at.id]));
    expect(face.get(at.id)?.photo).toBe(second);
    await staff.post(`${here()}/photos/away`, { photo: second });
    expect((await staff.get(`/catalogue/photo/${second}`)).status).toBe(404);
  });

  test.each(['barcode', 'price', 'origin'])('a sheet of labels with %s is a PDF', async (what) => {
    for (const size of ['3x7', '4x10']) {
      const query = `what=${what}&size=${size}&copies=45&start=3`;
      const { status, html, headers } = await staff.get(`${here()}/labels/pdf?${query}`);
      expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(html.slice(0, 5)).toBe('%PDF-');
    }
    const bad = await staff.get(`${here()}/labels/pdf?what=${what}&size=3x7&copies=0&start=1`);
    expect([bad.status, bad.html.includes('dari 1 sampai 400')]).toEqual([422, true]);
  });

  test('whoever has the code sees the product without an account, but neither its maker nor pictures unasked', async () => {
    const page = await nobody.get(`/asal/${await code()}`);
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toContain('public');
    expect(page.html).toContain('Amplang ikan');
    expect(page.html).not.toContain('Dapur Layar');
    expect(page.html).not.toContain('/foto/');
    expect((await nobody.get(`/asal/${'0'.repeat(20)}`)).status).toBe(404);
    expect((await nobody.get('/asal/x')).status).toBe(404);
  });

  test('a product that is put away is nowhere to be found', async () => {
    const asked = `/asal/${await code()}`;
    await staff.post(`/catalogue/${at.enterpriseId}/put-away`, { product: at.id });
    expect((await nobody.get(asked)).status).toBe(404);
  });
});

describe('the list', () => {
  test('is narrowed by what is asked, page after page without one twice', () =>
    inCity(async (db) => {
      await made(db, 'Warung Uji Satu', { name: 'Uji A', price: '10rb', capacity: '100' });
      await made(db, 'Warung Uji Dua', { name: 'Uji B', price: '20rb', kind: 'craft' });
      await made(db, 'Warung Uji Tiga', { name: 'Lain', brand: 'Uji 100%', gtin: '96385074' });
      const ask = async (query: string) => {
        const { rows } = await listGoods(db, filtersIn(new URLSearchParams(query)), {
          after: null,
          limit: 50,
        });
        return rows.map((r) => r.name);
      };
      expect(await ask('q=uji')).toEqual(['Lain', 'Uji A', 'Uji B']);
      expect(await ask('q=100%25')).toEqual(['Lain']);
      expect(await ask('q=uji&upTo=10.000')).toEqual(['Uji A']);
      expect(await ask('q=uji&upTo=10-20rb&capacity=100')).toEqual(['Uji A']);
      expect(await ask('q=uji&kind=craft')).toEqual(['Uji B']);
      expect(await ask('q=uji&lack=barcode')).toEqual(['Uji A', 'Uji B']);
      expect(await ask('q=uji&lack=price')).toEqual(['Lain']);
      const filters = filtersIn(new URLSearchParams('q=uji'));
      const first = await listGoods(db, filters, { after: null, limit: 2 });
      const last = first.rows[1];
      if (!last) throw new Error('no second row');
      const after = { squeezed: last.squeezed, id: last.productId };
      const rest = await listGoods(db, filters, { after, limit: 2 });
      expect([first.more, rest.more, rest.rows.map((r) => r.name)]).toEqual([true, false, ['Uji B']]);
      expect(await countGoods(db, filters)).toBe(3);
    }));
});
