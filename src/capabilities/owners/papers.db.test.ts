// [26] An owner's papers from the phone to the officer and back.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { wholeCity, within } from '../../platform/db/index.ts';
import { pdfOf, photo } from '../../platform/redraw/fixtures.ts';
import type { Browser } from '../accounts/fixtures.ts';
import { keepPapersIn, listFacts } from '../evidence/index.ts';
import { handInTo, officerBrowser, ownerBrowser, ownersCity, recorded } from './fixtures.ts';
import type { Handed, OwnersCity } from './fixtures.ts';

let at: OwnersCity;
let staff: Browser;
const folder = mkdtempSync(join(tmpdir(), 'papers-'));
const all = <T>(work: Parameters<typeof within<T>>[2]) => within(at.city, wholeCity, work);

beforeAll(async () => {
  at = await ownersCity();
  keepPapersIn(folder);
  staff = await officerBrowser(at, 'staff');
});

const handIn = (...sent: Handed) => handInTo(at, ...sent);

let phones = 0;
async function ownerOf(name: string) {
  phones += 1;
  const phone = `08123455${String(1000 + phones)}`;
  const made = await recorded(at.city, { name, owner: `Pemilik ${name}`, phone });
  return { ...made, client: await ownerBrowser(at, phone) };
}

const fileOf = (html: string): string => /\/evidence\/files\/[0-9a-f-]{36}\/1/.exec(html)?.[0] ?? '';
const pirt = '2066471010012-29';

test('[26] a photographed PIRT is read back in parts, stands as stated, and is seen by an officer', async () => {
  const { enterprise, client } = await ownerOf('Keripik Surat');
  const path = `/usaha/berkas/${enterprise}/baru`;
  // An iPhone that is asked for these sends JPEG instead of HEIC.
  expect((await client.get(path)).html).toMatch(
    /accept="image\/jpeg,image\/png,image\/webp" capture="environment"/,
  );
  const bytes = await photo('jpeg');
  const sent = await handIn(
    client,
    path,
    { kind: 'pirt', number: 'P-IRT 206647101001229', from: '5/3/2024' },
    { name: 'surat.jpg', bytes },
  );
  expect([sent.status, sent.to]).toEqual([303, '/usaha/berkas']);
  const wallet = (await client.get('/usaha/berkas')).html;
  expect(wallet).toContain(`P-IRT ${pirt}`);
  expect(wallet).toContain('kemasan plastik, kode wilayah 64.71, berlaku sampai 2029');
  expect(wallet).toContain('dinyatakan pemilik');
  expect(wallet).toContain('menunggu petugas');
  const queue = (await staff.get('/evidence/queue')).html;
  expect(queue).toContain('Keripik Surat');
  const [fact] = await all((db) => listFacts(db, enterprise));
  const one = await staff.get(`/evidence/queue/${fact!.id}`);
  expect(fileOf(one.html)).not.toBe('');
  const decided = await staff.post(`/evidence/queue/${fact!.id}`, {
    outcome: 'checked',
    number: pirt,
    from: fact!.validFrom,
    to: fact!.validTo ?? '',
    source: 'sppirt.pom.go.id',
  });
  expect(decided.status).toBe(303);
  const after = (await client.get('/usaha/berkas')).html;
  expect(after).toContain('dicek ke sumbernya');
  expect(after).not.toContain('menunggu petugas');
  expect(fileOf(after)).toBe(fileOf(wallet));
  const facts = await all((db) => listFacts(db, enterprise));
  expect(facts.map((f) => [f.grade, f.replacedBy !== null, f.checkedSource])).toEqual([
    ['stated', true, null],
    ['checked', false, 'sppirt.pom.go.id'],
  ]);
});

test('a picture is served as a picture and nothing else, and each look of an officer is the owner’s to read', async () => {
  const { enterprise, client } = await ownerOf('Kue Foto');
  await handIn(
    client,
    `/usaha/berkas/${enterprise}/baru`,
    { kind: 'nib' },
    { name: 'a.jpg', bytes: await photo('jpeg') },
  );
  const file = fileOf((await client.get('/usaha/berkas')).html);
  const own = await client.get(file);
  expect(own.status).toBe(200);
  expect(own.headers.get('content-type')).toBe('image/webp');
  expect(own.headers.get('x-content-type-options')).toBe('nosniff');
  expect(own.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(own.headers.get('content-disposition')).toMatch(/^attachment/);
  expect((await client.get('/usaha/hak')).html).not.toContain('melihat foto surat');
  expect((await staff.get(file)).status).toBe(200);
  expect((await client.get('/usaha/hak')).html).toContain('melihat foto surat');
  const stranger = await ownerOf('Tetangga Foto');
  expect((await stranger.client.get(file)).status).toBe(404);
  const head = await officerBrowser(at, 'head');
  expect((await head.get(file)).status).toBe(403);
  expect((await client.get(file.replace(/1$/, '2'))).status).toBe(404);
  expect((await client.get(file.replace(/1$/, '-1'))).status).toBe(404);
});

test('pictures lie sealed', async () => {
  const { enterprise, client } = await ownerOf('Segel Foto');
  await handIn(
    client,
    `/usaha/berkas/${enterprise}/baru`,
    { kind: 'nib' },
    { name: 'a.png', bytes: await photo('png') },
  );
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name)).includes('WEBP')).toBe(false);
});

test('a number of the wrong shape is kept as typed and explained', async () => {
  const { enterprise, client } = await ownerOf('Nomor Aneh');
  const sent = await handIn(client, `/usaha/berkas/${enterprise}/baru`, {
    kind: 'nib',
    number: '090/SKU/180/2025',
  });
  expect(sent.status).toBe(303);
  const [fact] = await all((db) => listFacts(db, enterprise));
  expect(fact!.number).toBe('090/SKU/180/2025');
  const wallet = (await client.get('/usaha/berkas')).html;
  expect(wallet).toContain('Nomor disimpan seperti diketik.');
});

test('a day ahead and an end before its beginning are refused beside the field, and the photo is kept', async () => {
  const { enterprise, client } = await ownerOf('Tanggal Salah');
  const path = `/usaha/berkas/${enterprise}/baru`;
  const wrong = await handIn(
    client,
    path,
    { kind: 'halal', from: '1/1/2090', to: '1/1/2019' },
    { name: 'a.jpg', bytes: await photo('jpeg') },
  );
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('id="from-error"');
  const ends = await handIn(client, path, { kind: 'halal', from: '5/3/2024', to: '1/1/2019' });
  expect(ends.html).toContain('id="to-error"');
  const kept = /name="file_id" value="([0-9a-f-]{36})"/.exec(wrong.html)?.[1] ?? '';
  expect((await handIn(client, path, { kind: 'halal', from: '5/3/2024', file_id: kept })).status).toBe(303);
  expect(fileOf((await client.get('/usaha/berkas')).html)).toContain(kept);
});

test.each([
  ['text called a photo', 'surat.jpg', Buffer.from('ini bukan foto'), 'bukan keduanya'],
  [
    'a drawing with a script',
    'surat.svg',
    Buffer.from('<svg><script>alert(1)</script></svg>'),
    'bukan keduanya',
  ],
  [
    'a PDF that starts a program',
    'surat.pdf',
    pdfOf({ page: '/AA << /O << /S /Launch /F (x) >> >>' }),
    'berisi program',
  ],
  [
    'a photo as an iPhone keeps it',
    'IMG_0001.HEIC',
    Buffer.from('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000', 'latin1'),
    'Format &gt; Paling Kompatibel',
  ],
  ['a file cut short', 'surat.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'terpotong atau rusak'],
] as const)('%s is refused in words and nothing is kept', async (_, name, bytes, said) => {
  const { enterprise, client } = await ownerOf(`Berkas ${name}`);
  const before = readdirSync(folder).length;
  const sent = await handIn(
    client,
    `/usaha/berkas/${enterprise}/baru`,
    { kind: 'nib', number: '1234567890123' },
    { name, bytes },
  );
  expect([sent.status, sent.html.includes(said)]).toEqual([422, true]);
  expect(readdirSync(folder)).toHaveLength(before);
  expect(await all((db) => listFacts(db, enterprise))).toEqual([]);
});

test('the same number on enterprises of two owners is shown to the officers of both areas', async () => {
  const [one, two] = [await ownerOf('Halal Satu'), await ownerOf('Halal Dua')];
  const number = 'ID64110000123456789';
  for (const { enterprise, client } of [one, two])
    await handIn(client, `/usaha/berkas/${enterprise}/baru`, { kind: 'halal', number });
  const twice = (await staff.get('/evidence/twice')).html;
  expect(twice).toContain('Halal Satu');
  expect(twice).toContain('Halal Dua');
  const rows = await all(
    async (db) => (await db.execute(sql`select enterprise_id from evidence_twice`)).rows,
  );
  expect(rows).toHaveLength(2);
  const id = /\/evidence\/twice\/([0-9a-f-]{36})/.exec(twice)?.[1] ?? '';
  expect((await staff.post(`/evidence/twice/${id}`, { reason: '' })).status).toBe(422);
  expect(
    (await staff.post(`/evidence/twice/${id}`, { reason: 'satu koperasi, satu sertifikat' })).status,
  ).toBe(303);
});

test('two enterprises of one owner may show one paper', async () => {
  const phone = '081234559001';
  const first = await recorded(at.city, { name: 'Cabang Satu', owner: 'Rekaan Cabang', phone });
  const second = await recorded(at.city, {
    name: 'Cabang Dua',
    owner: 'Rekaan Cabang',
    phone: '081234559002',
  });
  await all((db) =>
    db.execute(
      sql`update registry_enterprise set owner_id = ${first.person} where id = ${second.enterprise}`,
    ),
  );
  const client = await ownerBrowser(at, phone);
  for (const { enterprise } of [first, second])
    await handIn(client, `/usaha/berkas/${enterprise}/baru`, {
      kind: 'halal',
      number: 'ID64110000999999999',
    });
  const { rows } = await all((db) =>
    db.execute(
      sql`select from evidence_twice where enterprise_id in (${first.enterprise}, ${second.enterprise})`,
    ),
  );
  expect(rows).toEqual([]);
});

test('of two officers who decide one paper at once, one wins and the other is told', async () => {
  const { enterprise, client } = await ownerOf('Dua Petugas');
  await handIn(client, `/usaha/berkas/${enterprise}/baru`, { kind: 'nib', number: '9876543210123' });
  const other = await officerBrowser(at, 'staff');
  const [fact] = await all((db) => listFacts(db, enterprise));
  const decide = (who: Browser, outcome: string) =>
    who.post(`/evidence/queue/${fact!.id}`, {
      outcome,
      from: fact!.validFrom,
      to: '',
      number: fact!.number ?? '',
      reason: 'fotonya buram',
    });
  const answers = await Promise.all([decide(staff, 'seen'), decide(other, 'refused')]);
  expect(answers.map((a) => a.status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  expect(answers.find((a) => a.status === 409)!.html).toContain('baru saja diputuskan petugas lain');
});

test('a refusal carries its reason to the owner, who photographs again', async () => {
  const { enterprise, client } = await ownerOf('Ditolak Dulu');
  await handIn(client, `/usaha/berkas/${enterprise}/baru`, { kind: 'nib', number: '5555567890123' });
  const [fact] = await all((db) => listFacts(db, enterprise));
  const path = `/evidence/queue/${fact!.id}`;
  const short = await staff.post(path, { outcome: 'refused', reason: '' });
  expect([short.status, short.html.includes('id="reason-error"')]).toEqual([422, true]);
  await staff.post(path, { outcome: 'refused', reason: 'Fotonya buram, mohon foto ulang' });
  const wallet = (await client.get('/usaha/berkas')).html;
  expect(wallet).toContain('Ditolak petugas: Fotonya buram, mohon foto ulang');
  expect(
    (await handIn(client, `/usaha/berkas/${enterprise}/baru`, { kind: 'nib', number: '5555567890123' }))
      .status,
  ).toBe(303);
  expect((await client.get('/usaha/berkas')).html).toContain('menunggu petugas');
});

test('the same form twice is one paper', async () => {
  const { enterprise, client } = await ownerOf('Dua Kali');
  const path = `/usaha/berkas/${enterprise}/baru`;
  const fields = { kind: 'nib', number: '4444567890123', _once: 'kunci-dua-kali' };
  const [one, two] = [await handIn(client, path, fields), await handIn(client, path, fields)];
  expect([one.to, two.to]).toEqual(['/usaha/berkas', '/usaha/berkas']);
  expect(await all((db) => listFacts(db, enterprise))).toHaveLength(1);
});

test('nobody hands a paper in for another’s enterprise', async () => {
  const [one, two] = [await ownerOf('Milik Sendiri'), await ownerOf('Milik Orang')];
  const path = `/usaha/berkas/${two.enterprise}/baru`;
  expect((await handIn(one.client, path, { kind: 'nib', number: '1112223334445' })).status).toBe(404);
});
