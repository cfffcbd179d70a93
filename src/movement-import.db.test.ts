// An import moves people too: who was known before is proposed, withdrawn or falls by a job after it; whom it brought is not.
import { Readable } from 'node:stream';

import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, expect, test } from 'vitest';

import { addDays } from './kernel/day.ts';
import type { PlainDate } from './kernel/day.ts';
import type { EnterpriseId, ImportId } from './kernel/ids.ts';
import { wholeCity, within } from './platform/db/index.ts';
import type { City, Db } from './platform/db/index.ts';
import { testCity } from './platform/db/testing.ts';
import { holdEnqueue } from './platform/jobs/index.ts';
import { acceptImport } from './capabilities/intake/actions/accept.ts';
import { previewImport } from './capabilities/intake/actions/preview.ts';
import { askRollBack, rollBackImport } from './capabilities/intake/actions/roll-back.ts';
import { startImport } from './capabilities/intake/actions/start.ts';
import { csvOf, prepare } from './capabilities/intake/fixtures.ts';
import type { Line } from './capabilities/intake/fixtures.ts';
import { adoptDefaultPolicy } from './capabilities/ladder/actions.ts';
import { rebuildPositions } from './capabilities/ladder/derive.ts';
import { actOnMovement } from './capabilities/ladder/movement/actions/act.ts';
import { movedAmong, reviewImport } from './capabilities/ladder/movement/actions/after-import.ts';
import { loadMoving } from './capabilities/ladder/movement/actions/load.ts';
import { firstDay, given, later, on } from './capabilities/ladder/movement/fixtures.ts';
import { hearMovements } from './capabilities/ladder/movement/hear.ts';
import type { MovementId } from './capabilities/ladder/movement/kinds.ts';
import { listTouched } from './capabilities/ladder/movement/store/touched.ts';

let city: City;
const alone = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);

beforeAll(async () => {
  city = await testCity();
  await prepare(city);
  await alone((db) => adoptDefaultPolicy(db, on('test', firstDay)));
});
afterEach(() => holdEnqueue(null));

async function land(lines: readonly Line[], day: PlainDate): Promise<ImportId> {
  const how = on('data-officer', day);
  const content = Readable.from([Buffer.from(csvOf(lines))]);
  const { importId } = given(await startImport(city, wholeCity, { name: 'a.csv', content, most: 1e9 }, how));
  given(await previewImport(city, wholeCity, { importId }, how));
  given(await acceptImport(city, wholeCity, { importId }, how));
  await alone((db) => rebuildPositions(db, day));
  return importId;
}

async function takeBack(importId: string, day: PlainDate): Promise<void> {
  const how = on('data-officer', day);
  given(await alone((db) => askRollBack(db, { importId, reason: 'berkas keliru' }, how)));
  given(await rollBackImport(city, { importId }, how));
  await alone((db) => rebuildPositions(db, day));
}

const line = (name: string, more: Line = {}): Line => ({
  'Nama Usaha': name,
  'Nama Pemilik': `Orang ${name}`,
  'Desa / Kelurahan': 'Prapatan',
  ...more,
});
const named = (name: string): Promise<EnterpriseId> =>
  alone(async (db) => {
    const { rows } = await db.execute<{ id: EnterpriseId }>(
      sql`select id from registry_enterprise where name = ${name}`,
    );
    if (!rows[0]) throw new Error('not landed');
    return rows[0].id;
  });
/** On record since the first day. */
async function known(name: string): Promise<EnterpriseId> {
  await land([line(name)], firstDay);
  return named(name);
}
const review = (importId: string, day: PlainDate) => reviewImport(city, importId, on('x', day).now);
const told = async (id: EnterpriseId, day: PlainDate) =>
  ((await alone((db) => loadMoving(db, id, day)))?.movements ?? [])
    .map((m) => [m.track, m.proposedBy, m.fromRung, m.toRung, m.state, m.cause] as const)
    .toReversed();

/** A mark is enough for the first rung of the brand when it is stated; a NIB has to be seen. */
const mark = { HAKI: 'ADA' };

test('who was known and gains a paper by an import is proposed by the system, once however often the job runs', async () => {
  const id = await known('Dapur Lama');
  const importId = await land([line('Dapur Lama', mark)], later);
  expect(await told(id, later)).toEqual([]);
  expect(await review(importId, later)).toEqual({ reviewed: 1 });
  const proposed = [['brand', 'system', 0, 1, 'proposed', null]];
  expect(await told(id, later)).toEqual(proposed);
  await review(importId, later);
  await Promise.all([review(importId, later), review(importId, addDays(later, 1))]);
  expect(await told(id, later)).toEqual(proposed);
});

test('taken back, the proposal is withdrawn; landed again, it is proposed again', async () => {
  const id = await known('Dapur Ragu');
  const lines = [line('Dapur Ragu', mark)];
  const importId = await land(lines, later);
  await review(importId, later);
  await takeBack(importId, later);
  await review(importId, later);
  await review(importId, later);
  expect((await told(id, later)).map((m) => m[4])).toEqual(['withdrawn']);
  await review(await land(lines, addDays(later, 1)), addDays(later, 1));
  expect((await told(id, addDays(later, 1))).map((m) => m[4])).toEqual(['withdrawn', 'proposed']);
});

test('taken back after it counted, the rung is lost and names the paper that went', async () => {
  const id = await known('Dapur Naik');
  const importId = await land([line('Dapur Naik', mark)], later);
  await review(importId, later);
  const [step] = (await alone((db) => loadMoving(db, id, later)))?.movements ?? [];
  const act = (by: string, what: 'confirmed' | 'affirmed') =>
    alone((db) => actOnMovement(db, { id: step?.id as MovementId, act: what }, on(by)));
  for (const by of ['u-one', 'u-two']) given(await act(by, 'confirmed'));
  given(await act('owner:x', 'affirmed'));
  const next = addDays(later, 1);
  await takeBack(importId, next);
  await review(importId, next);
  await Promise.all([review(importId, next), review(importId, next)]);
  expect(await told(id, next)).toEqual([
    ['brand', 'system', 0, 1, 'counted', null],
    ['brand', 'system', 1, 0, 'counted', 'revoked'],
  ]);
});

test('a first import sets the starting point and moves nobody, on its day and after', async () => {
  const importId = await land([line('Dapur Baru', { NIB: '4444444444444', HAKI: 'ADA' })], later);
  for (const day of [later, addDays(later, 1), addDays(later, 40)])
    expect(await review(importId, day)).toEqual({ reviewed: 0 });
  expect(await told(await named('Dapur Baru'), addDays(later, 40))).toEqual([]);
});

test('an import that moves nobody is read without looking at anybody one by one', async () => {
  const id = await known('Dapur Tetap');
  const importId = await land(
    [line('Dapur Tetap', { NIB: '1111111111111', 'No HP / WA': '081200001111' })],
    later,
  );
  expect(await alone((db) => listTouched(db, importId))).toEqual([id]);
  expect(await review(importId, later)).toEqual({ reviewed: 0 });
});

test('what is passed over is exactly what counts already, track by track', async () => {
  await land(
    Array.from({ length: 12 }, (_, n) => line(`Kios ${String(n)}`, n % 3 === 0 ? mark : {})),
    firstDay,
  );
  const lines = Array.from({ length: 12 }, (_, n) =>
    line(`Kios ${String(n)}`, {
      ...(n % 2 === 0 ? { NIB: `55555555555${String(n).padStart(2, '0')}` } : {}),
      ...(n % 4 < 2 ? mark : {}),
      ...(n % 5 === 2 ? { 'Jenis Usaha': 'Kuliner' } : {}),
      'No HP / WA': `0812000022${String(n).padStart(2, '0')}`,
    }),
  );
  const importId = await land(lines, later);
  await alone(async (db) => {
    const ids = await listTouched(db, importId);
    expect(ids).toHaveLength(12);
    const moved = await movedAmong(db, ids, later);
    for (const id of ids) {
      const one = await loadMoving(db, id, later);
      const elsewhere = one?.standing.assessment.tracks.some((t) => t.rung !== (one.counts[t.code] ?? 0));
      expect([id, moved.includes(id)]).toEqual([id, elsewhere]);
    }
  });
});

test('acceptance pays for one job, whatever the import changed', async () => {
  const sent: unknown[] = [];
  holdEnqueue({ send: async (...job: unknown[]) => void sent.push(job.slice(0, 2)) } as never);
  const importId = crypto.randomUUID() as ImportId;
  await alone((db) => hearMovements(db, { importId }));
  expect(sent).toEqual([['ladder.after-import', { importId, city: city.code }]]);
});
