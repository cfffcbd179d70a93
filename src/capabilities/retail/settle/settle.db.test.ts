// Settling against a real database: in any order of what happens, and by two at once.
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { addMonths, day } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { rupiah } from '../../../kernel/rupiah.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { rolledBack } from '../../../platform/db/testing.ts';
import type { PartnerId } from '../../partners/index.ts';
import { around, given, programmeCity } from '../../programme/fixtures.ts';
import { aPartner, aPlacement, someTerms } from '../fixtures.ts';
import type { ExamplePlacement } from '../fixtures.ts';
import { ageing, owedTo } from './actions/ageing.ts';
import { endOfDispute, sayOfStatement } from './actions/dispute.ts';
import { payStatement, sayOfPayment } from './actions/pay.ts';
import { previewSettlement, reverseSettlement, settleMonth } from './actions/settle.ts';
import { aReport } from './fixtures.ts';
import type { ExampleSale } from './fixtures.ts';
import { hearErased } from './forget.ts';
import { listDisputes } from './store/disputes.ts';
import { lastSettled } from './store/line.ts';
import { listPayments } from './store/payments.ts';
import { openAmong, statementsOfPayer } from './store/statements.ts';

let city: City;
beforeAll(async () => {
  city = await programmeCity();
});

const on = (today: string) => ({ ...around, today });
const first = day('2026-08-01');

type World = { readonly placements: readonly ExamplePlacement[]; readonly payers: readonly PartnerId[] };

/** Two makers at a shop through a koperasi, one of them also at a hotel that pays itself. */
async function aWorld(db: Db): Promise<World> {
  const koperasi = await aPartner(db, { kind: 'koperasi' });
  const shop = await aPartner(db);
  const hotel = await aPartner(db, { kind: 'hotel' });
  const one = await aPlacement(db, {
    outletId: shop,
    aggregatorId: koperasi,
    terms: { fee: 300, promotion: 50, listing: 70_000 },
  });
  const two = await aPlacement(db, {
    outletId: shop,
    aggregatorId: koperasi,
    terms: { fee: 250, feeBase: 'after-commission', otherCuts: 33 },
  });
  const { enterpriseId, productId } = one;
  const three = await aPlacement(db, {
    outletId: hotel,
    enterpriseId,
    productId,
    terms: { commission: 200 },
  });
  return { placements: [one, two, three], payers: [koperasi, hotel] };
}

type Step =
  | {
      readonly do: 'sell';
      readonly back: boolean;
      readonly at: number;
      readonly date: number;
      readonly pieces: number;
      readonly price: number;
      readonly cash: boolean;
    }
  | { readonly do: 'correct'; readonly of: number; readonly pieces: number }
  | {
      readonly do: 'terms';
      readonly at: number;
      readonly date: number;
      readonly commission: number;
      readonly listing: number;
    }
  | { readonly do: 'settle'; readonly payer: number }
  | { readonly do: 'reverse'; readonly payer: number }
  | { readonly do: 'pay'; readonly payer: number; readonly part: number }
  | { readonly do: 'month' };

const at = fc.nat({ max: 2 });
const date = fc.integer({ min: 1, max: 28 });
const payer = fc.nat({ max: 1 });
const pieces = fc.integer({ min: 1, max: 90 });
const price = fc.integer({ min: 1, max: 33_333 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant('sell' as const),
      back: fc.integer({ min: 0, max: 6 }).map((n) => n === 0),
      at,
      date,
      pieces,
      price,
      cash: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('correct' as const), of: fc.nat({ max: 30 }), pieces }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('terms' as const),
      at,
      date,
      commission: fc.integer({ min: 0, max: 1500 }),
      listing: fc.integer({ min: 0, max: 100_000 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('settle' as const), payer }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reverse' as const), payer }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('pay' as const), payer, part: fc.integer({ min: 1, max: 100 }) }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'month' as const }) },
);

type Sold = ExampleSale & { readonly id: number };
const of = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;

/** Carries the steps out; each report stands in the month that runs. */
async function play(db: Db, world: World, steps: readonly Step[]): Promise<PlainDate> {
  let month = first;
  const sold: Sold[] = [];
  const today = () => addMonths(month, 1);
  const report = async (sale: ExampleSale) => {
    const [id = 0] = await aReport(db, month, [sale]);
    sold.push({ ...sale, id });
  };
  for (const one of steps) {
    if (one.do === 'month') month = addMonths(month, 1);
    else if (one.do === 'sell') {
      const sign = one.back ? -1 : 1;
      const takenBy = one.cash ? 'maker' : 'outlet';
      await report({
        at: of(world.placements, one.at),
        day: `${month.slice(0, 8)}${String(one.date).padStart(2, '0')}`,
        quantity: sign * one.pieces,
        amount: sign * one.pieces * one.price,
        takenBy,
        kind: one.back ? 'refunded' : 'sold',
      });
    } else if (one.do === 'correct') {
      const wrong = sold.length > 0 ? of(sold, one.of) : undefined;
      if (wrong?.quantity)
        await report({
          ...wrong,
          quantity: -one.pieces,
          amount: -Math.round((wrong.amount / wrong.quantity) * one.pieces),
          kind: 'corrected',
          corrects: wrong.id,
        });
    } else if (one.do === 'terms') {
      const { placementId } = of(world.placements, one.at);
      const startsOn = day(`${month.slice(0, 8)}${String(one.date).padStart(2, '0')}`);
      const known = await db.execute(sql`
        select from retail_terms where placement_id = ${placementId}::uuid and starts_on = ${startsOn}`);
      const { commission, listing } = one;
      if (known.rowCount === 0) await someTerms(db, placementId, startsOn, { commission, listing, fee: 300 });
    } else if (one.do === 'settle')
      await settleMonth(db, { payerId: of(world.payers, one.payer) }, on(today()));
    else if (one.do === 'reverse') {
      const payerId = of(world.payers, one.payer);
      const last = await lastSettled(db, payerId);
      if (last) await reverseSettlement(db, { payerId, id: last.id, reason: 'salah bulan' }, on(today()));
    } else {
      const rows = await statementsOfPayer(db, of(world.payers, one.payer));
      const open = openAmong(rows);
      const owing = rows.find((row) => (open.get(row.id) ?? 0n) > 0n);
      const amount = ((open.get(owing?.id ?? '') ?? 0n) * BigInt(one.part)) / 100n;
      if (!owing || amount === 0n) continue;
      const paid = given(
        await payStatement(
          db,
          { statementId: owing.id, amount: rupiah(amount), day: today(), how: 'transfer', proof: null },
          on(today()),
        ),
      );
      const say = one.part % 3 === 0 ? ('taken-back' as const) : ('confirmed' as const);
      const side = say === 'taken-back' ? ('payer' as const) : ('owner' as const);
      given(await sayOfPayment(db, { paymentId: paid.id, act: say, reason: 'uji', side }, on(today())));
    }
  }
  return today();
}

const number = async (db: Db, query: ReturnType<typeof sql>): Promise<bigint> => {
  const { rows } = await db.execute<{ n: string }>(query);
  return BigInt(rows[0]?.n ?? 0);
};

/** What must be true of a payer's books whatever happened. */
async function holds(db: Db, payerId: PartnerId): Promise<void> {
  const p = sql`${payerId}::uuid`;
  const live = sql`select s.* from retail_statement s join retail_settlement x on x.id = s.settlement_id
    where s.payer_id = ${p} and x.reversed_at is null`;
  // Statements sum to what their reports say: nothing is settled twice, nothing is missed.
  const to = (await lastSettled(db, payerId))?.to ?? 0;
  expect(await number(db, sql`select coalesce(sum(sold), 0)::text as n from (${live}) s`)).toBe(
    await number(
      db,
      sql`
      select coalesce(sum(s.amount), 0)::text as n from retail_report_payer l
        join retail_sale s on s.report_id = l.report_id and s.payer_id = l.payer_id
      where l.payer_id = ${p} and l.number <= ${to}`,
    ),
  );
  expect(
    await number(
      db,
      sql`
      select count(*)::text as n from (select from_number, to_number, lag(to_number, 1, 0) over (order by from_number) as before
        from retail_settlement where payer_id = ${p} and reversed_at is null) s where from_number <> before + 1`,
    ),
  ).toBe(0n);
  // A statement is its lines, and each commission the rate of the day of sale, half up.
  expect(
    await number(
      db,
      sql`
      select count(*)::text as n from retail_statement s where s.payer_id = ${p} and not exists (
        select from retail_statement_line n where n.statement_id = s.id
        having (sum(sold), sum(commission), sum(promotion + other_cuts + listing), sum(fee), sum(taken_by_maker), sum(due))
          = (s.sold, s.commission, s.cuts, s.fee, s.taken_by_maker, s.due))`,
    ),
  ).toBe(0n);
  expect(
    await number(
      db,
      sql`
      select count(*)::text as n from retail_statement_line n join retail_statement s on s.id = n.statement_id
        join retail_terms t on t.id = n.terms_id
      where s.payer_id = ${p} and n.commission <> round(n.sold::numeric * t.commission / 10000)`,
    ),
  ).toBe(0n);
  // The books: both sides are equal, makers are owed what statements say less what was handed over, a listing is asked once.
  expect(
    await number(
      db,
      sql`
      select (coalesce(sum(amount) filter (where credit like 'maker:%'), 0)
        - coalesce(sum(amount) filter (where debit like 'maker:%'), 0))::text as n
      from retail_ledger where payer_id = ${p}`,
    ),
  ).toBe(
    (await number(db, sql`select coalesce(sum(due), 0)::text as n from (${live}) s`)) -
      (await number(
        db,
        sql`
        select coalesce(sum(y.amount), 0)::text as n from retail_payment y where y.payer_id = ${p} and not exists (
          select from retail_payment_act a where a.payment_id = y.id and a.act = 'taken-back')`,
      )),
  );
  expect(
    await number(
      db,
      sql`
      select count(*)::text as n from (
        select t.placement_id, sum(n.listing) as asked from retail_statement_line n join (${live}) s on s.id = n.statement_id
          join retail_terms t on t.id = n.terms_id group by 1) l
      where asked > (select max(listing) from retail_terms t where t.placement_id = l.placement_id)`,
    ),
  ).toBe(0n);
}

describe('in any order of sales, corrections, rates, settlements, reversals and payments', () => {
  test('every sale is settled once, statements are their lines, and makers are owed what the books say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), (steps) =>
        rolledBack(city, wholeCity, async (db) => {
          const world = await aWorld(db);
          const today = await play(db, world, steps);
          for (const payerId of world.payers) {
            await holds(db, payerId);
            const later = addMonths(today, 24);
            while (!isRefused(await settleMonth(db, { payerId }, on(later)))) continue;
            await holds(db, payerId);
            expect(await previewSettlement(db, payerId, later)).toEqual({ refused: 'nothing-to-settle' });
          }
        }),
      ),
      { numRuns: 20, seed: 6471 },
    );
  }, 120_000);
});

/** A payer with one report of October, committed. */
async function waiting(): Promise<ExamplePlacement> {
  return within(city, wholeCity, async (db) => {
    const one = await aPlacement(db);
    await aReport(db, '2026-10-01', [{ at: one, day: '2026-10-05', quantity: 10, amount: 100_000 }]);
    return one;
  });
}
const november = on('2026-11-02');

test('of two who settle the same month at once one wins and the other is told', async () => {
  const { outletId: payerId } = await waiting();
  const looked = await within(city, wholeCity, (db) => previewSettlement(db, payerId, november.today));
  const { month, mark } = given(looked);
  const both = await Promise.all(
    [1, 2].map(() =>
      within(city, wholeCity, (db) => settleMonth(db, { payerId, looked: { month, mark } }, november)),
    ),
  );
  expect(both.filter((one) => !isRefused(one))).toHaveLength(1);
  expect(both.filter(isRefused)).toEqual([{ refused: 'already-settled' }]);
});

test('a report that came since the month was looked at is told, and nothing is posted', async () => {
  const one = await waiting();
  const payerId = one.outletId;
  await within(city, wholeCity, async (db) => {
    const { month, mark } = given(await previewSettlement(db, payerId, november.today));
    await aReport(db, '2026-10-01', [{ at: one, day: '2026-10-06', quantity: 1, amount: 5_000 }]);
    expect(await settleMonth(db, { payerId, looked: { month, mark } }, november)).toEqual({
      refused: 'changed-since',
    });
    expect(await lastSettled(db, payerId)).toBeNull();
  });
});

test('a month that runs is not closed, one that is over is, and says so', async () => {
  const { outletId: payerId } = await waiting();
  await within(city, wholeCity, async (db) => {
    expect(await settleMonth(db, { payerId }, on('2026-10-31'))).toEqual({ refused: 'month-running' });
    given(await settleMonth(db, { payerId }, on('2026-11-01')));
    expect((await lastSettled(db, payerId))?.month).toBe('2026-10-01');
  });
});

test('what was paid is late from the day after it was due, and paying it ends that', async () => {
  const one = await waiting();
  await rolledBack(city, wholeCity, async (db) => {
    given(await settleMonth(db, { payerId: one.outletId }, november));
    const [statement] = await statementsOfPayer(db, one.outletId);
    if (!statement) throw new Error('no statement');
    expect([statement.due, statement.dueOn]).toEqual([95_000n, '2026-11-16']);
    const own = async (today: string) =>
      (await ageing(db, day(today))).find((a) => a.payerId === one.outletId);
    expect((await own('2026-11-16'))?.byAge['not-due']).toBe(95_000n);
    expect((await own('2026-11-17'))?.byAge['to-30']).toBe(95_000n);
    expect((await owedTo(db, one.enterpriseId, day('2026-11-17'))).late).toBe(95_000n);
    const pay = { statementId: statement.id, day: day('2026-11-18'), how: 'transfer', proof: null };
    const late = on('2026-11-18');
    expect(await payStatement(db, { ...pay, amount: rupiah(95_001n) }, late)).toEqual({
      refused: 'too-much',
      open: 95_000n,
    });
    const { id } = given(await payStatement(db, { ...pay, amount: rupiah(95_000n) }, late));
    expect(await own('2026-12-31')).toBeUndefined();
    const missing = { paymentId: id, act: 'disputed' as const, side: 'owner' as const, reason: '' };
    expect(await sayOfPayment(db, missing, late)).toEqual({ refused: 'reason-missing' });
    given(await sayOfPayment(db, { ...missing, reason: 'belum masuk' }, late));
    expect((await own('2026-12-31'))?.byAge['to-60']).toBe(95_000n);
    const reverse = { payerId: one.outletId, id: statement.settlementId, reason: 'salah' };
    expect(await reverseSettlement(db, reverse, late)).toEqual({ refused: 'paid-already' });
  });
});

test('what was said, how it was paid and the proof go with the person, and the money stays', async () => {
  const one = await waiting();
  await rolledBack(city, wholeCity, async (db) => {
    given(await settleMonth(db, { payerId: one.outletId }, november));
    const [statement] = await statementsOfPayer(db, one.outletId);
    const statementId = statement?.id ?? '';
    const proof = { stored: 'f'.repeat(32), key: Buffer.from('kunci') };
    const money = { amount: rupiah(1_000n), day: day('2026-11-02'), how: 'transfer Ibu Rekaan', proof };
    const { id } = given(await payStatement(db, { statementId, ...money }, november));
    const missing = { paymentId: id, act: 'disputed' as const, side: 'owner' as const };
    given(await sayOfPayment(db, { ...missing, reason: 'Ibu Rekaan tidak menerima' }, november));
    given(await sayOfStatement(db, { statementId, text: 'kata Ibu Rekaan', side: 'owner' }, november));
    given(await endOfDispute(db, { statementId, result: 'Ibu Rekaan setuju' }, november));
    await hearErased(db, { enterprises: [one.enterpriseId] });
    const [payment] = await listPayments(db, statementId);
    expect(payment).toMatchObject({ amount: 1_000n, how: '–', proof: null, proofKey: null, reason: null });
    expect(JSON.stringify(await listDisputes(db, statementId))).not.toContain('Rekaan');
  });
});
