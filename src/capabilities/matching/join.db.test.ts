// Two records joined and separated in the database, with work before, between and after.
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import type { EnterpriseId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { City, Db, Scope } from '../../platform/db/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import { listFacts, recordFacts, retractFact } from '../evidence/index.ts';
import type { NewFact } from '../evidence/index.ts';
import { exampleChecked, exampleCircumstances as around, exampleEnterprise } from '../registry/fixtures.ts';
import {
  editEnterprise,
  findBorn,
  findEnterprise,
  listStandings,
  resolve,
  searchEnterprises,
} from '../registry/index.ts';
import { markSeen, setStatus } from '../registry/actions.ts';
import { joinPair } from './actions/join.ts';
import type { Joining } from './actions/join.ts';
import { undoJoin } from './actions/undo.ts';
import { foldLinks } from './rules/identity.ts';
import { endsOf } from './store/pairs.ts';

let city: City;
beforeAll(async () => {
  city = await testCity();
});

const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);
let minute = 0;
const later = () => ({ ...around, now: new Date(around.now.getTime() + ++minute * 60_000) });

const joinOf = (a: string, b: string, over: Partial<Joining> = {}): Joining => ({
  ends: endsOf(a, b),
  chosen: {},
  reason: 'sama orangnya',
  oneOwner: null,
  ...over,
});

async function joined(db: Db, a: string, b: string, over: Partial<Joining> = {}) {
  const done = await joinPair(db, joinOf(a, b, over), later());
  if (isRefused(done)) throw new Error(done.refused);
  return done;
}

async function undone(db: Db, id: string) {
  const done = await undoJoin(db, { id, reason: 'ternyata dua usaha' }, later());
  if (isRefused(done)) throw new Error(done.refused);
}

const paper = (enterpriseId: EnterpriseId, over: Partial<NewFact> = {}): NewFact => ({
  enterpriseId,
  kind: 'pirt',
  grade: 'seen',
  number: '206647101000131',
  validFrom: '2026-01-01',
  source: 'staff',
  ...over,
});

const papersOf = async (db: Db, id: EnterpriseId) => (await listFacts(db, id)).map((f) => f.kind).sort();
const identities = async (db: Db) =>
  (
    await db.execute<{ born: string; now: string }>(
      sql`select born_id as born, now_id as now from registry_identity order by 1`,
    )
  ).rows;
const folded = async (db: Db) => {
  const { rows } = await db.execute<{ from: string; into: string }>(
    sql`select from_id as from, into_id as into from matching_join where undone_at is null order by recorded_at, id`,
  );
  return [...foldLinks(rows)]
    .map(([born, now]) => ({ born, now }))
    .sort((x, y) => (x.born < y.born ? -1 : 1));
};

/** Fields, standing and words, without what only counts how often they were written. */
async function shown(db: Db, id: EnterpriseId) {
  const found = await findBorn(db, id);
  const { rows } = await db.execute<{ words: string }>(
    sql`select words::text as words from registry_enterprise where id = ${id}`,
  );
  const { revision: _revision, ...fields } = found?.enterprise ?? { revision: 0 };
  return { ...fields, words: rows[0]?.words };
}

async function pair(db: Db) {
  const old = await exampleEnterprise(db, {
    name: 'Amplang Bu Siti',
    owner: 'Siti Contoh',
    address: 'Jl. Mawar',
  });
  const fresh = await exampleEnterprise(db, {
    name: 'Amplang Ibu Siti Jaya',
    owner: 'Siti Contoh',
    address: 'Jl. Mawar 5 blok B',
    rt: '5',
    nib: '9120001234567',
    phone: '081234567890',
  });
  return { old, fresh };
}

describe('joined', () => {
  test('the older record stays, takes what the other knows better, and both ids lead to it', () =>
    inCity(async (db) => {
      const { old, fresh } = await pair(db);
      const done = await joined(db, fresh, old);
      expect(done).toMatchObject({ into: old, from: fresh });
      const today = await findEnterprise(db, fresh);
      expect(today?.enterprise).toMatchObject({
        id: old,
        name: 'Amplang Ibu Siti Jaya',
        address: 'Jl. Mawar 5 blok B',
        area: '64.71.01.1001/RT005',
        nib: '9120001234567',
        status: 'active',
      });
      expect(today?.owner?.phoneHash).not.toBeNull();
      expect(await resolve(db, fresh)).toBe(old);
    }));

  test('a choice of the person goes before the better source', () =>
    inCity(async (db) => {
      const { old, fresh } = await pair(db);
      await joined(db, old, fresh, { chosen: { name: 'into', address: 'into' } });
      expect((await findEnterprise(db, old))?.enterprise).toMatchObject({
        name: 'Amplang Bu Siti',
        address: 'Jl. Mawar',
        nib: '9120001234567',
      });
    }));

  test('papers of both are the one enterprise’s, and search finds it once by either name', () =>
    inCity(async (db) => {
      const { old, fresh } = await pair(db);
      await recordFacts(
        db,
        [paper(old), paper(fresh, { kind: 'halal', number: 'ID64110000000001' })],
        around,
      );
      await joined(db, old, fresh, { chosen: { name: 'into' } });
      expect(await papersOf(db, old)).toEqual(['halal', 'pirt']);
      const found = await searchEnterprises(db, 'jaya', 5);
      expect(found.rows.map((row) => row.id)).toEqual([old]);
      expect((await searchEnterprises(db, 'amplang siti', 5)).rows).toHaveLength(1);
    }));

  test('a number of either record finds it', () =>
    inCity(async (db) => {
      const { old, fresh } = await pair(db);
      const other = await exampleEnterprise(db, {
        name: 'Lain',
        nib: '9120009999999',
        phone: '081299998888',
      });
      await joined(db, old, other, { oneOwner: false });
      await joined(db, old, fresh);
      const found = async (typed: string) =>
        (await searchEnterprises(db, typed, 5)).rows.map((row) => row.id);
      for (const typed of ['9120001234567', '9120009999999', '081234567890', '081299998888'])
        expect(await found(typed)).toEqual([old]);
    }));

  test('a new act on the old id lands on the enterprise of today', () =>
    inCity(async (db) => {
      const { old, fresh } = await pair(db);
      await joined(db, old, fresh);
      await recordFacts(db, [paper(fresh)], around);
      await markSeen(db, { id: fresh, source: 'field' }, around);
      const { rows } = await db.execute<{ id: string }>(sql`select enterprise_id as id from evidence_fact`);
      expect(rows).toEqual([{ id: old }]);
      expect((await findBorn(db, old))?.enterprise.seenDay).toBe(around.today);
      expect((await findBorn(db, fresh))?.enterprise.seenDay).toBeNull();
    }));

  test('the number counts it once from that day on, and says of the days before what it said', () =>
    inCity(async (db) => {
      const { old, fresh } = await pair(db);
      await joined(db, old, fresh);
      expect((await listStandings(db, fresh)).map((s) => s.status)).toEqual(['active', 'joined']);
      expect((await listStandings(db, old)).at(-1)?.status).toBe('active');
    }));

  test('the same pair is not joined a second time', () =>
    inCity(async (db) => {
      const { old, fresh } = await pair(db);
      await joined(db, old, fresh);
      expect(await joinPair(db, joinOf(old, fresh), later())).toMatchObject({ refused: 'already-joined' });
    }));

  test('the database itself lets an id lead to one other only', () =>
    inCity(async (db) => {
      const { old, fresh } = await pair(db);
      await joined(db, old, fresh);
      const again = (from: string, into: string) => sql`
        insert into matching_join (id, from_id, into_id, takes, day, recorded_at, recorded_by)
        values (gen_random_uuid(), ${from}::uuid, ${into}::uuid, '[]', '2026-11-22', now(), 'x') on conflict do nothing`;
      expect((await db.execute(again(fresh, old))).rowCount).toBe(0);
      expect((await db.execute(again(old, fresh))).rowCount).toBe(0);
    }));
});

describe('separated', () => {
  test('each has exactly its own papers again, later ones by the id under which they were recorded', () =>
    inCity(async (db) => {
      const { old, fresh } = await pair(db);
      await recordFacts(
        db,
        [paper(old), paper(fresh, { kind: 'halal', number: 'ID64110000000001' })],
        around,
      );
      const before = [await shown(db, old), await shown(db, fresh)];
      const { id } = await joined(db, old, fresh);
      await recordFacts(db, [paper(fresh, { kind: 'online_contact', number: null })], around);
      await undone(db, id);
      expect(await papersOf(db, old)).toEqual(['online_contact', 'pirt']);
      expect(await papersOf(db, fresh)).toEqual(['halal']);
      expect([await shown(db, old), await shown(db, fresh)]).toEqual(before);
      expect(await resolve(db, fresh)).toBe(fresh);
    }));

  test('a proof taken back while joined stays taken back with its own record', () =>
    inCity(async (db) => {
      const { old, fresh } = await pair(db);
      const [fact] = await recordFacts(db, [paper(fresh)], around);
      const { id } = await joined(db, old, fresh);
      const done = await retractFact(db, { id: fact!, enterpriseId: old, reason: 'salah nomor' }, around);
      expect(isRefused(done)).toBe(false);
      await undone(db, id);
      expect((await listFacts(db, fresh)).map((f) => f.retractedWhy)).toEqual(['salah nomor']);
    }));

  test('corrections made in between are kept', () =>
    inCity(async (db) => {
      const { old, fresh } = await pair(db);
      const { id } = await joined(db, old, fresh);
      const now = await findEnterprise(db, old);
      const edited = await editEnterprise(
        db,
        {
          id: fresh,
          revision: now?.enterprise.revision ?? 0,
          checked: exampleChecked({
            name: 'Amplang Siti Maju',
            owner: 'Siti Contoh',
            address: 'Jl. Mawar 5 blok B',
            rt: '5',
            nib: '9120001234567',
          }),
          reason: 'papan nama baru',
          source: 'staff',
          sameOwner: false,
        },
        later(),
      );
      expect(isRefused(edited)).toBe(false);
      await undone(db, id);
      expect((await findBorn(db, old))?.enterprise).toMatchObject({
        name: 'Amplang Siti Maju',
        address: 'Jl. Mawar',
        nib: null,
      });
    }));

  test('what became of it in between is kept, and the other stands as it stood', () =>
    inCity(async (db) => {
      const { old, fresh } = await pair(db);
      const { id } = await joined(db, old, fresh);
      await setStatus(
        db,
        { id: fresh, typed: { status: 'closed', day: '2026-11-22', source: 'field', reason: 'sudah tutup' } },
        later(),
      );
      await undone(db, id);
      expect((await findBorn(db, old))?.enterprise.status).toBe('closed');
      expect((await findBorn(db, fresh))?.enterprise.status).toBe('active');
    }));

  test('it is undone once, with a reason, and both acts stand in the trail of both records', () =>
    inCity(async (db) => {
      const { old, fresh } = await pair(db);
      const { id } = await joined(db, old, fresh);
      expect(await undoJoin(db, { id, reason: '' }, later())).toMatchObject({ refused: 'reason-short' });
      await undone(db, id);
      expect(await undoJoin(db, { id, reason: 'sekali lagi' }, later())).toMatchObject({
        refused: 'already-undone',
      });
      const { rows } = await db.execute<{ subject: string; act: string; reason: string }>(
        sql`select subject, act, reason from audit_entry where act like 'matching:%' order by id`,
      );
      expect(rows).toEqual([
        { subject: old, act: 'matching:join', reason: 'sama orangnya' },
        { subject: fresh, act: 'matching:join', reason: 'sama orangnya' },
        { subject: old, act: 'matching:undo', reason: 'ternyata dua usaha' },
        { subject: fresh, act: 'matching:undo', reason: 'ternyata dua usaha' },
      ]);
    }));
});

describe('owners', () => {
  test('one person behind both is one person while the enterprises are one', () =>
    inCity(async (db) => {
      const { old, fresh } = await pair(db);
      const [a, b] = [
        (await findBorn(db, old))?.owner?.id ?? '',
        (await findBorn(db, fresh))?.owner?.id ?? '',
      ];
      expect(a).not.toBe(b);
      const { id } = await joined(db, old, fresh);
      expect(await resolve(db, a)).toBe(await resolve(db, b));
      await undone(db, id);
      expect([await resolve(db, a), await resolve(db, b)]).toEqual([a, b]);
    }));

  test('two people stay two unless somebody says that they are one', () =>
    inCity(async (db) => {
      const one = await exampleEnterprise(db, { name: 'Toko Contoh', owner: 'Ani Contoh' });
      const other = await exampleEnterprise(db, { name: 'Toko Contoh', owner: 'Budi Contoh' });
      const [a, b] = [
        (await findBorn(db, one))?.owner?.id ?? '',
        (await findBorn(db, other))?.owner?.id ?? '',
      ];
      const { id } = await joined(db, one, other);
      expect([await resolve(db, a), await resolve(db, b)]).toEqual([a, b]);
      await undone(db, id);
      await joined(db, one, other, { oneOwner: true });
      expect(await resolve(db, a)).toBe(await resolve(db, b));
    }));
});

describe('areas', () => {
  const here: Scope = { kind: 'area', area: '64.71.01.1001' };
  const there: Scope = { kind: 'area', area: '64.71.02.1001' };
  const seenFrom = async <T>(db: Db, scope: Scope, work: (db: Db) => Promise<T>): Promise<T> => {
    const set = (area: string) => db.execute(sql`select set_config('app.area', ${area}, true)`);
    await set(scope.kind === 'area' ? scope.area : '64.71');
    const result = await work(Object.assign(Object.create(db) as Db, { scope }));
    await set('64.71');
    return result;
  };

  test('who sees the enterprise of today sees all its papers; its old area sees nothing of it', () =>
    inCity(async (db) => {
      const stays = await exampleEnterprise(db, { name: 'Amplang Contoh', area: '64.71.02.1001' });
      const goes = await exampleEnterprise(db, { name: 'Amplang Contoh', area: '64.71.01.1001' });
      await recordFacts(
        db,
        [paper(stays), paper(goes, { kind: 'halal', number: 'ID64110000000001' })],
        around,
      );
      await joined(db, stays, goes);
      await seenFrom(db, there, async (scoped) => {
        expect(await papersOf(scoped, stays)).toEqual(['halal', 'pirt']);
        expect((await findEnterprise(scoped, goes))?.enterprise.id).toBe(stays);
      });
      await seenFrom(db, here, async (scoped) => {
        expect(await findEnterprise(scoped, goes)).toBeNull();
        expect(await papersOf(scoped, stays)).toEqual(['halal']);
      });
    }));

  test('an officer joins only what lies in the officer’s own area', () =>
    inCity(async (db) => {
      const one = await exampleEnterprise(db, { name: 'Amplang Contoh', area: '64.71.02.1001' });
      const other = await exampleEnterprise(db, { name: 'Amplang Contoh', area: '64.71.01.1001' });
      await seenFrom(db, here, async (scoped) => {
        expect(await joinPair(scoped, joinOf(one, other), later())).toMatchObject({
          refused: 'unknown-pair',
        });
      });
    }));
});

describe('any order', () => {
  type Step = { do: 'join' | 'undo' | 'paper' | 'edit'; a: number; b: number };
  const steps = fc.array(
    fc.record<Step>({ do: fc.constantFrom('join', 'undo', 'paper', 'edit'), a: fc.nat(3), b: fc.nat(3) }),
    { minLength: 4, maxLength: 12 },
  );

  async function play(db: Db, all: readonly Step[]) {
    const ids: EnterpriseId[] = [];
    for (let n = 0; n < 4; n++)
      ids.push(
        await exampleEnterprise(db, {
          name: `Usaha ${n}`,
          owner: `Orang ${n}`,
          address: 'Jl. '.repeat(n + 1),
        }),
      );
    const before = [];
    for (const id of ids) before.push(await shown(db, id));
    const joins: string[] = [];
    const own = new Map<string, string[]>(ids.map((id) => [id, []]));
    let edits = false;
    for (const [at, step] of all.entries()) {
      const [a, b] = [ids[step.a]!, ids[step.b]!];
      if (step.do === 'join') {
        const done = await joinPair(db, joinOf(a, b), later());
        if (!isRefused(done)) joins.push(done.id);
      } else if (step.do === 'undo') {
        const id = joins[step.a % Math.max(1, joins.length)];
        if (id) await undoJoin(db, { id, reason: 'ternyata dua usaha' }, later());
      } else if (step.do === 'paper') {
        const today = await resolve(db, a);
        const [fact] = await recordFacts(db, [paper(a, { kind: 'placement', number: null })], around);
        own.get(today)?.push(fact ?? '');
      } else {
        edits = true;
        const now = await findEnterprise(db, a);
        await editEnterprise(
          db,
          {
            id: a,
            revision: now?.enterprise.revision ?? 0,
            checked: exampleChecked({ name: `Usaha baru ${at}`, owner: now?.owner?.name ?? '', kind: '' }),
            reason: 'papan nama baru',
            source: 'staff',
            sameOwner: false,
          },
          later(),
        );
      }
      expect(await identities(db)).toEqual(await folded(db));
    }
    return { ids, joins, own, before, edits };
  }

  test('when all joins are undone, in any order, each has its own papers, fields and name in the vocabulary', () =>
    fc.assert(
      fc.asyncProperty(steps, fc.boolean(), (all, backward) =>
        inCity(async (db) => {
          const { ids, joins, own, before, edits } = await play(db, all);
          for (const id of backward ? [...joins].reverse() : joins)
            await undoJoin(db, { id, reason: 'ternyata dua usaha' }, later());
          expect(await identities(db)).toEqual([]);
          for (const [at, id] of ids.entries()) {
            expect((await listFacts(db, id)).map((f) => f.id).sort()).toEqual(
              [...(own.get(id) ?? [])].sort(),
            );
            if (!edits) expect(await shown(db, id)).toEqual(before[at]);
          }
        }),
      ),
      { numRuns: 12 },
    ));
});

test('two people join one pair at the same instant: one does, the other is told', async () => {
  const ids = await within(city, wholeCity, async (db) => [
    await exampleEnterprise(db, { name: 'Serentak Contoh', owner: 'Tuti Contoh' }),
    await exampleEnterprise(db, { name: 'Serentak Contoh', owner: 'Tuti Contoh', area: '64.71.01.1002' }),
  ]);
  const [one, other] = ids as [EnterpriseId, EnterpriseId];
  const tries = await Promise.all(
    ['u-ani', 'u-budi', 'u-cici'].map((by) =>
      within(city, wholeCity, (db) => joinPair(db, joinOf(one, other), { ...around, by })),
    ),
  );
  expect(tries.filter((t) => !isRefused(t))).toHaveLength(1);
  expect(tries.flatMap((t) => (isRefused(t) ? [t.refused] : []))).toEqual([
    'already-joined',
    'already-joined',
  ]);
});
