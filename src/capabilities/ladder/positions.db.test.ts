// The kept positions against the derivation from evidence: after proofs, after retractions, after days, after a rebuild.
import { sql } from 'drizzle-orm';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, day } from '../../kernel/day.ts';
import type { PlainDate } from '../../kernel/day.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { freshId } from '../../kernel/ids.ts';
import { today, wholeCity } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import { fact, retraction } from '../evidence/index.ts';
import { enterprise } from '../registry/index.ts';
import { adoptDefaultPolicy } from './actions.ts';
import { hearRegistry, rebuildPositions, rederiveCity, rederiveDue } from './derive.ts';
import { findPolicy } from './store.ts';
import { defaultPolicy } from './policy.ts';
import type { Assessment, Fact, Subject } from './rules.ts';
import { assess } from './rules.ts';
import { someFacts, someSubject } from './rules/fixtures.ts';

const city = await testCity();
const recorded = { recordedAt: new Date('2026-01-01T00:00:00Z'), recordedBy: 'test' };

/** An enterprise as a test knows it: what it is, and its proofs with whether each still counts. */
type Known = { id: EnterpriseId; subject: Subject; facts: { id: string; fact: Fact; retracted: boolean }[] };

async function found(db: Db, subject: Subject, facts: readonly Fact[]): Promise<Known> {
  const id: EnterpriseId = freshId();
  await db.insert(enterprise).values({
    id,
    name: 'Usaha Contoh',
    squeezed: 'usahacontoh',
    area: '64.71',
    sector: subject.sector,
    founded: subject.foundedYear ?? null,
    status: 'active',
    words: sql`''`,
    ...recorded,
  });
  const known: Known = { id, subject, facts: [] };
  await prove(db, known, facts);
  return known;
}

async function prove(db: Db, known: Known, facts: readonly Fact[]): Promise<void> {
  for (const one of facts) {
    const id = freshId();
    known.facts.push({ id, fact: one, retracted: false });
    const { kind, grade, from, to, value, upTo } = one;
    await db.insert(fact).values({
      id,
      enterpriseId: known.id,
      kind,
      grade,
      validFrom: from,
      validTo: to,
      value: value ?? null,
      valueHigh: upTo ?? null,
      source: 'staff',
      ...recorded,
    });
  }
}

async function takeBack(db: Db, known: Known, which: number): Promise<void> {
  const one = known.facts[which % Math.max(known.facts.length, 1)];
  if (!one || one.retracted) return;
  one.retracted = true;
  await db
    .insert(retraction)
    .values({ factId: one.id, enterpriseId: known.id, reason: 'keliru', ...recorded });
}

type Row = {
  rungs: number[];
  size: string;
  track: string | null;
  condition: string | null;
  changes: string | null;
  place: string;
};

const keptOf = async (db: Db, id: EnterpriseId): Promise<Row> => {
  const { rows } = await db.execute<Row>(sql`
    select rungs, size, next_track as track, next_condition as condition, changes_on::text as changes, ctid::text as place
    from ladder_position where enterprise_id = ${id}`);
  const [row] = rows;
  if (!row) throw new Error('no position kept');
  return row;
};

const asKept = ({ tracks, next, size, changesOn }: Assessment) => ({
  rungs: tracks.map((track) => track.rung),
  size,
  track: next?.track ?? null,
  condition: next?.condition ?? null,
  changes: changesOn,
});

const derived = (known: Known, on: PlainDate) =>
  asKept(
    assess(
      defaultPolicy,
      known.subject,
      known.facts.filter((f) => !f.retracted).map((f) => f.fact),
      on,
    ),
  );

async function expectKept(db: Db, all: readonly Known[], on: PlainDate): Promise<void> {
  for (const known of all) {
    const { place: _, ...kept } = await keptOf(db, known.id);
    expect(kept).toEqual(derived(known, on));
  }
}

const inCity = (work: (db: Db) => Promise<void>) =>
  rolledBack(city, wholeCity, async (db) => {
    await adoptDefaultPolicy(db, { by: 'test', now: new Date('2026-01-01T00:00:00Z'), today: '2026-01-01' });
    await work(db);
  });

const tell = (db: Db, all: readonly Known[]) =>
  hearRegistry(db, { enterprises: all.map((known) => known.id) });

const someEnterprises = fc.array(fc.tuple(someSubject, someFacts), { minLength: 1, maxLength: 5 });

test('a position told of by the registry equals the derivation, also after later proofs and retractions', async () => {
  await fc.assert(
    fc.asyncProperty(
      someEnterprises,
      someFacts,
      fc.array(fc.nat({ max: 60 })),
      async (given, later, back) => {
        await inCity(async (db) => {
          const all: Known[] = [];
          for (const [subject, facts] of given) all.push(await found(db, subject, facts));
          await tell(db, all);
          const on = await today(db);
          await expectKept(db, all, on);

          const [first] = all;
          if (!first) return;
          await prove(db, first, later);
          await tell(db, [first]);
          await expectKept(db, all, on);

          for (const which of back) await takeBack(db, first, which);
          await tell(db, [first]);
          await expectKept(db, all, on);
        });
      },
    ),
    { numRuns: 20 },
  );
});

test('when days have passed, the due rows are derived anew, every row is right and no other is written', async () => {
  await fc.assert(
    fc.asyncProperty(
      someEnterprises,
      fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 3 }),
      async (given, jumps) => {
        await inCity(async (db) => {
          const all: Known[] = [];
          for (const [subject, facts] of given) all.push(await found(db, subject, facts));
          let on = day('2025-06-01');
          await rebuildPositions(db, on);
          await expectKept(db, all, on);
          for (const jump of jumps) {
            const before = new Map<string, Row>();
            for (const known of all) before.set(known.id, await keptOf(db, known.id));
            on = addDays(on, jump);
            const due = [...before]
              .filter(([, row]) => row.changes !== null && row.changes <= on)
              .map(([id]) => id);
            expect(await rederiveDue(db, on)).toEqual({ changed: due.length });
            await expectKept(db, all, on);
            for (const [id, row] of before) {
              if (!due.includes(id)) expect((await keptOf(db, id as EnterpriseId)).place).toBe(row.place);
            }
          }
        });
      },
    ),
    { numRuns: 20 },
  );
});

test('re-deriving a city that is right writes nothing', async () => {
  await inCity(async (db) => {
    const [facts] = fc.sample(someFacts, { numRuns: 1, seed: 6471 });
    const known = await found(db, { sector: 'food' }, facts ?? []);
    await tell(db, [known]);
    const before = await keptOf(db, known.id);
    const on = await today(db);
    const policy = await findPolicy(db, on);
    if (!policy) throw new Error('no policy');
    expect(await rederiveCity(db, policy, on)).toMatchObject({ changed: 0 });
    expect((await keptOf(db, known.id)).place).toBe(before.place);
  });
});

const written = [
  'evidence_fact',
  'evidence_retraction',
  'registry_enterprise',
  'registry_standing',
  'audit_entry',
] as const;
const countsOf = async (db: Db): Promise<readonly number[]> => {
  const counts: number[] = [];
  for (const table of written) {
    const { rows } = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(table)}`,
    );
    counts.push(rows[0]?.n ?? 0);
  }
  return counts;
};

test('deriving writes positions and nothing else', async () => {
  await inCity(async (db) => {
    const nib: Fact = { kind: 'nib', grade: 'seen', from: day('2025-02-01'), to: null };
    const known = await found(db, { sector: 'food' }, [nib]);
    const before = await countsOf(db);
    await tell(db, [known]);
    await rederiveDue(db, day('2027-01-01'));
    await rebuildPositions(db, day('2027-01-01'));
    expect(await countsOf(db)).toEqual(before);
  });
});

test('an enterprise without a proof is on record, and its next step is to be seen by an officer', async () => {
  await inCity(async (db) => {
    const known = await found(db, { sector: 'food' }, []);
    await tell(db, [known]);
    expect(await keptOf(db, known.id)).toMatchObject({
      rungs: [1, 0, 0, 0, 0, 0, 0, 0],
      track: 'legality',
      condition: 'identity_seen',
    });
  });
});
