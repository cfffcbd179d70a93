// Filling the demo city: three invented files land as imports of earlier years, then the field work, then the figures.
import { sql } from 'drizzle-orm';

import { countAt, saveFigures } from '../src/capabilities/census/index.ts';
import { insertFacts } from '../src/capabilities/evidence/index.ts';
import { landRows } from '../src/capabilities/intake/index.ts';
import type { TypedRow } from '../src/capabilities/intake/index.ts';
import { rebuildPositions } from '../src/capabilities/ladder/index.ts';
import { listAreas } from '../src/capabilities/regions/index.ts';
import { appendStandings } from '../src/capabilities/registry/index.ts';
import type { PlainDate } from '../src/kernel/day.ts';
import { addDays, addMonths, dayOf, endOfDay, startOfDay } from '../src/kernel/day.ts';
import { freshId } from '../src/kernel/ids.ts';
import type { City, Db } from '../src/platform/db/index.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import { inventEnterprise } from './enterprises.ts';
import { demoEvents } from './events/index.ts';
import { visit } from './fieldwork.ts';
import { demoMovements } from './movements.ts';
import { demoProgramme } from './programme/index.ts';
import { demoPapers } from './papers.ts';
import { seedOf } from './random.ts';
import { demoReadiness, demoShopPapers } from './readiness.ts';
import { demoRetail } from './retail/index.ts';
import { demoVisits } from './visits.ts';

/** Told how many of the wanted enterprises stand by now. */
type Progress = (done: number) => Promise<void>;

const files = [
  { name: 'CONTOH daftar pasar daring 2024.xlsx', monthsAgo: 25, from: 0, to: 0.3 },
  { name: 'CONTOH ekspor OSS 2025.xlsx', monthsAgo: 17, from: 0.26, to: 0.74 },
  { name: 'CONTOH pendataan kelurahan 2026.xlsx', monthsAgo: 8, from: 0.68, to: 1 },
] as const;

/**
 * Makes `wanted` invented enterprises in an empty city and everything known about them. May be interrupted and run
 * again: a file that has landed is not landed twice, and the field work is one transaction.
 */
export async function fillDemo(
  city: City,
  { wanted, seed, now }: { wanted: number; seed: number; now: Date },
  progress: Progress,
): Promise<void> {
  const today = dayOf(now, city.zone);
  const areas = await within(city, wholeCity, kelurahanWeights);
  for (const file of files) {
    const [first, last] = [Math.floor(file.from * wanted), Math.floor(file.to * wanted)];
    const recordedAt = startOfDay(addMonths(today, -file.monthsAgo), city.zone);
    const rows = invented(seed, first, last, areas, (n) => progress(n));
    await landRows(
      city,
      rows,
      { by: 'demo', now: recordedAt, today: dayOf(recordedAt, city.zone) },
      { name: file.name, example: true },
    );
  }
  await within(city, wholeCity, async (db) => {
    const done = await db.execute(
      sql`select from registry_standing where recorded_by = 'demo' and source = 'field' limit 1`,
    );
    if (done.rowCount === 0) {
      await fieldwork(db, seed, today);
      await demoVisits(db, seed, today);
      await demoPapers(db, today);
      await demoShopPapers(db);
      await demoProgramme(db, today);
      await demoEvents(db, today);
    }
    await rebuildPositions(db, today);
    await publishHistory(db, today, now);
    await giveOwner(db);
    await demoMovements(db, seed, today);
    if (done.rowCount === 0) {
      await demoReadiness(db, today);
      await demoRetail(db, today);
    }
  });
  await progress(wanted);
}

async function kelurahanWeights(db: Db): Promise<readonly (readonly [string, number])[]> {
  const areas = await listAreas(db);
  return areas
    .filter((a) => a.level === 'kelurahan')
    .map((a) => [a.code, 1 + (seedOf(a.code) % 1000) / 300] as const);
}

async function* invented(
  seed: number,
  first: number,
  last: number,
  areas: readonly (readonly [string, number])[],
  said: Progress,
): AsyncGenerator<TypedRow> {
  for (let n = first; n < last; n++) {
    if (n % 2000 === 0) await said(n);
    yield inventEnterprise(seed, n, areas);
  }
}

type KnownRow = {
  id: string;
  key: string;
  sector: string;
  since: PlainDate;
  held: [string, string | null][];
};

async function fieldwork(db: Db, seed: number, today: PlainDate): Promise<void> {
  const zone = db.city.zone;
  await db.execute(sql`set local statement_timeout = 0`);
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await db.execute<KnownRow>(sql`
      select e.id, e.squeezed || '|' || coalesce(e.owner_squeezed, '') || '|' || e.area as key, e.sector,
        (e.recorded_at at time zone ${zone})::date::text as since,
        coalesce((select jsonb_agg(jsonb_build_array(f.kind, f.number)) from evidence_fact f where f.enterprise_id = e.id), '[]') as held
      from registry_enterprise e where e.id > ${after} order by e.id limit 4000`);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const found = rows.map((row) => ({
      id: row.id,
      ...visit(seed, { ...row, held: new Map(row.held) }, today),
    }));
    await appendStandings(
      db,
      found
        .filter((f) => f.seenDay !== null || f.status !== 'active')
        .map((f) => ({
          enterpriseId: f.id,
          day: f.statusDay,
          status: f.status,
          seenDay: f.seenDay,
          source: 'field' as const,
          reason: null,
          recordedAt: startOfDay(f.statusDay, zone),
          recordedBy: 'demo',
        })),
    );
    await insertFacts(
      db,
      found.flatMap((f) =>
        f.facts.map((fact) => ({
          id: freshId(),
          enterpriseId: f.id,
          kind: fact.kind,
          grade: fact.grade,
          number: fact.number,
          validFrom: fact.from,
          validTo: fact.to,
          source: 'field',
          recordedAt: startOfDay(f.seenDay ?? today, zone),
          recordedBy: 'demo',
        })),
      ),
    );
  }
}

/** The owner's sign-in stands for an invented person with something to show: a paper, a visit, a next step. */
async function giveOwner(db: Db): Promise<void> {
  await db.execute(sql`
    update accounts_user set person_id = (
      select e.owner_id from registry_enterprise e join ladder_position p on p.enterprise_id = e.id
      where e.owner_id is not null and e.status = 'active' and e.sector = 'food' and p.next_condition is not null
      order by cardinality(array_remove(p.rungs, 0)) desc, e.id limit 1)
    where role = 'owner' and person_id is null`);
}

/** The figures as they would have been announced at the end of each quarter, and today's. */
async function publishHistory(db: Db, today: PlainDate, now: Date): Promise<void> {
  const zone = db.city.zone;
  const quarters = [8, 7, 6, 5, 4, 3, 2, 1]
    .map((back) => addMonths(today, -3 * back))
    .map((day) =>
      addDays(
        `${day.slice(0, 4)}-${String(1 + 3 * Math.floor((Number(day.slice(5, 7)) - 1) / 3)).padStart(2, '0')}-01` as PlainDate,
        -1,
      ),
    );
  for (const day of quarters) {
    const cutoff = endOfDay(day, zone);
    await saveFigures(db, await countAt(db, { day, cutoff }), { by: 'demo', now: cutoff });
  }
  await saveFigures(db, await countAt(db, { day: today, cutoff: now }), { by: 'demo', now });
}
