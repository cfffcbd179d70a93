// The books of a payer: every account says what it should after lines, payments and their undoing.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { basisPoints } from '../../../../kernel/basispoints.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import type { PartnerId } from '../../../partners/index.ts';
import { accountOf, balances, reversed, rowsOfLine, rowsOfPayment } from './accounts.ts';
import { splitLine } from './split.ts';

const who = { payerId: 'k' as PartnerId, outletId: 'h' as PartnerId, enterpriseId: 'm' as EnterpriseId };
const terms = {
  commission: basisPoints(500),
  promotion: basisPoints(100),
  otherCuts: basisPoints(0),
  fee: basisPoints(300),
  feeBase: 'sold' as const,
};

test('a line leaves the maker with what is due, the outlet owing what it holds, each receiver with their cut', () => {
  const split = splitLine(
    { sold: rupiah(100_000), takenByMaker: rupiah(10_000), listingLeft: rupiah(20_000) },
    terms,
  );
  const books = balances(rowsOfLine(split, who));
  expect(books.get(accountOf.maker(who.enterpriseId))).toBe(0n - split.due);
  expect(books.get(accountOf.outlet(who.outletId))).toBe(90_000n);
  expect(books.get(accountOf.commission(who.outletId))).toBe(-5_000n);
  expect(books.get(accountOf.listing(who.outletId))).toBe(-20_000n);
  expect(books.get(accountOf.fee(who.payerId))).toBe(-3_000n);
});

test('paying what is due leaves the maker with nothing to come', () => {
  const split = splitLine({ sold: rupiah(99_999), takenByMaker: rupiah(0), listingLeft: rupiah(0) }, terms);
  const books = balances([...rowsOfLine(split, who), ...rowsOfPayment(who.enterpriseId, split.due)]);
  expect(books.get(accountOf.maker(who.enterpriseId))).toBe(0n);
});

const money = (min: bigint) => fc.bigInt({ min, max: 10n ** 10n }).map(rupiah);

test('the trial balance is nothing after any lines, and after taking them back every account is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(money(-(10n ** 10n)), money(0n), money(0n)), { maxLength: 20 }),
      (lines) => {
        const rows = lines.flatMap(([sold, takenByMaker, listingLeft]) =>
          rowsOfLine(splitLine({ sold, takenByMaker, listingLeft }, terms), who),
        );
        expect([...balances(rows).values()].reduce((sum, each) => sum + each, 0n)).toBe(0n);
        for (const amount of balances([...rows, ...rows.map(reversed)]).values()) expect(amount).toBe(0n);
        for (const { amount } of rows) expect(amount > 0n).toBe(true);
      },
    ),
  );
});
