// Invented histories for the tests of the number: what was recorded, when, and for which day.
import * as fc from 'fast-check';

import type { PlainDate } from '../../kernel/day.ts';
import { addDays, day } from '../../kernel/day.ts';
import type { Db } from '../../platform/db/index.ts';
import { fact, retraction } from '../evidence/index.ts';
import { area } from '../regions/index.ts';
import { enterprise, standing, statuses } from '../registry/index.ts';
import type { Status } from '../registry/index.ts';
import { sql } from 'drizzle-orm';

export const kelurahan = ['64.71.04.1001', '64.71.04.1002', '64.71.05.1001'] as const;
export const places = [...kelurahan, `${kelurahan[0]}/RT069`, '64.71.04', '64.71'] as const;

export async function layAreas(db: Db): Promise<void> {
  const none = { lat: null, lng: null, tileCol: null, tileRow: null };
  await db.insert(area).values([
    { code: '64.71', name: 'Kota Contoh', level: 'city', parent: null, ...none },
    { code: '64.71.04', name: 'Kecamatan Satu', level: 'kecamatan', parent: '64.71', ...none },
    { code: '64.71.05', name: 'Kecamatan Dua', level: 'kecamatan', parent: '64.71', ...none },
    {
      code: kelurahan[0],
      name: 'Kelurahan A',
      level: 'kelurahan',
      parent: '64.71.04',
      ...none,
      tileCol: 0,
      tileRow: 0,
    },
    {
      code: kelurahan[1],
      name: 'Kelurahan B',
      level: 'kelurahan',
      parent: '64.71.04',
      ...none,
      tileCol: 1,
      tileRow: 0,
    },
    {
      code: kelurahan[2],
      name: 'Kelurahan C',
      level: 'kelurahan',
      parent: '64.71.05',
      ...none,
      tileCol: 0,
      tileRow: 1,
    },
  ]);
}

/** One thing recorded. Numbers choose among what is there; `back` is how many days earlier it holds from. */
export type Event =
  | {
      kind: 'import';
      fresh: number;
      matched: number;
      rejected: number;
      inFile: number;
      back: number;
      place: number;
    }
  | { kind: 'by-hand'; back: number; place: number; name: number; owner: number }
  | { kind: 'status'; which: number; status: Status; back: number; place: number; seenBack: number | null }
  | { kind: 'roll-back'; which: number }
  | {
      kind: 'proof';
      which: number;
      paper: 'nib' | 'npwp';
      grade: 'stated' | 'seen' | 'checked';
      back: number;
      lasts: number | null;
    }
  | { kind: 'retract'; which: number }
  | { kind: 'join'; which: number; other: number }
  | { kind: 'separate'; which: number };

const some = (max: number) => fc.nat({ max });
export const someEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant('import' as const),
    fresh: some(4),
    matched: some(3),
    rejected: some(3),
    inFile: some(3),
    back: some(40),
    place: some(5),
  }),
  fc.record({
    kind: fc.constant('by-hand' as const),
    back: fc.integer({ min: -3, max: 40 }),
    place: some(5),
    name: some(2),
    owner: some(2),
  }),
  fc.record({
    kind: fc.constant('status' as const),
    which: some(50),
    status: fc.constantFrom<Status>(...statuses.filter((s) => s !== 'withdrawn' && s !== 'joined')),
    back: fc.integer({ min: -3, max: 400 }),
    place: some(5),
    seenBack: fc.option(fc.integer({ min: 360, max: 370 })),
  }),
  fc.record({ kind: fc.constant('roll-back' as const), which: some(5) }),
  fc.record({
    kind: fc.constant('proof' as const),
    which: some(50),
    paper: fc.constantFrom('nib' as const, 'npwp' as const),
    grade: fc.constantFrom('stated' as const, 'seen' as const, 'checked' as const),
    back: fc.integer({ min: -3, max: 40 }),
    lasts: fc.option(some(45)),
  }),
  fc.record({ kind: fc.constant('retract' as const), which: some(10) }),
  fc.record({ kind: fc.constant('join' as const), which: some(50), other: some(50) }),
  fc.record({ kind: fc.constant('separate' as const), which: some(5) }),
);

export type Stood = {
  id: string;
  day: PlainDate;
  status: Status;
  area: string;
  seen: PlainDate | null;
  at: number;
};
/** What a test knows beside the database. */
export type Memory = {
  stood: Stood[];
  importOf: Map<string, string>;
  imports: string[];
  facts: { id: string; enterpriseId: string }[];
  ids: string[];
  /** Open joins: the record joined away, the one it was joined into, and where it stood. */
  joins: { id: string; from: string; into: string; status: Status }[];
};

export const emptyMemory = (): Memory => ({
  stood: [],
  importOf: new Map(),
  imports: [],
  facts: [],
  ids: [],
  joins: [],
});

/** Which record an id leads to, as acts on an old id do. */
function leadsTo(memory: Memory, id: string): string {
  const join = memory.joins.find((j) => j.from === id);
  return join ? leadsTo(memory, join.into) : id;
}

export const firstDay = day('2026-03-01');
/** Events happen one a day, at noon in the zone of the city (UTC+8). */
export const dayOfEvent = (n: number): PlainDate => addDays(firstDay, n);
export const instantOfEvent = (n: number): Date => new Date(`${dayOfEvent(n)}T04:00:00.000Z`);

const idOf = (n: number): string => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const by = 'test';

async function stand(
  db: Db,
  memory: Memory,
  rows: readonly (Stood & { importId: string | null })[],
): Promise<void> {
  for (const { id, day: from, status, area: place, seen, at, importId } of rows) {
    await db.insert(standing).values({
      enterpriseId: id,
      day: from,
      status,
      area: place,
      seenDay: seen,
      source: importId ? 'import' : 'staff',
      importId,
      recordedAt: instantOfEvent(at),
      recordedBy: by,
    });
    memory.stood.push({ id, day: from, status, area: place, seen, at });
  }
}

async function bear(
  db: Db,
  memory: Memory,
  n: number,
  what: { place: string; from: PlainDate; importId: string | null; name: string; owner: string | null },
) {
  const id = idOf(memory.ids.length + 1);
  memory.ids.push(id);
  await db.insert(enterprise).values({
    id,
    name: what.name,
    squeezed: what.name.toLowerCase(),
    ownerSqueezed: what.owner,
    area: what.place,
    sector: 'food',
    status: 'active',
    importId: what.importId,
    recordedAt: instantOfEvent(n),
    recordedBy: by,
    words: sql`''`,
  });
  await stand(db, memory, [
    { id, day: what.from, status: 'active', area: what.place, seen: null, at: n, importId: what.importId },
  ]);
  return id;
}

const at = <T>(list: readonly T[], n: number): T | undefined =>
  list.length === 0 ? undefined : list[n % list.length];

/** Writes the n-th event as the rooms would; events that have nothing to act on do nothing. */
export async function happen(db: Db, memory: Memory, n: number, event: Event): Promise<void> {
  const today = dayOfEvent(n);
  if (event.kind === 'import') {
    const importId = idOf(900_000 + memory.imports.length);
    memory.imports.push(importId);
    const at8 = instantOfEvent(n).toISOString();
    await db.execute(sql`insert into intake_import (id, file_name, file_hash, file_bytes, sealed_key, area, state, sheets, counts, by, created_at, accepted_at)
      values (${importId}, ${`daftar ${n}.xlsx`}, 'x', 1, '', '64.71', 'accepted', '[]', '{}', ${by}, ${at8}, ${at8})`);
    const fates = [
      ...Array.from({ length: event.rejected }, () => 'rejected'),
      ...Array.from({ length: event.inFile }, () => 'duplicate'),
      ...Array.from({ length: event.matched }, (_, k) => (k % 2 ? 'changed' : 'unchanged')),
      ...Array.from({ length: event.fresh }, () => 'new'),
    ];
    for (const [ordinal, fate] of fates.entries()) {
      await db.execute(
        sql`insert into intake_fate (import_id, ordinal, sheet, line, fate) values (${importId}, ${ordinal}, 1, ${ordinal}, ${fate})`,
      );
    }
    for (let k = 0; k < event.fresh; k++) {
      const born = {
        place: places[event.place] ?? '64.71',
        from: addDays(today, -event.back),
        importId,
        name: `Usaha ${k}`,
        owner: null,
      };
      memory.importOf.set(await bear(db, memory, n, born), importId);
    }
  }
  if (event.kind === 'by-hand') {
    const owner = [null, 'a', 'b'][event.owner] ?? null;
    await bear(db, memory, n, {
      place: places[event.place] ?? '64.71',
      from: addDays(today, -event.back),
      importId: null,
      name: `Usaha ${event.name}`,
      owner,
    });
  }
  if (event.kind === 'status') {
    const named = at(memory.ids, event.which);
    if (!named) return;
    const id = leadsTo(memory, named);
    const from = addDays(today, -event.back);
    const seen = event.seenBack === null ? null : addDays(today, -event.seenBack);
    await stand(db, memory, [
      {
        id,
        day: from,
        status: event.status,
        area: places[event.place] ?? '64.71',
        seen,
        at: n,
        importId: null,
      },
    ]);
  }
  if (event.kind === 'roll-back') {
    const importId = at(memory.imports, event.which);
    if (!importId) return;
    // What was joined depends on the other record, so its import is not taken back.
    const bound = new Set(memory.joins.flatMap((j) => [j.from, j.into]));
    const gone = memory.ids.filter((id) => memory.importOf.get(id) === importId && !bound.has(id));
    await stand(
      db,
      memory,
      gone.map((id) => ({
        id,
        day: today,
        status: 'withdrawn' as const,
        area: '64.71',
        seen: null,
        at: n,
        importId,
      })),
    );
  }
  if (event.kind === 'proof') {
    const named = at(memory.ids, event.which);
    if (!named) return;
    const enterpriseId = leadsTo(memory, named);
    const id = idOf(500_000 + memory.facts.length);
    memory.facts.push({ id, enterpriseId });
    const validFrom = addDays(today, -event.back);
    await db.insert(fact).values({
      id,
      enterpriseId,
      kind: event.paper,
      grade: event.grade,
      validFrom,
      validTo: event.lasts === null ? null : addDays(validFrom, event.lasts),
      source: 'staff',
      recordedAt: instantOfEvent(n),
      recordedBy: by,
    });
  }
  if (event.kind === 'retract') {
    const known = at(memory.facts, event.which);
    if (!known) return;
    await db
      .insert(retraction)
      .values({
        factId: known.id,
        enterpriseId: known.enterpriseId,
        reason: 'keliru',
        recordedAt: instantOfEvent(n),
        recordedBy: by,
      })
      .onConflictDoNothing();
  }
  if (event.kind === 'join') {
    const [named, other] = [at(memory.ids, event.which), at(memory.ids, event.other)];
    if (!named || !other) return;
    const [from, into] = [leadsTo(memory, named), leadsTo(memory, other)];
    if (from === into) return;
    const status = memory.stood.findLast((s) => s.id === from)?.status ?? 'active';
    if (status === 'withdrawn') return;
    const id = idOf(700_000 + n);
    await db.execute(sql`insert into matching_join (id, from_id, into_id, takes, day, recorded_at, recorded_by)
      values (${id}, ${from}, ${into}, '[]', ${today}, ${instantOfEvent(n).toISOString()}, ${by})`);
    await stand(db, memory, [
      { id: from, day: today, status: 'joined', area: '64.71', seen: null, at: n, importId: null },
    ]);
    memory.joins.push({ id, from, into, status });
  }
  if (event.kind === 'separate') {
    const join = at(memory.joins, event.which);
    if (!join) return;
    await db.execute(
      sql`update matching_join set undone_at = ${instantOfEvent(n).toISOString()} where id = ${join.id}`,
    );
    memory.joins = memory.joins.filter((j) => j !== join);
    await stand(db, memory, [
      { id: join.from, day: today, status: join.status, area: '64.71', seen: null, at: n, importId: null },
    ]);
  }
}
