// Two years of invented movements: some hundred that count, some falls, some that wait for an officer or for the owner.
import { sql } from 'drizzle-orm';

import { insertFacts } from '../src/capabilities/evidence/index.ts';
import { landMovements, readySteps } from '../src/capabilities/ladder/index.ts';
import type { Landed } from '../src/capabilities/ladder/index.ts';
import type { PlainDate } from '../src/kernel/day.ts';
import { addDays, daysBetween, startOfDay } from '../src/kernel/day.ts';
import { freshId } from '../src/kernel/ids.ts';
import type { EnterpriseId } from '../src/kernel/ids.ts';
import type { Db } from '../src/platform/db/index.ts';
import { randomFrom } from './random.ts';

type Random = ReturnType<typeof randomFrom>;
type Chosen = {
  readonly id: EnterpriseId;
  readonly owner: string | null;
  /** The day of its newest proof, and of the first activity it took part in. */
  readonly proven: PlainDate;
  readonly supported: PlainDate | null;
  /** The enterprise of the owner's sign-in: one of its steps waits for their answer. */
  readonly own: boolean;
};

const most = 420;

/** Half of them took part in an activity; each has something that an officer saw after its first day. */
async function choose(db: Db): Promise<readonly Chosen[]> {
  const { rows } = await db.execute<Chosen>(sql`
    with supported as (
      select p.enterprise_id as id, min(a.starts) as day
      from programme_participation p join programme_activity a on a.id = p.activity_id
      where p.state in ('taken', 'attended', 'completed') and p.enterprise_id is not null group by 1),
    ranked as (
      select e.id, e.owner_id as owner, s.day as supported,
        e.owner_id in (select person_id from accounts_user where role = 'owner') as own,
        row_number() over (partition by s.day is not null order by md5(e.squeezed || e.area)) as at
      from registry_enterprise e join ladder_position p on p.enterprise_id = e.id left join supported s on s.id = e.id
      where e.status = 'active' and e.owner_id is not null and p.rungs[1] >= 2)
    select r.id, r.owner, r.supported::text as supported, r.own,
      (select max(greatest(f.valid_from, f.recorded_at::date)) from evidence_fact f
        where f.enterprise_id = r.id and f.grade <> 'stated')::text as proven
    from ranked r where r.at <= ${most / 2} or r.own order by r.id`);
  return rows.filter((row) => row.proven !== null);
}

type People = { readonly mentor: string; readonly officers: readonly string[] };

async function peopleOf(db: Db): Promise<People> {
  const { rows } = await db.execute<{ id: string; role: string }>(sql`
    select id, role from accounts_user where role in ('mentor', 'kelurahan_officer', 'kecamatan_officer', 'staff') order by role, id`);
  // In a city where nobody signs in yet: two officers are two people all the same.
  const of = (role: string) => rows.find((r) => r.role === role)?.id ?? `demo-${role}`;
  return { mentor: of('mentor'), officers: [of('kelurahan_officer'), of('staff'), of('kecamatan_officer')] };
}

/** Of ten: eight count, one waits for an officer, one for the owner. */
const endings = [
  ['counted', 8],
  ['proposed', 1],
  ['confirmed', 1],
] as const;

export async function demoMovements(db: Db, seed: number, today: PlainDate): Promise<void> {
  const done = await db.execute(sql`select from ladder_movement limit 1`);
  if (done.rowCount !== 0) return;
  const random = randomFrom(seed ^ 0x9a1c);
  const { mentor, officers } = await peopleOf(db);
  const zone = db.city.zone;
  const at = (day: PlainDate, hour: number) => new Date(startOfDay(day, zone).getTime() + hour * 3_600_000);
  const rows: Landed[] = [];
  for (const one of await choose(db)) {
    const [first = 'demo', second = 'demo'] = random.chance(0.5) ? officers : officers.toReversed();
    const begun = one.supported && one.supported > one.proven ? addDays(one.supported, 20) : one.proven;
    for (const step of await readySteps(db, one.id, today)) {
      const ending = one.own
        ? rows.some((r) => r.enterpriseId === one.id)
          ? 'counted'
          : 'confirmed'
        : random.weighted(endings);
      const open = ending !== 'counted';
      const proposed = open ? addDays(today, -1 - random.below(20)) : within(begun, today, random);
      if (proposed > today || proposed < one.proven) continue;
      const proposedBy = random.chance(0.25) ? 'system' : mentor;
      const [seen, agreed] = [1 + random.below(4), 5 + random.below(9)].map((n) =>
        min(addDays(proposed, n), today),
      );
      const confirmed = (by: string) => ({
        act: 'confirmed' as const,
        by,
        at: at(seen ?? today, 10),
        day: seen ?? today,
      });
      const paper = random.chance(0.3);
      const affirmed = {
        act: 'affirmed' as const,
        by: paper ? first : `owner:${one.owner ?? ''}`,
        way: paper ? ('paper' as const) : ('phone' as const),
        at: at(agreed ?? today, 15),
        day: agreed ?? today,
      };
      const both = proposedBy === 'system' ? [confirmed(first), confirmed(second)] : [confirmed(first)];
      const said = { counted: [...both, affirmed], confirmed: both, proposed: [] }[ending];
      rows.push({
        ...step,
        enterpriseId: one.id,
        proposedBy,
        cause: null,
        said,
        at: at(proposed, 9),
        day: proposed,
      });
    }
  }
  await landMovements(db, [...rows, ...(await falls(db, { mentor, officers }, today, at))]);
}

const min = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

/** Some day from the first to three weeks before the last; the first itself when there is no room. */
const within = (first: PlainDate, last: PlainDate, random: Random): PlainDate => {
  const room = daysBetween(first, last) - 21;
  return room > 0 ? addDays(first, random.below(room)) : first;
};

type Lost = {
  readonly enterprise: EnterpriseId;
  readonly fact: string;
  readonly condition: string;
  readonly recorded: PlainDate;
  readonly ended: PlainDate;
  readonly version: number;
};

/** A product permit that carried a step and has run out since: up, and down again on the day after its last. */
async function falls(
  db: Db,
  { mentor, officers }: People,
  today: PlainDate,
  at: (day: PlainDate, hour: number) => Date,
): Promise<readonly Landed[]> {
  const { rows } = await db.execute<Lost>(sql`
    select distinct on (f.enterprise_id) f.enterprise_id as enterprise, f.id as fact, 'product_permit' as condition,
      greatest(f.valid_from, f.recorded_at::date)::text as recorded, f.valid_to::text as ended, p.policy_version as version
    from evidence_fact f join ladder_position p on p.enterprise_id = f.enterprise_id
      join registry_enterprise e on e.id = f.enterprise_id
    where f.kind in ('pirt', 'bpom_md') and f.grade <> 'stated' and f.valid_to < ${today} and e.status = 'active' and p.rungs[2] = 1
      and greatest(f.valid_from, f.recorded_at::date) + 14 < f.valid_to
      and not exists (select from evidence_retraction r where r.fact_id = f.id)
    order by f.enterprise_id, f.id limit 40`);
  const officer = officers[0] ?? 'demo';
  return [...rows, ...(await runOut(db, today, at))].flatMap(
    ({ enterprise, fact, condition, recorded, ended, version }): Landed[] => {
      const papers = [{ factId: fact, paperId: fact, condition }];
      const base = { enterpriseId: enterprise, track: 'product', policyVersion: version, papers };
      const [proposed, counted, lost] = [addDays(recorded, 2), addDays(recorded, 9), addDays(ended, 1)];
      return [
        {
          ...base,
          fromRung: 1,
          toRung: 2,
          proposedBy: mentor,
          cause: null,
          said: [
            { act: 'confirmed', by: officer, at: at(counted, 10), day: counted },
            { act: 'affirmed', by: officer, way: 'paper', at: at(counted, 11), day: counted },
          ],
          at: at(proposed, 9),
          day: proposed,
        },
        {
          ...base,
          fromRung: 2,
          toRung: 1,
          proposedBy: 'system',
          cause: 'expired',
          said: [{ act: 'fell', by: 'system', at: at(lost, 1), day: lost }],
          at: at(lost, 1),
          day: lost,
        },
      ];
    },
  );
}

/** Permits that were seen and have run out since, invented for a few kitchens that have none in force today. */
async function runOut(
  db: Db,
  today: PlainDate,
  at: (day: PlainDate, hour: number) => Date,
): Promise<readonly Lost[]> {
  const { rows } = await db.execute<{ enterprise: EnterpriseId; since: PlainDate; version: number }>(sql`
    select e.id as enterprise, e.recorded_at::date::text as since, p.policy_version as version
    from registry_enterprise e join ladder_position p on p.enterprise_id = e.id
    where e.status = 'active' and e.sector = 'food' and p.rungs[2] = 1 and e.recorded_at < ${addDays(today, -300)}::date
    order by md5(e.squeezed || e.area) limit 24`);
  const lost = rows.map(({ enterprise, since, version }, n): Lost => {
    const recorded = addDays(since, 14);
    const ended = addDays(today, -20 - n * 11);
    return { enterprise, fact: freshId<'Evidence'>(), condition: 'product_permit', recorded, ended, version };
  });
  const real = lost.filter((one) => addDays(one.recorded, 14) < one.ended);
  await insertFacts(
    db,
    real.map((one) => ({
      id: one.fact,
      enterpriseId: one.enterprise,
      kind: 'pirt',
      grade: 'seen' as const,
      number: null,
      validFrom: one.recorded,
      validTo: one.ended,
      source: 'field',
      recordedAt: at(one.recorded, 9),
      recordedBy: 'demo',
    })),
  );
  return real;
}
