// The list's filters by paper against the facts themselves: own, joined, taken back, begun later, ended.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { EnterpriseId, EvidenceId, PersonId } from '../../../kernel/ids.ts';
import { today, wholeCity, within } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { rolledBack, testCity } from '../../../platform/db/testing.ts';
import { grades, recordFacts, retractFact } from '../../evidence/index.ts';
import type { EvidenceKind, NewFact } from '../../evidence/index.ts';
import { adoptDefaultPolicy, hearRegistry } from '../../ladder/index.ts';
import { loadAreas } from '../../regions/index.ts';
import { findEnterprise, joinRecords, lockBorn, restrictPerson } from '../../registry/index.ts';
import { exampleCircumstances, exampleEnterprise } from '../../registry/fixtures.ts';
import { readFilters } from './filters.ts';
import { countUpTo, listPage } from './store.ts';

const city = await testCity();
await within(city, wholeCity, async (db) => {
  await loadAreas(db, exampleCircumstances);
  await adoptDefaultPolicy(db, exampleCircumstances);
});

const kinds = ['nib', 'pirt', 'halal', 'placement'] as const satisfies readonly EvidenceKind[];
const filters = kinds.flatMap((kind) => [
  `paper=${kind}`,
  `paper=-${kind}`,
  ...kinds.filter((other) => other !== kind).map((other) => `paper=${kind}&paper=-${other}`),
]);

/** A proof as the test knows it, days counted from today. */
type Proof = { kind: (typeof kinds)[number]; begins: number; lasts: number | null };
const someProof: fc.Arbitrary<Proof> = fc.record({
  kind: fc.constantFrom(...kinds),
  begins: fc.integer({ min: -4, max: 4 }),
  lasts: fc.option(fc.integer({ min: 0, max: 5 })),
});
const someProofs = fc.array(someProof, { maxLength: 6 });

/** An enterprise with its proofs that count. */
type Known = { id: EnterpriseId; proofs: Map<EvidenceId, Proof> };

async function prove(db: Db, { id, proofs }: Known, more: readonly Proof[]): Promise<void> {
  const now = await today(db);
  const facts = more.map(({ kind, begins, lasts }, at): NewFact => {
    const validFrom = addDays(now, begins);
    const validTo = lasts === null ? null : addDays(validFrom, lasts);
    const grade = grades[at % grades.length] ?? 'stated';
    return { enterpriseId: id, kind, grade, validFrom, validTo, source: 'staff' };
  });
  const ids = await recordFacts(db, facts, exampleCircumstances);
  ids.forEach((fact, at) => more[at] && proofs.set(fact, more[at]));
  await hearRegistry(db, { enterprises: [id] });
}

async function found(db: Db, name: string, proofs: readonly Proof[]): Promise<Known> {
  const known: Known = {
    id: await exampleEnterprise(db, { name, owner: `Pemilik ${name}` }),
    proofs: new Map(),
  };
  await prove(db, known, proofs);
  return known;
}

async function join(db: Db, from: Known, into: Known): Promise<void> {
  const record = (await lockBorn(db, [from.id, into.id])).get(from.id);
  if (!record) throw new Error('nothing to join');
  const writing = { joinId: crypto.randomUUID(), reason: 'sama' };
  await joinRecords(
    db,
    { from: record, into: { id: into.id, fields: {}, standing: null }, ...writing },
    exampleCircumstances,
  );
  await hearRegistry(db, { enterprises: [from.id, into.id] });
  for (const [fact, proof] of from.proofs) into.proofs.set(fact, proof);
}

const holds = ({ proofs }: Known, kind: string, later: number): boolean =>
  [...proofs.values()].some(
    (p) => p.kind === kind && p.begins <= later && (p.lasts === null || p.begins + p.lasts >= later),
  );

const listed = async (db: Db, query: string, on: PlainDate): Promise<readonly string[]> => {
  const asked = {
    filters: readFilters(new URLSearchParams(query)),
    today: on,
    tracks: [],
    understanding: null,
  };
  const { rows } = await listPage(db, asked, null, 100);
  expect(await countUpTo(db, asked, 100)).toBe(rows.length);
  return rows.map((row) => row.id).sort();
};

/** Every filter on this and on later days, though nothing is written meanwhile. */
async function expectListed(db: Db, all: readonly Known[]): Promise<void> {
  const now = await today(db);
  for (const later of [0, 1, 3]) {
    for (const query of filters) {
      const wanted = readFilters(new URLSearchParams(query)).papers;
      const fitting = all.filter((known) => wanted.every((p) => holds(known, p.kind, later) === p.has));
      expect(await listed(db, query, addDays(now, later)), `${query} after ${later} days`).toEqual(
        fitting.map((known) => known.id).sort(),
      );
    }
  }
}

test('a filter by paper lists who has it in force that day, whatever was taken back or joined', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someProofs, { minLength: 3, maxLength: 4 }),
      someProofs,
      fc.nat({ max: 5 }),
      async (given, later, back) => {
        await rolledBack(city, wholeCity, async (db) => {
          const all: Known[] = [];
          for (const [at, proofs] of given.entries()) all.push(await found(db, `Usaha ${at}`, proofs));
          await expectListed(db, all);

          const [first, second, ...others] = all;
          if (!first || !second) return;
          const taken = [...first.proofs.keys()][back];
          if (taken) {
            await retractFact(
              db,
              { id: taken, enterpriseId: first.id, reason: 'keliru' },
              exampleCircumstances,
            );
            first.proofs.delete(taken);
            await hearRegistry(db, { enterprises: [first.id] });
          }
          await join(db, second, first);
          await prove(db, first, later);
          await expectListed(db, [first, ...others]);
        });
      },
    ),
    { numRuns: 6, seed: 6471 },
  );
});

test('a paper counts on its first and on its last day, not the day before or after', () =>
  rolledBack(city, wholeCity, async (db) => {
    const { id } = await found(db, 'Usaha Contoh', [{ kind: 'pirt', begins: 1, lasts: 2 }]);
    const now = await today(db);
    const days = [];
    for (const later of [0, 1, 2, 3, 4])
      days.push((await listed(db, 'paper=pirt', addDays(now, later))).includes(id));
    expect(days).toEqual([false, true, true, true, false]);
  }));

test('who is under restriction is neither among those who have a paper nor among those who lack it', () =>
  rolledBack(city, wholeCity, async (db) => {
    const { id } = await found(db, 'Usaha Contoh', [{ kind: 'nib', begins: -1, lasts: null }]);
    const now = await today(db);
    expect(await listed(db, 'paper=nib', now)).toEqual([id]);
    expect(await listed(db, 'paper=-halal', now)).toEqual([id]);
    const person = (await findEnterprise(db, id))?.enterprise.ownerId as PersonId | null | undefined;
    if (!person) throw new Error('no owner');
    await restrictPerson(db, { person, on: true }, exampleCircumstances);
    expect(await listed(db, 'paper=nib', now)).toEqual([]);
    expect(await listed(db, 'paper=-halal', now)).toEqual([]);
  }));

test('an enterprise of which nothing is kept yet lacks every paper', () =>
  rolledBack(city, wholeCity, async (db) => {
    const id = await exampleEnterprise(db);
    const now = await today(db);
    expect(await listed(db, 'paper=-nib', now)).toEqual([id]);
    expect(await listed(db, 'paper=nib', now)).toEqual([]);
  }));
