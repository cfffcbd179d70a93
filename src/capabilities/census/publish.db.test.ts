// When the number is said in public, and what is refused.
import { expect, test } from 'vitest';

import { dayOf } from '../../kernel/day.ts';
import type { ImportId } from '../../kernel/ids.ts';
import { wholeCity } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import { standing } from '../registry/index.ts';
import { hearRegistry, publish, recordOutsideCount, refresh } from './actions.ts';
import type { Event } from './fixtures.ts';
import { emptyMemory, happen, kelurahan, layAreas } from './fixtures.ts';
import { findPublication, listOutside, listPublications } from './store/said.ts';

const city = await testCity();
const now = new Date();
const who = { by: 'head', now, today: dayOf(now, city.zone) };

const brought: Event = { kind: 'import', fresh: 3, matched: 0, rejected: 1, inFile: 0, back: 0, place: 0 };

/** A city in which one file of three enterprises was accepted in March. */
const withImport = <T>(
  work: (db: Db, importId: ImportId, ids: readonly string[]) => Promise<T>,
): Promise<T> =>
  rolledBack(city, wholeCity, async (db) => {
    await layAreas(db);
    const memory = emptyMemory();
    await happen(db, memory, 0, brought);
    return work(db, memory.imports[0] as ImportId, memory.ids);
  });

test('without a queue an import is published in its own transaction, rows of that very instant included', async () => {
  await withImport(async (db, importId) => {
    await hearRegistry(db, { importId });
    const said = await findPublication(db);
    expect(said).toMatchObject({
      day: who.today,
      figures: { count: 3, bridge: [{ n: 4 }, { code: 'rejected', n: -1 }] },
    });
  });
});

test('a single edit is not published by itself', async () => {
  await withImport(async (db) => {
    await hearRegistry(db, { enterprises: [] });
    expect(await findPublication(db)).toBeNull();
  });
});

test('an importer of one kelurahan does not say the number of the city', async () => {
  await rolledBack(city, { kind: 'area', area: kelurahan[0] }, async (db) => {
    await hearRegistry(db, { importId: 'x' as ImportId });
    expect(await findPublication(db)).toBeNull();
  });
});

const seenAt = (db: Db, id: string, recordedAt: Date) =>
  db.insert(standing).values({
    enterpriseId: id,
    day: who.today,
    status: 'closed',
    area: kelurahan[0],
    source: 'staff',
    recordedAt,
    recordedBy: 'test',
  });

test('the clock publishes once, and again only when something was recorded since', async () => {
  await withImport(async (db, _, ids) => {
    expect(await refresh(db)).toEqual({ published: true });
    expect(await refresh(db)).toEqual({ published: false });
    await seenAt(db, ids[0] ?? '', new Date(Date.now() - 1000));
    expect(await refresh(db)).toEqual({ published: true });
    expect(await findPublication(db)).toMatchObject({ figures: { count: 2 } });
  });
});

test('publishing by hand what is already said is refused', async () => {
  await withImport(async (db) => {
    expect(await publish(db, who)).toMatchObject({ count: 3 });
    expect(await publish(db, who)).toEqual({ refused: 'nothing-new' });
  });
});

test('the last publication of a day stands for the day, and the one before for the days before', async () => {
  await withImport(async (db) => {
    await publish(db, who);
    expect(await listPublications(db, 10)).toMatchObject([{ day: who.today, count: 3 }]);
    expect(await findPublication(db, '2026-02-01' as typeof who.today)).toBeNull();
  });
});

const said = {
  day: '1/2/2023',
  count: '1.500',
  source: 'Inibalikpapan',
  url: 'https://inibalikpapan.com',
  note: '',
};

test('a count said by others is kept beside ours, once', async () => {
  await withImport(async (db) => {
    expect(await recordOutsideCount(db, said, who)).toEqual({ count: 1500 });
    expect(await recordOutsideCount(db, said, who)).toEqual({ refused: 'known' });
    expect(await listOutside(db)).toMatchObject([
      { day: '2023-02-01', count: 1500, source: 'Inibalikpapan' },
    ]);
  });
});

test('a count without a source is not kept', async () => {
  await withImport(async (db) => {
    const refused = await recordOutsideCount(db, { ...said, source: '' }, who);
    expect(refused).toMatchObject({
      refused: 'unreadable',
      problems: [{ field: 'source', code: 'source-missing' }],
    });
    expect(await listOutside(db)).toEqual([]);
  });
});
