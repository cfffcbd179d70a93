// Taking a proof back through its form: what no longer counts, what stays readable, and what is refused.
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { dayOf } from '../../../kernel/day.ts';
import type { EnterpriseId, EvidenceId } from '../../../kernel/ids.ts';
import { freshId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import { testCity } from '../../../platform/db/testing.ts';
import type { Fields, Visit } from '../../../platform/http/index.ts';
import { listFacts, recordFacts } from '../../evidence/index.ts';
import type { EvidenceKind } from '../../evidence/index.ts';
import { replaceFact } from '../../evidence/actions.ts';
import { adoptDefaultPolicy } from '../../ladder/index.ts';
import { loadAreas } from '../../regions/index.ts';
import { exampleCircumstances, exampleDay, exampleEnterprise } from '../../registry/fixtures.ts';
import { loadEnterprise } from '../enterprise-page/load.ts';
import { happeningsOf } from '../enterprise-page/happenings.tsx';
import { routes } from './routes.tsx';

const city = await testCity();
const later = { ...exampleCircumstances, today: exampleDay, now: new Date('2026-11-22T05:00:00Z') };
const manggar: Scope = { kind: 'area', area: '64.71.01.1001' };

beforeAll(() =>
  within(city, wholeCity, async (db) => {
    await loadAreas(db, exampleCircumstances);
    await adoptDefaultPolicy(db, { ...exampleCircumstances, today: '2026-01-01' });
  }),
);

/** A food maker in Manggar that was seen and has a NIB. */
const seenWithNib = (area = '64.71.01.1001') =>
  within(city, wholeCity, async (db) => {
    const id = await exampleEnterprise(db, { area, name: `Keripik ${freshId()}` });
    const of = (kind: EvidenceKind) => ({
      enterpriseId: id,
      kind,
      grade: 'seen' as const,
      validFrom: '2026-10-01',
      source: 'staff' as const,
    });
    const [, nib = ''] = await recordFacts(db, [of('identity_seen'), of('nib')], exampleCircumstances);
    return { id, nib };
  });

type Sent = {
  id: string;
  fact: string;
  reason?: string;
  restore?: string;
  once?: string;
  scope?: Scope;
  lang?: 'id' | 'en';
};

async function ask(
  method: 'get' | 'post',
  sent: Sent,
): Promise<{ status: number; to: string; html: string }> {
  const { id, fact, reason = '', restore = '', once = '', scope = wholeCity, lang = 'id' } = sent;
  const page = (body: unknown, status = 200) => new Response(String(body), { status });
  const fields: Readonly<Record<string, string>> = { reason, restore, _once: once };
  const params: Readonly<Record<string, string>> = { id, fact };
  const visit = {
    ...later,
    city,
    lang,
    view: {
      lang,
      base: '',
      path: '/',
      user: null,
      nav: [],
      today: exampleDay,
      zone: city.zone,
      city: { code: city.code, name: city.name, example: false },
    },
    param: (name: string) => params[name] ?? '',
    form: async () => ({ text: (name: string) => fields[name] ?? '' }) as Fields,
    within: (work) => within(city, scope, work),
    page,
    seeOther: (path: string) => new Response('', { status: 303, headers: { location: path } }),
    notFound: () => page('not found', 404),
  } as Partial<Visit> as Visit;
  const route = routes.find((one) => one.method === method);
  if (!route) throw new Error('no route');
  const answer = await route.answer(visit);
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() };
}

const load = (id: EnterpriseId) =>
  within(city, wholeCity, async (db) => {
    const loaded = await loadEnterprise(db, id, dayOf(later.now, city.zone), exampleDay);
    if (!loaded) throw new Error('not there');
    return loaded;
  });

const legality = ({ standing }: Awaited<ReturnType<typeof load>>) =>
  standing?.assessment.tracks.find((track) => track.code === 'legality')?.rung;

const trailOf = (id: EnterpriseId) =>
  within(city, wholeCity, async (db) => {
    const { rows } = await db.execute<{ reason: string; by: string }>(
      sql`select reason, by from audit_entry where subject = ${id} and act = 'evidence:retract'`,
    );
    return rows;
  });

test('a proof taken back no longer counts, and the next step falls back to it', async () => {
  const { id, nib } = await seenWithNib();
  const before = await load(id);
  expect(before.standing?.assessment.next?.condition).not.toBe('nib');

  const answer = await ask('post', { id, fact: nib, reason: 'nomor milik usaha lain' });
  expect([answer.status, answer.to]).toEqual([303, `/registry/${id}`]);

  const after = await load(id);
  expect(after.standing?.assessment.next).toMatchObject({ track: 'legality', condition: 'nib' });
  expect(legality(after)).toBe((legality(before) ?? 0) - 1);
});

test('what was taken back stays in the story with its reason, and the trail says who did it', async () => {
  const { id, nib } = await seenWithNib();
  await ask('post', { id, fact: nib, reason: '  nomor milik\nusaha lain ' });
  const loaded = await load(id);
  expect(loaded.facts.find((f) => f.id === nib)).toMatchObject({ retractedWhy: 'nomor milik usaha lain' });
  expect(happeningsOf(loaded, 'id')).toContainEqual(
    expect.objectContaining({
      title: 'Bukti ditarik: NIB (nomor induk berusaha)',
      detail: 'Alasan: nomor milik usaha lain',
    }),
  );
  expect(await trailOf(id)).toEqual([{ reason: 'nomor milik usaha lain', by: later.by }]);
});

test('the same form sent twice takes back once, and both answers lead to the enterprise', async () => {
  const { id, nib } = await seenWithNib();
  const sent = { id, fact: nib, reason: 'nomor milik usaha lain', once: 'a-form' };
  const answers = [await ask('post', sent), await ask('post', sent)];
  expect(answers.map(({ status, to }) => [status, to])).toEqual([
    [303, `/registry/${id}`],
    [303, `/registry/${id}`],
  ]);
  expect(await trailOf(id)).toHaveLength(1);
});

describe('nothing is taken back', () => {
  test.each([
    ['', 'id', 'Tulis alasannya'],
    ['a, b.', 'id', 'Tulis alasannya'],
    ['why', 'en', 'Write the reason'],
  ] as const)('for the reason "%s"; what was typed stays in the form', async (reason, lang, told) => {
    const { id, nib } = await seenWithNib();
    const answer = await ask('post', { id, fact: nib, reason, lang });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(told);
    expect(answer.html).toContain(`${reason}</textarea>`);
    expect(await trailOf(id)).toEqual([]);
  });

  test('when it was taken back before: the page says so instead of offering a form', async () => {
    const { id, nib } = await seenWithNib();
    await ask('post', { id, fact: nib, reason: 'nomor milik usaha lain' });
    for (const [method, lang, told] of [
      ['post', 'id', 'sudah ditarik sebelumnya'],
      ['get', 'en', 'was taken back before'],
    ] as const) {
      const answer = await ask(method, { id, fact: nib, reason: 'sekali lagi', lang });
      expect(answer.status).toBe(409);
      expect(answer.html).toContain(told);
      expect(answer.html).not.toContain('<textarea');
    }
    expect(await trailOf(id)).toHaveLength(1);
  });

  test.each(['of another enterprise', 'that never was', 'that is no id'])(
    'from a proof %s',
    async (which) => {
      const { id } = await seenWithNib();
      const other = await seenWithNib();
      const fact = { 'of another enterprise': other.nib, 'that never was': freshId() }[which] ?? 'x';
      const answer = await ask('post', { id, fact, reason: 'nomor milik usaha lain' });
      expect(answer.status).toBe(404);
      expect(answer.html).toContain('tidak ada pada usaha ini');
      expect(
        (await within(city, wholeCity, (db) => listFacts(db, other.id))).map((f) => f.retractedAt),
      ).toEqual([null, null]);
    },
  );

  test('from an enterprise outside the area of the officer', async () => {
    const { id, nib } = await seenWithNib('64.71.01.1002');
    const answer = await ask('post', { id, fact: nib, reason: 'nomor milik usaha lain', scope: manggar });
    expect([answer.status, answer.html]).toEqual([404, 'not found']);
    expect(await trailOf(id)).toEqual([]);
  });
});

test('the form says which proof it is about before anything happens', async () => {
  const { id, nib } = await seenWithNib();
  const answer = await ask('get', { id, fact: nib });
  expect(answer.status).toBe(200);
  expect(answer.html).toContain('Bukti: NIB (nomor induk berusaha).');
  expect(await trailOf(id)).toEqual([]);
});

describe('a proof that replaced another', () => {
  /** A NIB, and a mistaken one in its place. */
  async function replaced() {
    const { id, nib } = await seenWithNib();
    const fact = {
      enterpriseId: id,
      kind: 'nib',
      grade: 'checked',
      number: '3210987654321',
      validFrom: '2026-10-05',
      source: 'staff',
    } as const;
    const done = await within(city, wholeCity, (db) =>
      replaceFact(db, { id: nib as EvidenceId, fact }, later),
    );
    if (isRefused(done)) throw new Error(done.refused);
    return { id, nib, mistake: done.recorded };
  }

  test('is taken back with the earlier one brought back, as the form proposes: the rung stays', async () => {
    const { id, mistake } = await replaced();
    const before = await load(id);
    const form = (await ask('get', { id, fact: mistake })).html;
    expect(form).toContain('Kembalikan surat sebelumnya: dilihat petugas, 1 Oktober 2026');
    expect(form).toMatch(/name="restore"[^>]* checked/);
    const reason = 'nomor milik usaha lain';
    const answer = await ask('post', { id, fact: mistake, reason, restore: '1' });
    expect([answer.status, answer.to]).toEqual([303, `/registry/${id}`]);
    const after = await load(id);
    expect(legality(after)).toBe(legality(before));
    expect(after.facts.filter((f) => f.kind === 'nib' && !f.retractedAt)).toMatchObject([{ grade: 'seen' }]);
    expect(happeningsOf(after, 'id')).toContainEqual(
      expect.objectContaining({
        title: 'Bukti ditarik: NIB (nomor induk berusaha)',
        detail: `Alasan: ${reason}`,
      }),
    );
  });

  test('is taken back alone where the officer unticks it', async () => {
    const { id, mistake } = await replaced();
    const short = await ask('post', { id, fact: mistake, reason: '' });
    expect(short.html).not.toMatch(/name="restore"[^>]* checked/);
    await ask('post', { id, fact: mistake, reason: 'nomor milik usaha lain' });
    expect((await load(id)).facts.filter((f) => f.kind === 'nib' && !f.retractedAt)).toEqual([]);
  });

  test('of two officers at once one brings it back, and the other is told', async () => {
    const { id, mistake } = await replaced();
    const sent = { id, fact: mistake, reason: 'nomor milik usaha lain', restore: '1' };
    const answers = await Promise.all(['a', 'b'].map((once) => ask('post', { ...sent, once })));
    expect(answers.map((a) => a.status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect(answers.find((a) => a.status === 409)?.html).toContain('sudah ditarik sebelumnya');
    expect((await load(id)).facts.filter((f) => f.kind === 'nib' && !f.retractedAt)).toHaveLength(1);
  });

  test('a proof that replaced none offers nothing to bring back', async () => {
    const { id, nib } = await seenWithNib();
    expect((await ask('get', { id, fact: nib })).html).not.toContain('name="restore"');
    const answer = await ask('post', { id, fact: nib, reason: 'nomor milik usaha lain', restore: '1' });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('tidak ada yang dikembalikan');
  });
});
