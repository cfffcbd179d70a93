// An owner's rights, end to end: what the public sees, bands, corrections, withdrawal, copy, erasure, and the agency's clock.
import { beforeAll, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';

import { wholeCity, within } from '../../platform/db/index.ts';
import { listFacts } from '../evidence/index.ts';
import { findEnterprise, giveEnterprise, searchEnterprises, secretsOf } from '../registry/index.ts';
import {
  answerByPhone,
  officerBrowser,
  ownerBrowser,
  ownersCity,
  phoneBrowser,
  recorded,
} from './fixtures.ts';
import type { OwnersCity } from './fixtures.ts';
import type { Browser } from '../accounts/fixtures.ts';
import { decide } from './actions/decide.ts';
import { hearConsented } from './hear-consented.ts';

let at: OwnersCity;
let staff: Browser;
const all = <T>(work: Parameters<typeof within<T>>[2]) => within(at.city, wholeCity, work);
const requestOf = (html: string, kind: string) =>
  new RegExp(`/owners/requests/([0-9a-f-]{36})">${kind}`).exec(html)?.[1] ?? '';
const due = sql`update owners_request set due_at = now() - interval '5 hours' where state = 'open'`;

beforeAll(async () => {
  at = await ownersCity();
  staff = await officerBrowser(at, 'staff');
});

test('[5] the public page is there only while its owner says so, and never tells who and where', async () => {
  const { enterprise } = await recorded(at.city, {
    name: 'Keripik Umum',
    owner: 'Ani Rahasia',
    phone: '081234520001',
    address: 'Jl. Rahasia 7',
    rt: '12',
  });
  const path = `/usaha/p/${enterprise}`;
  const visitor = phoneBrowser(at);
  expect((await visitor.get(path)).status).toBe(404);
  const client = await ownerBrowser(at, '081234520001');
  expect((await client.get('/usaha/data')).html).toContain('tidak bisa ditemukan');
  await client.post(`/usaha/data/${enterprise}/tampil`, { findable: '1' });
  const shown = await visitor.get(path);
  expect(shown.status).toBe(200);
  expect(shown.html).toContain('Keripik Umum');
  for (const hidden of ['Ani', 'Rahasia', 'RT', '0812']) expect(shown.html).not.toContain(hidden);
  await client.post(`/usaha/data/${enterprise}/tampil`, { findable: '1', phone: '1' });
  expect((await visitor.get(path)).html).toContain('0812-3452-0001');
  await client.post(`/usaha/data/${enterprise}/tampil`, {});
  expect((await visitor.get(path)).status).toBe(404);
});

test('[12] turnover is kept as the band that was chosen, and no copy and no page holds a figure', async () => {
  const { enterprise } = await recorded(at.city, {
    name: 'Warung Omzet',
    owner: 'Budi Rekaan',
    phone: '081234520002',
  });
  const client = await ownerBrowser(at, '081234520002');
  const page = await client.get(`/usaha/omzet/${enterprise}`);
  expect(page.html).toContain('Bukan untuk pajak');
  const path = `/usaha/omzet/${enterprise}`;
  expect((await client.post(path, { band: '300' })).status).toBe(422);
  expect((await client.post(path, { band: '123456789', read: '1' })).status).toBe(422);
  expect((await client.post(path, { band: '300', read: '1' })).to).toBe('/usaha/data');
  const facts = await all((db) => listFacts(db, enterprise));
  const kept = facts.filter((f) => f.kind === 'sales_year');
  expect(kept.map(({ value, valueHigh, grade, source }) => [value, valueHigh, grade, source])).toEqual([
    [60_000_001n, 300_000_000n, 'stated', 'owner'],
  ]);
  const copy = (await client.get('/usaha/salinan.json')).html;
  expect(copy).toContain('Rp60 juta sampai Rp300 juta');
  for (const figure of ['60000001', '300000000', '60.000.001', '300.000.000'])
    expect(copy).not.toContain(figure);
});

test('[12] the owner sees which officer opened the page and who had numbers shown, and why', async () => {
  const { enterprise } = await recorded(at.city, {
    name: 'Jahit Dilihat',
    owner: 'Citra Rekaan',
    phone: '081234520003',
  });
  const client = await ownerBrowser(at, '081234520003');
  expect((await client.get('/usaha/hak')).html).toContain('Belum ada petugas');
  await staff.get(`/registry/${enterprise}`);
  await staff.get(`/registry/${enterprise}`);
  await staff.post(`/registry/${enterprise}/reveal`, { reason: 'menelepon soal bazar' });
  const { html } = await client.get('/usaha/hak');
  expect(html.match(/\(staf dinas\) membuka halaman usaha/g)).toHaveLength(1);
  expect(html).toContain('staf dinas');
  expect(html).toContain('menelepon soal bazar');
  await client.get(`/registry/${enterprise}`);
  expect((await client.get('/usaha/hak')).html.match(/\(staf dinas\) membuka halaman usaha/g)).toHaveLength(
    1,
  );
});

test('[5] withdrawing stops processing at once: no search, no list, no public page, no staff page; still counted', async () => {
  const { enterprise, person } = await recorded(at.city, {
    name: 'Penarikan Unik',
    owner: 'Dewi Rekaan',
    phone: '081234520004',
  });
  const client = await ownerBrowser(at, '081234520004');
  await client.post(`/usaha/data/${enterprise}/tampil`, { findable: '1' });
  const found = () => all(async (db) => (await searchEnterprises(db, 'Penarikan Unik', 5)).rows.length);
  expect(await found()).toBe(1);
  expect((await client.post('/usaha/hak/tarik', {})).to).toBe('/usaha/hak');
  expect(await found()).toBe(1);
  await client.post('/usaha/hak/tarik', { sure: '1' });
  expect(await found()).toBe(0);
  expect((await phoneBrowser(at).get(`/usaha/p/${enterprise}`)).status).toBe(404);
  expect((await staff.get('/registry?q=penarikan')).html).not.toContain(enterprise);
  expect((await staff.get(`/registry/${enterprise}`)).html).toContain('tidak diolah');
  expect((await client.get('/usaha')).html).toContain('tidak diolah');
  const counted = await all((db) => db.execute(sql`select from census_enterprise where id = ${enterprise}`));
  expect(counted.rowCount).toBe(1);
  const refused = await client.post(`/usaha/omzet/${enterprise}`, { band: '12', read: '1' });
  expect(refused.status).toBe(422);
  expect((await staff.get('/owners/requests?state=answered')).html).toContain('Penarikan persetujuan');
  await client.post('/usaha/hak/setuju', {});
  expect(await found()).toBe(1);
  expect((await phoneBrowser(at).get(`/usaha/p/${enterprise}`)).status).toBe(404);
  expect(person).toBeTruthy();
});

test('what is harmless stands at once; what proves something waits for staff, who decide with a reason', async () => {
  const { enterprise } = await recorded(at.city, {
    name: 'Kue Lama',
    owner: 'Eka Rekaan',
    phone: '081234520005',
  });
  const client = await ownerBrowser(at, '081234520005');
  const direct = await client.post(`/usaha/data/${enterprise}/langsung`, {
    kind: 'kue basah',
    address: 'Jl. Baru 1',
    founded: '2019',
  });
  expect(direct.to).toBe('/usaha/data');
  const wanted = {
    name: 'Kue Baru',
    owner: '',
    area: '64.71.01.1001',
    rt: '',
    nib: '1234567890123',
    phone: '081234520995',
  };
  expect((await client.post(`/usaha/data/${enterprise}/ajukan`, { ...wanted, nib: '12' })).status).toBe(422);
  expect((await client.post(`/usaha/data/${enterprise}/ajukan`, wanted)).to).toBe('/usaha/hak#requests');
  expect((await client.post(`/usaha/data/${enterprise}/ajukan`, wanted)).status).toBe(422);
  const before = await all((db) => findEnterprise(db, enterprise));
  expect([before?.enterprise.name, before?.enterprise.kind]).toEqual(['Kue Lama', 'kue basah']);

  const board = (await staff.get('/owners/requests')).html;
  const id = requestOf(board, 'Perbaikan data');
  const page = (await staff.get(`/owners/requests/${id}`)).html;
  expect(page).toContain('Kue Baru');
  expect(page).not.toContain('081234520995');
  expect((await staff.post(`/owners/requests/${id}`, { answer: 'granted', reason: 'ok' })).status).toBe(409);
  expect(
    (await staff.post(`/owners/requests/${id}`, { answer: 'granted', reason: 'NIB dicek di OSS' })).to,
  ).toBe('/owners/requests');
  const after = await all((db) => findEnterprise(db, enterprise));
  expect([after?.enterprise.name, after?.enterprise.nib, secretsOf(after?.owner ?? null).phone]).toEqual([
    'Kue Baru',
    '1234567890123',
    '+6281234520995',
  ]);
  expect(
    (await staff.post(`/owners/requests/${id}`, { answer: 'refused', reason: 'berubah pikiran' })).status,
  ).toBe(409);
  expect((await client.get('/usaha/hak')).html).toContain('NIB dicek di OSS');
  await at.deliver();
  const told = at.caught.filter(({ to }) => to === '+6281234520005').map(({ template }) => template);
  expect(told.slice(-2).sort()).toEqual(['owners:decided', 'owners:phone-changed']);
});

test('a refused request changes nothing, and its reason is read by the owner', async () => {
  const { enterprise } = await recorded(at.city, {
    name: 'Tetap Begini',
    owner: 'Fajar Rekaan',
    phone: '081234520006',
  });
  const client = await ownerBrowser(at, '081234520006');
  await client.post(`/usaha/data/${enterprise}/ajukan`, { name: 'Nama Orang Lain', area: '64.71.01.1001' });
  const id = requestOf((await staff.get('/owners/requests')).html, 'Perbaikan data');
  await staff.post(`/owners/requests/${id}`, { answer: 'refused', reason: 'nama ini milik usaha lain' });
  expect((await all((db) => findEnterprise(db, enterprise)))?.enterprise.name).toBe('Tetap Begini');
  expect((await client.get('/usaha/hak')).html).toContain('nama ini milik usaha lain');
});

test('erasure destroys what leads back and keeps what is counted; sessions end, and the phone knows nobody', async () => {
  const { enterprise, person } = await recorded(at.city, {
    name: 'Warung Bu Gita',
    owner: 'Gita Rekaan',
    phone: '081234520007',
    nik: '6471015509850007',
    nib: '1234567890777',
    address: 'Jl. Hapus 3',
    rt: '5',
  });
  const client = await ownerBrowser(at, '081234520007');
  await client.post(`/usaha/data/${enterprise}/tampil`, { findable: '1', phone: '1' });
  await client.post('/usaha/hak/hapus', { sure: '1' });
  const html = (await staff.get('/owners/requests')).html;
  const id = requestOf(html, 'Penghapusan data');
  await all(async (db) => db.execute(due));
  expect((await staff.get('/owners/requests')).html).toMatch(/lewat 5 jam/);
  await staff.post(`/owners/requests/${id}`, { answer: 'granted', reason: 'diminta pemilik' });
  await at.deliver();
  expect(at.caught.at(-1)).toMatchObject({ to: '+6281234520007', template: 'owners:decided' });

  const left = await all(async (db) => {
    const { rows } = await db.execute<{ t: string }>(sql`
      select concat_ws(' ',
        (select p::text from registry_person p where id = ${person}),
        (select e::text from registry_enterprise e where id = ${enterprise}),
        (select string_agg(c::text, ' ') from registry_change c where enterprise_id = ${enterprise}),
        (select string_agg(f::text, ' ') from evidence_fact f where enterprise_id = ${enterprise}),
        (select string_agg(c::text, ' ') from owners_choice c where person_id = ${person}),
        (select string_agg(r::text, ' ') from owners_request r where person_id = ${person})) as t`);
    return rows[0]?.t ?? '';
  });
  for (const gone of ['Gita', 'gita', '1234567890777', 'Hapus 3', 'RT005', '0812', '812345'])
    expect(left).not.toContain(gone);
  const kept = await all((db) => findEnterprise(db, enterprise));
  expect(kept?.enterprise).toMatchObject({
    area: '64.71.01.1001',
    sector: 'food',
    status: 'active',
    nib: null,
  });
  expect(kept?.owner).toMatchObject({ sealedKey: null, sealed: null, nikHash: null, phoneHash: null });
  expect((await client.get('/usaha')).to).toBe('/usaha/masuk');
  expect((await answerByPhone(at, '081234520007')).answer.to).toBe('/usaha/siapa');
  expect((await phoneBrowser(at).get(`/usaha/p/${enterprise}`)).status).toBe(404);
  expect(await all(async (db) => (await searchEnterprises(db, 'Gita', 5)).rows)).toEqual([]);
});

test('two who decide one request at once: one decides, the other is told', async () => {
  await recorded(at.city, { name: 'Berdua', owner: 'Hana Rekaan', phone: '081234520008' });
  const client = await ownerBrowser(at, '081234520008');
  await client.post('/usaha/hak/hapus', { sure: '1' });
  const id = requestOf((await staff.get('/owners/requests')).html, 'Penghapusan data');
  const around = { by: 'u-staff', now: new Date(), today: '2026-11-22' };
  const answers = await Promise.all(
    [true, false].map((granted) =>
      all((db) => decide(db, { id, granted, reason: 'dijawab serentak' }, around)),
    ),
  );
  expect(answers.filter((a) => 'refused' in a && a.refused === 'decided-already')).toHaveLength(1);
});

test('a copy is answered at once, stands on the board, and holds all but the whole NIK', async () => {
  await recorded(at.city, {
    name: 'Salinan',
    owner: 'Intan Rekaan',
    phone: '081234520009',
    nik: '6471015509850009',
  });
  const client = await ownerBrowser(at, '081234520009');
  expect((await client.post('/usaha/hak/salinan', {})).to).toBe('/usaha/salinan');
  expect((await client.get('/usaha/salinan')).html).toContain('Intan Rekaan');
  const file = await client.get('/usaha/salinan.json');
  expect(file.headers.get('content-disposition')).toContain('attachment');
  expect(JSON.parse(file.html)).toMatchObject({ person: { name: 'Intan Rekaan', phone: '+6281234520009' } });
  expect(file.html).not.toContain('6471015509850009');
  expect((await staff.get('/owners/requests?state=answered')).html).toContain('Salinan data');
});

const naughty = [
  '<script>alert(1)</script>',
  "Robert'); drop table registry_person;--",
  '=cmd|x',
  '﷽'.repeat(5),
  'a\u0000b\u202ec',
];

test.each(naughty)('the text %j in every field does nothing', async (text) => {
  const n = String(naughty.indexOf(text)).padStart(2, '0');
  const { enterprise } = await recorded(at.city, {
    name: `Uji ${n}`,
    owner: 'Joni Rekaan',
    phone: `0812345300${n}`,
  });
  const client = await ownerBrowser(at, `0812345300${n}`);
  const fields = {
    kind: text,
    address: text,
    founded: '',
    name: text,
    owner: text,
    area: text,
    rt: text,
    nib: text,
    phone: text,
  };
  for (const path of ['langsung', 'ajukan', 'tampil'])
    expect(
      (await client.post(`/usaha/data/${enterprise}/${path}`, { ...fields, findable: '1' })).status,
    ).toBeLessThan(500);
  expect((await client.post(`/usaha/omzet/${enterprise}`, { band: text, read: text })).status).toBe(422);
  expect((await client.post('/usaha/hak/sesi', { session: text })).status).toBe(404);
  expect((await client.post('/usaha/surat', { code: text })).status).toBe(422);
  for (const path of ['/usaha/data', `/usaha/p/${enterprise}`, '/usaha/hak', '/usaha/salinan'])
    expect((await client.get(path)).html).not.toContain('<script>alert');
});

test('an erasure that would leave a record outside the area is refused whole, and the agency can do it', async () => {
  const phone = '081234520071';
  const { person, enterprise } = await recorded(at.city, {
    name: 'Sate Sini',
    owner: 'Kartika Rekaan',
    phone,
  });
  const far = await recorded(at.city, { name: 'Sate Sana', owner: 'Lain Rekaan', area: '64.71.02.1001' });
  await all((db) =>
    db.execute(sql`update registry_enterprise set owner_id = ${person} where id = ${far.enterprise}`),
  );
  const client = await ownerBrowser(at, phone);
  await client.post('/usaha/hak/hapus', { sure: '1' });
  const id = requestOf((await staff.get('/owners/requests')).html, 'Penghapusan data');
  const decision = { id, granted: true, reason: 'diminta pemilik' };
  const around = { by: 'u-staff', now: new Date(), today: '2026-11-22' };
  const kecamatan = { kind: 'area', area: '64.71.01' } as const;
  const refused = await within(at.city, kecamatan, (db) => decide(db, decision, around));
  expect(refused).toEqual({ refused: 'needs-agency' });
  expect((await all((db) => findEnterprise(db, enterprise)))?.enterprise.name).toBe('Sate Sini');
  expect((await client.get('/usaha')).status).toBe(200);

  const local = await officerBrowser(at, 'staff', '64.71.01');
  const page = await local.post(`/owners/requests/${id}`, { answer: 'granted', reason: 'diminta pemilik' });
  expect([page.status, page.html.includes('dinas tingkat kota')]).toEqual([409, true]);
  expect(
    (await staff.post(`/owners/requests/${id}`, { answer: 'granted', reason: 'diminta pemilik' })).to,
  ).toBe('/owners/requests');
  for (const one of [enterprise, far.enterprise])
    expect((await all((db) => findEnterprise(db, one)))?.enterprise.name).toBe('Usaha tanpa nama');
});

test('an erasure within the area alone is decided there', async () => {
  const { person } = await recorded(at.city, { name: 'Soto', owner: 'Lilis Rekaan', phone: '081234520072' });
  await (await ownerBrowser(at, '081234520072')).post('/usaha/hak/hapus', { sure: '1' });
  const id = requestOf((await staff.get('/owners/requests')).html, 'Penghapusan data');
  const decision = { id, granted: true, reason: 'diminta pemilik' };
  const around = { by: 'u-staff', now: new Date(), today: '2026-11-22' };
  const kecamatan = { kind: 'area', area: '64.71.01' } as const;
  expect(await within(at.city, kecamatan, (db) => decide(db, decision, around))).toEqual({
    kind: 'erasure',
    granted: true,
  });
  const { rows } = await all((db) => db.execute(sql`select name from registry_person where id = ${person}`));
  expect(rows).toEqual([{ name: 'Terhapus' }]);
});

test('erasure reaches the record under which staff knew an owner before the claim, and no former owner’s', async () => {
  const known = await recorded(at.city, {
    name: 'Batik Diakui',
    owner: 'Mira Rekaan',
    nik: '6471015509850073',
    nib: '1234567890073',
  });
  const sold = await recorded(at.city, {
    name: 'Batik Dibeli',
    owner: 'Penjual Lama',
    phone: '081234520074',
  });
  await recorded(at.city, { name: 'Batik Sendiri', owner: 'Mira Rekaan', phone: '081234520073' });
  const client = await ownerBrowser(at, '081234520073');
  const me = await all(async (db) => {
    const { rows } = await db.execute<{ id: string }>(
      sql`select owner_id as id from registry_enterprise where name = 'Batik Sendiri'`,
    );
    return rows[0]?.id as typeof known.person;
  });
  const around = { by: 'u-staff', now: new Date(), today: '2026-11-22' };
  for (const one of [known, sold])
    await all((db) =>
      giveEnterprise(db, { id: one.enterprise, to: me, reason: 'diakui', source: 'owner' }, around),
    );
  await client.post('/usaha/hak/hapus', { sure: '1' });
  const id = requestOf((await staff.get('/owners/requests')).html, 'Penghapusan data');
  await staff.post(`/owners/requests/${id}`, { answer: 'granted', reason: 'diminta pemilik' });
  const { rows } = await all((db) =>
    db.execute(sql`select id, name, sealed is null as bare from registry_person
      where id in (${known.person}::uuid, ${sold.person}::uuid, ${me}::uuid) order by name`),
  );
  expect(rows).toEqual([
    { id: sold.person, name: 'Penjual Lama', bare: false },
    expect.objectContaining({ name: 'Terhapus', bare: true }),
    expect.objectContaining({ name: 'Terhapus', bare: true }),
  ]);
});

test('[12] a file that holds the enterprise is one line of who looked: who, when, filter and purpose; others are not', async () => {
  const phone = '081234520081';
  const { enterprise } = await recorded(at.city, {
    name: 'Rempeyek Berkas',
    owner: 'Nur Rekaan',
    phone,
    address: 'Jl. Berkas 9',
    nik: '6471015509850081',
  });
  await recorded(at.city, { name: 'Rempeyek Kedua', owner: 'Nur Kedua', phone });
  const away = await recorded(at.city, { name: 'Jauh', owner: 'Jauh Rekaan', area: '64.71.02.1001' });
  const files = [
    'xlsx?area=64.71.01.1001&for=invite',
    'csv?q=Rempeyek+Berkas&for=other',
    'csv?area=64.71.02.1001&for=report',
  ];
  const page = await staff.get('/registry?q=Rempeyek');
  expect(page.html).toContain('Untuk apa?');
  for (const hidden of ['Jl. Berkas', '0812', '6471••', '••0081']) expect(page.html).not.toContain(hidden);
  for (const file of files) expect((await staff.get(`/registry/export.${file}`)).status).toBe(200);
  expect((await staff.get('/registry/export.csv?q=Rempeyek')).to).toContain('/registry?q=Rempeyek');

  const { client } = await answerByPhone(at, phone);
  const pins = { pin: '205917', again: '205917', proof: '09850081' };
  const shown = (await client.get('/usaha/siapa')).html;
  const place = shown.indexOf('Nur R') < shown.indexOf('Nur K') ? 1 : 2;
  expect((await client.post(`/usaha/siapa/${place}`, pins)).to).toBe('/usaha');
  const { html } = await client.get('/usaha/hak');
  expect(html.match(/mengunduh/g)).toHaveLength(2);
  expect(html).toMatch(/Contoh staff \d+ \(staf dinas\) mengunduh daftar \d+ usaha/);
  expect(html).toMatch(/untuk undangan kegiatan · saringan: Wilayah: [\w ]+/);
  expect(html).toContain('untuk keperluan lain · saringan: cari');
  expect(html).not.toContain('saringan: cari, Rempeyek');
  expect(html).toContain('Tidak dicatat satu per satu');
  expect((await client.get('/usaha/salinan.json')).html).toContain('list taken as a file');
  const held = await all((db) =>
    db.execute(sql`select p.export_id from owners_export_part p where ${away.enterprise}::uuid = any(p.ids)`),
  );
  expect(held.rowCount).toBe(1);
  expect(enterprise).toBeTruthy();
});

test('what an owner said to an officer on the spot stands among their own choices', async () => {
  const { enterprise } = await recorded(at.city, {
    name: 'Kue Setuju',
    owner: 'Dewi Rekaan',
    phone: '081234520077',
  });
  const now = new Date();
  for (const agreed of [true, false])
    await all((db) => hearConsented(db, { enterprise, agreed, by: 'someone', now }));
  const page = (await (await ownerBrowser(at, '081234520077')).get('/usaha/salinan')).html;
  expect(page.match(/persetujuan pengolahan/gi)).toHaveLength(2);
});
