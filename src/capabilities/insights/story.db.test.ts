// Whatever happened on later days, the report of a past day is what that day published; and no paper moved a track twice.
import { sql } from 'drizzle-orm';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import { addDays, day } from '../../kernel/day.ts';
import type { PlainDate } from '../../kernel/day.ts';
import type { EnterpriseId, EvidenceId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { wholeCity } from '../../platform/db/index.ts';
import type { City, Db } from '../../platform/db/index.ts';
import { rolledBack } from '../../platform/db/testing.ts';
import { replaceFact, retractFact } from '../evidence/actions.ts';
import { assessEnterprise } from '../ladder/actions.ts';
import { actOnMovement } from '../ladder/movement/actions/act.ts';
import { loadMoving } from '../ladder/movement/actions/load.ts';
import { proposeMovement } from '../ladder/movement/actions/propose.ts';
import { reviewEnterprise } from '../ladder/movement/actions/review.ts';
import { movingCity, on, prove } from '../ladder/movement/fixtures.ts';
import type { MovementId } from '../ladder/movement/kinds.ts';
import { stepsOffered } from '../ladder/movement/routes/propose.tsx';
import { exampleEnterprise } from '../registry/fixtures.ts';
import { loadReport } from './report.ts';

let city: City;
beforeAll(async () => {
  city = await movingCity();
});

const kinds = ['identity_seen', 'nib', 'npwp', 'business_account'] as const;
const someAct = fc.oneof(
  fc.record({
    do: fc.constant('prove' as const),
    kind: fc.constantFrom(...kinds),
    lasts: fc.constantFrom(null, 2, 4),
  }),
  fc.record({ do: fc.constantFrom('retract' as const, 'replace' as const), at: fc.nat(20) }),
  fc.record({ do: fc.constantFrom('propose' as const, 'agree' as const, 'refuse' as const) }),
);
type SomeAct = typeof someAct extends fc.Arbitrary<infer T> ? T : never;

async function happen(db: Db, id: EnterpriseId, papers: EvidenceId[], one: SomeAct, today: PlainDate) {
  const how = on('u-staff', today);
  const open = (await loadMoving(db, id, today))?.movements.find((m) => /proposed|confirmed/.test(m.state));
  const movement = open?.id as MovementId;
  if (one.do === 'prove') {
    const to = one.lasts === null ? null : addDays(today, one.lasts);
    papers.push(await prove(db, id, one.kind, { from: today, to }));
  } else if (one.do === 'retract' || one.do === 'replace') {
    const paper = papers[one.at % Math.max(1, papers.length)];
    if (!paper) return;
    if (one.do === 'retract') {
      await retractFact(db, { id: paper, enterpriseId: id, reason: 'keliru' }, how);
      return;
    }
    const fact = {
      enterpriseId: id,
      kind: 'nib' as const,
      grade: 'checked' as const,
      source: 'staff' as const,
    };
    const done = await replaceFact(db, { id: paper, fact: { ...fact, validFrom: today } }, how);
    if (!isRefused(done)) papers.push(done.recorded);
  } else if (one.do === 'propose') {
    const moving = await loadMoving(db, id, today);
    const [step] = moving ? stepsOffered(moving) : [];
    if (!step || step.papers.length === 0) return;
    const evidence = step.papers.map((p) => p.fact.id);
    const asked = { enterpriseId: id, track: step.track, toRung: step.to, evidence, note: '' };
    await proposeMovement(db, asked, on('u-mentor', today));
  } else if (open && one.do === 'refuse')
    await actOnMovement(db, { id: movement, act: 'refused', reason: 'belum jelas' }, on('u-other', today));
  else if (open) {
    for (const by of ['u-one', 'u-two'])
      await actOnMovement(db, { id: movement, act: 'confirmed' }, on(by, today));
    await actOnMovement(db, { id: movement, act: 'affirmed', way: 'phone' }, on('owner:x', today));
  }
}

/** Reports of past days are kept by the process, so that each story has a year of its own. */
let year = 2027;

test('the report and the standing of a past day stay as they were published, and no paper moves a track twice', async () => {
  let movements = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(someAct, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 6 }),
      (story) =>
        rolledBack(city, wholeCity, async (db) => {
          year += 1;
          const id = await exampleEnterprise(db, { name: `Dapur ${String(year)}` });
          const asked = (asOf: PlainDate) => ({ year, asOf, wrong: false });
          const standing = async (asOf: PlainDate) =>
            (await assessEnterprise(db, { id, sector: 'food', founded: null }, asOf))?.assessment.tracks.map(
              (t) => t.rung,
            );
          const told = async (asOf: PlainDate, today: PlainDate) => {
            const { shares, tracks } = await loadReport(db, asked(asOf), today);
            return { shares, tracks, rungs: await standing(asOf) };
          };
          const papers: EvidenceId[] = [];
          const published = new Map<PlainDate, Awaited<ReturnType<typeof told>>>();
          let today = day(`${String(year)}-03-01`);
          for (const kind of ['identity_seen', 'nib'] as const)
            papers.push(await prove(db, id, kind, { from: today }));
          for (const acts of story) {
            // Night comes before the day's work, as in the city.
            await reviewEnterprise(db, id, on('system', today), { propose: true });
            for (const one of acts) await happen(db, id, papers, one, today);
            await reviewEnterprise(db, id, on('system', today), { propose: false });
            published.set(today, await told(today, today));
            today = addDays(today, 1);
          }
          for (const [then, was] of published) expect([then, await told(then, today)]).toEqual([then, was]);
          const { rows } = await db.execute<{ n: number; papers: number }>(sql`
          select count(*)::int as n, count(distinct (v.paper_id, v.track))::int as papers
          from ladder_movement_evidence v join ladder_movement m on m.id = v.movement_id
          where v.role = 'moves' and m.counted_on is not null`);
          expect(rows[0]?.n).toBe(rows[0]?.papers);
          movements += rows[0]?.n ?? 0;
        }),
    ),
    { seed: 6471, numRuns: 5 },
  );
  expect(movements).toBeGreaterThan(1);
});
