// Rounds of curation in the demo city: one decided before the shelves were filled, one open with products waiting.
import { candidate, candidateAct, round, score } from '../../src/capabilities/retail/rounds/tables.ts';
import type { Criterion } from '../../src/capabilities/retail/rounds/tables.ts';
import type { CandidateAct } from '../../src/capabilities/retail/kinds.ts';
import { addDays, addMonths, startOfDay } from '../../src/kernel/day.ts';
import type { PlainDate } from '../../src/kernel/day.ts';
import { freshId } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/db/index.ts';
import type { Goods } from './goods.ts';

const criteria: readonly Criterion[] = [
  { code: 'quality', label: 'Mutu' },
  { code: 'packaging', label: 'Kemasan' },
  { code: 'readiness', label: 'Kesiapan memasok' },
  { code: 'price', label: 'Harga' },
];

type Said = {
  readonly act: CandidateAct;
  readonly day: PlainDate;
  readonly reason?: string;
  readonly next?: string;
};

type Plan = {
  readonly name: string;
  readonly outlet: string;
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
  readonly closed: boolean;
  readonly goods: readonly Goods[];
  readonly said: (n: number) => readonly Said[];
};

async function insertRound(
  db: Db,
  plan: Plan,
  ids: ReadonlyMap<string, string>,
  doors: ReadonlyMap<string, string>,
) {
  const at = (day: PlainDate) => new Date(startOfDay(day, db.city.zone).getTime() + 9 * 3_600_000);
  const outletId = ids.get(plan.outlet);
  if (outletId === undefined || plan.goods.length === 0) return;
  const id = freshId<'Round'>();
  const recorded = { recordedAt: at(plan.opensOn), recordedBy: 'demo' };
  await db.insert(round).values({
    id,
    outletId,
    doorId: doors.get(outletId) ?? null,
    name: plan.name,
    opensOn: plan.opensOn,
    closesOn: plan.closesOn,
    criteria,
    closedAt: plan.closed ? at(plan.closesOn) : null,
    ...recorded,
  });
  const rows = plan.goods.map((goods, n) => ({ id: freshId<'Candidate'>(), goods, said: plan.said(n) }));
  await db.insert(candidate).values(
    rows.map(({ id: own, goods, said }) => ({
      id: own,
      roundId: id,
      productId: goods.productId,
      enterpriseId: goods.enterpriseId,
      state: said.at(-1)?.act ?? 'put-forward',
      ...recorded,
    })),
  );
  await db.insert(candidateAct).values(
    rows.flatMap(({ id: own, said }) =>
      said.map(({ act, day, reason = null, next = null }) => ({
        candidateId: own,
        act,
        day,
        reason,
        next,
        recordedAt: at(day),
        recordedBy: 'demo',
      })),
    ),
  );
  if (!plan.closed) return;
  await db.insert(score).values(
    rows.flatMap(({ id: own, said }, n) =>
      criteria.map(({ code }, c) => ({
        candidateId: own,
        criterion: code,
        score: said.at(-1)?.act === 'refused' && c === 1 ? 1 : 2 + ((n + c) % 3),
        recordedAt: at(plan.closesOn),
        recordedBy: 'demo',
      })),
    ),
  );
}

type Around = {
  readonly goods: readonly Goods[];
  readonly ids: ReadonlyMap<string, string>;
  readonly doors: ReadonlyMap<string, string>;
  readonly month: PlainDate;
  readonly today: PlainDate;
};

/** Of fourteen products twelve came in and two learn what to do; six wait at the second branch. */
export async function demoRounds(db: Db, { goods, ids, doors, month, today }: Around): Promise<void> {
  const [opened, closed] = [addMonths(month, -5), addDays(addMonths(month, -4), 9)];
  await insertRound(
    db,
    {
      name: 'Kurasi rak lokal (contoh)',
      outlet: 'Contoh Hiper Balikpapan Kota',
      opensOn: opened,
      closesOn: closed,
      closed: true,
      goods: goods.slice(0, 14),
      said: (n) => [
        { act: 'put-forward', day: addDays(opened, 2 + n) },
        { act: 'sample-asked', day: addDays(opened, 17) },
        { act: 'sample-received', day: addDays(opened, 22) },
        n < 12
          ? { act: 'accepted', day: closed, reason: 'Rasa dan kemasan siap untuk rak (contoh)' }
          : {
              act: 'refused',
              day: closed,
              reason: 'Kemasan mudah bocor dan tanggal kedaluwarsa belum tercetak (contoh)',
              next: 'Perbaiki kemasan bersama pendamping, lalu ajukan pada putaran berikut',
            },
      ],
    },
    ids,
    doors,
  );
  const since = addDays(today, -12);
  await insertRound(
    db,
    {
      name: 'Kurasi cabang utara (contoh)',
      outlet: 'Contoh Hiper Balikpapan Utara',
      opensOn: since,
      closesOn: addDays(today, 16),
      closed: false,
      goods: goods.slice(6, 12),
      said: (n) => [
        { act: 'put-forward', day: addDays(since, n) },
        ...(n % 2 === 0 ? [{ act: 'sample-asked' as const, day: addDays(since, 7) }] : []),
      ],
    },
    ids,
    doors,
  );
}
