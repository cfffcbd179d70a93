// Placing at outlets against a real database: all or none, the guard, papers, terms from a day on, walls between partners.
import { beforeAll, expect, test } from 'vitest';

import { basisPoints } from '../../../kernel/basispoints.ts';
import { addDays, day } from '../../../kernel/day.ts';
import { rupiah } from '../../../kernel/rupiah.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db, Scope } from '../../../platform/db/index.ts';
import { rolledBack } from '../../../platform/db/testing.ts';
import { around, given, programmeCity, today } from '../../programme/fixtures.ts';
import { exampleDoor, give, nib, settle } from '../../readiness/fixtures.ts';
import { exampleEnterprise } from '../../registry/fixtures.ts';
import { actsFor, aPartner, aPlacement, aProduct } from '../fixtures.ts';
import { changeTerms, endPlacement, signPlacement } from './actions/agree.ts';
import { moveOutlet } from './actions/move.ts';
import { placeProducts } from './actions/place.ts';
import { placementsOf, termsOn } from './door.ts';
import { hearErased } from './forget.ts';
import type { CheckedPlace, CheckedTerms } from './rules/form.ts';
import { listChoosable } from './store/choose.ts';
import { findPlacement } from './store/placements.ts';

let city: City;
beforeAll(async () => {
  city = await programmeCity();
});

const fair: CheckedTerms = {
  commission: basisPoints(500),
  promotion: basisPoints(0),
  otherCuts: basisPoints(0),
  fee: basisPoints(200),
  feeBase: 'sold',
  listing: rupiah(0),
  expected: rupiah(0),
  paymentDays: 14,
  returns: 'monthly',
  startsOn: today,
  note: null,
};

const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);

async function place(
  db: Db,
  outletId: string,
  productIds: readonly string[],
  { mayKeep = true, terms = {} }: { mayKeep?: boolean; terms?: Partial<CheckedTerms> } = {},
) {
  const products = await listChoosable(db, { outletId, q: '', today, userId: null, ids: productIds });
  const asked: CheckedPlace = {
    outletId,
    aggregatorId: null,
    endsOn: null,
    productIds,
    terms: { ...fair, ...terms },
  };
  return placeProducts(db, { place: asked, products, mayKeep }, around);
}

async function twoProducts(db: Db) {
  const enterpriseId = await exampleEnterprise(db, { name: 'Dapur Amplang' });
  const first = await aProduct(db, { enterpriseId, name: 'Amplang Pedas' });
  return { enterpriseId, first, second: await aProduct(db, { enterpriseId, name: 'Amplang Manis' }) };
}

test('many products stand on one set of terms after one act', () =>
  inCity(async (db) => {
    const { first, second } = await twoProducts(db);
    const outletId = await aPartner(db);
    const { ids } = given(await place(db, outletId, [first, second]));
    const standing = await placementsOf(db, { outletId, on: today });
    expect(
      standing.map((p) => [p.productName, p.maker]).toSorted(([a = ''], [b = '']) => a.localeCompare(b)),
    ).toEqual([
      ['Amplang Manis', 'Dapur Amplang'],
      ['Amplang Pedas', 'Dapur Amplang'],
    ]);
    const terms = await termsOn(db, ids, today);
    expect(ids.map((id) => terms.get(id)?.commission)).toEqual([500, 500]);
  }));

test('two place the same product at one outlet at once: one wins and the other is told', async () => {
  const { outletId, first } = await within(city, wholeCity, async (db) => ({
    ...(await twoProducts(db)),
    outletId: await aPartner(db),
  }));
  const both = await Promise.all(
    [1, 2].map(() => within(city, wholeCity, (db) => place(db, outletId, [first]))),
  );
  const told = both.filter((one) => 'refused' in one);
  expect(told.map((one) => 'refused' in one && one.refused)).toHaveLength(1);
  const standing = await within(city, wholeCity, (db) => placementsOf(db, { outletId, on: today }));
  expect(standing).toHaveLength(1);
});

test('one product that stands there already keeps the others out: nothing is half placed', async () => {
  const made = await within(city, wholeCity, async (db) => ({
    ...(await twoProducts(db)),
    outletId: await aPartner(db),
  }));
  const { outletId, first, second } = made;
  const products = await within(city, wholeCity, (db) =>
    listChoosable(db, { outletId, q: '', today, userId: null, ids: [first, second] }),
  );
  given(await within(city, wholeCity, (db) => place(db, outletId, [second])));
  const refused = await within(city, wholeCity, (db) =>
    placeProducts(
      db,
      {
        place: { outletId, aggregatorId: null, endsOn: null, productIds: [first, second], terms: fair },
        products,
        mayKeep: true,
      },
      around,
    ),
  );
  expect(refused).toEqual({ refused: 'stands-already', product: 'Amplang Manis' });
  const standing = await within(city, wholeCity, (db) => placementsOf(db, { outletId, on: today }));
  expect(standing.map((p) => p.productId)).toEqual([second]);
});

test('terms over the ceiling are refused with the clause, and kept by the agency only with a reason', () =>
  inCity(async (db) => {
    const { first } = await twoProducts(db);
    const outletId = await aPartner(db);
    const terms = { promotion: basisPoints(1001) };
    expect(await place(db, outletId, [first], { mayKeep: false, terms })).toMatchObject({
      refused: 'breaks-bounds',
      breaches: [{ code: 'total-high', is: 1501, allowed: 1500 }],
    });
    expect(await place(db, outletId, [first], { terms })).toMatchObject({ refused: 'keep-reason-short' });
    const note = 'perjanjian lama sampai akhir tahun';
    expect(given(await place(db, outletId, [first], { terms: { ...terms, note } })).ids).toHaveLength(1);
  }));

test('a missing paper of the branch’s chain blocks a new placement and names the paper', () =>
  inCity(async (db) => {
    const chain = await aPartner(db, { kind: 'chain' });
    const outletId = await aPartner(db, { parentId: chain });
    const doorId = await exampleDoor(db, 'Jaringan Rekaan', { conditions: [nib] });
    await db.client.query('update readiness_door set partner_id = $1 where id = $2', [chain, doorId]);
    const { enterpriseId, first } = await twoProducts(db);
    const blocked = await place(db, outletId, [first]);
    expect(blocked).toMatchObject({ refused: 'papers-missing', lacks: [{ missing: [{ code: 'nib' }] }] });
    await give(db, enterpriseId, ['nib', 'seen', null, null]);
    await settle(db);
    expect(given(await place(db, outletId, [first])).ids).toHaveLength(1);
  }));

test('new terms begin tomorrow at the earliest, and the days before keep theirs', () =>
  inCity(async (db) => {
    const { placementId: id } = await aPlacement(db, { terms: { commission: 500 } });
    const terms = { ...fair, commission: basisPoints(200) };
    const of = { id, revision: 1, mayKeep: false };
    expect(await changeTerms(db, { ...of, terms }, around)).toEqual({ refused: 'terms-day-past' });
    const tomorrow = addDays(today, 1);
    given(await changeTerms(db, { ...of, terms: { ...terms, startsOn: tomorrow } }, around));
    const rateOn = async (on: typeof today) => (await termsOn(db, [id], on)).get(id)?.commission;
    expect([await rateOn(day('2026-07-31')), await rateOn(today), await rateOn(tomorrow)]).toEqual([
      undefined,
      500,
      200,
    ]);
    expect(await changeTerms(db, { ...of, terms }, around)).toEqual({ refused: 'changed-since' });
  }));

test('a sheet is signed once, on no day ahead', () =>
  inCity(async (db) => {
    const { placementId: id } = await aPlacement(db, { signed: false });
    expect(await signPlacement(db, { id, revision: 1, day: addDays(today, 1) }, around)).toEqual({
      refused: 'day-ahead',
    });
    given(await signPlacement(db, { id, revision: 1, day: today }, around));
    expect(await signPlacement(db, { id, revision: 2, day: today }, around)).toEqual({
      refused: 'signed-already',
    });
  }));

test('a placement ends with a reason, today or later, and after that nothing is agreed any more', () =>
  inCity(async (db) => {
    const { placementId: id, outletId } = await aPlacement(db);
    const of = { id, revision: 1, reason: 'Produk diganti kemasan baru' };
    expect(await endPlacement(db, { ...of, day: today, reason: '' }, around)).toEqual({
      refused: 'reason-short',
    });
    expect(await endPlacement(db, { ...of, day: addDays(today, -1) }, around)).toEqual({
      refused: 'end-past',
    });
    given(await endPlacement(db, { ...of, day: today }, around));
    expect(await placementsOf(db, { outletId, on: today })).toHaveLength(1);
    expect(await placementsOf(db, { outletId, on: addDays(today, 1) })).toHaveLength(0);
    const later = { ...around, today: addDays(today, 1) };
    expect(await endPlacement(db, { ...of, revision: 2, day: addDays(today, 1) }, later)).toEqual({
      refused: 'ended',
    });
  }));

test('when an outlet becomes another its goods stand there the next day, on the same terms', () =>
  inCity(async (db) => {
    const { outletId: from, placementId } = await aPlacement(db, { terms: { commission: 300 } });
    const to = await aPartner(db, { name: 'Toko Baru' });
    expect(await moveOutlet(db, { from, to, day: today }, around)).toEqual({ ended: 1, begun: 1 });
    const tomorrow = addDays(today, 1);
    const [there] = await placementsOf(db, { outletId: to, on: tomorrow });
    expect(await placementsOf(db, { outletId: from, on: tomorrow })).toHaveLength(0);
    expect((await findPlacement(db, placementId))?.endsOn).toBe(today);
    const terms = there && (await termsOn(db, [there.id], tomorrow)).get(there.id);
    expect([there?.signedOn, terms?.commission]).toEqual(['2026-08-01', 300]);
  }));

test('an organisation sees its own placements with the names of makers, and nobody else’s', async () => {
  const scope = (user: string): Scope => ({ kind: 'partner', user });
  const { outletId } = await within(city, wholeCity, async (db) => {
    const made = await aPlacement(db, { name: 'Abon Rekaan' });
    await aPlacement(db, { name: 'Milik Orang Lain' });
    await actsFor(db, 'u-buyer', made.outletId);
    return made;
  });
  const seen = await within(city, scope('u-buyer'), (db) => placementsOf(db, {}));
  expect(seen.map((p) => [p.productName, p.outletId])).toEqual([['Abon Rekaan', outletId]]);
  expect(seen[0]?.maker).toMatch(/^Dapur Rekaan/);
  expect(await within(city, scope('u-nobody'), (db) => placementsOf(db, {}))).toEqual([]);
});

test('an organisation may choose only products it can know of', async () => {
  const { outletId, productId } = await within(city, wholeCity, async (db) => {
    const made = await aPlacement(db, { name: 'Kerupuk Dikenal', endsOn: day('2026-10-01') });
    await aPlacement(db, { name: 'Kerupuk Asing' });
    await actsFor(db, 'u-shop', made.outletId);
    return made;
  });
  const chosen = await within(city, { kind: 'partner', user: 'u-shop' }, (db) =>
    listChoosable(db, { outletId, q: 'kerupuk', today, userId: 'u-shop' }),
  );
  expect(chosen.map((p) => p.id)).toEqual([productId]);
});

test('with a person’s identity go the sentences of the agreement, and its rates stay', () =>
  inCity(async (db) => {
    const made = await aPlacement(db, { terms: { commission: 300, note: 'kesepakatan dengan Ibu Rekaan' } });
    await hearErased(db, { enterprises: [made.enterpriseId] });
    const kept = (await termsOn(db, [made.placementId], today)).get(made.placementId);
    expect([kept?.note, kept?.commission]).toEqual([null, 300]);
  }));
