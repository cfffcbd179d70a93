// Consent withdrawn and identity erased: what the queue no longer shows and what comparing no longer knows.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import type { EnterpriseId, PersonId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { City, Db } from '../../platform/db/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { rolledBack, testCity } from '../../platform/db/testing.ts';
import { loadAreas } from '../regions/index.ts';
import { exampleCircumstances as around, exampleEnterprise } from '../registry/fixtures.ts';
import { erasePerson, findBorn, restrictPerson } from '../registry/index.ts';
import { joinPair } from './actions/join.ts';
import { sweepCity } from './actions/sweep.ts';
import { hearErased } from './forget.ts';
import { countPairs, decidePair, endsOf, findPair, nextPairs, pairsFrom } from './store/pairs.ts';

let city: City;
let one: EnterpriseId;
let other: EnterpriseId;
let third: EnterpriseId;
const goods = ['Keripik', 'Amplang', 'Sambal', 'Batik', 'Madu', 'Tempe', 'Roti', 'Kopi', 'Bakso', 'Laundry'];
const streets = ['Mawar', 'Melati', 'Kenanga', 'Anggrek', 'Dahlia', 'Cempaka', 'Flamboyan'];
const people = ['Siti', 'Budi', 'Ani', 'Joko', 'Rahma', 'Dewi', 'Agus', 'Wati', 'Hasan', 'Lestari'];
const marked = { name: 'Zebrawana Qyrima', owner: 'Xantippa Rekaan', address: 'Gang Contoh No. 77' };

/** A hundred enterprises, every fourth written twice, and one enterprise three times under a name that nobody else has. */
beforeAll(async () => {
  city = await testCity();
  await within(city, wholeCity, async (db) => {
    await loadAreas(db, { ...around });
    for (const [p, owner] of people.entries())
      for (const [g, ware] of goods.entries()) {
        const at = p * goods.length + g;
        const record = {
          name: `${ware} ${owner} ${streets[at % 7] ?? ''}`,
          owner: `${owner} ${streets[(at * 3) % 7] ?? ''}wati`,
          address: `Jl. ${streets[(at * 5) % 7] ?? ''} No. ${at + 1}`,
          area: `64.71.01.100${(at % 6) + 1}`,
          phone: `0812${String(10_000_000 + at * 7919)}`,
        };
        await exampleEnterprise(db, record);
        if (at % 4 === 3) await exampleEnterprise(db, { ...record, name: record.name.replace('a', 'o') });
      }
    one = await exampleEnterprise(db, { ...marked, phone: '081299990001' });
    other = await exampleEnterprise(db, { ...marked, phone: '081299990001' });
    third = await exampleEnterprise(db, { ...marked, phone: '081299990001' });
  });
});

const swept = <T>(work: (db: Db) => Promise<T>) =>
  rolledBack(city, wholeCity, async (db) => {
    if (!(await sweepCity(db, around))) throw new Error('nothing was compared');
    return work(db);
  });
const queue = { state: 'open', area: null } as const;
const about = (rows: readonly { a: string; b: string }[], id: string) =>
  rows.filter(({ a, b }) => a === id || b === id).length;
const ownerOf = async (db: Db, id: EnterpriseId) => (await findBorn(db, id))?.owner?.id as PersonId;
const modelText = async (db: Db) =>
  (
    await db.execute<{ body: string }>(
      sql`select coalesce(string_agg(lower(body::text), ''), '') as body from matching_model`,
    )
  ).rows[0]?.body;

test('nobody is shown, joins or counts a pair of a person who withdrew consent, until it is given again', () =>
  swept(async (db) => {
    const person = await ownerOf(db, one);
    const before = await countPairs(db, queue);
    expect(about(await nextPairs(db, queue, { after: null, most: 200 }), one)).toBeGreaterThan(0);
    await restrictPerson(db, { person, on: true }, around);
    expect(about(await nextPairs(db, queue, { after: null, most: 200 }), one)).toBe(0);
    expect(about(await pairsFrom(db, 0, 200), one)).toBe(0);
    expect(await countPairs(db, queue)).toBeLessThan(before);
    const joining = { ends: endsOf(one, other), chosen: {}, reason: null, oneOwner: null };
    expect(await joinPair(db, joining, around)).toMatchObject({ refused: 'unknown-pair' });
    await restrictPerson(db, { person, on: false }, around);
    expect(await countPairs(db, queue)).toBe(before);
    expect(isRefused(await joinPair(db, joining, around))).toBe(false);
  }));

test('an erased enterprise has no key and no waiting pair; a decided one says neither why nor by what', () =>
  swept(async (db) => {
    const said = { by: 'u-staff', at: around.now, reason: 'Bu Xantippa punya dua kios' };
    await decidePair(db, endsOf(one, other), { ...said, state: 'different' });
    await decidePair(db, endsOf(one, third), { ...said, state: 'unsure' });
    const person = await ownerOf(db, one);
    await erasePerson(db, { person, reason: 'diminta' }, around);
    await hearErased(db, { person, enterprises: [one], secrets: {} });
    const { rows } = await db.execute(sql`select from matching_key where enterprise_id = ${one}::uuid`);
    expect(rows).toEqual([]);
    expect(await findPair(db, endsOf(one, other))).toMatchObject({
      state: 'different',
      parts: [],
      reason: null,
    });
    expect(await findPair(db, endsOf(one, third))).toBeNull();
    expect((await findPair(db, endsOf(other, third)))?.parts.length).toBeGreaterThan(0);
  }));

test('reasons of a join go with the person; that it was made stays', () =>
  swept(async (db) => {
    const joining = { ends: endsOf(one, other), chosen: {}, reason: 'Bu Xantippa berkata', oneOwner: null };
    const done = await joinPair(db, joining, around);
    if (isRefused(done)) throw new Error(done.refused);
    await hearErased(db, { person: await ownerOf(db, done.into), enterprises: [done.into], secrets: {} });
    const { rows } = await db.execute(sql`select from_id, reason from matching_join`);
    expect(rows).toEqual([{ from_id: done.from, reason: null }]);
  }));

test('after the next sweep no model holds a value of somebody erased', () =>
  swept(async (db) => {
    expect(await modelText(db)).toContain('zebrawana');
    for (const id of [one, other, third]) {
      const person = await ownerOf(db, id);
      await erasePerson(db, { person, reason: 'diminta' }, around);
      await hearErased(db, { person, enterprises: [id], secrets: {} });
    }
    expect(await sweepCity(db, around)).not.toBeNull();
    const left = await modelText(db);
    for (const gone of ['zebrawana', 'qyrima', 'xantippa']) expect(left).not.toContain(gone);
    expect(left).toContain('siti');
  }));
