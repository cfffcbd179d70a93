// A policy from draft to adoption in a real city: by forms, tried, refused in words, and followed from its day.
import { sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';

import { addDays, day, formatDay } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { freshId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { today, wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { testCity } from '../../../platform/db/testing.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser } from '../../accounts/fixtures.ts';
import { area } from '../../regions/index.ts';
import { fact } from '../../evidence/index.ts';
import { enterprise } from '../../registry/index.ts';
import { adoptDefaultPolicy, assessEnterprise } from '../actions.ts';
import { rebuildPositions } from '../derive.ts';
import { routes } from '../routes.tsx';
import { findPolicy, plannedPolicy } from '../store.ts';
import { adoptDraft, changeDraft, newestPolicy, startDraft } from './actions.ts';
import { carryThrough, carryThroughSeen } from './begin.ts';
import type { DraftId } from './kinds.ts';
import { replayCity, runReplaySeen } from './replay.ts';
import { findCondition, putCondition, remove } from './rules/edit.ts';
import { findApplied } from './store/applied.ts';
import { findDraft } from './store/drafts.ts';
import { insertReplay } from './store/replays.ts';

let city: City;
let app: Hono;
let now: PlainDate;
let staff: Browser;
let head: Browser;
let snacks: EnterpriseId;
const from = { recordedAt: new Date('2026-01-01T00:00:00Z'), recordedBy: 'test' };
const inCity = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);
const around = () => ({ by: 'test', now: new Date(), today: now });

async function found(db: Db, name: string, npwp: 'seen' | 'checked'): Promise<EnterpriseId> {
  const id: EnterpriseId = freshId();
  await db.insert(enterprise).values({
    id,
    name,
    squeezed: name,
    area: '64.71.01.1001',
    sector: 'food',
    founded: null,
    status: 'active',
    words: sql`''`,
    ...from,
  });
  const kinds = ['identity_seen', 'nib', 'npwp', 'business_account'] as const;
  for (const kind of kinds)
    await db.insert(fact).values({
      id: freshId(),
      enterpriseId: id,
      kind,
      grade: kind === 'npwp' ? npwp : 'seen',
      validFrom: '2025-01-01',
      validTo: null,
      value: null,
      valueHigh: null,
      source: 'staff',
      ...from,
    });
  return id;
}

beforeAll(async () => {
  city = await testCity();
  now = await inCity((db) => today(db));
  await inCity(async (db) => {
    await db
      .insert(area)
      .values([
        { code: '64.71', name: 'Balikpapan', level: 'city', parent: null },
        { code: '64.71.01', name: 'Contoh', level: 'kecamatan', parent: '64.71' },
        { code: '64.71.01.1001', name: 'Contoh Ilir', level: 'kelurahan', parent: '64.71.01' },
      ])
      .onConflictDoNothing();
    await adoptDefaultPolicy(db, { by: 'test', now: from.recordedAt, today: '2026-01-01' });
    snacks = await found(db, 'Keripik Contoh', 'seen');
    await found(db, 'Abon Contoh', 'checked');
    await rebuildPositions(db, now);
  });
  app = serve(city, { now: new Date() }, routes);
  await person(city, { username: 'stafdinas', role: 'staff', name: 'Rekaan Staf' });
  await person(city, { username: 'kepala', role: 'head', name: 'Rekaan Kepala' });
  await person(city, { username: 'stafcamat', role: 'staff', area: '64.71.01', name: 'Rekaan Camat' });
  staff = browser(app);
  head = browser(app);
  await signInAs(staff, 'stafdinas');
  await signInAs(head, 'kepala');
});

const idIn = (path: string | null): string => /desk\/([0-9a-f-]{36})/.exec(path ?? '')?.[1] ?? '';
const replayIn = (path: string | null): string => /replay\/([0-9a-f-]{36})/.exec(path ?? '')?.[1] ?? '';
const npwp = { kind0: 'npwp', grade0: 'checked', helper: 'tax_office' };

const fresh = async (): Promise<DraftId> => {
  const made = await inCity((db) => startDraft(db, { purpose: 'Uji rancangan' }, around()));
  if (isRefused(made)) throw new Error(made.refused);
  return made.id;
};
const revisionOf = async (id: string) =>
  String((await inCity((db) => findDraft(db, id as DraftId)))?.revision ?? 0);

test('staff edit a condition by its form, see who changes and where, and the head adopts it from today', async () => {
  const id = idIn((await staff.post('/ladder/desk', { purpose: 'NPWP dicek ke sumbernya' })).to);
  expect((await staff.get(`/ladder/desk/${id}/condition?code=npwp`)).html).toContain('kantor pajak');
  const saved = await staff.post(`/ladder/desk/${id}/condition?code=npwp`, {
    ...npwp,
    rung: 'tax_and_account',
    revision: '1',
    do: 'save',
  });
  expect(saved.to).toBe(`/ladder/desk/${id}#rung-tax_and_account`);
  const draft = await staff.get(`/ladder/desk/${id}`);
  expect(draft.html).toContain('bukti dari “NPWP, dilihat petugas” menjadi “NPWP, dicek ke sumbernya”.');

  const asked = await staff.post(`/ladder/desk/${id}/replay`, { day: formatDay(now, 'id') });
  const shown = await staff.get(asked.to ?? '');
  expect(shown.html).toContain('Keripik Contoh');
  expect(shown.html).not.toContain('Abon Contoh');
  expect(shown.html).toContain('Contoh Ilir');
  expect((await staff.get(`/ladder/desk/${id}/replay/${replayIn(asked.to)}?way=up`)).html).not.toContain(
    'Keripik',
  );

  expect((await staff.get(`/ladder/desk/${id}/adopt`)).status).toBe(403);
  const short = await head.post(`/ladder/desk/${id}/adopt`, {
    startsOn: '',
    reason: 'ya',
    revision: '2',
    against: '1',
  });
  expect(short.status).toBe(422);
  const adopted = await head.post(`/ladder/desk/${id}/adopt`, {
    startsOn: formatDay(now, 'id'),
    reason: 'Surat edaran kepala dinas',
    revision: '2',
    against: '1',
  });
  expect(adopted.to).toBe('/ladder/desk#v2');
  await inCity(async (db) => {
    const { rows } = await db.execute<{ rungs: number[] }>(
      sql`select rungs from ladder_position where enterprise_id = ${snacks}`,
    );
    expect(rows[0]?.rungs[0]).toBe(3);
    expect(await findApplied(db)).toMatchObject({ version: 2, changed: 1 });
    const subject = { id: snacks, sector: 'food', founded: null };
    const [before, after] = [
      await assessEnterprise(db, subject, addDays(now, -1)),
      await assessEnterprise(db, subject, now),
    ];
    expect([before?.policy.version, before?.assessment.tracks[0]?.rung]).toEqual([1, 4]);
    expect([after?.policy.version, after?.assessment.tracks[0]?.rung]).toEqual([2, 3]);
  });
  const desk = await staff.get('/ladder/desk');
  expect(desk.html).toContain('Surat edaran kepala dinas');
  expect(desk.html).toContain('Rekaan Kepala');
});

test('a replay in the background says how far it is, and then who changes', async () => {
  const id = await fresh();
  const replay = freshId<'PolicyReplay'>();
  await inCity(async (db) => {
    const against = (await newestPolicy(db))?.version ?? 0;
    const asked = { id: replay, draftId: id, revision: 1, against, day: now, total: 200, done: 90 };
    await insertReplay(db, { ...asked, recordedAt: new Date(), recordedBy: 'test' });
  });
  const path = `/ladder/desk/${id}/replay/${replay}`;
  const waiting = (await staff.get(path)).html;
  expect(waiting).toContain('Sedang dihitung: 45 %');
  expect(waiting).toContain('Lihat lagi');
  await runReplaySeen(city, replay);
  const { html } = await staff.get(path);
  expect(html).not.toContain('Sedang dihitung');
  expect(html).toContain('Tidak ada usaha yang naik, turun, atau berganti kelas.');
});

test('a draft equal to the newest policy is refused as no change', async () => {
  const id = await fresh();
  const against = (await inCity(newestPolicy))?.version ?? 0;
  const asked = { id, revision: 1, startsOn: now, reason: 'Tidak ada yang lain', against };
  expect(await inCity((db) => adoptDraft(db, asked, around()))).toMatchObject({ refused: 'no-change' });
});

test('the replay of the policy in force changes nothing, today or later', async () => {
  await inCity(async (db) => {
    const policy = await findPolicy(db, now);
    if (!policy) throw new Error('no policy');
    for (const on of [now, addDays(now, 400)])
      expect(await replayCity(db, { before: policy, after: policy, day: on })).toEqual({
        changes: [],
        nextOnly: 0,
      });
  });
});

test('a rung on which enterprises stand is not taken away, by form or by adoption', async () => {
  const id = await fresh();
  const answer = await staff.post(`/ladder/desk/${id}/rung?code=nib`, { revision: '1', do: 'remove' });
  expect([answer.status, answer.html.includes('1 usaha sedang berdiri di sana')]).toEqual([422, true]);
  const changed = await inCity((db) =>
    changeDraft(db, { id, revision: 1 }, (policy) => remove(policy, 'rung', 'nib'), around()),
  );
  expect(isRefused(changed)).toBe(false);
  const against = (await inCity(newestPolicy))?.version ?? 0;
  const asked = { id, revision: 2, startsOn: now, reason: 'Jenjang NIB dihapus', against };
  expect(await inCity((db) => adoptDraft(db, asked, around()))).toMatchObject({
    refused: 'contradicts',
    found: [{ says: 'rung-stood-on', standing: 1 }],
  });
});

test('what contradicts itself is refused beside its field, and nothing typed is lost', async () => {
  const id = await fresh();
  const twice = await staff.post(`/ladder/desk/${id}/condition?rung=verified`, {
    label_id: 'nomor induk',
    label_en: 'business number',
    kind0: 'nib',
    grade0: 'seen',
    helper: 'agency',
    rung: 'verified',
    revision: '1',
    do: 'save',
  });
  expect(twice.status).toBe(422);
  expect(twice.html).toContain('meminta hal yang sama dua kali');
  expect(twice.html).toContain('value="nomor induk"');
  const nobody = await staff.post(`/ladder/desk/${id}/condition?code=nib`, {
    kind0: 'nib',
    grade0: 'seen',
    count0: '3',
    helper: 'agency',
    rung: 'nib',
    revision: '1',
    do: 'save',
  });
  expect(nobody.html).toContain('tidak bisa dipenuhi siapa pun');
  const letters = await staff.post(`/ladder/desk/${id}/condition?code=nib`, {
    kind0: 'nib',
    grade0: 'seen',
    months0: 'tiga',
    helper: 'agency',
    rung: 'nib',
    revision: '1',
    do: 'save',
  });
  expect(letters.html).toContain('months0-error');
  expect(await revisionOf(id)).toBe('1');
});

test('thresholds get a new day from which they hold, a track a first rung, a rung another place', async () => {
  const id = await fresh();
  const size = {
    from: '1/1/2030',
    capital_micro: '2 M',
    capital_small: '6 M',
    capital_medium: '12 M',
    sales_micro: '3 M',
    sales_small: '16 M',
    sales_medium: '60 M',
    years: '1',
    source: 'Peraturan contoh',
    source_grade: 'C',
  };
  expect(
    (await staff.post(`/ladder/desk/${id}/size`, { ...size, sales_small: '2 M', revision: '1' })).html,
  ).toContain('sales_micro-error');
  expect((await staff.post(`/ladder/desk/${id}/size`, { ...size, revision: '1' })).to).toBe(
    `/ladder/desk/${id}#sizes`,
  );
  const track = await staff.post(`/ladder/desk/${id}/track`, {
    label_id: 'Ramah lingkungan',
    label_en: 'Green',
    rung_id: 'Memilah sampah',
    rung_en: 'Sorts waste',
    revision: '2',
  });
  expect(track.to).toBe(`/ladder/desk/${id}#track-ramah_lingkungan`);
  const rung = await staff.post(`/ladder/desk/${id}/rung?track=ramah_lingkungan`, {
    label_id: 'Tanpa plastik',
    label_en: 'Without plastic',
    revision: '3',
  });
  expect(rung.to).toBe(`/ladder/desk/${id}#rung-tanpa_plastik`);
  const stepped = await staff.post(`/ladder/desk/${id}/step`, {
    step: 'up rung tanpa_plastik',
    revision: '4',
  });
  expect(stepped.to).toBe(`/ladder/desk/${id}#rung-tanpa_plastik`);
  await inCity(async (db) => {
    const body = (await findDraft(db, id))?.body;
    expect(body?.size.at(-1)).toMatchObject({ from: day('2030-01-01'), sales: [3e9, 16e9, 60e9] });
    expect(body?.tracks.at(-1)?.rungs.map((r) => r.code)).toEqual(['tanpa_plastik', 'memilah_sampah']);
  });
});

test('of two who save the same draft, the second is told by whom it was saved', async () => {
  const id = await fresh();
  const fields = { ...npwp, rung: 'tax_and_account', revision: '1', do: 'save' };
  expect((await staff.post(`/ladder/desk/${id}/condition?code=npwp`, fields)).status).toBe(303);
  const late = await staff.post(`/ladder/desk/${id}/condition?code=npwp`, fields);
  expect(late.html).toContain('sudah disimpan Rekaan Staf');
});

test('a policy for later waits for its day, then the daily job carries it through once', async () => {
  const id = await fresh();
  const later = addDays(now, 30);
  await inCity((db) =>
    changeDraft(
      db,
      { id, revision: 1 },
      (policy) => {
        const at = findCondition(policy, 'npwp');
        if (!at) throw new Error('no npwp');
        return putCondition(policy, at.rung.code, {
          ...at.condition,
          anyOf: [{ kind: 'npwp', leastGrade: 'stated' }],
        });
      },
      around(),
    ),
  );
  const against = (await inCity(newestPolicy))?.version ?? 0;
  const asked = { id, revision: 2, startsOn: later, reason: 'Dilonggarkan bulan depan', against };
  const adopted = await inCity((db) => adoptDraft(db, asked, around()));
  if (isRefused(adopted)) throw new Error(adopted.refused);
  await inCity(async (db) => {
    expect((await findPolicy(db, now))?.version).toBe(against);
    expect((await plannedPolicy(db, later))?.version).toBe(adopted.version);
    expect(await carryThrough(db, { day: now, now: new Date() })).toBeNull();
  });
  await carryThroughSeen(city, later);
  await inCity(async (db) => {
    expect(await findApplied(db)).toMatchObject({ version: adopted.version, changed: 1 });
    expect((await findPolicy(db, later))?.version).toBe(adopted.version);
    expect((await findPolicy(db, addDays(later, -1)))?.version).toBe(against);
    expect(await carryThrough(db, { day: later, now: new Date() })).toBeNull();
  });

  const next = await fresh();
  const early = {
    id: next,
    revision: 1,
    startsOn: now,
    reason: 'Terlalu awal ini',
    against: adopted.version,
  };
  expect(await inCity((db) => adoptDraft(db, early, around()))).toMatchObject({
    refused: 'another-begins-later',
    day: later,
  });
  const past = { ...early, startsOn: addDays(now, -1) };
  expect(await inCity((db) => adoptDraft(db, past, around()))).toMatchObject({ refused: 'starts-in-past' });
});

test('whoever sees a part of the city changes no policy', async () => {
  const officer = browser(app);
  await signInAs(officer, 'stafcamat');
  expect((await officer.get('/ladder/desk')).html).toContain('Akun Anda untuk sebagian kota');
  const id = await fresh();
  expect((await officer.get(`/ladder/desk/${id}`)).html).toContain('Akun Anda untuk sebagian kota');
  const fields = { ...npwp, rung: 'tax_and_account', revision: '1', do: 'save' };
  expect((await officer.post(`/ladder/desk/${id}/condition?code=npwp`, fields)).status).toBe(404);
});
