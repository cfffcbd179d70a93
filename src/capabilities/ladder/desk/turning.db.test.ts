// What comes between adopting a policy and its holding: it is withdrawn, or carried through while others write and read.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, onTestFinished, test } from 'vitest';

import { addDays, day, formatDay } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { today, wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { testCity } from '../../../platform/db/testing.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser } from '../../accounts/fixtures.ts';
import { fact } from '../../evidence/index.ts';
import { area } from '../../regions/index.ts';
import { enterprise } from '../../registry/index.ts';
import { adoptDefaultPolicy } from '../actions.ts';
import { hearRegistry, rebuildPositions } from '../derive.ts';
import { defaultPolicy } from '../policy.ts';
import type { Policy } from '../policy.ts';
import { routes } from '../routes.tsx';
import { findPolicy, insertPolicy, listPolicies, plannedPolicy } from '../store.ts';
import { adoptDraft, changeDraft, newestPolicy, startDraft } from './actions.ts';
import { carryThrough, carryThroughSeen } from './begin.ts';
import type { DraftId } from './kinds.ts';
import { beginApplying, findApplying } from './store/applied.ts';
import { findDraft } from './store/drafts.ts';
import { withdrawPolicy } from './withdraw.ts';

let city: City;
let now: PlainDate;
let later: PlainDate;
let head: Browser;
let staff: Browser;
let snacks: EnterpriseId;
const from = { recordedAt: new Date('2026-01-01T00:00:00Z'), recordedBy: 'test' };
const inCity = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);
const around = () => ({ by: 'test', now: new Date(), today: now });

const proof = (kind: 'identity_seen' | 'nib') => ({
  id: freshId<'Fact'>(),
  enterpriseId: snacks,
  kind,
  grade: 'seen' as const,
  validFrom: '2025-01-01',
  validTo: null,
  value: null,
  valueHigh: null,
  source: 'staff' as const,
  ...from,
});

beforeAll(async () => {
  city = await testCity();
  now = await inCity(today);
  later = addDays(now, 30);
  snacks = freshId();
  await inCity(async (db) => {
    await db
      .insert(area)
      .values({ code: '64.71', name: 'Balikpapan', level: 'city', parent: null })
      .onConflictDoNothing();
    await adoptDefaultPolicy(db, { by: 'test', now: from.recordedAt, today: '2026-01-01' });
    const row = {
      id: snacks,
      name: 'Keripik Contoh',
      squeezed: 'keripikcontoh',
      area: '64.71',
      founded: null,
    };
    await db.insert(enterprise).values({ ...row, sector: 'food', status: 'active', words: sql`''`, ...from });
    await db.insert(fact).values(proof('identity_seen'));
    await rebuildPositions(db, now);
  });
  const app = serve(city, { now: new Date() }, routes);
  await person(city, { username: 'kepala', role: 'head', name: 'Rekaan Kepala' });
  await person(city, { username: 'stafdinas', role: 'staff', name: 'Rekaan Staf' });
  head = browser(app);
  staff = browser(app);
  await signInAs(head, 'kepala');
  await signInAs(staff, 'stafdinas');
});

/** Every rung of the first track is one higher than before: a new one lies below them, which all meet. */
const withRungBelow = (policy: Policy, code: string): Policy => ({
  ...policy,
  tracks: policy.tracks.map((track, at) =>
    at > 0
      ? track
      : { ...track, rungs: [{ code, label: { id: code, en: code }, conditions: [] }, ...track.rungs] },
  ),
});

/** A policy whose day has come, and that nothing follows yet. */
const planned = (version: number, change: (policy: Policy) => Policy) =>
  inCity(async (db) => {
    const newest = await newestPolicy(db);
    if (!newest) throw new Error('no policy');
    const body = { ...change(newest), version, startsOn: now };
    const adopted = { recordedAt: new Date(), recordedBy: 'test', reason: 'Uji' };
    await insertPolicy(db, { version, startsOn: now, body, ...adopted });
  });

let adoptions = 0;

/** A draft with a rung of its own, adopted for a day. */
async function adopt(startsOn: PlainDate): Promise<{ id: DraftId; version: number }> {
  adoptions += 1;
  const code = `baru_${'abcdefghij'.charAt(adoptions)}`;
  const adopted = await inCity(async (db) => {
    const made = await startDraft(db, { purpose: 'Uji' }, around());
    if (isRefused(made)) throw new Error(made.refused);
    const { id } = made;
    await changeDraft(db, { id, revision: 1 }, (policy) => withRungBelow(policy, code), around());
    const against = (await newestPolicy(db))?.version ?? 0;
    const asked = { id, revision: 2, startsOn, reason: 'Jenjang baru di bawah', against };
    return adoptDraft(db, asked, around());
  });
  if (isRefused(adopted)) throw new Error(adopted.refused);
  return adopted;
}

const reason = 'Hari mulainya keliru';
const withdraw = (version: number) => inCity((db) => withdrawPolicy(db, { version, reason }, around()));

/** A transaction that stays open: `reached` when its work is done, ended by `release`. */
function held<T>(work: (db: Db) => Promise<T>) {
  const [reached, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const done = inCity(async (db) => {
    const result = await work(db);
    reached.resolve();
    await go.promise;
    return result;
  });
  done.catch(reached.reject);
  onTestFinished(() => go.resolve());
  return { reached: reached.promise, release: go.resolve, done };
}

/** The rung on which the snacks stand on the first track, by its code in the policy that holds. */
async function standsOn(): Promise<string | undefined> {
  return inCity(async (db) => {
    const policy = await findPolicy(db, now);
    const { rows } = await db.execute<{ rungs: number[] }>(
      sql`select rungs from ladder_position where enterprise_id = ${snacks}`,
    );
    return policy?.tracks[0]?.rungs[(rows[0]?.rungs[0] ?? 0) - 1]?.code;
  });
}

test('in a city half carried through, every rung has the name of the policy by which it was derived', async () => {
  const before = await standsOn();
  expect(before).toBe('verified');
  await planned(2, (policy) => withRungBelow(policy, 'paling_bawah'));
  expect(await standsOn()).toBe(before);
  const carrying = held((db) => carryThrough(db, { day: now, now: new Date() }));
  await carrying.reached;
  expect(await standsOn()).toBe(before);
  expect((await staff.get('/ladder/desk')).html).toContain('sedang diterapkan');

  // A paper that comes meanwhile waits, and then counts under the policy that holds by then.
  const written = held(async (db) => {
    await db.insert(fact).values(proof('nib'));
    await hearRegistry(db, { enterprises: [snacks] });
  });
  carrying.release();
  await carrying.done;
  await written.reached;
  expect(await standsOn()).toBe(before);
  written.release();
  await written.done;
  expect(await standsOn()).toBe('nib');
  const { rows } = await inCity((db) =>
    db.execute<{ version: number }>(
      sql`select policy_version as version from ladder_position where enterprise_id = ${snacks}`,
    ),
  );
  expect(rows[0]?.version).toBe(2);
});

test('of two policies whose day has come the newer is carried through, and the other is not left behind half done', async () => {
  await planned(3, (policy) => withRungBelow(policy, 'ditinggal'));
  await inCity((db) => beginApplying(db, { version: 3, day: now, total: 1, startedAt: new Date() }));
  await planned(4, () => defaultPolicy);
  expect(await carryThroughSeen(city, now)).toEqual({ changed: 1 });
  await inCity(async (db) => {
    expect(await findApplying(db)).toBeNull();
    expect((await findPolicy(db, day('2026-06-01')))?.version).toBe(1);
  });
  expect(await standsOn()).toBe('nib');
});

test('a policy that has not begun is withdrawn with a reason, and its draft can be adopted for an earlier day', async () => {
  const { id, version } = await adopt(later);
  const path = `/ladder/versions/${version}/withdraw`;
  expect((await staff.get(path)).status).toBe(403);
  expect((await staff.get('/ladder/desk')).html).not.toContain(path);
  expect((await head.get('/ladder/desk')).html).toContain(path);
  expect((await head.get(path)).html).toContain('Yang tidak jadi berlaku');
  const short = await head.post(path, { reason: 'ya' });
  expect([short.status, short.html.includes('paling sedikit 10 huruf')]).toEqual([422, true]);
  expect((await head.post(path, { reason })).to).toBe(`/ladder/desk#v${version}`);
  const { html } = await staff.get('/ladder/desk');
  expect(html).toContain('dibatalkan');
  expect(html).toContain(reason);
  expect(html).toContain(`Sedianya berlaku ${formatDay(later, 'id')}`);
  expect((await head.post(path, { reason })).html).toContain('sudah dibatalkan Rekaan Kepala');
  expect((await head.get(path)).status).toBe(404);
  expect((await staff.get(`/ladder?version=${version}`)).html).toContain('tidak pernah berlaku');

  await inCity(async (db) => {
    expect(await findDraft(db, id)).toMatchObject({ state: 'open', version: null, revision: 2 });
    const audited = await db.execute<{ reason: string }>(
      sql`select reason from audit_entry where act = 'ladder:withdraw' and subject = ${String(version)}`,
    );
    expect(audited.rows).toEqual([{ reason }]);
    const against = (await newestPolicy(db))?.version ?? 0;
    expect(against).toBeLessThan(version);
    const asked = { id, revision: 2, startsOn: addDays(now, 7), reason: 'Lebih awal', against };
    expect(await adoptDraft(db, asked, around())).toMatchObject({ version: version + 1 });
  });
  expect(isRefused(await withdraw(version + 1))).toBe(false);
});

test('from its first day on a policy is not withdrawn, nor one that is unknown', async () => {
  const { version } = await adopt(later);
  const asked = { version, reason };
  for (const on of [later, addDays(later, 1)])
    expect(await inCity((db) => withdrawPolicy(db, asked, { ...around(), today: on }))).toMatchObject({
      refused: 'has-begun',
      day: later,
    });
  expect(await withdraw(999)).toMatchObject({ refused: 'no-version' });
  expect(await withdraw(1)).toMatchObject({ refused: 'has-begun' });
  const eve = { ...around(), today: addDays(later, -1) };
  expect(await inCity((db) => withdrawPolicy(db, asked, eve))).toEqual({ version });
});

test('withdrawn just before the daily job comes, a policy is carried through by nobody', async () => {
  const holding = (await inCity((db) => findPolicy(db, now)))?.version;
  const { version } = await adopt(later);
  const withdrawing = held((db) => withdrawPolicy(db, { version, reason }, around()));
  await withdrawing.reached;
  const job = carryThroughSeen(city, later);
  withdrawing.release();
  expect(await withdrawing.done).toEqual({ version });
  expect(await job).toBeNull();
  await inCity(async (db) => {
    expect((await plannedPolicy(db, later))?.version).toBe(holding);
    expect((await findPolicy(db, later))?.version).toBe(holding);
    expect(await findApplying(db)).toBeNull();
  });
});

test('while the daily job carries it through, whoever withdraws a policy is told that it has begun', async () => {
  const { version } = await adopt(later);
  // Begun, seen by all, but not finished: as after the first step of the job.
  const begun = { version, day: later, total: 1, startedAt: new Date() };
  await inCity((db) => beginApplying(db, begun));
  expect(await withdraw(version)).toMatchObject({ refused: 'has-begun', day: later });
  await inCity((db) => db.execute(sql`delete from ladder_applied where version = ${version}`));

  const carrying = held((db) => carryThrough(db, { day: later, now: new Date() }));
  await carrying.reached;
  const withdrawing = withdraw(version);
  carrying.release();
  expect(await carrying.done).toEqual({ changed: 1 });
  expect(await withdrawing).toMatchObject({ refused: 'has-begun' });
  await inCity(async (db) => {
    expect((await listPolicies(db)).find((p) => p.version === version)?.withdrawn).toBeNull();
    expect((await findPolicy(db, later))?.version).toBe(version);
    expect((await findPolicy(db, now))?.version).toBeLessThan(version);
  });
});
